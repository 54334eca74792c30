"""Steps at the single exit, and what the procuratorate and the court send back besides their main decisions."""

from zhiheng.kernel.procedure import Step
from zhiheng.law import bureau_rules as rules
from zhiheng.law.mps_criminal_provisions import transfer
from zhiheng.law.procuratorate_rules import CORRECTION_NOTICE_ANSWERED
from zhiheng.packs.criminal import acts_exit as acts
from zhiheng.packs.criminal import gates
from zhiheng.packs.criminal import gates_exit as needs
from zhiheng.packs.criminal.acts_custody import Detain, RequestArrest
from zhiheng.packs.criminal.acts_intake import Accept, FileCase
from zhiheng.packs.criminal.acts_transfer import (
    ConcludeInvestigation,
    Resubmit,
    ReturnForInvestigation,
    TransferForProsecution,
)
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import CASE_MANAGER

WITH_EXIT = (*LEGAL, CASE_MANAGER)

STEPS = (
    Step(
        act=acts.SubmitArrestToExit,
        by=OFFICERS,
        law=rules.SENT_THROUGH_EXIT,
        after=(Detain, acts.ReturnArrestFromExit),
        gates=(gates.FILED, gates.NOT_CLOSED, needs.ARREST_NOT_AT_EXIT),
    ),
    Step(
        act=acts.ReturnArrestFromExit,
        by=(CASE_MANAGER,),
        law=rules.SENT_THROUGH_EXIT,
        after=(acts.SubmitArrestToExit,),
        gates=(needs.EXIT_HAS_ARREST_PAPERS,),
    ),
    Step(
        act=acts.PassArrestAtExit,
        by=(CASE_MANAGER,),
        law=rules.SENT_THROUGH_EXIT,
        after=(acts.SubmitArrestToExit,),
        gates=(needs.EXIT_HAS_ARREST_PAPERS,),
    ),
    Step(
        act=acts.SubmitCaseToExit,
        by=OFFICERS,
        law=rules.SENT_THROUGH_EXIT,
        after=(ConcludeInvestigation, ReturnForInvestigation, acts.ReturnCaseFromExit),
        gates=(gates.FILED, gates.NOT_CLOSED, gates.CONCLUDED, needs.FILE_NOT_AT_EXIT),
    ),
    Step(
        act=acts.ReturnCaseFromExit,
        by=(CASE_MANAGER,),
        law=rules.SENT_THROUGH_EXIT,
        after=(acts.SubmitCaseToExit,),
        gates=(needs.EXIT_HAS_FILE,),
    ),
    Step(
        act=acts.PassCaseAtExit,
        by=(CASE_MANAGER,),
        law=rules.SENT_THROUGH_EXIT,
        after=(acts.SubmitCaseToExit,),
        gates=(needs.EXIT_HAS_FILE,),
    ),
    Step(
        act=acts.ReceiveProcuratorateReceipt,
        by=WITH_EXIT,
        law=rules.SENT_THROUGH_EXIT,
        after=(RequestArrest, TransferForProsecution, Resubmit),
    ),
    Step(
        act=acts.ReceiveCorrectionNotice,
        by=WITH_EXIT,
        law=CORRECTION_NOTICE_ANSWERED,
        after=(Accept, FileCase),
    ),
    Step(
        act=acts.AnswerCorrectionNotice,
        by=WITH_EXIT,
        law=CORRECTION_NOTICE_ANSWERED,
        after=(acts.ReceiveCorrectionNotice,),
        gates=(needs.NOTICE_RECEIVED,),
    ),
    Step(
        act=acts.ReceiveTrialResult,
        by=WITH_EXIT,
        law=transfer.ACQUITTED_RELEASED_AT_ONCE,
        after=(TransferForProsecution, Resubmit),
        gates=(gates.TRANSFERRED,),
    ),
    Step(
        act=acts.ReceiveCourtExclusion,
        by=WITH_EXIT,
        law=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(TransferForProsecution, Resubmit),
        gates=(gates.TRANSFERRED,),
    ),
)
