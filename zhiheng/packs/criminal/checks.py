"""What the content and circumstances of an act must be: a breach is a finding and blocks nothing.

What order and time can say is a condition of the closed set; the rest are small typed functions.
"""

from collections.abc import Iterable

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import elapsed, happened, standing, states
from zhiheng.kernel.duty import Outcome, running
from zhiheng.kernel.fields import Chosen, Number, PartyRef, Text, YesNo
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.law import continued_questioning_provisions as station
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import bail_and_residence as bail
from zhiheng.law.mps_criminal_provisions import custody, transfer
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.law.policy import interval
from zhiheng.packs.criminal.acts_bail import (
    Account,
    DecideBail,
    DepositState,
    LiftBail,
    PayDeposit,
    StartBail,
    StartResidentialSurveillance,
)
from zhiheng.packs.criminal.acts_custody import (
    AdmitToCustodyHouse,
    Arrest,
    DecideMeasureChange,
    Detain,
    DiscoverNewCrime,
    Necessity,
    RecountCustody,
    RefuseArrest,
    Release,
    RequestCustodyExtension,
    SendNecessityFeedback,
    Signature,
)
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    DeclineGround,
    DeclineReport,
    DismissCase,
    ExtendFilingReconsideration,
    NotifyDismissal,
    Receipt,
    RecordIntakeTranscript,
    ReturnGround,
    ReturnReferral,
    TransferJurisdiction,
)
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure, FreezeProperty, SealProperty, Seize
from zhiheng.packs.criminal.acts_questioning import (
    ArriveOnSummons,
    ArriveUnderCompulsion,
    BringToStation,
    EndInterrogation,
    Interrogate,
    Language,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
    Place,
    PlaceInWaitingRoom,
    RecordFoodAndRest,
    ServeQuestioningNotice,
    SignInterrogationRecord,
    TimeWritten,
    Vulnerability,
)
from zhiheng.packs.criminal.acts_transfer import NotifyTransfer, ReceiveNonProsecution, Told
from zhiheng.packs.criminal.duties_measures import INVESTIGATIVE_CUSTODY

GAP = interval(cpl.NO_CONSECUTIVE_SUMMONS.id)
"""The law forbids a chain of summonses and names no interval; the legal department does."""

WRITTEN = (TimeWritten.BY_SUSPECT, TimeWritten.REFUSAL_NOTED)
SIGNED = (Signature.SIGNED, Signature.REFUSAL_NOTED)
FREED = (Release, StartBail, StartResidentialSurveillance)
VULNERABLE = tuple(found for found in Vulnerability if found is not Vulnerability.NONE)


def everyone_concerned_was_told(entry: Entry, history: History) -> bool:
    """The former suspect, and the victim and the referring organ where there are any."""
    dismissals = list(history.before(entry, DismissCase))
    dismissal = dismissals[-1].act if dismissals else None
    victim = not DismissCase.has_victim.of(dismissal) or NotifyDismissal.victim_told.of(entry.act)
    referrer = not DismissCase.referred.of(dismissal) or NotifyDismissal.referrer_told.of(entry.act)
    return bool(NotifyDismissal.suspect_told.of(entry.act) and victim and referrer)
