"""Which post lets an account act in, or see, a record on a day."""

from datetime import date, datetime

import pytest

from tests.small_bureau import BUREAU, ELSEWHERE, LONG_AGO, STATION_1, STATION_2, UNITS, SmallDirectory
from tests.small_casework import AUDITOR, HEAD, OFFICER, REVIEWER, STOP_CASE, Warn, when
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.packs.administrative.acts_decision import ExtendCasePeriod, Round
from zhiheng.services.access import fitting_post, post_over, post_reasons, sees, serves, service_reasons, unit_reasons

DAY = date(2025, 3, 10)
ROLES = {role.id: role for role in (OFFICER, REVIEWER, HEAD, AUDITOR)}


def officer(*posts: Post) -> Officer:
    return Officer(account="a", name="a", person="A", posts=posts)


def held(role: str, unit: Unit, since: date = LONG_AGO, until: date | None = None) -> Post:
    return Post(role=role, unit=unit, since=since, until=until)


def record(unit: str) -> RecordHeader:
    return RecordHeader(
        number="S-1",
        procedure="stop_case",
        unit=unit,
        division="990101",
        opened_at=datetime.fromisoformat("2025-03-01T00:00Z"),
    )


@pytest.mark.parametrize(
    ("post", "fits"),
    [
        pytest.param(held("officer", STATION_1), True, id="in the unit"),
        pytest.param(held("officer", BUREAU), True, id="above the unit"),
        pytest.param(held("officer", STATION_2), False, id="beside the unit"),
        pytest.param(held("head", STATION_1), False, id="another role"),
        pytest.param(held("officer", STATION_1, since=DAY), True, id="from that day"),
        pytest.param(held("officer", STATION_1, since=date(2025, 3, 11)), False, id="from the day after"),
        pytest.param(held("officer", STATION_1, until=DAY), True, id="until that day"),
        pytest.param(held("officer", STATION_1, until=date(2025, 3, 9)), False, id="until the day before"),
    ],
)
def test_a_post_fits_in_its_unit_and_below_on_its_days(post: Post, fits: bool) -> None:
    assert (fitting_post(officer(post), (OFFICER,), DAY, STATION_1) == post) is fits
    assert (post_over(officer(post), (OFFICER,), DAY, record("station-1"), SmallDirectory()) == post) is fits


def test_a_unit_does_not_contain_another_whose_name_begins_alike() -> None:
    ten = Unit(id="station-10", title="十所", en="Station 10", path="bureau/station-10", division="990110")
    assert not STATION_1.contains(ten)
    assert BUREAU.contains(ten) and STATION_1.contains(STATION_1) and not STATION_1.contains(BUREAU)


def test_of_several_posts_the_named_one_is_taken() -> None:
    both = officer(held("officer", BUREAU), held("officer", STATION_1))
    assert fitting_post(both, (OFFICER,), DAY, STATION_1) == both.posts[0]
    assert fitting_post(both, (OFFICER,), DAY, STATION_1, "station-1") == both.posts[1]
    assert fitting_post(both, (OFFICER,), DAY, STATION_1, "station-2") is None
    assert fitting_post(both, (HEAD, OFFICER), DAY, None) == both.posts[0]


def test_nobody_acts_in_a_record_of_an_unknown_unit() -> None:
    everywhere = officer(*(held("officer", unit) for unit in UNITS.values()))
    for unit in ("", "unheard-of"):
        assert post_over(everywhere, (OFFICER,), DAY, record(unit), SmallDirectory()) is None
        assert not serves(everywhere, DAY, record(unit), SmallDirectory())
    assert post_over(everywhere, (OFFICER,), DAY, None, SmallDirectory()) is not None
    assert post_over(None, (OFFICER,), DAY, None, SmallDirectory()) is None


def test_whoever_holds_any_post_over_the_unit_serves_there() -> None:
    auditor = officer(held("auditor", BUREAU))
    assert serves(auditor, DAY, record("station-1"), SmallDirectory())
    assert serves(auditor, DAY, None, SmallDirectory())
    assert not serves(auditor, DAY, record("elsewhere"), SmallDirectory())
    assert not serves(officer(), DAY, None, SmallDirectory())
    assert not serves(None, DAY, None, SmallDirectory())


@pytest.mark.parametrize(
    ("posts", "unit", "seen"),
    [
        ((held("officer", STATION_1),), STATION_1, True),
        ((held("officer", BUREAU),), STATION_1, True),
        ((held("officer", STATION_2),), STATION_1, False),
        ((held("auditor", BUREAU),), STATION_1, False),
        ((held("auditor", BUREAU), held("head", STATION_1)), STATION_1, True),
        ((held("a role of yesterday", BUREAU),), STATION_1, False),
        ((held("officer", STATION_1, until=date(2025, 3, 9)),), STATION_1, False),
        ((held("officer", BUREAU),), None, False),
        ((held("officer", ELSEWHERE),), BUREAU, False),
        ((), STATION_1, False),
    ],
)
def test_records_are_seen_from_posts_that_open_them(posts: tuple[Post, ...], unit: Unit | None, seen: bool) -> None:
    assert sees(officer(*posts), unit, DAY, ROLES) is seen


def test_the_reason_names_the_posts_that_may() -> None:
    step = STOP_CASE.step(Warn)
    assert step is not None
    warn, at = Warn(person="P1"), when("2025-03-10 09:00")
    (reason,) = post_reasons(step, warn, officer(held("head", BUREAU)), at, record("station-1"), SmallDirectory())
    assert "盘查民警" in reason.stopped_by[0] and "Officer" in reason.stopped_by[1]
    assert "2025-03-10" in reason.stopped_by[0] and "S-1" in reason.tried[0]
    assert not list(
        post_reasons(step, warn, officer(held("officer", BUREAU)), at, record("station-1"), SmallDirectory())
    )
    assert not list(service_reasons(warn, officer(held("head", BUREAU)), at, record("station-1"), SmallDirectory()))
    (reason,) = service_reasons(warn, None, at, record("station-1"), SmallDirectory())
    assert reason.rule == "access"


class Directory(SmallDirectory):
    """With other units."""

    def __init__(self, units: dict[str, Unit]) -> None:
        self.units = units

    def unit(self, id: str) -> Unit | None:
        return self.units.get(id)


@pytest.mark.parametrize("stated", [True, False])
@pytest.mark.parametrize("unit, of_a_station", [("team", True), ("station", True), ("brigade", False)])
def test_whose_case_it_is_is_held_against_the_unit_that_has_the_record(
    unit: str, of_a_station: bool, stated: bool
) -> None:
    tree = (("bureau", "分局", "bureau"), ("station", "东门派出所", "bureau/station"))
    below = (("team", "办案一队", "bureau/station/team"), ("brigade", "治安大队", "bureau/brigade"))
    units = {id: Unit(id=id, title=title, en=id, path=path, division="990101") for id, title, path in (*tree, *below)}
    act = ExtendCasePeriod(round=Round.FIRST, station_case=stated)
    reasons = list(unit_reasons(act, unit, "X-1", Directory(units)))
    assert [one.rule for one in reasons] == ([] if stated is of_a_station else ["case_extension_is_approved"])
