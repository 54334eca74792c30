"""What a form for one act needs before anybody types: whose turn it is, what stands in the way, what is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.procedure import Procedure, Reason, Step
from zhiheng.kernel.review import KERNEL_ACTS, Propose
from zhiheng.kernel.secrecy import is_stand_in
from zhiheng.services.access import post_reasons
from zhiheng.services.explain_record import explain_record
from zhiheng.services.installation import Installation
from zhiheng.services.open_record import post_refusals
from zhiheng.services.proposed_values import Beside, Known, known_values, records_beside
from zhiheng.services.told_to import names_of, told_to
from zhiheng.services.view_scope import Scope, require_known, require_visible, sight_of, view_scope

Opening = tuple[Procedure, Step]
"""An act that begins a record, and of which kind."""


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """The act ``kind`` of ``record`` that asks for the number of a record yet to be opened, in its ``field``."""

    record: str
    kind: str
    field: str


@dataclass(frozen=True, kw_only=True)
class PreparedAct:
    """``header`` is None where the act opens a record. ``reasons``: what stands in the way already now.

    ``before``: what an earlier proposal asked for, to be proposed again. ``beside``: the records that may be named.
    ``waiting``: for what a record is opened. ``begins``: by which acts one may be opened that a field asks for.
    ``parties``: those of the record, reference → name. ``officers``: who may be named. ``posts``: the posts under which
    this account could record it, one a unit.
    """

    procedure: Procedure
    step: Step
    header: RecordHeader | None
    posts: tuple[Post, ...]
    officers: tuple[Officer, ...]
    reasons: tuple[Reason, ...] = ()
    parties: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Known] = field(default_factory=dict)
    beside: Beside = field(default_factory=dict)
    before: Act | None = None
    waiting: Waiting | None = None
    begins: Mapping[str, tuple[Opening, ...]] = field(default_factory=dict)

    @property
    def number(self) -> str:
        return self.header.number if self.header is not None else ""


def prepare_act(
    installation: Installation, account: str, record: str, kind: str, now: datetime, again: int = 0
) -> PreparedAct:
    """The act ``kind`` of an existing record; ``again``: the proposal that it repeats. Raises UnknownRecord,
    UnknownAct."""
    scope = view_scope(installation, account, now)
    header = require_visible(installation, scope, record)
    judged = explain_record(installation.ledger, installation.catalogue, record, now, kind, account)
    step = required_step(judged.procedure, kind)
    sight = sight_of(installation, scope, header, judged.history)
    require_known(sight, step)
    told = told_to(sight, judged)
    refused = post_refusals(installation.directory, scope, told, step, When.minute(now, told.procedure.zone))
    beside = records_beside(installation, scope, step, told.history)
    return PreparedAct(
        procedure=told.procedure,
        step=step,
        header=header,
        posts=_fitting(installation, scope, step, header),
        officers=_officers(installation, scope, installation.directory.unit(header.unit)),
        reasons=(*refused, *(reason for offer in told.offers for reason in offer.reasons)),
        parties=names_of(installation, told.history),
        known=dict(known_values(step, told.history, told.offers[0].about, beside)),
        beside=beside,
        before=_proposed(step, told.history, again),
        begins=dict(_begins(step, openings(installation, account, now))),
    )


def prepare_opening(
    installation: Installation, account: str, procedure: str, kind: str, now: datetime, parent: str = "", asks: str = ""
) -> PreparedAct:
    """The act ``kind`` that opens a new record of ``procedure``; what its ``parent`` knows stands in the form.
    ``asks``: ``RECORD/ACT`` that waits for the number of the new one, and knows as much. Raises UnknownAct,
    UnknownRecord."""
    scope = view_scope(installation, account, now)
    declared = installation.catalogue[procedure]
    step = required_step(declared, kind)
    when = When.minute(now, declared.zone)
    refused = post_reasons(step, step.act.trusted({}), scope.officer, when, None, installation.directory)
    waiting = _waiting(installation, scope, declared, asks) if asks else None
    source = parent or (waiting.record if waiting is not None else "")
    history = _readable(installation, scope, source) if source else None
    beside = records_beside(installation, scope, step, history)
    return PreparedAct(
        procedure=declared,
        step=step,
        header=None,
        posts=_fitting(installation, scope, step, None),
        officers=_officers(installation, scope, next((post.unit for post in scope.posts), None)),
        reasons=tuple(refused),
        parties=_may_come_along(installation, history) if history is not None else {},
        known=dict(known_values(step, history, {}, beside, source)) if history is not None else {},
        beside=beside,
        waiting=waiting,
    )


def _readable(installation: Installation, scope: Scope, record: str) -> History:
    """``record`` as this account may read it. Raises UnknownRecord."""
    header, history = require_visible(installation, scope, record), installation.ledger.history(record)
    return sight_of(installation, scope, header, history).shows(history)


def _may_come_along(installation: Installation, history: History) -> Mapping[str, str]:
    """The parties that this account may know: what stands for another does so in its record alone."""
    return {ref: name for ref, name in names_of(installation, history).items() if not is_stand_in(ref)}


def openings(installation: Installation, account: str, now: datetime) -> tuple[Opening, ...]:
    """The acts by which this account may begin a record today."""
    scope = view_scope(installation, account, now)
    return tuple(
        (procedure, step)
        for procedure in installation.catalogue
        for step in procedure.steps
        if step.opens and step.review is None and _fitting(installation, scope, step, None)
    )


def required_step(procedure: Procedure, kind: str) -> Step:
    """The step of an act that somebody fills in; the kernel's own acts have their own pages."""
    act = procedure.act(kind)
    step = procedure.step(act)
    if step is None or act in KERNEL_ACTS:
        raise UnknownAct(
            tried=f"记录“{act.title}” (record {act.en})",
            stopped_by="审批与更正不能直接记录 (reviews and corrections are not recorded directly)",
            article="",
            next_step="在案卷页使用呈请、审批或更正 (use the record's page to propose, decide or correct)",
        )
    return step


