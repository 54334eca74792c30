"""What must hold before detention, arrest, bail and residential surveillance, and the acts that follow them."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.comparison import no_more_than, the_same_as
from zhiheng.kernel.conditions import Condition, elapsed, happened, standing, states
from zhiheng.kernel.fields import YesNo
from zhiheng.kernel.procedure import Gate
from zhiheng.law import bail_deposit_provisions as deposits
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import bail_and_residence as bail
from zhiheng.law.mps_criminal_provisions import custody
from zhiheng.packs.criminal.acts_bail import (
    AcceptGuarantor,
    ApproveForfeitureAtCityLevel,
    ApproveLargeDeposit,
    DecideBail,
    DecideResidentialSurveillance,
    FileLargeDeposit,
    FilingLevel,
    ForfeitDeposit,
    LiftBail,
    LiftResidentialSurveillance,
    PayDeposit,
    RefundDeposit,
    Residence,
    StartBail,
    StartResidentialSurveillance,
)
from zhiheng.packs.criminal.acts_custody import (
    ApplyForMeasureChange,
    ApproveArrest,
    ApproveCustodyExtension,
    ApproveIdentityInquiry,
    Arrest,
    ArrestForOthers,
    CustodyGround,
    DecideDetention,
    Detain,
    DetentionGround,
    DiscoverNewCrime,
    EstablishIdentity,
    ExtendDetention,
    ExtensionGround,
    MeasureTakenOver,
    ReceiveDeputyPermission,
    ReceiveNecessityProposal,
    RecountCustody,
    RefuseArrest,
    Release,
    RequestArrest,
)

FEN = 100
FOUR_GROUNDS = (
    CustodyGround.REMOTE_AREA,
    CustodyGround.ORGANISED_GROUP,
    CustodyGround.ROAMING,
    CustodyGround.WIDE_SCOPE,
)

FREED = (Release, StartBail, StartResidentialSurveillance)
"""The person is no longer in custody."""

OFF_BAIL = (LiftBail, Detain, Arrest, StartResidentialSurveillance)
"""Bail is over: lifted, or changed into another measure, which needs no lifting (Provisions art. 162)."""

OFF_SURVEILLANCE = (LiftResidentialSurveillance, Detain, Arrest, StartBail)

# --- detention and arrest

WARRANT = Gate(
    rule=custody.DETENTION_WARRANT_SHOWN,
    needs=standing(DecideDetention, until=FREED, same=DecideDetention.person) | states(Detain.emergency.is_(True)),
    else_do=(
        "先呈请拘留，经县级以上公安机关负责人批准并制作拘留证。",
        "Have the detention approved and the warrant made out first.",
    ),
)
WARRANT_FOR_ADMISSION = Gate(
    rule=custody.DETENTION_WARRANT_SHOWN,
    needs=standing(DecideDetention, until=FREED, same=DecideDetention.person)
    | standing(ApproveArrest, until=FREED, same=ApproveArrest.person)
    | standing(ArrestForOthers, until=FREED, same=ArrestForOthers.person),
    else_do=("看守所凭拘留证、逮捕证收押：先办理审批。", "Admission needs the warrant: have it approved first."),
)
DETAINED = Gate(
    rule=cpl.PERSON_IS_DETAINED,
    needs=standing(Detain, until=(Arrest, *FREED), same=Detain.person),
    else_do=("先记录对该人的拘留，或者核对人员。", "Record the detention of this person, or check the name."),
)
NOT_REFUSED = Gate(
    rule=custody.RELEASE_AT_ONCE_ON_NON_APPROVAL,
    needs=~standing(RefuseArrest, until=FREED, same=RefuseArrest.person),
    else_do=("已不批准逮捕：立即释放，不得延长。", "The arrest was refused: release at once, no more time."),
)
DETENTION_EXTENDED_IN_TIME = Gate(
    rule=custody.DETENTION_EXTENSION_IN_TIME,
    needs=elapsed(Detain, calendar=CHINA, at_most=cpl.ARREST_REQUEST_WITHIN_3D.needed_limit, same=Detain.person)
    | (
        standing(
            ExtendDetention,
            ExtendDetention.ground.is_(ExtensionGround.SPECIAL),
            until=(Arrest, *FREED),
            same=ExtendDetention.person,
        )
        & elapsed(Detain, calendar=CHINA, at_most=custody.ARREST_REQUEST_EXTENDED_7D.needed_limit, same=Detain.person)
    ),
    else_do=(
        "期限已届满，不得延长：立即释放或者变更强制措施。",
        "The time is over: release the person, or change the measure.",
    ),
)
GROUND_RECORDED = Gate(
    rule=custody.EXTENSION_30D_GROUND_RECORDED,
    needs=states(ExtendDetention.ground.is_(ExtensionGround.SPECIAL))
    | (states(ExtendDetention.ground.is_(ExtensionGround.ROAMING)) & states(ExtendDetention.crosses_counties.is_(True)))
    | (
        states(ExtendDetention.ground.is_(ExtensionGround.REPEATED))
        & states(ExtendDetention.offence_count.at_least(custody.REPEATED_OFFENCES_3.needed_limit.value))
    )
    | (
        states(ExtendDetention.ground.is_(ExtensionGround.GANG))
        & states(ExtendDetention.person_count.at_least(custody.GANG_OF_2.needed_limit.value))
    ),
    else_do=(
        "写明与理由相符的事实：跨市、县；三次以上；二人以上。",
        "State the fact that bears the ground: across counties; three or more offences; two or more persons.",
    ),
)
REQUEST_UNANSWERED = Gate(
    rule=cpl.ARREST_IS_REQUESTED,
    needs=standing(RequestArrest, until=(ApproveArrest, RefuseArrest), same=RequestArrest.person),
    else_do=("先提请批准逮捕；检察院已答复的，须重新提请。", "Request the arrest first; after an answer, anew."),
)
ARREST_APPROVED = Gate(
    rule=custody.ARREST_IS_APPROVED,
    needs=standing(ApproveArrest, until=(RefuseArrest, *FREED), same=ApproveArrest.person),
    else_do=(
        "收到人民检察院批准逮捕决定书后记录“收到批准逮捕决定”。",
        "Record the procuratorate's approval when it arrives.",
    ),
)
DECIDED_BY_OTHERS = Gate(
    rule=custody.ARREST_IS_DECIDED_BY_OTHERS,
    needs=standing(MeasureTakenOver, until=(ArrestForOthers,), same=MeasureTakenOver.person),
    else_do=(
        "收到检察院、法院的逮捕决定后，先记录其重新办理强制措施；一次决定执行一次。",
        "Record first that the procuratorate or the court decided the measure anew; each decision serves once.",
    ),
)
ARREST_REFUSED = Gate(
    rule=custody.ARREST_IS_REFUSED,
    needs=happened(RefuseArrest, same=RefuseArrest.person),
    else_do=("先记录收到的不批准逮捕决定。", "Record the refusal of the arrest first."),
)
ARRESTED = Gate(
    rule=cpl.PERSON_IS_ARRESTED,
    needs=standing(Arrest, until=FREED, same=Arrest.person),
    else_do=("先记录对该人的逮捕，或者核对人员。", "Record the arrest of this person, or check the name."),
)
COUNTED_ANEW = (RecountCustody, EstablishIdentity, *FREED)
"""What was granted before counts no more."""

AFTER_ONE_MONTH = Gate(
    rule=cpl.CUSTODY_EXTENSION_2M_FOUR_GROUNDS,
    needs=~states(ApproveCustodyExtension.ground.is_in(*FOUR_GROUNDS))
    | standing(
        ApproveCustodyExtension,
        ApproveCustodyExtension.ground.is_(CustodyGround.COMPLEX),
        until=COUNTED_ANEW,
        same=ApproveCustodyExtension.person,
    ),
    else_do=("先有上一级检察院批准的延长一个月。", "The month granted for a complex case comes first."),
)
AFTER_FOUR_GROUNDS = Gate(
    rule=cpl.CUSTODY_EXTENSION_2M_TEN_YEARS,
    needs=~states(ApproveCustodyExtension.ground.is_(CustodyGround.TEN_YEARS))
    | standing(
        ApproveCustodyExtension,
        ApproveCustodyExtension.ground.is_in(*FOUR_GROUNDS),
        until=COUNTED_ANEW,
        same=ApproveCustodyExtension.person,
    ),
    else_do=("先有依第一百五十八条批准的延长二个月。", "The two months of article 158 come first."),
)
NEW_CRIME_FOUND = Gate(
    rule=custody.CUSTODY_RECOUNT_NEW_CRIME_5D,
    needs=standing(DiscoverNewCrime, until=(RecountCustody,), same=DiscoverNewCrime.person),
    else_do=("先记录发现的另有重要罪行。", "Record the other major crime first."),
)
RECOUNTED = Gate(
    rule=custody.CUSTODY_RECOUNT_FILED,
    needs=happened(RecountCustody, same=RecountCustody.person),
    else_do=("先报批重新计算侦查羁押期限。", "Have the recount approved first."),
)
INQUIRY_APPROVED = Gate(
    rule=custody.CUSTODY_RECOUNT_IDENTITY_UNKNOWN,
    needs=standing(ApproveIdentityInquiry, until=(EstablishIdentity,), same=ApproveIdentityInquiry.person),
    else_do=("先经县级以上公安机关负责人批准。", "Have it approved by a leader at county level first."),
)
CHANGE_APPLIED_FOR = Gate(
    rule=cpl.MEASURE_CHANGE_APPLICATION_3D,
    needs=happened(ApplyForMeasureChange, same=ApplyForMeasureChange.person),
    else_do=("先记录收到的申请。", "Record the application first."),
)
NECESSITY_PROPOSED = Gate(
    rule=custody.NECESSITY_REVIEW_IS_RECEIVED,
    needs=happened(ReceiveNecessityProposal, same=ReceiveNecessityProposal.person),
    else_do=("先记录收到的检察院建议。", "Record the procuratorate's proposal first."),
)
IN_FORCE = Gate(
    rule=cpl.MEASURE_IS_IN_FORCE,
    needs=standing(Detain, until=FREED, same=Detain.person)
    | standing(Arrest, until=FREED, same=Arrest.person)
    | standing(ArrestForOthers, until=FREED, same=ArrestForOthers.person)
    | standing(StartBail, until=OFF_BAIL, same=StartBail.person)
    | standing(StartResidentialSurveillance, until=OFF_SURVEILLANCE, same=StartResidentialSurveillance.person),
    else_do=(
        "先记录对该人执行的强制措施，或者核对人员。",
        "Record the measure against this person, or check the name.",
    ),
)


def deputy_permission(act: type[Act], deputy: YesNo, *, unless: Condition | None = None) -> Gate:
    """A deputy to a people's congress at county level or above: permission first, ``unless`` the law says later."""
    free = ~states(deputy.is_(True)) | happened(ReceiveDeputyPermission, same=ReceiveDeputyPermission.person)
    return Gate(
        rule=custody.NPC_DEPUTY_PERMISSION,
        needs=free if unless is None else free | unless,
        else_do=(
            f"先书面报请人大许可，收到后再{act.title}。",
            f"Ask the people's congress in writing; after its permission: {act.en}.",
        ),
    )


