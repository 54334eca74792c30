"""An exhibit from its seizure to its return, and one that is destroyed, as officer, keeper and leaders do it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site import Site
from tests.web.casework import answer, confirm, do, follow, number_of, press, refused, sign
from tests.web.conftest import SignIn
from tests.web.exhibits import STORE, fill
from tests.web.prepared import questioned


def test_a_telephone_is_seized_kept_used_and_returned(sign_in: SignIn, site: Site, tmp_path: Path) -> None:
    told = questioned(site, "马某甲")
    officer, keeper, head, leader = (sign_in(who) for who in ("wang", "peng", "zhao", "zhu"))
    do(officer, told.case, "当场实施强制措施", measure="扣押、扣留、查封", officers="孙晓梅")
    seized = {"items": "手机一部", "officers": "孙晓梅", "place": "现场", "recording": "全程同步录音录像"}
    do(officer, told.case, "实施扣押、扣留、查封", **seized)
    listed = {"copies": "2", "list_no": "扣清1号", "lots": "1", "officers_signed": "是", "party": "已签名"}
    do(officer, told.case, "扣押清单清点、签名", **listed)

    # The item is opened from its case, and knows the list on which it stands.
    follow(officer, "提取涉案财物")
    expect(officer.locator(".facts")).to_contain_text(told.case)
    expect(officer.locator("#content-list_no")).to_have_value("扣清1号")
    answer(officer, item="手机一部", item_kind="电子设备", measure="扣押", source="网吧现场", lot="1")
    confirm(officer)
    item = number_of(officer)
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("24小时内移交保管人员")
    do(officer, item, "移交财物", receiver="彭程", seal="FT-1", milligrams="182000")

    # The keeper shows the camera's file to the form; its digest is recorded, and neither is typed.
    picture = tmp_path / "手机.jpg"
    picture.write_bytes(b"what the camera saw")
    keeper.goto(f"/records/{item}/")
    follow(keeper, "入库")
    expect(keeper.locator("#content-giver").get_by_label("王建国")).to_be_checked()
    answer(keeper, store=STORE, shelf="B-03", state="封存完好", seal="FT-1", milligrams="182000")
    keeper.locator("input[type=file]").set_input_files(picture)
    confirm(keeper)
    expect(keeper.locator(".acts")).to_contain_text(sha256(picture.read_bytes()).hexdigest())
    keeper.goto("/exhibits/")
    expect(keeper.locator("a.shelf", has_text="B-03")).to_be_visible()

    # Out with a reason that the head has approved, to whom and for as long as was approved; and back.
    assert "调用" in refused(keeper, item, "出库", borrower="王建国", days="3").first.inner_text()
    do(officer, item, "呈请批准调用涉案财物", use="鉴定", borrower="王建国", days="3", reason="提取通讯记录")
    sign(head, item)
    keeper.goto(f"/records/{item}/")
    follow(keeper, "出库")
    expect(keeper.locator("#content-borrower").get_by_label("王建国")).to_be_checked()
    expect(keeper.locator("#content-days")).to_have_value("3")
    answer(keeper, seal="FT-1")
    confirm(keeper)
    do(officer, item, "领用签收", seal="FT-1")
    expect(officer.locator("section[aria-labelledby=due]")).to_contain_text("调用的涉案财物及时归还")
    do(officer, item, "移交财物", seal="FT-2", reopened="鉴定启封", milligrams="182000")
    do(keeper, item, "入库", store=STORE, shelf="B-04", seal="FT-2", milligrams="182000")
    assert _found_in_stock(keeper, item)

    # Returned to the owner once the leaders have approved it.
    do(officer, item, "查明与案件无关", reason="与吸毒行为无关")
    do(officer, item, "呈请批准处理涉案财物", way="发还", ground="与案件无关", reason="本人合法财产")
    sign(head, item)
    sign(leader, item)
    do(officer, item, "发还财物", receiver="马某甲", receiver_is="合法权利人本人", list_signed="是")
    expect(officer.locator(".stations .now")).to_contain_text("已处理")
    papers = officer.locator("section[aria-labelledby=documents]")
    expect(papers.get_by_role("button", name="印制 发还清单")).to_be_visible()


def test_what_the_decision_confiscates_is_destroyed_under_supervision(sign_in: SignIn, site: Site) -> None:
    (item,) = fill(site, "W-1994", 1)
    officer, head, leader = (sign_in(who) for who in ("wang", "zhao", "zhu"))
    do(officer, item, "知悉案件处理结果", outcome="行政处罚决定", document_no="公(行)罚决字1号", otherwise="否")
    reasons = refused(officer, item, "销毁", officers="孙晓梅", supervisors="赵明远", method="焚毁")
    expect(reasons.first).to_contain_text("涉案财物处理经县级以上公安机关负责人批准")
    do(officer, item, "呈请批准处理涉案财物", way="销毁", ground="收缴、追缴、没收", reason="吸毒工具")
    sign(head, item)
    sign(leader, item)
    do(officer, item, "销毁", officers="孙晓梅", supervisors="赵明远", method="焚毁")
    expect(officer.locator(".stations .now")).to_contain_text("已处理")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_file_gives_its_digest_and_stays_away(sign_in: SignIn, site: Site, tmp_path: Path, scripts: bool) -> None:
    (item,) = fill(site, f"W-199{1 + scripts}", 1)
    keeper = sign_in("peng", java_script_enabled=scripts)
    picture = tmp_path / "照片.jpg"
    picture.write_bytes(bytes(range(256)) * 20_000)
    keeper.goto(f"/records/{item}/acts/check_in/")
    keeper.locator("input[type=file]").set_input_files(picture)
    press(keeper.locator("button.primary"))  # the giver is missing yet
    expect(keeper.locator("#content-photo")).to_have_value(sha256(picture.read_bytes()).hexdigest())
    assert not list(site.home.rglob(picture.name))


def _found_in_stock(keeper: Page, item: str) -> bool:
    """Whether a stock-taking of the store finds ``item`` where the acts say it is."""
    keeper.goto("/exhibits/stock-takings/")
    keeper.locator("#store").fill(STORE)
    press(keeper.get_by_role("button", name="开始盘点"))
    for scanned in ("@B-04", item):
        keeper.locator("#code").fill(scanned)
        keeper.keyboard.press("Enter")
        expect(keeper.locator("#code")).to_have_value("")
    found = keeper.locator(".tally dd").nth(1)
    expect(found).to_have_text("1")
    press(keeper.get_by_role("button", name="结束盘点"))
    return item not in keeper.locator("section[aria-labelledby=missing]").inner_text()
