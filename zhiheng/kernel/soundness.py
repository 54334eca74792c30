"""Start-up checks of the declarations: all faults at once, each with a stable number and what it is about."""

from collections.abc import Iterator, Sequence
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, Earlier, InEveryChild, InParent, Linked, Not, Standing, States, walk
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.derive import Count, Judged, Measure, MedianDays, OnTime, Sum
from zhiheng.kernel.document import OfNamed
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, PartyRef, Rows
from zhiheng.kernel.generated import Generated, generated_fields
from zhiheng.kernel.in_term import InTerm
from zhiheng.kernel.procedure import Procedure, Step
from zhiheng.kernel.terms import Requirement


def require_sound(procedures: Sequence[Procedure]) -> None:
    """Raise DeclarationError naming every fault of ``procedures``; return when there is none."""
    faults = list(_twice([procedure.name for procedure in procedures], "E001 procedure"))
    names = {procedure.name for procedure in procedures}
    for procedure in procedures:
        unknown = [name for name in procedure.opened_under if name not in names]
        faults += [f"{procedure.name}.E023 it is opened under {name}, which is no procedure" for name in unknown]
        faults += [f"{procedure.name}.{fault}" for fault in _faults(procedure)]
    if faults:
        raise DeclarationError(
            tried="载入业务包 (load the packs)",
            stopped_by="\n".join(faults),
            article="",
            next_step="按编号改正声明后重启 (mend the declarations and start again)",
        )


def _faults(procedure: Procedure) -> Iterator[str]:
    own = {step.act for step in procedure.steps}
    yield from _twice([step.act.kind for step in procedure.steps], "E002 act")
    if not any(step.opens for step in procedure.steps):
        yield "E003 no act opens a record: mark one step with opens=True"
    for step in procedure.steps:
        if step.act.procedure != procedure.name:
            yield f"E004 {step.act.kind} belongs to {step.act.procedure}: an act has one procedure"
        for gate in step.gates:
            if gate.rule.advisory:
                yield f"E016 {gate.rule.id} is a gate, but its text was never obtained: it may only advise"
            yield from _condition_faults(gate.needs, gate.rule, (step.act,), own)
        yield from _review_faults(step)
    for check in procedure.checks:
        yield from (f"E005 {check.rule.id} is on {act.kind}, which has no step" for act in check.on if act not in own)
        if isinstance(check.holds, Condition):
            yield from _condition_faults(check.holds, check.rule, check.on, own)
    if procedure.away is not None:
        still = (kind for kind in procedure.away.still if kind not in own)
        yield from (f"E025 {kind.kind} may still be recorded of a record that left, but has no step" for kind in still)
    for told in procedure.told_to_parties:
        if told.act not in own:
            yield f"E019 {told.act.kind} is told to the parties, but has no step"
    yield from _secrecy_faults(procedure)
    yield from _duty_faults(procedure, own)
    for overlap in procedure.overlaps:
        kinds = (kind for kind in (overlap.starts, overlap.ends) if kind not in own)
        yield from (f"E007 {overlap.rule.id} reads {kind.kind}, which has no step" for kind in kinds)
    for one in procedure.together:
        kinds = (kind for kind in one.kinds() if kind not in own)
        yield from (f"E007 {one.rule.id} reads {kind.kind}, which has no step" for kind in kinds)
        yield from _protected(one.tests(), one.rule)
    yield from _document_faults(procedure, own)


def _document_faults(procedure: Procedure, own: set[type[Act]]) -> Iterator[str]:
    for document in procedure.documents:
        if document.on not in own:
            yield f"E020 {document.title} is printed on {document.on.kind}, which has no step"
        for field, kind in document.fields_read():
            if kind.fields.get(field.name) is not field:
                yield f"E017 {document.title} reads {field.name}, which is no field of {kind.kind}"
        for part in document.parts():
            if isinstance(part, OfNamed) and isinstance(part.says, PartyRef | Rows):
                yield f"E024 {document.title} may name somebody of another record, whose key does not close its file"
    for kind in own:
        titles = [document.title for document in procedure.documents_on(kind)]
        yield from _twice(titles, f"E018 {kind.kind}: document")


def _secrecy_faults(procedure: Procedure) -> Iterator[str]:
    """What would tell of a secret act whoever may not know of it."""
    secret = {step.act for step in procedure.steps if step.secret is not None}
    for step in procedure.steps:
        if step.act in secret and (step.opens or step.moves_to is not None):
            yield f"E026 {step.act.kind} is secret, but opens a record or moves its stage, which everybody sees"
        for gate in step.gates if step.act not in secret else ():
            read = secret.intersection(gate.needs.kinds())
            yield from (
                f"E026 {gate.rule.id} on {step.act.kind} tells of {kind.kind}, which is secret" for kind in read
            )
    for duty in procedure.duties:
        read = secret.intersection(duty.kinds()) if duty.starts not in secret else set()
        yield from (f"E026 {duty.id} tells of {kind.kind}, which is secret" for kind in read)
    for one in procedure.indicators:
        read = secret.intersection(kind for measure in (one.counts, one.out_of) for kind in _counted_by(measure))
        yield from (f"E026 the figure {one.name} lists {kind.kind}, which is secret" for kind in read)
    told = secret.intersection(one.act for one in procedure.told_to_parties)
    yield from (f"E026 {kind.kind} is secret, but told to the parties" for kind in told)
    for document in procedure.documents:
        read = secret.intersection(document.looks_up()) if document.on not in secret else set()
        yield from (f"E026 {document.title} tells of {kind.kind}, which is secret" for kind in read)


def _counted_by(measure: Measure | None) -> tuple[type[Act], ...]:
    match measure:
        case Count():
            return (measure.of,)
        case Sum():
            return (measure.field.owner,)
        case MedianDays():
            return (measure.start, measure.end)
        case OnTime() | Judged():
            return (measure.duty.starts,)
    return ()


