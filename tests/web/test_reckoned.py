"""What follows from a record's acts stands on its page, with its article and the act it follows from."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.site import Site
from tests.web.conftest import SignIn

A_LATE_FINE = """
from datetime import timedelta
from zhiheng.bootstrap import installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.administrative.acts_decision import Offence
from zhiheng.packs.administrative.acts_intake import AcceptCase, CaseKind
from zhiheng.packs.administrative.acts_questioning import Age, Recording
from zhiheng.packs.administrative.acts_summary import DecideOnTheSpot

house = installation()
now = house.now()
since = now - timedelta(days=120)
acts = [
    AcceptCase(case_kind=CaseKind.PUBLIC_SECURITY),
    DecideOnTheSpot(person="P1", offence=Offence.ASSAULT, age=Age.ADULT, fine=20000, officers=("wang", "sun"),
                    undisputed=True, recording=Recording.FULL, heard=True),
]
with house.ledger.writing() as writer:
    writer.begin(RecordHeader(
        number="X-2026-9001", procedure="administrative_case", unit="east", division="990101", opened_at=since))
    writer.append([Draft(record="X-2026-9001", act=act, by="wang", unit="east", when=When.minute(since),
                         recorded_at=now, imported=True) for act in acts])
"""


def test_a_fine_that_is_late_shows_what_may_be_added(sign_in: SignIn, site: Site) -> None:
    site.run(A_LATE_FINE)
    page = sign_in("wang")
    page.goto("/records/X-2026-9001/")
    shown = page.get_by_role("region", name="由行为推出")
    expect(shown.locator("li")).to_have_count(1)
    expect(shown).to_contain_text("尚欠罚款200.00 元")
    expect(shown).to_contain_text("可以加处200.00 元")
    expect(shown.get_by_role("link", name="《行政处罚法》第72条")).to_be_visible()
