"""Open one record's page: where it stands, what this officer may do now, and why not the rest. Opening is logged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import When
from zhiheng.kernel.fields import PartyRef, RecordRef
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader, Sealed
from zhiheng.kernel.people import Directory, Remembered
from zhiheng.kernel.procedure import Reason, Step
from zhiheng.kernel.pseudonym import pseudonyms
from zhiheng.kernel.references import references
from zhiheng.kernel.review import KERNEL_ACTS
from zhiheng.services.access import post_reasons
from zhiheng.services.explain_record import Explanation, Offer, explain_record
from zhiheng.services.installation import Installation
from zhiheng.services.menu import likely, next_acts
from zhiheng.services.signature_state import SignatureState, signature_states
from zhiheng.services.view_scope import Scope, require_visible, view_scope, visible_among


@dataclass(frozen=True, kw_only=True)
class OpenedRecord:
    """``near``: what this officer may do now and is likely next. ``free``: what else may be done now. ``blocked``: what
    would be next and is behind a closed gate. ``stuck``: what else is. ``others``: what another post does. ``later``:
    the rest of the procedure. ``names``: party reference → name."""

    explanation: Explanation
    near: tuple[Offer, ...]
    free: tuple[Offer, ...]
    blocked: tuple[Offer, ...]
    stuck: tuple[Offer, ...]
    others: tuple[Offer, ...]
    later: tuple[Step, ...]
    names: Mapping[str, str]
    proofs: tuple[Sealed, ...]
    signatures: Mapping[int, SignatureState]
    relatives: tuple[RecordHeader, ...]


def open_record(
    installation: Installation, account: str, number: str, now: datetime, purpose: str = ""
) -> OpenedRecord:
    """The record as ``account`` sees it at ``now``; the opening is logged. Raises UnknownRecord."""
    scope = view_scope(installation, account, now)
    require_visible(installation, scope, number)
    installation.access_log.opened(account, number, now, purpose)
    told = explain_record(installation.ledger, installation.catalogue, number, now, by=account)
    proofs = tuple(installation.ledger.proofs(number))
    offers = tuple(_offers(installation, scope, told, now))
    offered = {offer.step.act for offer, _ in offers}
    near = next_acts(told, {offer.step.act for offer, mine in offers if mine})
    ahead = likely(told)
    closed = [offer for offer, _ in offers if offer.reasons]
    return OpenedRecord(
        explanation=told,
        near=near,
        free=tuple(offer for offer, mine in offers if mine and not offer.reasons and offer not in near),
        blocked=tuple(offer for offer in closed if offer.step.act in ahead),
        stuck=tuple(offer for offer in closed if offer.step.act not in ahead),
        others=tuple(offer for offer, mine in offers if not mine and not offer.reasons),
        later=tuple(s for s in told.procedure.steps if not s.opens and s.act not in offered),
        names=names_of(installation, told.history),
        proofs=proofs,
        signatures=signature_states(installation, told.header, told.history, proofs),
        relatives=tuple(_relatives(installation, scope, told.history)),
    )


def _offers(installation: Installation, scope: Scope, told: Explanation, now: datetime) -> Iterator[tuple[Offer, bool]]:
    moment, directory = When.minute(now, told.procedure.zone), Remembered(installation.directory)
    for offer in told.offers:
        yield offer, not post_refusals(directory, scope, told, offer.step, moment)


def post_refusals(directory: Directory, scope: Scope, told: Explanation, step: Step, when: When) -> tuple[Reason, ...]:
    """Why the posts of this officer do not let him or her record ``step`` in this record."""
    act = step.act.trusted({})
    return tuple(post_reasons(step, act, scope.officer, when, told.header, directory))


def names_of(installation: Installation, history: History) -> Mapping[str, str]:
    """The names of all parties of a record, proposals included, by reference, in order of appearance; whoever stays
    unnamed has a pseudonym, and the name is not read."""
    acts = [entry.act for entry in history.entries if not isinstance(entry.act, KERNEL_ACTS)]
    refs = dict.fromkeys(ref for act in acts for ref in references(act, PartyRef))
    called = pseudonyms(history)
    names = installation.parties.names_of([ref for ref in refs if ref not in called])
    return {ref: called[ref] if ref in called else names[ref] for ref in refs}


def _relatives(installation: Installation, scope: Scope, history: History) -> Sequence[RecordHeader]:
    """Its parent, its children and the records that its acts name, as far as they are within view."""
    named = [ref for entry in history.entries for ref in references(entry.act, RecordRef)]
    numbers = dict.fromkeys(filter(None, (history.parent, *history.children, *named)))
    return visible_among(installation, scope, tuple(numbers))
