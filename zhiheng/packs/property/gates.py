"""What must hold before an act on an item: each gate once, with its article and the way to open it."""

from zhiheng.kernel.conditions import Condition, InParent, elapsed, happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import anti_organised_crime_law as organised
from zhiheng.law import drug_evidence_handling_provisions as drugs
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import evidence as measures
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.packs.administrative.acts_evidence import SignSeizureList
from zhiheng.packs.administrative.acts_intake import AcceptCase
from zhiheng.packs.criminal.acts_evidence import MakeSeizureList
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.property.acts import (
    ApproveUse,
    CheckIn,
    HandOver,
    Issue,
    NoteMissing,
    SignForIssue,
    TakeProperty,
)
from zhiheng.packs.property.acts_disposal import (
    DecideDisposal,
    DestroyItem,
    LearnOutcome,
    PayToTreasury,
    ReturnToOwner,
    SellItem,
    TransferWithCase,
)
from zhiheng.packs.property.acts_freezing import FreezeFunds, TakeUrgentMeasure
from zhiheng.packs.property.choices import ItemKind, Receiver, TakenBy, Way

IS_DRUG = TakeProperty.item_kind.is_(ItemKind.DRUG)

# --- hands and store

STILL_HELD = Gate(
    rule=law.PROPERTY_IS_STILL_HELD,
    needs=~happened(ReturnToOwner) & ~happened(DestroyItem) & ~happened(SellItem) & ~happened(PayToTreasury),
    else_do=(
        "该财物已发还、销毁、变卖或者上缴；记录有误的，先更正。",
        "It was returned, destroyed, sold or paid in; correct that act if it is wrong.",
    ),
)
IN_STORE = Gate(
    rule=law.PROPERTY_IS_STILL_HELD,
    needs=standing(CheckIn, until=(Issue, TransferWithCase)),
    else_do=("先由管理员办理入库。", "Let the keeper check it in first."),
)
HANDED_OVER = Gate(
    rule=administrative.PROPERTY_IS_HANDED_OVER,
    needs=standing(HandOver, until=(CheckIn,)),
    else_do=("先由移交人记录移交。", "Let the giver record the hand-over first."),
)
ISSUED = Gate(
    rule=administrative.PROPERTY_IS_HANDED_OVER,
    needs=standing(Issue, until=(SignForIssue, CheckIn)),
    else_do=("先由管理员记录出库。", "Let the keeper record the check-out first."),
)
USE_APPROVED = Gate(
    rule=administrative.PROPERTY_USE_APPROVED,
    needs=standing(ApproveUse, same=ApproveUse.borrower, until=(Issue,))
    & standing(ApproveUse, same=ApproveUse.days, until=(Issue,)),
    else_do=(
        "先由领用人呈请调用，经办案部门负责人批准；出库的天数与批准的一致。",
        "Have the use by this borrower, for so many days, approved first.",
    ),
)
REMOTE_IN_TIME = Gate(
    rule=administrative.REMOTE_TAKING_NOTED_IN_TIME,
    needs=elapsed(TakeProperty, calendar=CHINA, at_most=administrative.ADMIN_PROPERTY_HANDOVER_24H.limit),
    else_do=("二十四小时已过，直接办理移交并说明。", "The 24 hours are over: hand it over and explain."),
)
EXAMINED_IN_TIME = Gate(
    rule=administrative.URGENT_EXAMINATION_APPROVED,
    needs=elapsed(TakeProperty, calendar=CHINA, at_most=administrative.ADMIN_PROPERTY_HANDOVER_24H.limit),
    else_do=(
        "二十四小时已过，先移交，再呈请调用。",
        "The 24 hours are over: hand it over, then ask for the use of it.",
    ),
)
REPORTED_MISSING = Gate(
    rule=law.PROPERTY_IS_STILL_HELD,
    needs=happened(NoteMissing),
    else_do=("没有盘点未见的登记，无须查明。", "It was not noted as missing."),
)

# --- the list made at the seizure

