"""Typed fields of acts. ``Detain.person`` is the field itself; ``act.person`` is its value.

Every field has a Chinese and an English label, and reads itself from JSON values, from what a person typed, or from
the Chinese words of a scenario. ``parse`` returns the value or raises ValueError saying in plain words what is wrong;
``load`` asks nothing of what the ledger took before.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Generic, Self, TypeVar, cast, overload

from zhiheng.kernel.choice import C, retired
from zhiheng.kernel.choice import Choice as Choice
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.keepable import printable, require_keepable
from zhiheng.kernel.periods import BEIJING

T = TypeVar("T")
LARGEST = 2**53
LONGEST_ACCOUNT = 150
YEARS = range(1900, 3000)
"""The years that periods can be counted in."""

WHOLE = re.compile(r"[+-]?\d{1,19}")
YUAN = re.compile(r"[0-9]{1,17}(\.[0-9]{1,2})?")


def require_countable(day: date) -> None:
    """Raises ValueError for a year in which no period can be counted."""
    if day.year not in YEARS:
        raise ValueError(f"年份应在{YEARS[0]}与{YEARS[-1]}之间 (a year between {YEARS[0]} and {YEARS[-1]})")


ENGLISH_UNITS = {"日": "d", "个月": "months", "次": "times", "人": "persons"}
"""Units that English writes otherwise."""


class Field(Generic[T]):
    """One typed field. ``kind`` names the form control and column type; ``unit`` ends a quantity's label.

    ``protected``: a circumstance of a person, which only protective or reporting rules may read.
    ``source``: the attribute of an event log from which an importer reads it.
    """

    kind = "text"
    carried = False
    name: str = ""
    owner: "type[Any]"

    def __init__(
        self, label: str, en: str, *, required: bool = True, hint: str = "", protected: bool = False, source: str = ""
    ) -> None:
        self.zh, self.en = label, en
        self.required, self.hint, self.protected = required, hint, protected
        self.source = source
        self.unit = ""

    def __set_name__(self, owner: "type[Any]", name: str) -> None:
        self.name, self.owner = name, owner

    @overload
    def __get__(self, act: None, owner: "type[Any]") -> Self: ...
    @overload
    def __get__(self, act: object, owner: "type[Any]") -> T: ...
    def __get__(self, act: object | None, owner: "type[Any]") -> "Self | T":
        return self if act is None else cast(T, self.of(act))

    def __set__(self, act: object, value: T) -> None:
        raise AttributeError("acts are never changed")

    def of(self, act: object) -> Any:
        """The value that ``act`` holds, None where the act has no such field or left it empty."""
        return act.__dict__.get(self.name)

    def label(self, zh: bool = True) -> str:
        return self.zh if zh else self.en

    def symbol(self, zh: bool = True) -> str:
        """The unit in the reader's language."""
        return self.unit if zh else ENGLISH_UNITS.get(self.unit, self.unit)

    def parse(self, given: object) -> T:
        """The typed value of ``given`` (a JSON value or typed text); raises ValueError in plain words."""
        raise NotImplementedError

    def load(self, held: Any) -> T:
        """The typed value of what the ledger holds, whatever bounds and choices there were when it was recorded."""
        return self.parse(held)

    def dump(self, value: T) -> Any:
        """The JSON value under which the ledger keeps it."""
        return value

    def show(self, value: Any, zh: bool = True) -> str:
        return str(value)

    def same_words(self, zh: bool) -> str:
        """How two acts that agree in it are called."""
        return f"同一{self.zh}" if zh else f"same {self.en}"

    def is_(self, value: T) -> FieldTest:
        return FieldTest(self, "in", (value,))

    def is_in(self, *values: T) -> FieldTest:
        return FieldTest(self, "in", values)

    def given(self) -> FieldTest:
        """Filled in, with whatever value."""
        return FieldTest(self, "given", ())


