"""What must hold before the acts of a criminal case: each gate once, with its article and the way to open it.

Those of summons and questioning stand in ``gates_questioning``, those of coercive measures in ``gates_measures``.
"""

from zhiheng.kernel.conditions import happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law.mps_criminal_provisions import handing_over, transfer
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.criminal.acts_exit import ReturnCaseFromExit
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    AcceptReferral,
    DecideFilingReconsideration,
    DeclineFiling,
    DeliverReceipt,
    EndInvestigationOfSuspect,
    FileCase,
    Receipt,
    ReceiveExplanationRequest,
    ReceiveFilingOrder,
    ReceiveFilingReconsideration,
    ReceiveReport,
    RecordIntakeTranscript,
    ReportWay,
    ReturnReferral,
    StartVerification,
    TransferJurisdiction,
    WithdrawCase,
)
from zhiheng.packs.criminal.acts_investigation import (
    EvidenceSort,
    ExcludeEvidence,
    FindIllegalEvidence,
    MendEvidence,
)
from zhiheng.packs.criminal.acts_questioning import Interrogate, Summon
from zhiheng.packs.criminal.acts_transfer import (
    ConcludeInvestigation,
    ReceiveJudgment,
    ReceiveNonProsecution,
    Resubmit,
    ReturnForInvestigation,
    TransferForProsecution,
)

ISSUED = (Receipt.HANDED_OVER, Receipt.REPORTER_REFUSED, Receipt.REPORTER_UNREACHABLE, Receipt.NO_REPORTER)

INVESTIGATED_ON = (
    FileCase,
    ReturnCaseFromExit,
    ReturnForInvestigation,
    Interrogate,
    Detain,
    Arrest,
    StartBail,
    StartResidentialSurveillance,
)
"""After any of these an investigation that was concluded has gone on."""

SOMEBODY_REPORTED = ReceiveReport.way.is_in(*(way for way in ReportWay if way is not ReportWay.DISCOVERED))
BY_AN_INFORMANT = ReceiveReport.way.is_in(ReportWay.REPORT, ReportWay.COMPLAINT, ReportWay.TIP, ReportWay.HANDED_OVER)

IS_ACCEPTED = happened(Accept) | standing(AcceptReferral, until=(ReturnReferral,))

# --- intake and filing

