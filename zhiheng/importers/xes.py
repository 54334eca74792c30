"""XES event logs (IEEE 1849), plain or gzip, read as a stream of traces.

Of a log only its traces are read: extensions, globals, classifiers and the log's own attributes are passed over, and
so are attributes inside attributes, the contents of ``list`` and ``container``, and text between tags. Any element in
a trace or an event that the standard does not know is refused: no event and no attribute is lost in silence.

Memory does not grow with the file: one trace is held at a time, and every dimension of it is bounded. A document type
declaration is refused whatever it says, so that there are no entities to expand or to fetch.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.parsers import expat

from zhiheng.importers import xes_faults
from zhiheng.importers.stream import Progress, pieces
from zhiheng.importers.unreadable import Fault, not_utf8, shown
from zhiheng.importers.xes_values import LONGEST_VALUE, READ_VALUE, Value

LONGEST_TAG = 8 * LONGEST_VALUE
"""Bytes from one ``<`` to the next. A character takes at most four; newer expats look again at twice what they have."""
LONGEST_TRACE = 16 * 1024 * 1024
"""Bytes from ``<trace>`` to ``</trace>``: some 45,000 events, and about 60 MB once read."""
DEEPEST = 100
"""Elements one inside another."""
MOST_NAMES = 1000
"""Different names of elements and of their XML attributes; XES has about thirty."""

__all__ = ["LONGEST_VALUE", "Event", "Trace", "Value", "read_xes"]

_NAME = "concept:name"
_TIME = "time:timestamp"
_HOLDERS = frozenset({"log", "trace", "event"})
_ENCODINGS = frozenset({"UTF-8", "UTF-16", "US-ASCII"})
_COLLECTIONS = frozenset({"list", "container"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event. ``happened_at`` is aware, with the offset of the file; ``place`` counts from 1 in its trace.

    ``attributes`` are all its other attributes by key, floats as ``Decimal`` exactly as written.
    """

    name: str
    happened_at: datetime
    attributes: Mapping[str, Value]
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One trace with its events in the order of the file (there may be none). ``place`` counts from 1 in the log.

    It has no ``faults``: a log with a fault is not read at all.
    """

    name: str
    attributes: Mapping[str, Value]
    events: tuple[Event, ...]
    place: int
    faults: tuple[tuple[str, str], ...] = ()


def read_xes(path: Path, progress: Progress | None = None) -> Iterator[Trace]:
    """The traces of a log in the order of the file. The file is opened when the first one is asked for.

    ``progress``: called as ``progress(bytes read of the file, its size)``, for a ``.gz`` both as packed.
    Raises ``UnreadableFile`` at the first fault. Traces before it have been given by then: whoever records them
    must do so in one transaction, or read the whole log once before.
    """
    reading = _Reading(pieces(path, progress))
    try:
        yield from reading.traces()
    except Fault as fault:
        raise fault.found_in(path, *reading.place()) from fault.__cause__


class _Reading:
    """One log being read: bytes go in, complete traces come out."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self._source = source
        self._parser = expat.ParserCreate()
        self._parser.XmlDeclHandler = _refuse_other_encodings
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._traces: list[Trace] = []
        self._before = self._piece = b""
        self._fed = self._since_tag = 0
        self._outside = 0
        self._nested = 0
        self._complete = 0
        self._trace: dict[str, Value] | None = None
        self._trace_start = 0
        self._event: dict[str, Value] | None = None
        self._held: dict[str, Value] = {}
        self._events: list[Event] = []
        self._leave_trace()

    def traces(self) -> Iterator[Trace]:
        for piece in self._source:
            self._feed(piece)
            complete, self._traces = self._traces, []
            yield from complete
        self._finish()

    def place(self) -> tuple[str, str]:
        """Where reading stands; empty before the first byte."""
        if not self._fed:
            return "", ""
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        zh, en = f"第 {line} 行第 {column} 列", f"line {line}, column {column}"
        if self._trace is None:
            return f"{zh}（之前有 {self._complete} 条轨迹）", f"{en} (after {self._complete} traces)"
        place, name = self._complete + 1, shown(str(self._trace.get(_NAME, "")))
        zh, en = f"{zh}（第 {place} 条轨迹{name and f' {name}'}", f"{en} (trace {place}{name and f' {name}'}"
        if self._event is not None:
            zh, en = f"{zh}，第 {len(self._events) + 1} 个事件", f"{en}, event {len(self._events) + 1}"
        return f"{zh}）", f"{en})"

    def _feed(self, piece: bytes) -> None:
        self._before, self._piece = self._piece, piece
        self._fed += len(piece)
        try:
            self._parser.Parse(piece, False)
        except expat.ExpatError as error:
            raise self._not_xml(error) from error
        self._refuse_excess()

    def _finish(self) -> None:
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            zh, en = "文件不完整，在 </log> 之前就断了", "the file is cut short, before </log>"
            raise xes_faults.wrong_file(zh, en, xes_faults.XML) from error
        if not self._complete:
            zh, en = "日志是空的：没有一条轨迹（trace）", "the log is empty: it has no trace"
            raise xes_faults.wrong_file(zh, en, xes_faults.XES)

    # The handlers below are called four million times for a log of half a million events: no call is made in vain.

    def _leave_trace(self) -> None:
        self._trace = None
        self._parser.StartElementHandler = self._open_outside
        self._parser.EndElementHandler = self._close_outside

    def _open_outside(self, tag: str, _: dict[str, str]) -> None:
        if tag == "trace" and self._outside == 1:
            self._held = self._trace = {}
            self._trace_start = self._parser.CurrentByteIndex
            self._events = []
            self._parser.StartElementHandler = self._open_inside
            self._parser.EndElementHandler = self._close_inside
            return
        if self._outside == 0 and tag != "log":
            zh, en = f"根元素是 <{shown(tag)}>，不是 <log>", f"the root is <{shown(tag)}>, not <log>"
            raise xes_faults.wrong_file(zh, en, xes_faults.XES)
        if self._outside and tag in _HOLDERS:
            raise xes_faults.misplaced(tag)
        self._outside += 1

    def _close_outside(self, _: str) -> None:
        self._outside -= 1

    def _open_inside(self, tag: str, written: dict[str, str]) -> None:
        if self._nested:
            if tag in _HOLDERS:
                raise xes_faults.misplaced(tag)
            self._nested += 1
            return
        if tag == "event" and self._event is None:
            self._held = self._event = {}
            return
        self._nested = 1
        read = READ_VALUE.get(tag)
        if read is None:
            if tag not in _COLLECTIONS:
                raise xes_faults.misplaced(tag)
            return
        try:
            key, value = written["key"], written["value"]
        except KeyError as lacking:
            part = lacking.args[0]
            raise xes_faults.content(f"<{tag}> 没有 {part}", f"<{tag}> has no {part}") from None
        if key in self._held:
            raise xes_faults.content(f"属性 {shown(key)} 出现两次", f"the attribute {shown(key)} stands there twice")
        self._held[key] = read(value)

    def _close_inside(self, _: str) -> None:
        if self._nested:
            self._nested -= 1
        elif self._event is not None:
            self._close_event(self._event)
        elif self._trace is not None:
            self._close_trace(self._trace)

    def _close_event(self, held: dict[str, Value]) -> None:
        name = _lifted_name(held, "事件", "event")
        happened_at = held.pop(_TIME, None)
        if not isinstance(happened_at, datetime):
            raise xes_faults.missing("事件", "event", "date", _TIME)
        place = len(self._events) + 1
        self._events.append(Event(name=name, happened_at=happened_at, attributes=held, place=place))
        self._event = None
        self._held = self._trace if self._trace is not None else {}

    def _close_trace(self, held: dict[str, Value]) -> None:
        name = _lifted_name(held, "轨迹", "trace")
        self._complete += 1
        self._traces.append(Trace(name=name, attributes=held, events=tuple(self._events), place=self._complete))
        self._leave_trace()

    def _refuse_excess(self) -> None:
        """What would let memory grow with the file. Looked at once a piece: a bound may be passed by one piece."""
        reached = self._parser.CurrentByteIndex
        last = self._piece.rfind(b"<")
        self._since_tag = len(self._piece) - last if last >= 0 else self._since_tag + len(self._piece)
        if max(self._fed - reached, self._since_tag) > LONGEST_TAG:
            zh, en = "一个标签、属性值或一段文字", "a tag, a value or a stretch of text"
            raise _too_long(zh, en, LONGEST_TAG, "LONGEST_TAG")
        if self._trace is not None and reached - self._trace_start > LONGEST_TRACE:
            raise _too_long("一条轨迹", "a trace", LONGEST_TRACE, "LONGEST_TRACE")
        if self._outside + self._nested > DEEPEST:
            zh, en = f"元素嵌套超过 {DEEPEST} 层", f"elements are nested deeper than {DEEPEST}"
            raise xes_faults.excess(zh, en, "DEEPEST")
        if len(self._parser.intern) > MOST_NAMES:
            zh, en = f"标签名超过 {MOST_NAMES} 种", f"there are more than {MOST_NAMES} different names of tags"
            raise xes_faults.excess(zh, en, "MOST_NAMES")

    def _not_xml(self, error: expat.ExpatError) -> Fault:
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]:
            stretch = self._before + self._piece
            at = self._parser.ErrorByteIndex - (self._fed - len(stretch))
            try:
                stretch[at : at + 4].decode("utf-8")
            except UnicodeDecodeError as wrong:
                if wrong.start == 0:  # what follows helps to see what the byte is part of
                    return not_utf8(stretch + next(self._source, b""), at)
        return xes_faults.broken_xml(error.code)


def _too_long(zh: str, en: str, bound: int, name: str) -> Fault:
    return xes_faults.excess(f"{zh}超过 {bound} 字节", f"{en} is longer than {bound} bytes", name)


def _lifted_name(held: dict[str, Value], zh: str, en: str) -> str:
    name = held.pop(_NAME, None)
    if not isinstance(name, str) or not name.strip():
        raise xes_faults.missing(zh, en, "string", _NAME)
    return name


def _refuse_other_encodings(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.upper() not in _ENCODINGS:
        raise xes_faults.other_encoding(encoding)


def _refuse_doctype(*_: object) -> None:
    raise xes_faults.doctype()
