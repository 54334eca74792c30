"""Random acts of the real packs: lawful or not, signed or not, in any order; only the types are right."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from zhiheng.kernel.act import Act, Struct, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.fields import Chosen, Field, Number, Rows, RuleRef, Text
from zhiheng.kernel.generated import typed_fields
from zhiheng.kernel.ledger import Draft, RecordHeader, Writer
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Correct, Propose, Review, Sign
from zhiheng.store.memory import MemoryLedger

FIRST_DAY = date(2025, 2, 3)
DIVISIONS = ("110101", "330203", "370102")
OFFICERS = ("wang", "li", "zhao", "chen", "sun", "zhou", "wu")


def random_pack_ledger(catalogue: Catalogue, rng: Random, records: int, acts: int) -> MemoryLedger:
    """``acts`` a record, over a year; every second reviewed act was proposed, and signed by some levels or all."""
    ledger = MemoryLedger(catalogue)
    numbers = [(f"R-{place}", rng.choice(catalogue.procedures)) for place in range(records)]
    now = datetime(2026, 3, 1, tzinfo=UTC)
    with ledger.writing() as writer:
        for number, procedure in numbers:
            writer.begin(_header(rng, number, procedure, [one for one, _ in numbers]))
        for number, procedure in numbers * acts:
            now += timedelta(seconds=rng.choice((0, 1)))
            kind = rng.choice(procedure.steps).act
            act = kind(**content_of(rng, kind, [one for one, _ in numbers]))
            when = moment_of(rng)
            step = procedure.step(kind)
            if step is not None and step.review is not None and rng.random() < 0.5:
                _sign(writer, rng, step.review, number, act, when, now)
            (entry,) = writer.append((_draft(number, act, rng.choice(OFFICERS), when, now),))
            if rng.random() < 0.1:
                mended = kind(**content_of(rng, kind, [number])).payload()
                given: dict[str, Any] = {"content": mended} if rng.random() < 0.7 else {"annuls": True}
                correction = Correct(corrects=entry.seq, reason="更正", **given)
                writer.append((_draft(number, correction, "wang", When.minute(now), now),))
    return ledger


def _header(rng: Random, number: str, procedure: Procedure, others: list[str]) -> RecordHeader:
    return RecordHeader(
        number=number,
        procedure=procedure.name,
        unit="u",
        division=rng.choice(DIVISIONS),
        opened_at=datetime(2025, 2, 1, tzinfo=UTC),
        parent=rng.choice(("", "", *(one for one in others if one < number))),
    )


def _draft(record: str, act: Act, by: str, when: When, now: datetime) -> Draft:
    return Draft(record=record, act=act, by=by, unit="u", when=when, recorded_at=now, imported=True)


def _sign(writer: Writer, rng: Random, review: Review, record: str, act: Act, when: When, now: datetime) -> None:
    author, *signers = rng.sample(OFFICERS, len(OFFICERS))
    propose = Propose(proposes=act.kind, content=act.payload())
    (proposal,) = writer.append((_draft(record, propose, author, when, now),))
    for level, by in zip(review.levels[: rng.choice((1, 5, 5, 5))], signers, strict=False):
        sign = Sign(proposal=proposal.seq, level=level.id)
        writer.append((_draft(record, sign, by if rng.random() < 0.9 else author, when, now),))


def moment_of(rng: Random) -> When:
    day = FIRST_DAY + timedelta(days=rng.choice((*range(12), *range(30, 34), 60, 61, 90, 365)))
    if rng.random() < 0.3:
        return When.on_day(day)
    local = datetime.combine(day, datetime.min.time(), UTC) - timedelta(hours=8)
    return When.minute(local + timedelta(hours=rng.randrange(24), minutes=rng.choice((0, 10, 30))))


def content_of(rng: Random, kind: type[Struct], records: list[str]) -> dict[str, Any]:
    wanted = (field for field in typed_fields(kind).values() if field.required or rng.random() < 0.6)
    return {field.name: value_of(rng, field, records) for field in wanted}


def value_of(rng: Random, field: Field[Any], records: list[str]) -> Any:
    match field.kind:
        case "choice" if isinstance(field, Chosen):
            return rng.choice(tuple(field.choices))
        case "number" | "money" if isinstance(field, Number):
            return rng.choice([n for n in (field.least, 1, 2, 13, 500) if field.least <= n <= field.most])
        case "yes_no":
            return rng.random() < 0.5
        case "moment":
            return moment_of(rng).at
        case "day":
            return FIRST_DAY + timedelta(days=rng.randrange(400))
        case "officers":
            return tuple(rng.sample(OFFICERS, rng.choice((1, 2, 3))))
        case "party":
            return rng.choice(("p1", "p1", "p2"))
        case "record":
            return rng.choice((*records, "R-none"))
        case "rows" if isinstance(field, Rows):
            return [content_of(rng, field.struct, records) for _ in range(rng.choice((1, 2)))]
    if isinstance(field, RuleRef):
        return rng.choice(("case_is_filed", "search_has_warrant"))
    words = rng.choice(("甲", "O'Neill {1} %s", "三"))
    return words[: field.longest] if isinstance(field, Text) else words