ACCEPTED = Gate(
    rule=filing.CASE_IS_ACCEPTED,
    needs=IS_ACCEPTED,
    else_do=("先记录受案。", "Record the acceptance of the case first."),
)
RECEIPT_ISSUED = Gate(
    rule=filing.CRIMINAL_INTAKE_RECEIPT_ISSUED,
    needs=happened(Accept, Accept.receipt.is_in(*ISSUED))
    | happened(DeliverReceipt, DeliverReceipt.receipt.is_in(*ISSUED))
    | happened(AcceptReferral),
    else_do=("补交受案回执，或者在回执中注明原因。", "Hand over the receipt, or note on it why it could not be."),
)
TRANSCRIPT_MADE = Gate(
    rule=filing.REPORT_IS_TAKEN_DOWN,
    needs=~happened(ReceiveReport, SOMEBODY_REPORTED) | happened(RecordIntakeTranscript),
    else_do=("先制作接受案件笔录，由报案人签名。", "Take down the report first and have it signed."),
)
HANDED_OVER = Gate(
    rule=handing_over.INFORMANT_TOLD_OF_HAND_OVER_3D,
    needs=happened(TransferJurisdiction),
    else_do=("先记录移送管辖。", "Record the transfer first."),
)
REGISTERED_ONCE = Gate(
    rule=filing.CASE_IS_ACCEPTED_ONCE,
    needs=~happened(ReceiveReport) & ~IS_ACCEPTED,
    else_do=(
        "已登记；又有人报案的，制作接受案件笔录，另有新事实的，另行登记。",
        "It is registered; take down what another reporter says, and register new facts apart.",
    ),
)
ACCEPTED_ONCE = Gate(
    rule=filing.CASE_IS_ACCEPTED_ONCE,
    needs=~IS_ACCEPTED,
    else_do=("案件已受案；填写有误的，更正受案。", "The case is accepted; where the form is wrong, correct it."),
)
DECIDED_ONCE = Gate(
    rule=filing.FILING_IS_DECIDED_ONCE,
    needs=~standing(FileCase, until=(WithdrawCase,))
    & ~standing(DeclineFiling, until=(DecideFilingReconsideration, ReceiveFilingOrder, FileCase)),
    else_do=(
        "已作出决定；已立案而不应追究的，撤销案件。",
        "It is decided; a filed case that should not be pursued is dismissed.",
    ),
)
REFUSAL_DECIDED = Gate(
    rule=filing.NO_FILING_IS_DECIDED,
    needs=happened(DeclineFiling),
    else_do=("先作出不予立案决定。", "Decide on the refusal to file first."),
)
RECONSIDERATION_RECEIVED = Gate(
    rule=filing.NO_FILING_IS_DECIDED,
    needs=happened(ReceiveFilingReconsideration),
    else_do=("先记录收到的复议申请。", "Record the request for reconsideration first."),
)
REFERRAL_ACCEPTED = Gate(
    rule=filing.REFERRAL_IS_ACCEPTED,
    needs=standing(AcceptReferral, until=(ReturnReferral, FileCase, DeclineFiling)),
    else_do=(
        "先接受行政机关移送的案件；已决定是否立案的，不再补正、退回。",
        "Accept the referral first; once filing is decided on, nothing is asked for or returned.",
    ),
)
PROSECUTOR_ASKED = Gate(
    rule=filing.PROSECUTOR_HAS_ASKED,
    needs=happened(ReceiveExplanationRequest),
    else_do=("先记录检察院的通知。", "Record the procuratorate's request first."),
)
FILED = Gate(
    rule=filing.CASE_IS_FILED,
    needs=happened(FileCase),
    else_do=("先呈请立案，经县级以上公安机关负责人批准。", "File the case first; a leader at county level approves."),
)
FILED_OR_ORAL = Gate(
    rule=filing.CASE_IS_FILED,
    needs=happened(FileCase) | states(Summon.oral.is_(True)),
    else_do=(
        "先呈请立案；在现场发现的犯罪嫌疑人，出示证件后可以口头传唤。",
        "File the case first; a suspect found on the scene may be summoned orally.",
    ),
)
NOT_CLOSED = Gate(
    rule=filing.CASE_NOT_CLOSED,
    needs=~standing(WithdrawCase, until=(FileCase,)),
    else_do=("案件已撤销；有新的事实或者证据的，重新立案。", "The case is dismissed; on new facts, file it again."),
)
FILED_ONCE = Gate(
    rule=filing.CASE_IS_FILED_ONCE,
    needs=~standing(FileCase, until=(WithdrawCase,)),
    else_do=(
        "案件已立案，不必再次立案；撤回重复的呈请。罪名有误的，更正立案。",
        "The case is filed; send the second proposal back. Where the charge is wrong, correct the filing.",
    ),
)
NO_COERCION = Gate(
    rule=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
    needs=standing(FileCase, until=(WithdrawCase,))
    | ~standing(StartVerification, until=(FileCase, DeclineFiling, TransferJurisdiction)),
    else_do=(
        "调查核实期间只能采取不限制人身、财产权利的措施；需要采取强制措施的，先立案。",
        "A preliminary verification allows no such measure; file the case first.",
    ),
)
OPEN_CASE = (FILED, NOT_CLOSED, NO_COERCION)
WITHDRAWN = Gate(
    rule=filing.CASE_IS_DISMISSED,
    needs=happened(WithdrawCase),
    else_do=("先作出撤销案件决定。", "Decide on the dismissal first."),
)
TERMINATED = Gate(
    rule=filing.CASE_IS_DISMISSED,
    needs=happened(EndInvestigationOfSuspect, same=EndInvestigationOfSuspect.person),
    else_do=("先对该人作出终止侦查决定。", "End the investigation of this person first."),
)

# --- evidence, transfer

