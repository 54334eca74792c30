"""A grave penalty is deliberated: who is called, who comes, what is said, and the decision that names it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.site import Site
from tests.web.casework import answer, confirm, do, follow, number_of, refused, sign
from tests.web.conftest import SignIn
from tests.web.prepared import questioned


def test_a_complex_penalty_waits_for_its_deliberation_and_names_it(sign_in: SignIn, site: Site) -> None:
    told = questioned(site, "齐某甲")
    officer, reviewer, head, brigade, leader = (sign_in(who) for who in ("wang", "zhou", "zhao", "xu", "zhu"))
    do(officer, told.case, "行政处罚告知", intended="行政拘留十五日", facts="多次吸食毒品", basis="第八十四条")
    do(officer, told.case, "听取陈述、申辩", heard="已充分听取", review_result="不成立")
    do(brigade, told.case, "法制审核", passed="是")
    day = officer.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Asia/Shanghai'})")
    grave = {"offence": "吸食、注射毒品", "age": "已满十八周岁", "detention_days": "15", "complex_case": "是"}
    grave |= {"offence_ended": day, "discovered": day}
    reasons = refused(officer, told.case, "呈请行政处罚决定", **grave)
    expect(reasons).to_have_count(1)
    expect(reasons).to_contain_text("集体议案")
    for way in reasons.locator("a.way").all():  # what comes later in a record that has not begun has no form yet
        assert "/call_deliberation/" in str(way.get_attribute("href"))

    # The head calls four; the question is put, three speak, two agree and one does not.
    head.goto(f"/records/{told.case}/")
    follow(head, "召集集体议案")
    answer(
        head,
        occasion="情节复杂或者重大违法行为的处罚",
        question="拘留十五日是否适当",
        deciding="多数决定",
        chair="朱海峰",
    )
    confirm(head)
    meeting = number_of(head)
    for member in ("周立", "许文", "朱海峰", "孙晓梅"):
        do(head, meeting, "通知参加议案", organ="公安机关", member=member)
    do(reviewer, meeting, "提问与回答", question="证据是否充分", answer="检测和询问笔录相互印证")
    for page, stance in ((reviewer, "同意"), (brigade, "不同意"), (leader, "同意")):
        page.goto(f"/records/{meeting}/")
        follow(page, "发表意见")
        expect(page.locator("#content-member")).to_have_value({reviewer: "zhou", brigade: "xu", leader: "zhu"}[page])
        answer(page, stance=stance, opinion="处罚适当" if stance == "同意" else "十日为宜")
        confirm(page)

    # Nothing is decided while one who was called neither spoke nor is excused.
    decision = {"decision": "同意拘留十五日", "in_favour": "2", "against": "1"}
    head.goto(f"/records/{meeting}/")
    expect(head.locator("details.blocked", has_text="作出议案决定").first).to_contain_text("均已发表意见或者注明缺席")
    do(head, meeting, "注明缺席", member="孙晓梅", reason="出差")
    do(head, meeting, "作出议案决定", **decision)
    do(brigade, meeting, "记录不同意见", dissent="初次被查获，十日为宜")
    for page in (reviewer, brigade, leader):
        do(page, meeting, "签署议案笔录")
    do(head, meeting, "议案笔录归档")
    expect(head.locator(".stations .now")).to_contain_text("归档")
    expect(head.locator(".acts")).to_contain_text("十日为宜")

    # The decision finds the deliberation by itself, and its record leads there.
    officer.goto(f"/records/{told.case}/")
    follow(officer, "呈请行政处罚决定")
    expect(officer.locator("#content-deliberation")).to_have_value(meeting)
    answer(officer, **grave)
    confirm(officer)
    for page in (head, leader):
        sign(page, told.case)
    officer.goto(f"/records/{told.case}/")
    expect(officer.locator(".stations .now")).to_contain_text("处理决定")
    expect(officer.locator(".acts").get_by_role("link", name=meeting).first).to_be_visible()
