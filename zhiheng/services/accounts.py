"""Close, open and unlock an account, and give it a password; who did it stands in the access log."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from zhiheng.kernel.act import When
from zhiheng.kernel.errors import ProductError, UnknownAct
from zhiheng.kernel.people import Officer, Post
from zhiheng.services.installation import Installation

PASSWORD_BYTES = 9
STAFF_FILE = "任职写在人员文件中：zhiheng init --staff (its posts stand in the staff file)"


def close_account(installation: Installation, account: str, by: str, now: datetime) -> None:
    """From now on nobody signs in with ``account``, and it holds no post; what it signed stays. Raises UnknownAct,
    and ProductError where it is closed already."""
    officer = _known(installation, account, "停用账号 (close an account)")
    if officer.closed:
        raise _refused(f"停用账号 {account} (close it)", "已经停用 (it is closed already)", _open(account))
    closed = replace(officer, closed=True, posts=ended(officer.posts, When.minute(now).day))
    with installation.accounts.together():
        installation.accounts.put(closed)
        installation.access_log.account_changed(by, account, now, "停用账号，任职终止 closed, its posts ended")


def open_account(installation: Installation, account: str, by: str, now: datetime) -> str:
    """Let ``account`` sign in again, with the password returned: no session of before comes back. Raises UnknownAct,
    and ProductError where it is not closed."""
    officer = _known(installation, account, "启用账号 (open an account)")
    if not officer.closed:
        raise _refused(f"启用账号 {account} (open it)", "没有停用 (it is not closed)", STAFF_FILE)
    password = first_password()
    with installation.accounts.together():
        installation.accounts.put(replace(officer, closed=False))
        installation.accounts.set_password(account, password, given=True)
        installation.access_log.account_changed(by, account, now, "启用账号并给出新密码 opened, with a new password")
    return password


def unlock_account(installation: Installation, account: str, by: str, now: datetime) -> None:
    """Let ``account`` try again at once. Raises UnknownAct, and ProductError where nothing locks it."""
    _known(installation, account, "解锁账号 (unlock an account)")
    with installation.accounts.together():
        if not installation.accounts.unlock(account):
            raise _refused(
                f"解锁账号 {account} (unlock it)",
                "没有登录失败的记载 (no failure to sign in is kept)",
                f"忘记密码的，zhiheng account password {account} (a forgotten password is given anew)",
            )
        installation.access_log.account_changed(by, account, now, "解锁登录 unlocked")


def give_password(installation: Installation, account: str, by: str, now: datetime) -> str:
    """A new password for ``account``, with which its holder chooses one of his or her own. Raises UnknownAct, and
    ProductError where it is closed."""
    officer = _known(installation, account, "给出新密码 (give a new password)")
    if officer.closed:
        raise _refused(f"给 {account} 新密码 (give it one)", "账号已停用 (it is closed)", _open(account))
    password = first_password()
    with installation.accounts.together():
        installation.accounts.set_password(account, password, given=True)
        installation.accounts.unlock(account)
        installation.access_log.account_changed(by, account, now, "给出新密码 given a new password")
    return password


def choose_password(installation: Installation, account: str, password: str, now: datetime) -> None:
    """The password that the holder of ``account`` chose, who has just shown who he or she is."""
    with installation.accounts.together():
        installation.accounts.set_password(account, password, given=False)
        installation.access_log.account_changed(account, account, now, "更换自己的登录密码 chose another password")


def first_password() -> str:
    """A password that nobody can guess, to be given and then changed."""
    return secrets.token_urlsafe(PASSWORD_BYTES)


def ended(posts: Iterable[Post], today: date) -> tuple[Post, ...]:
    """``posts`` with none that is held today or later; yesterday was the last day of those that were."""
    own = [post for post in posts if not post.in_stead_of and post.since <= today]
    yesterday = today - timedelta(days=1)
    over = [post.until is not None and post.until < today for post in own]
    return tuple(post if gone else replace(post, until=yesterday) for post, gone in zip(own, over, strict=True))


def _known(installation: Installation, account: str, tried: str) -> Officer:
    officer = installation.directory.officer(account)
    if officer is None:
        raise UnknownAct(
            tried=tried,
            stopped_by=f"没有账号 {account} (there is no such account)",
            article="",
            next_step="核对账号；新账号写入人员文件 (check it; a new one is entered into the staff file)",
        )
    return officer


def _refused(tried: str, stopped_by: str, next_step: str) -> ProductError:
    return ProductError(tried=tried, stopped_by=stopped_by, article="", next_step=next_step)


def _open(account: str) -> str:
    return f"zhiheng account open {account} (open it first)"