SEIZED = TakeProperty.measure.is_(TakenBy.SEIZURE)
IN_A_FILED_CRIMINAL_CASE = InParent(happened(FileCase))
SEIZURE_IS_LISTED = Gate(
    rule=search.SEIZURE_LIST_TRIPLICATE_ON_SPOT,
    needs=~happened(TakeProperty, SEIZED) | ~IN_A_FILED_CRIMINAL_CASE | InParent(happened(MakeSeizureList)),
    else_do=(
        "先在所属案件中记录开列扣押清单；没有清单的扣押财物不得移交、入库。",
        "Record the seizure list in the case first; what was seized without one is not handed over or stored.",
    ),
)
ITEM_IS_ON_A_LIST = Gate(
    rule=search.SEIZURE_LIST_TRIPLICATE_ON_SPOT,
    needs=~happened(TakeProperty, SEIZED)
    | ~IN_A_FILED_CRIMINAL_CASE
    | happened(TakeProperty, TakeProperty.list_no.given(), TakeProperty.lot.given()),
    else_do=(
        "更正提取，写明清单编号和清单序号；清单上没有的，补列清单。",
        "Correct the taking: name the list and the lot; what is on no list is listed first.",
    ),
)
SEIZED_OR_RETAINED = TakeProperty.measure.is_in(TakenBy.SEIZURE, TakenBy.RETENTION)
TAKEN_IN_AN_ADMINISTRATIVE_CASE = happened(TakeProperty, SEIZED_OR_RETAINED) & InParent(happened(AcceptCase))
ADMINISTRATIVE_SEIZURE_IS_LISTED = Gate(
    rule=measures.ADMIN_SEIZURE_LIST_SIGNED,
    needs=~TAKEN_IN_AN_ADMINISTRATIVE_CASE | InParent(happened(SignSeizureList)),
    else_do=(
        "先在所属案件中记录扣押清单清点、签名；没有清单的扣押财物不得移交、入库。",
        "Record the signed list in the case first; what was seized without one is not handed over or stored.",
    ),
)
ADMINISTRATIVE_ITEM_IS_ON_A_LIST = Gate(
    rule=measures.ADMIN_SEIZURE_LIST_SIGNED,
    needs=~TAKEN_IN_AN_ADMINISTRATIVE_CASE
    | happened(TakeProperty, TakeProperty.list_no.given(), TakeProperty.lot.given()),
    else_do=ITEM_IS_ON_A_LIST.else_do,
)
ON_THE_LIST = (
    SEIZURE_IS_LISTED,
    ITEM_IS_ON_A_LIST,
    ADMINISTRATIVE_SEIZURE_IS_LISTED,
    ADMINISTRATIVE_ITEM_IS_ON_A_LIST,
)

# --- drugs

ITEM_IS_A_DRUG = Gate(
    rule=drugs.ITEM_IS_A_DRUG,
    needs=happened(TakeProperty, IS_DRUG),
    else_do=("类别不是毒品；类别有误的，先更正提取。", "It is not a drug; correct the taking if that is wrong."),
)
KEPT_UNTIL_FINAL = Gate(
    rule=drugs.DRUG_EVIDENCE_KEPT_UNTIL_FINAL,
    needs=~happened(TakeProperty, IS_DRUG) | happened(LearnOutcome),
    else_do=(
        "等不起诉决定或者判决、裁定生效，记录案件处理结果。",
        "Wait for the decision or judgment to be in force, then record how the case ended.",
    ),
)

# --- disposal

NOT_RUN_OUT = Gate(
    rule=organised.URGENT_MEASURE_HAS_NOT_RUN_OUT,
    needs=~happened(TakeUrgentMeasure)
    | happened(FreezeFunds)
    | happened(TakeProperty)
    | elapsed(TakeUrgentMeasure, calendar=CHINA, at_most=organised.ORGANISED_CRIME_URGENT_FREEZE_48H.limit),
    else_do=(
        "紧急措施已届满，立即解除；立案后需要的，依法冻结、扣押。",
        "The urgent measure has run out: lift it; after filing, freeze or seize in the regular way.",
    ),
)
RECEIVER_IS_OWNER = Gate(
    rule=law.PROPERTY_RETURN_RECEIVER_NOT_OFFICER,
    needs=states(ReturnToOwner.receiver_is.is_in(Receiver.OWNER, Receiver.AGENT)),
    else_do=(
        "由合法权利人本人，或者持其委托书的人领取。",
        "Let the lawful owner collect it, or an agent with a written authority.",
    ),
)


def _decided(*ways: Way) -> Condition:
    return happened(DecideDisposal, DecideDisposal.way.is_in(*ways))


def _approved(needs: Condition) -> Gate:
    return Gate(
        rule=law.PROPERTY_DISPOSAL_APPROVED_BY_LEADER,
        needs=needs,
        else_do=("先呈请处理，经县级以上公安机关负责人批准。", "Have this way of disposal approved first."),
    )


RETURN_APPROVED = _approved(_decided(Way.RETURN))
SALE_APPROVED = _approved(_decided(Way.SALE))
DESTRUCTION_APPROVED = _approved(_decided(Way.DESTRUCTION))
TREASURY_APPROVED = _approved(_decided(Way.TREASURY))
NOT_YET_RETURNED = Gate(
    rule=law.PROPERTY_IS_STILL_HELD,
    needs=~happened(ReturnToOwner) & ~happened(DestroyItem) & ~happened(PayToTreasury),
    else_do=("该财物已处理；记录有误的，先更正。", "It was disposed of; correct that act if it is wrong."),
)
