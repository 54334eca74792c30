"""Working on the pages: without scripts, by keyboard alone, against others, with mistakes and bad intent."""

from __future__ import annotations

import csv
import io

from playwright.sync_api import Page, expect

from tests.site import CREDENTIAL, PASSWORD, Site
from tests.web.casework import accept, confirm, name_person, number_of, press, receive_report
from tests.web.conftest import Case, SignIn


def test_everything_works_without_scripts(sign_in: SignIn) -> None:
    page = sign_in("wang", java_script_enabled=False)
    number = receive_report(page)
    accept(page, number)
    page.goto(f"/records/{number}/acts/decide_detention/")
    name_person(page, "person", "赵某某")
    expect(page.locator("#content-person input:checked")).to_have_count(1)
    page.goto(f"/records/{number}/acts/seize/")
    before = page.locator(".rows .row").count()
    press(page.get_by_role("button", name="再加一行"))
    expect(page.locator(".rows .row")).to_have_count(before + 1)


def test_a_case_is_opened_by_keyboard_alone(sign_in: SignIn) -> None:
    page = sign_in("")
    expect(page.locator("#account")).to_be_focused()
    page.keyboard.type("wang")
    page.keyboard.press("Tab")
    page.keyboard.type("correct-horse-9")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    page.goto("/records/new/criminal_case/receive_report/")
    until_focused(page, "input[name='content.way']")
    page.keyboard.press("Space")
    until_focused(page, "#content-summary")
    page.keyboard.type("键盘记录的报案")
    until_focused(page, "button.primary")
    page.keyboard.press("Enter")
    page.wait_for_selector("dl.answers")
    until_focused(page, "button.primary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/A-*/**")
    expect(page.locator(".acts")).to_contain_text("键盘记录的报案")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id").startswith("act-")
    page.keyboard.press("/")
    page.keyboard.type(number_of(page))
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/A-*/")


