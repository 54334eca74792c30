"""Documents of an administrative case from the report to the evidence."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Form,
    Identity,
    Of,
    TimeOf,
    form,
    para,
    to,
    under,
)
from zhiheng.law.mps_administrative_provisions import LAW as PROVISIONS
from zhiheng.law.public_security_penalties_law import LAW as PENALTIES
from zhiheng.law.public_security_penalties_law_2012 import LAW as PENALTIES_2012
from zhiheng.packs.administrative import acts_evidence as evidence
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked

RECEIVED = ByHand("本文书已收到。　收件人（签名）：　年　月　日")
READ_OVER = (ByHand("以上笔录我看过（向我宣读过），和我说的相符。"), ByHand("（逐页签名、捺指印）：　年　月　日"))
TO_THE_PARTY = Copy(label="此联交当事人")
REPORT = (
    ("报案人", Of(intake.ReceiveReport.reporter)),
    ("接报时间", TimeOf(intake.ReceiveReport, hours=True)),
)

DOCUMENTS = (
    Document(
        on=intake.AcceptCase,
        title="受案登记表",
        en="Acceptance form",
        series="公(行)受案字",
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                *REPORT,
                intake.AcceptCase.case_kind,
                intake.AcceptCase.summary,
                ("受案时间", Fact.MOMENT),
                ("受案民警", Fact.OFFICER),
                ("法律依据", Fact.LAW),
            ),
            form(("受案意见", "属本单位管辖的行政案件，及时调查处理。")),
        ),
        below=(ByHand("受案部门负责人（签名）：　年　月　日"),),
    ),
    Document(
        on=intake.DeliverReceipt,
        title="受案回执",
        en="Receipt for a report",
        series="公(行)受回字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交报案人、控告人、举报人、扭送人")),
        body=(
            to(Of(intake.ReceiveReport.reporter)),
            para(
                "你于",
                TimeOf(intake.ReceiveReport, hours=True),
                "反映的案件，我单位已于",
                TimeOf(intake.AcceptCase),
                "受理为行政案件，案件编号为",
                Fact.RECORD,
                "。你可以凭本回执核验码查询办理进展。",
            ),
        ),
        below=(ByHand("联系人：　联系电话："), RECEIVED),
    ),
    Document(
        on=intake.TellNotAnOffence,
        title="不予调查处理告知书",
        en="Notice that the matter is not investigated",
        series="公(行)不调字",
        by_unit=True,
        copies=(STUB, FILE, Copy(label="此联交报案人")),
        body=(
            to(Of(intake.ReceiveReport.reporter)),
            para(
                "你于",
                TimeOf(intake.ReceiveReport),
                "反映的事项，经审查，不属于违反治安管理行为，理由：",
                intake.TellNotAnOffence.reason,
                "根据",
                Fact.LAW,
                "的规定，我单位不予调查处理。",
            ),
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=intake.TransferCase,
        title="移送案件通知书",
        en="Notice of transfer",
        series="公(行)移字",
        copies=(STUB, FILE, Copy(label="此联交接收单位")),
        body=(
            to(intake.TransferCase.receiving_unit),
            para(
                "我机关受理的",
                Fact.RECORD,
                "号案件，经审查属你单位管辖。根据",
                Fact.LAW,
                "的规定，现将该案移送你单位处理。",
            ),
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=asked.Summon,
        title="传唤证",
        en="Summons",
        series="公(行)传字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(PENALTIES["96"], PENALTIES_2012["82"]),
                "的规定，因",
                asked.Summon.reason,
                "，现传唤",
                Identity(asked.Summon.person),
                "到指定地点接受询问查证。无正当理由拒不接受传唤或者逃避传唤的，依法强制传唤。",
            ),
            para("传唤地点：＿＿＿＿＿＿＿＿　应到时间：＿＿＿＿年＿＿月＿＿日＿＿时"),
        ),
        below=(
            ByHand("被传唤人到达时间：　年　月　日　时　分　签名："),
            ByHand("被传唤人离开时间：　年　月　日　时　分　签名："),
        ),
    ),
    Document(
        on=asked.NotifyFamilyOfSummons,
        title="传唤家属通知书",
        en="Notice of a summons to the family",
        series="公(行)传通字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交家属")),
        body=(
            para(
                "根据",
                under(PENALTIES["97"], PENALTIES_2012["83"]),
                "的规定，现将传唤",
                asked.NotifyFamilyOfSummons.person,
                "的原因和处所通知你。原因：",
                Of(asked.Summon.reason, same=asked.NotifyFamilyOfSummons.person),
                "　处所：",
                Fact.UNIT,
                "。",
            ),
        ),
        below=(ByHand("家属（签名）：　通知时间：　年　月　日　时　分"),),
    ),
    Document(
        on=asked.Question,
        title="询问笔录",
        en="Record of questioning",
        series="公(行)询字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被询问人", Identity(asked.Question.person)),
                ("询问时间", Fact.MOMENT),
                asked.Question.officers,
                asked.Question.place,
                asked.Question.recording,
                asked.Question.guardian,
            ),
            para(
                "问：我们是",
                Fact.ORGAN,
                "的民警（出示证件），现依法向你询问有关情况。你应当如实回答，对与本案无关的问题有拒绝回答的"
                "权利；你有陈述和申辩、申请回避的权利。你听清楚了吗？",
            ),
            para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(*READ_OVER, ByHand("询问人（签名）：　记录人（签名）：")),
    ),
    Document(
        on=evidence.ApproveInspection,
        title="检查证",
        en="Inspection warrant",
        series="公(行)检字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(PENALTIES["103"], PENALTIES_2012["87"]),
                "的规定，兹派我机关民警对",
                evidence.ApproveInspection.place,
                "进行检查。",
            ),
        ),
        below=(ByHand("本证已于　年　月　日　时向我出示。"), ByHand("被检查人或者见证人（签名）：")),
    ),
    Document(
        on=evidence.ApproveSeizure,
        title="扣押决定书",
        en="Decision to seize",
        series="公(行)扣字",
        copies=(STUB, FILE, TO_THE_PARTY),
        body=(
            para(
                "因调查", Fact.RECORD, "号案件的需要，根据", Fact.LAW, "的规定，决定对下列财物予以扣押、扣留或者查封："
            ),
            form(evidence.ApproveSeizure.items, ("期限", "自＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日")),
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=evidence.SeizeProperty,
        title="扣押清单",
        en="Seizure list",
        series="公(行)扣清字",
        copies=(FILE, TO_THE_PARTY, Copy(label="此联交保管人")),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                evidence.SeizeProperty.items,
                ("扣押时间", Fact.MOMENT),
                evidence.SeizeProperty.place,
                evidence.SeizeProperty.officers,
                evidence.SeizeProperty.recording,
            ),
            para("以上财物经当场清点、核对无误。依据：", Fact.LAW, "。"),
        ),
        below=(ByHand("当事人（签名）：　见证人（签名）：　办案民警（签名）："), ByHand("拒绝签名的，注明原因：")),
    ),
    Document(
        on=evidence.RegisterInAdvance,
        title="先行登记保存证据清单",
        en="List of evidence registered in advance",
        series="公(行)保清字",
        copies=(FILE, TO_THE_PARTY),
        body=(
            para("根据", Fact.LAW, "的规定，对下列证据先行登记保存。保存期间，任何人不得损毁、销毁或者转移。"),
            form(evidence.RegisterInAdvance.items, ("登记时间", Fact.MOMENT)),
        ),
        below=(ByHand("当事人（签名）：　见证人（签名）：　办案民警（签名）："),),
    ),
    Document(
        on=evidence.TakeUrgentMeasure,
        title="现场笔录",
        en="On-scene record",
        series="公(行)场录字",
        sealed=False,
        by_unit=True,
        body=(
            Form((("实施时间", (Fact.MOMENT,)),), all_fields=True),
            para("当事人的陈述和申辩：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(ByHand("当事人（签名）：　见证人（签名）：　民警（签名）："),),
    ),
    Document(
        on=evidence.SendForExamination,
        title="鉴定聘请书",
        en="Commission of an examination",
        series="公(行)鉴聘字",
        copies=(STUB, FILE, Copy(label="此联交鉴定机构")),
        body=(
            to("鉴定机构"),
            para("为查明案情，根据", under(PROVISIONS["87"]), "的规定，特聘请你单位就下列事项进行鉴定："),
            form(evidence.SendForExamination.subject, ("案件编号", Fact.RECORD)),
        ),
    ),
)
