"""Reviews: an act that others must sign takes effect with the last signature.

A proposal, each signature and each return are acts of the record too. Who has signed is read from them and never
typed in. Every level is signed by a different natural person, and none of them proposed the act. A deputy signs in
somebody's stead; whom a deputy stands for counts as having taken part, so that nobody approves through a deputy.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.fields import Choice, Chosen, Content, Moment, Number, Text, YesNo
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.terms import Requirement


class Propose(Act, title="呈请审批", en="Propose for review"):
    """Ask the levels to approve the act ``proposes`` with this ``content``; it happens with the last signature."""

    proposes = Text("呈请事项", "Proposed act")
    content = Content("内容", "Content")


class Sign(Act, title="审批同意", en="Approve and sign"):
    """One level agrees to a proposal. ``in_stead_of``: the account that a deputy stands for, by ``appointment``."""

    proposal = Number("呈请编号", "Proposal")
    level = Text("审批层级", "Level")
    opinion = Text("审批意见", "Opinion", required=False)
    in_stead_of = Text("代谁审批", "In the stead of", required=False)
    appointment = Number("代理任命编号", "Appointment", required=False)


class ReturnProposal(Act, title="退回", en="Return a proposal"):
    """One level sends a proposal back; every signature from ``to_level`` on is void. Empty: back to the author."""

    proposal = Number("呈请编号", "Proposal")
    level = Text("审批层级", "Level")
    to_level = Text("退回至", "Back to level", required=False)
    reason = Text("退回理由", "Reason")
    in_stead_of = Text("代谁审批", "In the stead of", required=False)
    appointment = Number("代理任命编号", "Appointment", required=False)


class Correct(Act, title="更正", en="Correct an act"):
    """Name a wrong act and give what is right, or annul it; the wrong act stays in the ledger."""

    corrects = Number("被更正行为编号", "Act corrected")
    content = Content("更正后的内容", "Correct content", required=False)
    happened_at = Moment("更正后的发生时间", "Correct time", required=False)
    annuls = YesNo("撤销该行为", "Annul the act", required=False)
    reason = Text("更正理由", "Reason")


class BatchDoor(Choice):
    """Where a historical batch comes from."""

    XES = ("XES日志", "XES log")
    JUDGMENTS = ("裁判文书", "judgments")
    LEDGER = ("旧系统台账", "legacy register")
    DEMO = ("演示数据", "demonstration data")


class ImportBatch(Act, title="历史数据批量导入", en="Import a historical batch"):
    """The manifest of a historical batch: who authorised it, what came, and the digest of the source."""

    authorised_by = Text("批准人", "Authorised by")
    door = Chosen(BatchDoor, "来源", "Source")
    source = Text("来源文件", "Source file")
    digest = Text("文件摘要", "Digest of the file")
    records = Number("案件数", "Records")
    acts = Number("行为数", "Acts")


KERNEL_ACTS: tuple[type[Act], ...] = (Propose, Sign, ReturnProposal, Correct, IssueDocument)


@dataclass(frozen=True, kw_only=True)
class Role:
    """A kind of post, such as the head of the handling unit; ``id`` is stored with each post.

    ``sees_records``: whether the post opens the records of its units (an auditor's does not). ``may_deputise``: whether
    who holds it may sign in another's stead (a social worker may not). ``leads``: whether who holds it answers for all
    that the units below do, and so knows what they keep secret.
    """

    id: str
    title: str
    en: str
    sees_records: bool = True
    may_deputise: bool = True
    leads: bool = False


@dataclass(frozen=True, kw_only=True)
class Review:
    """The levels, lowest first, that must sign, and the requirement that asks for them."""

    rule: Requirement
    levels: tuple[Role, ...]


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """Where one proposal stands: ``signed`` holds (level id, account) in order; ``returned`` the last reason.

    ``stood_for``: the deputies among them, each with the account in whose stead it signed.
    """

    seq: int
    author: str
    signed: tuple[tuple[str, str], ...]
    returned: str
    closed: bool
    stood_for: tuple[tuple[str, str], ...] = ()

    @property
    def signers(self) -> tuple[str, ...]:
        """The accounts that signed, and those in whose stead they did."""
        return (*(account for _, account in self.signed), *(principal for _, principal in self.stood_for))

    def stood_for_by(self, account: str) -> str:
        """The account in whose stead ``account`` signed, empty where in its own."""
        return dict(self.stood_for).get(account, "")

    def next_level(self, review: Review) -> Role | None:
        """The level whose turn it is, None when all have signed or it went back to its author."""
        if self.closed:
            return None
        return next((level for level in review.levels if level.id not in dict(self.signed)), None)


def dossier(proposal: Entry, moves: Iterable[Entry], effective: bool) -> Dossier:
    """Fold the signatures and returns among ``moves``. ``effective``: the act it asks for has been recorded.

    A return to a level voids its signature and every later one; a return to the author closes the proposal, who
    proposes again (the old one stays on the record).
    """
    signed: list[tuple[str, str, str]] = []
    returned, closed = "", effective
    for entry in sorted(moves, key=lambda entry: entry.seq):
        match entry.act:
            case Sign() as act if act.proposal == proposal.seq:
                signed.append((act.level, entry.by, Sign.in_stead_of.of(act) or ""))
                returned = ""
            case ReturnProposal() as act if act.proposal == proposal.seq:
                levels = [level for level, _, _ in signed]
                signed = signed[: levels.index(act.to_level)] if act.to_level in levels else []
                returned = act.reason
                closed = closed or not act.to_level
    return Dossier(
        seq=proposal.seq,
        author=proposal.by,
        signed=tuple((level, by) for level, by, _ in signed),
        returned=returned,
        closed=closed,
        stood_for=tuple((by, principal) for _, by, principal in signed if principal),
    )


def approval_of(entry: Entry, raw: Iterable[Entry]) -> Entry | None:
    """The proposal whose last signature brought ``entry``, or its latest correction, into effect; None without review.

    The last signature and what it brings into effect are recorded together, one right after the other.
    """
    recorded = {one.seq: one for one in raw}
    effective = recorded.get(entry.corrected_by or entry.seq, entry)
    signature = recorded.get(effective.seq - 1)
    if signature is None or not isinstance(signature.act, Sign):
        return None
    proposal = recorded.get(Sign.proposal.of(signature.act) or 0)
    if proposal is None:
        return None
    asked = Propose(proposes=effective.act.kind, content=effective.act.payload())
    return proposal if proposal.act == asked or not proposal.act.is_whole else None
