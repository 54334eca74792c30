"""What the law wants of an officer now, what others wait for, and what came back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.people import Directory, Remembered
from zhiheng.kernel.reads import OpenDuty, WaitingProposal
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Requirement
from zhiheng.services.installation import Installation, roles_of
from zhiheng.services.stand_ins import stand_ins_of
from zhiheng.services.turn import deciding_post
from zhiheng.services.view_scope import Scope, view_scope

LISTED = 200


@dataclass(frozen=True, kw_only=True)
class DueItem:
    """One open duty with the requirement that governs it. ``party``: what the person whom it concerns is called, never
    by name who asked not to be named; empty where it concerns nobody."""

    duty: OpenDuty
    rule: Requirement
    party: str


@dataclass(frozen=True, kw_only=True)
class Desk:
    """``due``: duties of the records that the account sees, nearest end first; its own before others' of the same end.

    ``to_sign``: proposals whose turn is one of its posts'. ``returned``: its own proposals that came back.
    """

    scope: Scope
    mine: bool
    due: tuple[DueItem, ...]
    to_sign: tuple[WaitingProposal, ...]
    returned: tuple[WaitingProposal, ...]
    now: datetime


def show_desk(
    installation: Installation, account: str, now: datetime, mine: bool | None = None, limit: int = LISTED
) -> Desk:
    """The desk of ``account`` at ``now``. ``mine`` None: its own duties where it has any, those of all records within
    view otherwise."""
    scope = view_scope(installation, account, now)
    duties = installation.reads.open_duties(scope.paths, now, "" if mine is False else account, limit)
    if mine is None and not duties:
        duties = installation.reads.open_duties(scope.paths, now, "", limit)
        mine = False
    waiting = installation.reads.waiting_proposals(scope.paths)
    return Desk(
        scope=scope,
        mine=mine is not False,
        due=tuple(_due(installation, duties)),
        to_sign=decidable(installation, scope, waiting),
        returned=tuple(one for one in waiting if not one.level and one.author == account),
        now=now,
    )


def _due(installation: Installation, duties: Sequence[OpenDuty]) -> Iterator[DueItem]:
    about = [duty for duty in duties if duty.party]
    called = stand_ins_of(installation, [duty.record for duty in about])
    named = {duty.party for duty in about if duty.party not in called.get(duty.record, {})}
    names = installation.parties.names_of(list(named))
    for duty in duties:
        rule = installation.catalogue.rule(duty.rule)
        if rule is not None:
            party = called.get(duty.record, {}).get(duty.party) or names.get(duty.party, "")
            yield DueItem(duty=duty, rule=rule, party=party)


def decidable(
    installation: Installation, scope: Scope, waiting: Sequence[WaitingProposal]
) -> tuple[WaitingProposal, ...]:
    """Those of ``waiting`` whose level is a post of this officer, who has had no part in them."""
    directory, roles = Remembered(installation.directory), roles_of(installation.catalogue)
    return tuple(one for one in waiting if _may_sign(directory, roles.get(one.level), scope, one))


def _may_sign(directory: Directory, level: Role | None, scope: Scope, waiting: WaitingProposal) -> bool:
    unit = directory.unit(waiting.unit)
    if unit is None or level is None or scope.officer is None:
        return False
    taken_part = (waiting.author, *waiting.signed)
    return deciding_post(scope.officer, level, scope.day, unit, taken_part, directory) is not None
