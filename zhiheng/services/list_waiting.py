"""The proposals that wait: for me to decide, and mine for others; the longest wait first."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from zhiheng.kernel.act import When
from zhiheng.kernel.reads import WaitingProposal
from zhiheng.law.review_waiting import waiting_on
from zhiheng.services.installation import Installation
from zhiheng.services.show_desk import decidable
from zhiheng.services.view_scope import view_scope


class Wait(Enum):
    """How a wait stands against the bureau's own value."""

    SHORT = ("", "")
    LONG = ("等待较久", "waiting long")
    TOO_LONG = ("超过本局时限", "past the bureau's limit")


@dataclass(frozen=True, kw_only=True)
class WaitingLists:
    """``to_decide``: the account may decide it now. ``mine``: it proposed it, another level has it. ``others``: the
    rest within its view. Longest wait first."""

    to_decide: tuple[WaitingProposal, ...]
    mine: tuple[WaitingProposal, ...]
    others: tuple[WaitingProposal, ...]


def list_waiting(installation: Installation, account: str, now: datetime) -> WaitingLists:
    """The proposals within the view of ``account`` that wait for a level."""
    scope = view_scope(installation, account, now)
    asked = installation.reads.waiting_proposals(scope.paths, scope.kept)
    waiting = sorted((one for one in asked if one.level), key=lambda one: one.since)
    to_decide = decidable(installation, scope, waiting)
    mine = tuple(one for one in waiting if one.author == account)
    told = {one.proposal for one in (*to_decide, *mine)}
    others = tuple(one for one in waiting if one.proposal not in told)
    return WaitingLists(to_decide=to_decide, mine=mine, others=others)


def wait_of(waited: timedelta, now: datetime) -> Wait:
    """How long a wait of one level is, by the value of the day."""
    policy = waiting_on(When.minute(now).day)
    return Wait.TOO_LONG if waited >= policy.too_long else Wait.LONG if waited >= policy.long else Wait.SHORT
