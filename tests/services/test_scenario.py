"""The scenario runner: each form of line holds where it should and fails where it should, with its line number."""

import pytest

from tests.small_casework import CATALOGUE
from zhiheng.services.scenario import ScenarioResult, run_scenario
from zhiheng.store.memory import MemoryLedger

OPENED = """
# A case                        示范盘查规程第1条
procedure stop_case
2025-03-10 09:00  open_case  facts="a word # not a comment"   # a comment
"""


def run(lines: str) -> ScenarioResult:
    return run_scenario(OPENED + lines, "trial", CATALOGUE, lambda: MemoryLedger(CATALOGUE))


def holds(lines: str) -> None:
    assert run(lines).failures == ()


def fails(lines: str, *words: str) -> None:
    """The only failure is of the last line, and says these words."""
    (failure,) = run(lines).failures
    last = (OPENED + lines).rstrip().count("\n") + 1
    assert failure.startswith(f"{last}: "), failure
    assert all(word in failure for word in words), failure


def test_a_file_that_records_nothing_fails() -> None:
    for text in ("", "# only a comment\n", "procedure stop_case\n"):
        assert not run_scenario(text, "trial", CATALOGUE, lambda: MemoryLedger(CATALOGUE)).passed


def test_acts_and_choices_may_be_named_in_chinese() -> None:
    holds("2025-03-11 10:00 留置 person=P1\n2025-03-11 12:00 延长留置 person=P1 ground=情况复杂\n")
    fails("2025-03-11 10:00 逮捕 person=P1\n", "逮捕")


def test_an_act_that_is_refused_fails_with_its_reasons() -> None:
    fails("2025-03-11 10:00 ban person=P1 days=31\n", "warned_twice", "ban_is_modest")


def test_an_expected_refusal_names_its_gate() -> None:
    holds("refused 2025-03-11 10:00 ban person=P1 days=3 -> warned_twice\n")
    fails("refused 2025-03-11 10:00 ban person=P1 days=3 -> ban_is_modest\n", "warned_twice")
    fails("refused 2025-03-11 10:00 warn person=P1 -> warned_twice\n", "was recorded")
    fails("refused 2025-03-11 10:00 warn person=P1\n")
    fails("refused 2025-03-11 10:00 ban person=P1 days=many -> warned_twice\n", "days")


def test_a_refused_line_moves_no_clock() -> None:
    holds(
        "2025-03-11 10:20 hold_person person=P1\n"
        "refused 2025-03-19 10:00 hold_person person=P1 -> person_is_not_held\n"
        "due 2025-03-12 11:00 notify_within_24h\n"
    )


def test_what_is_due_is_due_at_just_that_moment() -> None:
    held = "2025-03-11 10:20 hold_person person=P1\n"
    holds(held + "due 2025-03-12 11:00 notify_within_24h\ndue 2025-03-11 22:20 hold_at_most_12h\n")
    fails(held + "due 2025-03-12 10:20 notify_within_24h\n", "2025-03-12 11:00")
    fails(held + "due 2025-03-12 11:00 hold_prolonged_to_24h\n", "not at all")
    fails(held + "as of 2025-03-13\ndue 2025-03-12 11:00 notify_within_24h\n", "not at all")


def test_an_extension_governs_where_it_was_granted() -> None:
    holds(
        "2025-03-11 10:20 hold_person person=P1\n"
        "2025-03-11 12:00 prolong_hold person=P1 ground=complex\n"
        "due 2025-03-12 10:20 hold_prolonged_to_24h\n"
        "ok hold_at_most_12h\n"
    )


def test_the_verdicts_are_told_apart() -> None:
    held = "2025-03-11 10:00 hold_person person=P1\n"
    late = held + "2025-03-12 12:00 notify_family person=P1\n"
    holds(late + "late notify_within_24h\n")
    holds(held + "as of 2025-03-13\noverdue notify_within_24h\nfinding rights_at_once\n")
    holds("2025-03-11 hold_person person=P1\n2025-03-11 release_person person=P1\nunclear hold_at_most_12h\n")
    holds(held + "2025-03-11 11:00 notify_family person=P1\nok notify_within_24h\n")
    fails(late + "overdue notify_within_24h\n", "late")
    fails(late + "ok notify_within_24h\n", "LATE")
    fails(held + "late notify_within_24h\n", "none")
    fails(held + "finding notify_within_24h\n")
    fails(held + "unclear notify_within_24h\n")


def test_a_rule_that_nobody_enforces_is_never_ok() -> None:
    fails("ok notify_within_25h\n", "no rule")


