"""A version of the rulebook beside the last one: what is new, what took the place of what, what is gone."""

from dataclasses import replace
from datetime import date

from tests.small_casework import CATALOGUE
from zhiheng.bootstrap import catalogue
from zhiheng.services.rulebook import RulebookRow, rulebook
from zhiheng.services.rulebook_versions import CHANGED, GONE, NEW, SAME, compared_rows, versions

ROW = next(row for row in rulebook(CATALOGUE) if row.means == "gate")
OLD_LAW, NEW_LAW, LAST_DAY = date(2012, 1, 1), date(2026, 1, 1), date(2025, 12, 31)


def row(id: str, since: date, until: date | None = None, means: str = "gate") -> RulebookRow:
    return replace(ROW, id=id, since=since, until=until, means=means)


def told(rows: list[RulebookRow], day: date) -> dict[str, tuple[str, str]]:
    """How each listed row stands to the last version, and the id of what it took the place of."""
    return {one.row.id: (one.how, one.old.id if one.old is not None else "") for one in compared_rows(rows, day)}


def test_a_version_begins_with_each_day_on_which_law_changed_the_first_has_none_before_it() -> None:
    rows = [row("a", OLD_LAW, LAST_DAY), row("b", date(2019, 1, 1))]
    assert versions(rows) == [NEW_LAW, date(2019, 1, 1)]
    assert versions([row("a", OLD_LAW)]) == []


def test_what_is_called_alike_but_for_the_year_of_its_law_is_changed() -> None:
    rows = [row("notice_2012", OLD_LAW, LAST_DAY), row("notice", NEW_LAW)]
    assert told(rows, NEW_LAW) == {"notice": (CHANGED, "notice_2012")}


def test_what_is_called_alike_but_for_a_quantity_is_changed_the_nearer_name_first() -> None:
    rows = [
        row("questioning_8h_2012", OLD_LAW, LAST_DAY),
        row("questioning_24h_2012", OLD_LAW, LAST_DAY),
        row("questioning_24h_2026", NEW_LAW),
        row("questioning_12h_2026", NEW_LAW),
    ]
    assert told(rows, NEW_LAW) == {
        "questioning_24h_2026": (CHANGED, "questioning_24h_2012"),
        "questioning_12h_2026": (CHANGED, "questioning_8h_2012"),
    }


def test_what_nothing_took_the_place_of_is_gone_and_what_took_no_place_is_new() -> None:
    rows = [
        row("dropped_2012", OLD_LAW, LAST_DAY),
        row("kept", OLD_LAW),
        row("fresh", NEW_LAW),
        row("dropped", NEW_LAW, means="duty"),
        row("long_gone", OLD_LAW, date(2018, 12, 31)),
        row("later", date(2027, 1, 1)),
    ]
    assert told(rows, NEW_LAW) == {
        "dropped_2012": (GONE, ""),
        "kept": (SAME, ""),
        "fresh": (NEW, ""),
        "dropped": (NEW, ""),
    }


def test_the_law_of_2026_raises_the_fine_that_carries_a_hearing() -> None:
    rows = rulebook([catalogue()["administrative_case"]])
    (found,) = [
        one
        for one in compared_rows(rows, NEW_LAW)
        if one.row.id == "hearing_right_fine_4000_2026" and one.row.means == "gate"
    ]
    assert found.how == CHANGED and found.old is not None
    assert (found.old.limit, found.row.limit) == (2000, 4000)


def test_every_version_lists_what_was_in_force_on_its_day_and_nothing_twice() -> None:
    for procedure in catalogue():
        rows = rulebook([procedure])
        for day in versions(rows):
            listed = compared_rows(rows, day)
            standing = [one.row for one in listed if one.how != GONE]
            assert standing == [one for one in rows if one.since <= day and (one.until is None or one.until >= day)]
            replaced = [one.old for one in listed if one.old is not None]
            assert len({id(one) for one in replaced}) == len(replaced)