def _fitting(installation: Installation, scope: Scope, step: Step, header: RecordHeader | None) -> tuple[Post, ...]:
    unit = installation.directory.unit(header.unit) if header is not None else None
    roles = {role.id for role in step.by}
    fitting = (post for post in scope.posts if post.role in roles and (unit is None or post.unit.contains(unit)))
    return tuple({post.unit.id: post for post in fitting}.values())


def _officers(installation: Installation, scope: Scope, unit: Unit | None) -> tuple[Officer, ...]:
    """Those whom this account sees, and those whose posts reach the record's ``unit`` from above: an exhibit is handed
    to the keeper of the bureau."""
    found = {one.account: one for path in scope.paths for one in installation.reads.officers(path)}
    if unit is not None:
        above = installation.reads.officers(unit.path.partition("/")[0])
        reaching = (one for one in above if any(post.unit.contains(unit) for post in one.posts_on(scope.day)))
        found |= {one.account: one for one in reaching}
    if scope.officer is not None:
        found = {scope.account: scope.officer} | found
    return tuple(found.values())


def _proposed(step: Step, history: History, seq: int) -> Act | None:
    acts = [entry.act for entry in history.raw if entry.seq == seq]
    asked = [act for act in acts if isinstance(act, Propose) and act.proposes == step.act.kind]
    return step.act.trusted(asked[0].content) if asked else None


def _begins(step: Step, may: tuple[Opening, ...]) -> Iterator[tuple[str, tuple[Opening, ...]]]:
    """The openings by which a record may begin that a field of ``step`` asks for."""
    for name, one in step.act.fields.items():
        if isinstance(one, RecordRef) and (found := tuple(o for o in may if o[0].name == one.procedure)):
            yield name, found


def _waiting(installation: Installation, scope: Scope, procedure: Procedure, asks: str) -> Waiting | None:
    """The act that ``asks`` names, where it has a field for a record of ``procedure``."""
    record, _, kind = asks.rpartition("/")
    header = require_visible(installation, scope, record)
    act = installation.catalogue[header.procedure].act(kind)
    fields = [n for n, one in act.fields.items() if isinstance(one, RecordRef) and one.procedure == procedure.name]
    return Waiting(record=record, kind=act.kind, field=fields[0]) if fields else None
