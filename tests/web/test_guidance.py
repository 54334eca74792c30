"""Internal guidance is read where a gate is explained."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.site import Site
from tests.web.conftest import Case, SignIn

ADOPT = """
from datetime import UTC, date, datetime
from zhiheng.bootstrap import installation
from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance

house = installation()
now = house.now()
act = AdoptGuidance(
    subject="先立案再传唤", guidance="来不及的，现场口头传唤。", rules=[{"rule": "case_is_filed"}],
    adopted_on=now.date(), in_force_from=date(2026, 1, 1), agreed_with="检察院",
)
with house.ledger.writing() as writer:
    writer.begin(RecordHeader(
        number="G-2026-9001", procedure="internal_guidance", unit="bureau", division="990101", opened_at=now))
    writer.append([Draft(record="G-2026-9001", act=act, by="xu", unit="bureau", when=When.minute(now),
                         recorded_at=now, imported=True)])
"""


def test_a_closed_gate_shows_the_guidance_on_its_rule(sign_in: SignIn, site: Site, case: Case) -> None:
    page = sign_in("wang")
    page.goto(f"/records/{case.number}/acts/decide_detention/")
    expect(page.locator(".guidance")).to_have_count(0)
    site.run(ADOPT)
    page.goto(f"/records/{case.number}/acts/decide_detention/")
    shown = page.locator(".guidance").first
    expect(shown).to_contain_text("先立案再传唤")
    expect(shown).to_contain_text("2026-01-01起施行")
    shown.locator("summary").click()
    expect(shown.get_by_text("来不及的，现场口头传唤。")).to_be_visible()
    expect(shown).to_contain_text("不是法律")
