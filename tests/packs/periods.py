"""A period as a test tries it: what opens it, what ends it, and the last minute in time, counted by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.law.vectors import Story
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def at(moment: str) -> datetime:
    """A local moment of 2026, such as ``03-03 10:20``; another year is written out."""
    return datetime.fromisoformat(moment if moment.count("-") == 2 else f"2026-{moment}").replace(tzinfo=BEIJING)


@dataclass(frozen=True, kw_only=True)
class Period:
    """One period in a story that ``case`` begins: ``start`` opens it, ``done`` ends it, ``last`` is the last minute in
    time.

    ``before``: acts an hour before the start. ``granted``: acts an hour after it that lengthen it. ``missing``: what it
    is when nothing is done.
    """

    case: Callable[[], Story]
    rule: str
    start: Act
    begins: str
    done: Act
    last: str
    before: tuple[Act, ...] = ()
    granted: tuple[Act, ...] = ()
    missing: str = "overdue"

    @property
    def story(self) -> Story:
        story = self.case()
        for act in self.before:
            story = story.did(act, at(self.begins) - HOUR)
        story = story.did(self.start, at(self.begins))
        for act in self.granted:
            story = story.did(act, at(self.begins) + HOUR)
        return story


def period(
    case: Callable[[], Story],
    rule: str,
    start: Act,
    begins: str,
    done: Act,
    last: str,
    *granted: Act,
    missing: str = "overdue",
    before: tuple[Act, ...] = (),
) -> Period:
    return Period(
        case=case,
        rule=rule,
        start=start,
        begins=begins,
        done=done,
        last=last,
        before=before,
        granted=granted,
        missing=missing,
    )
