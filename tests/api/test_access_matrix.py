"""Roles × acts × scopes: who may record what where, worked out anew here and compared with what the service does."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.small_seals import CREDENTIAL, Seals
from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Struct, When
from zhiheng.kernel.audit import Access, Checkpoint, Verification
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import NotPermitted, UnknownAct, UnknownRecord
from zhiheng.kernel.fields import Field, Officers, PartyRef, RecordRef, Rows, RuleRef
from zhiheng.kernel.generated import generated_fields
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.people import Identity, Officer, Post, Unit
from zhiheng.kernel.procedure import Procedure, Step
from zhiheng.kernel.reads import Kept, OpenDuty, Opener, RecordPage, RecordQuery, WaitingProposal
from zhiheng.kernel.register import Appointment
from zhiheng.kernel.review import Propose, Role
from zhiheng.services.answers import ACCESS, Answer, Refused
from zhiheng.services.installation import roles_of
from zhiheng.services.open_record import open_record
from zhiheng.services.record_act import ActRequest
from zhiheng.services.review_act import Verdict
from zhiheng.services.submit_act import submit_act, submit_proposal, submit_verdict
from zhiheng.store.memory import MemoryLedger

NOW = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def unit(path: str) -> Unit:
    return Unit(id=path.rpartition("/")[2], title=path, en=path, path=path, division="990101")


BUREAU, EAST, DESK, WEST, FAR = (unit(p) for p in ("bureau", "bureau/east", "bureau/east/desk", "bureau/west", "far"))
HERE = EAST
"""The unit of the record."""

SCOPES: dict[str, tuple[Unit | None, date, date | None]] = {
    "own unit": (EAST, date(2020, 1, 1), None),
    "unit above": (BUREAU, date(2020, 1, 1), None),
    "unit below": (DESK, date(2020, 1, 1), None),
    "sister unit": (WEST, date(2020, 1, 1), None),
    "other bureau": (FAR, date(2020, 1, 1), None),
    "first day": (EAST, TODAY, None),
    "last day": (EAST, date(2020, 1, 1), TODAY),
    "ended yesterday": (EAST, date(2020, 1, 1), TODAY - timedelta(days=1)),
    "begins tomorrow": (EAST, TODAY + timedelta(days=1), None),
    "no post": (None, TODAY, None),
}
COVERING = {"own unit", "unit above", "first day", "last day"}


@dataclass
class People:
    """A directory of one officer; parties are all known; nothing links records."""

    officer_: Officer
    opened_by: list[str] = field(default_factory=list)

    def officer(self, account: str) -> Officer | None:
        return self.officer_ if account == self.officer_.account else None

    def unit(self, id: str) -> Unit | None:
        return next((one for one in (BUREAU, EAST, DESK, WEST, FAR) if one.id == id), None)

    def knows(self, ref: str) -> bool:
        return True

    def register(self, kind: str, name: str, number: str, now: datetime) -> str:
        return "P-1"

    def name_of(self, ref: str) -> str:
        return ref

    def names_of(self, refs: Sequence[str]) -> Mapping[str, str]:
        return {ref: ref for ref in refs}

    def identity_of(self, ref: str) -> Identity:
        return Identity(name=ref, number="")

    def find(self, kind: str, exact: str, by: str, purpose: str, record: str, now: datetime) -> Sequence[str]:
        return ()

    def opened(self, account: str, record: str, now: datetime, purpose: str = "") -> None:
        self.opened_by.append(account)

    def entries(self, record: str = "", limit: int = 200) -> Sequence[Access]:
        return ()

    def records(self, query: RecordQuery, as_of: datetime) -> RecordPage:
        return RecordPage(rows=(), total=0)

    def open_duties(
        self,
        paths: tuple[str, ...],
        as_of: datetime,
        officer: str = "",
        limit: int = 200,
        procedure: str = "",
        rules: Collection[str] | None = None,
        run_out: bool | None = None,
        kept: tuple[Kept, ...] = (),
    ) -> Sequence[OpenDuty]:
        return ()

    def openers(self, records: Sequence[str]) -> Sequence[Opener]:
        return ()

    def waiting_proposals(self, paths: tuple[str, ...], kept: tuple[Kept, ...] = ()) -> Sequence[WaitingProposal]:
        return ()

    def appointments(self, day: date) -> Sequence[Appointment]:
        return ()

    def naming(self, records: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        return dict.fromkeys(records, ())

    def holding(self, records: Sequence[str], kinds: Sequence[str]) -> Sequence[str]:
        return ()

    def units(self) -> Sequence[Unit]:
        return ()

    def officers(self, path: str) -> Sequence[Officer]:
        return ()


class Shelf:
    """An archive in memory: what each code keeps."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def keep(self, code: str, of_act: int, parties: Sequence[str], file: bytes) -> None:
        self.files[code] = file

    def file(self, code: str) -> bytes:
        return self.files[code]


