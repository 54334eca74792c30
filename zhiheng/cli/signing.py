"""Signing keys: a first one for each new account, and ``sm2-key`` for those whom the site's authority certified."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import out
from zhiheng.kernel.errors import UnknownAct
from zhiheng.services.register_key import enter_key, key_before, register_key


def give_keys(credentials: Mapping[str, str]) -> None:
    """Register a signing key for each account (credential by account) that has none."""
    here = bootstrap.installation()
    for account, credential in credentials.items():
        if here.signing.current(account) is None:
            register_key(here.ledger, here.signing, account, credential, here.now())


def sm2_key(
    account: Annotated[str, typer.Argument(help="账号。 The account.")],
    certificate: Annotated[Path, typer.Argument(help="本人的 SM2 证书（PEM）。 The officer's certificate.")],
    private_key: Annotated[Path, typer.Argument(help="与其对应的私钥（PEM，未加密）。 Its private key, in the clear.")],
    passphrase: Annotated[
        str,
        typer.Option(
            prompt="签名口令 Signing passphrase",
            hide_input=True,
            confirmation_prompt=True,
            help="由本人输入，至少10位。 Typed by the officer.",
        ),
    ],
    present: Annotated[
        str, typer.Option(help="现在的签名口令；已有密钥的须输入。 The present one, of an officer who has a key.")
    ] = "",
) -> None:
    """登记本单位证书机构签发的 SM2 签名密钥。 Register an SM2 signing key; keys/sm2_authority.pem issued it."""
    here = bootstrap.installation()
    if here.directory.officer(account) is None:
        raise UnknownAct(
            tried=f"登记 {account} 的签名密钥 (register a signing key)",
            stopped_by="没有这个账号 (there is no such account)",
            article="",
            next_step="核对账号 (check the account)",
        )
    now, authority = here.now(), here.home.sm2_authority
    if here.signing.current(account) is not None and not present:
        present = typer.prompt("现在的签名口令 Present signing passphrase", hide_input=True)
    before = key_before(here.signing, account, present, now)
    made, issued = here.signing.take_certified(account, passphrase, certificate, private_key, authority, now)
    enter_key(here.ledger, here.signing, made, now, before, issued)
    out.print(f"{account}：SM2 密钥 key {made.key} 已登记 registered", markup=False)
    out.print("请删除私钥文件 delete the file of the private key")
