"""What goes in and out: typed JSON objects. Texts for people are pairs of Chinese and English."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict, StringConstraints

Word = Annotated[str, StringConstraints(max_length=80, pattern=r"^[^\x00]*$")]
Key = Annotated[str, StringConstraints(max_length=200, pattern=r"^[\x21-\x7e]*$")]
Hash = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
Said = Annotated[str, StringConstraints(max_length=4000, pattern=r"^[^\x00]*$")]
Sequence = Annotated[int, Field(ge=0, lt=2**53)]


class Words(Schema):
    zh: str
    en: str


class ActionOut(Schema):
    """One thing to do about a closed gate. ``kind``: the act to record, empty where it is none. ``record``: where;
    empty where a new one of ``procedure`` is opened, under ``parent``. ``content``: what it shares with the blocked
    act. ``by``: posts that record it; ``signed_by``: levels that sign it. ``anew``: it has to happen, nobody can bring
    it about."""

    what: Words
    who: Words
    kind: str
    record: str
    procedure: str
    parent: str
    content: dict[str, str]
    by: list[str]
    signed_by: list[str]
    anew: bool


class DeadlineOut(Schema):
    """The end of a running period and its rule."""

    rule: str
    title: Words
    article: Words
    at: datetime


class RemedyOut(Schema):
    """What to do about a closed gate. ``missing``: the facts. ``options``: each opens the gate, its actions in order,
    simplest first; none where nothing that is recorded here can. ``by_when``: null where no limit is running."""

    missing: Words
    options: list[list[ActionOut]]
    by_when: DeadlineOut | None


class ReasonOut(Schema):
    """One reason in four parts. ``witnesses``: numbers of the acts that decided. ``remedy``: where a gate is closed."""

    rule: str
    tried: Words
    stopped_by: Words
    article: Words
    next_step: Words
    witnesses: list[int] = []
    remedy: RemedyOut | None = None


class Problem(Schema):
    """The form of every error and refusal; nothing was written."""

    status: int
    reasons: list[ReasonOut]


class FiltersIn(Schema):
    """An empty filter asks nothing. ``unit``: a unit's path; ``number``: any part of it."""

    number: Word = ""
    procedure: Word = ""
    stage: Word = ""
    unit: Word = ""
    officer: Word = ""
    overdue: bool = False
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    size: Annotated[int, Field(ge=1, le=200)] = 50


class RecordOut(Schema):
    """One line of the list. ``next_end``: the lenient end of the nearest open duty. ``overdue``: how many ran out."""

    number: str
    procedure: str
    unit: str
    division: str
    parent: str
    stage: str
    opened_at: datetime
    acts: int
    officer: str
    last_at: datetime
    next_end: datetime | None
    overdue: int


class RecordPageOut(Schema):
    total: int
    page: int
    size: int
    records: list[RecordOut]


class ActOut(Schema):
    """One act as it stands, corrections applied. ``at`` is UTC, midnight of the local day where ``day_precise``."""

    seq: int
    kind: str
    title: Words
    content: dict[str, Any]
    by: str
    unit: str
    at: datetime
    day: date
    day_precise: bool
    recorded_at: datetime
    imported: bool
    corrected_by: int


class DutyOut(Schema):
    """A duty not discharged. ``warn_at`` and ``late_at``: the strict and the lenient end; null while suspended."""

    rule: str
    title: Words
    article: Words
    party: str
    start: int
    warn_at: datetime | None
    late_at: datetime | None
    outcome: str


class FindingOut(Schema):
    rule: str
    title: Words
    article: Words
    outcome: str
    act: int
    party: str


class OfferOut(Schema):
    """An act of the menu. ``mine``: this account's posts may record it. Free where ``reasons`` is empty."""

    kind: str
    title: Words
    reviewed: bool
    mine: bool
    reasons: list[ReasonOut]


class ProposalOut(Schema):
    """``document``: the digest (hex) of the text that is signed with it, empty where there is none."""

    seq: int
    kind: str
    content: dict[str, Any]
    author: str
    waits_for: str
    signed: list[str]
    document: str


class RecordDetailOut(Schema):
    """A record with its acts, oldest first; ``head`` is the hash of the last act's link."""

    number: str
    procedure: str
    unit: str
    parent: str
    stage: str
    opened_at: datetime
    acts: list[ActOut]
    head: str


class Asked(Schema):
    """What a client sends: a name that means nothing is told, not dropped."""

    model_config = ConfigDict(extra="forbid")


