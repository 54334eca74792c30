"""Nothing that everybody of a record sees tells of a secret act; a declaration that would is refused at start-up."""

from dataclasses import replace

import pytest

from tests.small_casework import (
    CLOSED,
    HELD,
    OFFICER,
    OPEN,
    RULES,
    CloseCase,
    HoldPerson,
    OpenCase,
    Warn,
    entry,
    history,
    rule,
)
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import happened
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.procedure import Gate, Procedure, Step, ToldToParties
from zhiheng.kernel.review import Correct, Propose, Role, Sign
from zhiheng.kernel.secrecy import Sight
from zhiheng.kernel.soundness import require_sound

ELSE = ("做", "do")
SECRET = Step(act=Warn, by=(OFFICER,), law=rule("warned", "9"), secret=RULES["9"])
PROCEDURE = Procedure(
    name="stop_case",
    title="盘查",
    en="Stop",
    number_prefix="S",
    stages=(OPEN, HELD, CLOSED),
    steps=(
        Step(act=OpenCase, by=(OFFICER,), law=rule("case_opened", "1"), opens=True, moves_to=OPEN),
        Step(act=HoldPerson, by=(OFFICER,), law=rule("held", "5"), moves_to=HELD),
        Step(act=CloseCase, by=(OFFICER,), law=rule("closed", "6"), moves_to=CLOSED),
        SECRET,
    ),
)
DOCTOR = {"doctor": Role(id="doctor", title="医生", en="Doctor")}
HEAD = {"head": Role(id="head", title="领导", en="Head", leads=True)}
WARNED = Warn(person="P1")


def declared(**changed: object) -> Procedure:
    steps = tuple(replace(SECRET, **changed) if one is SECRET else one for one in PROCEDURE.steps)  # type: ignore[arg-type]
    return replace(PROCEDURE, steps=steps)


def with_gate() -> Procedure:
    gate = Gate(rule=rule("after_warning", "9"), needs=happened(Warn), else_do=ELSE)
    steps = tuple(replace(one, gates=(gate,)) if one.act is CloseCase else one for one in PROCEDURE.steps)
    return replace(PROCEDURE, steps=steps)


@pytest.mark.parametrize(
    "wrong",
    [
        declared(moves_to=HELD),
        with_gate(),
        replace(PROCEDURE, told_to_parties=(ToldToParties(act=Warn, title="已警告", en="Warned"),)),
    ],
)
def test_what_everybody_sees_tells_of_no_secret_act(wrong: Procedure) -> None:
    require_sound((PROCEDURE,))
    with pytest.raises(DeclarationError, match="E026"):
        require_sound((wrong,))


def test_whatever_speaks_of_a_secret_act_is_kept_back_with_it() -> None:
    told = history(
        entry(1, OpenCase(facts="纠纷"), "2025-03-03 09:00"),
        entry(2, Propose(proposes=Warn.kind, content=WARNED.payload()), "2025-03-03 10:00"),
        entry(3, Sign(proposal=2, level="head"), "2025-03-03 11:00"),
        entry(4, WARNED, "2025-03-03 11:00"),
        entry(5, HoldPerson(person="P1"), "2025-03-03 12:00"),
        entry(6, Propose(proposes=Correct.kind, content={"corrects": 4, "reason": "误"}), "2025-03-03 13:00"),
        entry(7, Sign(proposal=6, level="head"), "2025-03-03 14:00"),
        entry(8, Correct(corrects=4, annuls=True, reason="误"), "2025-03-03 14:00"),
    )
    catalogue = Catalogue.of((PROCEDURE,))
    kept = Sight.of(catalogue, told, "somebody", DOCTOR)
    assert [one.seq for one in kept.shows(told).raw] == [1, 5]
    for account, roles in (("somebody", HEAD), ("somebody", {OFFICER.id: OFFICER}), ("wang", DOCTOR)):
        assert Sight.of(catalogue, told, account, roles).shows(told) is told, account
