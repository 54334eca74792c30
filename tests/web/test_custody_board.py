"""The custody board in a real browser: the worst first, ticking, refreshed by itself, read by those who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site import PASSWORD, Site, running_site
from tests.web.casework import press
from tests.web.guests import bring_in

SUMMONS, STATION = "criminal_summons", "continued_questioning"
LONG_NAME = "阿卜杜热合曼·买买提艾力"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def area(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of its own: how many people are present is what the tests are about."""
    with running_site(tmp_path_factory.mktemp("area")) as running:
        yield running


@pytest.fixture(scope="module")
def enter(area: Site, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Open]:
    """``enter("wang", width=390)``: a page of that officer, of that size; closed at the end of the file."""
    contexts = []

    def page_of(account: str, width: int = 1440, height: int = 900, **options: Any) -> Page:
        sized = {"viewport": {"width": width, "height": height}, "base_url": area.url}
        context = browser.new_context(**{**browser_context_args, **sized, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto("/sign-in/")
        page.fill("#account", account)
        page.fill("#password", PASSWORD)
        press(page.locator("button.primary"))
        return page

    yield page_of
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def officer(enter: Open) -> Page:
    return enter("wang")


@pytest.fixture(scope="module")
def empty(area: Site, officer: Page) -> str:
    """What the board says before anybody is brought in."""
    officer.goto("/custody/")
    return officer.locator("#custody").inner_text()


@pytest.fixture(scope="module")
def crowd(area: Site, empty: str) -> list[str]:
    """Eight people, in no order: past a limit, close to one, a minor beside an adult, one without any clock."""
    return bring_in(
        area,
        {"name": "周新来", "minutes": 30, "ground": SUMMONS, "room": "讯问室1", "also": "he"},
        {"name": "吴超时", "minutes": 12 * 60 + 5, "ground": SUMMONS, "room": "讯问室2"},
        {"name": "郑将满", "minutes": 11 * 60 + 20, "ground": SUMMONS, "room": "候问室1"},
        {"name": "王无案", "minutes": 200, "ground": "public_security_summons", "no_case": True, "room": "候问室3"},
        {"name": "冯少年", "minutes": 100, "ground": SUMMONS, "age": "under_18", "room": "候问室1", "recording": False},
        {"name": LONG_NAME, "minutes": 6 * 60, "ground": STATION, "room": "候问室2"},
        {"name": "褚女士", "minutes": 3 * 60 + 30, "ground": STATION, "sex": "female", "vulnerability": "pregnant"},
        {"name": "卫西溪", "minutes": 60, "ground": SUMMONS, "room": "讯问室9", "by": "he"},
        {"name": "已离开", "minutes": 90, "ground": SUMMONS, "left": True},
    )


def names(page: Page) -> list[str]:
    return [name.split()[0] for name in page.locator(".board .name").all_inner_texts()]


def row(page: Page, name: str) -> Any:
    return page.locator(".present").filter(has=page.locator(".name", has_text=name))


def test_an_empty_area_says_so_and_offers_the_first_step(empty: str) -> None:
    assert "现在没有人" in empty
    assert "登记人员带入" in empty


def test_the_worst_stands_first_and_who_has_left_is_gone(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    assert names(officer) == ["吴超时", "褚女士", "郑将满", "王无案", LONG_NAME, "冯少年", "周新来"]


def test_each_row_says_in_words_what_its_colour_says(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    for name, word in (("吴超时", "已逾期"), ("郑将满", "将届满"), ("王无案", "时钟未起"), ("周新来", "期限内")):
        expect(row(officer, name).locator(".tone")).to_contain_text(word)
    expect(officer.locator(".facts").first).to_contain_text("在区 7 人")


def test_every_maximum_of_case_and_station_is_counted_down(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    pregnant = row(officer, "褚女士").locator(".maxima li")
    expect(pregnant).to_have_count(2)
    expect(pregnant.nth(0)).to_contain_text("第10条")
    expect(pregnant.nth(1)).to_contain_text("第11条")
    expect(row(officer, "吴超时").locator(".maxima .left")).to_contain_text("已超 0:0")


def test_a_clock_of_another_unit_is_counted_down_and_its_case_not_named(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    found = row(officer, "周新来")
    expect(found.locator(".maxima li")).to_have_count(2)
    expect(found.locator(".maxima li", has_text="其他单位案件")).to_have_count(1)
    assert found.locator("a[href*='/records/A-']").count() == 1


def test_whoever_has_no_case_is_told_to_have_no_clock(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    expect(row(officer, "王无案")).to_contain_text("没有所属案件")


def test_a_camera_that_is_off_and_a_minor_beside_an_adult_are_shown(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    minor = row(officer, "冯少年")
    expect(minor).to_contain_text("未录音录像")
    expect(minor.locator(".clash")).to_contain_text("与郑将满同室")
    expect(row(officer, "郑将满").locator(".clash")).to_have_count(0)
    expect(officer.locator(".floor-room.red")).to_have_count(1)
    expect(officer.locator(".floor-room.red")).to_contain_text("候问室1")


def test_the_countdown_ticks_by_the_servers_clock(enter: Open, crowd: list[str]) -> None:
    page = enter("wang")
    page.clock.install()
    page.goto("/custody/")
    left = row(page, "郑将满").locator(".maxima strong")
    first = left.inner_text()
    page.clock.run_for(3000)
    assert left.inner_text() != first
    assert left.inner_text().startswith("还剩 0:")


def test_the_board_asks_for_itself_again(enter: Open, area: Site, crowd: list[str]) -> None:
    page = enter("he")
    page.clock.install()
    page.goto("/custody/")
    assert names(page) == ["卫西溪"]
    bring_in(area, {"name": "蒋后到", "minutes": 5, "ground": SUMMONS, "room": "讯问室8", "by": "he"})
    page.clock.run_for(31_000)
    expect(page.locator(".board .name")).to_have_count(2, timeout=30_000)
    assert names(page) == ["卫西溪", "蒋后到"]


def test_a_lost_connection_is_said_out_loud(enter: Open, crowd: list[str]) -> None:
    page = enter("wang")
    page.clock.install()
    page.goto("/custody/")
    expect(page.locator("#stale")).to_be_hidden()
    page.context.set_offline(True)
    page.clock.run_for(120_000)
    expect(page.locator("#stale")).to_be_visible()


def test_without_scripts_the_page_reloads_itself(enter: Open, crowd: list[str]) -> None:
    page = enter("wang", java_script_enabled=False)
    page.goto("/custody/?wall=1")
    assert 'http-equiv="refresh" content="30; url=?wall=1"' in page.content()
    assert names(page)[0] == "吴某某"


def test_the_wall_shows_surnames_alone_in_letters_for_four_metres(enter: Open, crowd: list[str]) -> None:
    page = enter("wang", width=1920, height=1080)
    page.goto("/custody/?wall=1")
    assert "超时" not in page.content()
    assert all(name.endswith("某某") for name in names(page))
    for what in (".board .name", ".maxima li:first-child strong", ".present .place strong"):
        size = page.locator(what).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        assert size >= 30, what
    assert page.locator(".bar").is_hidden()
    assert page.locator("#custody a[href*='/records/']").count() == 0


def test_whole_names_are_logged_once_for_each_person_within_the_hour(
    area: Site, officer: Page, crowd: list[str]
) -> None:
    officer.goto("/custody/")
    officer.goto("/custody/?refresh=1")
    said = area.run(
        "from zhiheng.bootstrap import installation\n"
        f"print([(one.account, one.purpose) for one in installation().access_log.entries({crowd[1]!r})])"
    )
    assert said.count("custody board") == 1
    assert "wang" in said


@pytest.mark.parametrize("account", ["chen", "bare"])
def test_who_does_not_watch_the_area_sees_no_board(enter: Open, account: str, crowd: list[str]) -> None:
    page = enter(account)
    assert page.get_by_role("link", name="办案区").count() == 0
    answer = page.goto("/custody/")
    assert answer is not None and answer.status == 403
    assert "吴超时" not in page.content()


def test_another_station_sees_its_own_people_alone(enter: Open, crowd: list[str]) -> None:
    page = enter("lu")
    page.goto("/custody/")
    assert "卫西溪" in names(page)
    assert "吴超时" not in page.content()


def test_the_board_is_only_looked_at(area: Site, officer: Page, crowd: list[str]) -> None:
    before = area.acts()
    officer.goto("/custody/?wall=1")
    answer = officer.request.post(f"{area.url}/custody/")
    assert answer.status in (403, 405)
    assert area.acts() == before


@pytest.mark.parametrize("path", ["/custody/", "/custody/?wall=1"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_board_has_no_accessibility_violation(enter: Open, path: str, language: str, crowd: list[str]) -> None:
    page = enter("wang")
    page.context.add_cookies([{"name": "language", "value": language, "url": page.url}])
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(path)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", ["/custody/", "/custody/?wall=1"])
@pytest.mark.parametrize("width", [390, 768, 1024])
def test_the_board_fits_its_screen(officer: Page, path: str, width: int, crowd: list[str]) -> None:
    officer.set_viewport_size({"width": width, "height": 844})
    officer.goto(path)
    assert officer.evaluate("document.documentElement.scrollWidth") <= width
    officer.set_viewport_size({"width": 1440, "height": 900})


def test_the_person_leads_to_the_stay_and_the_stay_to_its_case(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    row(officer, "郑将满").locator(".name a").click()
    expect(officer.locator("h1")).to_contain_text(crowd[2])
    expect(officer.locator(".facts").first).to_contain_text("A-")


def test_a_new_stay_begins_from_the_number_of_its_case(officer: Page, crowd: list[str]) -> None:
    officer.goto("/custody/")
    officer.fill("#parent", "A-2026-0001")
    officer.get_by_role("button", name="登记人员带入").click()
    expect(officer.locator("h1")).to_contain_text("带至公安机关")
    expect(officer.locator("input[name=parent]")).to_have_value("A-2026-0001")
