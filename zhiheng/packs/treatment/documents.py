"""Documents of testing, community treatment and community rehabilitation."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Of,
    Part,
    Term,
    TimeOf,
    form,
    given,
    para,
    to,
    under,
)
from zhiheng.law import drug_rehabilitation_regulations as limits
from zhiheng.law.drug_control_law import LAW as DRUG_CONTROL_LAW
from zhiheng.law.drug_rehabilitation_regulations import LAW as REGULATIONS
from zhiheng.law.drug_testing_procedures import LAW as TESTING
from zhiheng.law.remedies import REMEDIES
from zhiheng.packs.treatment import acts

RECEIVED = ByHand("本文书已收到。　本人（签名、捺指印）：　　　　年　　月　　日")
SERVED = (STUB, FILE, Copy(label="此联交本人"), Copy(label="此联交家属"), Copy(label="此联交乡镇人民政府、街道办事处"))
TOLD = (STUB, FILE, Copy(label="此联交本人"))


def _notice(on: type[Act], title: str, en: str, series: str, *words: Part) -> Document:
    """A short notice to the person."""
    return Document(
        on=on, title=title, en=en, series=series, copies=TOLD, body=(to(Fact.SUBJECT), para(*words)), below=(RECEIVED,)
    )


TESTED = (
    Document(
        on=acts.ConcludeTest,
        title="检测报告书",
        en="Test report",
        series="公(禁)检字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交被检测人")),
        body=(
            form(
                ("被检测人", Fact.SUBJECT_IDENTITY),
                acts.ConcludeTest.sample,
                acts.ConcludeTest.method,
                acts.ConcludeTest.result,
                ("检测时间", Fact.MOMENT),
                acts.ConcludeTest.staff,
            ),
            para("被检测人对检测结果有异议的，可以依照", under(TESTING["12"]), "提出申请，重新检测。"),
        ),
        below=(ByHand("检测人员（签名）：　　　　　　　被检测人（签名、捺指印）："),),
    ),
    Document(
        on=acts.DecideOnObjection,
        title="异议答复书",
        en="Answer to an objection",
        series="公(禁)异复字",
        copies=TOLD,
        body=(
            to(Fact.SUBJECT),
            para(
                "你对样本",
                acts.DecideOnObjection.sample,
                "检测结果提出的异议，经审查，",
                given(acts.DecideOnObjection.agreed.is_(True), "同意再次检测。"),
                given(
                    acts.DecideOnObjection.agreed.is_(False), "不同意再次检测，理由：", acts.DecideOnObjection.reason
                ),
                "依据：",
                Fact.LAW,
                "。",
            ),
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=acts.DetermineAddiction,
        title="吸毒成瘾认定意见书",
        en="Finding on addiction",
        series="公(禁)瘾认字",
        body=(
            form(
                ("被认定人", Fact.SUBJECT_IDENTITY),
                acts.DetermineAddiction.opinion,
                acts.DetermineAddiction.grounds,
                ("认定时间", Fact.DAY),
                acts.DetermineAddiction.officers,
                ("法律依据", Fact.LAW),
            ),
        ),
        below=(ByHand("认定民警（签名）：　　　　　　　被认定人（签名、捺指印）："),),
    ),
    Document(
        on=acts.OrderVenueBan,
        title="责令禁止进入娱乐场所决定书",
        en="Order to stay out of places of entertainment",
        series="公(禁)禁入字",
        copies=TOLD,
        body=(
            para(
                "经查，",
                Fact.SUBJECT_IDENTITY,
                "有吸毒行为。根据",
                Fact.LAW,
                "的规定，责令其在",
                acts.OrderVenueBan.months,
                "内不得进入娱乐场所，不得擅自接触涉及毒品违法犯罪人员。",
            ),
            REMEDIES,
        ),
        below=(RECEIVED,),
    ),
)

ORDERED = (
    Document(
        on=acts.DecideTreatment,
        title="责令社区戒毒决定书",
        en="Order of community treatment",
        series="公(禁)社戒决字",
        copies=SERVED,
        body=(
            para(
                "经查，",
                Fact.SUBJECT_IDENTITY,
                "吸食、注射毒品，经认定为",
                Of(acts.DetermineAddiction.opinion),
                "。根据",
                under(DRUG_CONTROL_LAW["33"]),
                "、",
                under(REGULATIONS["13"]),
                "的规定，决定责令其接受社区戒毒，期限",
                Term(limits.COMMUNITY_TREATMENT_TERM_3Y.needed_limit),
                "，自报到之日起计算。",
            ),
            para(
                "社区戒毒执行地：",
                acts.DecideTreatment.place,
                "。应当依照",
                under(REGULATIONS["14"]),
                "，自收到本决定书之日起",
                Term(limits.COMMUNITY_TREATMENT_REPORT_15D.needed_limit),
                "内到执行地乡镇人民政府、街道办事处报到；无正当理由逾期不报到的，视为拒绝接受社区戒毒。",
            ),
            REMEDIES,
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=acts.SignAgreement,
        title="社区戒毒协议",
        en="Agreement on community treatment",
        series="公(禁)社戒协字",
        by_unit=True,
        sealed=False,
        copies=(FILE, Copy(label="此联交本人"), Copy(label="此联交社区戒毒工作小组")),
        body=(
            para(
                "根据",
                under(REGULATIONS["16"]),
                "的规定，工作小组与社区戒毒人员",
                Fact.SUBJECT_IDENTITY,
                "约定：",
            ),
            para(
                "一、接受检测，间隔不超过",
                acts.SignAgreement.test_every_days,
                "；接受走访，间隔不超过",
                acts.SignAgreement.visit_every_days,
                "。",
            ),
            para("二、具体措施：", acts.SignAgreement.measures),
            para("三、应当遵守的规定和违反协议的后果，已经告知。"),
        ),
        below=(ByHand("工作小组（签名）：　　　　　　社区戒毒人员（签名、捺指印）："),),
    ),
    _notice(
        acts.ChangePlace,
        "变更执行地通知书",
        "Notice of a changed place of treatment",
        "公(禁)社戒变字",
        "根据",
        under(REGULATIONS["22"]),
        "的规定，同意你将社区戒毒执行地变更为",
        acts.ChangePlace.new_place,
        "。请在规定的时间内到新执行地报到，社区戒毒期限连续计算。",
    ),
    _notice(
        acts.SuspendTreatment,
        "中止社区戒毒通知书",
        "Notice that treatment is suspended",
        "公(禁)社戒中字",
        "因你被依法拘留、逮捕，根据",
        under(REGULATIONS["24"]),
        "的规定，社区戒毒自",
        Fact.DAY,
        "起中止。",
    ),
    _notice(
        acts.ResumeTreatment,
        "恢复社区戒毒通知书",
        "Notice that treatment goes on",
        "公(禁)社戒恢字",
        "你已被释放。根据",
        under(REGULATIONS["24"]),
        "的规定，社区戒毒自",
        Fact.DAY,
        "起继续执行。",
    ),
    _notice(
        acts.EndTreatment,
        "终止社区戒毒通知书",
        "Notice that treatment ends before its term",
        "公(禁)社戒终字",
        "因",
        acts.EndTreatment.ground,
        "，根据",
        under(REGULATIONS["24"]),
        "的规定，你的社区戒毒自",
        Fact.DAY,
        "起终止。",
    ),
    _notice(
        acts.LiftTreatment,
        "解除社区戒毒通知书",
        "Notice that treatment is lifted",
        "公(禁)社戒解字",
        "你于",
        TimeOf(acts.ReportIn),
        "报到接受社区戒毒，现已期满。根据",
        under(REGULATIONS["23"]),
        "的规定，自",
        Fact.DAY,
        "起解除社区戒毒。",
    ),
)

AFTERWARDS = (
    Document(
        on=acts.NotifyOfIsolation,
        title="强制隔离戒毒通知书",
        en="Notice of compulsory isolation",
        series="公(禁)强戒通字",
        copies=(STUB, FILE, Copy(label="此联交家属"), Copy(label="此联交所在单位、户籍地派出所")),
        body=(
            para(
                "根据",
                under(DRUG_CONTROL_LAW["40"]),
                "的规定，我机关已决定对",
                Fact.SUBJECT_IDENTITY,
                "强制隔离戒毒。特此通知。",
            ),
            form(acts.NotifyOfIsolation.told),
        ),
        below=(ByHand("被通知人（签名）：　　　　　　　年　　月　　日　　时"),),
    ),
    Document(
        on=acts.OrderRehabilitation,
        title="责令社区康复决定书",
        en="Order of community rehabilitation",
        series="公(禁)社康决字",
        copies=SERVED,
        body=(
            para(
                Fact.SUBJECT_IDENTITY,
                "已被解除强制隔离戒毒。根据",
                under(DRUG_CONTROL_LAW["48"]),
                "、",
                under(REGULATIONS["37"]),
                "的规定，决定责令其接受社区康复，期限",
                acts.OrderRehabilitation.months,
                "，执行地：",
                acts.OrderRehabilitation.place,
                "。",
            ),
            REMEDIES,
        ),
        below=(RECEIVED,),
    ),
    Document(
        on=acts.SignRehabilitationAgreement,
        title="社区康复协议",
        en="Agreement on community rehabilitation",
        series="公(禁)社康协字",
        by_unit=True,
        sealed=False,
        copies=(FILE, Copy(label="此联交本人")),
        body=(
            para(
                "根据",
                under(REGULATIONS["38"]),
                "的规定，与社区康复人员",
                Fact.SUBJECT_IDENTITY,
                "约定如下：",
                acts.SignRehabilitationAgreement.measures,
            ),
        ),
        below=(ByHand("工作人员（签名）：　　　　　　社区康复人员（签名、捺指印）："),),
    ),
    _notice(
        acts.LiftRehabilitation,
        "解除社区康复通知书",
        "Notice that rehabilitation is lifted",
        "公(禁)社康解字",
        "你的社区康复现已期满。根据",
        under(REGULATIONS["40"]),
        "的规定，自",
        Fact.DAY,
        "起解除社区康复。",
    ),
    _notice(
        acts.EndDynamicControl,
        "不再实行动态管控通知书",
        "Notice that dynamic control ends",
        "公(禁)解控字",
        "根据",
        Fact.LAW,
        "的规定，自",
        Fact.DAY,
        "起对你不再实行动态管控。",
    ),
)

DOCUMENTS = (*TESTED, *ORDERED, *AFTERWARDS)