def until_focused(page: Page, selector: str) -> None:
    """Press Tab until ``selector`` has the focus, as a user would."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never reached {selector}")


def test_what_is_wrong_stands_at_its_field_and_entries_stay(sign_in: SignIn, site: Site) -> None:
    page = sign_in("wang")
    before = site.acts()
    page.goto("/records/new/criminal_case/receive_report/")
    page.locator("#content-summary").fill("只填了案情")
    page.locator("button.primary").click()
    expect(page.locator("#content-way .error")).to_contain_text("必填")
    expect(page.locator("#content-summary")).to_have_value("只填了案情")
    page.locator("#when-day").evaluate("(box) => { box.type = 'text'; box.value = '不是日期' }")
    page.get_by_label("报案", exact=True).check()
    page.locator("button.primary").click()
    expect(page.locator("#when .error")).to_contain_text("无法识别")
    assert site.acts() == before


def test_an_act_in_the_future_is_refused_with_four_parts(sign_in: SignIn, site: Site) -> None:
    page = sign_in("wang")
    before = site.acts()
    page.goto("/records/new/criminal_case/receive_report/")
    page.locator("#when-day").fill("2199-01-01")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill("还没发生")
    confirm(page)
    expect(page.locator("dl.reason").first).to_contain_text("将来")
    page.get_by_role("button", name="返回修改").click()
    expect(page.locator("#content-summary")).to_have_value("还没发生")
    assert site.acts() == before


def test_pressing_twice_records_once(sign_in: SignIn, site: Site) -> None:
    page = sign_in("wang")
    number = receive_report(page)
    page.goto(f"/records/{number}/acts/accept/")
    page.get_by_label("已交付").check()
    press(page.locator("button.primary"))
    before = site.acts()
    sent = page.evaluate(
        """async () => {
            const form = document.querySelector('main form'), send = () => {
                const data = new URLSearchParams(new FormData(form)); data.set('do', 'record');
                return fetch(location.href, {method: 'POST', body: data}).then((answer) => answer.url);
            };
            return [await send(), await send()];
        }"""
    )
    assert sent == [f"{site.url}/records/{number}/"] * 2
    assert site.acts() == before + 1


def test_whoever_is_overtaken_is_told_and_keeps_the_entries(sign_in: SignIn, site: Site) -> None:
    slow, quick = sign_in("wang"), sign_in("sun")
    number = receive_report(slow)
    slow.goto(f"/records/{number}/acts/accept/")
    slow.locator("#content-form_no").fill("东公受字〔2026〕9号")
    slow.get_by_label("已交付").check()
    quick.goto(f"/records/{number}/acts/record_intake_transcript/")
    quick.get_by_label("是", exact=True).check()
    confirm(quick)
    before = site.acts()
    confirm(slow)
    expect(slow.get_by_role("alert")).to_contain_text("他人已在本案中记录了新的行为")
    expect(slow.locator("#content-form_no")).to_have_value("东公受字〔2026〕9号")
    assert site.acts() == before
    confirm(slow)
    assert site.acts() == before + 1


def test_text_from_outside_stays_text(sign_in: SignIn) -> None:
    page = sign_in("wang")
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7|add:7 }}</textarea>\"'><svg onload=alert(3)>"
    number = receive_report(page, evil)
    expect(page.locator(".acts")).to_contain_text("<script>alert(1)</script>")
    expect(page.locator(".acts")).to_contain_text("{{ 7|add:7 }}")
    page.goto(f"/records/{number}/acts/accept/")
    name_page = f"/records/{number}/acts/decide_detention/"
    page.goto(name_page)
    name_person(page, "person", evil[:60])
    for path in (f"/records/?number={evil}", f"/search/?q={evil}", f"/records/{number}/?kind={evil}&by={evil}"):
        page.goto(path)
    assert page.locator("main script, main img, main svg[onload]").count() == 0
    assert ran == []


def test_a_wrong_act_is_corrected_and_both_are_shown(sign_in: SignIn) -> None:
    page = sign_in("wang")
    number = receive_report(page, "写错的案情")
    page.locator(".acts .seq a").first.click()
    expect(page.locator("#content-summary")).to_have_value("写错的案情")
    page.locator("#content-summary").fill("改正的案情")
    page.locator("button.primary").click()
    expect(page.locator(".error").last).to_contain_text("理由")
    page.locator("#reason").fill("笔误")
    page.locator("button.primary").click()
    expect(page.locator("table")).to_contain_text("改正的案情")
    page.locator("#credential").fill(CREDENTIAL)
    press(page.locator("button.primary"))
    page.goto(f"/records/{number}/")
    expect(page.locator(".corrected")).to_have_count(0)  # not before the head of the unit has signed
    head = sign_in("zhao")
    head.goto("/desk/")
    head.locator(f"a[href*='/records/{number}/proposals/']").first.click()
    head.locator("#credential").fill(CREDENTIAL)
    press(head.locator("button.primary"))
    page.reload()
    expect(page.locator(".acts")).to_contain_text("改正的案情")
    expect(page.locator(".corrected")).to_contain_text("笔误")


def test_a_returned_proposal_comes_back_to_its_author_with_its_content(sign_in: SignIn) -> None:
    author, reviewer = sign_in("sun"), sign_in("zhou")
    number = receive_report(author)
    accept(author, number)
    author.goto(f"/records/{number}/acts/file_case/")
    author.locator("#content-charge").fill("诈骗罪")
    confirm(author)
    seq = author.url.rpartition("#act-")[2]
    reviewer.goto(f"/records/{number}/proposals/{seq}/")
    reviewer.locator("#words").fill("定性不准")
    reviewer.locator("#credential").fill(CREDENTIAL)
    press(reviewer.get_by_role("button", name="退回", exact=True))
    author.goto("/desk/")
    back = author.locator("section[aria-labelledby=back]")
    expect(back).to_contain_text("定性不准")
    back.locator("a").first.click()
    expect(author.locator("#content-charge")).to_have_value("诈骗罪")


def test_the_wrong_post_sees_nothing_and_is_told_how_to_go_on(sign_in: SignIn, case: Case) -> None:
    stranger = sign_in("he")
    for path in ("", "acts/accept/", f"proposals/{case.proposal}/", f"acts/{case.accepted}/correction/"):
        answer = stranger.goto(f"/records/{case.number}/{path}")
        assert answer is not None and answer.status == 404
        expect(stranger.locator("dl.reason")).to_contain_text("下一步")
    stranger.goto(f"/records/?number={case.number}")
    expect(stranger.locator("main")).not_to_contain_text("手机")
    officer = sign_in("wang")
    answer = officer.goto("/audit/")
    assert answer is not None and answer.status == 403
    expect(officer.locator(".bar nav")).not_to_contain_text("审计")
    auditor = sign_in("chen")
    expect(auditor.locator(".bar nav")).not_to_contain_text("案卷")
    answer = auditor.goto(f"/records/{case.number}/")
    assert answer is not None and answer.status == 404


def test_the_export_is_the_screen(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto("/records/?procedure=criminal_case&size=200")
    heads = page.locator("thead th").all_inner_texts()
    rows = [
        [cell.replace("■", "").strip() for cell in row.locator("th, td:not(.pick)").all_text_contents()]
        for row in page.locator("tbody tr").all()
    ]
    address = page.get_by_role("link", name="导出 CSV").get_attribute("href")
    assert address
    answer = page.request.get(address)
    exported = list(csv.reader(io.StringIO(answer.body().decode("utf-8-sig"))))
    assert exported[0] == heads and len(exported) == len(rows) + 1
    assert [row[0] for row in exported[1:]] == [row[0] for row in rows]
    assert [row[3:8] for row in exported[1:]] == [row[3:8] for row in rows]


def test_filters_are_chips_that_come_off(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto("/records/")
    page.locator("#number").fill(case.number)
    page.locator("#officer").select_option("wang")
    page.get_by_role("button", name="筛选").click()
    expect(page.locator(".chips li")).to_have_count(3)
    expect(page.locator("tbody tr")).to_have_count(1)
    press(page.locator("tbody a"))
    page.go_back()
    expect(page.locator(".chips li")).to_have_count(3)
    page.locator(".chips a", has_text="编号含").click()
    expect(page.locator(".chips li")).to_have_count(2)


def test_the_reader_chooses_language_and_theme(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_contain_text("Criminal case")
    expect(page.locator("#now")).to_have_text("May be done now")
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="中文").click()
    expect(page.locator("#now")).to_have_text("现在可办")


def test_five_wrong_passwords_lock_the_account(sign_in: SignIn) -> None:
    page = sign_in("")
    for password in (*["wrong-password"] * 5, PASSWORD):  # the right one does not help while it is locked
        page.goto("/sign-in/")
        page.fill("#account", "bare")
        page.fill("#password", password)
        press(page.locator("button.primary"))
    expect(page.locator("dl.reason")).to_contain_text("锁定")
    page.goto("/desk/")
    assert "/sign-in/" in page.url


def test_signing_out_closes_the_session(sign_in: SignIn) -> None:
    page = sign_in("wang")
    press(page.get_by_role("button", name="退出"))
    page.goto("/desk/")
    assert "/sign-in/" in page.url


def test_a_page_is_not_served_to_nobody(sign_in: SignIn, case: Case) -> None:
    page = sign_in("")
    for path in ("/", "/desk/", "/records/", f"/records/{case.number}/", "/rulebook/", "/audit/", "/search/?q=A"):
        page.goto(path)
        assert "/sign-in/" in page.url
    answer = page.goto("/sign-in/?next=https://elsewhere.example/")
    assert answer is not None
    expect(page.locator("main input[name=next]")).to_have_value("")


def test_a_field_is_judged_when_it_is_left(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/acts/sign_interrogation_record/")
    page.locator("#content-pages").fill("三页半")
    page.keyboard.press("Tab")
    expect(page.locator("#field-content-pages .error")).to_contain_text("不是整数")
    expect(page.locator(".htmx-settling, .htmx-swapping, .htmx-added")).to_have_count(0)
    page.locator("#content-pages").fill("3")
    page.keyboard.press("Tab")
    expect(page.locator("#field-content-pages .error")).to_have_count(0)
    expect(page.locator("#content-pages")).to_have_value("3")


def test_a_moment_that_has_not_come_is_told_when_it_is_left(sign_in: SignIn, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/acts/sign_interrogation_record/")
    page.locator("#when-day").fill("2199-01-01")
    page.locator("#when-time").focus()
    expect(page.locator("#when-help")).to_contain_text("发生时间在将来")
    page.locator("#when-time").fill("10:30")
    page.locator("#when-day").fill("2026-01-05")
    page.locator("#content-pages").focus()
    expect(page.locator("#when-help")).not_to_contain_text("将来")
    expect(page.locator("#when-time")).to_have_value("10:30")


def test_what_was_typed_survives_a_reload_and_goes_with_the_session(sign_in: SignIn) -> None:
    page = sign_in("wang")
    page.goto("/records/new/criminal_case/receive_report/")
    page.get_by_label("控告").check()
    page.locator("#content-summary").fill("写到一半的案情")
    page.reload()
    expect(page.locator("#draft")).to_be_visible()
    expect(page.locator("#content-summary")).to_have_value("写到一半的案情")
    expect(page.get_by_label("控告")).to_be_checked()
    confirm(page)
    page.goto("/records/new/criminal_case/receive_report/")
    expect(page.locator("#draft")).to_be_hidden()
    page.locator("#content-summary").fill("下一位用户不应看到")
    press(page.get_by_role("button", name="退出"))
    assert page.evaluate("Object.keys(sessionStorage).length") == 0


def test_an_idle_session_is_closed(sign_in: SignIn, site: Site) -> None:
    page = sign_in("wang")
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie.get("name") == "sessionid")
    site.run(
        "from zhiheng.bootstrap import start_django\nstart_django()\n"
        "from django.contrib.sessions.backends.db import SessionStore\n"
        f"session = SessionStore({key!r})\nsession['seen_at'] -= 30 * 60 + 1\nsession.save()"
    )
    page.goto("/desk/")
    assert "/sign-in/" in page.url
    expect(page.locator("main")).to_contain_text("长时间未操作")


def test_pages_forbid_foreign_and_inline_code(sign_in: SignIn) -> None:
    page = sign_in("")
    answer = page.goto("/sign-in/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy and "style-src 'self'" in policy and "unsafe" not in policy
    assert answer.headers["x-frame-options"] == "DENY"
