"""Documents of continued questioning, identification, lifted measures, technical measures and answers to others."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    Opinions,
    Part,
    TimeOf,
    filled,
    form,
    para,
    signed,
    to,
    under,
)
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_criminal_provisions import LAW as PROVISIONS
from zhiheng.packs.criminal import acts_covert as covert
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal.acts_custody import ArrestForOthers
from zhiheng.packs.criminal.acts_exit import AnswerCorrectionNotice
from zhiheng.packs.criminal.acts_intake import FileCase, RequestReferralMaterial
from zhiheng.packs.criminal.acts_investigation import LiftPropertyMeasure

CHARGE = Of(FileCase.charge)
ANSWER = para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿")


def _technical(on: type[Act], title: str, en: str, series: str, *words: Part) -> Document:
    """A decision on technical measures; it goes to those who carry it out."""
    return Document(
        on=on,
        title=title,
        en=en,
        series=series,
        copies=(FILE, Copy(label="此联交负责技术侦查的部门")),
        body=(para("因侦查", Fact.RECORD, "号案件（", CHARGE, "），", *words),),
    )


QUESTIONED = (
    Document(
        on=asked.ApproveContinuedQuestioning,
        title="继续盘问审批表",
        en="Leave for continued questioning",
        series="公(刑)盘批字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被盘问人", Identity(asked.ApproveContinuedQuestioning.person)),
                asked.ApproveContinuedQuestioning.applying_unit,
                asked.ApproveContinuedQuestioning.exclusion,
                ("继续盘问的理由", "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
                ("法律依据", Fact.LAW),
            ),
            Opinions(),
        ),
    ),
    Document(
        on=asked.FinishQuestioning,
        title="继续盘问笔录",
        en="Record of continued questioning",
        series="公(刑)盘录字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被盘问人", Identity(asked.FinishQuestioning.person)),
                (
                    "批准时间",
                    TimeOf(asked.ApproveContinuedQuestioning, same=asked.FinishQuestioning.person, hours=True),
                ),
                ("盘问完毕时间", Fact.MOMENT),
                ("盘问人", Fact.OFFICER),
            ),
            para("问：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
            ANSWER,
        ),
        below=(
            ByHand("以上笔录我看过（向我宣读过），和我说的相符（签名、捺指印）："),
            signed("盘问人", "记录人"),
        ),
    ),
)
EVIDENCE = (
    Document(
        on=evidence.Identify,
        title="辨认笔录",
        en="Record of an identification",
        series="公(刑)辨字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("辨认人", Identity(evidence.Identify.person)),
                ("辨认时间", Fact.MOMENT),
                evidence.Identify.identified,
                evidence.Identify.medium,
                evidence.Identify.lineup_size,
                evidence.Identify.individually,
                evidence.Identify.officers,
                filled(evidence.Identify.unique_features),
                filled(evidence.Identify.witness),
                filled(evidence.Identify.full_recording),
                filled(evidence.Identify.recognised),
            ),
            ByHand("辨认前对特征的描述："),
            ByHand("辨认过程和结果："),
        ),
        below=(signed("辨认人", "见证人"), signed("侦查人员", "记录人")),
    ),
    Document(
        on=LiftPropertyMeasure,
        title="解除查封（扣押、冻结）决定书",
        en="Release of property from a measure",
        series="公(刑)解封字",
        copies=(STUB, FILE, Copy(label="此联交持有人"), Copy(label="此联交保管人或者协助单位")),
        body=(
            para(
                "在办理",
                Fact.RECORD,
                "号案件中，对下列财物、文件采取了",
                LiftPropertyMeasure.measure,
                "措施。根据",
                Fact.LAW,
                "的规定，现决定予以解除：",
            ),
            form(
                LiftPropertyMeasure.items,
                LiftPropertyMeasure.everything,
                filled(LiftPropertyMeasure.otherwise),
            ),
        ),
        below=(signed("持有人"),),
    ),
    Document(
        on=evidence.RequestData,
        title="调取证据清单",
        en="List of evidence handed over by others",
        series="公(刑)调清字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交证据持有人")),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("证据持有人", Of(evidence.DecideDataRequest.held_by)),
                ("调取时间", Fact.MOMENT),
                ("办案人员", Fact.OFFICER),
                evidence.RequestData.data,
                ("法律依据", Fact.LAW),
            ),
        ),
        below=(signed("证据持有人"), signed("办案人员", "保管人")),
    ),
    _technical(
        covert.DecideTechnicalMeasure,
        "采取技术侦查措施决定书",
        "Decision on a technical measure",
        "公(刑)技字",
        "根据",
        under(CPL["150"]),
        "的规定，经批准，决定采取下列技术侦查措施：",
        covert.DecideTechnicalMeasure.measure,
        "。决定自签发之日起，依照",
        under(PROVISIONS["266"]),
        "规定的期限有效。",
    ),
    _technical(
        covert.RenewTechnicalMeasure,
        "延长技术侦查措施期限决定书",
        "Decision to extend a technical measure",
        "公(刑)技延字",
        "根据",
        under(PROVISIONS["266"]),
        "的规定，经批准，决定延长下列技术侦查措施的期限至＿＿＿＿年＿＿月＿＿日：",
        covert.RenewTechnicalMeasure.measure,
        "。",
    ),
    _technical(
        covert.LiftTechnicalMeasure,
        "解除技术侦查措施决定书",
        "Decision to lift a technical measure",
        "公(刑)技解字",
        "根据",
        under(CPL["151"]),
        "的规定，决定解除下列技术侦查措施：",
        covert.LiftTechnicalMeasure.measure,
        "。",
    ),
)
FOR_OTHERS = (
    Document(
        on=RequestReferralMaterial,
        title="补正材料通知书",
        en="Request to complete a referral",
        series="公(刑)补正字",
        copies=(STUB, FILE, Copy(label="此联交移送机关")),
        body=(
            to("移送案件的行政执法机关"),
            para("你机关移送的案件（", Fact.RECORD, "），材料不全。根据", Fact.LAW, "的规定，请补正下列材料："),
            para(RequestReferralMaterial.missing),
        ),
        below=(signed("移送机关经办人"),),
    ),
    Document(
        on=ArrestForOthers,
        title="逮捕证",
        en="Arrest warrant",
        series="公(刑)捕字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["80"]),
                "的规定，经人民检察院（人民法院）决定（文号：＿＿＿＿＿＿＿＿），兹对",
                Identity(ArrestForOthers.person),
                "执行逮捕，送看守所羁押。",
            ),
        ),
        below=(
            ByHand("本证已于　年　月　日　时　分向我宣布。"),
            ByHand("被逮捕人（签名、捺指印）："),
            ByHand("看守所收押时间：　年　月　日　时　收押民警（签名）："),
        ),
    ),
    Document(
        on=AnswerCorrectionNotice,
        title="纠正情况回复",
        en="Answer to a notice of correction",
        series="公(刑)纠复字",
        copies=(FILE, Copy(label="此联交人民检察院")),
        body=(
            to("人民检察院"),
            para("你院", AnswerCorrectionNotice.notice_no, "号文书收悉。经调查核实，现将纠正情况回复如下："),
            para(AnswerCorrectionNotice.answer),
        ),
    ),
)
DOCUMENTS = (*QUESTIONED, *EVIDENCE, *FOR_OTHERS)
