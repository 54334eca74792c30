"""Acts: immutable typed facts, and the entries under which a ledger keeps them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar
from zoneinfo import ZoneInfo

from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Field, require_countable
from zhiheng.kernel.keepable import printable
from zhiheng.kernel.periods import BEIJING

NOT_YET_RECORDED = 2**62
"""The sequence number of an act that is being proposed: after every recorded one."""


COLUMNS = frozenset(("seq", "record", "by", "unit", "at", "day", "day_precise", "recorded_at", "imported"))
COLUMNS |= frozenset(("kind", "title", "en", "procedure"))
COLUMNS |= frozenset(("moment", "officer", "corrected_by", "known_from", "known_until"))
"""Names that every entry and every columnar table has; no field may take them."""


class Struct:
    """A small group of typed fields, read from JSON and never changed."""

    fields: ClassVar[dict[str, Field[Any]]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        taken = [name for name in own if hasattr(Struct, name) or name in COLUMNS]
        if taken:
            raise TypeError(f"{cls.__name__}: {', '.join(taken)} cannot name a field")
        cls.fields = {**cls.fields, **own}

    def __init__(self, /, **values: Any) -> None:
        faults = [f"{printable(name)}：没有这个字段 (no such field)" for name in values if name not in self.fields]
        for name, field in self.fields.items():
            given = values.get(name)
            if _is_empty(given):
                if field.required:
                    faults.append(f"{field.zh}（{name}）：必填 (required)")
                continue
            try:
                self.__dict__[name] = field.parse(given)
            except ValueError as error:
                faults.append(f"{field.zh}（{name}）：{error}")
        if faults:
            raise ValueError("\n".join(faults))

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Self:
        """The struct of a JSON object; raises ValueError with one line a fault."""
        return cls(**{str(name): value for name, value in content.items()})

    @classmethod
    def trusted(cls, content: Mapping[str, Any]) -> Self:
        """The struct of content that the ledger accepted before; not validated again. What stands in a field that is
        declared no more stays as it was recorded."""
        made, fields = cls.__new__(cls), cls.fields
        for name, value in content.items():
            made.__dict__[name] = fields[name].load(value) if name in fields else value
        return made

    def payload(self) -> dict[str, Any]:
        """The JSON object that the ledger hashes; fields left empty are left out."""
        fields = self.fields
        return {name: fields[name].dump(value) if name in fields else value for name, value in self.__dict__.items()}

    @property
    def undeclared(self) -> dict[str, Any]:
        """What was recorded in fields that are declared no more, by name."""
        return {name: value for name, value in self.__dict__.items() if name not in self.fields}

    @property
    def is_whole(self) -> bool:
        """Whether every required field is there; not so once the content was erased."""
        return all(name in self.__dict__ for name, field in self.fields.items() if field.required)

    def words(self, zh: bool = True) -> str:
        """Its fields as a person reads them."""
        declared = ((self.fields[k], v) for k, v in self.__dict__.items() if k in self.fields)
        shown = [f"{field.label(zh)} {field.show(value, zh)}" for field, value in declared]
        return ("，" if zh else ", ").join([*shown, *(f"{name} {value}" for name, value in self.undeclared.items())])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("acts are never changed")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), tuple(sorted(self.payload()))))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def _is_empty(given: object) -> bool:
    return given is None or given in ((), []) or (isinstance(given, str) and not given.strip())


class Act(Struct):
    """One kind of act. ``kind`` is its stable name; ``procedure`` the procedure that declares it.

    ``event``: what an event log calls it; the English title unless said.
    """

    kind: ClassVar[str] = ""
    title: ClassVar[str] = ""
    en: ClassVar[str] = ""
    procedure: ClassVar[str] = ""
    event: ClassVar[str] = ""

    def __init_subclass__(cls, *, title: str = "", en: str = "", kind: str = "", event: str = "") -> None:
        super().__init_subclass__()
        cls.title, cls.en, cls.event = title, en, event or en
        cls.kind = kind or snake_case(cls.__name__)

    def __init__(self, /, **values: Any) -> None:
        try:
            super().__init__(**values)
        except ValueError as error:
            raise WrongContent(
                tried=f"记录“{self.title}” (record {self.en})",
                stopped_by=str(error),
                article="",
                next_step="改正以上各项后重新提交 (correct these fields and submit again)",
            ) from None

    @classmethod
    def table(cls) -> str:
        """The name of its columnar table."""
        return f"{cls.procedure}__{cls.kind}"


def snake_case(name: str) -> str:
    """``ExtendTo24Hours`` is ``extend_to_24_hours``."""
    return re.sub(r"(?<!^)(?=[A-Z])|(?<=[a-z])(?=[0-9])", "_", name).lower()


def agree(field_: Field[Any] | None, one: Act, other: Act) -> bool:
    """Whether both acts concern the same party; an act that names none concerns all."""
    if field_ is None:
        return True
    name = field_.name
    left, right = one.__dict__.get(name), other.__dict__.get(name)
    return left is None or right is None or left == right


A = TypeVar("A", bound=Act)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An act with its circumstances. ``at``: when it happened, UTC, midnight of the local day where only the day is
    known (``day_precise``). ``day``: the local day. ``by``: the officer's account; ``unit``: the unit of the post."""

    seq: int
    record: str
    act: Act
    by: str
    unit: str
    at: datetime
    day: date
    recorded_at: datetime
    day_precise: bool = False
    imported: bool = False
    corrected_by: int = 0

    @property
    def latest(self) -> datetime:
        """The last minute at which it may have happened."""
        return self.at + timedelta(hours=23, minutes=59) if self.day_precise else self.at

    def may_precede(self, other: "Entry") -> bool:
        """Happened before ``other`` under the reading that favours it: the same day will do where hours are unknown."""
        if self.day == other.day and (self.day_precise or other.day_precise):
            return True
        return (self.at, self.seq) < (other.at, other.seq)

    def surely_precedes(self, other: "Entry") -> bool:
        """Happened before ``other`` under every reading."""
        if self.day == other.day and (self.day_precise or other.day_precise):
            return False
        return (self.at, self.seq) < (other.at, other.seq)

    def precedes(self, other: "Entry", surely: bool) -> bool:
        return self.surely_precedes(other) if surely else self.may_precede(other)

    def together_with(self, act: Act, record: str, seq: int) -> "Entry":
        """``act`` in ``record`` at the same moment by the same officer."""
        return Entry(
            seq=seq,
            record=record,
            act=act,
            by=self.by,
            unit=self.unit,
            at=self.at,
            day=self.day,
            recorded_at=self.recorded_at,
            day_precise=self.day_precise,
            imported=self.imported,
            corrected_by=self.corrected_by,
        )

    def corrected(self, act: Act, by_seq: int, at: "When | None") -> "Entry":
        changed = replace(self, act=act, corrected_by=by_seq)
        return changed if at is None else replace(changed, at=at.at, day=at.day, day_precise=at.day_precise)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment known to the minute or to the day. ``at`` is UTC; ``day`` local."""

    at: datetime
    day: date
    day_precise: bool = False

    @classmethod
    def minute(cls, moment: datetime, zone: ZoneInfo = BEIJING) -> "When":
        """``moment`` must be aware, of the years that periods can be counted in; seconds are dropped."""
        if moment.tzinfo is None:
            raise ValueError("时间须带时区 (a moment needs a time zone)")
        require_countable(moment)
        local = moment.astimezone(zone).replace(second=0, microsecond=0)
        return cls(at=local.astimezone(UTC), day=local.date())

    @classmethod
    def on_day(cls, day: date, zone: ZoneInfo = BEIJING) -> "When":
        require_countable(day)
        return cls(at=_midnight(day, zone), day=day, day_precise=True)


@lru_cache(maxsize=65536)
def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
