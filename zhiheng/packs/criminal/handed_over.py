"""A case that another organ took over: what the law still expects here, and nothing else until it comes back.

Who gave it away still tells those whom it owes word, ends what it began with somebody in its hands, and answers for
what it did.
"""

from zhiheng.kernel.procedure import Away
from zhiheng.law.mps_criminal_provisions.intake_and_filing import CASE_IS_HERE
from zhiheng.packs.criminal import steps_history
from zhiheng.packs.criminal.acts_covert import LiftTechnicalMeasure
from zhiheng.packs.criminal.acts_custody import (
    EndObstacleToNotice,
    MeasureTakenOver,
    NoteFamilyNotNotified,
    NotifyFamily,
    Release,
    ReportDeputyDetention,
)
from zhiheng.packs.criminal.acts_exit import AnswerCorrectionNotice, ReceiveCorrectionNotice
from zhiheng.packs.criminal.acts_intake import (
    DeliverReceipt,
    NotifyHandOver,
    NotifyTermination,
    ReceiveExplanationRequest,
    SendExplanation,
    TakeBackCase,
    TransferJurisdiction,
)
from zhiheng.packs.criminal.acts_protection import NoteSecrecy, RequestSecrecy
from zhiheng.packs.criminal.acts_questioning import (
    DiscoverIncident,
    EndInterrogation,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
    ReportToInspection,
    SignInterrogationRecord,
    StopRecording,
)

TELLS = (
    DeliverReceipt,
    NotifyHandOver,
    NotifyFamily,
    NoteFamilyNotNotified,
    EndObstacleToNotice,
    NotifyTermination,
)
PROTECTS = (RequestSecrecy, NoteSecrecy)
LETS_GO = (Release, LeaveAfterSummons, LeaveAfterCompulsion, LeaveStation, MeasureTakenOver, LiftTechnicalMeasure)
FINISHES = (EndInterrogation, StopRecording, SignInterrogationRecord)
ANSWERS = (
    DiscoverIncident,
    ReportToInspection,
    ReportDeputyDetention,
    ReceiveExplanationRequest,
    SendExplanation,
    ReceiveCorrectionNotice,
    AnswerCorrectionNotice,
)
READ_LATER = tuple(step.act for step in steps_history.STEPS)
"""What a judgment says of the case, whoever took it to court."""

HANDED_OVER = Away(
    rule=CASE_IS_HERE,
    left=TransferJurisdiction,
    back=TakeBackCase,
    still=(*TELLS, *PROTECTS, *LETS_GO, *FINISHES, *ANSWERS, *READ_LATER),
    else_do=(
        "案件已移送：由接收机关办理；退回、指定或者协商由本局管辖的，先记录收回。",
        "The receiving organ goes on with it; where it came back, record that first.",
    ),
)
