"""The internal guidance that helps to read a rule: shown beside it, and opening nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from zhiheng.kernel.act import When
from zhiheng.kernel.ledger import Ledger
from zhiheng.packs.deliberation.acts_guidance import AdoptGuidance, ReplaceGuidance, WithdrawGuidance
from zhiheng.services.read_act import named_rules

PROCEDURE = "internal_guidance"


@dataclass(frozen=True, kw_only=True)
class Guidance:
    """One guidance in force: ``record`` is its number, ``since`` the first day, ``agreed_with`` may be empty."""

    record: str
    subject: str
    words: str
    since: date
    adopted_on: date
    agreed_with: str = ""


def guidance_in_force(ledger: Ledger, now: datetime) -> Mapping[str, tuple[Guidance, ...]]:
    """What is in force at ``now``, by the id of the rule concerned, in the order of the records' numbers."""
    found: dict[str, list[Guidance]] = {}
    for header, kept in ledger.histories(PROCEDURE):
        history = kept.as_of(now)
        today = When.minute(now, history.zone).day
        ended = history.of(ReplaceGuidance, WithdrawGuidance)
        for entry in () if ended else history.of(AdoptGuidance):
            act = entry.act
            since, until = AdoptGuidance.in_force_from.of(act), AdoptGuidance.in_force_until.of(act)
            if act.is_whole and since <= today and (until is None or today <= until):
                for rule in named_rules(act):
                    found.setdefault(rule, []).append(_told(header.number, act))
    return {rule: tuple(one) for rule, one in found.items()}


def _told(record: str, act: object) -> Guidance:
    return Guidance(
        record=record,
        subject=AdoptGuidance.subject.of(act),
        words=AdoptGuidance.guidance.of(act),
        since=AdoptGuidance.in_force_from.of(act),
        adopted_on=AdoptGuidance.adopted_on.of(act),
        agreed_with=AdoptGuidance.agreed_with.of(act) or "",
    )
