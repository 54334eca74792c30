"""The words that printed SQL is made of: names and literals, tests of fields, order in time, hours, whom a rule binds.

Days and longer periods are never counted in SQL.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.comparison import Comparison
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.tables import RECORDS
from zhiheng.kernel.terms import Requirement

LAST_MINUTE = 23 * 60 + 59
MOMENTS = ("seq", "moment", "day", "day_precise")
"""The columns that say when an act happened, in this order."""


def name(of: str) -> str:
    """The name of a table or of a field's column, which may be a word of SQL."""
    return '"' + of.replace('"', '""') + '"'


def text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def literal(value: object) -> str:
    """A field's value, or an aware moment, as a literal."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case datetime():
            return f"TIMESTAMP '{value.astimezone(UTC):%Y-%m-%d %H:%M:%S}'"
        case date():
            return f"DATE '{value:%Y-%m-%d}'"
        case str():
            return text(value)
        case Enum():
            return text(value.name.lower())
        case tuple():
            return f"[{', '.join(literal(one) for one in value)}]"
    raise TypeError(f"{value!r} has no SQL form")


def passes(test: FieldTest, kind: type[Act], alias: str) -> str:
    """``test`` over the row ``alias`` of ``kind``; an empty field never passes."""
    if test.field.name not in kind.fields:
        return "FALSE"
    column = f"{alias}.{name(test.field.name)}"
    match test.symbol:
        case "in":
            holds = f"{column} IN ({', '.join(literal(value) for value in test.values)})"
        case ">=" | "<":
            holds = f"{column} {test.symbol} {literal(test.values[0])}"
        case "given":
            return f"({column} IS NOT NULL)"
        case "size>=" | "size<":
            holds = f"ARRAY_LENGTH({column}) {test.symbol.removeprefix('size')} {literal(test.values[0])}"
        case _:
            raise ValueError(test.symbol)
    return f"COALESCE({holds}, FALSE)"


def agree(same: Field[Any] | None, one: type[Act], one_as: str, other: type[Act], other_as: str) -> str:
    """Both acts concern the same party; one that names none concerns all."""
    if same is None or same.name not in one.fields or same.name not in other.fields:
        return "TRUE"
    left, right = f"{one_as}.{name(same.name)}", f"{other_as}.{name(same.name)}"
    return f"({left} IS NULL OR {right} IS NULL OR {left} = {right})"


def compared(one: Comparison, kind: type[Act], own_as: str, other_as: str) -> str:
    """``one`` between the row ``own_as`` of ``kind`` and the row ``other_as`` of the earlier act."""
    if one.own.name not in kind.fields:
        return "TRUE"
    own, other = f"{own_as}.{name(one.own.name)}", f"{other_as}.{name(one.other.name)}"
    if one.less is not None:
        other = f"({other} - COALESCE({other_as}.{name(one.less.name)}, 0))"
    return f"COALESCE({own} {one.symbol} {other}, {own} IS NULL)"


def bound(rule: Requirement, alias: str = "a") -> str:
    """Whether ``rule`` binds the act ``alias``, joined by ``joined_record`` where the rule has a territory."""
    tests = [f"{alias}.day >= {literal(rule.since)}"]
    if rule.until is not None:
        tests.append(f"{alias}.day <= {literal(rule.until)}")
    territory = rule.article.instrument.territory
    if territory:
        tests.append(f"LEFT(r.division, {len(territory)}) = {text(territory)}")
    return " AND ".join(tests)


def joined_record(*rules: Requirement, alias: str = "a") -> str:
    """The join with the record ``r`` that ``bound`` needs for any of ``rules``."""
    territorial = any(rule.article.instrument.territory for rule in rules)
    return f" JOIN {RECORDS} AS r ON r.record = {alias}.record" if territorial else ""


def precedes(
    one: str, other: str, surely: bool, *, before: Sequence[str] = MOMENTS, after: Sequence[str] = MOMENTS
) -> str:
    """``Entry.precedes``: the row ``one`` happened before the row ``other``, under every reading or under one.

    ``before``, ``after``: what the columns of each are called.
    """
    seq, moment, day, precise = (f"{one}.{column}" for column in before)
    seq2, moment2, day2, precise2 = (f"{other}.{column}" for column in after)
    same_day = f"({day} = {day2} AND ({precise} OR {precise2}))"
    order = f"({moment} < {moment2} OR ({moment} = {moment2} AND {seq} < {seq2}))"
    return f"(NOT {same_day} AND {order})" if surely else f"({same_day} OR {order})"


def latest(alias: str, moment: str = "moment", day_precise: str = "day_precise") -> str:
    """``Entry.latest``: the last minute at which the act may have happened."""
    at = f"{alias}.{moment}"
    return f"CASE WHEN {alias}.{day_precise} THEN {at} + INTERVAL '{LAST_MINUTE}' MINUTE ELSE {at} END"


def hours_after(limit: Limit, moment: str) -> str:
    """The lenient end of an hour limit counted from ``moment``."""
    start = f"DATE_TRUNC('HOUR', {moment}) + INTERVAL '1' HOUR" if limit.counting is Counting.HOURS else moment
    return f"({start} + INTERVAL '{limit.value}' HOUR)"


def slack_minutes(limit: Limit) -> int:
    """Minutes between the ends of an hour limit under the two readings of a start known to the day."""
    return 23 * 60 if limit.counting is Counting.HOURS else LAST_MINUTE
