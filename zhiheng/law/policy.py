"""Local values that the law leaves open, read from the dated files under ``zhiheng/policy``."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import BEIJING, Counting, Limit

PROMPTNESS = "promptness.yaml"
INTERVALS = "intervals.yaml"
ALLOWANCES = "allowances.yaml"
UPKEEP = "upkeep.yaml"


@dataclass(frozen=True, kw_only=True)
class Promptness:
    """From ``since`` on: ``hours`` is what "at once" tolerates, ``exceptions`` are (requirement id, hours) pairs."""

    since: date
    hours: int
    exceptions: tuple[tuple[str, int], ...] = field(default=())

    def for_requirement(self, requirement_id: str) -> int:
        return dict(self.exceptions).get(requirement_id, self.hours)


def promptly(requirement_id: str) -> Limit:
    """The limit of a requirement that the law words as "at once", in hours of the newest local value.

    Raises DeclarationError where the file does not say.
    """
    newest = max(promptness(), key=lambda version: version.since)
    return Limit(newest.for_requirement(requirement_id), Counting.AT_ONCE)


def interval(requirement_id: str) -> Limit:
    """The hours that must lie between two acts where the law forbids a chain of them, by the newest local value.

    Raises DeclarationError where the file is faulty or does not name the requirement.
    """
    return Limit(_hours(INTERVALS, requirement_id), Counting.DURATION)


def in_good_time(requirement_id: str) -> Limit:
    """What "in time" (及时) tolerates where that is more than a day, by the newest local value.

    Raises DeclarationError where the file is faulty or does not name the requirement.
    """
    return Limit(_hours(ALLOWANCES, requirement_id), Counting.AT_ONCE)


def upkeep(of: str) -> timedelta:
    """How old what ``of`` names may be before a site is told, by the newest local value. Raises DeclarationError."""
    return timedelta(hours=_hours(UPKEEP, of))


def ending(whose: str, english: str, ends: datetime, now: datetime) -> tuple[str, str] | None:
    """What a site is told of a certificate at ``now`` (中文, English); None while there is time enough."""
    day = f"{ends.astimezone(BEIJING):%Y-%m-%d %H:%M}"
    if now > ends:
        return f"{whose}已于{day}到期，请更换", f"{english} ended on {day}: replace it"
    if ends - now > upkeep("certificate"):
        return None
    return f"{whose}将于{day}到期，请及时更换", f"{english} ends on {day}: replace it before"


@cache
def _hours(file: str, requirement_id: str) -> int:
    entries = yaml.safe_load(files("zhiheng").joinpath("policy", file).read_text(encoding="utf-8"))
    try:
        newest = max(entries, key=lambda entry: entry["since"])
        hours = newest["hours"][requirement_id]
    except (TypeError, KeyError, ValueError) as error:
        raise _refused([f"{requirement_id}: {error!r}"], file) from error
    if type(hours) is not int or hours < 1:
        raise _refused([f"{requirement_id} 应为正整数小时 (a positive whole number of hours is expected)"], file)
    return hours


@cache
def promptness() -> tuple[Promptness, ...]:
    """Every version of the value, as the file lists them."""
    return read_promptness(files("zhiheng").joinpath("policy", PROMPTNESS).read_text(encoding="utf-8"))


def read_promptness(text: str) -> tuple[Promptness, ...]:
    """The versions in ``text`` (YAML). Raises DeclarationError naming every fault."""
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _refused([str(error)]) from error
    if not isinstance(entries, list) or not entries:
        raise _refused(["应为非空列表 (a list with at least one entry is expected)"])
    faults = [f"{place}: {fault}" for place, entry in enumerate(entries, 1) for fault in _faults(entry)]
    if faults:
        raise _refused(faults)
    versions = tuple(
        Promptness(since=entry["since"], hours=entry["hours"], exceptions=tuple((entry.get("except") or {}).items()))
        for entry in entries
    )
    if len({version.since for version in versions}) < len(versions):
        raise _refused(["两项同日生效 (two entries begin on the same day)"])
    return versions


def _faults(entry: Any) -> list[str]:
    if not isinstance(entry, dict):
        return ["应为 since、hours、except (since, hours and except are expected)"]
    faults = []
    if unknown := entry.keys() - {"since", "hours", "except"}:
        faults.append(f"未知的键 (unknown keys): {sorted(map(str, unknown))}")
    if type(entry.get("since")) is not date:
        faults.append("since 应为日期 (a date is expected)")
    exceptions = entry.get("except") or {}
    if not isinstance(exceptions, dict):
        return [*faults, "except 应为编号与小时数 (ids with hours are expected)"]
    for name, hours in {"hours": entry.get("hours"), **exceptions}.items():
        if type(hours) is not int or hours < 1:
            faults.append(f"{name} 应为正整数小时 (a positive whole number of hours is expected)")
    return faults


def _refused(faults: list[str], file: str = PROMPTNESS) -> DeclarationError:
    return DeclarationError(
        tried=f"读取本地规则值 (reading local values) {file}",
        stopped_by="\n".join(faults),
        article="",
        next_step=f"更正 zhiheng/policy/{file} (correct the file)",
    )