def _duty_faults(procedure: Procedure, own: set[type[Act]]) -> Iterator[str]:
    yield from _twice([rule.id for duty in procedure.duties for rule in duty.rules()], "E006 duty")
    for duty in procedure.duties:
        yield from (f"E007 {duty.id} reads {kind.kind}, which has no step" for kind in duty.kinds() if kind not in own)
        for rule in duty.rules():
            if duty.term is None and (rule.limit is None or not rule.limit.counting.is_a_period):
                yield f"E008 {rule.id} has no period to count"
        if duty.term is not None and not _names(duty.starts, duty.term):
            yield f"E009 {duty.id}: {duty.starts.kind} must name {duty.term.name} (required)"
        if duty.same is not None and not _names(duty.starts, duty.same):
            yield f"E009 {duty.id}: {duty.starts.kind} must name {duty.same.name} (required)"
        yield from _lacking(duty.where, duty.starts, duty.rule)
        if duty.given is not None:
            yield from _condition_faults(duty.given, duty.rule, (duty.starts,), own)
        for extension in duty.extended:
            yield from _lacking(extension.where, extension.on, extension.rule)
        yield from _protected((*duty.where, *duty.ends_where), duty.rule)


def _condition_faults(
    condition: Condition, rule: Requirement, acts: tuple[type[Act], ...], own: set[type[Act]]
) -> Iterator[str]:
    denied = {id(part) for part in _denied(condition)}
    for part in walk(condition):
        if isinstance(part, Earlier):
            yield from _lacking(part.where, part.kind, rule)
            yield from _compared(part, rule, acts)
            # An act that named nobody would agree with everybody, and so open the gate for anyone. Denied, it only
            # shuts it for everyone.
            names = _may_name if id(part) in denied else _names
            for one in part.agreeing():
                unnamed = [act.kind for act in (*acts, part.kind) if not names(act, one)]
                yield from (f"E010 {rule.id}: {kind} must name {one.name} (required)" for kind in unnamed)
        if isinstance(part, Standing) and part.each is not None:
            unnamed = [kind.kind for kind in part.kinds() if not _names(kind, part.each)]
            yield from (f"E010 {rule.id}: {kind} must name {part.each.name} (required)" for kind in unnamed)
        if isinstance(part, InTerm) and not _names(part.kind, part.term):
            yield f"E010 {rule.id}: {part.kind.kind} must name {part.term.name} (required)"
        if isinstance(part, States | Dated):
            for act in acts:
                yield from _lacking(tuple(part.tests()), act, rule)
    for kind in _own_kinds(condition):
        if kind not in own:
            yield f"E012 {rule.id} looks for {kind.kind}, which has no step"
    yield from _protected(tuple(condition.tests()), rule)


def _denied(condition: Condition, here: bool = False) -> Iterator[Condition]:
    """The parts that must not hold for ``condition`` to hold."""
    if here:
        yield condition
    for part in condition.parts():
        yield from _denied(part, here != isinstance(condition, Not))


def _own_kinds(condition: Condition) -> Iterator[type[Act]]:
    """The kinds that it looks for in the record itself."""
    if isinstance(condition, Linked | InParent | InEveryChild):
        return
    if isinstance(condition, Earlier):
        yield from condition.kinds()
    for part in condition.parts():
        yield from _own_kinds(part)


def _names(act: type[Act], field: Field[Any]) -> bool:
    return _may_name(act, field) and act.fields[field.name].required


def _may_name(act: type[Act], field: Field[Any]) -> bool:
    return field.name in act.fields


def _lacking(tests: tuple[FieldTest, ...], act: type[Act], rule: Requirement) -> Iterator[str]:
    for test in tests:
        if type(act.fields.get(test.field.name)) is not type(test.field):
            yield f"E013 {rule.id} tests {test.field.name}, which is no field of {act.kind}"


def _review_faults(step: Step) -> Iterator[str]:
    if not step.by:
        yield f"E014 {step.act.kind} may be recorded by nobody: name a post"
    if step.review is not None and not step.review.levels:
        yield f"E015 {step.act.kind} is reviewed by no level"
    if step.review is not None and generated_fields(step.act):
        yield f"E021 {step.act.kind} has fields that the system makes: it cannot be proposed"
    if step.review is not None:
        yield from _twice([level.id for level in step.review.levels], f"E015 {step.act.kind}: level")


def _compared(part: Earlier, rule: Requirement, acts: tuple[type[Act], ...]) -> Iterator[str]:
    """A comparison is of two fields of one sort and unit, each a field of its act."""
    for one in part.against:
        own, other = one.own, one.other
        taken_off = () if one.less is None else ((part.kind, one.less),)
        for act, field in (*((act, own) for act in acts), (part.kind, other), *taken_off):
            if type(act.fields.get(field.name)) is not type(field):
                yield f"E013 {rule.id} compares {field.name}, which is no field of {act.kind}"
        if type(own) is not type(other) or own.symbol(True) != other.symbol(True):
            yield f"E027 {rule.id} compares {own.name} with {other.name}, which is of another sort"
        yield from _protected((own.given(), other.given()), rule)


def _protected(tests: tuple[FieldTest, ...], rule: Requirement) -> Iterator[str]:
    for test in tests:
        if test.field.protected and not rule.protective:
            yield f"E011 {rule.id} reads the circumstance {test.field.name}: only protective rules may"
        if isinstance(test.field, Generated) and not test.field.shown:
            yield f"E022 {rule.id} reads {test.field.name}, which stays in the ledger alone"


def _twice(names: Sequence[str], what: str) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what} {name} is declared twice"
        seen.add(name)
