"""Steps of gathering evidence, and of the case's way to the procuratorate and back."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.law.mps_criminal_provisions import transfer as law
from zhiheng.packs.criminal import acts_investigation as evidence
from zhiheng.packs.criminal import acts_transfer as acts
from zhiheng.packs.criminal import gates, stages
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, StartVerification, WithdrawCase
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import FIVE_LEVELS

EVIDENCE = (
    Step(
        act=evidence.InquireOfWitness,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(Accept, StartVerification, FileCase),
        document="询问笔录",
    ),
    Step(
        act=evidence.DecideSearch,
        by=OFFICERS,
        law=search.SEARCH_WARRANT_APPROVED_BY_LEADER,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        review=Review(rule=search.SEARCH_WARRANT_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
        document="搜查证",
    ),
    Step(
        act=evidence.Search,
        by=OFFICERS,
        law=search.SEARCH_HAS_WARRANT,
        after=(evidence.DecideSearch,),
        gates=(*gates.OPEN_CASE, gates.SEARCH_WARRANT),
        document="搜查笔录",
    ),
    Step(
        act=evidence.Seize,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase, evidence.Search),
        gates=gates.OPEN_CASE,
        document="扣押决定书及清单",
    ),
    Step(
        act=evidence.SealProperty,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        document="查封决定书及清单",
    ),
    Step(
        act=evidence.FreezeProperty,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        document="协助冻结财产通知书",
    ),
    Step(
        act=evidence.DecideTechnicalMeasure,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
    ),
    Step(
        act=evidence.LiftPropertyMeasure,
        by=OFFICERS,
        law=filing.CASE_DISMISSAL_RELEASE_PROPERTY,
        after=(evidence.Seize, evidence.SealProperty, evidence.FreezeProperty, WithdrawCase, acts.ReceiveLiftNotice),
        document="解除查封（扣押、冻结）决定书",
    ),
    Step(
        act=evidence.CommissionExamination,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(Accept, evidence.Seize),
        document="鉴定聘请书",
    ),
    Step(
        act=evidence.ReceiveExpertOpinion,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(evidence.CommissionExamination,),
    ),
    Step(
        act=evidence.NotifyExpertOpinion,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(evidence.ReceiveExpertOpinion,),
        document="鉴定意见通知书",
    ),
    Step(
        act=evidence.FindIllegalEvidence,
        by=LEGAL,
        law=law.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(FileCase,),
    ),
    Step(
        act=evidence.MendEvidence,
        by=LEGAL,
        law=law.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(evidence.FindIllegalEvidence,),
        gates=(gates.MENDABLE,),
    ),
    Step(
        act=evidence.ExcludeEvidence,
        by=LEGAL,
        law=law.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(evidence.FindIllegalEvidence,),
        review=Review(rule=law.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER, levels=FIVE_LEVELS),
    ),
)

EXIT = (
    Step(
        act=acts.HearLawyer,
        by=LEGAL,
        law=law.INVESTIGATION_IS_CONCLUDED,
        after=(FileCase,),
    ),
    Step(
        act=acts.ConcludeInvestigation,
        by=OFFICERS,
        law=law.INVESTIGATION_IS_CONCLUDED,
        after=(FileCase,),
        gates=(gates.FILED, gates.NOT_CLOSED),
        moves_to=stages.CONCLUDED,
        document="结案报告",
    ),
    Step(
        act=acts.TransferForProsecution,
        by=LEGAL,
        law=law.TRANSFER_APPROVED_BY_LEADER,
        after=(acts.ConcludeInvestigation,),
        gates=(gates.FILED, gates.NOT_CLOSED, gates.CONCLUDED, gates.NO_ILLEGAL_EVIDENCE),
        review=Review(rule=law.TRANSFER_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
        moves_to=stages.TRANSFERRED,
        document="起诉意见书",
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
        gates=(gates.TRANSFERRED, gates.AT_MOST_TWICE),
        moves_to=stages.SUPPLEMENTING,
    ),
    Step(
        act=acts.Resubmit,
        by=LEGAL,
        law=law.SUPPLEMENTARY_INVESTIGATION_1M,
        after=(acts.ReturnForInvestigation,),
        gates=(gates.RETURNED, gates.NO_ILLEGAL_EVIDENCE),
        moves_to=stages.TRANSFERRED,
        document="补充侦查报告书",
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
        document="要求复议意见书",
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
