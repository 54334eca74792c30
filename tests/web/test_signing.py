"""Signing on the pages: the passphrase each time, what stands beside a signature, keys, deputies, waiting."""

from __future__ import annotations

import re
from datetime import date, timedelta

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site import CREDENTIAL, PASSWORD, Site
from tests.web.casework import accept, number_of, open_proposal, press, propose_filing, receive_report, sign
from tests.web.conftest import Case, SignIn

NEW = "another-wax-0815"


def test_a_wrong_passphrase_is_told_in_four_parts_and_writes_nothing(sign_in: SignIn, site: Site) -> None:
    officer = sign_in("wang")
    number = receive_report(officer)
    accept(officer, number)
    before = site.acts()
    officer.goto(f"/records/{number}/acts/file_case/")
    officer.locator("#content-charge").fill("盗窃罪")
    officer.locator("button.primary").click()
    for wrong in ("", "wrong-wrong-wrong"):
        officer.locator("#credential").fill(wrong)
        press(officer.locator("button.primary"))
        expect(officer.get_by_role("alert")).to_contain_text("签名口令不正确")
        for part in ("所做", "受阻", "依据", "下一步"):
            expect(officer.get_by_role("alert")).to_contain_text(part)
        expect(officer.locator("dl.answers")).to_contain_text("盗窃罪")  # what was typed is kept
        assert officer.locator("#credential").input_value() == ""  # but for the passphrase
    assert site.acts() == before
    officer.locator("#credential").fill(CREDENTIAL)
    officer.locator("button.primary").click()
    expect(officer.locator("section[aria-labelledby=pending]")).to_contain_text("立案")

    reviewer = sign_in("zhou")
    open_proposal(reviewer, number)
    before = site.acts()
    reviewer.locator("#words").fill("同意。")
    reviewer.locator("#credential").fill("wrong-wrong-wrong")
    press(reviewer.get_by_role("button", name="同意并签批"))
    expect(reviewer.get_by_role("alert")).to_contain_text("未写入任何内容")
    assert reviewer.locator("#words").input_value() == "同意。"
    assert site.acts() == before


def test_a_signature_stands_beside_its_level_and_its_act(sign_in: SignIn) -> None:
    officer, reviewer, head = sign_in("wang"), sign_in("zhou"), sign_in("zhao")
    number = receive_report(officer)
    accept(officer, number)
    propose_filing(officer, number)
    expect(officer.locator(".acts li").first).to_contain_text("王建国签名有效")
    sign(reviewer, number)
    open_proposal(head, number)
    expect(head.locator(".head")).to_contain_text("王建国签名有效")
    assert re.fullmatch(
        r"([0-9a-f]{4} ){7}[0-9a-f]{4}", head.locator("section[aria-labelledby=asked] code.print").inner_text()
    )
    level = head.locator(".levels li").first
    expect(level).to_contain_text("周立签名有效")
    expect(level).to_contain_text("Ed25519")
    expect(head.locator(".levels li").nth(1)).to_contain_text("等待中")


def test_the_reviewer_reads_the_text_that_the_signature_covers(sign_in: SignIn, site: Site) -> None:
    officer, reviewer = sign_in("wang"), sign_in("zhou")
    number = receive_report(officer)
    accept(officer, number)
    officer.goto(f"/records/{number}/acts/file_case/")
    officer.locator("#content-charge").fill("盗窃罪")
    officer.locator("button.primary").click()
    expect(officer.locator("section.manuscript")).to_contain_text("立案决定书")  # the author reads it before signing
    officer.locator("#credential").fill(CREDENTIAL)
    officer.locator("button.primary").click()

    open_proposal(reviewer, number)
    text = reviewer.locator("section.manuscript")
    expect(text.locator(".paper").first).to_contain_text("盗窃罪")
    expect(text.locator(".paper").first).to_contain_text("明湖分局")
    expect(text.locator("summary")).to_have_text(["立案决定书", "呈请立案报告书"])
    reviewer.set_viewport_size({"width": 1440, "height": 900})
    digest = text.locator("code.print").get_attribute("title")
    assert re.fullmatch("[0-9a-f]{64}", digest or "")
    assert Axe().run(reviewer).violations_count == 0
    reviewer.set_viewport_size({"width": 390, "height": 844})
    assert reviewer.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    seq = reviewer.url.rstrip("/").rpartition("/")[2]
    reviewer.locator("#credential").fill(CREDENTIAL)
    reviewer.get_by_role("button", name="同意并签批").click()
    expect(reviewer.locator("section[aria-labelledby=pending]")).to_contain_text("周立")
    signed = site.run(
        "from zhiheng.bootstrap import installation\n"
        "here = installation()\n"
        "from zhiheng.store.models import ActSignature\n"
        f"print(*ActSignature.objects.filter(seq__gte={seq}).values_list('document', flat=True))\n"
        "assert here.verify().verified"
    )
    assert signed.split() == [digest, digest]


