"""Documents of searches, seizures, examinations, questioning, and of a suspect's defence."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Form,
    Identity,
    Listing,
    Of,
    TimeOf,
    form,
    given,
    para,
    to,
    under,
)
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.packs.criminal import acts_defence as defence
from zhiheng.packs.criminal import acts_evidence as evidence
from zhiheng.packs.criminal import acts_investigation as acts
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.criminal.acts_questioning import Interrogate

CHARGE = Of(FileCase.charge)
THREE_SIGN = (
    ByHand("持有人（签名）：　　见证人（签名）：　　办案人员（签名）："),
    ByHand("拒绝签名、不在场的，注明原因："),
)
PAGES_SIGNED = (
    ByHand("以上笔录我看过（向我宣读过），和我说的相符。"),
    ByHand("（逐页签名、捺指印）：　　　　　年　　月　　日"),
)
TO_THE_HOLDER = Copy(label="此联交持有人")
TO_THE_KEEPER = Copy(label="此联交保管人")


def _seizure(on: type[evidence.DecideSeizure] | type[evidence.DecideSeizureOfValue]) -> Document:
    return Document(
        on=on,
        title="扣押决定书",
        en="Seizure decision",
        series="公(刑)扣字",
        copies=(STUB, FILE, TO_THE_HOLDER),
        body=(
            para(
                "在侦查涉嫌",
                CHARGE,
                "一案中，发现",
                on.holder,
                "持有的下列财物、文件可以证明犯罪嫌疑人有罪或者无罪。根据",
                under(CPL["141"]),
                "的规定，决定予以扣押：",
            ),
            form(on.items, ("案件编号", Fact.RECORD), ("办案单位", Fact.UNIT)),
        ),
        below=(ByHand("本决定书已收到。　持有人（签名、捺指印）：　　年　　月　　日"),),
    )


def _opinion_told(on: type[acts.NotifyExpertOpinion] | type[acts.NotifyVictimOfOpinion], copy: str) -> Document:
    return Document(
        on=on,
        title="鉴定意见通知书",
        en="Notice of an expert opinion",
        series="公(刑)鉴通字",
        copies=(STUB, FILE, Copy(label=copy)),
        body=(
            to(on.person),
            para(
                "我机关侦查的",
                Fact.RECORD,
                "号案件，已聘请有关人员作出鉴定。鉴定意见：",
                Of(acts.ReceiveExpertOpinion.opinion),
                "。",
            ),
            para("根据", under(CPL["148"]), "的规定，如对该鉴定意见有异议，可以提出补充鉴定或者重新鉴定的申请。"),
        ),
        below=(ByHand("被告知人（签名、捺指印）：　　　　　　　年　　月　　日"),),
    )


DOCUMENTS = (
    Document(
        on=acts.DecideSearch,
        title="搜查证",
        en="Search warrant",
        series="公(刑)搜查字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["136"]),
                "的规定，因侦查涉嫌",
                CHARGE,
                "一案，兹派我机关侦查人员对",
                acts.DecideSearch.place,
                "进行搜查。",
            ),
        ),
        below=(
            ByHand("本证已于　年　月　日　时向我出示。"),
            ByHand("被搜查人或者其家属（签名）："),
        ),
    ),
    Document(
        on=acts.Search,
        title="搜查笔录",
        en="Record of a search",
        series="公(刑)搜录字",
        sealed=False,
        by_unit=True,
        body=(
            Form((("搜查时间", (Fact.MOMENT,)),), all_fields=True),
            para("搜查经过和结果：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(ByHand("被搜查人或者其家属（签名）：　　　　　　　见证人（签名）："), ByHand("侦查人员（签名）：")),
    ),
    _seizure(evidence.DecideSeizure),
    _seizure(evidence.DecideSeizureOfValue),
    Document(
        on=acts.Seize,
        title="扣押笔录",
        en="Record of a seizure",
        series="公(刑)扣录字",
        sealed=False,
        by_unit=True,
        body=(
            Form((("扣押时间", (Fact.MOMENT,)),), all_fields=True),
            para("扣押经过：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=THREE_SIGN,
    ),
    Document(
        on=acts.Seize,
        title="毒品扣押清单",
        en="List of seized drugs",
        series="公(刑)毒清字",
        where=(acts.Seize.drugs.given(),),
        copies=(FILE, TO_THE_HOLDER, TO_THE_KEEPER),
        body=(
            form(("案件编号", Fact.RECORD), acts.Seize.holder, ("扣押时间", Fact.MOMENT)),
            Listing(acts.Seize.drugs),
        ),
        below=THREE_SIGN,
    ),
    Document(
        on=evidence.MakeSeizureList,
        title="扣押清单",
        en="Seizure list",
        series="公(刑)扣清字",
        copies=(FILE, TO_THE_HOLDER, TO_THE_KEEPER),
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("持有人", Of(acts.Seize.holder)),
                ("扣押时间", TimeOf(acts.Seize, hours=True)),
                ("扣押财物、文件", Of(acts.Seize.items)),
                ("其中毒品", Of(acts.Seize.drugs)),
                ("清点时间", Fact.MOMENT),
                evidence.MakeSeizureList.copies,
                evidence.MakeSeizureList.witness,
            ),
            para("以上财物、文件经当场清点、核对无误。依据：", Fact.LAW, "。"),
        ),
        below=THREE_SIGN,
    ),
    Document(
        on=acts.SealProperty,
        title="查封决定书及清单",
        en="Decision to seal property, with its list",
        series="公(刑)封字",
        copies=(STUB, FILE, TO_THE_HOLDER),
        body=(
            para("根据", under(CPL["141"]), "的规定，因侦查涉嫌", CHARGE, "一案，决定对下列财物予以查封："),
            form(acts.SealProperty.items, ("案件编号", Fact.RECORD)),
            para("查封期间，不得转移、变卖、毁损。"),
        ),
        below=THREE_SIGN,
    ),
    Document(
        on=acts.FreezeProperty,
        title="协助冻结财产通知书",
        en="Request to freeze property",
        series="公(刑)冻财字",
        copies=(STUB, FILE, Copy(label="此联交协助单位")),
        body=(
            to("协助单位"),
            para("因侦查涉嫌", CHARGE, "一案，根据", under(CPL["144"]), "的规定，请协助冻结下列财产："),
            form(acts.FreezeProperty.items, ("冻结期限", "自＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日")),
        ),
        below=(ByHand("协助单位回执：已按要求冻结。　（盖章）　　　　年　　月　　日"),),
    ),
    Document(
        on=acts.CommissionExamination,
        title="鉴定聘请书",
        en="Commission of an examination",
        series="公(刑)鉴聘字",
        copies=(STUB, FILE, Copy(label="此联交鉴定机构")),
        body=(
            to("鉴定机构"),
            para(
                "为查明涉嫌", CHARGE, "一案的案情，根据", under(CPL["146"]), "的规定，特聘请你单位就下列事项进行鉴定："
            ),
            form(
                acts.CommissionExamination.examination, acts.CommissionExamination.question, ("案件编号", Fact.RECORD)
            ),
        ),
        below=(ByHand("受聘人（签名）：　　　　　　　年　　月　　日"),),
    ),
    _opinion_told(acts.NotifyExpertOpinion, "此联交犯罪嫌疑人"),
    _opinion_told(acts.NotifyVictimOfOpinion, "此联交被害人"),
    Document(
        on=evidence.DecideDataRequest,
        title="调取证据通知书",
        en="Request for evidence held by others",
        series="公(刑)调证字",
        copies=(STUB, FILE, Copy(label="此联交证据持有人")),
        body=(
            to(evidence.DecideDataRequest.held_by),
            para("因侦查涉嫌", CHARGE, "一案，根据", under(CPL["54"]), "的规定，请提供下列证据："),
            form(evidence.DecideDataRequest.data),
            para("伪造、隐匿、毁灭证据的，将承担法律责任。涉及国家秘密、商业秘密、个人隐私的，我机关予以保密。"),
        ),
        below=(ByHand("证据持有人（签名或者盖章）：　　　　　　　年　　月　　日"),),
    ),
    Document(
        on=Interrogate,
        title="讯问笔录",
        en="Record of an interrogation",
        series="公(刑)讯字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被讯问人", Identity(Interrogate.person)),
                ("开始时间", Fact.MOMENT),
                ("结束时间", "＿＿＿＿年＿＿月＿＿日＿＿时＿＿分"),
                Interrogate.place,
                Interrogate.officers,
                Interrogate.interpreter,
                Interrogate.adult,
                Interrogate.rights_told,
            ),
            para(
                "问：我们是",
                Fact.ORGAN,
                "的民警（出示证件），现依照",
                under(
                    CPL["118"],
                ),
                "对你进行讯问。你应当如实回答，"
                "对与本案无关的问题有拒绝回答的权利。你如实供述自己罪行的，可以从宽处理；愿意接受处罚的，可以适用认罪认罚的规定。"
                "以上你听清楚了吗？",
            ),
            para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(*PAGES_SIGNED, ByHand("讯问人（签名）：　　记录人（签名）：　　翻译人员（签名）：")),
    ),
    Document(
        on=acts.InquireOfWitness,
        title="询问笔录",
        en="Record of an inquiry",
        series="公(刑)询字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                ("案件编号", Fact.RECORD),
                ("被询问人", Identity(acts.InquireOfWitness.person)),
                ("时间", Fact.MOMENT),
                acts.InquireOfWitness.officers,
            ),
            para(
                "问：我们是",
                Fact.ORGAN,
                "的民警（出示证件），现依照",
                under(CPL["124"]),
                "向你了解情况。你应当如实提供证据、证言；有意作伪证或者隐匿罪证的，要负法律责任。你听清楚了吗？",
            ),
            para("答：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
        ),
        below=(*PAGES_SIGNED, ByHand("询问人（签名）：　　　　　　　记录人（签名）：")),
    ),
    Document(
        on=defence.TellRightToCounsel,
        title="犯罪嫌疑人诉讼权利义务告知书",
        en="Rights and duties of a suspect",
        series="公(刑)权告字",
        copies=(FILE, Copy(label="此联交犯罪嫌疑人")),
        body=(
            to(defence.TellRightToCounsel.person),
            para(
                "根据",
                under(CPL["34"]),
                "的规定，你自被第一次讯问或者采取强制措施之日起，有权委托律师作为辩护人；在押的，也可以由"
                "你的监护人、近亲属代为委托。",
            ),
            para("因经济困难或者其他原因没有委托辩护人的，可以依照", under(CPL["35"]), "申请法律援助。"),
            para(
                "对侵犯你诉讼权利、侮辱人身的行为，你有权提出申诉或者控告；你有权使用本民族语言文字，有权申请回避，"
                "有权核对笔录并要求补充、改正。对侦查人员的提问，你应当如实回答。"
            ),
        ),
        below=(ByHand("本告知书已收到，内容已经知悉。"), ByHand("犯罪嫌疑人（签名、捺指印）：　年　月　日")),
    ),
    Document(
        on=defence.NotifyLegalAid,
        title="提供法律援助通知书",
        en="Request for legal aid",
        series="公(刑)援通字",
        copies=(STUB, FILE, Copy(label="此联交法律援助机构")),
        body=(
            to("法律援助机构"),
            para(
                "犯罪嫌疑人",
                Identity(defence.NotifyLegalAid.person),
                "涉嫌",
                CHARGE,
                "，没有委托辩护人。根据",
                under(CPL["35"]),
                "的规定，请指派律师为其提供辩护。",
            ),
        ),
    ),
    Document(
        on=defence.DecideMeetingPermission,
        title="准予（不准予）会见犯罪嫌疑人决定书",
        en="Decision on a meeting with a suspect",
        series="公(刑)见字",
        copies=(STUB, FILE, Copy(label="此联交辩护律师")),
        body=(
            para(
                "辩护律师申请会见犯罪嫌疑人",
                defence.DecideMeetingPermission.person,
                "。根据",
                under(CPL["39"]),
                "的规定，决定",
                given(defence.DecideMeetingPermission.permitted.is_(True), "准予会见。"),
                given(
                    defence.DecideMeetingPermission.permitted.is_(False),
                    "不准予会见，理由：",
                    defence.DecideMeetingPermission.ground,
                    "。",
                ),
            ),
        ),
    ),
)
