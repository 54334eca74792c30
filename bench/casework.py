"""A small casework for the measurements: an act behind a gate that names two parties and opens two duties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import happened
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.fields import PartyRef, Text
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.procedure import Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
LAW = Instrument(id="bench_case", title="试验", en="Bench", in_force=date(2000, 1, 1))
CLERK = Role(id="clerk", title="民警", en="Clerk")
UNIT = Unit(id="u", title="所", en="Station", path="u", division="990101")


def rule(id: str, limit: Limit | None = None) -> Requirement:
    return Requirement(
        id=id,
        title=id,
        en=id,
        article=LAW["1"],
        nature=Nature.GATE,
        severity=Severity.LOW,
        since=LAW.in_force,
        limit=limit,
    )


class Accept(Act, title="受理", en="Accept"):
    pass


class Detain(Act, title="拘留", en="Detain"):
    person = PartyRef("被拘留人", "Detainee")
    relative = PartyRef("家属", "Relative")
    warrant = Text("拘留证", "Warrant")


class Interrogate(Act, title="讯问", en="Interrogate"):
    person = PartyRef("被讯问人", "Person")


ACCEPTED = Gate(rule=rule("accepted"), needs=happened(Accept), else_do=("先受理", "Accept first"))
STAGE = Stage(id="open", title="在办", en="Open")
CASE = Procedure(
    name="bench_case",
    title="案件",
    en="Case",
    number_prefix="B",
    stages=(STAGE,),
    steps=(
        Step(act=Accept, by=(CLERK,), law=rule("accepted"), opens=True, moves_to=STAGE),
        Step(act=Detain, by=(CLERK,), law=rule("accepted"), gates=(ACCEPTED,)),
        Step(act=Interrogate, by=(CLERK,), law=rule("accepted"), gates=(ACCEPTED,)),
    ),
    duties=tuple(
        Duty(rule=rule(id, limit), starts=Detain, ends=(Interrogate,), same=Detain.person)
        for id, limit in (
            ("interrogated_in_24h", Limit(24, Counting.HOURS)),
            ("asked_in_3_days", Limit(3, Counting.FIXED_DAYS)),
        )
    ),
)
CATALOGUE = Catalogue.of((CASE,))


class OneClerk:
    """A directory of one clerk."""

    def officer(self, account: str) -> Officer | None:
        post = Post(role=CLERK.id, unit=UNIT, since=date(2020, 1, 1))
        return Officer(account=account, name=account, person=account, posts=(post,))

    def unit(self, id: str) -> Unit | None:
        return UNIT


def accept_all(ledger: Ledger, numbers: Sequence[str]) -> None:
    """Open the records ``numbers``, each with its first act."""
    headers = [
        RecordHeader(number=number, procedure=CASE.name, unit=UNIT.id, division=UNIT.division, opened_at=NOW)
        for number in numbers
    ]
    when = When.minute(NOW)
    with ledger.writing() as writer:
        writer.begin_all(headers)
        writer.append(
            [
                Draft(record=number, act=Accept(), by="wang", unit=UNIT.id, when=when, recorded_at=NOW)
                for number in numbers
            ]
        )
