"""A fact about whose record an act stands in: stated on the act, and held against the unit that has the record."""

from typing import Any

from zhiheng.kernel.fields import YesNo
from zhiheng.kernel.terms import Requirement


class StationCase(YesNo):
    """Whether the record is a police station's. ``rule``: what hangs on it, and refuses an act that says otherwise."""

    def __init__(self, label: str, en: str, *, rule: Requirement, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.rule = rule
