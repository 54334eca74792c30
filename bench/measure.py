"""Contenders measured in turn, round by round, because the machine drifts by more than they differ."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Contender:
    """``run`` does the work once and returns what it found, so that contenders can be seen to do the same."""

    name: str
    run: Callable[[], Any]
    rounds: int = 0


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Seconds of each round, and what the last one found."""

    name: str
    seconds: tuple[float, ...]
    found: Any

    @property
    def middle(self) -> float:
        return median(self.seconds)


def in_turn(contenders: Sequence[Contender], rounds: int) -> list[Timing]:
    """Every contender once a round (fewer where it says so), after one round that is not counted."""
    seconds: dict[str, list[float]] = {one.name: [] for one in contenders}
    found: dict[str, Any] = {}
    for place in range(rounds + 1):
        for one in contenders:
            if one.rounds and place >= one.rounds:
                continue
            begun = time.perf_counter()
            found[one.name] = one.run()
            if place or one.rounds:
                seconds[one.name].append(time.perf_counter() - begun)
    return [Timing(name=one.name, seconds=tuple(seconds[one.name]), found=found[one.name]) for one in contenders]


def once(name: str, run: Callable[[], Any]) -> Timing:
    begun = time.perf_counter()
    found = run()
    return Timing(name=name, seconds=(time.perf_counter() - begun,), found=found)


def table(title: str, timings: Sequence[Timing], beside: str = "") -> str:
    """Medians, spread and the ratio to ``beside`` (the first unless said), as Markdown."""
    reference = next((one for one in timings if one.name == beside), timings[0])
    lines = [f"### {title}", "", "| what | median s | min – max s | × of the first | found |", "|---|---|---|---|---|"]
    for one in timings:
        ratio = one.middle / reference.middle
        spread = f"{min(one.seconds):.3f} – {max(one.seconds):.3f}"
        lines.append(f"| {one.name} | {one.middle:.3f} | {spread} | {ratio:.2f} | {one.found} |")
    return "\n".join([*lines, ""])
