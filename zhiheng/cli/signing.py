"""``sm2-key``: an officer signs with the SM2 key that the site's authority issued."""

from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import out


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
) -> None:
    """登记本单位证书机构签发的 SM2 签名密钥。 Register an SM2 signing key; keys/sm2_authority.pem issued it."""
    key = bootstrap.take_sm2_key(account, passphrase, certificate, private_key)
    out.print(f"{account}：SM2 密钥 key {key.id if key is not None else ''} 已登记 registered", markup=False)
    out.print("请删除私钥文件 delete the file of the private key")