@dataclass
class House:
    """An installation in memory with one record, opened an hour ago in the unit HERE."""

    catalogue: Catalogue
    people: People
    ledger: MemoryLedger

    @property
    def directory(self) -> People:
        return self.people

    parties = access_log = reads = directory
    signing = Seals()
    archive = Shelf()

    def now(self) -> datetime:
        return NOW

    def verify(self) -> Verification:
        raise NotImplementedError

    def checkpoints(self) -> Sequence[Checkpoint]:
        return ()


def house_of(procedure: Procedure, role: Role, scope: str) -> House:
    place, since, until = SCOPES[scope]
    posts = (Post(role=role.id, unit=place, since=since, until=until),) if place is not None else ()
    officer = Officer(account="someone", name="某人", person="someone", posts=posts)
    ledger = MemoryLedger(catalogue())
    begun = NOW - timedelta(hours=1)
    header = RecordHeader(
        number="N-1", procedure=procedure.name, unit=HERE.id, division=HERE.division, opened_at=begun, parent=""
    )
    opening = next(step for step in procedure.steps if step.opens)
    with ledger.writing() as writer:
        writer.begin(header)
        act = opening.act(**content_of(opening.act))
        when = When.minute(begun, procedure.zone)
        writer.append((Draft(record="N-1", act=act, by="author", unit=HERE.id, when=when, recorded_at=begun),))
    return House(catalogue=catalogue(), people=People(officer), ledger=ledger)


def content_of(struct: type[Struct]) -> dict[str, Any]:
    """Some content that every required field accepts."""
    return {name: sample(one) for name, one in struct.fields.items() if one.required}


def sample(one: Field[Any]) -> Any:
    if isinstance(one, PartyRef):
        return "P-1"
    if isinstance(one, RecordRef):
        return "N-1"
    if isinstance(one, RuleRef):
        return next(iter(catalogue().rules)).id
    if isinstance(one, Officers):
        return ["someone"]
    if isinstance(one, MemberRef):
        return "someone"
    if isinstance(one, Rows):
        return [content_of(one.struct)]
    tried: tuple[Any, ...] = ("2026-03-01 08:00", "2026-03-01", "yes", 1, ["someone"], "words")
    choices = tuple(choice.code for choice in getattr(one, "choices", ()))
    for value in (*choices, *tried):
        try:
            one.parse(value)
        except (ValueError, TypeError):
            continue
        return value
    raise AssertionError(one.name)


def cases() -> Iterator[Any]:
    for procedure in catalogue():
        for role in roles_of(catalogue()).values():
            yield pytest.param(procedure, role, id=f"{procedure.name}-{role.id}")


def may_see(procedure: Procedure, role: Role, scope: str) -> bool:
    works_on_it = {one.id for step in procedure.steps for one in posts_of(step)}
    known = procedure.secret is None or role.leads or role.id in works_on_it
    return role.sees_records and scope in COVERING and known


def posts_of(step: Step) -> tuple[Role, ...]:
    return (*step.by, *(step.review.levels if step.review is not None else ()))


def may_know(procedure: Procedure, step: Step, role: Role) -> bool:
    """Whether ``role``, which sees the record, may know whether ``step`` was taken."""
    alike = [one for one in procedure.steps if one.secret == step.secret]
    return step.secret is None or role.leads or role.id in {one.id for each in alike for one in posts_of(each)}


