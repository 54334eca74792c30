"""Look up what is not a person: records by number, officers, units, acts, rules."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Act
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.reads import RecordQuery
from zhiheng.kernel.terms import Requirement
from zhiheng.services.installation import Installation
from zhiheng.services.list_records import list_records
from zhiheng.services.pinyin import spells
from zhiheng.services.view_scope import Scope, require_visible, view_scope

MOST = 20


@dataclass(frozen=True, kw_only=True)
class Hits:
    """What contains the words. ``exact``: a visible record of just this number. ``more``: records left out."""

    exact: str = ""
    records: tuple[str, ...] = ()
    more: int = 0
    units: tuple[Unit, ...] = ()
    officers: tuple[Officer, ...] = ()
    acts: tuple[tuple[Procedure, type[Act]], ...] = ()
    rules: tuple[tuple[Procedure, Requirement], ...] = ()


def look_up(installation: Installation, account: str, words: str, now: datetime) -> Hits:
    """Everything within view whose number or name contains ``words``, and, but for rules, whose name is spoken so;
    nothing for an empty question."""
    scope = view_scope(installation, account, now)
    if not words:
        return Hits()
    if _is_visible(installation, scope, words):
        return Hits(exact=words)
    listed = list_records(installation, account, RecordQuery(paths=(), number=words, size=MOST), now)
    steps = [(procedure, step.act) for procedure in installation.catalogue for step in procedure.steps]
    rules = [(procedure, rule) for procedure in installation.catalogue for rule, _ in procedure.rules()]
    return Hits(
        records=tuple(row.header.number for row in listed.page.rows),
        more=max(0, listed.page.total - MOST),
        units=tuple(one for one in listed.units if named(words, one.title, one.en)),
        officers=tuple(one for one in listed.officers if named(words, one.name, one.account)),
        acts=tuple((p, act) for p, act in steps if named(words, act.title, act.en, act.kind)),
        rules=tuple((p, one) for p, one in rules if _contains(words, one.title, one.en, one.id))[:MOST],
    )


def named(words: str, *names: str) -> bool:
    """Whether one of ``names`` contains ``words`` or is spoken so."""
    return _contains(words, *names) or any(spells(words, name) for name in names)


def _contains(words: str, *names: str) -> bool:
    return any(words.lower() in name.lower() for name in names)


def _is_visible(installation: Installation, scope: Scope, number: str) -> bool:
    try:
        require_visible(installation, scope, number)
    except UnknownRecord:
        return False
    return True
