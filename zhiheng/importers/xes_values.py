"""XES attribute values: the text of an attribute into a typed value, exactly, or a fault."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache

from zhiheng.importers import xes_faults
from zhiheng.importers.unreadable import Fault, shown

Value = str | int | Decimal | bool | datetime

LONGEST_VALUE = 1024 * 1024
"""Characters in an attribute's value."""
LONGEST_FIGURE = 64
"""Characters in a number or a time, white space counted: a double needs 24, and what is read is remembered."""

_INTEGER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_REMEMBERED = 1 << 14


def _text(written: str) -> str:
    if len(written) > LONGEST_VALUE:
        zh, en = f"属性值超过 {LONGEST_VALUE} 个字符", f"an attribute's value is longer than {LONGEST_VALUE} characters"
        raise xes_faults.excess(zh, en, "LONGEST_VALUE")
    return written


@lru_cache(_REMEMBERED)
def _integer(written: str) -> int:
    if len(written) > LONGEST_FIGURE or not _INTEGER.fullmatch(written.strip()):
        raise _unfit(written, "int", "整数", "a whole number")
    number = int(written)
    if not -(2**63) <= number < 2**63:
        raise _unfit(written, "int", "64 位整数", "a whole number of 64 bits")
    return number


@lru_cache(_REMEMBERED)
def _decimal(written: str) -> Decimal:
    """A float as it is written, digit by digit. ``NaN`` and infinities are not amounts of anything: refused."""
    if len(written) > LONGEST_FIGURE or not _DECIMAL.fullmatch(written.strip()):
        raise _unfit(written, "float", "有限的数", "a finite number")
    return Decimal(written)


def _truth(written: str) -> bool:
    truth = _TRUTH.get(written.strip())
    if truth is None:
        raise _unfit(written, "boolean", "true 或 false", "true or false")
    return truth


@lru_cache(_REMEMBERED)
def _moment(written: str) -> datetime:
    """An aware moment with the offset that the file gives."""
    if len(written) > LONGEST_FIGURE:
        raise _unfit(written, "date", "日期时间", "a date and time")
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        raise _unfit(written, "date", "日期时间", "a date and time") from None
    if moment.tzinfo is None:
        raise xes_faults.no_zone(written)
    try:
        moment.astimezone(UTC)
    except OverflowError:
        raise _unfit(written, "date", "公元 1 至 9999 年内的时间", "a time within the years 1 to 9999") from None
    return moment


def _unfit(written: str, kind: str, zh: str, en: str) -> Fault:
    return xes_faults.content(
        f"{kind} 属性的值“{shown(written)}”不是{zh}", f'the {kind} value "{shown(written)}" is not {en}'
    )


READ_VALUE: dict[str, Callable[[str], Value]] = {
    "string": _text,
    "id": _text,
    "date": _moment,
    "int": _integer,
    "float": _decimal,
    "boolean": _truth,
}
"""By the element's name, how its ``value`` is read. Raises ``Fault``."""
