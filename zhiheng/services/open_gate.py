"""Which acts would open a closed gate."""

from collections.abc import Iterator

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import All, AnyOf, Condition, Happened, Not, Standing
from zhiheng.kernel.procedure import Procedure, Reason, Step


def acts_that_open(procedure: Procedure, step: Step, reason: Reason) -> tuple[type[Act], ...]:
    """The acts of ``procedure`` that the gate behind ``reason`` waits for; none where it waits for something else."""
    gates = [gate for gate in step.gates if gate.rule.id == reason.rule]
    kinds = dict.fromkeys(kind for gate in gates for kind in _openers(gate.needs))
    return tuple(kind for kind in kinds if procedure.step(kind) is not None and kind is not step.act)


def _openers(condition: Condition) -> Iterator[type[Act]]:
    match condition:
        case Happened() | Standing():
            yield condition.kind
        case All() | AnyOf():
            for part in condition.parts():
                yield from _openers(part)
        case Not(Standing() as standing):
            yield from standing.until
