"""A form built from an act's fields: what the reader typed, what is wrong with it, and how each control looks.

Names of controls are paths: ``content.person``, ``content.drugs.0.milligrams``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from zhiheng.kernel.act import Struct, When
from zhiheng.kernel.fields import Chosen, Content, Field, Money, Number, PartyRef, Rows, Text, YesNo
from zhiheng.kernel.file_digest import FileDigest
from zhiheng.kernel.generated import typed_fields
from zhiheng.kernel.periods import BEIJING
from zhiheng.services.four_parts import one_language
from zhiheng.web.asked import whole

FEW = 6
SHORT = 120
SPARE_ROWS = 1
PREFIX = "content"


@dataclass(frozen=True, kw_only=True)
class Option:
    """``note``: where a proposed value comes from."""

    value: str
    label: str
    chosen: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Control:
    """One form control. ``kind`` names its template; ``searched`` is what stands in a party's search box; ``begins``:
    address and title of the acts by which the record begins that it asks for."""

    name: str
    label: str
    kind: str
    hint: str = ""
    unit: str = ""
    required: bool = True
    protected: bool = False
    value: str = ""
    error: str = ""
    options: tuple[Option, ...] = ()
    rows: tuple[tuple["Control", ...], ...] = ()
    searched: str = ""
    note: str = ""
    begins: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        return self.name.replace(".", "-")


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the form may propose: officers as (account, name), parties as (reference, name), the reader's language.

    ``known``: values taken over from earlier acts, by field name, each with the words that say from where.
    ``begins``: where a record may be begun that a field asks for, by field name. ``records``: those that it could name,
    as (number, title).
    """

    zh: bool
    officers: Sequence[tuple[str, str]] = ()
    parties: Sequence[tuple[str, str]] = ()
    known: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    begins: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    records: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Filled:
    """What came from the browser: ``content`` for the service, ``errors`` by control name."""

    content: Mapping[str, Any]
    errors: Mapping[str, str]


def read_filled(struct: type[Struct], posted: QueryDict, zh: bool, prefix: str = PREFIX) -> Filled:
    """The content that was typed into the form of ``struct``, and what is wrong with it, control by control."""
    content: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for one in typed_fields(struct).values():
        name = f"{prefix}.{one.name}"
        if isinstance(one, Rows):
            rows = [read_filled(one.struct, posted, zh, at) for at in _row_names(posted, name, filled=True)]
            for row in rows:
                errors.update(row.errors)
            given: Any = [row.content for row in rows]
        elif one.kind == "officers":
            given = [account for account in posted.getlist(name) if account]
        else:
            given = posted.get(name, "").strip()
        if given in ("", []):
            if one.required:
                errors[name] = "必填" if zh else "Required"
            continue
        content[one.name] = given
        if not isinstance(one, Rows):
            errors.update(_fault(one, given, name, zh))
    return Filled(content=content, errors=errors)


def _fault(one: Field[Any], given: object, name: str, zh: bool) -> dict[str, str]:
    try:
        one.parse(given)
    except ValueError as error:
        return {name: one_language(str(error), zh)}
    return {}


def controls(
    struct: type[Struct], posted: QueryDict, around: Surroundings, errors: Mapping[str, str], prefix: str = PREFIX
) -> tuple[Control, ...]:
    """The controls of ``struct`` in the order of its declaration, holding what was posted."""
    fields = (one for one in typed_fields(struct).values() if not isinstance(one, Content))
    return tuple(_control(one, posted, around, errors, f"{prefix}.{one.name}") for one in fields)


def _control(one: Field[Any], posted: QueryDict, around: Surroundings, errors: Mapping[str, str], name: str) -> Control:
    given, note = posted.getlist(name), ""
    if not posted and one.name in around.known:
        value, note = around.known[one.name]
        given = _as_typed(one, value)
    rows: tuple[tuple[Control, ...], ...] = ()
    if isinstance(one, Rows):
        names = list(_row_names(posted, name))
        names += [f"{name}.{len(names) + spare}" for spare in range(SPARE_ROWS if not names else 0)]
        rows = tuple(controls(one.struct, posted, around, errors, at) for at in names)
    return Control(
        name=name,
        label=one.label(around.zh),
        kind=_template(one),
        hint=one.hint,
        unit=one.symbol(around.zh),
        required=one.required,
        protected=one.protected,
        value=given[-1] if given else "",
        error=errors.get(name, ""),
        options=tuple(_options(one, given, around)),
        rows=rows,
        searched=posted.get(f"search.{name}", ""),
        note=note,
        begins=tuple(around.begins.get(one.name, ())),
    )


