"""Internal targets in whole days, read from a dated file under ``zhiheng/policy``."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import Counting, Limit

SOURCE = "treatment_targets.yaml"


@dataclass(frozen=True, kw_only=True)
class Target:
    """A limit that binds nobody but this bureau, from the day on which it first set one."""

    since: date
    limit: Limit


def target(requirement_id: str) -> Target:
    """The newest value for a requirement. Raises DeclarationError where the file does not say."""
    versions = [(since, days[requirement_id]) for since, days in _versions() if requirement_id in days]
    if not versions:
        raise _refused([f"缺少 {requirement_id} (no value for it)"])
    return Target(since=min(versions)[0], limit=Limit(max(versions)[1], Counting.FIXED_DAYS))


def read_targets(text: str) -> list[tuple[date, dict[str, int]]]:
    """The versions in ``text`` (YAML): since when, and days by requirement id. Raises DeclarationError."""
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _refused([str(error)]) from error
    if not isinstance(entries, list) or not entries:
        raise _refused(["应为非空列表 (a list with at least one entry is expected)"])
    if faults := [f"{place}: {fault}" for place, entry in enumerate(entries, 1) for fault in _faults(entry)]:
        raise _refused(faults)
    return [(entry["since"], dict(entry["days"])) for entry in entries]


@cache
def _versions() -> tuple[tuple[date, dict[str, int]], ...]:
    return tuple(read_targets(files("zhiheng").joinpath("policy", SOURCE).read_text(encoding="utf-8")))


def _faults(entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict) or entry.keys() != {"since", "days"} or not isinstance(entry["days"], dict):
        yield "应为 since 与 days (since and days are expected)"
        return
    if type(entry["since"]) is not date:
        yield "since 应为日期 (a date is expected)"
    for name, days in entry["days"].items():
        if type(days) is not int or days < 1:
            yield f"{name} 应为正整数日 (a positive whole number of days is expected)"


def _refused(faults: list[str]) -> DeclarationError:
    return DeclarationError(
        tried=f"读取内部期限 (reading internal targets) {SOURCE}",
        stopped_by="\n".join(faults),
        article="",
        next_step=f"更正 zhiheng/policy/{SOURCE} (correct the file)",
    )
