"""个人信息: who is told what about a person, what is assessed before processing, what follows a leak."""

from zhiheng.kernel.conditions import elapsed, happened, states
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Review
from zhiheng.law import personal_information_protection_law as pipl
from zhiheng.law.calendar import CHINA
from zhiheng.law.drug_control_law import NO_DISCRIMINATION_REGISTRY_USE
from zhiheng.law.drug_rehabilitation_regulations import TREATMENT_DATA_CONFIDENTIAL
from zhiheng.law.public_security_penalties_law.personal_data import RECORD_SEALED_2026
from zhiheng.law.zhejiang_drug_control_regulations import INFORMANT_IDENTITY_SECRET_ZHEJIANG
from zhiheng.packs.personal_data.acts import (
    AssessImpact,
    Data,
    DestroyAssessment,
    FindLeak,
    ProvideData,
    Purpose,
    RefuseData,
    RemedyLeak,
    RequestData,
    Requester,
    StartProcessing,
)
from zhiheng.packs.personal_data.documents import LEAK_DOCUMENTS, PROCESSING_DOCUMENTS, REQUEST_DOCUMENTS
from zhiheng.packs.posts import (
    CORRECTIONS,
    DISCLOSURE_OFFICER,
    INVESTIGATOR,
    LEGAL_BRIGADE,
    NARCOTICS_OFFICER,
    UNIT_HEAD,
    UNIT_HEAD_APPROVES,
)

HANDLERS = (INVESTIGATOR, NARCOTICS_OFFICER, DISCLOSURE_OFFICER, LEGAL_BRIGADE, UNIT_HEAD)
SCREENING = (Purpose.SCHOOL_ADMISSION, Purpose.EMPLOYMENT, Purpose.BENEFITS)
STATE = (Requester.CASE_ORGAN, Requester.THIS_ORGAN)

ASKED = Stage(id="asked", title="已申请", en="Asked")
PROVIDED = Stage(id="provided", title="已提供", en="Given out")
REFUSED = Stage(id="refused", title="不予提供", en="Refused")
ASSESSED = Stage(id="assessed", title="已评估", en="Assessed")
PROCESSED = Stage(id="processed", title="处理中", en="Processing")
DESTROYED = Stage(id="destroyed", title="已销毁", en="Destroyed")
LEAKED = Stage(id="leaked", title="已发现", en="Found")
REMEDIED = Stage(id="remedied", title="已补救", en="Remedied")

SEALED = Gate(
    rule=RECORD_SEALED_2026,
    needs=~states(ProvideData.data.is_(Data.VIOLATION_RECORD))
    | states(ProvideData.requester.is_in(*STATE))
    | states(ProvideData.national_rule.given()),
    else_do=(
        "记录已封存：仅限国家机关办案或者依国家规定查询；否则不予提供。",
        "The record is sealed: only for a case of a state organ or under a national rule; else refuse.",
    ),
)
TREATMENT_IS_SECRET = Gate(
    rule=TREATMENT_DATA_CONFIDENTIAL,
    needs=~states(ProvideData.data.is_in(Data.TREATMENT, Data.REGISTRY))
    | (
        states(ProvideData.legal_basis.given())
        & states(ProvideData.requester.is_in(*STATE, Requester.TREATMENT_BODY, Requester.THE_PERSON))
    ),
    else_do=(
        "戒毒信息保密：写明依据，只提供给有权的机关、戒毒机构或者本人。",
        "Confidential: a legal basis and a body with a right to it.",
    ),
)
NO_SCREENING = Gate(
    rule=NO_DISCRIMINATION_REGISTRY_USE,
    needs=~states(ProvideData.data.is_in(Data.TREATMENT, Data.REGISTRY))
    | ~states(ProvideData.purpose.is_in(*SCREENING)),
    else_do=("不得用于入学、就业、社会保障审查：不予提供。", "Never for admission, employment or benefits: refuse."),
)
NEEDED = Gate(
    rule=pipl.PERSONAL_DATA_PURPOSE_LIMIT,
    needs=states(ProvideData.legal_basis.given())
    & states(ProvideData.case_number.given())
    & states(ProvideData.handler_allowed.is_(True)),
    else_do=(
        "写明法律依据和案件编号，由有权限的人员办理。",
        "State the legal basis and the case, and let somebody authorised do it.",
    ),
)
INFORMANT_IS_SECRET = Gate(
    rule=INFORMANT_IDENTITY_SECRET_ZHEJIANG,
    needs=~states(ProvideData.data.is_(Data.INFORMANT))
    | (states(ProvideData.handler_allowed.is_(True)) & states(ProvideData.requester.is_(Requester.THIS_ORGAN))),
    else_do=("举报人身份只由经授权的承办人查阅。", "Only the authorised handler sees who reported."),
)
ASSESSED_FIRST = Gate(
    rule=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT,
    needs=happened(AssessImpact, AssessImpact.lawful_and_necessary.is_(True)),
    else_do=("先作个人信息保护影响评估。", "Assess the impact first."),
)
KEPT_THREE_YEARS = Gate(
    rule=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT,
    needs=elapsed(AssessImpact, calendar=CHINA, at_least=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT.needed_limit)
    & elapsed(StartProcessing, calendar=CHINA, at_least=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT.needed_limit),
    else_do=("评估报告和处理记录至少保存三年。", "The assessment and the log are kept for three years."),
)