def _template(one: Field[Any]) -> str:
    match one:
        case PartyRef():
            return "party"
        case Chosen():
            return "radios" if len(one.choices.__members__) <= FEW else "select"
        case YesNo():
            return "radios"
        case Money():
            return "money"
        case Number():
            return "number"
        case Rows():
            return "rows"
        case FileDigest():
            return "digest"
        case Text() if one.kind == "text":
            return "line" if one.longest <= SHORT else "lines"
    return one.kind


def _options(one: Field[Any], given: Sequence[str], around: Surroundings) -> Iterator[Option]:
    if isinstance(one, Chosen):
        for choice in one.choices:
            label = choice.zh if around.zh else choice.en
            yield Option(value=choice.code, label=label, chosen=choice.code in given)
    elif isinstance(one, YesNo):
        yield Option(value="yes", label="是" if around.zh else "Yes", chosen="yes" in given)
        yield Option(value="no", label="否" if around.zh else "No", chosen="no" in given)
    elif one.kind in ("officers", "member"):
        for account, officer in around.officers:
            yield Option(value=account, label=officer, chosen=account in given, note=account)
    elif isinstance(one, PartyRef):
        for ref, party in around.parties:
            yield Option(value=ref, label=party, chosen=ref in given)
    elif one.kind == "record":
        for number, title in around.records.get(one.name, ()):
            yield Option(value=number, label=title)


def _row_names(posted: QueryDict, name: str, filled: bool = False) -> list[str]:
    """The paths of the rows that were posted; ``filled``: only those in which something was typed."""
    numbers = (whole(key[len(name) + 1 :].split(".")[0]) for key in posted if key.startswith(f"{name}."))
    places = sorted({place for place in numbers if place is not None})
    return [
        f"{name}.{place}"
        for place in places
        if not filled or any(str(posted[key]).strip() for key in posted if key.startswith(f"{name}.{place}."))
    ]


def with_row_more(posted: QueryDict, name: str) -> QueryDict:
    """The same entries with one empty row more in the list ``name``."""
    more = posted.copy()
    more[f"{name}.{len(_row_names(posted, name))}.-"] = ""
    return more


@dataclass(frozen=True, kw_only=True)
class Moment:
    """When it happened, as typed. ``when`` is None where it cannot be read; ``error`` says why."""

    day: str
    time: str
    when: When | None
    error: str = ""


def read_moment(posted: QueryDict, now: datetime, zone: ZoneInfo, zh: bool) -> Moment:
    """The moment of the act: this minute on a fresh form; only the day where the time was left empty."""
    if "when.day" not in posted:
        local = now.astimezone(zone)
        return Moment(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}", when=When.minute(now, zone))
    typed_day, typed_time = posted.get("when.day", "").strip(), posted.get("when.time", "").strip()
    try:
        on = date.fromisoformat(typed_day.replace("/", "-"))
        if not typed_time:
            return Moment(day=typed_day, time="", when=When.on_day(on, zone))
        when = When.minute(datetime.combine(on, time.fromisoformat(typed_time), zone), zone)
    except (ValueError, OverflowError):
        fault = "日期或时刻无法识别，如 2025-03-04 与 10:30" if zh else "Not a date and time, e.g. 2025-03-04 and 10:30"
        return Moment(day=typed_day, time=typed_time, when=None, error=fault)
    return Moment(day=typed_day, time=typed_time, when=when)


def typed_again(act: Struct) -> QueryDict:
    """The entries that would make ``act``, as somebody would type them."""
    posted = QueryDict(mutable=True)
    _type(posted, act, PREFIX)
    return posted


def _type(posted: QueryDict, act: Struct, prefix: str) -> None:
    for one in typed_fields(type(act)).values():
        value, name = one.of(act), f"{prefix}.{one.name}"
        if value is None:
            continue
        if isinstance(one, Rows):
            for place, row in enumerate(value):
                _type(posted, row, f"{name}.{place}")
        else:
            posted.setlist(name, _as_typed(one, value))


def _as_typed(one: Field[Any], value: Any) -> list[str]:
    """What somebody would type, or tick, to say ``value``."""
    return list(value) if one.kind == "officers" else [_typed(one, value)]


def _typed(one: Field[Any], value: Any) -> str:
    match one:
        case Money():
            return f"{value // 100}.{value % 100:02d}"
        case YesNo():
            return "yes" if value else "no"
    if one.kind == "moment":
        return f"{value.astimezone(BEIJING):%Y-%m-%dT%H:%M}"
    return str(one.dump(value))
