"""What stands in a stretch of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

_START, _END = attrgetter("start"), attrgetter("end")


class Span(Protocol):
    """Something found in the text from ``start`` to ``end``."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Found = TypeVar("Found", bound=Span)


def within(found: Sequence[Found], start: int, end: int) -> Sequence[Found]:
    """Those of ``found`` that lie in ``[start, end)``. They come in the order of the text and do not overlap."""
    first = bisect_left(found, start, key=_START)
    return found[first : bisect_right(found, end, lo=first, key=_END)]
