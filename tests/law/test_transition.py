"""The answer to a question of transition is a dated local value with its reasons, refused with all its faults."""

from datetime import date

import pytest

from zhiheng.kernel.errors import DeclarationError
from zhiheng.law.public_security_penalties_law_2012 import ADMIN_CASE_LIMIT_30D_2012
from zhiheng.law.transition import Governing, read_transitions, transition

GOOD = """
- {since: 2026-01-01, question: a, answer: law_of_acceptance, zh: 按旧法, en: The old law.}
- {since: 2027-01-01, question: a, answer: law_in_force, zh: 按新法, en: The new law.}
"""


def test_an_answer_has_a_date_and_reasons_in_both_languages() -> None:
    first, second = read_transitions(GOOD)
    assert (first.since, first.answer, first.explanation) == (
        date(2026, 1, 1),
        Governing.LAW_OF_ACCEPTANCE,
        ("按旧法", "The old law."),
    )
    assert second.answer is Governing.LAW_IN_FORCE


@pytest.mark.parametrize(
    "text, fault",
    [
        ("a: b", "列表"),
        ("- {since: 2026-01-01, question: a}", "answer"),
        ("- {since: soon, question: a, answer: law_in_force, zh: 一, en: b}", "since"),
        ("- {since: 2026-01-01, question: a, answer: both, zh: 一, en: b}", "law_in_force"),
        ("- {since: 2026-01-01, question: a, answer: law_in_force, zh: '', en: b}", "zh"),
        ("- {since: [", "transition.yaml"),
    ],
)
def test_a_faulty_file_is_refused_with_the_fault(text: str, fault: str) -> None:
    with pytest.raises(DeclarationError, match=fault):
        read_transitions(text)


def test_the_question_of_2026_is_answered_and_stands_beside_the_period_it_decides() -> None:
    answer = transition("case_period_across_2026")
    assert answer.since == date(2026, 1, 1)
    assert ADMIN_CASE_LIMIT_30D_2012.remark == answer.explanation


def test_a_question_that_nobody_answered_is_refused_with_the_file_to_mend() -> None:
    with pytest.raises(DeclarationError, match=r"transition\.yaml"):
        transition("no_such_question")
