"""The local value for "at once": read from a dated file, refused with all its faults."""

from datetime import date

import pytest

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.law import requirement
from zhiheng.law.policy import interval, promptly, promptness, read_promptness

GOOD = """
- since: 2026-01-01
  hours: 24
  except:
    some_rule: 2
- since: 2027-01-01
  hours: 12
"""


def test_a_file_holds_versions_and_exceptions() -> None:
    first, second = read_promptness(GOOD)
    assert (first.since, first.for_requirement("some_rule"), first.for_requirement("other")) == (
        date(2026, 1, 1),
        2,
        24,
    )
    assert (second.since, second.for_requirement("some_rule")) == (date(2027, 1, 1), 12)


@pytest.mark.parametrize(
    "text, fault",
    [
        ("", "列表"),
        ("hours: 24", "列表"),
        ("- 24", "1: "),
        ("- {since: 2026-01-01}", "hours"),
        ("- {since: 2026-01-01, hours: 0}", "hours"),
        ("- {since: 2026-01-01, hours: true}", "hours"),
        ("- {since: 2026-01-01, hours: 1.5}", "hours"),
        ("- {since: soon, hours: 24}", "since"),
        ("- {since: 2026-01-01, hours: 24, days: 1}", "days"),
        ("- {since: 2026-01-01, hours: 24, except: [a]}", "except"),
        ("- {since: 2026-01-01, hours: 24, except: {rule_a: -1}}", "rule_a"),
        ("- {since: 2026-01-01, hours: 24}\n- {since: 2026-01-01, hours: 12}", "同日"),
        ("- {since: [", "promptness.yaml"),
    ],
)
def test_a_faulty_file_is_refused_with_the_fault(text: str, fault: str) -> None:
    with pytest.raises(DeclarationError, match=fault):
        read_promptness(text)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(DeclarationError) as refused:
        read_promptness("- {since: soon, hours: 0}\n- {since: 2026-01-01, hours: x}")
    assert len(refused.value.stopped_by.splitlines()) == 3


def test_the_files_exceptions_are_requirements_worded_at_once() -> None:
    for version in promptness():
        for id, hours in version.exceptions:
            assert requirement(id).needed_limit.counting is Counting.AT_ONCE
            assert hours <= version.hours


def test_a_promptness_is_counted_by_the_hour() -> None:
    assert promptly("community_treatment_agreement_promptly") == Limit(24, Counting.AT_ONCE)


def test_the_interval_between_two_summonses_is_a_local_value_in_hours() -> None:
    assert interval("no_consecutive_summons").value >= 1
    assert interval("no_consecutive_summons").counting is Counting.DURATION


def test_an_interval_that_nobody_set_is_refused_with_the_file_to_mend() -> None:
    with pytest.raises(DeclarationError, match=r"intervals\.yaml"):
        interval("no_such_rule")
