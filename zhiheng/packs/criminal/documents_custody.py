"""Documents of summons, detention, arrest and the time in custody."""

from zhiheng.kernel.document import (
    FILE,
    STUB,
    ByHand,
    Copy,
    Document,
    Fact,
    Identity,
    Of,
    TimeOf,
    form,
    para,
    to,
    under,
)
from zhiheng.kernel.terms import Article
from zhiheng.law.continued_questioning_provisions import LAW as QUESTIONING
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.packs.criminal import acts_custody as acts
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal.acts_intake import FileCase

CHARGE = Of(FileCase.charge)
TO_THE_PROSECUTOR = "人民检察院"
RELATIVE = Copy(label="此联交家属")
CUSTODY_HOUSE = Copy(label="此联交看守所")


def announced(who: str) -> tuple[ByHand, ...]:
    """The lines by which the person confirms that the paper was shown."""
    return (
        ByHand("本证已于　　　　年　　月　　日　　时向我宣布。"),
        ByHand(f"{who}（签名、捺指印）：　　　　　　　执行民警（签名）："),
    )


def _family_notice(measure: acts.Measure, title: str, en: str, series: str, article: Article, place: str) -> Document:
    """The notice of one measure; what is not known of place and relative is filled in with the pen."""
    return Document(
        on=acts.NotifyFamily,
        title=title,
        en=en,
        series=series,
        where=(acts.NotifyFamily.measure.is_(measure),),
        copies=(STUB, FILE, RELATIVE),
        body=(
            to(acts.NotifyFamily.relative),
            para(
                "根据",
                under(article),
                "的规定，我机关已对涉嫌",
                CHARGE,
                "的",
                acts.NotifyFamily.person,
                f"{measure.zh}，{place}。特此通知。",
            ),
        ),
        below=(
            ByHand("家属收到时间：　　　年　　月　　日　　时　　　家属（签名）："),
            ByHand("未能当面送达的，注明原因和送达方式："),
        ),
    )


