"""List the records within an account's view."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.reads import RecordPage, RecordQuery
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import view_scope

LARGEST_PAGE = 200


@dataclass(frozen=True, kw_only=True)
class RecordList:
    """A page of records with what its filters may be set to. ``query`` is what was asked, its page within bounds.
    ``names``: of those who recorded the latest acts, by account, be their posts within view or not."""

    page: RecordPage
    query: RecordQuery
    units: tuple[Unit, ...]
    officers: tuple[Officer, ...]
    names: Mapping[str, str]
    now: datetime

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.page.total // self.query.size)) if self.query.size else 1

    @property
    def unit_by_id(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @property
    def officer_by_account(self) -> Mapping[str, Officer]:
        return {officer.account: officer for officer in self.officers}


def list_records(installation: Installation, account: str, query: RecordQuery, now: datetime) -> RecordList:
    """The page of ``query`` that ``account`` may see; ``query.paths`` is replaced by its scope."""
    scope = view_scope(installation, account, now)
    asked = replace(
        query, paths=scope.paths, kept=scope.kept, page=max(1, query.page), size=min(query.size, LARGEST_PAGE)
    )
    page = installation.reads.records(asked, now)
    units = [unit for unit in installation.reads.units() if unit.within(scope.paths)]
    officers = {one.account: one for path in scope.paths for one in installation.reads.officers(path)}
    return RecordList(
        page=page,
        query=asked,
        units=tuple(units),
        officers=tuple(officers.values()),
        names=_names(installation, page),
        now=now,
    )


def export_records(installation: Installation, account: str, query: RecordQuery, now: datetime) -> RecordList:
    """All pages of ``query`` in one, in the order of the list."""
    scope = view_scope(installation, account, now)
    everything = replace(query, paths=scope.paths, kept=scope.kept, page=1, size=0)
    listed = list_records(installation, account, query, now)
    page = installation.reads.records(everything, now)
    return replace(listed, page=page, query=everything, names=_names(installation, page))


def _names(installation: Installation, page: RecordPage) -> dict[str, str]:
    found = {account: installation.directory.officer(account) for account in {row.officer for row in page.rows}}
    return {account: officer.name for account, officer in found.items() if officer is not None}
