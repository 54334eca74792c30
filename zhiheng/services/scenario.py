"""Run a scenario: a file that a legal officer writes, one line a moment, acts first and verdicts after.

    # three days become seven                        刑事诉讼法第91条
    procedure criminal_case
    2025-03-03 09:20  receive_report  reporter=P1
    due 2025-03-08 00:00  arrest_request_within_3d
    refused 2025-03-10 10:00  arrest person=P2 -> arrest_is_approved

An act under review, or a correction of one, is proposed and signed by every level at its moment; with the word
``unsigned`` after its name it is tried without signatures. ``recorded=TIME`` makes it a late entry; ``by=ACCOUNT``
lets somebody else than Wang record it. ``record NAME [procedure] [parent=NAME]`` turns to another record; ``@NAME`` as
a value is that record's number; ``unit TITLE`` says whose records follow. ``correct`` takes ``content.field=value``;
``drugs.1.substance=value`` fills the first row of a list. What follows a ``#`` after a space is a comment.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from zhiheng.kernel.act import When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of, findings_of
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Correct, Review
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.correct_act import correct_act
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, propose_act, review_of

MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?\s*")
SAID = re.compile(r'(?:"[^"]*"|[^#]|(?<=\S)#)*')
"""A line up to its comment: a ``#`` at its start or after a space, outside quotation marks."""

ROW = re.compile(r"(?P<field>\w+)\.(?P<place>[1-9])\.(?P<own>\w+)")
"""``drugs.1.substance``: a field of the first row of a list."""

VERDICTS = {
    "late": Outcome.LATE,
    "overdue": Outcome.OVERDUE,
    "finding": Outcome.BREACH,
    "unclear": Outcome.UNCLEAR,
}
DIVISION = "990101"
UNIT = "分局"


@dataclass(frozen=True, kw_only=True)
class ScenarioResult:
    """``failures``: what the file expects and did not come, each with its line."""

    name: str
    failures: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.failures


class EverybodyHoldsEveryPost:
    """The directory of a scenario: each account is another person and holds every post of the catalogue."""

    def __init__(self, catalogue: Catalogue, division: str, unit: str = UNIT) -> None:
        self._unit = Unit(id="bureau", title=unit, en=unit, path="bureau", division=division)
        steps = [step for procedure in catalogue for step in procedure.steps]
        roles = {role.id for step in steps for role in (*step.by, *(step.review.levels if step.review else ()))}
        self._posts = tuple(Post(role=role, unit=self._unit, since=date.min) for role in sorted(roles))

    def officer(self, account: str) -> Officer | None:
        return Officer(account=account, name=account, person=account, posts=self._posts)

    def unit(self, id: str) -> Unit | None:
        return self._unit if id == self._unit.id else None


@dataclass(kw_only=True)
class _Stage:
    """The state of one run."""

    catalogue: Catalogue
    ledger: Ledger
    procedure: str = ""
    division: str = DIVISION
    unit: str = UNIT
    current: str = "A"
    numbers: dict[str, str] = field(default_factory=dict)
    procedures: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    as_of: datetime = datetime(1, 1, 1, tzinfo=UTC)

    @property
    def declared(self) -> Procedure:
        return self.catalogue[self.procedures.get(self.current) or self.procedure or next(iter(self.catalogue)).name]

    @property
    def directory(self) -> EverybodyHoldsEveryPost:
        return EverybodyHoldsEveryPost(self.catalogue, self.division, self.unit)

    def history(self) -> History:
        return self.ledger.history(self.numbers[self.current]).as_of(self.as_of)


def run_scenario(text: str, name: str, catalogue: Catalogue, new_ledger: Callable[[], Ledger]) -> ScenarioResult:
    """Play ``text`` on a new ledger and compare. A line that cannot be read is a failure, not an exception."""
    stage = _Stage(catalogue=catalogue, ledger=new_ledger())
    failures: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        said = SAID.match(line)
        words = said[0].strip() if said is not None else ""
        if not words:
            continue
        try:
            failures += [f"{number}: {fault}" for fault in _play(stage, words)]
        except (ProductError, ValueError, KeyError) as error:
            failures.append(f"{number}: {words}: {error}")
    if not stage.numbers:
        failures.append("0: nothing was recorded")
    return ScenarioResult(name=name, failures=tuple(failures))


def _play(stage: _Stage, line: str) -> Iterator[str]:
    head, _, rest = line.partition(" ")
    rest = rest.strip()
    if head in ("procedure", "division", "unit"):
        setattr(stage, head, rest)
    elif head == "record":
        _turn_to(stage, rest.split())
    elif head == "as":
        stage.as_of = _end_of(_moment(rest.removeprefix("of").strip(), stage)[0])
    elif head == "due":
        yield from _expect_due(stage, rest)
    elif head == "ok":
        if stage.catalogue.rule(rest) is None:
            yield f"{rest} is no rule of these procedures"
        found = [one.outcome.name for one in _findings(stage) if one.rule.id == rest]
        yield from (f"{rest} should be ok, is {outcome}" for outcome in found)
    elif head in VERDICTS:
        if not any(one.rule.id == rest and one.outcome is VERDICTS[head] for one in _findings(stage)):
            yield f"{rest} should be {head}; findings: {_said(stage)}"
    elif head == "refused":
        attempt, _, gate = rest.rpartition("->")
        yield from _expect_refusal(stage, attempt.strip(), gate.strip())
    else:
        answer = _try(stage, line)
        if isinstance(answer, Refused):
            yield "refused: " + "; ".join(f"{one.rule}: {one.stopped_by[0]}" for one in answer.reasons)


