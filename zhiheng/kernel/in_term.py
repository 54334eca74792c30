"""A condition of the closed set: a term of days that an earlier act itself names has not run out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhiheng.kernel.act import Act, Entry, agree
from zhiheng.kernel.conditions import Condition, Earlier, Judgement
from zhiheng.kernel.duty import Suspension
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, Number
from zhiheng.kernel.history import History


@dataclass(frozen=True, kw_only=True)
class InTerm(Earlier):
    """The candidate falls within the days that the ``term`` of some earlier act of ``kind`` names, counted from the day
    after it; false where there is none.

    ``suspended``: days that do not count, as in a duty with the same term; one that is still open counts none until
    the candidate's own day. A suspension that began after the term had run out gives nothing back.
    """

    term: Number
    suspended: tuple[Suspension, ...] = ()

    def judge(self, candidate: Entry, history: History, surely: bool = False) -> Judgement:
        found = self.found(candidate, history, surely)
        running = [start for start in found if candidate.day <= self.last_day(start, candidate, history)]
        return Judgement(bool(running), tuple(entry.seq for entry in running or found))

    def last_day(self, start: Entry, candidate: Entry, history: History) -> date:
        """The last day of the term of ``start``, as the acts before ``candidate`` have it."""
        last, left_out = start.day + timedelta(days=self.term.of(start.act) or 0), start.day
        for begun, until in sorted(self._outside(start, candidate, history), key=lambda one: (one[0].at, one[0].seq)):
            if begun.day > last:
                break
            since = max(begun.day, left_out)
            if until > since:
                last, left_out = last + (until - since), until
        return last

    def _outside(self, start: Entry, candidate: Entry, history: History) -> Iterator[tuple[Entry, date]]:
        """Each suspension between ``start`` and ``candidate``, with the day on which it ended."""
        for pause in self.suspended:
            for begun in self._between(start, candidate, start, history, pause.starts):
                over = [end.day for end in self._between(begun, candidate, start, history, *pause.ends)]
                yield begun, over[0] if over else candidate.day

    def _between(
        self, since: Entry, candidate: Entry, start: Entry, history: History, *kinds: type[Act]
    ) -> Iterator[Entry]:
        """The acts of these kinds about the party of ``start`` that may lie between two others, earliest first."""
        for entry in history.before(candidate, *kinds):
            if entry.seq != since.seq and since.may_precede(entry) and agree(self.same, start.act, entry.act):
                yield entry

    def kinds(self) -> Iterator[type[Act]]:
        yield self.kind
        for pause in self.suspended:
            yield from (pause.starts, *pause.ends)

    def words(self, zh: bool = True) -> str:
        return self._says(zh, "未满", "has not run out")

    def denied(self, zh: bool) -> str:
        return self._says(zh, "已满", "has run out")

    def _says(self, zh: bool, state_zh: str, state_en: str) -> str:
        titles = [pause.starts.title if zh else pause.starts.en for pause in self.suspended]
        if zh:
            left_out = f"（{'、'.join(titles)}的日数不计）" if titles else ""
            return f"{self.named(zh)}的{self.term.zh}{state_zh}{left_out}"
        left_out = f" (not counting days of: {', '.join(titles)})" if titles else ""
        return f"{self.term.en} of {self.named(zh)} {state_en}{left_out}"


def in_term(
    kind: type[Act],
    *where: FieldTest,
    term: Number,
    suspended: tuple[Suspension, ...] = (),
    same: Field[str] | None = None,
) -> Condition:
    """The days that ``term`` of an earlier ``kind`` names have not run out; those of ``suspended`` do not count."""
    return InTerm(kind=kind, same=same, where=where, term=term, suspended=suspended)
