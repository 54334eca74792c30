"""Open one record's page: where it stands, what this officer may do now, and why not the rest. Opening is logged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import When
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader, Sealed
from zhiheng.kernel.people import Directory, Remembered
from zhiheng.kernel.procedure import Reason, Step
from zhiheng.kernel.references import references
from zhiheng.services.access import post_reasons
from zhiheng.services.explain_record import Explanation, Offer, explain_record
from zhiheng.services.installation import Installation
from zhiheng.services.menu import likely, next_acts
from zhiheng.services.signature_state import SignatureState, signature_states
from zhiheng.services.told_to import names_of, told_to
from zhiheng.services.view_scope import Scope, require_visible, sight_of, view_scope, visible_among


@dataclass(frozen=True, kw_only=True)
class OpenedRecord:
    """``near``: what this officer may do now and is likely next. ``free``: what else may be done now. ``blocked``: what
    would be next and is behind a closed gate. ``stuck``: what else is. ``others``: what another post does. ``later``:
    the rest of the procedure. ``names``: party reference → name. ``proofs``: of the acts that this officer may know of;
    ``head``: the hash of the latest act of all."""

    explanation: Explanation
    near: tuple[Offer, ...]
    free: tuple[Offer, ...]
    blocked: tuple[Offer, ...]
    stuck: tuple[Offer, ...]
    others: tuple[Offer, ...]
    later: tuple[Step, ...]
    names: Mapping[str, str]
    proofs: tuple[Sealed, ...]
    head: str
    signatures: Mapping[int, SignatureState]
    relatives: tuple[RecordHeader, ...]


def open_record(
    installation: Installation, account: str, number: str, now: datetime, purpose: str = ""
) -> OpenedRecord:
    """The record as ``account`` sees it at ``now``; the opening is logged. Raises UnknownRecord."""
    scope = view_scope(installation, account, now)
    header = require_visible(installation, scope, number)
    installation.access_log.opened(account, number, now, purpose)
    judged = explain_record(installation.ledger, installation.catalogue, number, now, by=account)
    sight = sight_of(installation, scope, header, judged.history)
    told, chain = told_to(sight, judged), installation.ledger.proofs(number)
    proofs = tuple(one for one in chain if one.seq not in sight.hidden)
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
        later=tuple(
            s for s in told.procedure.steps if not s.opens and s.act not in offered and s.act.kind not in sight.kinds
        ),
        names=names_of(installation, told.history),
        proofs=proofs,
        head=chain[-1].hash if chain else "",
        signatures=signature_states(installation, told.header, judged.history, proofs),
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


def _relatives(installation: Installation, scope: Scope, history: History) -> Sequence[RecordHeader]:
    """Its parent, its children and the records that its acts name, as far as they are within view."""
    named = [ref for entry in history.entries for ref in references(entry.act, RecordRef)]
    numbers = dict.fromkeys(filter(None, (history.parent, *history.children, *named)))
    return visible_among(installation, scope, tuple(numbers))
