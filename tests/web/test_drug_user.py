"""A drug user's case, from the telephone call to the decision, as the officers of the station work it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.documents.bureau import text_of
from tests.site import Site
from tests.web.casework import CHAIN, answer, confirm, do, follow, number_of, press, sign
from tests.web.conftest import SignIn
from tests.web.prepared import questioned

TWO = ["王建国", "孙晓梅"]


def test_from_the_call_to_the_test_and_the_questioning(sign_in: SignIn) -> None:
    officer = sign_in("wang")
    officer.goto("/reports/?words=星空网吧内有人吸毒")
    press(officer.get_by_role("link", name="登记新接报"))
    answer(officer, channel="110电话", place="星空网吧", looked_for_earlier="是")
    confirm(officer)
    report = number_of(officer)
    do(officer, report, "接报分类", sort="行政违法")

    # The case is begun where the report asks for its number: neither that nor what was said is typed again.
    officer.goto(f"/records/{report}/")
    follow(officer, "转为案件办理")
    press(officer.locator("#field-content-administrative_case").get_by_role("link", name="接报", exact=True))
    expect(officer.locator("#content-summary")).to_have_value("星空网吧内有人吸毒")
    answer(officer, way="报案、控告、举报")
    confirm(officer)
    case = officer.locator("#content-administrative_case").input_value()
    confirm(officer)

    do(officer, case, "受案登记", case_kind="治安案件")
    do(officer, case, "立案", case_kind="治安案件")
    do(officer, case, "口头传唤", person="李某甲")
    do(officer, case, "传唤到案")
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("询问查证8小时")

    # The stay in the casework area.
    follow(officer, "带至公安机关")
    expect(officer.get_by_role("radio", name="李某甲")).to_be_checked()
    answer(officer, ground="治安传唤", officers=TWO, sex="男", age="成年人")
    confirm(officer)
    stay = number_of(officer)
    do(officer, stay, "登记进入办案区", area="东门所", before="直接带入", condition="吸毒后", recording="是")
    do(officer, stay, "人身安全检查", officers=TWO, searcher_sex="男", dangerous="否", injured="否")
    do(officer, stay, "登记随身财物", any_items="否", signed="是")
    do(officer, stay, "带入讯问室、询问室", room="询问室1", guards=TWO)

    # The test on the spot.
    officer.goto(f"/records/{case}/")
    follow(officer, "发现涉嫌吸毒人员")
    expect(officer.get_by_role("radio", name="李某甲")).to_be_checked()
    confirm(officer)
    test = number_of(officer)
    same = {"person_sex": "男", "taker_sex": "男"}
    do(officer, test, "采集样本", sample="N-1", material="尿液", consents="是", staff=TWO, **same)
    officer.goto(f"/records/{test}/")
    follow(officer, "作出检测结论")
    expect(officer.locator("#content-sample")).to_have_value("N-1")
    answer(officer, method="现场检测", result="阳性", staff=TWO)
    confirm(officer)
    papers = officer.locator("section[aria-labelledby=documents]")
    press(papers.get_by_role("button", name="印制 检测报告书"))
    expect(papers).to_contain_text("公(禁)检字")

    # The questioning names the stay without its number being looked for.
    officer.goto(f"/records/{case}/")
    follow(officer, "询问")
    expect(officer.locator("#content-stay")).to_have_value(stay)
    answer(officer, officers=TWO, place="执法办案场所", recording="全程同步录音录像", age="已满十八周岁")
    confirm(officer)
    do(officer, case, "通知家属传唤原因和处所")
    do(officer, case, "传唤结束")
    expect(officer.locator("section[aria-labelledby=due]")).not_to_contain_text("询问查证8小时")
    expect(officer.locator(".record-head")).to_contain_text(f"{test} 社区戒毒")


def test_from_the_notice_to_the_penalty_and_the_detention_that_is_stayed(sign_in: SignIn, site: Site) -> None:
    told = questioned(site, "李某乙")
    officer, *leaders = (sign_in(who) for who in ("wang", "zhao", "zhu"))
    do(
        officer,
        told.case,
        "行政处罚告知",
        intended="行政拘留十日",
        facts="在星空网吧吸食毒品",
        basis="第八十四条第一款",
    )
    do(officer, told.case, "听取陈述、申辩", heard="已充分听取", review_result="不采纳")

    # What the notice said, and the record of the test, stand in the decision already.
    officer.goto(f"/records/{told.case}/")
    follow(officer, "呈请行政处罚决定")
    for field, value in (("facts", "在星空网吧吸食毒品"), ("basis", "第八十四条第一款"), ("test", told.test)):
        expect(officer.locator(f"#content-{field}")).to_have_value(value)
    day = officer.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
    answer(officer, offence="吸食、注射毒品", evidence="检测报告书、询问笔录", age="已满十八周岁", detention_days="10")
    answer(officer, offence_ended=day, discovered=day)
    confirm(officer)
    _signed(told.case, leaders)
    do(officer, told.case, "宣告并当场交付决定书")
    do(officer, told.case, "通知家属行政拘留")
    do(officer, told.case, "送拘留所执行", days="10", spared="无")
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("期满按时解除拘留")

    do(officer, told.case, "申请暂缓执行行政拘留", appealed="是")
    do(officer, told.case, "呈请暂缓执行决定", surety="担保人")
    _signed(told.case, leaders)
    officer.goto(f"/records/{told.case}/")
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("中止计算")
    do(officer, told.case, "恢复执行行政拘留")

    # The decision states facts, evidence, basis and how it is carried out, and leaves nothing to the pen.
    paper = _printed(officer, told.case, "行政处罚决定书")
    for words in (
        "现查明：在星空网吧吸食毒品",
        "检测报告书、询问笔录等证据证实",
        "第八十四条第一款的规定",
        "送拘留所执行",
    ):
        assert words in paper, paper
    assert "＿" not in paper and "罚款" not in paper
    _is_genuine(sign_in(""), _code(paper), "行政处罚决定书")


def test_the_party_follows_the_case_to_its_decision(sign_in: SignIn, site: Site) -> None:
    told = questioned(site, "李某丙")
    officer, *leaders = (sign_in(who) for who in ("wang", "zhao", "zhu"))
    do(officer, told.case, "行政处罚告知", intended="行政拘留五日")
    do(officer, told.case, "听取陈述、申辩", heard="明确放弃陈述、申辩")
    day = officer.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
    decided = {"offence": "吸食、注射毒品", "age": "已满十八周岁", "detention_days": "5"}
    do(officer, told.case, "呈请行政处罚决定", **decided, offence_ended=day, discovered=day)
    _signed(told.case, leaders)
    do(officer, told.case, "宣告并当场交付决定书")

    officer.goto(f"/records/{told.report}/acts/issue_receipt/")
    officer.get_by_role("button", name="交付回执").click()
    code, secret = officer.locator(".code").all_inner_texts()
    public = sign_in("", viewport={"width": 390, "height": 844})
    public.goto("/enquiry/")
    public.fill("#code", code)
    public.fill("#secret", secret)
    press(public.get_by_role("button", name="查询"))
    for words in ("已受案", "已立案调查", "已作出行政处罚决定", "决定书已宣告并交付"):
        expect(public.locator(".progress")).to_contain_text(words)
    assert "吸" not in public.locator("main").inner_text() and "李" not in public.locator("main").inner_text()


def test_who_is_found_addicted_is_ordered_into_community_treatment(sign_in: SignIn, site: Site) -> None:
    told = questioned(site, "李某丁")
    officer = sign_in("wang")
    do(officer, told.test, "提出吸毒成瘾认定意见", opinion="吸毒成瘾", officers=TWO, grounds="检测阳性，有戒断症状")
    do(officer, told.test, "呈请责令社区戒毒", place="东门街道")
    _signed(told.test, [sign_in(who) for who in CHAIN])
    do(officer, told.test, "送达责令社区戒毒决定书", on_person="是", on_family="是", township_told="是")
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("15日内报到")
    paper = _printed(officer, told.test, "责令社区戒毒决定书")
    assert "东门街道" in paper
    _is_genuine(sign_in(""), _code(paper), "责令社区戒毒决定书")


def _signed(record: str, leaders: list[Page]) -> None:
    for leader in leaders:
        sign(leader, record)


def _printed(page: Page, record: str, title: str) -> str:
    """The words of the document that is printed on the record's page."""
    page.goto(f"/records/{record}/")
    papers = page.locator("section[aria-labelledby=documents]")
    press(papers.get_by_role("button", name=re.compile(rf"^印制 {title} #")))
    link = papers.locator("li", has=page.locator("strong", has_text=re.compile(rf"^{title}$"))).locator("ul a").first
    answered = page.request.get(str(link.get_attribute("href")))
    words: str = text_of(answered.body())
    return words


def _code(paper: str) -> str:
    return paper.partition("核验码")[2][:14]


def _is_genuine(public: Page, code: str, title: str) -> None:
    public.goto(f"/check/?code={code}")
    expect(public.locator("[role=status]")).to_contain_text("由本机关制发")
    expect(public.locator("main")).to_contain_text(title)
