"""One rule may close several gates of an act: a correction that opens one of them opens no other."""

from datetime import UTC, datetime

from tests.agreement.world import CLERK, LAW, rule
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.conditions import states
from zhiheng.kernel.fields import YesNo
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.procedure import Gate, Procedure, Step
from zhiheng.services.answers import Recorded, Refused
from zhiheng.services.correct_act import correct_act
from zhiheng.services.record_act import ActRequest
from zhiheng.services.scenario import EverybodyHoldsEveryPost
from zhiheng.store.memory import MemoryLedger


class Enter(Act, title="进入", en="Enter"):
    registered = YesNo("已登记", "Registered")
    searched = YesNo("已检查", "Searched")


BOTH = rule("entered_in_order")
GATES = tuple(
    Gate(rule=BOTH, needs=states(field.is_(True)), else_do=("先办", "Do it first"))
    for field in (Enter.registered, Enter.searched)
)
STAY = Procedure(
    name="stay",
    title="停留",
    en="Stay",
    number_prefix="S",
    stages=(),
    steps=(Step(act=Enter, by=(CLERK,), law=LAW, gates=GATES, opens=True),),
)
NOW = datetime(2025, 3, 4, 2, tzinfo=UTC)


def corrected(to: dict[str, bool]) -> Recorded | Refused:
    """The correction of an entry from an old register that was searched for and not registered."""
    catalogue = Catalogue.of((STAY,))
    ledger = MemoryLedger(catalogue)
    with ledger.writing() as writer:
        writer.begin(RecordHeader(number="S-1", procedure="stay", unit="bureau", division="990101", opened_at=NOW))
        wrong = Enter(registered=False, searched=True)
        writer.append(
            (Draft(record="S-1", act=wrong, by="wang", unit="bureau", when=When.minute(NOW), recorded_at=NOW),)
        )
    content = {"corrects": 1, "content": to, "reason": "误记"}
    request = ActRequest(kind="correct", by="wang", record="S-1", content=content)
    return correct_act(ledger, catalogue, EverybodyHoldsEveryPost(catalogue, "990101"), request, NOW)


def test_the_other_gate_of_the_rule_is_not_passed() -> None:
    answer = corrected({"registered": True, "searched": False})
    assert isinstance(answer, Refused)
    assert [reason.rule for reason in answer.reasons] == ["entered_in_order"]


def test_what_stood_behind_a_closed_gate_before_may_be_put_right() -> None:
    assert isinstance(corrected({"registered": True, "searched": True}), Recorded)
