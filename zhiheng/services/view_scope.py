"""What an account may look at: the records of its units, and those that such a record links; of each what its posts may
know (``kernel.secrecy``). Every service that reads for somebody asks here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from zhiheng.kernel.act import When
from zhiheng.kernel.errors import NotPermitted, UnknownRecord
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer, Post, Remembered, Unit
from zhiheng.kernel.procedure import Step
from zhiheng.kernel.reads import Kept
from zhiheng.kernel.review import Role
from zhiheng.kernel.secrecy import Sight
from zhiheng.packs.posts import AUDITOR
from zhiheng.services.access import sees
from zhiheng.services.installation import Installation, roles_of


@dataclass(frozen=True, kw_only=True)
class Scope:
    """One account on one day. ``paths``: the units whose records it sees, with everything below them. ``kept``: what is
    secret in them, each with the units in which a post of the account knows of it."""

    account: str
    officer: Officer | None
    day: date
    paths: tuple[str, ...]
    posts: tuple[Post, ...]
    kept: tuple[Kept, ...] = ()

    @property
    def audits(self) -> bool:
        """Whether it may verify the ledger and read who opened what."""
        return any(post.role == AUDITOR.id for post in self.posts)


def view_scope(installation: Installation, account: str, now: datetime) -> Scope:
    """The scope of ``account`` by the posts it holds at ``now``; an unknown account sees nothing."""
    officer = installation.directory.officer(account)
    day = When.minute(now).day
    posts = officer.posts_on(day) if officer is not None else ()
    roles = roles_of(installation.catalogue)
    opening = [post for post in posts if post.role in roles and roles[post.role].sees_records]
    return Scope(
        account=account,
        officer=officer,
        day=day,
        paths=_paths(opening),
        posts=posts,
        kept=tuple(
            Kept(
                procedure=procedure.name,
                paths=_paths([post for post in opening if secret.known_to({post.role: roles[post.role]})]),
                kinds=secret.kinds,
                rules=secret.rules,
            )
            for procedure in installation.catalogue
            for secret in installation.catalogue.secrets[procedure.name]
        ),
    )


def _paths(posts: Sequence[Post]) -> tuple[str, ...]:
    return tuple(sorted({post.unit.path for post in posts}))


def require_visible(installation: Installation, scope: Scope, number: str) -> RecordHeader:
    """The header of a record within ``scope``; raises UnknownRecord, alike where there is none and where it is not
    to be seen."""
    for header in visible_among(installation, scope, (number,)):
        return header
    raise not_visible(number)


def visible_among(installation: Installation, scope: Scope, numbers: Sequence[str]) -> Sequence[RecordHeader]:
    """The headers of those of ``numbers`` that are within ``scope``, in their order; all are asked about together."""
    headers = {header.number: header for header in installation.ledger.headers_of(numbers)}
    officer, directory = scope.officer, Remembered(installation.directory)
    roles = cache(lambda procedure: _opening_roles(installation, procedure))

    def opens(target: RecordHeader, unit: str) -> bool:
        return officer is not None and sees(officer, directory.unit(unit), scope.day, roles(target.procedure))

    own = {header.number for header in headers.values() if opens(header, header.unit)}
    naming = installation.reads.naming([number for number in headers if number not in own])
    others = sorted({other for some in naming.values() for other in some})
    units = {header.number: header.unit for header in installation.ledger.headers_of(others)}
    return [
        headers[number]
        for number in numbers
        if number in own
        or (number in headers and any(opens(headers[number], units[one]) for one in naming[number] if one in units))
    ]


def _opening_roles(installation: Installation, procedure: str) -> dict[str, Role]:
    """Those that may know of the records of ``procedure``."""
    secrets = [secret for secret in installation.catalogue.secrets[procedure] if secret.whole]
    roles = roles_of(installation.catalogue)
    return {id: one for id, one in roles.items() if all(secret.known_to({id: one}) for secret in secrets)}


def known_units(installation: Installation, scope: Scope, procedure: str) -> tuple[str, ...]:
    """The ids of the units whose records of ``procedure`` the account knows of: what a figure of it counts for it."""
    kept = [one.paths for one in scope.kept if one.procedure == procedure and not one.kinds]
    return tuple(
        unit.id for unit in installation.reads.units() if all(unit.within(some) for some in (scope.paths, *kept))
    )


def roles_over(installation: Installation, scope: Scope, unit: Unit | None) -> Mapping[str, Role]:
    """The roles that the account holds over ``unit``, a deputy's included."""
    roles = roles_of(installation.catalogue)
    held = (post.role for post in scope.posts if unit is not None and post.unit.contains(unit))
    return {id: roles[id] for id in held if id in roles}


def sight_of(installation: Installation, scope: Scope, header: RecordHeader, history: History) -> Sight:
    """What the account learns of the acts and parties of a record within its scope."""
    roles = roles_over(installation, scope, installation.directory.unit(header.unit))
    return Sight.of(installation.catalogue, history, scope.account, roles)


def require_known(sight: Sight, step: Step) -> None:
    """Raises NotPermitted where the account may not know whether ``step`` has been taken, and so not try it."""
    if step.act.kind in sight.kinds:
        titles, english = "、".join(one.title for one in step.posts), " / ".join(one.en for one in step.posts)
        raise NotPermitted(
            tried=f"办理“{step.act.title}” (take the step: {step.act.en})",
            stopped_by="该事项保密，您的岗位不得知悉 (it is secret, and your posts may not know of it)",
            article=step.secret.zh if step.secret is not None else "",
            next_step=f"请{titles}办理 (let {english} do it)",
        )


def not_visible(number: str) -> UnknownRecord:
    """The one answer for a record that is absent and for one that is out of sight."""
    return UnknownRecord(
        tried=f"打开 {number[:60]} (open {number[:60]})",
        stopped_by="没有这个编号，或不在您的查看范围 (no such record, or not within your view)",
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step="核对编号，或请主办单位协助 (check the number, or ask the unit in charge)",
    )