NO_ILLEGAL_EVIDENCE = Gate(
    rule=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
    needs=~standing(
        FindIllegalEvidence, FindIllegalEvidence.relied_on.is_(True), until=(ExcludeEvidence, MendEvidence)
    ),
    else_do=(
        "先报批排除非法证据；物证、书证可以补正或者合理解释的，先补正。",
        "Have the unlawful evidence excluded first; a thing or document may be corrected or explained.",
    ),
)
MENDABLE = Gate(
    rule=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
    needs=happened(
        FindIllegalEvidence,
        FindIllegalEvidence.sort.is_(EvidenceSort.THING),
        same=FindIllegalEvidence.evidence,
    ),
    else_do=("供述、证言不得补正，须排除。", "A confession or statement cannot be mended: exclude it."),
)
CONCLUDED = Gate(
    rule=transfer.INVESTIGATION_IS_CONCLUDED,
    needs=happened(ConcludeInvestigation),
    else_do=("先制作结案报告，侦查终结。", "Conclude the investigation first."),
)
CONCLUDED_ONCE = Gate(
    rule=transfer.INVESTIGATION_IS_CONCLUDED_ONCE,
    needs=~standing(ConcludeInvestigation, until=INVESTIGATED_ON),
    else_do=(
        "已侦查终结；案件退回或者继续侦查后，再终结。",
        "It is concluded; conclude it again after it was returned or the investigation went on.",
    ),
)
NAMED = TransferForProsecution.person.given()
SENT_BACK = (ReturnForInvestigation, ReceiveNonProsecution)
TRANSFERRED_ONCE = Gate(
    rule=transfer.CASE_IS_TRANSFERRED_ONCE,
    needs=states(NAMED) | ~standing(TransferForProsecution, until=(ConcludeInvestigation,)),
    else_do=(
        "已移送；同案其他人另行移送的，写明该人；退回补充侦查的，重新移送。",
        "It is transferred; name another suspect of the case, or resubmit what was returned.",
    ),
)
WITH_THE_WHOLE_CASE = Gate(
    rule=transfer.CASE_IS_TRANSFERRED_ONCE,
    needs=~states(NAMED)
    | ~standing(TransferForProsecution, until=(ConcludeInvestigation, *SENT_BACK), same=TransferForProsecution.person),
    else_do=(
        "已移送该人或者全案；对同案其他人继续侦查的，先侦查终结。",
        "This suspect, or the whole case, is transferred; conclude the investigation of another suspect first.",
    ),
)
SUSPECT_TRANSFERRED_ONCE = Gate(
    rule=transfer.CASE_IS_TRANSFERRED_ONCE,
    needs=~states(NAMED)
    | ~standing(TransferForProsecution, NAMED, until=SENT_BACK, same=TransferForProsecution.person),
    else_do=(
        "该人已移送；退回补充侦查的，重新移送。",
        "This suspect is transferred; resubmit what was returned.",
    ),
)
SUSPECT_NOT_RESUBMITTED = Gate(
    rule=transfer.CASE_IS_TRANSFERRED_ONCE,
    needs=~states(NAMED)
    | ~happened(TransferForProsecution, NAMED, same=TransferForProsecution.person)
    | ~standing(Resubmit, until=SENT_BACK),
    else_do=(
        "该人已随补充侦查重新移送，等待检察院决定。",
        "This suspect went back with what was resubmitted; wait for the procuratorate.",
    ),
)
ONE_TRANSFER = (TRANSFERRED_ONCE, WITH_THE_WHOLE_CASE, SUSPECT_TRANSFERRED_ONCE, SUSPECT_NOT_RESUBMITTED)
"""Nobody is sent to the procuratorate who is there already: by name, with the whole case, or after a return."""

TRANSFERRED = Gate(
    rule=transfer.CASE_IS_TRANSFERRED,
    needs=happened(TransferForProsecution),
    else_do=("先移送审查起诉。", "Transfer the case for prosecution first."),
)
AT_MOST_TWICE = Gate(
    rule=transfer.SUPPLEMENTARY_INVESTIGATION_TWICE,
    needs=~happened(ReturnForInvestigation, times=transfer.SUPPLEMENTARY_INVESTIGATION_TWICE.needed_limit.value),
    else_do=(
        "补充侦查以二次为限：请检察院依法决定，不再退回。",
        "Two returns at most: the procuratorate decides on what there is.",
    ),
)
RESUBMITTED_FIRST = Gate(
    rule=transfer.RETURNED_CASE_IS_RESUBMITTED_FIRST,
    needs=~standing(ReturnForInvestigation, until=(Resubmit,)),
    else_do=("已退回，尚未重新移送：先重新移送。", "It stands returned; resubmit it first."),
)
RETURNED = Gate(
    rule=transfer.CASE_IS_RETURNED,
    needs=standing(ReturnForInvestigation, until=(Resubmit,)),
    else_do=("先记录检察院退回补充侦查。", "Record the return by the procuratorate first."),
)
NOT_PROSECUTED = Gate(
    rule=transfer.NON_PROSECUTION_IS_RECEIVED,
    needs=happened(ReceiveNonProsecution),
    else_do=("先记录收到的不起诉决定。", "Record the decision not to prosecute first."),
)
SENTENCED = Gate(
    rule=transfer.JUDGMENT_IS_RECEIVED,
    needs=happened(ReceiveJudgment, same=ReceiveJudgment.person),
    else_do=("先记录收到的生效裁判。", "Record the effective judgment first."),
)
