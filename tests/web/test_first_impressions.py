"""What somebody new to the pages stumbles over: wrong people on offer, faults without names, words that say the
opposite of what is meant, and the way from a period to the act that ends it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.casework import confirm, name_person, number_of, press, receive_report
from tests.web.conftest import Case, SignIn


def test_who_was_looked_up_for_one_case_is_no_choice_in_another(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/records/new/criminal_case/receive_report/")
    name_person(page, "reporter", "白敬亭")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill("自行车被盗")
    confirm(page)
    expect(page.locator("#people + ul")).to_contain_text("白敬亭")
    for path in (
        "/records/new/criminal_case/receive_report/",
        f"/records/{receive_report(page)}/acts/request_secrecy/",
    ):
        page.goto(path)
        expect(page.locator("fieldset.party").first).to_be_visible()
        expect(page.locator("fieldset.party")).not_to_contain_text(["白敬亭"])


def test_a_record_opened_under_a_case_offers_the_people_of_the_case(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/records/new/criminal_case/receive_report/")
    name_person(page, "reporter", "顾清源")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill("店铺被撬")
    confirm(page)
    page.get_by_role("link", name="提取涉案财物").click()
    expect(page.locator("fieldset.party").first).to_contain_text("顾清源")


def test_the_list_of_faults_names_the_fields(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/records/new/criminal_case/receive_report/")
    press(page.locator("button.primary"))
    faults = page.locator(".notice.bad li").all_inner_texts()
    assert faults == ["报案方式：必填", "简要案情：必填"]


def test_what_is_not_met_is_not_told_as_if_it_were(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    blocked = page.locator("details.blocked", has=page.locator("dl.reason")).first
    expect(blocked.locator("summary .note")).to_contain_text("尚不满足：")


def test_a_proposal_on_its_way_is_not_offered_as_the_next_step(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    expect(page.locator("section[aria-labelledby=pending]")).to_contain_text("立案")
    assert "呈请立案" not in [one.strip("▶ ") for one in page.locator(".offer").all_inner_texts()]


def test_a_period_leads_to_the_act_that_ends_it(sign_in: SignIn) -> None:
    page = sign_in("wang")
    number = receive_report(page)
    due = page.locator("section[aria-labelledby=due] .countdown", has_text="制作接受案件笔录").first
    press(due.get_by_role("link", name="制作接受案件笔录"))
    assert page.url.endswith(f"/records/{number}/acts/record_intake_transcript/")


def test_a_member_is_named_as_people_are_and_a_receiver_is_nobody_yet(sign_in: SignIn) -> None:
    page = sign_in("zhu")
    page.goto("/records/new/deliberation/call_deliberation/")
    page.get_by_label("重大案件").check()
    page.locator("#content-question").fill("是否适用较重的处罚")
    page.get_by_label("多数决定").check()
    page.locator("#content-chair").fill("周立")
    confirm(page)
    expect(page.locator(".acts")).to_contain_text("周立")
    officer = sign_in("wang")
    officer.goto("/records/new/case_property/take_property/")
    expect(officer.locator("#content-officers input:checked")).to_have_count(1)
    officer.locator("#content-item").fill("手机")
    officer.locator("#content-item_kind").select_option(index=1)
    officer.get_by_label("扣押", exact=True).check()
    confirm(officer)
    officer.goto(f"/records/{number_of(officer)}/acts/hand_over/")
    expect(officer.locator("#content-receiver")).to_be_visible()
    expect(officer.locator("#content-receiver input:checked")).to_have_count(0)


def test_a_post_that_opens_no_records_is_not_told_to_begin_one(sign_in: SignIn) -> None:
    page = sign_in("chen")
    page.goto("/records/")
    expect(page.locator("main")).to_contain_text("不查看案卷")
    expect(page.get_by_role("link", name="新建案卷")).to_have_count(0)
