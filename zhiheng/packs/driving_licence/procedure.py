"""毒驾: the licence of a drug driver under a treatment order is cancelled; nobody gets one within three years."""

from zhiheng.kernel.conditions import happened, states
from zhiheng.kernel.dated import dated
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step
from zhiheng.law import driving_licence_provisions as law
from zhiheng.law.calendar import CHINA
from zhiheng.law.personal_information_protection_law import PERSONAL_DATA_PURPOSE_LIMIT
from zhiheng.packs.driving_licence.acts import (
    ApplyForLicence,
    CancelLicence,
    FindDrugDriver,
    IssueLicence,
    RecordNoLicence,
    RefuseLicence,
)
from zhiheng.packs.driving_licence.documents import DOCUMENTS
from zhiheng.packs.posts import CORRECTIONS, INVESTIGATOR, NARCOTICS_OFFICER, UNIT_HEAD

HANDLERS = (NARCOTICS_OFFICER, INVESTIGATOR, UNIT_HEAD)
THREE_YEARS = law.DRUG_USER_LICENCE_BAR_3Y.needed_limit

FOUND = Stage(id="found", title="须注销", en="To be cancelled")
CANCELLED = Stage(id="cancelled", title="已注销", en="Cancelled")
APPLIED = Stage(id="applied", title="申领", en="Applied for")
DECIDED = Stage(id="decided", title="已决定", en="Decided")

HAS_APPLIED = Gate(
    rule=law.LICENCE_IS_APPLIED_FOR,
    needs=happened(ApplyForLicence, same=ApplyForLicence.person),
    else_do=("先记录申领。", "Record the application first."),
)
THREE_CLEAN_YEARS = Gate(
    rule=law.DRUG_USER_LICENCE_BAR_3Y,
    needs=~dated(IssueLicence.last_use, THREE_YEARS, calendar=CHINA)
    & ~dated(IssueLicence.released, THREE_YEARS, calendar=CHINA)
    & ~states(IssueLicence.still_dependent.is_(True)),
    else_do=("不予准许；满三年后可以再申请。", "Refuse it; after three years it may be applied for again."),
)

DRIVING_LICENCE = Procedure(
    name="driving_licence",
    title="毒驾驾驶证处理",
    en="Drug use and the driving licence",
    number_prefix="JZ",
    stages=(FOUND, CANCELLED, APPLIED, DECIDED),
    corrections=CORRECTIONS,
    documents=DOCUMENTS,
    steps=(
        Step(act=FindDrugDriver, by=HANDLERS, law=law.DRUG_DRIVER_LICENCE_CANCELLED, opens=True, moves_to=FOUND),
        Step(
            act=CancelLicence,
            by=HANDLERS,
            law=law.DRUG_DRIVER_LICENCE_CANCELLED,
            after=(FindDrugDriver,),
            moves_to=CANCELLED,
        ),
        Step(act=RecordNoLicence, by=HANDLERS, law=law.DRUG_DRIVER_LICENCE_CANCELLED, after=(FindDrugDriver,)),
        Step(act=ApplyForLicence, by=HANDLERS, law=law.LICENCE_IS_APPLIED_FOR, opens=True, moves_to=APPLIED),
        Step(
            act=IssueLicence,
            by=HANDLERS,
            law=law.DRUG_USER_LICENCE_BAR_3Y,
            after=(ApplyForLicence,),
            gates=(HAS_APPLIED, THREE_CLEAN_YEARS),
            moves_to=DECIDED,
        ),
        Step(
            act=RefuseLicence,
            by=HANDLERS,
            law=law.DRUG_USER_LICENCE_BAR_3Y,
            after=(ApplyForLicence,),
            gates=(HAS_APPLIED,),
            moves_to=DECIDED,
        ),
    ),
    duties=(
        Duty(
            rule=law.DRUG_DRIVER_LICENCE_CANCELLED,
            starts=FindDrugDriver,
            ends=(CancelLicence, RecordNoLicence),
            same=FindDrugDriver.person,
            missing=Outcome.BREACH,
            calendar=CHINA,
        ),
    ),
    checks=(
        Check(
            rule=PERSONAL_DATA_PURPOSE_LIMIT,
            on=(IssueLicence,),
            holds=states(IssueLicence.queried_for_this_alone.is_(True)),
        ),
    ),
)
