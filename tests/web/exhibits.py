"""What officers and the keeper do with an exhibit, on the pages; and a store that was filled beforehand."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.site import Site
from tests.web.casework import confirm, number_of

STORE = "物证一室"

FILL = """
from datetime import timedelta
from zhiheng.bootstrap import installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.property import acts

here = installation()
now = here.now()

def draft(number, act, hours, by):
    at = now - timedelta(hours=hours)
    return Draft(record=number, act=act, by=by, unit="east", when=When.minute(at), recorded_at=now, imported=True)

def item(place):
    number = f"{prefix}-{{place:05d}}"
    opened = When.minute(now - timedelta(hours=50)).at
    header = RecordHeader(number=number, procedure="case_property", unit="east", division="990101", opened_at=opened)
    told = [
        draft(number, acts.TakeProperty(item=f"物品{{place}}", item_kind="other", measure="seizure", cause="盗窃案",
            source="现场扣押", officers=["wang", "sun"]), 50, "wang"),
        draft(number, acts.HandOver(receiver=["peng"], seal=f"S{{place}}"), 40, "wang"),
        draft(number, acts.CheckIn(giver=["wang"], store="{store}", shelf=f"{{'ABC'[place % 3]}}-{{place % 8 + 1:02d}}",
            state="sealed", seal=f"S{{place}}"), 39, "peng"),
    ]
    return header, told

items = [item(place) for place in range(1, {count} + 1)]
with here.ledger.writing() as writer:
    writer.begin_all([header for header, _ in items])
    writer.append([one for _, told in items for one in told])
"""


def fill(site: Site, prefix: str, count: int, store: str = STORE) -> list[str]:
    """``count`` items in the store, checked in long ago; their numbers."""
    site.run(FILL.format(prefix=prefix, count=count, store=store))
    return [f"{prefix}-{place:05d}" for place in range(1, count + 1)]


def take(page: Page, title: str, parent: str) -> str:
    """An officer registers what was seized, under its case; the number it was given."""
    page.goto("/exhibits/")
    page.locator("#parent").fill(parent)
    page.get_by_role("button", name="登记涉案财物").click()
    page.locator("#content-item").fill(title)
    page.locator("#content-item_kind").select_option(label="电子设备")
    page.locator("#content-measure").get_by_label("扣押", exact=True).check()
    page.locator("#content-cause").fill("盗窃案")
    page.locator("#content-source").fill("现场扣押")
    confirm(page)
    return number_of(page)


def hand_over(page: Page, number: str, seal: str) -> None:
    """The officer's half of the hand-over."""
    page.goto(f"/records/{number}/acts/hand_over/")
    _choose(page, "receiver", "彭程")
    page.locator("#content-seal").fill(seal)
    confirm(page)


def check_in(page: Page, number: str, seal: str, shelf: str) -> None:
    """The keeper's half."""
    page.goto(f"/records/{number}/acts/check_in/")
    _choose(page, "giver", "王建国")
    page.locator("#content-store").fill(STORE)
    page.locator("#content-shelf").fill(shelf)
    page.get_by_label("封存完好").check()
    page.locator("#content-seal").fill(seal)
    confirm(page)


def _choose(page: Page, field: str, name: str) -> None:
    """Only this officer of the list."""
    box = page.locator(f"#content-{field}")
    for ticked in box.locator("input:checked").all():
        ticked.uncheck()
    box.get_by_label(name).check()
