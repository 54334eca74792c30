"""The rulebook: all that is enforced stands in it, with article, limit and words in both languages."""

from datetime import date

from tests.small_casework import CATALOGUE, EXHIBIT, STOP_CASE
from zhiheng.kernel.procedure import Procedure
from zhiheng.services.rulebook import RulebookRow, rulebook

ROWS = rulebook(CATALOGUE)


def row(id: str, means: str) -> RulebookRow:
    (found,) = [one for one in ROWS if (one.id, one.means) == (id, means)]
    return found


def enforced(procedure: Procedure) -> set[tuple[str, str]]:
    """What the declaration enforces, read from the declaration itself."""
    found = {(step.law.id, "step") for step in procedure.steps}
    found |= {(gate.rule.id, "gate") for step in procedure.steps for gate in step.gates}
    found |= {(step.review.rule.id, "review") for step in procedure.steps if step.review is not None}
    found |= {(duty.rule.id, "duty") for duty in procedure.duties}
    found |= {(one.rule.id, "duty") for duty in procedure.duties for one in duty.extended}
    return found | {(check.rule.id, "check") for check in procedure.checks}


def test_everything_that_is_enforced_is_in_the_rulebook_and_nothing_else() -> None:
    for procedure in CATALOGUE:
        assert {(one.id, one.means) for one in rulebook([procedure])} == enforced(procedure)
    assert {one.procedure for one in ROWS} == {"stop_case", "exhibit", "permit"}


def test_rows_come_in_the_order_of_the_steps_then_duties_then_checks() -> None:
    means = [one.means for one in rulebook([STOP_CASE])]
    first_duty, first_check = means.index("duty"), means.index("check")
    assert set(means[first_duty:first_check]) == {"duty"} and set(means[first_check:]) == {"check"}
    steps = [one.act for one in rulebook([STOP_CASE]) if one.means == "step"]
    assert steps == [step.act.title for step in STOP_CASE.steps]


def test_every_row_says_itself_in_both_languages_and_cites() -> None:
    for one in ROWS:
        assert one.title and one.en and one.act and one.act_en and one.instrument_zh and one.article
        assert bool(one.condition) == bool(one.condition_en)
        assert one.means not in ("gate", "duty", "check") or one.condition


def test_a_gate_says_what_must_hold_and_who_records_the_act() -> None:
    told = row("person_is_held", "gate")
    assert (told.act, told.before, told.by) == ("延长留置", "留置", "盘查民警")
    assert "留置" in told.condition and "释放" in told.condition
    assert "Hold a person" in told.condition_en and "Release" in told.condition_en
    assert (told.instrument, told.article, told.limit, told.unit) == ("stops", "6", 0, "none")


def test_a_reviewed_act_names_its_levels_in_order() -> None:
    told = row("fine_is_signed", "review")
    assert told.by == "盘查民警；法制员 → 所长审批"
    assert told.by_en == "Officer; signed by Reviewer → Head"


def test_a_duty_says_from_when_until_what_and_how_it_is_counted() -> None:
    told = row("notify_within_24h", "duty")
    assert told.condition == "自留置起24小时内：通知家属"
    assert told.condition_en == "Notify the family within 24 h of Hold a person"
    assert (told.limit, told.unit) == (24, "hours")
    assert "起始时不计" in told.counting


def test_an_extension_states_its_own_limit_and_the_act_that_extends() -> None:
    told = row("hold_prolonged_to_24h", "duty")
    assert (told.limit, told.unit) == (24, "hours")
    assert "24小时" in told.condition and "延长留置" in told.condition and "情况复杂" in told.condition
    assert "24 h" in told.condition_en and "Prolong the hold" in told.condition_en
    assert "12小时" in row("hold_at_most_12h", "duty").condition


def test_what_must_be_done_at_once_states_no_number() -> None:
    told = row("rights_at_once", "duty")
    assert (told.limit, told.unit, told.condition) == (0, "none", "留置后立即：告知权利")


def test_a_typed_check_is_told_by_its_docstring() -> None:
    (told,) = [one for one in rulebook([EXHIBIT]) if one.means == "check"]
    assert told.condition_en == "At least two officers were present."
    assert told.condition == "要求two_officers"


def test_a_row_as_json_has_its_validity_as_from_and_to_and_its_territory() -> None:
    told = row("local_notice", "gate").as_json()
    assert (told["from"], told["to"], told["territory"]) == ("2000-01-01", None, "33")
    assert "since" not in told and "until" not in told
    assert all(isinstance(value, str | int | None) for value in told.values())
    assert date.fromisoformat(str(told["from"]))
