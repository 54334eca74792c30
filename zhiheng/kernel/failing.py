"""What stands in the way of an act now, as facts: the parts of a closed gate's condition that fail."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhiheng.kernel.act import Entry
from zhiheng.kernel.conditions import All, AnyOf, Condition, Not, Standing
from zhiheng.kernel.history import History


@dataclass(frozen=True)
class _Asked:
    """A condition is to hold (or not to) for ``candidate`` in ``history``; ``surely`` as in ``Condition.judge``."""

    candidate: Entry
    history: History
    holds: bool = True
    surely: bool = False


def failing_facts(condition: Condition, candidate: Entry, history: History, zh: bool) -> tuple[str, ...]:
    """What stands in the way, as facts: ``此前没有立案``; the parts that fail, each once, in the order declared."""
    return tuple(dict.fromkeys(_facts(condition, _Asked(candidate, history), zh)))


def _facts(condition: Condition, asked: _Asked, zh: bool) -> Iterator[str]:
    if condition.judge(asked.candidate, asked.history, asked.surely).holds is asked.holds:
        return
    match condition:
        case Not():
            yield from _facts(condition.condition, replace(asked, holds=not asked.holds, surely=not asked.surely), zh)
        case All() | AnyOf():
            for part in condition.parts():
                yield from _facts(part, asked, zh)
        case Standing() if asked.holds:
            yield _ended_or_never(condition, asked, zh)
        case _:
            yield condition.denied(zh) if asked.holds else condition.words(zh)


def _ended_or_never(condition: Standing, asked: _Asked, zh: bool) -> str:
    candidate, history = asked.candidate, asked.history
    seqs = condition.judge(candidate, history, asked.surely).witnesses
    acts = dict.fromkeys(type(entry.act) for entry in history.entries if entry.seq in seqs)
    ends = [kind.title if zh else kind.en for kind in acts if kind in condition.until]
    if not ends:
        return f"此前没有{condition.named(zh)}" if zh else f"no {condition.named(zh)} before"
    return (
        f"{condition.named(zh)}后已有{'、'.join(ends)}"
        if zh
        else f"{condition.named(zh)}, but {' / '.join(ends)} since"
    )
