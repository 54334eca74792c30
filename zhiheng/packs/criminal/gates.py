"""What must hold before the acts of a criminal case: each gate once, with its article and the way to open it.

The gates of coercive measures stand in ``gates_measures``.
"""

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, elapsed, happened, standing, states
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.procedure import Gate
from zhiheng.law import continued_questioning_provisions as questioning
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.law.mps_criminal_provisions import search, transfer
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    AcceptReferral,
    DeclineFiling,
    DeliverReceipt,
    EndInvestigationOfSuspect,
    FileCase,
    Receipt,
    ReceiveExplanationRequest,
    ReceiveFilingReconsideration,
    ReceiveReport,
    RecordIntakeTranscript,
    ReportWay,
    StartVerification,
    TransferJurisdiction,
    WithdrawCase,
)
from zhiheng.packs.criminal.acts_investigation import (
    DecideSearch,
    EvidenceSort,
    ExcludeEvidence,
    FindIllegalEvidence,
    MendEvidence,
    Search,
)
from zhiheng.packs.criminal.acts_questioning import (
    ApproveContinuedQuestioning,
    ArriveOnSummons,
    ArriveUnderCompulsion,
    BringToStation,
    DecideCompelledAppearance,
    Exclusion,
    ExtendCompelledAppearance,
    ExtendQuestioningTo24Hours,
    ExtendQuestioningTo48Hours,
    ExtendSummons,
    Interrogate,
    Language,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
    QuestioningUnit,
    SignInterrogationRecord,
    Summon,
    Vulnerability,
)
from zhiheng.packs.criminal.acts_transfer import (
    ConcludeInvestigation,
    ReceiveJudgment,
    ReceiveNonProsecution,
    Resubmit,
    ReturnForInvestigation,
    TransferForProsecution,
)

ISSUED = (Receipt.HANDED_OVER, Receipt.REPORTER_REFUSED, Receipt.REPORTER_UNREACHABLE, Receipt.NO_REPORTER)

SOMEBODY_REPORTED = ReceiveReport.way.is_in(*(way for way in ReportWay if way is not ReportWay.DISCOVERED))
VULNERABLE = tuple(found for found in Vulnerability if found is not Vulnerability.NONE)
KEPT_OR_FREED = (Detain, Arrest, StartBail, StartResidentialSurveillance)
"""Another measure has taken the place of a summons or a compelled appearance."""

# --- intake and filing

