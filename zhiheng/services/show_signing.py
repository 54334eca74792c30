"""My signing key and the deputies: what I may sign with, for whom, and whom I may appoint."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.people import Officer, Post
from zhiheng.kernel.register import Appointment
from zhiheng.kernel.signature import PublicKey
from zhiheng.packs.posts import POSTS
from zhiheng.services.deputise import DEPUTISED, may_appoint
from zhiheng.services.installation import Installation
from zhiheng.services.register_key import may_withdraw
from zhiheng.services.view_scope import Scope, view_scope


@dataclass(frozen=True, kw_only=True)
class Deputisable:
    """A post that this account may give a deputy, and who holds it."""

    officer: Officer
    post: Post


@dataclass(frozen=True, kw_only=True)
class SigningPage:
    """``key``: the valid key, None before one was registered. ``appointments``: those of today and later within view.

    ``deputisable``: the posts that the account may give a deputy, its own first. ``candidates``: who may be one.
    ``withdrawable``: whose keys it may withdraw.
    """

    scope: Scope
    key: PublicKey | None
    appointments: tuple[Appointment, ...]
    deputisable: tuple[Deputisable, ...]
    candidates: tuple[Officer, ...]
    withdrawable: tuple[Officer, ...]


def show_signing(installation: Installation, account: str, now: datetime) -> SigningPage:
    """The page of ``account`` at ``now``."""
    scope = view_scope(installation, account, now)
    officers, by = _colleagues(installation, scope), scope.officer
    running = installation.reads.appointments(scope.day)
    return SigningPage(
        scope=scope,
        key=installation.signing.current(account),
        appointments=tuple(one for one in running if _concerns(installation, scope, one)),
        deputisable=tuple(_deputisable(scope, officers)),
        candidates=tuple(one for one in officers if _may_deputise(one, scope)),
        withdrawable=tuple(one for one in officers if by is not None and may_withdraw(by, one, scope.day)),
    )


def _colleagues(installation: Installation, scope: Scope) -> tuple[Officer, ...]:
    """Everybody of the bureaus in which the account serves."""
    roots = dict.fromkeys(post.unit.path.partition("/")[0] for post in scope.posts)
    found = {one.account: one for root in roots for one in installation.reads.officers(root)}
    return tuple(found.values())


def _concerns(installation: Installation, scope: Scope, one: Appointment) -> bool:
    unit = installation.directory.unit(one.unit)
    mine = scope.account in (one.deputy, one.principal)
    return mine or (unit is not None and any(post.unit.contains(unit) for post in scope.posts))


def _deputisable(scope: Scope, officers: tuple[Officer, ...]) -> list[Deputisable]:
    wanted = {role.id for role in DEPUTISED}
    held = (
        Deputisable(officer=officer, post=post)
        for officer in officers
        for post in officer.posts_on(scope.day)
        if post.role in wanted and not post.in_stead_of
    )
    by = scope.officer
    mine = (one for one in held if by is not None and may_appoint(by, one.post, scope.day, one.officer))
    return sorted(mine, key=lambda one: one.officer.account != scope.account)


def _may_deputise(officer: Officer, scope: Scope) -> bool:
    may = {role.id for role in POSTS if role.may_deputise}
    return any(post.role in may for post in officer.posts_on(scope.day))