def test_a_signature_altered_in_the_database_is_shown_as_not_valid(sign_in: SignIn, site: Site) -> None:
    officer = sign_in("sun")
    number = receive_report(officer)
    accept(officer, number)
    propose_filing(officer, number)
    seq = officer.url.rpartition("#act-")[2]
    site.run(
        "from zhiheng.bootstrap import installation\n"
        "installation()\n"
        "from zhiheng.store.engine import engine_of\n"
        f"engine_of('default').run('UPDATE act_signature SET value = ? WHERE seq = ?', (bytes(64), {seq}))"
    )
    officer.reload()
    act = officer.locator(f"#act-{seq}")
    expect(act).to_contain_text("签名无效")
    expect(act).not_to_contain_text("签名有效")
    site.run(
        "from zhiheng.bootstrap import installation\n"
        "found = installation().verify()\n"
        f"assert found.first_bad == {seq}, found\n"
    )


def test_a_head_appoints_a_deputy_who_signs_in_his_stead(sign_in: SignIn) -> None:
    officer, reviewer, head, deputy = (sign_in(one) for one in ("wang", "zhou", "zhao", "sun"))
    until = str(date.today() + timedelta(days=20))
    head.goto("/signing/")
    head.locator("#deputy").select_option("sun")
    head.locator("#until").fill(until)
    head.locator("#reason").fill("参加培训")
    head.locator("#credential").fill(CREDENTIAL)
    head.get_by_role("button", name="签名并任命").click()
    expect(head.locator("section[aria-labelledby=deputies]")).to_contain_text("孙晓梅 代 赵明远")
    deputy.goto("/desk/")
    expect(deputy.locator(".me")).to_contain_text(f"代赵明远，至{until}")

    number = receive_report(officer)
    accept(officer, number)
    propose_filing(officer, number)
    sign(reviewer, number)
    open_proposal(deputy, number)
    expect(deputy.locator("#main")).to_contain_text("您代赵明远审批")
    deputy.locator("#credential").fill(CREDENTIAL)
    press(deputy.get_by_role("button", name="同意并签批"))
    officer.goto(f"/records/{number}/")
    expect(officer.locator("section[aria-labelledby=pending]")).to_contain_text("孙晓梅（代赵明远）")
    expect(officer.locator(".acts li").first).to_contain_text("孙晓梅（代赵明远）")

    # Her own proposal she does not sign in his stead.
    own = receive_report(deputy)
    accept(deputy, own)
    propose_filing(deputy, own)
    sign(reviewer, own)
    seq = deputy.url.rpartition("#act-")[2]
    deputy.goto(f"/records/{own}/proposals/{seq}/")
    expect(deputy.locator("#main")).to_contain_text("现在不由您审批")

    # Ended, it lets her sign nothing more.
    head.goto("/signing/")
    ended = head.locator("section[aria-labelledby=deputies] li").first
    ended.locator("summary").click()
    ended.locator("input[name=reason]").fill("培训结束")
    ended.locator("input[name=credential]").fill(CREDENTIAL)
    press(ended.get_by_role("button", name="签名并终止"))
    expect(head.locator("section[aria-labelledby=deputies] li")).to_have_count(0)
    deputy.goto("/desk/")
    expect(deputy.locator(".me")).not_to_contain_text("代赵明远")