class ActIn(Asked):
    """An act to record. ``at``: with an offset; ``day`` instead where only the day is known; now where both are null.

    ``seen``: how many acts the record held when you looked; it is refused where the record has grown since.
    """

    kind: Word
    content: dict[str, Any] = {}
    at: AwareDatetime | None = None
    day: date | None = None
    seen: Sequence | None = None
    post_unit: Word = ""


class OpeningIn(ActIn):
    """An act with which a record of ``procedure`` begins."""

    procedure: Word
    parent: Word = ""


class SignedIn(Asked):
    """What is signed. ``credential``: the signing passphrase, asked with every signature and never kept."""

    credential: Said = ""


class ProposalIn(SignedIn):
    """An act to put before the levels that sign it."""

    kind: Word
    content: dict[str, Any] = {}
    seen: Sequence | None = None
    post_unit: Word = ""


class OpeningProposalIn(ProposalIn):
    """An act to put before the levels that sign it, with which a record of ``procedure`` begins."""

    procedure: Word
    parent: Word = ""


class DecisionIn(SignedIn):
    """``to_level``: with a return, the level it goes back to; empty: its author.

    ``document``: the digest of the text that the signer read, as the proposal gives it; refused where it is another's.
    Empty does not ask; what is signed is the text of the proposal in any case.
    """

    agrees: bool
    words: Said = ""
    to_level: Word = ""
    seen: Sequence | None = None
    document: Hash = ""


class CorrectionIn(SignedIn):
    """What is right: the whole content, the time, or that the act is annulled."""

    reason: Said
    content: dict[str, Any] | None = None
    happened_at: AwareDatetime | None = None
    annuls: bool = False
    seen: Sequence | None = None


class ReceiptIn(Asked):
    """``replaced_because``: why another receipt takes the place of the one that was handed over; without it, a first
    one is."""

    replaced_because: Said | None = None


class AppointmentIn(SignedIn):
    """``deputy`` shall decide proposals in the stead of ``principal``, who holds ``role`` in ``unit`` (their ids), both
    days included."""

    deputy: Word
    principal: Word
    role: Word
    unit: Word
    since: date
    until: date
    reason: Said


class EndIn(SignedIn):
    """Why an appointment ends before its last day."""

    reason: Said


class AppointmentOut(Schema):
    """A deputy's appointment of today or later; ``act`` is the number of the act that made it."""

    record: str
    act: int
    deputy: str
    principal: str
    role: str
    unit: str
    since: date
    until: date


class RecordedOut(Schema):
    """``again``: the same request had been recorded before; nothing was written twice."""

    record: str
    acts: list[int]
    again: bool


class ReceiptOut(Schema):
    """What stands on the receipt. ``secret`` is told this once and kept nowhere."""

    record: str
    code: str
    secret: str


class FieldOut(Schema):
    """A field of an act; ``fields`` of a list's rows. Money is in fen, mass in milligrams."""

    name: str
    label: Words
    kind: str
    unit: str
    required: bool
    protected: bool
    choices: list[str]
    fields: list["FieldOut"] = []


class StepOut(Schema):
    kind: str
    title: Words
    opens: bool
    by: list[str]
    signed_by: list[str]
    fields: list[FieldOut]


class ProcedureOut(Schema):
    name: str
    title: Words
    steps: list[StepOut]


class PartyQuestionIn(Asked):
    """``exact``: the whole name or number. ``purpose`` is logged. ``record``: the case; while one is being opened, its
    ``procedure`` instead. Only posts that take persons down in such a record may look."""

    exact: Said
    purpose: Said
    record: Word = ""
    procedure: Word = ""
    kind: Word = "person"


class PartyIn(PartyQuestionIn):
    """A party to register under the name ``exact``."""

    number: Word = ""


class PartyOut(Schema):
    ref: str
    name: str


class VerificationOut(Schema):
    """``first_bad``: the first act that does not verify; null when all do. ``signatures``: acts with a valid signature;
    ``unsigned``: reviews without one."""

    acts: int
    records: int
    signatures: int
    unsigned: int
    first_bad: int | None
    problem: Words
    cannot_detect: list[Words]


class RuleOut(Schema):
    """One line of the rulebook; ``from`` and ``to`` are the dates of validity."""

    id: str
    procedure: str
    means: str
    kind: str
    act: str
    title: Words
    condition: Words
    instrument: str
    article: str
    limit: int
    unit: str
    since: date = Field(serialization_alias="from")
    until: date | None = Field(serialization_alias="to")