ACCEPTED = Gate(
    rule=filing.CASE_IS_ACCEPTED,
    needs=happened(Accept) | happened(AcceptReferral),
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
    rule=filing.CRIMINAL_INTAKE_ACCEPT_AND_RECORD,
    needs=~happened(ReceiveReport, SOMEBODY_REPORTED) | happened(RecordIntakeTranscript),
    else_do=("先制作接受案件笔录，由报案人签名。", "Take down the report first and have it signed."),
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
    needs=happened(AcceptReferral),
    else_do=("先接受行政机关移送的案件。", "Accept the agency's referral first."),
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

# --- summons, compelled appearance, continued questioning

SUMMONED = Gate(
    rule=summons.PERSON_IS_SUMMONED,
    needs=standing(Summon, until=(LeaveAfterSummons,), same=Summon.person),
    else_do=("先记录传唤；再次传唤须另行传唤。", "Record the summons first; each summons serves once."),
)
ARRIVED = Gate(
    rule=summons.PERSON_IS_SUMMONED,
    needs=standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=ArriveOnSummons.person),
    else_do=("先记录该人传唤到案。", "Record the arrival of this person first."),
)
SUMMONS_EXTENDABLE = Gate(
    rule=summons.SUMMONS_EXTENDED_MAX_24H,
    needs=states(ExtendSummons.serious_or_complex.is_(True)) & states(ExtendSummons.detention_needed.is_(True)),
    else_do=("不具备全部条件的，在十二小时以内结束传唤。", "Without all the conditions, end the summons by hour 12."),
)
COMPULSION_APPROVED = Gate(
    rule=summons.COMPELLED_APPEARANCE_LEADER_APPROVAL,
    needs=standing(
        DecideCompelledAppearance, until=(LeaveAfterCompulsion,), same=DecideCompelledAppearance.person
    ),
    else_do=("先呈请拘传，经县级以上公安机关负责人批准。", "Have the compelled appearance approved first."),
)
COMPELLED = Gate(
    rule=summons.PERSON_IS_COMPELLED,
    needs=standing(ArriveUnderCompulsion, until=(LeaveAfterCompulsion,), same=ArriveUnderCompulsion.person),
    else_do=("先记录该人拘传到案。", "Record the arrival of this person first."),
)
COMPULSION_EXTENDABLE = Gate(
    rule=cpl.COMPELLED_APPEARANCE_EXTENDED_24H,
    needs=states(ExtendCompelledAppearance.serious_or_complex.is_(True))
    & states(ExtendCompelledAppearance.detention_needed.is_(True)),
    else_do=("不具备全部条件的，在十二小时以内结束拘传。", "Without all the conditions, end it by hour 12."),
)
BROUGHT_IN = Gate(
    rule=questioning.PERSON_IS_BROUGHT_TO_STATION,
    needs=standing(BringToStation, until=(LeaveStation,), same=BringToStation.person),
    else_do=("先记录带至公安机关的时间。", "Record when the person was brought in first."),
)
QUESTIONING_IN_SCOPE = Gate(
    rule=questioning.CONTINUED_QUESTIONING_SCOPE_EXCLUSIONS,
    needs=states(ApproveContinuedQuestioning.exclusion.is_(Exclusion.NONE)) & ~happened(FileCase),
    else_do=("不得适用继续盘问；依法传唤或者释放。", "Continued questioning is barred: summon, or let the person go."),
)
BY_STATION = Gate(
    rule=questioning.CONTINUED_QUESTIONING_ONLY_STATION,
    needs=states(ApproveContinuedQuestioning.applying_unit.is_(QuestioningUnit.STATION)),
    else_do=("带至就近的公安派出所适用，或者依法传唤。", "Take the person to the nearest station, or summon."),
)
QUESTIONING_APPROVED = Gate(
    rule=questioning.CONTINUED_QUESTIONING_IS_APPROVED,
    needs=standing(ApproveContinuedQuestioning, until=(LeaveStation,), same=ApproveContinuedQuestioning.person),
    else_do=("先由派出所负责人批准继续盘问。", "Have the continued questioning approved first."),
)
FIRST_24_HOURS = Gate(
    rule=questioning.CONTINUED_QUESTIONING_NO_12_TO_48,
    needs=standing(ExtendQuestioningTo24Hours, until=(LeaveStation,), same=ExtendQuestioningTo24Hours.person),
    else_do=("先报批延长至二十四小时。", "Have the extension to 24 hours approved first."),
)
IDENTITY_WITHHELD = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXT_48H,
    needs=states(ExtendQuestioningTo48Hours.identity_withheld.is_(True)),
    else_do=("不属身份不明的，在二十四小时以内结束。", "Unless the identity is withheld, end it by hour 24."),
)

NEVER_IN_WAITING_ROOM = Gate(
    rule=questioning.CONTINUED_QUESTIONING_VULNERABLE_4H,
    needs=~standing(
        BringToStation,
        BringToStation.vulnerability.is_in(*VULNERABLE),
        until=(LeaveStation,),
        same=BringToStation.person,
    ),
    else_do=("不得送入候问室，四小时以内盘问完毕。", "No waiting room: finish the questioning within four hours."),
)


def within(arrival: type[Act], limit: Limit) -> Condition:
    """No more than ``limit`` since the person arrived."""
    return elapsed(arrival, calendar=CHINA, at_most=limit, same=Interrogate.person)


SUMMONS_12H, SUMMONS_24H = summons.SUMMONS_MAX_12H.needed_limit, summons.SUMMONS_EXTENDED_MAX_24H.needed_limit
COMPELLED_12H = summons.COMPELLED_APPEARANCE_MAX_12H.needed_limit
COMPELLED_24H = cpl.COMPELLED_APPEARANCE_EXTENDED_24H.needed_limit
STATION_12H = questioning.CONTINUED_QUESTIONING_MAX_12H.needed_limit
STATION_24H = questioning.CONTINUED_QUESTIONING_EXT_24H.needed_limit