CAUGHT_IN_THE_ACT = states(DecideDetention.ground.is_(DetentionGround.CAUGHT_IN_THE_ACT))

# --- bail and residential surveillance

DEPOSIT = DecideBail.deposit.at_least(1)
ONE_SURETY = Gate(
    rule=bail.BAIL_GUARANTOR_OR_DEPOSIT_NOT_BOTH,
    needs=(states(DecideBail.guarantor.is_(True)) & ~states(DEPOSIT))
    | (~states(DecideBail.guarantor.is_(True)) & states(DEPOSIT)),
    else_do=("只选择保证人或者保证金之一。", "Choose a guarantor or a deposit, one of the two."),
)
LARGE_DEPOSIT_APPROVED = Gate(
    rule=deposits.BAIL_DEPOSIT_CITY_APPROVAL_200000,
    needs=~states(DecideBail.deposit.at_least(deposits.BAIL_DEPOSIT_CITY_APPROVAL_200000.needed_limit.value * FEN))
    | happened(ApproveLargeDeposit, same=ApproveLargeDeposit.person),
    else_do=(
        "先经设区的市一级公安机关负责人批准，或者降低数额。",
        "Have the city bureau approve it first, or lower the amount.",
    ),
)
OVER_200000 = happened(
    DecideBail,
    DecideBail.deposit.at_least(deposits.BAIL_DEPOSIT_CITY_APPROVAL_200000.needed_limit.value * FEN),
    same=DecideBail.person,
)
BAIL_DECIDED = Gate(
    rule=bail.BAIL_APPROVED_BY_LEADER,
    needs=standing(DecideBail, until=OFF_BAIL, same=DecideBail.person),
    else_do=("先呈请取保候审，经批准。", "Have the bail approved first."),
)
DEPOSIT_FILED = Gate(
    rule=deposits.BAIL_DEPOSIT_LARGE_FILING,
    needs=~happened(
        DecideBail,
        DecideBail.deposit.at_least(deposits.BAIL_DEPOSIT_LARGE_FILING.needed_limit.value * FEN),
        same=DecideBail.person,
    )
    | (happened(FileLargeDeposit, same=FileLargeDeposit.person) & ~OVER_200000)
    | happened(FileLargeDeposit, FileLargeDeposit.level.is_(FilingLevel.PROVINCE), same=FileLargeDeposit.person),
    else_do=(
        "先报备案：不满二十万元的报设区的市一级，二十万元以上的报省级。",
        "File it first: below 200000 yuan with the city, from 200000 on with the province.",
    ),
)
SECURED = Gate(
    rule=deposits.BAIL_DEPOSIT_PAYMENT_3D,
    needs=standing(PayDeposit, until=(RefundDeposit,), same=PayDeposit.person)
    | standing(AcceptGuarantor, until=OFF_BAIL, same=AcceptGuarantor.person),
    else_do=(
        "先交纳保证金或者审查同意保证人；都不能的，可以监视居住。",
        "Deposit or guarantor first; with neither, residential surveillance is possible.",
    ),
)
DEPOSIT_SET = Gate(
    rule=bail.DEPOSIT_IS_SET,
    needs=happened(DecideBail, DEPOSIT, same=DecideBail.person),
    else_do=("先决定收取保证金。", "Decide on a deposit first."),
)
ON_BAIL = Gate(
    rule=bail.PERSON_IS_ON_BAIL,
    needs=standing(StartBail, until=(LiftBail,), same=StartBail.person),
    else_do=("先记录对该人执行取保候审，或者核对人员。", "Record the start of bail, or check the name."),
)
BAIL_ENDED = Gate(
    rule=bail.BAIL_IS_LIFTED,
    needs=happened(LiftBail, same=LiftBail.person)
    | happened(Detain, same=Detain.person)
    | happened(Arrest, same=Arrest.person)
    | happened(StartResidentialSurveillance, same=StartResidentialSurveillance.person),
    else_do=("先解除取保候审或者变更强制措施。", "Lift the bail or change the measure first."),
)
PAID_IN_ONE_SUM = Gate(
    rule=bail.DEPOSIT_PAID_IN_ONE_SUM,
    needs=standing(
        DecideBail, the_same_as(PayDeposit.amount, DecideBail.deposit), until=OFF_BAIL, same=DecideBail.person
    )
    # A deposit that takes the place of a forfeited one is set anew; another decision on bail sets its own.
    | standing(ForfeitDeposit, until=(DecideBail,), same=ForfeitDeposit.person),
    else_do=("按收取保证金通知书的数额一次交清后记录。", "Record it once the sum of the notice is paid in whole."),
)
OF_WHAT_WAS_PAID = Gate(
    rule=bail.FORFEITED_OF_WHAT_WAS_PAID,
    needs=standing(
        PayDeposit,
        no_more_than(ForfeitDeposit.amount, PayDeposit.amount),
        until=(RefundDeposit,),
        same=PayDeposit.person,
    ),
    else_do=(
        "核对没收的数额：不能超过已交纳、尚未退还的保证金。",
        "Look at the amount: it cannot be more than the deposit that was paid and not given back.",
    ),
)
CITY_APPROVES_FORFEITURE = Gate(
    rule=bail.BAIL_DEPOSIT_FORFEIT_OVER_50000_CITY,
    needs=~states(ForfeitDeposit.amount.at_least(bail.BAIL_DEPOSIT_FORFEIT_OVER_50000_CITY.needed_limit.value * FEN))
    | happened(ApproveForfeitureAtCityLevel, same=ApproveForfeitureAtCityLevel.person),
    else_do=("先经设区的市一级以上公安机关负责人批准。", "Have the city bureau approve it first."),
)
FORFEITED = Gate(
    rule=bail.FORFEITURE_IS_DECIDED,
    needs=happened(ForfeitDeposit, same=ForfeitDeposit.person),
    else_do=("先决定没收保证金。", "Decide on the forfeiture first."),
)
SURVEILLANCE_DECIDED = Gate(
    rule=bail.RESIDENTIAL_SURVEILLANCE_APPROVED_BY_LEADER,
    needs=standing(DecideResidentialSurveillance, until=OFF_SURVEILLANCE, same=DecideResidentialSurveillance.person),
    else_do=("先呈请监视居住，经批准。", "Have the residential surveillance approved first."),
)
LAWFUL_PLACE = Gate(
    rule=bail.RESIDENTIAL_SURVEILLANCE_PLACE,
    needs=states(StartResidentialSurveillance.place.is_(Residence.HOME))
    | (
        states(StartResidentialSurveillance.place.is_(Residence.DESIGNATED))
        & (
            states(StartResidentialSurveillance.no_fixed_home.is_(True))
            | states(StartResidentialSurveillance.higher_approval.is_(True))
        )
    ),
    else_do=(
        "在住处执行；指定居所仅限无固定住处，或者经上一级批准的特定案件。",
        "At home; a designated residence only without a fixed home, or in cases approved above.",
    ),
)
UNDER_SURVEILLANCE = Gate(
    rule=bail.PERSON_IS_UNDER_RESIDENTIAL_SURVEILLANCE,
    needs=standing(StartResidentialSurveillance, until=OFF_SURVEILLANCE, same=StartResidentialSurveillance.person),
    else_do=("先记录对该人执行监视居住，或者核对人员。", "Record the start of it, or check the name."),
)
