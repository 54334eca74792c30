"""What stands in a record and what follows from it, as one account may read it: judged by all that is there, told
without what is secret."""

from collections.abc import Mapping
from dataclasses import replace

from zhiheng.kernel.fields import PartyRef
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.pseudonym import UNNAMED, pseudonyms
from zhiheng.kernel.references import references
from zhiheng.kernel.remedy import Action
from zhiheng.kernel.review import KERNEL_ACTS
from zhiheng.kernel.secrecy import Sight, is_stand_in
from zhiheng.services.explain_record import Explanation, Offer
from zhiheng.services.installation import Installation


def told_to(sight: Sight, told: Explanation) -> Explanation:
    """``told`` without the acts kept from the account, what they opened, and what asks for one or speaks of it."""
    return replace(
        told,
        history=sight.shows(told.history),
        duties=tuple(
            replace(one, party=sight.party(one.party)) for one in told.duties if one.start.seq not in sight.hidden
        ),
        due=tuple(replace(one, party=sight.party(one.party)) for one in told.due if one.start.seq not in sight.hidden),
        findings=tuple(replace(one, party=sight.party(one.party)) for one in told.findings if sight.tells(one)),
        offers=tuple(_offer(sight, one) for one in told.offers if one.step.act.kind not in sight.kinds),
        pending=tuple(
            replace(one, asks_for=sight.act(one.asks_for))
            for one in told.pending
            if one.proposal.seq not in sight.hidden
        ),
        reckoned=tuple(replace(one, party=sight.party(one.party)) for one in told.reckoned if sight.tells(one)),
    )


def _offer(sight: Sight, offer: Offer) -> Offer:
    if not sight.unnamed:
        return offer
    about = {name: sight.party(one) if isinstance(one, str) else one for name, one in offer.about.items()}
    return replace(offer, reasons=reasons_told(sight, offer.reasons), about=about)


def reasons_told(sight: Sight, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Why an act is refused, as the account may read it."""
    return tuple(_reason(sight, one) for one in reasons) if sight.unnamed else reasons


def _reason(sight: Sight, reason: Reason) -> Reason:
    """Its ways out name whoever the account may not know by what stands for them."""
    if reason.remedy is None:
        return reason
    options = tuple(tuple(_action(sight, action) for action in option) for option in reason.remedy.options)
    return replace(reason, remedy=replace(reason.remedy, options=options))


def _action(sight: Sight, action: Action) -> Action:
    return replace(
        action,
        content={name: sight.party(one) if isinstance(one, str) else one for name, one in action.content.items()},
    )


def names_of(installation: Installation, history: History) -> Mapping[str, str]:
    """The names of all parties of a record as it is shown, proposals included, by reference, in order of appearance;
    of whoever stays unnamed there the pseudonym, if any: the name is not read."""
    acts = [entry.act for entry in history.entries if not isinstance(entry.act, KERNEL_ACTS)]
    refs = dict.fromkeys(ref for act in acts for ref in references(act, PartyRef))
    called = {**{ref: UNNAMED for ref in refs if is_stand_in(ref)}, **pseudonyms(history)}
    names = installation.parties.names_of([ref for ref in refs if ref not in called])
    return {ref: called[ref] if ref in called else names[ref] for ref in refs}
