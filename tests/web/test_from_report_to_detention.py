"""The story of the first face: report, acceptance, filing under review, detention, a refused arrest, verification."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.site import CREDENTIAL, Site
from tests.web.casework import (
    CHAIN,
    accept,
    confirm,
    name_person,
    open_proposal,
    press,
    propose_filing,
    receive_report,
    sign,
)
from tests.web.conftest import SignIn


def test_an_officer_takes_a_case_from_report_to_detention(site: Site, sign_in: SignIn) -> None:
    officer = sign_in("wang")
    reviewers = {account: sign_in(account) for account in CHAIN}
    number = receive_report(officer)
    expect(officer.locator(".stations .now")).to_contain_text("接报")
    accept(officer, number)
    propose_filing(officer, number)
    expect(officer.locator("section[aria-labelledby=pending]")).to_contain_text("立案")

    # The head of the unit sends it back to the legal reviewer, who signs anew; then every level signs.
    sign(reviewers["zhou"], number)
    head = reviewers["zhao"]
    open_proposal(head, number)
    head.get_by_role("button", name="退回", exact=True).click()
    expect(head.locator(".error")).to_contain_text("退回须写明理由")
    head.locator("#words").fill("补充被害人陈述后再报")
    head.locator("#to_level").select_option("legal_reviewer")
    head.locator("#credential").fill(CREDENTIAL)
    press(head.get_by_role("button", name="退回", exact=True))
    sign(reviewers["zhou"], number, "已补充，同意。")
    for account in CHAIN[1:]:
        sign(reviewers[account], number)
    officer.goto(f"/records/{number}/")
    expect(officer.locator(".stations .now")).to_contain_text("立案")
    expect(officer.locator("#main")).to_contain_text("补充被害人陈述后再报")

    officer.goto(f"/records/{number}/acts/decide_detention/")
    name_person(officer, "person", "李某")
    expect(officer.locator("#content-person")).to_contain_text("李某")
    officer.locator("#content-ground").select_option(label="现行犯")
    confirm(officer)
    for account in CHAIN:
        sign(reviewers[account], number)
    officer.goto(f"/records/{number}/acts/detain/")
    officer.get_by_label("已签名、捺指印").check()
    confirm(officer)
    expect(officer.locator(".stations .now")).to_contain_text("拘留")
    due = officer.locator("section[aria-labelledby=due]")
    expect(due).to_contain_text("24小时内讯问")
    expect(due).to_contain_text("李某")
    expect(due.locator(".tone").first).not_to_be_empty()

    # A period leads to the acts that end it, about the same person; to one that is blocked, too.
    arrest = due.locator(".countdown", has_text="提请批捕").locator(".ways a")
    expect(arrest.first).to_have_text("呈请提请批准逮捕（尚不能）")
    press(due.locator(".countdown", has_text="24小时内讯问").get_by_role("link", name="讯问").first)
    expect(officer.locator("#content-person input:checked")).to_have_count(1)
    officer.goto(f"/records/{number}/")

    # An arrest without approval: blocked on the page, and refused with all four parts when tried.
    blocked = officer.locator("details.blocked", has_text="逮捕").filter(has=officer.locator("dl.reason")).first
    blocked.locator("summary").click()
    expect(blocked).to_contain_text("批准逮捕")
    before = site.acts()
    officer.goto(f"/records/{number}/acts/arrest/")
    officer.locator("#content-person input[type=radio]").first.check()
    confirm(officer)
    reason = officer.locator(".refusal dl.reason").first
    for part in ("所做", "受阻", "依据", "下一步"):
        expect(reason).to_contain_text(part)
    expect(reason).to_contain_text("批准逮捕")
    expect(reason).to_contain_text("第142条")
    assert site.acts() == before

    auditor = sign_in("chen")
    auditor.get_by_role("button", name="立即核验").click()
    expect(auditor.locator(".notice")).to_contain_text("核验通过")
    expect(auditor.locator("section[aria-labelledby=access]")).to_contain_text(number)