SUMMONS_EXTENDED_IN_TIME = Gate(
    rule=summons.SUMMONS_EXTENSION_IN_TIME,
    needs=within(ArriveOnSummons, SUMMONS_12H),
    else_do=("已届满，不得延长：立即结束传唤。", "Its time is over: end the summons at once."),
)
COMPULSION_EXTENDED_IN_TIME = Gate(
    rule=summons.COMPELLED_APPEARANCE_EXTENSION_IN_TIME,
    needs=within(ArriveUnderCompulsion, COMPELLED_12H),
    else_do=("已届满，不得延长：立即结束拘传。", "Its time is over: end the compelled appearance at once."),
)
TO_24_IN_TIME = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXTENSION_IN_TIME,
    needs=within(BringToStation, STATION_12H),
    else_do=("已届满，不得延长：立即结束继续盘问。", "Its time is over: end the questioning at once."),
)
TO_48_IN_TIME = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXTENSION_IN_TIME,
    needs=within(BringToStation, STATION_24H),
    else_do=("已届满，不得延长：立即结束继续盘问。", "Its time is over: end the questioning at once."),
)

# --- interrogation

SUMMONS_NOT_OVER = Gate(
    rule=summons.SUMMONS_MAX_12H,
    needs=~standing(ArriveOnSummons, until=(LeaveAfterSummons, *KEPT_OR_FREED), same=ArriveOnSummons.person)
    | within(ArriveOnSummons, SUMMONS_12H)
    | (
        standing(ExtendSummons, until=(LeaveAfterSummons,), same=ExtendSummons.person)
        & within(ArriveOnSummons, SUMMONS_24H)
    ),
    else_do=(
        "传唤时限已届满：结束传唤；已结束的，先记录传唤结束。",
        "The summons has run out: end it, or record that it ended.",
    ),
)
COMPULSION_NOT_OVER = Gate(
    rule=summons.COMPELLED_APPEARANCE_MAX_12H,
    needs=~standing(
        ArriveUnderCompulsion, until=(LeaveAfterCompulsion, *KEPT_OR_FREED), same=ArriveUnderCompulsion.person
    )
    | within(ArriveUnderCompulsion, COMPELLED_12H)
    | (
        standing(ExtendCompelledAppearance, until=(LeaveAfterCompulsion,), same=ExtendCompelledAppearance.person)
        & within(ArriveUnderCompulsion, COMPELLED_24H)
    ),
    else_do=(
        "拘传时限已届满：结束拘传；已结束的，先记录拘传结束。",
        "The compelled appearance has run out: end it, or record that it ended.",
    ),
)
INTERPRETER = Gate(
    rule=summons.INTERROGATION_LANGUAGE_INTERPRETER,
    needs=~states(Interrogate.language.is_(Language.NOT_LOCAL)) | states(Interrogate.interpreter.given()),
    else_do=("先配备翻译人员再讯问。", "Find an interpreter before the interrogation."),
)
SIGN_INTERPRETER = Gate(
    rule=cpl.INTERROGATION_DEAF_MUTE_INTERPRETER,
    needs=~states(Interrogate.deaf_or_mute.is_(True)) | states(Interrogate.sign_interpreter.given()),
    else_do=("先请通晓聋、哑手势的人参加再讯问。", "Find somebody who knows sign language first."),
)
BY_TWO = Gate(
    rule=cpl.INTERROGATION_TWO_INVESTIGATORS,
    needs=standing(
        Interrogate,
        Interrogate.officers.at_least(cpl.INTERROGATION_TWO_INVESTIGATORS.needed_limit.value),
        until=(SignInterrogationRecord,),
        same=Interrogate.person,
    ),
    else_do=("由二名以上侦查人员重新讯问并记录。", "Let two investigators interrogate again, and record it."),
)

# --- search, evidence, transfer

SEARCH_WARRANT = Gate(
    rule=search.SEARCH_HAS_WARRANT,
    needs=happened(DecideSearch) | states(Search.emergency.is_(True)),
    else_do=("先呈请搜查，经批准并制作搜查证。", "Have the search approved and the warrant made out first."),
)
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
