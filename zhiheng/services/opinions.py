"""What was said on a reviewed act: by the author who asked for it, and by each level that signed."""

from collections.abc import Iterator
from dataclasses import dataclass

from zhiheng.kernel.act import Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Propose, Role, Sign, dossier


@dataclass(frozen=True, kw_only=True)
class Said:
    """``entry``: the signature, or the proposal; None where history knows of none, and then nobody said anything."""

    level: str
    words: str = ""
    entry: Entry | None = None

    @property
    def in_stead_of(self) -> str:
        """The account for whom a deputy signed; empty where nobody did."""
        return str(Sign.in_stead_of.of(self.entry.act) or "") if self.entry is not None else ""


def authors_word(history: History, entry: Entry) -> Said:
    """What the author of ``entry`` asked."""
    return Said(level="承办人", words="呈请审批。", entry=_proposal(history, entry) or entry)


def levels_said(procedure: Procedure, history: History, entry: Entry) -> Iterator[Said]:
    """What each level said on ``entry``, in order."""
    step, proposal = procedure.step(type(entry.act)), _proposal(history, entry)
    if step is not None and step.review is not None:
        signed = dict(dossier(proposal, history.moves_on(proposal), True).signed) if proposal is not None else {}
        for level in step.review.levels:
            yield _level_said(history, level, proposal, signed.get(level.id))


def _proposal(history: History, entry: Entry) -> Entry | None:
    first = next((one.act for one in history.raw if one.seq == entry.seq), entry.act)
    for one in reversed(history.raw):
        act = one.act
        asks = isinstance(act, Propose) and (act.proposes, act.content) == (entry.act.kind, first.payload())
        if asks and one.seq < entry.seq:
            return one
    return None


def _level_said(history: History, level: Role, proposal: Entry | None, account: str | None) -> Said:
    """What ``account`` said for ``level``; where it signed again after a return, the last time."""
    asked = proposal.seq if proposal is not None else 0
    for entry in reversed(history.raw):
        act = entry.act
        if isinstance(act, Sign) and (act.proposal, act.level, entry.by) == (asked, level.id, account):
            return Said(level=level.title, words=Sign.opinion.of(act) or "同意。", entry=entry)
    return Said(level=level.title)