DOCUMENTS = (
    Document(
        on=asked.Summon,
        title="传唤证",
        en="Summons",
        series="公(刑)传唤字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["119"]),
                "的规定，现传唤涉嫌",
                CHARGE,
                "的",
                Identity(asked.Summon.person),
                "到指定地点接受讯问。",
            ),
            para("传唤地点：＿＿＿＿＿＿＿＿　应到时间：＿＿＿＿年＿＿月＿＿日＿＿时"),
        ),
        below=(
            ByHand("被传唤人到案时间：　　年　　月　　日　　时　　分　（签名）："),
            ByHand("传唤结束时间：　　　　年　　月　　日　　时　　分　（签名）："),
        ),
    ),
    Document(
        on=asked.DecideCompelledAppearance,
        title="拘传证",
        en="Warrant of compelled appearance",
        series="公(刑)拘传字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["66"]),
                "的规定，因",
                asked.DecideCompelledAppearance.reason,
                "，兹对涉嫌",
                CHARGE,
                "的",
                Identity(asked.DecideCompelledAppearance.person),
                "予以拘传。",
            ),
        ),
        below=(*announced("被拘传人"), ByHand("到案时间：　　　　　结束时间：　　　　　被拘传人（签名）：")),
    ),
    Document(
        on=asked.ServeQuestioningNotice,
        title="继续盘问通知书",
        en="Notice of continued questioning",
        series="公(继)盘通字",
        by_unit=True,
        copies=(FILE, RELATIVE),
        body=(
            para(
                "经当场盘问、检查，",
                asked.ServeQuestioningNotice.person,
                "有违法犯罪嫌疑，需要继续盘问。根据",
                under(QUESTIONING["14"]),
                "的规定，现将继续盘问的理由、地点和时限通知如下。",
            ),
            para("理由：＿＿＿＿＿＿＿＿＿＿　地点：", Fact.UNIT, "候问室"),
        ),
        below=(ByHand("被通知人（签名）：　通知时间：　年　月　日　时　分"),),
    ),
    Document(
        on=acts.DecideDetention,
        title="拘留证",
        en="Detention warrant",
        series="公(刑)拘字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["82"]),
                "的规定，兹决定对涉嫌",
                CHARGE,
                "的犯罪嫌疑人",
                Identity(acts.DecideDetention.person),
                "执行拘留，送看守所羁押。",
            ),
            form(acts.DecideDetention.ground, ("案件编号", Fact.RECORD), ("执行单位", Fact.UNIT)),
        ),
        below=(*announced("被拘留人"), ByHand("看守所收押时间：　年　月　日　时　收押民警（签名）：")),
    ),
    _family_notice(
        acts.Measure.DETENTION,
        "拘留通知书",
        "Notice of detention to the family",
        "公(刑)拘通字",
        CPL["85"],
        "现羁押在＿＿＿＿＿＿＿＿看守所",
    ),
    _family_notice(
        acts.Measure.ARREST,
        "逮捕通知书",
        "Notice of arrest to the family",
        "公(刑)捕通字",
        CPL["93"],
        "现羁押在＿＿＿＿＿＿＿＿看守所",
    ),
    _family_notice(
        acts.Measure.DESIGNATED_RESIDENCE,
        "指定居所监视居住通知书",
        "Notice of residential surveillance to the family",
        "公(刑)监通字",
        CPL["75"],
        "由＿＿＿＿＿＿＿＿执行",
    ),
    _family_notice(
        acts.Measure.CONTINUED_QUESTIONING,
        "继续盘问家属通知书",
        "Notice of continued questioning to the family",
        "公(继)家通字",
        QUESTIONING["14"],
        "地点为＿＿＿＿＿＿＿＿",
    ),
    Document(
        on=acts.ExtendDetention,
        title="延长拘留期限通知书",
        en="Notice of the extended detention",
        series="公(刑)延拘字",
        copies=(STUB, FILE, CUSTODY_HOUSE),
        body=(
            to("看守所"),
            para(
                "根据",
                under(CPL["91"]),
                "的规定，因",
                acts.ExtendDetention.ground,
                "，对于",
                TimeOf(acts.Detain, same=acts.ExtendDetention.person, hours=True),
                "被拘留的",
                acts.ExtendDetention.person,
                "，延长提请审查批准逮捕的时间至＿＿＿＿年＿＿月＿＿日。",
            ),
        ),
        below=(ByHand("本通知已向我宣布。　被拘留人（签名、捺指印）：　年　月　日"),),
    ),
    Document(
        on=acts.RequestArrest,
        title="提请批准逮捕书",
        en="Request for approval of an arrest",
        series="公(刑)提捕字",
        copies=(Copy(label="此联附卷"), Copy(label="此联报送人民检察院")),
        body=(
            form(
                ("犯罪嫌疑人", Identity(acts.RequestArrest.person)),
                ("案件编号", Fact.RECORD),
                ("涉嫌罪名", CHARGE),
                ("立案时间", TimeOf(FileCase)),
                acts.RequestArrest.detained,
                ("拘留时间", TimeOf(acts.Detain, same=acts.RequestArrest.person, hours=True)),
            ),
            para("经依法侦查查明：", acts.RequestArrest.facts),
            para("认定上述事实的证据如下：", acts.RequestArrest.evidence),
            para(
                "综上所述，犯罪嫌疑人",
                acts.RequestArrest.person,
                "的行为涉嫌",
                CHARGE,
                "，符合",
                under(CPL["81"]),
                "规定的逮捕条件。依照",
                under(CPL["87"]),
                "的规定，特提请批准逮捕。",
            ),
            para("此致", addressee=True),
            para(TO_THE_PROSECUTOR, addressee=True),
        ),
        below=(ByHand("附：本案卷宗　　卷　　页"),),
    ),
    Document(
        on=acts.Arrest,
        title="逮捕证",
        en="Arrest warrant",
        series="公(刑)捕字",
        copies=(STUB, FILE),
        body=(
            para(
                "根据",
                under(CPL["80"]),
                "的规定，经人民检察院批准（",
                Of(acts.ApproveArrest.decision_no, same=acts.Arrest.person),
                "），兹对涉嫌",
                CHARGE,
                "的",
                Identity(acts.Arrest.person),
                "执行逮捕，送看守所羁押。",
            ),
        ),
        below=(*announced("被逮捕人"), ByHand("看守所收押时间：　年　月　日　时　收押民警（签名）：")),
    ),
    Document(
        on=acts.Release,
        title="释放通知书",
        en="Notice of release",
        series="公(刑)释字",
        copies=(STUB, FILE, CUSTODY_HOUSE, Copy(label="此联交被释放人")),
        body=(
            to("看守所"),
            para(
                "根据",
                Fact.LAW,
                "的规定，因",
                acts.Release.reason,
                "，对",
                Identity(acts.Release.person),
                "予以释放。请即办理释放手续。",
            ),
        ),
        below=(ByHand("释放时间：　年　月　日　时　被释放人（签名、捺指印）："),),
    ),
    Document(
        on=acts.RequestCustodyExtension,
        title="提请批准延长侦查羁押期限意见书",
        en="Request for longer investigative custody",
        series="公(刑)提延字",
        copies=(Copy(label="此联附卷"), Copy(label="此联报送人民检察院")),
        body=(
            to(TO_THE_PROSECUTOR),
            para(
                "犯罪嫌疑人",
                Identity(acts.RequestCustodyExtension.person),
                "涉嫌",
                CHARGE,
                "，于",
                TimeOf(acts.Arrest, same=acts.RequestCustodyExtension.person),
                "被逮捕。因",
                acts.RequestCustodyExtension.ground,
                "，羁押期限届满不能侦查终结。依照",
                Fact.LAW,
                "的规定，特提请批准延长侦查羁押期限。",
            ),
        ),
    ),
    Document(
        on=acts.RecountCustody,
        title="变更羁押期限通知书",
        en="Notice that custody is counted anew",
        series="公(刑)变羁字",
        copies=(STUB, FILE, CUSTODY_HOUSE),
        body=(
            to("看守所"),
            para(
                "犯罪嫌疑人",
                acts.RecountCustody.person,
                "另有重要罪行，根据",
                under(CPL["160"]),
                "的规定，自＿＿＿＿年＿＿月＿＿日起重新计算侦查羁押期限。",
            ),
        ),
        below=(ByHand("本通知已向我宣布。　犯罪嫌疑人（签名、捺指印）：　年　月　日"),),
    ),
)
