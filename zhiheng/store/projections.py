"""What is read from the acts of one record and kept beside them: duties, proposals waiting, links.

Each is a function of the record's history and header alone, so that it can be made again at any time.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from zhiheng.kernel.act import Entry, Struct
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.duty import Duty, Outcome, Running
from zhiheng.kernel.fields import PartyRef, RecordRef
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.references import Carried, references
from zhiheng.kernel.register import DEPUTIES, appointment_of
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Sign, dossier
from zhiheng.store.engine import Row

DUTY_COLUMNS = (
    "record",
    "unit",
    "duty",
    "rule",
    "party",
    "owed_by",
    "start",
    "done",
    "open",
    "state",
    "lapses_into",
    "warn_at",
    "late_at",
    "lapses_at",
    "provisional",
)
PROPOSAL_COLUMNS = ("seq", "record", "unit", "kind", "author", "level", "since", "signed", "returned")
PARTY_COLUMNS = ("party", "record", "seq")
LINK_COLUMNS = ("record", "target", "seq")
DOCUMENT_COLUMNS = ("code", "record", "seq", "organ", "series", "year", "ordinal", "reprint")
DEPUTY_COLUMNS = ("seq", "record", "account", "principal", "role", "unit", "since", "until")

# Before anything can have run out: what a duty is apart from the passing of time.
_BEFORE_ALL = datetime(1, 1, 1, tzinfo=UTC)


def duty_rows(procedure: Procedure, header: RecordHeader, history: History) -> list[Row]:
    """The record's duties, in the order of ``DUTY_COLUMNS``."""
    return [_duty_row(header, one) for one in duties_of(procedure, history, _BEFORE_ALL)]


def _duty_row(header: RecordHeader, one: Running) -> Row:
    duty, ends, done = one.duty, one.ends, one.done
    return (
        header.number,
        header.unit,
        duty.id,
        one.rule.id,
        one.party,
        duty.owed_by.id if duty.owed_by is not None else "",
        one.start.seq,
        done.seq if done is not None else None,
        done is None,
        one.outcome.name,
        _lapse(duty),
        stamp(ends.warn_at) if ends is not None else None,
        stamp(ends.late_at) if ends is not None else None,
        stamp(one.lapses_at) if one.lapses_at is not None else None,
        ends.provisional if ends is not None else False,
    )


def _lapse(duty: Duty) -> str:
    return Outcome.OK.name if duty.window else duty.missing.name


def proposal_rows(procedure: Procedure, header: RecordHeader, history: History) -> list[Row]:
    """The proposals that wait for a level or lie with their author again, in the order of ``PROPOSAL_COLUMNS``."""
    rows: list[Row] = []
    proposals = history.readable.recorded(Propose)
    for entry in proposals:
        asked = procedure.act(Propose.proposes.of(entry.act)).trusted(Propose.content.of(entry.act))
        review = procedure.review_of(asked, history.raw)
        effective = any(other.seq > entry.seq and other.act == asked for other in history.raw)
        if review is None or effective:
            continue
        stands = dossier(entry, history.moves_on(entry), effective=False)
        level = stands.next_level(review)
        if level is None and (not stands.closed or _proposed_anew(entry, proposals)):
            continue
        waits = (entry.seq, header.number, header.unit, asked.kind, entry.by, level.id if level is not None else "")
        signed = "\n".join(stands.signers)
        rows.append((*waits, stamp(_moved_on(entry, history)), signed, stands.returned))
    return rows


def _proposed_anew(returned: Entry, proposals: Sequence[Entry]) -> bool:
    kind = Propose.proposes.of(returned.act)
    return any(
        other.seq > returned.seq and other.by == returned.by and Propose.proposes.of(other.act) == kind
        for other in proposals
    )


def _moved_on(proposal: Entry, history: History) -> datetime:
    """When it came to where it is: its last signature or return, else the proposal itself."""
    steps = [
        entry.at
        for entry in history.raw
        if isinstance(entry.act, Sign | ReturnProposal) and entry.act.proposal == proposal.seq
    ]
    return steps[-1] if steps else proposal.at


def deputy_rows(procedure: Procedure, history: History) -> list[Row]:
    """The deputy whom a record of the register appoints, in the order of ``DEPUTY_COLUMNS``."""
    made = appointment_of(history.raw) if procedure.name == DEPUTIES.name else None
    if made is None:
        return []
    days = made.since.isoformat(), made.until.isoformat()
    return [(made.seq, made.record, made.deputy, made.principal, made.role, made.unit, *days)]


_IN_PASSING = (Sign, ReturnProposal, IssueDocument)


def standing(history: History) -> Row:
    """Who opened the record, who recorded its latest act that is no signature, return or printing, when the latest
    happened."""
    raw = history.raw
    mover = next((entry for entry in reversed(raw) if not isinstance(entry.act, _IN_PASSING)), raw[-1])
    return raw[0].by, mover.by, stamp(max(entry.at for entry in raw))


def party_rows(procedure: Procedure, entry: Entry, history: History) -> list[Row]:
    """The parties that an act of ``history`` names, in the order of ``PARTY_COLUMNS``."""
    found = references(entry.act, PartyRef, _carried(procedure, history))
    return [(party, entry.record, entry.seq) for party in dict.fromkeys(found)]


def link_rows(procedure: Procedure, entry: Entry, history: History) -> list[Row]:
    """The records that an act of ``history`` names, in the order of ``LINK_COLUMNS``."""
    found = references(entry.act, RecordRef, _carried(procedure, history))
    return [(entry.record, target, entry.seq) for target in dict.fromkeys(found)]


def document_rows(entry: Entry) -> list[Row]:
    """The document that an act of issuing sent out, in the order of ``DOCUMENT_COLUMNS``."""
    act = entry.act
    if not isinstance(act, IssueDocument) or not act.is_whole:
        return []
    return [(act.code, entry.record, entry.seq, act.organ, act.series, act.year, act.ordinal, act.reprint)]


def _carried(procedure: Procedure, history: History) -> Carried:
    def kind(said: Struct) -> type[Struct] | None:
        if isinstance(said, Correct):
            corrects = said.__dict__.get("corrects")
            return next((type(entry.act) for entry in history.raw if entry.seq == corrects), None)
        return procedure.acts.get(str(said.__dict__.get("proposes")))

    return kind