def test_a_new_key_asks_who_one_is_and_for_the_old_passphrase(sign_in: SignIn, site: Site) -> None:
    officer = sign_in("lu")
    officer.goto("/signing/")
    before, acts = officer.locator("section[aria-labelledby=mine] code").inner_text(), site.acts()
    wrong = (
        ("#old", CREDENTIAL, "differs-0815", "两次输入的签名口令不同"),
        ("#old", "wrong-wrong", NEW, "签名口令不正确"),
    )
    for asked, told, again, said in wrong:
        ask_for_a_key(officer, asked, told, again)
        expect(officer.locator("#main")).to_contain_text(said)
    assert site.acts() == acts
    ask_for_a_key(officer, "#old", CREDENTIAL, NEW)
    expect(officer.locator("section[aria-labelledby=mine] code")).not_to_have_text(before)
    assert site.acts() == acts + 2  # the new one registered, the old one withdrawn
    number = receive_report(officer)
    accept(officer, number)
    officer.goto(f"/records/{number}/acts/file_case/")
    officer.locator("#content-charge").fill("盗窃罪")
    officer.locator("button.primary").click()
    for phrase, shown in ((CREDENTIAL, "签名口令不正确"), (NEW, "立案")):
        officer.locator("#credential").fill(phrase)
        press(officer.locator("button.primary"))
        expect(officer.locator("#main")).to_contain_text(shown)


def test_who_lost_the_passphrase_registers_anew_once_a_head_has_withdrawn_the_key(sign_in: SignIn) -> None:
    officer, head = sign_in("lu"), sign_in("zhu")
    head.goto("/signing/")
    withdrawing = head.locator("section[aria-labelledby=withdraw]")
    assert "zhu" not in withdrawing.locator("option").evaluate_all("all => all.map(one => one.value)")
    withdrawing.locator("#of").select_option("lu")
    withdrawing.locator("#why").fill("口令遗忘，已当面核实")
    withdrawing.locator("#withdrawing").fill(CREDENTIAL)
    press(withdrawing.get_by_role("button", name="签名并注销"))
    officer.goto("/signing/")
    expect(officer.locator("#main")).to_contain_text("您还没有签名密钥")
    expect(officer.locator("#old")).to_have_count(0)
    ask_for_a_key(officer, "#password", "wrong", NEW)
    expect(officer.locator("#main")).to_contain_text("登录密码不正确")
    ask_for_a_key(officer, "#password", PASSWORD, NEW)
    expect(officer.locator("section[aria-labelledby=mine] code")).to_be_visible()
    other = sign_in("wang")
    other.goto("/signing/")
    expect(other.locator("section[aria-labelledby=withdraw]")).to_have_count(0)


def ask_for_a_key(page: Page, asked: str, told: str, again: str) -> None:
    """Fill in the form and send it: what is ``asked`` to know who one is, and NEW as the new passphrase."""
    if not page.locator("#new").is_visible():
        page.locator("section[aria-labelledby=mine] summary").click()
    page.locator(asked).fill(told)
    page.locator("#new").fill(NEW)
    page.locator("#again").fill(again)
    press(page.get_by_role("button", name="登记新密钥"))


def test_waiting_proposals_are_listed_with_their_wait(sign_in: SignIn, case: Case) -> None:
    reviewer, author = sign_in("zhou"), sign_in("wang")
    reviewer.goto("/reviews/")
    line = reviewer.locator("section[aria-labelledby=decide] tbody tr", has_text=case.number)
    expect(line).to_contain_text("兼职法制员")
    expect(line.locator("td.num")).to_contain_text("分")
    press(line.locator("a").first)
    assert number_of(reviewer) == case.number
    author.goto("/reviews/")
    expect(author.locator("section[aria-labelledby=mine]")).to_contain_text(case.number)
    expect(author.locator("section[aria-labelledby=decide]")).not_to_contain_text(case.number)


def test_a_record_whose_proposal_was_erased_opens(sign_in: SignIn, site: Site) -> None:
    officer = sign_in("sun")
    number = receive_report(officer)
    accept(officer, number)
    propose_filing(officer, number)
    seq = officer.url.rpartition("#act-")[2]
    site.run(
        "from zhiheng.bootstrap import installation\n"
        "here = installation()\n"
        "from zhiheng.store.forgetting import Forgetting\n"
        f"Forgetting().erase_content({seq}, here.catalogue, 'chen', '法院裁定', here.now())"
    )
    for page in (f"/records/{number}/", f"/records/{number}/acts/file_case/", "/"):
        answer = officer.goto(page)
        assert answer is not None and answer.status == 200, page
    officer.goto(f"/records/{number}/")
    expect(officer.locator(f"#act-{seq}")).to_be_visible()
    expect(officer.locator("section[aria-labelledby=pending]")).to_have_count(0)
