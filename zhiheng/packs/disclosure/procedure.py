"""执法公开: what is published within twenty working days, and what the parties may look up within five."""

from zhiheng.kernel.conditions import happened, states
from zhiheng.kernel.derive import Count, Indicator, Judged, OnTime
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.kernel.review import Review
from zhiheng.law import law_enforcement_disclosure_provisions as law
from zhiheng.law.administrative_penalty_law import PUBLIC_PENALTY_WITHDRAWN_3D
from zhiheng.law.calendar import CHINA
from zhiheng.law.minors_protection_law import MINOR_IDENTITY_NOT_DISCLOSED
from zhiheng.law.public_security_penalties_law.personal_data import RECORD_SEALED_2026
from zhiheng.packs.disclosure.acts import (
    ChangePenalty,
    FormInformation,
    NoteProgress,
    Publish,
    Sort,
    UpdateEnquiry,
    Withdraw,
    Withhold,
)
from zhiheng.packs.disclosure.documents import ENQUIRY_DOCUMENTS, PUBLICATION_DOCUMENTS
from zhiheng.packs.posts import (
    CORRECTIONS,
    DISCLOSURE_OFFICER,
    INVESTIGATOR,
    LEADER_APPROVES,
    LEGAL_BRIGADE,
    UNIT_HEAD,
    UNIT_HEAD_APPROVES,
)

THOSE_WHO_MAKE_IT = (DISCLOSURE_OFFICER, INVESTIGATOR, LEGAL_BRIGADE, UNIT_HEAD)

FORMED = Stage(id="formed", title="待公开", en="To be published")
PUBLISHED = Stage(id="published", title="已公开", en="Published")
CHANGED = Stage(id="changed", title="须撤回", en="To be withdrawn")
WITHDRAWN = Stage(id="withdrawn", title="已撤回", en="Withdrawn")
MOVING = Stage(id="moving", title="进展待更新", en="Progress to be updated")
CURRENT = Stage(id="current", title="查询已更新", en="Enquiry up to date")

NOT_A_MINORS_DOCUMENT = Gate(
    rule=law.MINOR_DECISION_NOT_PUBLISHED,
    needs=~happened(FormInformation, FormInformation.sort.is_in(Sort.PENALTY, Sort.RECONSIDERATION))
    | (states(Publish.about_minor.is_(False)) & ~happened(FormInformation, FormInformation.about_minor.is_(True))),
    else_do=(
        "当事人是未成年人的文书不公开；不是的，写明不涉及未成年人。",
        "A document about a minor is not published at all; of any other, state that it is not.",
    ),
)
NOBODY_YOUNG_IS_NAMED = Gate(
    rule=MINOR_IDENTITY_NOT_DISCLOSED,
    needs=~states(Publish.about_minor.is_(True)) | ~states(Publish.minor_identifiable.is_(True)),
    else_do=("先删除可识别未成年人身份的信息。", "Remove first what identifies the minor."),
)
ANONYMISED = Gate(
    rule=law.PUBLISHED_DOCUMENT_ANONYMISED,
    needs=~states(Publish.full_name_shown.is_(True)) & ~states(Publish.address_shown.is_(True)),
    else_do=(
        "姓名只留姓氏，删除住址、证件号码、健康等信息后再公开。",
        "Keep the surname alone, remove address, numbers and health, then publish.",
    ),
)
NOT_SEALED = Gate(
    rule=RECORD_SEALED_2026,
    needs=~states(Publish.of_sealed_record.is_(True)),
    else_do=("封存的记录不公开。", "A sealed record is not published."),
)
IS_PUBLISHED = Gate(
    rule=law.INFORMATION_IS_PUBLISHED,
    needs=happened(Publish),
    else_do=("该信息尚未公开。", "It has not been published."),
)

PUBLISH_IN_TIME = Duty(
    rule=law.DISCLOSURE_TO_PUBLIC_20WD,
    starts=FormInformation,
    ends=(Publish, Withhold),
    owed_by=DISCLOSURE_OFFICER,
    calendar=CHINA,
)
WITHDRAW_IN_TIME = Duty(
    rule=PUBLIC_PENALTY_WITHDRAWN_3D,
    starts=ChangePenalty,
    ends=(Withdraw,),
    owed_by=DISCLOSURE_OFFICER,
    calendar=CHINA,
)
UPDATE_IN_TIME = Duty(
    rule=law.CASE_PROGRESS_QUERY_5WD,
    starts=NoteProgress,
    ends=(UpdateEnquiry,),
    same=NoteProgress.progress,
    owed_by=DISCLOSURE_OFFICER,
    calendar=CHINA,
)

