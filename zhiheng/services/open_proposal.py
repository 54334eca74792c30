"""Open a proposal: what it asks for, which levels have signed and in which words, and whose turn it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.fields import PartyRef
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.manuscript import Manuscript
from zhiheng.kernel.people import Post
from zhiheng.kernel.procedure import Procedure, Reason, closed_gates
from zhiheng.kernel.references import references
from zhiheng.kernel.review import Correct, ReturnProposal, Role, Sign
from zhiheng.kernel.secrecy import Sight, is_stand_in
from zhiheng.services.installation import Installation
from zhiheng.services.manuscript import changed_since_proposed, readable_manuscript
from zhiheng.services.record_act import candidate
from zhiheng.services.remedies import remedies
from zhiheng.services.review_act import Pending, last_move, pending_proposals
from zhiheng.services.signature_state import SignatureState, signature_states
from zhiheng.services.told_to import names_of
from zhiheng.services.turn import deciding_post
from zhiheng.services.view_scope import Scope, require_visible, sight_of, view_scope


@dataclass(frozen=True, kw_only=True)
class Level:
    """One level of the chain. ``state``: signed, waiting or ahead. ``waited``: how long it lay or lies there.

    ``in_stead_of``: the account for whom a deputy signed. ``signature``: None where nobody signed it with a key.
    """

    level: Role
    state: str
    account: str = ""
    in_stead_of: str = ""
    signature: SignatureState | None = None
    words: str = ""
    at: datetime | None = None
    waited: timedelta = timedelta()


@dataclass(frozen=True, kw_only=True)
class OpenedProposal:
    """``signature``: the author's. ``fingerprint``: the hash (hex) of the proposal, which every signature covers.

    ``post``: under which this account may decide it now, its own or a deputy's; None where it is not its turn.

    ``reasons``: gates that are closed now, so that a last signature would be refused. ``returns``: earlier returns.

    ``manuscript``: the text that is signed with the act; None where it prints nothing, or cannot be read any more.
    ``text_reasons``: why nobody may sign that text now.
    """

    header: RecordHeader
    procedure: Procedure
    pending: Pending
    signature: SignatureState | None
    fingerprint: str
    steps: tuple[Level, ...]
    returns: tuple[Entry, ...]
    names: Mapping[str, str]
    post: Post | None
    reasons: tuple[Reason, ...]
    manuscript: Manuscript | None
    text_reasons: tuple[Reason, ...]


def open_proposal(installation: Installation, account: str, record: str, seq: int, now: datetime) -> OpenedProposal:
    """The proposal ``seq`` of ``record``; the opening is logged. Raises UnknownRecord, UnknownAct where none waits."""
    scope = view_scope(installation, account, now)
    header = require_visible(installation, scope, record)
    installation.access_log.opened(account, record, now, f"审批页 proposal {seq}")
    procedure, history = installation.catalogue[header.procedure], installation.ledger.history(record)
    sight = sight_of(installation, scope, header, history)
    waiting = _waiting(procedure, history, seq, sight)
    pending = replace(waiting, asks_for=sight.act(waiting.asks_for))
    asked = [] if isinstance(pending.asks_for, Correct) else list(references(pending.asks_for, PartyRef))
    shown = sight.shows(history)
    # What the record calls its parties comes last: a pseudonym is not undone by a proposal about the same person.
    names = {
        **installation.parties.names_of([ref for ref in asked if not is_stand_in(ref)]),
        **names_of(installation, shown),
    }
    moment = When.minute(now, procedure.zone)
    proofs = installation.ledger.proofs(record)
    signatures = signature_states(installation, header, history, proofs)
    text_reasons = changed_since_proposed(installation, header, history, pending.proposal, moment)
    effective = candidate(waiting.asks_for, pending.proposal.by, moment, history)
    return OpenedProposal(
        header=header,
        procedure=procedure,
        pending=pending,
        steps=tuple(_levels(pending, history, signatures, now)),
        signature=signatures.get(seq),
        fingerprint=next(proof.hash for proof in proofs if proof.seq == seq),
        returns=tuple(e for e in history.raw if isinstance(e.act, ReturnProposal) and e.act.proposal == seq),
        names=names,
        post=_deciding(installation, scope, pending, header),
        reasons=closed_gates(procedure, effective, history, remedies(installation.catalogue, history, now)),
        manuscript=readable_manuscript(installation, pending.proposal),
        text_reasons=text_reasons,
    )


def _waiting(procedure: Procedure, history: History, seq: int, sight: Sight) -> Pending:
    for one in pending_proposals(procedure, history):
        if one.proposal.seq == seq and seq not in sight.hidden:
            return one
    raise UnknownAct(
        tried=f"打开 {history.record} 的第{seq}号呈请 (open proposal {seq} of {history.record})",
        stopped_by="没有待审批的该号呈请，可能已经签批或退回 (no such proposal waits; it may be signed or returned)",
        article="",
        next_step="打开案卷，在时间线上查看结果 (open the record and see the outcome on its timeline)",
    )


def _levels(pending: Pending, history: History, states: Mapping[int, SignatureState], now: datetime) -> Iterator[Level]:
    signatures = {
        (act.level, entry.by): entry
        for entry in history.raw
        if isinstance(act := entry.act, Sign) and act.proposal == pending.proposal.seq
    }
    since, turn = last_move(pending, history), pending.waits_for
    earlier = pending.proposal.recorded_at
    signed = dict(pending.state.signed)
    for level in pending.review.levels:
        account = signed.get(level.id, "")
        if account:
            entry = signatures[level.id, account]
            words, stead = Sign.opinion.of(entry.act) or "", Sign.in_stead_of.of(entry.act) or ""
            waited, earlier = entry.recorded_at - earlier, entry.recorded_at
            yield Level(
                level=level,
                state="signed",
                account=account,
                in_stead_of=stead,
                signature=states.get(entry.seq),
                words=words,
                at=entry.recorded_at,
                waited=waited,
            )
        elif level == turn:
            yield Level(level=level, state="waiting", waited=now - since)
        else:
            yield Level(level=level, state="ahead")


def _deciding(installation: Installation, scope: Scope, pending: Pending, header: RecordHeader) -> Post | None:
    unit, level = installation.directory.unit(header.unit), pending.waits_for
    if scope.officer is None or level is None or unit is None:
        return None
    return deciding_post(scope.officer, level, scope.day, unit, pending.taken_part, installation.directory)