def _turn_to(stage: _Stage, words: list[str]) -> None:
    if not words:
        raise ValueError("record needs a name")
    stage.current = words[0]
    for word in words[1:]:
        if word.startswith("parent="):
            stage.parents[stage.current] = word.removeprefix("parent=")
        else:
            stage.procedures[stage.current] = word


def _moment(text: str, stage: _Stage) -> tuple[When, str]:
    match = MOMENT.match(text)
    if match is None:
        raise ValueError(f"no moment at the start of {text!r}")
    zone = stage.declared.zone
    rest = text[match.end() :]
    if match[2] is None:
        return When.on_day(date.fromisoformat(match[1]), zone), rest
    return When.minute(datetime.fromisoformat(f"{match[1]} {match[2]}").replace(tzinfo=zone), zone), rest


def _end_of(when: When) -> datetime:
    return when.at + timedelta(hours=23, minutes=59) if when.day_precise else when.at


def _try(stage: _Stage, line: str) -> Answer:
    when, rest = _moment(line, stage)
    kind, *words = shlex.split(rest)
    unsigned = "unsigned" in words
    content: dict[str, Any] = {}
    now, by = _end_of(when), "Wang"
    for word in words:
        key, sign, value = word.partition("=")
        value = stage.numbers[value[1:]] if value.startswith("@") else value
        if key == "recorded" and sign:
            now = _end_of(_moment(value, stage)[0])
        elif key == "by" and sign:
            by = value
        elif sign and (row := ROW.fullmatch(key)) is not None:
            _row(content.setdefault(row["field"], []), int(row["place"]))[row["own"]] = value
        elif key.startswith("content."):
            content.setdefault("content", {})[key.removeprefix("content.")] = value
        elif sign:
            content[key] = value
    stage.as_of = max(stage.as_of, _end_of(when))
    return _record(stage, kind, by, content, when, now, unsigned)


def _row(rows: list[dict[str, Any]], place: int) -> dict[str, Any]:
    """The row of this place, counted from 1, made where there is none yet."""
    rows += [{} for _ in range(place - len(rows))]
    return rows[place - 1]


def _record(
    stage: _Stage, kind: str, by: str, content: dict[str, Any], when: When, now: datetime, unsigned: bool
) -> Answer:
    record = stage.numbers.get(stage.current, "")
    request = ActRequest(
        kind=stage.declared.act(kind).kind,
        by=by,
        content=content,
        record=record,
        procedure=stage.declared.name,
        when=when,
        parent=stage.numbers.get(stage.parents.get(stage.current, ""), ""),
    )
    places = stage.ledger, stage.catalogue, stage.directory
    act = stage.declared.act(kind).read(content)
    history = stage.ledger.history(record) if record else History(record="", procedure=stage.declared.name)
    review = review_of(stage.declared, history, act)
    if review is not None and not unsigned:
        answer = _signed(stage, request, review, now)
    elif isinstance(act, Correct):
        answer = correct_act(*places, request, now)
    else:
        answer = record_act(*places, request, now)
    if not isinstance(answer, Refused):
        stage.numbers.setdefault(stage.current, answer.entry.record)
    return answer


def _signed(stage: _Stage, request: ActRequest, review: Review, now: datetime) -> Answer:
    places = stage.ledger, stage.catalogue, stage.directory
    answer: Answer = propose_act(*places, request, now)
    if isinstance(answer, Refused):
        return answer
    record, proposal = answer.entry.record, answer.entry.seq
    for level in review.levels:
        verdict = Verdict(record=record, proposal=proposal, by=f"Zhao ({level.id})", agrees=True)
        answer = decide_proposal(*places, verdict, now)
        if isinstance(answer, Refused):
            return answer
    return answer


def _findings(stage: _Stage) -> list[Finding]:
    return findings_of(stage.declared, stage.history(), stage.as_of)


def _said(stage: _Stage) -> str:
    return ", ".join(f"{one.rule.id} {one.outcome.name.lower()}" for one in _findings(stage)) or "none"


def _expect_due(stage: _Stage, rest: str) -> Iterator[str]:
    when, rule = _moment(rest, stage)
    open_ = [
        one
        for one in duties_of(stage.declared, stage.history(), stage.as_of)
        if one.rule.id == rule.strip() and one.outcome is Outcome.DUE and one.ends is not None
    ]
    ends = [one.ends.late_at.astimezone(stage.declared.zone) for one in open_ if one.ends is not None]
    if when.at not in [end.astimezone(UTC) for end in ends]:
        yield f"{rule} should be due {rest}; due: {', '.join(f'{end:%Y-%m-%d %H:%M}' for end in ends) or 'not at all'}"


def _expect_refusal(stage: _Stage, attempt: str, gate: str) -> Iterator[str]:
    as_of = stage.as_of
    answer = _try(stage, attempt)
    stage.as_of = as_of
    if not isinstance(answer, Refused):
        yield f"should be refused by {gate}, was recorded"
    elif gate not in [one.rule for one in answer.reasons]:
        yield f"should be refused by {gate}, was refused by {', '.join(one.rule for one in answer.reasons)}"