def test_a_bare_day_as_of_is_its_end() -> None:
    opened = "as of 2025-03-20\n"
    holds(opened + "due 2025-03-21 00:00 decide_within_10_days\n")
    fails("as of 2025-03-21\ndue 2025-03-21 00:00 decide_within_10_days\n")
    holds("as of 2025-03-20 23:59\ndue 2025-03-21 00:00 decide_within_10_days\n")
    fails("as of some day\n", "some day")


def test_a_reviewed_act_is_signed_by_every_level_or_left_unsigned() -> None:
    told = "2025-03-11 10:00 give_notice person=P1\n"
    holds(told + "2025-03-14 10:00 fine person=P1 amount=5\nok fine_is_signed\n")
    holds(told + "refused 2025-03-14 10:00 fine unsigned person=P1 amount=5 -> fine_is_signed\n")
    holds(told + "refused 2025-03-13 10:00 fine person=P1 amount=5 -> three_days_to_answer\n")
    fails(told + "2025-03-14 10:00 fine unsigned person=P1 amount=5\n", "fine_is_signed")


def test_a_late_entry_has_a_moment_of_recording() -> None:
    first = "2025-03-15 10:00 hold_person person=P1\n"
    holds(
        first + "2025-03-14 10:00 hold_person person=P1 recorded=2025-03-16\n"
        "as of 2025-03-16\nfinding person_is_not_held\n"
    )
    fails(first + '2025-03-14 10:00 warn person=P1 recorded="2025-03-13 10:00"\n', "timing")


def test_a_correction_gives_fields_of_the_content() -> None:
    told = "2025-03-11 10:00 warn person=P1\n2025-03-11 11:00 warn person=P1\n"
    banned = told + "2025-03-12 10:00 ban person=P1 days=3\n"
    holds(banned + "2025-03-13 10:00 correct corrects=3 reason=r content.person=P2\nfinding warned_twice\n")
    holds(banned + "2025-03-13 10:00 correct corrects=3 reason=r annuls=yes\nfinding warned_twice\n")
    fails(banned + "2025-03-13 10:00 correct corrects=4 reason=r content.person=P1 content.days=31\n", "ban_is_modest")


def test_a_correction_of_a_reviewed_act_is_signed_too() -> None:
    fined = "2025-03-11 10:00 give_notice person=P1\n2025-03-14 10:00 fine person=P1 amount=5\n"
    right = "correct {}corrects=6 reason=r content.person=P1 content.amount=7\n"
    holds(fined + "2025-03-15 10:00 " + right.format("") + "ok fine_is_signed\n")
    holds(fined + "refused 2025-03-15 10:00 " + right.format("unsigned ").strip() + " -> correction_is_reviewed\n")


def test_other_records_are_turned_to_and_named() -> None:
    holds(
        "record card permit\n"
        "2025-03-11 10:00 grant_permit holder=P1\n"
        "2025-03-12 10:00 use_permit case=@A\n"
        "refused 2025-03-12 11:00 use_permit case=S-9 -> permit_fits_an_open_case\n"
        "record A\n"
        "2025-03-12 10:00 warn person=P1\n"
    )
    fails("record card permit\n2025-03-11 10:00 grant_permit holder=@B\n", "B")
    fails("record card permit\n2025-03-11 10:00 warn person=P1\n", "warn")


def test_a_child_names_its_parent() -> None:
    fails('record box exhibit parent=A\n2025-03-11 10:00 seize items=x officers="wang,li"\n', "物品清单")
    fails('record box exhibit parent=B\n2025-03-11 10:00 seize items=x officers="wang,li"\n')


def test_a_division_decides_which_provincial_rules_bind() -> None:
    appeal = "2025-03-11 10:00 appeal person=P1\n"
    holds(appeal)
    text = OPENED.replace("procedure stop_case", "procedure stop_case\ndivision 330203")
    result = run_scenario(text + appeal, "trial", CATALOGUE, lambda: MemoryLedger(CATALOGUE))
    assert "local_notice" in result.failures[0]


@pytest.mark.parametrize(
    "line",
    [
        "overdu notify_within_24h",
        "2025-03-32 10:00 warn person=P1",
        "2025-03-11 warn person=P1 colour=red",
        "2025-03-11 10:00",
        "warn person=P1",
        '2025-03-11 10:00 warn person="P1',
        "due notify_within_24h",
        "2025-03-11 10:00 sign proposal=1 level=head",
        "record",
        "as",
        "1500-03-11 10:00 warn person=P1",
    ],
)
def test_a_line_that_cannot_be_read_is_a_failure_with_its_number(line: str) -> None:
    fails(line + "\n")


def test_every_failure_is_told_and_the_rest_is_still_played() -> None:
    result = run("ok nothing\n2025-03-11 10:00 arrest\n2025-03-11 10:00 warn person=P1\nlate decide_within_10_days\n")
    assert [failure.split(":")[0] for failure in result.failures] == ["5", "6", "8"]
    assert not result.passed and result.name == "trial"
