"""What must hold before a search, a seizure, a request for data, and the covert measures."""

from zhiheng.kernel.conditions import elapsed, happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.data_security_law import POLICE_DATA_REQUEST_APPROVAL
from zhiheng.law.mps_criminal_provisions import covert_measures as covert
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.packs.criminal.acts_covert import (
    DecideControlledDelivery,
    DecideTechnicalMeasure,
    LiftTechnicalMeasure,
    RenewTechnicalMeasure,
    StartControlledDelivery,
)
from zhiheng.packs.criminal.acts_evidence import (
    DecideDataRequest,
    DecideSeizure,
    DecideSeizureOfValue,
    HolderSigned,
    MakeSeizureList,
    RequestData,
)
from zhiheng.packs.criminal.acts_intake import FileCase, WithdrawCase
from zhiheng.packs.criminal.acts_investigation import DecideSearch, Search, Seize

SEARCH_WARRANT = Gate(
    rule=search.SEARCH_HAS_WARRANT,
    needs=happened(DecideSearch, same=DecideSearch.place) | states(Search.emergency.is_(True)),
    else_do=(
        "先对该处所呈请搜查，经批准并制作搜查证。",
        "Have the search of this very place approved and the warrant made out first.",
    ),
)
SEIZURE_DECIDED = Gate(
    rule=search.SEIZURE_DECISION_BEFORE,
    needs=happened(DecideSeizure) | happened(DecideSeizureOfValue) | states(Seize.on_scene.is_(True)),
    else_do=(
        "先经办案部门负责人批准，制作扣押决定书；现场勘查、搜查中由现场指挥人员决定的，予以注明。",
        "Have the seizure approved by the head of the department first; at a scene or a search its commander decides.",
    ),
)
SEIZURE_OF_VALUE_DECIDED = Gate(
    rule=search.SEIZURE_OF_VALUE_APPROVED_BY_LEADER,
    needs=~states(Seize.valuable.is_(True)) | happened(DecideSeizureOfValue),
    else_do=(
        "先经县级以上公安机关负责人批准，制作扣押决定书。",
        "Have the seizure approved by a leader at county level first.",
    ),
)
LIST_IS_SIGNED = Gate(
    rule=search.SEIZURE_LIST_TRIPLICATE_ON_SPOT,
    needs=states(MakeSeizureList.copies.at_least(search.SEIZURE_LIST_TRIPLICATE_ON_SPOT.needed_limit.value))
    & states(MakeSeizureList.investigator_signed.is_(True))
    & states(MakeSeizureList.holder_signed.is_in(HolderSigned.SIGNED, HolderSigned.NOTED))
    & (states(MakeSeizureList.witness_signed.is_(True)) | states(MakeSeizureList.full_recording.is_(True))),
    else_do=(
        "当场补齐三份和签名；持有人不明、不在场或者拒签的注明，没有见证人的全程录音录像并注明。",
        "Complete copies and signatures; note who is absent or refuses, and record where nobody can witness.",
    ),
)
DATA_APPROVED = Gate(
    rule=POLICE_DATA_REQUEST_APPROVAL,
    needs=standing(DecideDataRequest, until=(RequestData,), same=DecideDataRequest.data),
    else_do=("先呈请批准调取这些数据；一次批准只用一次。", "Have just these data approved first; it serves once."),
)

# --- covert measures

GRAVE_CASE_FILED = Gate(
    rule=covert.TECHNICAL_MEASURE_CITY_LEVEL,
    needs=standing(FileCase, until=(WithdrawCase,)) & states(DecideTechnicalMeasure.crime.given()),
    else_do=(
        "立案后，属于规定的严重犯罪案件的，写明案件类别再报批。",
        "File the case first, and say which of the listed grave crimes it is.",
    ),
)
MEASURE_IN_FORCE = Gate(
    rule=covert.TECHNICAL_MEASURE_RENEWED_IN_TIME,
    needs=standing(DecideTechnicalMeasure, until=(LiftTechnicalMeasure,), same=DecideTechnicalMeasure.measure),
    else_do=("没有在用的该项措施：重新报批。", "There is no such measure to renew: have it approved anew."),
)
RENEWED_IN_TIME = Gate(
    rule=covert.TECHNICAL_MEASURE_RENEWED_IN_TIME,
    needs=elapsed(
        DecideTechnicalMeasure,
        calendar=CHINA,
        at_most=cpl.TECHNICAL_MEASURE_3M.needed_limit,
        same=DecideTechnicalMeasure.measure,
    )
    | (
        happened(RenewTechnicalMeasure, same=RenewTechnicalMeasure.measure)
        & elapsed(
            RenewTechnicalMeasure,
            calendar=CHINA,
            at_most=cpl.TECHNICAL_MEASURE_3M.needed_limit,
            same=RenewTechnicalMeasure.measure,
        )
    ),
    else_do=("有效期限已届满：立即解除；需要再用的，重新报批。", "It has run out: lift it, and have it approved anew."),
)
DELIVERY_DECIDED = Gate(
    rule=covert.CONTROLLED_DELIVERY_APPROVAL,
    needs=standing(DecideControlledDelivery, until=(StartControlledDelivery,)),
    else_do=("先经县级以上公安机关负责人决定。", "Have it decided by a leader at county level first."),
)
