"""What comes next in a record: the acts that a running period waits for, and those that follow what was done last."""

from collections.abc import Iterator, Mapping, Sequence, Set

from zhiheng.kernel.act import Act
from zhiheng.kernel.duty import Running
from zhiheng.kernel.procedure import Procedure
from zhiheng.services.explain_record import Explanation, Offer

MOST_NEAR = 8
"""More buttons than this are read by nobody who is tired."""

Kind = type[Act]


def next_acts(told: Explanation, mine: Set[Kind]) -> tuple[Offer, ...]:
    """Those of the acts of ``mine`` that may be recorded now and come next: what the running periods wait for, nearest
    end first, then what follows the latest acts of this stage; nothing that waits for signatures already."""
    offers = {offer.step.act: offer for offer in told.offers}
    pending = {type(one.asks_for) for one in told.pending}
    wanted = [kind for one in told.due for kind in _first_ways(told.procedure, one, offers)]
    following = [offer.step.act for offer in told.offers if offer.step.act in likely(told)]
    kinds = dict.fromkeys(kind for kind in (*wanted, *following) if kind in mine and kind not in pending)
    return tuple([offers[kind] for kind in kinds if not offers[kind].reasons][:MOST_NEAR])


def likely(told: Explanation) -> set[Kind]:
    """The acts that follow one of this stage and have not been done since, and those that end a running period."""
    here = set(_of_this_stage(told))
    after = {one.step.act for one in told.offers if not one.again and here.intersection(one.step.after)}
    return after | {kind for one in told.due for kind in one.duty.done_by}


def ways_to_end(procedure: Procedure, kinds: Sequence[Kind], offered: Set[Kind]) -> tuple[Kind, ...]:
    """Those of ``kinds`` that the menu has; where it has none yet, what comes before them and is there."""
    seen: set[Kind] = set()
    while kinds:
        found = tuple(kind for kind in kinds if kind in offered)
        if found:
            return found
        seen.update(kinds)
        steps = filter(None, map(procedure.step, kinds))
        kinds = list(dict.fromkeys(before for step in steps for before in step.after if before not in seen))
    return ()


def _first_ways(procedure: Procedure, one: Running, offers: Mapping[Kind, Offer]) -> Iterator[Kind]:
    """The act that does what the period asks for; where a gate is closed to it, what opens the gate."""
    for kind in ways_to_end(procedure, one.duty.done_by[:1], offers.keys()):
        yield kind
        for reason in offers[kind].reasons:
            opening = reason.remedy.now[:1] if reason.remedy is not None else ()
            yield from (act for act in offers for action in opening if act.kind == action.kind)


def _of_this_stage(told: Explanation) -> Iterator[Kind]:
    """The kinds of the acts since the one that began the stage, that one included; the latest first."""
    for entry in reversed(told.history.entries):
        step = told.procedure.step(type(entry.act))
        if step is not None:
            yield type(entry.act)
            if step.moves_to is not None:
                return
