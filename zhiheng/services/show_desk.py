"""What the law wants of an officer now, what others wait for, and what came back."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.duty import Duty
from zhiheng.kernel.people import Directory, Remembered
from zhiheng.kernel.procedure import Procedure, Step
from zhiheng.kernel.reads import OpenDuty, WaitingProposal
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Requirement
from zhiheng.services.installation import Installation, roles_of
from zhiheng.services.stand_ins import stand_ins_of
from zhiheng.services.turn import deciding_post
from zhiheng.services.view_scope import Scope, view_scope

LISTED = 200
MINE, POST, ALL = "mine", "post", "all"
"""Whose duties: those that one's own acts opened; those that an act of one's post ends, be it by a signature; those of
all records within view."""

SUBJECT = "person"
"""The field by which a first act says whom its record is about."""


@dataclass(frozen=True, kw_only=True)
class DueItem:
    """One open duty with the requirement that governs it. ``party``: what the person whom it concerns is called, never
    by name who asked not to be named; where it concerns nobody, whom its record is about. ``same``: the field that
    names whom it concerns, empty where that is to stay unnamed. ``steps``: the acts by which this account may end it,
    but for those that wait for signatures already."""

    duty: OpenDuty
    rule: Requirement
    party: str
    same: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """``running``: duties of the records that the account sees whose time is not over, nearest end first; ``overdue``:
    those that have run out, the latest first; of each no more than are listed. ``whose``: which of them.

    ``to_sign``: proposals whose turn is one of its posts'. ``returned``: its own proposals that came back.
    """

    scope: Scope
    whose: str
    running: tuple[DueItem, ...]
    overdue: tuple[DueItem, ...]
    to_sign: tuple[WaitingProposal, ...]
    returned: tuple[WaitingProposal, ...]
    now: datetime


def show_desk(installation: Installation, account: str, now: datetime, whose: str = "", limit: int = LISTED) -> Desk:
    """The desk of ``account`` at ``now``. ``whose`` empty: its own duties where it has any, those of its post
    otherwise."""
    scope = view_scope(installation, account, now)
    for chosen in (whose,) if whose in (MINE, POST, ALL) else (MINE, POST):
        running, overdue = (_duties(installation, scope, chosen, now, limit, over) for over in (False, True))
        if running or overdue:
            break
    waiting = installation.reads.waiting_proposals(scope.paths, scope.kept)
    proposed = {(one.record, one.proposes) for one in waiting if one.level}
    return Desk(
        scope=scope,
        whose=chosen,
        running=tuple(_due(installation, scope, running, proposed)),
        overdue=tuple(_due(installation, scope, overdue, proposed)),
        to_sign=decidable(installation, scope, waiting),
        returned=tuple(one for one in waiting if not one.level and one.author == account),
        now=now,
    )


def _duties(
    installation: Installation, scope: Scope, whose: str, now: datetime, limit: int, over: bool
) -> Sequence[OpenDuty]:
    return installation.reads.open_duties(
        scope.paths,
        now,
        officer=scope.account if whose == MINE else "",
        limit=limit,
        rules=_of_the_posts(installation, scope) if whose == POST else None,
        run_out=over,
        kept=scope.kept,
    )


def _of_the_posts(installation: Installation, scope: Scope) -> frozenset[str]:
    """The requirements whose duties end with an act that one of the posts records or signs."""
    posts = {post.role for post in scope.posts}
    return frozenset(
        rule.id
        for procedure in installation.catalogue
        for duty in procedure.duties
        for step in _endings(procedure, duty)
        if posts.intersection(role.id for role in (*step.by, *(step.review.levels if step.review else ())))
        for rule in duty.rules()
    )


def _endings(procedure: Procedure, duty: Duty) -> Iterator[Step]:
    return filter(None, map(procedure.step, duty.done_by))


def _due(
    installation: Installation, scope: Scope, duties: Sequence[OpenDuty], proposed: Set[tuple[str, str]]
) -> Iterator[DueItem]:
    subjects = _subjects(installation, [duty.record for duty in duties if not duty.party])
    about = [(duty, duty.party or subjects.get(duty.record, "")) for duty in duties]
    called = stand_ins_of(installation, [duty.record for duty, party in about if party])
    named = {party for duty, party in about if party and party not in called.get(duty.record, {})}
    names = installation.parties.names_of(list(named))
    posts = {post.role for post in scope.posts}
    for duty, party in about:
        rule, procedure = installation.catalogue.rule(duty.rule), installation.catalogue[duty.procedure]
        declared = next((one for one in procedure.duties if rule in one.rules()), None)
        if rule is not None and declared is not None:
            unnamed = called.get(duty.record, {}).get(party, "")
            yield DueItem(
                duty=duty,
                rule=rule,
                party=unnamed or names.get(party, ""),
                same=declared.same.name if declared.same is not None and duty.party and not unnamed else "",
                steps=tuple(
                    step
                    for step in _endings(procedure, declared)
                    if posts & {role.id for role in step.by} and (duty.record, step.act.kind) not in proposed
                ),
            )


def _subjects(installation: Installation, records: Sequence[str]) -> dict[str, str]:
    """Whom each of ``records`` is about, where its first act says so and names nobody else."""
    kinds = {kind.kind: kind for one in installation.catalogue for kind in one.acts.values() if SUBJECT in kind.fields}
    found: dict[str, list[str]] = {}
    for opener in installation.reads.openers(records):
        if opener.kind in kinds and kinds[opener.kind].fields[SUBJECT].required:
            found.setdefault(opener.record, []).append(opener.party)
    return {record: parties[0] for record, parties in found.items() if len(parties) == 1}


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