@pytest.mark.parametrize(("procedure", "role"), list(cases()))
def test_only_the_declared_posts_record_each_act(procedure: Procedure, role: Role) -> None:
    for scope in SCOPES:
        house = house_of(procedure, role, scope)
        for step in procedure.steps:
            assert_judged_alike(house, procedure, step, role, scope)


def assert_judged_alike(house: House, procedure: Procedure, step: Step, role: Role, scope: str) -> None:
    made = dict.fromkeys(generated_fields(step.act), "made")
    request = ActRequest(kind=step.act.kind, by="someone", content=content_of(step.act), record="N-1", made=made)
    where = f"{role.id} / {step.act.kind} / {scope}"
    before = house.ledger.header("N-1").acts
    if not may_see(procedure, role, scope) or not may_know(procedure, step, role):
        with pytest.raises(NotPermitted if may_see(procedure, role, scope) else UnknownRecord):
            submitted(house, step, request)
        assert house.ledger.header("N-1").acts == before, where
        return
    answer = submitted(house, step, request)
    refused = isinstance(answer, Refused) and any(one.rule == ACCESS for one in answer.reasons)
    allowed = role.id in {one.id for one in step.by}
    assert refused is not allowed, where
    if not allowed:
        assert house.ledger.header("N-1").acts == before, where


def submitted(house: House, step: Step, request: ActRequest) -> Answer:
    if step.review is None:
        return submit_act(house, request, NOW)
    return submit_proposal(house, request, CREDENTIAL, NOW)


@pytest.mark.parametrize("scope", SCOPES)
def test_only_the_covering_scopes_open_a_record_and_each_opening_is_logged(scope: str) -> None:
    procedure = next(iter(catalogue()))
    for role in roles_of(catalogue()).values():
        house = house_of(procedure, role, scope)
        if may_see(procedure, role, scope):
            assert open_record(house, "someone", "N-1", NOW).explanation.header.number == "N-1"
            assert house.people.opened_by == ["someone"]
            continue
        with pytest.raises(UnknownRecord) as hidden:
            open_record(house, "someone", "N-1", NOW)
        with pytest.raises(UnknownRecord) as missing:
            open_record(house, "someone", "N-2", NOW)
        assert str(hidden.value).replace("N-1", "N") == str(missing.value).replace("N-2", "N")
        assert house.people.opened_by == []


@pytest.mark.parametrize(("procedure", "role"), list(cases()))
def test_only_the_level_whose_turn_it_is_decides_a_proposal(procedure: Procedure, role: Role) -> None:
    for step in procedure.steps:
        for scope in SCOPES if step.review is not None else ():
            house = house_of(procedure, role, scope)
            seq = proposed(house, procedure, step)
            verdict = Verdict(record="N-1", proposal=seq, by="someone", agrees=False, words="退回")
            if not may_see(procedure, role, scope) or not may_know(procedure, step, role):
                with pytest.raises(UnknownAct if may_see(procedure, role, scope) else UnknownRecord):
                    submit_verdict(house, verdict, CREDENTIAL, NOW)
                continue
            answer = submit_verdict(house, verdict, CREDENTIAL, NOW)
            assert step.review is not None
            turn = role.id == step.review.levels[0].id
            assert isinstance(answer, Refused) is not turn, f"{role.id} / {step.act.kind} / {scope}"


def proposed(house: House, procedure: Procedure, step: Step) -> int:
    """The number of a proposal by somebody else, put on the record without asking its gates."""
    act = step.act(**content_of(step.act))
    proposal = Propose(proposes=act.kind, content=act.payload())
    with house.ledger.writing() as writer:
        when = When.minute(NOW, procedure.zone)
        draft = Draft(record="N-1", act=proposal, by="author", unit=HERE.id, when=when, recorded_at=NOW)
        return writer.append((draft,))[0].seq


def test_an_unknown_account_sees_and_writes_nothing() -> None:
    procedure = next(iter(catalogue()))
    house = house_of(procedure, next(iter(procedure.steps)).by[0], "own unit")
    with pytest.raises(UnknownRecord):
        open_record(house, "nobody", "N-1", NOW)
    with pytest.raises(UnknownRecord):
        submit_act(house, ActRequest(kind=procedure.steps[0].act.kind, by="nobody", record="N-1", content={}), NOW)
