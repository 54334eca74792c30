"""Steps of the case's way to the procuratorate and back."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import transfer as law
from zhiheng.packs.criminal import acts_transfer as acts
from zhiheng.packs.criminal import gates, gates_defence, gates_exit, stages
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest
from zhiheng.packs.criminal.acts_exit import PassCaseAtExit
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import FIVE_LEVELS

STEPS = (
    Step(
        act=acts.HearLawyer,
        by=LEGAL,
        law=law.INVESTIGATION_IS_CONCLUDED,
        after=(acts.RequestLawyerHearing, FileCase, Arrest, StartBail, StartResidentialSurveillance),
    ),
    Step(
        act=acts.ConcludeInvestigation,
        by=OFFICERS,
        law=law.INVESTIGATION_IS_CONCLUDED,
        after=(FileCase, Arrest, StartBail, StartResidentialSurveillance),
        gates=(gates.FILED, gates.NOT_CLOSED, gates.CONCLUDED_ONCE, gates_defence.LAWYER_HEARD),
        moves_to=stages.CONCLUDED,
    ),
    Step(
        act=acts.TransferForProsecution,
        by=LEGAL,
        law=law.TRANSFER_APPROVED_BY_LEADER,
        after=(acts.ConcludeInvestigation, PassCaseAtExit),
        gates=(
            gates.FILED,
            gates.NOT_CLOSED,
            gates.CONCLUDED,
            *gates.ONE_TRANSFER,
            gates.NO_ILLEGAL_EVIDENCE,
            gates_exit.CASE_PASSED,
            gates_exit.MAJOR_CASE_WAS_DISCUSSED,
        ),
        review=Review(rule=law.TRANSFER_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
        moves_to=stages.TRANSFERRED,
    ),
    Step(
        act=acts.NotifyTransfer,
        by=LEGAL,
        law=cpl.TRANSFER_TOLD_TO_SUSPECT_AND_LAWYER,
        after=(acts.TransferForProsecution,),
        gates=(gates.TRANSFERRED,),
    ),
    Step(
        act=acts.ReturnForInvestigation,
        by=LEGAL,
        law=law.SUPPLEMENTARY_INVESTIGATION_1M,
        after=(acts.TransferForProsecution, acts.Resubmit),
        gates=(gates.TRANSFERRED, gates.AT_MOST_TWICE, gates.RESUBMITTED_FIRST),
        moves_to=stages.SUPPLEMENTING,
    ),
    Step(
        act=acts.Resubmit,
        by=LEGAL,
        law=law.SUPPLEMENTARY_INVESTIGATION_1M,
        after=(acts.ReturnForInvestigation, PassCaseAtExit),
        gates=(gates.RETURNED, gates.NO_ILLEGAL_EVIDENCE, gates_exit.CASE_PASSED),
        moves_to=stages.TRANSFERRED,
    ),
    Step(
        act=acts.ReceiveNonProsecution,
        by=LEGAL,
        law=law.NON_PROSECUTION_RELEASE_AND_LIFT,
        after=(acts.TransferForProsecution, acts.Resubmit),
        gates=(gates.TRANSFERRED,),
        moves_to=stages.CLOSED,
    ),
    Step(
        act=acts.ReceiveLiftNotice,
        by=LEGAL,
        law=law.NON_PROSECUTION_PROPERTY_LIFTED,
        after=(acts.ReceiveNonProsecution,),
        gates=(gates.NOT_PROSECUTED,),
    ),
    Step(
        act=acts.RequestNonProsecutionReconsideration,
        by=LEGAL,
        law=law.NON_PROSECUTION_RECONSIDERATION_7D,
        after=(acts.ReceiveNonProsecution,),
        gates=(gates.NOT_PROSECUTED,),
        review=Review(rule=law.NON_PROSECUTION_RECONSIDERATION_7D, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.ReceiveJudgment,
        by=LEGAL,
        law=law.JUDGMENT_IS_RECEIVED,
        after=(acts.TransferForProsecution, acts.Resubmit),
        gates=(gates.TRANSFERRED,),
        moves_to=stages.SENTENCED,
    ),
    Step(
        act=acts.DeliverToPrison,
        by=OFFICERS,
        law=law.SENTENCED_TO_PRISON_1M,
        after=(acts.ReceiveJudgment,),
        gates=(gates.SENTENCED,),
        moves_to=stages.CLOSED,
    ),
)
