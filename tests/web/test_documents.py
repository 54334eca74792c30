"""Printing on the record page, and the public page that says whether a document is genuine."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.documents.bureau import text_of
from tests.site import CREDENTIAL, Site
from tests.web.casework import accept, press, receive_report
from tests.web.conftest import SignIn


@pytest.fixture
def page(sign_in: SignIn) -> Page:
    return sign_in("wang")


def file_of(page: Page, name: str) -> bytes:
    link = page.locator("section[aria-labelledby=documents]").get_by_role("link", name=name, exact=True).first
    answer = page.request.get(str(link.get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    return answer.body()


def code_in(file: bytes) -> str:
    found: str = text_of(file).partition("核验码")[2][:14]
    return found


def test_a_document_is_printed_reprinted_and_checked(page: Page, sign_in: SignIn, tmp_path: Path) -> None:
    number = receive_report(page, "出租屋内有人吸毒")
    accept(page, number)
    page.goto(f"/records/{number}/")
    papers = page.locator("section[aria-labelledby=documents]")
    press(papers.get_by_role("button", name="印制 受案登记表"))
    number_link = papers.get_by_role("link", name="公(刑)受案字").first
    expect(number_link).to_be_visible()
    name = number_link.inner_text()
    original = file_of(page, name)
    assert "出租屋内有人吸毒" in text_of(original)
    assert name in page.locator(".acts").inner_text(), "the act on the timeline shows its document"
    papers.get_by_role("button", name="重印 受案登记表").click()
    expect(papers.locator(".tag")).to_have_text("重印 1")

    public = sign_in("")
    public.goto("/check/")
    public.locator("#code").fill(code_in(original))
    kept = tmp_path / "paper.pdf"
    kept.write_bytes(original)
    public.locator("#file").set_input_files(kept)
    press(public.get_by_role("button", name="核验"))
    expect(public.locator("[role=status]")).to_contain_text("由本机关制发")
    told = public.locator("main").inner_text()
    assert "完全一致" in told and "受案登记表" in told
    assert number not in told and "出租屋" not in told


def test_an_unknown_code_is_told_without_signing_in(sign_in: SignIn) -> None:
    public = sign_in("")
    public.goto("/check/?code=2222-2222-2222")
    expect(public.locator("[role=alert]")).to_contain_text("没有这一核验码")


def test_printing_is_not_open_to_who_does_not_see_the_record(sign_in: SignIn, page: Page) -> None:
    number = receive_report(page, "邻里纠纷")
    other = sign_in("he")
    token = other.context.cookies()
    csrf = next(one["value"] for one in token if one["name"] == "csrftoken")
    answer = other.request.post(
        f"/records/{number}/documents/",
        form={"act": "1", "title": "受案登记表", "csrfmiddlewaretoken": csrf},
        headers={"Referer": other.url},
    )
    assert answer.status == 404
    assert other.request.get(f"/records/{number}/documents/1/").status == 404
    assert other.request.get(f"/records/{number}/documents/").status == 405


SIGNED = """
from zhiheng.bootstrap import installation
house = installation()
for proof in house.ledger.proofs({number!r}):
    if proof.signature is not None:
        print(proof.signature.signed.signer, proof.signature.signed.document)
found = house.verify()
print("verified" if found.verified else found.problem)
"""


def test_whoever_issues_it_may_sign_the_hash_of_the_file(page: Page, site: Site) -> None:
    number = receive_report(page, "出租屋内有人吸毒")
    accept(page, number)
    page.goto(f"/records/{number}/")
    papers = page.locator("section[aria-labelledby=documents]")
    form = papers.locator("form").filter(has=page.get_by_role("button", name="印制 受案登记表"))
    form.locator("summary").click()
    form.get_by_label("签名口令").fill("not the passphrase")
    before = site.acts()
    press(form.get_by_role("button", name="印制 受案登记表"))
    expect(page.locator("main")).to_contain_text("口令")
    assert site.acts() == before, "a wrong passphrase numbers nothing"
    page.goto(f"/records/{number}/")
    form.locator("summary").click()
    form.get_by_label("签名口令").fill(CREDENTIAL)
    press(form.get_by_role("button", name="印制 受案登记表"))
    name = papers.get_by_role("link", name="公(刑)受案字").first.inner_text()
    digest = sha256(file_of(page, name)).hexdigest()
    told = site.run(SIGNED.format(number=number)).splitlines()
    assert f"wang {digest}" in told
    assert told[-1] == "verified"
