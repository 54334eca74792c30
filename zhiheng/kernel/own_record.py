"""A condition of the closed set: the record that an act names belongs to the one in which the act stands."""

from dataclasses import dataclass

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import Condition, Judgement, Linked
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.history import History


@dataclass(frozen=True)
class LinkedOwn(Linked):
    """As ``Linked``, and the record named belongs to the candidate's own: another record's will not do."""

    field: RecordRef
    holds: Condition

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        named = self.field.of(candidate.act)
        other = history.relatives(named) if named is not None else None
        if other is not None and not other.belongs_to(history):
            return Judgement(False)
        return super().judge(candidate, history, surely)

    def words(self, zh: bool = True) -> str:
        inner = self.holds.words(zh)
        if zh:
            return f"“{self.field.zh}”所指的、属于本案的案件中{inner}"
        return f"in the record named by {self.field.en}, which belongs to this one: {inner}"


def linked_own(field: RecordRef, holds: Condition) -> Condition:
    """``holds`` on the record that ``field`` names, which belongs to this one; an empty field says nothing."""
    return LinkedOwn(field, holds)
