"""``account``: who may sign in."""

import getpass
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import out
from zhiheng.services.accounts import close_account, give_password, open_account, unlock_account

account = typer.Typer(help="账号：停用、启用、解锁、新密码。 Accounts: close, open, unlock, a new password.")

Account = Annotated[str, typer.Argument(help="账号。 The account.")]
By = Annotated[str, typer.Option(help="经办人；默认当前系统用户。 Who does it.")]


@account.callback()
def accounts() -> None:
    """账号：谁可以登录；改动记入查看日志。 Accounts: who may sign in; every change stands in the access log."""


@account.command()
def close(account: Account, by: By = "") -> None:
    """停用：立即退出登录，任职终止，签名仍有效。 Close: signed out at once, posts ended, signatures stay valid."""
    here = bootstrap.installation()
    close_account(here, account, by or getpass.getuser(), here.now())
    out.print(f"{account}：已停用，任职终止 closed, its posts ended；签名仍有效 signatures stay valid", markup=False)


@account.command(name="open")
def open_(account: Account, by: By = "") -> None:
    """启用并给出新密码；岗位写在人员文件。 Open, with a new password; posts come from the staff file."""
    here = bootstrap.installation()
    _tell(account, open_account(here, account, by or getpass.getuser(), here.now()))
    out.print("岗位须在人员文件中写明后 zhiheng init --staff name its posts in the staff file, then run that")


@account.command()
def unlock(account: Account, by: By = "") -> None:
    """解除登录锁定。 Let an account that failed too often sign in again at once."""
    here = bootstrap.installation()
    unlock_account(here, account, by or getpass.getuser(), here.now())
    out.print(f"{account}：可以登录 may sign in again", markup=False)


@account.command()
def password(account: Account, by: By = "") -> None:
    """给出新的登录密码；本人登录后须更换。 A new sign-in password, which its holder has to change."""
    here = bootstrap.installation()
    _tell(account, give_password(here, account, by or getpass.getuser(), here.now()))


def _tell(account: str, password: str) -> None:
    out.print(f"{account}  {password}  首次登录须更换 to be changed at the first sign-in", markup=False)
    out.print("签名口令没有变 the signing passphrase is as it was")
