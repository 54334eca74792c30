"""What an account may look at: the records of its units, and those that such a record links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhiheng.kernel.act import When
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer, Post, Remembered
from zhiheng.packs.posts import AUDITOR
from zhiheng.services.access import sees
from zhiheng.services.installation import Installation, roles_of


@dataclass(frozen=True, kw_only=True)
class Scope:
    """One account on one day. ``paths``: the units whose records it sees, with everything below them."""

    account: str
    officer: Officer | None
    day: date
    paths: tuple[str, ...]
    posts: tuple[Post, ...]

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
    paths = {post.unit.path for post in posts if post.role in roles and roles[post.role].sees_records}
    return Scope(account=account, officer=officer, day=day, paths=tuple(sorted(paths)), posts=posts)


def require_visible(installation: Installation, scope: Scope, number: str) -> RecordHeader:
    """The header of a record within ``scope``; raises UnknownRecord, alike where there is none and where it is not
    to be seen."""
    for header in visible_among(installation, scope, (number,)):
        return header
    raise not_visible(number)


def visible_among(installation: Installation, scope: Scope, numbers: Sequence[str]) -> Sequence[RecordHeader]:
    """The headers of those of ``numbers`` that are within ``scope``, in their order; all are asked about together."""
    headers = {header.number: header for header in installation.ledger.headers_of(numbers)}
    own = _in_units(installation, scope, headers.values())
    naming = installation.reads.naming([number for number in headers if number not in own])
    others = {other for some in naming.values() for other in some}
    seen = _in_units(installation, scope, installation.ledger.headers_of(sorted(others)))
    return [
        headers[number]
        for number in numbers
        if number in own or (number in headers and not seen.isdisjoint(naming[number]))
    ]


def _in_units(installation: Installation, scope: Scope, headers: Iterable[RecordHeader]) -> set[str]:
    """The numbers of those that a unit of the scope holds."""
    if scope.officer is None:
        return set()
    officer, directory = scope.officer, Remembered(installation.directory)
    roles = dict(roles_of(installation.catalogue))
    return {one.number for one in headers if sees(officer, directory.unit(one.unit), scope.day, roles)}


def not_visible(number: str) -> UnknownRecord:
    """The one answer for a record that is absent and for one that is out of sight."""
    return UnknownRecord(
        tried=f"打开 {number[:60]} (open {number[:60]})",
        stopped_by="没有这个编号，或不在您的查看范围 (no such record, or not within your view)",
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step="核对编号，或请主办单位协助 (check the number, or ask the unit in charge)",
    )
