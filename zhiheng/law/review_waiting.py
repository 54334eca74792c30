"""How long a proposal may lie with one level: a local value, read from ``zhiheng/policy/review_waiting.yaml``."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, PositiveInt, TypeAdapter, ValidationError

from zhiheng.kernel.errors import DeclarationError

FILE = "review_waiting.yaml"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """From ``since`` on: a wait of ``long`` is shown as long, one of ``too_long`` as past the bureau's own limit."""

    since: date
    long: timedelta
    too_long: timedelta


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    since: date
    long_hours: PositiveInt
    too_long_hours: PositiveInt


def waiting_on(day: date) -> Waiting:
    """The value of ``day``: the newest that has begun, the first one before that. Raises DeclarationError."""
    versions = sorted(_versions(), key=lambda version: version.since)
    begun = [version for version in versions if version.since <= day]
    return begun[-1] if begun else versions[0]


@cache
def _versions() -> tuple[Waiting, ...]:
    return read_waiting(files("zhiheng").joinpath("policy", FILE).read_text(encoding="utf-8"))


def read_waiting(text: str) -> tuple[Waiting, ...]:
    """The versions in ``text`` (YAML). Raises DeclarationError naming every fault."""
    try:
        entries = TypeAdapter(list[_Entry]).validate_python(yaml.safe_load(text))
    except (ValidationError, yaml.YAMLError) as error:
        raise _refused(str(error)) from None
    if not entries or any(entry.too_long_hours < entry.long_hours for entry in entries):
        raise _refused("至少一项，且 too_long_hours 不小于 long_hours (one entry or more, too long not before long)")
    return tuple(
        Waiting(
            since=entry.since,
            long=timedelta(hours=entry.long_hours),
            too_long=timedelta(hours=entry.too_long_hours),
        )
        for entry in entries
    )


def _refused(why: str) -> DeclarationError:
    return DeclarationError(
        tried=f"读取本地规则值 (reading local values) {FILE}",
        stopped_by=why,
        article="",
        next_step=f"更正 zhiheng/policy/{FILE} (correct the file)",
    )
