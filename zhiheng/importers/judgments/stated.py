"""An act as a judgment states it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhiheng.importers.judgments.measures import Manner, Measure


class Scope(StrEnum):
    """Whether an act belongs to the case of the text or to an earlier or separate matter."""

    CURRENT = "current"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAct:
    """What the text says was done to ``person`` on ``day``, in its own ``words``.

    ``nameless``: the words with 〔本人〕 for the person and 〔他人〕 for everybody else.
    ``inherited``: the sentence gives no date; ``day`` is that of the sentence before.
    """

    person: str
    measure: Measure
    day: date
    scope: Scope
    words: str
    nameless: str
    manner: Manner = Manner.DONE
    inherited: bool = False
