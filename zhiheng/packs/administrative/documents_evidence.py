"""Records of inspection and identification, and what becomes of seized things and of an examination."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Row,
    filled,
    form,
    para,
    signed,
    to,
)
from zhiheng.packs.administrative import acts_evidence as evidence

TO_THE_PARTY = Copy(label="此联交当事人")
INSPECTED = evidence.InspectHome | evidence.InspectPlace | evidence.InspectPerson


def _inspection(on: type[INSPECTED], *rows: Row) -> Document:
    """The record of an inspection; ``rows``: of what or whom, and how."""
    return Document(
        on=on,
        title="检查笔录",
        en="Record of an inspection",
        series="公(行)检录字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("检查时间", Fact.MOMENT),
                *rows,
                on.officers,
                ("法律依据", Fact.LAW),
                ("检查证所列对象", Of(evidence.ApproveInspection.place)),
            ),
            ByHand("出示工作证件、检查证情况："),
            ByHand("检查过程和结果："),
            ByHand("扣押、登记保存情况："),
        ),
        below=(signed("被检查人", "见证人"), signed("检查人", "记录人")),
    )


DOCUMENTS = (
    _inspection(
        evidence.InspectHome,
        ("检查对象", "公民住所"),
        filled(evidence.InspectHome.place),
        filled(evidence.InspectHome.grave_danger),
    ),
    _inspection(
        evidence.InspectPlace,
        filled(evidence.InspectPlace.place),
        filled(evidence.InspectPlace.on_the_spot),
        evidence.InspectPlace.recording,
    ),
    _inspection(
        evidence.InspectPerson,
        ("被检查人", Identity(evidence.InspectPerson.person)),
        evidence.InspectPerson.person_sex,
        evidence.InspectPerson.inspector,
    ),
    Document(
        on=evidence.Identify,
        title="辨认笔录",
        en="Record of an identification",
        series="公(行)辨字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("辨认人", Identity(evidence.Identify.witness)),
                ("辨认时间", Fact.MOMENT),
                evidence.Identify.place,
                evidence.Identify.officers,
                evidence.Identify.recording,
            ),
            ByHand("辨认对象和目的："),
            ByHand("辨认前对特征的描述："),
            ByHand("辨认过程和结果："),
        ),
        below=(signed("辨认人", "见证人"), signed("主持民警", "记录人")),
    ),
    Document(
        on=evidence.ExtendSeizure,
        title="延长扣押期限通知书",
        en="Notice that a seizure is extended",
        series="公(行)延扣字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            to("当事人"),
            para(
                "我机关办理的",
                Fact.RECORD,
                "号案件中扣押、扣留、查封的财物（",
                Of(evidence.SeizeProperty.items),
                "），因",
                evidence.ExtendSeizure.reason,
                "，根据",
                Fact.LAW,
                "的规定，经批准延长扣押、扣留、查封期限至＿＿＿＿年＿＿月＿＿日。特此通知。",
            ),
        ),
        below=(signed("当事人"),),
    ),
    Document(
        on=evidence.DisposeOfSeized,
        title="发还、收缴清单",
        en="What became of seized property",
        series="公(行)发收字",
        copies=(FILE, TO_THE_PARTY, Copy(label="此联交保管人")),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("处理时间", Fact.DAY),
                ("扣押的财物", Of(evidence.SeizeProperty.items)),
                evidence.DisposeOfSeized.outcome,
                ("经办人", Fact.OFFICER),
            ),
        ),
        below=(signed("当事人、领取人"), signed("办案民警", "保管人")),
    ),
    Document(
        on=evidence.TellExaminationPeriod,
        title="鉴定期间告知书",
        en="Notice of the time of an examination",
        series="公(行)鉴期字",
        by_unit=True,
        copies=(FILE, TO_THE_PARTY),
        body=(
            to("当事人"),
            para(
                "我单位办理的",
                Fact.RECORD,
                "号案件，对下列事项进行鉴定：",
                Of(evidence.SendForExamination.subject),
                "。根据",
                Fact.LAW,
                "的规定，鉴定期间不计入扣押、扣留、查封期间，鉴定期间为＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日。",
            ),
        ),
        below=(signed("当事人"),),
    ),
    Document(
        on=evidence.ServeOpinion,
        title="鉴定意见送达回执",
        en="Proof that an opinion was served",
        series="公(行)鉴达字",
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("鉴定事项", Of(evidence.SendForExamination.subject)),
                ("送达时间", Fact.MOMENT),
                ("送达人", Fact.OFFICER),
                evidence.ServeOpinion.on_all,
                ("法律依据", Fact.LAW),
            ),
            para("对鉴定意见有异议的，可以依法申请重新鉴定。"),
        ),
        below=(signed("违法嫌疑人"), signed("被侵害人")),
    ),
)