DATA_REQUEST = Procedure(
    name="data_request",
    title="个人信息查询、提供",
    en="Request for personal data",
    number_prefix="XX",
    stages=(ASKED, PROVIDED, REFUSED),
    documents=REQUEST_DOCUMENTS,
    corrections=CORRECTIONS,
    steps=(
        Step(act=RequestData, by=HANDLERS, law=pipl.PERSONAL_DATA_PURPOSE_LIMIT, opens=True, moves_to=ASKED),
        Step(
            act=ProvideData,
            by=HANDLERS,
            law=pipl.PERSONAL_DATA_PURPOSE_LIMIT,
            after=(RequestData,),
            gates=(SEALED, TREATMENT_IS_SECRET, NO_SCREENING, NEEDED, INFORMANT_IS_SECRET),
            review=Review(rule=pipl.DATA_GIVEN_OUT_UNDER_PROCEDURE, levels=UNIT_HEAD_APPROVES),
            moves_to=PROVIDED,
        ),
        Step(
            act=RefuseData,
            by=HANDLERS,
            law=pipl.PERSONAL_DATA_PURPOSE_LIMIT,
            after=(RequestData,),
            moves_to=REFUSED,
        ),
    ),
)

SENSITIVE_PROCESSING = Procedure(
    name="sensitive_processing",
    title="敏感个人信息处理",
    en="Processing of sensitive data",
    number_prefix="MG",
    stages=(ASSESSED, PROCESSED, DESTROYED),
    documents=PROCESSING_DOCUMENTS,
    corrections=CORRECTIONS,
    steps=(
        Step(
            act=AssessImpact,
            by=HANDLERS,
            law=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT,
            opens=True,
            moves_to=ASSESSED,
        ),
        Step(
            act=StartProcessing,
            by=HANDLERS,
            law=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT,
            after=(AssessImpact,),
            gates=(ASSESSED_FIRST,),
            moves_to=PROCESSED,
        ),
        Step(
            act=DestroyAssessment,
            by=HANDLERS,
            law=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT,
            after=(AssessImpact,),
            gates=(KEPT_THREE_YEARS,),
            review=Review(rule=pipl.SENSITIVE_DATA_IMPACT_ASSESSMENT, levels=UNIT_HEAD_APPROVES),
            moves_to=DESTROYED,
        ),
    ),
)

DATA_LEAK = Procedure(
    name="data_leak",
    title="个人信息泄露",
    en="Leak of personal data",
    number_prefix="XL",
    stages=(LEAKED, REMEDIED),
    documents=LEAK_DOCUMENTS,
    corrections=CORRECTIONS,
    steps=(
        Step(act=FindLeak, by=HANDLERS, law=pipl.DATA_BREACH_ACT_AT_ONCE, opens=True, moves_to=LEAKED),
        Step(
            act=RemedyLeak,
            by=HANDLERS,
            law=pipl.DATA_BREACH_ACT_AT_ONCE,
            after=(FindLeak,),
            moves_to=REMEDIED,
        ),
    ),
    duties=(
        Duty(
            rule=pipl.DATA_BREACH_ACT_AT_ONCE,
            starts=FindLeak,
            ends=(RemedyLeak,),
            ends_where=(RemedyLeak.authority_told.is_(True),),
            missing=Outcome.BREACH,
            calendar=CHINA,
        ),
    ),
    checks=(
        Check(
            rule=pipl.DATA_BREACH_ACT_AT_ONCE,
            on=(RemedyLeak,),
            holds=states(RemedyLeak.persons_told.is_(True)) | states(RemedyLeak.harm_avoided.is_(True)),
        ),
    ),
)
