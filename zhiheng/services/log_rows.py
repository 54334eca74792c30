"""The events of a log as acts: which act an event is, which attribute is which field, and what is wrong with it.

An event is the act whose ``event`` is its name; a field takes the attribute that its ``source`` names. Everything is
validated as if an officer had typed it. ``org:resource`` is who did it: an opaque code, not an account.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import LONGEST_ACCOUNT, Field
from zhiheng.kernel.keepable import printable, require_keepable
from zhiheng.kernel.ledger import Draft
from zhiheng.kernel.procedure import Procedure

RESOURCE = "org:resource"
NUMBER = re.compile(r"[\w.\-]{1,80}")
_FAULT = re.compile(r"(?P<label>.*?)（(?P<name>\w+)）：(?P<zh>.*) \((?P<en>.*)\)")


class LogEvent(Protocol):
    """``happened_at`` is aware; ``place`` counts from 1 in its trace."""

    @property
    def name(self) -> str: ...
    @property
    def happened_at(self) -> datetime: ...
    @property
    def attributes(self) -> Mapping[str, Any]: ...
    @property
    def place(self) -> int: ...


class LogTrace(Protocol):
    """One record of the log; its events in the order of the file."""

    @property
    def name(self) -> str: ...
    @property
    def attributes(self) -> Mapping[str, Any]: ...
    @property
    def events(self) -> Sequence[LogEvent]: ...
    @property
    def place(self) -> int: ...
    @property
    def faults(self) -> Sequence[tuple[str, str]]:
        """Why it could not be read, (中文, English); then it has no events."""


Register = Callable[[str, str], str]
"""The reference of a party by the number of the record and the name that the source gives it there."""


@dataclass(frozen=True, kw_only=True)
class RowFault:
    """What is wrong with one event. ``row``: which trace of the source, from 1 (of a text file, its line). ``place``:
    which event of the trace, from 1; 0 for the trace itself."""

    trace: str
    row: int
    place: int
    zh: str
    en: str


class LogRows:
    """Traces into drafts, for one procedure. ``left_out`` counts the attributes that no field took.

    ``register``: of a source that names parties; None where it gives references. ``by_day``: it knows days only.
    """

    def __init__(
        self, procedure: Procedure, unit: str, now: datetime, register: Register | None = None, *, by_day: bool = False
    ) -> None:
        self._procedure, self._unit, self._now, self._register = procedure, unit, now, register
        self._by_day = by_day or procedure.day_precise
        self._acts = {step.act.event: step.act for step in procedure.steps if step.act.event}
        self._opening = {step.act for step in procedure.steps if step.opens}
        self._sources = {
            act: {field.source: field for field in act.fields.values() if field.source} for act in self._acts.values()
        }
        self.left_out: Counter[str] = Counter()

    def drafts(self, trace: LogTrace) -> tuple[list[Draft], list[RowFault]]:
        """The drafts of one trace, or what is wrong with it."""
        faults = [self._fault(trace, 0, zh, en) for zh, en in trace.faults or self._record_faults(trace)]
        self.left_out.update(trace.attributes.keys())
        drafts: list[Draft] = []
        first = trace.events[0].happened_at if trace.events else self._now
        for event in trace.events:
            try:
                drafts.append(self._draft(trace.name, event, first))
            except (ValueError, WrongContent) as error:
                told = _told(error)
                faults += [self._fault(trace, event.place, zh, en) for zh, en in told]
        return drafts, faults

    @staticmethod
    def _fault(trace: LogTrace, place: int, zh: str, en: str) -> RowFault:
        return RowFault(trace=printable(trace.name), row=trace.place, place=place, zh=zh, en=en)

    def _record_faults(self, trace: LogTrace) -> Iterator[tuple[str, str]]:
        if not NUMBER.fullmatch(trace.name):
            yield (
                f"“{printable(trace.name)}”不能作案件编号：限80个字母、数字、点和短横",
                "its name cannot be a record's number: letters, digits, dots and dashes, at most 80",
            )
        if not trace.events:
            yield "没有任何事件", "it has no event"
        elif self._acts.get(trace.events[0].name) not in self._opening:
            titles = "、".join(act.event for act in self._opening)
            yield f"第一个事件不能开始案件，应为：{titles}", f"its first event does not open a record; one of: {titles}"

    def _draft(self, record: str, event: LogEvent, first: datetime) -> Draft:
        kind = self._acts.get(event.name)
        if kind is None:
            raise ValueError(f"没有行为“{printable(event.name)}” (the procedure has no act for this event)")
        when = self._when(event.happened_at)
        if when.at > self._now:
            raise ValueError("发生时间在将来 (it is dated in the future)")
        if when.at < self._when(first).at:
            raise ValueError("发生时间早于案件开始 (it is dated before its record began)")
        by = str(event.attributes.get(RESOURCE, ""))
        require_keepable(by, LONGEST_ACCOUNT)
        return Draft(
            record=record,
            act=kind(**self._content(kind, record, event.attributes)),
            by=by,
            unit=self._unit,
            when=when,
            recorded_at=self._now,
            imported=True,
        )

    def _when(self, moment: datetime) -> When:
        zone = self._procedure.zone
        return When.on_day(moment.astimezone(zone).date(), zone) if self._by_day else When.minute(moment, zone)

    def _content(self, kind: type[Act], record: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
        sources, content = self._sources[kind], {}
        for name, value in attributes.items():
            field = sources.get(name)
            if field is not None and field.kind == "party" and self._register is not None:
                content[field.name] = self._register(record, str(value))
            elif field is not None:
                content[field.name] = given(field, value, self._procedure.zone)
            elif name != RESOURCE:
                self.left_out[name] += 1
        return content


def given(field: Field[Any], value: Any, zone: ZoneInfo) -> Any:
    """An attribute's value as the field reads it: decimals of money exactly into hundredths, moments into local days.

    Raises ValueError where the value would have to be rounded.
    """
    match field.kind:
        case "money" if not isinstance(value, str):
            return _whole(field, Decimal(value) * 100)
        case "number" if isinstance(value, Decimal):
            return _whole(field, value)
        case "day" if isinstance(value, datetime):
            return value.astimezone(zone).date()
        case "number" | "money" | "yes_no" | "moment" | "day" | "rows":
            return value
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _whole(field: Field[Any], value: Decimal) -> int:
    if value != value.to_integral_value():
        raise ValueError(f"{field.zh}（{field.name}）：不能精确记录 (it cannot be kept exactly)")
    return int(value)


def _told(error: Exception) -> Iterator[tuple[str, str]]:
    """What an error says, a line a fault, in Chinese and English."""
    lines = error.stopped_by if isinstance(error, WrongContent) else str(error)
    for line in lines.splitlines():
        said = _FAULT.fullmatch(line)
        if said is not None:
            yield f"{said['label']}：{said['zh']}", f"{said['name']}: {said['en']}"
        else:
            zh, _, en = line.rpartition(" (")
            yield zh or line, en.removesuffix(")") or line