class Text(Field[str]):
    """Words; ``longest`` in characters. ``carried``: the next form that asks for them under the same name, carried too,
    begins with what was said last."""

    def __init__(self, label: str, en: str, *, longest: int = 4000, carried: bool = False, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.longest, self.carried = longest, carried

    def parse(self, given: object) -> str:
        if not isinstance(given, str):
            raise ValueError("应为文字 (text expected)")
        text = given.strip()
        if not text:
            raise ValueError("不能为空 (must not be empty)")
        require_keepable(text, self.longest)
        return text

    def load(self, held: Any) -> str:
        return held if isinstance(held, str) else self.parse(held)


class Number(Field[int]):
    """A whole number in ``unit``, at least ``least``."""

    kind = "number"

    def __init__(
        self, label: str, en: str, *, unit: str = "", least: int = 0, most: int = LARGEST, **options: Any
    ) -> None:
        super().__init__(label, en, **options)
        self.unit, self.least, self.most = unit, least, most

    def parse(self, given: object) -> int:
        if isinstance(given, bool) or not isinstance(given, int | str):
            raise ValueError("应为整数 (a whole number expected)")
        if isinstance(given, str) and not WHOLE.fullmatch(given.strip()):
            raise ValueError(f"“{printable(given)}”不是整数 (not a whole number)")
        number = int(given)
        if not self.least <= number <= self.most:
            raise ValueError(f"应在{self.least}与{self.most}之间 (between {self.least} and {self.most})")
        return number

    def load(self, held: Any) -> int:
        return held if type(held) is int else self.parse(held)

    def show(self, value: Any, zh: bool = True) -> str:
        return f"{value} {self.symbol(zh)}".strip()

    def at_least(self, value: int) -> FieldTest:
        return FieldTest(self, ">=", (value,))

    def below(self, value: int) -> FieldTest:
        return FieldTest(self, "<", (value,))


class Money(Number):
    """An amount in fen; typed and shown in yuan. ``currency``: the words for another one of a hundred parts."""

    kind = "money"

    def __init__(self, label: str, en: str, *, currency: tuple[str, str] = ("元", "CNY"), **options: Any) -> None:
        super().__init__(label, en, unit=currency[0], **options)
        self.currency = currency

    def symbol(self, zh: bool = True) -> str:
        return self.currency[0 if zh else 1]

    def parse(self, given: object) -> int:
        if not isinstance(given, str):
            return super().parse(given)
        typed = given.replace(",", "").strip()
        if not YUAN.fullmatch(typed):
            raise ValueError(f"“{printable(given)}”不是金额 (not an amount in yuan)")
        yuan, _, fen = typed.partition(".")
        return super().parse(int(yuan) * 100 + int((fen + "00")[:2]))

    def show(self, value: Any, zh: bool = True) -> str:
        amount = f"{value // 100:,}.{value % 100:02d}"
        return f"{amount} {self.currency[0]}" if zh else f"{self.currency[1]} {amount}"


class YesNo(Field[bool]):
    """Yes or no, and always said: an unticked box is a no only where the field is not required."""

    kind = "yes_no"
    WORDS = {"yes": True, "no": False, "true": True, "false": False, "是": True, "否": False, "on": True}

    def parse(self, given: object) -> bool:
        if isinstance(given, bool):
            return given
        if isinstance(given, str) and given.strip().lower() in self.WORDS:
            return self.WORDS[given.strip().lower()]
        raise ValueError("请答是或否 (yes or no)")

    def show(self, value: Any, zh: bool = True) -> str:
        return ("是" if value else "否") if zh else ("yes" if value else "no")


class Moment(Field[datetime]):
    """A minute; without an offset it is read in Beijing time. Kept in UTC."""

    kind = "moment"

    def parse(self, given: object) -> datetime:
        moment = given if isinstance(given, datetime) else self._typed(given)
        require_countable(moment)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=BEIJING)
        return aware.astimezone(UTC).replace(second=0, microsecond=0)

    @staticmethod
    def _typed(given: object) -> datetime:
        try:
            if isinstance(given, str):
                return datetime.fromisoformat(given.strip().replace("/", "-"))
        except ValueError:
            pass
        raise ValueError(f"“{printable(given)}”不是时间 (not a time, e.g. 2025-03-04 10:30)")

    def dump(self, value: datetime) -> str:
        return value.strftime("%Y-%m-%dT%H:%MZ")

    def show(self, value: Any, zh: bool = True) -> str:
        return f"{value.astimezone(BEIJING):%Y-%m-%d %H:%M}"


class Day(Field[date]):
    """A calendar day."""

    kind = "day"

    def parse(self, given: object) -> date:
        day = given if isinstance(given, date) and not isinstance(given, datetime) else self._typed(given)
        require_countable(day)
        return day

    @staticmethod
    def _typed(given: object) -> date:
        try:
            if isinstance(given, str):
                return date.fromisoformat(given.strip().replace("/", "-"))
        except ValueError:
            pass
        raise ValueError(f"“{printable(given)}”不是日期 (not a date, e.g. 2025-03-04)")

    def dump(self, value: date) -> str:
        return value.isoformat()


