"""Every gate of every pack says in one short line what the law asks for, under which article, and what to do."""

from __future__ import annotations

import pytest

from tests.blocked.desk import catalogue
from zhiheng.kernel.procedure import Gate, Reason, stopped_by, tried
from zhiheng.web.refusal import ENGLISH_HEADLINE, HEADLINE, ShownReason, shown_reason

GATES = {
    f"{step.act.kind}-{place}-{gate.rule.id}": (gate, tried(step.act, "A-2026-0001"))
    for procedure in catalogue()
    for step in procedure.steps
    for place, gate in enumerate(step.gates)
}


def shown(gate: Gate, what: tuple[str, str], zh: bool) -> ShownReason:
    article = (gate.rule.article.zh, gate.rule.article.en)
    reason = Reason(rule=gate.rule.id, tried=what, stopped_by=stopped_by(gate), article=article, next_step=gate.else_do)
    return shown_reason(reason, zh)


@pytest.mark.parametrize("name", GATES)
def test_a_gate_has_a_headline_of_its_own_in_both_languages(name: str) -> None:
    gate, what = GATES[name]
    chinese, english = shown(gate, what, True), shown(gate, what, False)
    assert chinese.headline == gate.rule.title and 0 < len(chinese.headline) <= HEADLINE
    assert 0 < len(english.headline) <= ENGLISH_HEADLINE
    for one in (chinese, english):
        assert one.tried and one.stopped_by and one.article and one.next_step
