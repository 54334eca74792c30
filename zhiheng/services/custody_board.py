"""The custody board: everybody in the casework area with every legal period that runs for them, the worst first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from zhiheng.kernel.errors import NotPermitted
from zhiheng.kernel.reads import OpenDuty, RecordQuery
from zhiheng.kernel.terms import Nature, Requirement
from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.packs.custody_area.stages import AREA, LEFT
from zhiheng.packs.posts import BUREAU_LEADER, LEGAL_BRIGADE, POLICE_DOCTOR
from zhiheng.services.custody_presence import Presence, presence
from zhiheng.services.custody_together import Clash, clashes
from zhiheng.services.installation import Installation
from zhiheng.services.stand_ins import stand_ins_of
from zhiheng.services.view_scope import Scope, view_scope

WATCHERS = frozenset(role.id for role in (*AREA, POLICE_DOCTOR, LEGAL_BRIGADE, BUREAU_LEADER))
"""The posts that see the board: those who work in the area, and those who answer for it."""

PURPOSE = "办案区看板 custody board"
LOGGED_AGAIN_AFTER = timedelta(hours=1)
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Period:
    """One running period of one person. ``duty.record`` is empty where the record is out of the reader's view: the
    person is protected by the period, whoever handles the case."""

    duty: OpenDuty
    rule: Requirement

    @property
    def is_maximum(self) -> bool:
        """Whether the law itself sets its end; else it is something owed at once, such as telling the family."""
        return self.rule.nature in (Nature.LIMIT, Nature.DEADLINE)


@dataclass(frozen=True, kw_only=True)
class Person:
    """One row. ``name``: whole, or the surname alone where strangers read along; never the name of who asked not to be
    named.

    ``maxima``: every legal maximum that runs, nearest end first. ``owed``: what else is to be done for the person.
    ``has_clock``: a maximum of the case to which the stay belongs runs, such as the hours of a summons.
    """

    presence: Presence
    name: str
    maxima: tuple[Period, ...]
    owed: tuple[Period, ...]
    clashes: tuple[Clash, ...]

    @property
    def has_clock(self) -> bool:
        return any(period.duty.record == self.presence.parent for period in self.maxima)

    @property
    def past(self) -> bool:
        """Whether a maximum has run out."""
        return any(period.duty.run_out for period in self.maxima)

    def soon(self, now: datetime) -> bool:
        """Whether a maximum runs out within its warning time."""
        return any(
            period.duty.ends is not None and period.duty.ends - now <= timedelta(hours=period.rule.alert_hours)
            for period in self.maxima
        )


@dataclass(frozen=True, kw_only=True)
class Board:
    """``people``: the worst first. ``names``: what to call the record of each, for those who share a room."""

    people: tuple[Person, ...]
    names: Mapping[str, str]
    now: datetime


def may_watch(scope: Scope) -> bool:
    """Whether a post of this account sees the board."""
    return any(post.role in WATCHERS for post in scope.posts)


def custody_board(installation: Installation, account: str, now: datetime, surnames_only: bool = False) -> Board:
    """The board of the units over which ``account`` holds a post that sees it. Whole names are logged, once an hour for
    each person; a screen that strangers can read shows surnames and logs nobody. Raises NotPermitted."""
    scope = view_scope(installation, account, now)
    if not may_watch(scope):
        raise not_for_this_post()
    paths = tuple(sorted({post.unit.path for post in scope.posts if post.role in WATCHERS}))
    present = _present(installation, paths, now)
    names = _names(installation, present, surnames_only)
    if not surnames_only:
        records = [one.record for one in present]
        installation.access_log.saw_all(account, records, now, PURPOSE, now - LOGGED_AGAIN_AFTER)
    periods = _periods(installation, present, scope, now)
    together = clashes(present)
    people = [
        Person(
            presence=one,
            name=names[one.record],
            maxima=tuple(period for period in periods[one.record] if period.is_maximum),
            owed=tuple(period for period in periods[one.record] if not period.is_maximum),
            clashes=together.get(one.record, ()),
        )
        for one in present
    ]
    return Board(
        people=tuple(sorted(people, key=lambda person: _urgency(person, now))),
        names=names,
        now=now,
    )


def surname_of(name: str) -> str:
    """``李某某``: enough for those who know the person, nothing for those who do not."""
    return f"{name[:1]}某某"


def _names(installation: Installation, present: Sequence[Presence], surnames_only: bool) -> Mapping[str, str]:
    """What to call each person, by record of the stay: not by name who asked in the case, or in a record that is about
    it, not to be named."""
    naming = installation.reads.naming([one.parent for one in present if one.parent])
    about = {one.record: _about(one, naming) for one in present}
    called = stand_ins_of(installation, [record for records in about.values() for record in records])
    names = installation.parties.names_of([one.person for one in present])
    found = {}
    for one in present:
        instead = (called.get(record, {}).get(one.person) for record in about[one.record])
        name = names[one.person]
        found[one.record] = next(filter(None, instead), surname_of(name) if surnames_only else name)
    return found


def _about(one: Presence, naming: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The records that may say that the person stays unnamed: the case, what names it, and the stay."""
    return (one.parent, *naming[one.parent], one.record) if one.parent else (one.record,)


def not_for_this_post() -> NotPermitted:
    return NotPermitted(
        tried="打开办案区看板 (open the custody board)",
        stopped_by="您今日的岗位不看管办案区 (your posts of today do not watch the area)",
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step="请办案区管理员或者办案民警查看 (ask the keeper of the area or an officer in charge)",
    )


def _present(installation: Installation, paths: tuple[str, ...], now: datetime) -> list[Presence]:
    query = RecordQuery(paths=paths, procedure=CUSTODY_STAY.name, not_at=LEFT.id, size=0)
    units = {row.header.number: row.header.unit for row in installation.reads.records(query, now).rows}
    found = (presence(one, units[one.record], now) for one in installation.ledger.histories_of(list(units)))
    return [one for one in found if one is not None]


def _periods(
    installation: Installation, present: Sequence[Presence], scope: Scope, now: datetime
) -> Mapping[str, tuple[Period, ...]]:
    """What runs for each person, by record of the stay."""
    stays = {one.record: one for one in present}
    by_person: dict[str, list[Presence]] = {}
    for one in present:
        by_person.setdefault(one.person, []).append(one)
    visible = {unit.id for unit in installation.reads.units() if unit.within(scope.paths)}
    rules = {rule.id: rule for procedure in installation.catalogue for rule, _ in procedure.rules()}
    found: dict[str, list[Period]] = {record: [] for record in stays}
    for duty in installation.reads.duties_about(tuple(by_person), tuple(stays), now, scope.kept):
        concerned = by_person.get(duty.party, []) if duty.party else [stays[duty.record]]
        rule = rules.get(duty.rule)
        if rule is None:
            continue
        for one in concerned:
            seen = duty.unit in visible or duty.record in (one.record, one.parent)
            shown = duty if seen else replace(duty, record="")
            found[one.record].append(Period(duty=shown, rule=rule))
    return {record: tuple(some) for record, some in found.items()}


def _urgency(person: Person, now: datetime) -> tuple[int, datetime, datetime]:
    """Past a maximum; soon past one; without any clock; with something else overdue; the rest. Then the nearest end."""
    owed = any(period.duty.run_out for period in person.owed)
    group = next(
        (place for place, here in enumerate((person.past, person.soon(now), not person.has_clock, owed)) if here), 4
    )
    ends = [period.duty.ends for period in person.maxima if period.duty.ends is not None]
    return group, min(ends, default=FOREVER), person.presence.brought_at