PUBLICATION = Procedure(
    name="publication",
    title="向社会公开",
    en="Publication",
    number_prefix="GK",
    stages=(FORMED, PUBLISHED, CHANGED, WITHDRAWN),
    documents=PUBLICATION_DOCUMENTS,
    corrections=CORRECTIONS,
    steps=(
        Step(
            act=FormInformation,
            by=THOSE_WHO_MAKE_IT,
            law=law.DISCLOSURE_TO_PUBLIC_20WD,
            opens=True,
            moves_to=FORMED,
        ),
        Step(
            act=Withhold,
            by=THOSE_WHO_MAKE_IT,
            law=law.MINOR_DECISION_NOT_PUBLISHED,
            after=(FormInformation,),
            review=Review(rule=law.WITHHOLDING_IS_APPROVED, levels=LEADER_APPROVES),
        ),
        Step(
            act=Publish,
            by=(DISCLOSURE_OFFICER,),
            law=law.DISCLOSURE_TO_PUBLIC_20WD,
            after=(FormInformation,),
            gates=(NOT_A_MINORS_DOCUMENT, NOBODY_YOUNG_IS_NAMED, ANONYMISED, NOT_SEALED),
            review=Review(rule=law.PUBLICATION_IS_APPROVED, levels=UNIT_HEAD_APPROVES),
            moves_to=PUBLISHED,
        ),
        Step(
            act=ChangePenalty,
            by=THOSE_WHO_MAKE_IT,
            law=PUBLIC_PENALTY_WITHDRAWN_3D,
            after=(Publish,),
            gates=(IS_PUBLISHED,),
            moves_to=CHANGED,
        ),
        Step(
            act=Withdraw,
            by=(DISCLOSURE_OFFICER,),
            law=PUBLIC_PENALTY_WITHDRAWN_3D,
            after=(ChangePenalty, Publish),
            gates=(IS_PUBLISHED,),
            moves_to=WITHDRAWN,
        ),
    ),
    duties=(PUBLISH_IN_TIME, WITHDRAW_IN_TIME),
    checks=(
        Check(
            rule=PUBLIC_PENALTY_WITHDRAWN_3D,
            on=(Withdraw,),
            holds=states(Withdraw.explained.is_(True)),
        ),
    ),
    indicators=(
        Indicator(
            name="informations_published",
            title="公开信息数",
            en="Pieces of information published",
            unit="条",
            counts=Count(of=Publish),
        ),
        Indicator(
            name="published_in_time",
            title="按期公开率",
            en="Share published in time",
            unit="%",
            counts=OnTime(duty=PUBLISH_IN_TIME),
            out_of=Judged(duty=PUBLISH_IN_TIME),
        ),
    ),
)

CASE_ENQUIRY = Procedure(
    name="case_enquiry",
    title="案件进展查询",
    en="Enquiry of the parties",
    number_prefix="CX",
    stages=(MOVING, CURRENT),
    documents=ENQUIRY_DOCUMENTS,
    corrections=CORRECTIONS,
    steps=(
        Step(
            act=NoteProgress,
            by=THOSE_WHO_MAKE_IT,
            law=law.CASE_PROGRESS_QUERY_5WD,
            opens=True,
            moves_to=MOVING,
        ),
        Step(
            act=UpdateEnquiry,
            by=THOSE_WHO_MAKE_IT,
            law=law.CASE_PROGRESS_QUERY_5WD,
            after=(NoteProgress,),
            moves_to=CURRENT,
        ),
    ),
    duties=(UPDATE_IN_TIME,),
    indicators=(
        Indicator(
            name="enquiries_updated_in_time",
            title="案件进展按时更新率",
            en="Share of progress updated in time",
            unit="%",
            counts=OnTime(duty=UPDATE_IN_TIME),
            out_of=Judged(duty=UPDATE_IN_TIME),
        ),
    ),
)
