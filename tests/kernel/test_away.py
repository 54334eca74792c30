"""A record that went to somebody else is left alone until it is back."""

import pytest

from tests.small_casework import CLOSED, HELD, OFFICER, OPEN, HoldPerson, OpenCase, Warn, entry, history, rule
from zhiheng.kernel.act import Act
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.procedure import Away, Procedure, Stage, Step, closed_gates
from zhiheng.kernel.soundness import require_sound

GONE = Stage(id="gone", title="移送", en="Gone")


class Give(Act, title="移送某处", en="Give away"):
    pass


class Return(Act, title="某处退回", en="Come back"):
    pass


def procedure(*still: type[Act]) -> Procedure:
    return Procedure(
        name="stop_case",
        title="盘查",
        en="Stop",
        number_prefix="S",
        stages=(OPEN, HELD, GONE, CLOSED),
        away=Away(rule=rule("here", "3"), left=Give, back=Return, still=still, else_do=("先收回。", "Take it back.")),
        steps=(
            Step(act=OpenCase, by=(OFFICER,), law=rule("case_opened", "1"), opens=True, moves_to=OPEN),
            Step(act=HoldPerson, by=(OFFICER,), law=rule("held", "5"), moves_to=HELD),
            Step(act=Warn, by=(OFFICER,), law=rule("warned", "9")),
            Step(act=Give, by=(OFFICER,), law=rule("given", "3"), moves_to=GONE),
            Step(act=Return, by=(OFFICER,), law=rule("back", "4")),
        ),
    )


BEGUN = history(
    entry(1, OpenCase(facts="纠纷"), "2025-03-03 09:00"), entry(2, HoldPerson(person="P1"), "2025-03-03 10:00")
)
AWAY = BEGUN.plus(entry(3, Give(), "2025-03-04 10:00"))
BACK = AWAY.plus(entry(4, Return(), "2025-03-06 10:00"))


def closed(act: Act, at: str, before: object = AWAY, *still: type[Act]) -> list[str]:
    return [one.rule for one in closed_gates(procedure(*still), entry(9, act, at), before)]  # type: ignore[arg-type]


@pytest.mark.parametrize("act", [HoldPerson(person="P2"), Warn(person="P1"), OpenCase(facts="纠纷"), Give()])
def test_nothing_is_recorded_of_a_record_that_left(act: Act) -> None:
    assert closed(act, "2025-03-04 10:01") == ["here"]
    assert closed(act, "2025-03-04 09:59") == []
    assert closed(act, "2025-03-06 10:01", BACK) == []


def test_what_is_still_expected_is_recorded() -> None:
    assert closed(Warn(person="P1"), "2025-03-05 10:00", AWAY, Warn) == []
    assert closed(HoldPerson(person="P2"), "2025-03-05 10:00", AWAY, Warn) == ["here"]


def test_only_what_left_comes_back_and_once() -> None:
    assert closed(Return(), "2025-03-06 10:00", BEGUN) == ["here"]
    assert closed(Return(), "2025-03-06 10:00") == []
    assert closed(Return(), "2025-03-07 10:00", BACK) == ["here"]


def test_a_record_that_is_back_stands_where_it_left() -> None:
    declared = procedure(HoldPerson)
    assert declared.stage(AWAY) == GONE
    assert declared.stage(BACK) == HELD
    assert declared.stage(BACK.plus(entry(5, Give(), "2025-03-07 10:00"))) == GONE
    meanwhile = history(
        entry(1, OpenCase(facts="纠纷"), "2025-03-03 09:00"),
        entry(2, Give(), "2025-03-04 10:00"),
        entry(3, HoldPerson(person="P1"), "2025-03-05 10:00"),
        entry(4, Return(), "2025-03-06 10:00"),
    )
    assert declared.stage(meanwhile) == OPEN


def test_an_expected_act_without_a_step_is_told_at_start_up() -> None:
    class Unknown(Act, title="没有这一步", en="No such step"):
        pass

    with pytest.raises(DeclarationError, match="E025 unknown"):
        require_sound((procedure(Unknown),))
