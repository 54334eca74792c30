"""What officers do on the pages, as one would tell it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.site import CREDENTIAL

CHAIN = ("zhou", "zhao", "xu", "zhu")


def press(button: Locator) -> None:
    """Press what leads to another page, and wait until all of that page is there: it may be counted at once."""
    with button.page.expect_navigation():
        button.click()


def do(page: Page, number: str, act: str, **answers: str | list[str]) -> None:
    """From the page of the record ``number``, record or propose the act of that title: a button, or a folded entry."""
    page.goto(f"/records/{number}/")
    follow(page, act)
    answer(page, **answers)
    confirm(page)


def follow(page: Page, act: str) -> None:
    """Open the form of an act that the record's page offers."""
    offer = page.locator("a", has_text=re.compile(rf"^\s*(▶\s*)?{re.escape(act)}\s*$"))
    folded = page.locator("section[aria-labelledby=now] details:not([open])", has=offer)
    if folded.count():
        folded.locator("> summary").click()
    press(page.locator("section[aria-labelledby=now]").locator(offer))


def answer(page: Page, **answers: str | list[str]) -> None:
    """Answer the fields of the open form in the words that stand on it."""
    for field, said in answers.items():
        box = page.locator(f"#content-{field}")
        if box.locator("input[type=checkbox]").count():
            for name in [said] if isinstance(said, str) else said:
                box.get_by_label(name).check()
        elif box.locator("input[type=radio]").count() or box.locator(".find").count():
            _choose(page, field, str(said))
        elif box.locator("option").count():
            box.select_option(label=str(said))
        else:
            box.fill(str(said))


def _choose(page: Page, field: str, said: str) -> None:
    choice = page.locator(f"#content-{field}").get_by_role("radio", name=said)
    if choice.count():
        choice.first.check()
    else:
        name_person(page, field, said)


def refused(page: Page, number: str, act: str, **answers: str | list[str]) -> Locator:
    """Try an act that a gate stops; the reasons that the page gives."""
    page.goto(f"/records/{number}/")
    follow(page, act)
    answer(page, **answers)
    confirm(page)
    reasons = page.locator(".refusal")
    expect(reasons).to_be_visible()
    return reasons


def receive_report(page: Page, summary: str = "夜间手机被盗") -> str:
    """Open a case by a report and return its number."""
    page.goto("/records/new/criminal_case/receive_report/")
    page.get_by_label("报案", exact=True).check()
    page.locator("#content-summary").fill(summary)
    confirm(page)
    return number_of(page)


def number_of(page: Page) -> str:
    found = re.search(r"/records/([^/]+)/", page.url)
    assert found, page.url
    return found[1]


def confirm(page: Page) -> None:
    """Press the primary button, check the answers, and record."""
    press(page.locator("button.primary"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("核对")
    if page.locator("#credential").count():
        page.locator("#credential").fill(CREDENTIAL)
    press(page.locator("button.primary"))


def accept(page: Page, number: str) -> None:
    """Take the report down, then accept the case."""
    page.goto(f"/records/{number}/acts/record_intake_transcript/")
    page.get_by_label("是", exact=True).check()
    confirm(page)
    page.goto(f"/records/{number}/acts/accept/")
    page.get_by_label("已交付").check()
    confirm(page)


def propose_filing(page: Page, number: str, charge: str = "盗窃罪") -> None:
    page.goto(f"/records/{number}/acts/file_case/")
    page.locator("#content-charge").fill(charge)
    confirm(page)


def name_person(page: Page, field: str, name: str) -> None:
    """Search for ``name`` in a party field and register the person where nobody is found."""
    box = page.locator(f"#content-{field}")
    if not box.locator(f"#search-content-{field}").is_visible():
        box.locator("summary").click()
    box.locator(f"#search-content-{field}").fill(name)
    box.get_by_role("button", name="查找").click()
    expect(box.locator(".found")).to_be_visible()
    page.wait_for_load_state()  # without scripts it is a new page, of which this much has arrived
    register = box.get_by_role("button", name="登记")
    if register.count():
        register.click()
        expect(box.locator("input[type=radio]:checked")).to_have_count(1)


def open_proposal(page: Page, number: str) -> None:
    """From the desk to the proposal of ``number`` that waits for this officer."""
    page.goto("/desk/")
    page.locator("section[aria-labelledby=sign] li a", has_text=number).click()


def sign(page: Page, number: str, words: str = "同意。") -> None:
    open_proposal(page, number)
    page.locator("#words").fill(words)
    page.locator("#credential").fill(CREDENTIAL)
    press(page.get_by_role("button", name="同意并签批"))


def record(page: Page, number: str, kind: str, **answers: str | list[str]) -> None:
    """Record or propose an act in ``number``; ``answers`` by the name of the field, in the words of the form."""
    page.goto(f"/records/{number}/acts/{kind}/")
    answer(page, **answers)
    confirm(page)
    expect(page.locator(".refusal")).to_have_count(0)


def approve(reviewers: dict[str, Page], number: str) -> None:
    """Every level signs the proposal of ``number`` that waits for it, each from his or her own desk."""
    for account in CHAIN:
        sign(reviewers[account], number)


def printed(page: Page, number: str, title: str) -> bytes:
    """The file of the newest document of this title, printed now from the page of ``number``."""
    page.goto(f"/records/{number}/")
    papers = page.locator("section[aria-labelledby=documents]")
    button = papers.get_by_role("button", name=f"印制 {title} #").first
    if not button.is_visible():
        papers.locator("summary", has_text="可以印制").click()
    press(button)
    made = papers.locator(".papers > li", has=page.locator("strong", has_text=title)).first
    file = page.request.get(str(made.locator("li a").first.get_attribute("href")))
    assert file.headers["content-type"] == "application/pdf"
    return file.body()


def findings(page: Page, number: str) -> list[str]:
    """What stands beside the acts of the record as wrong."""
    page.goto(f"/records/{number}/")
    return page.locator(".acts .finding").all_inner_texts()