class Chosen(Field[C]):
    """One of a closed list; accepts the code or the Chinese word."""

    kind = "choice"

    def __init__(self, choices: type[C], label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.choices = choices
        self._called: dict[object, C] = {
            name: one for one in reversed(choices) for name in (one, one.code, one.name, one.zh)
        }

    def parse(self, given: object) -> C:
        found = self._called.get(given) if isinstance(given, str | Choice) else None
        if found is not None:
            return found
        zh, en = "；".join(one.zh for one in self.choices), ", ".join(one.code for one in self.choices)
        raise ValueError(f"“{printable(given)}”不在可选值之列：{zh} (not one of {en})")

    def load(self, held: Any) -> C:
        known = self._called.get(held)
        return retired(self.choices, str(held)) if known is None else known

    def dump(self, value: C) -> str:
        return value.code

    def show(self, value: Any, zh: bool = True) -> str:
        return str(value.zh if zh else value.en)


class PartyRef(Text):
    """The opaque reference of a person, organisation or thing in the party table. Never a name."""

    kind = "party"

    def same_words(self, zh: bool) -> str:
        return "同一人" if zh else "same person"


class RuleRef(Text):
    """The id of a requirement that some procedure enforces; whoever records it is told where there is none."""

    def __init__(self, label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, longest=100, **options)


class Officers(Field[tuple[str, ...]]):
    """Users (their account names), each once, in the order given."""

    kind = "officers"

    def parse(self, given: object) -> tuple[str, ...]:
        if isinstance(given, str):
            given = given.replace("，", ",").replace("、", ",").split(",")
        if not isinstance(given, Sequence) or not all(isinstance(name, str) for name in given):
            raise ValueError("应为人员名单 (a list of officers expected)")
        names = tuple(dict.fromkeys(name.strip() for name in given if name.strip()))
        if not names:
            raise ValueError("至少一人 (at least one)")
        for name in names:
            require_keepable(name, LONGEST_ACCOUNT)
        return names

    def load(self, held: Any) -> tuple[str, ...]:
        return tuple(held) if isinstance(held, list) else self.parse(held)

    def dump(self, value: tuple[str, ...]) -> list[str]:
        return list(value)

    def show(self, value: Any, zh: bool = True) -> str:
        return ("、" if zh else ", ").join(value)

    def at_least(self, people: int) -> FieldTest:
        """That many different people."""
        return FieldTest(self, "size>=", (people,))

    def fewer_than(self, people: int) -> FieldTest:
        """Not that many different people."""
        return FieldTest(self, "size<", (people,))


class RecordRef(Text):
    """The number of another record; ``procedure`` names its kind."""

    kind = "record"

    def __init__(self, procedure: str, label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.procedure = procedure


class Rows(Field[tuple[Any, ...]]):
    """A list of small typed structs, such as seized drugs; ``of`` is a Struct class."""

    kind = "rows"

    def __init__(self, of: type[Any], label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.struct = of

    def parse(self, given: object) -> tuple[Any, ...]:
        if not isinstance(given, Sequence) or isinstance(given, str) or not given:
            raise ValueError("至少一行 (at least one row)")
        rows, faults = [], []
        for place, row in enumerate(given, 1):
            try:
                rows.append(row if isinstance(row, self.struct) else self._row(row))
            except ValueError as error:
                faults.append(f"第{place}行 (row {place})：{error}")
        if faults:
            raise ValueError("\n".join(faults))
        return tuple(rows)

    def _row(self, given: object) -> Any:
        if not isinstance(given, Mapping):
            raise ValueError("不是一组字段 (not a set of fields)")
        return self.struct.read(given)

    def load(self, held: Any) -> tuple[Any, ...]:
        return tuple(row if isinstance(row, self.struct) else self.struct.trusted(row) for row in held)

    def dump(self, value: tuple[Any, ...]) -> list[Any]:
        return [row.payload() for row in value]

    def show(self, value: Any, zh: bool = True) -> str:
        return "；".join(row.words(zh) for row in value)


class Content(Field[dict[str, Any]]):
    """The content of another act, kept whole: only the kernel's own acts (proposals, corrections) carry it."""

    kind = "content"

    def parse(self, given: object) -> dict[str, Any]:
        if not isinstance(given, Mapping):
            raise ValueError("应为一组字段 (a set of fields expected)")
        return dict(given)
