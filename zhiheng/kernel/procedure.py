"""Procedures: which acts may be recorded, by whom, behind which gates, under whose review."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.conditions import Condition, Earlier, Linked, States, standing, walk
from zhiheng.kernel.dated import Dated
from zhiheng.kernel.derive import Indicator
from zhiheng.kernel.document import Document, general, report_on
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.fields import Field, Officers
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.reckon import Reckon, ReckonAbove
from zhiheng.kernel.remedy import Remedy
from zhiheng.kernel.review import KERNEL_ACTS, Correct, Review, Role
from zhiheng.kernel.terms import Article, Requirement
from zhiheng.kernel.together import Together

Holds = Callable[[Entry, History], bool]
Remedies = Callable[["Gate", Entry], Remedy]
"""What to do now about a gate that is closed to an act."""


@dataclass(frozen=True, kw_only=True)
class Gate:
    """What must hold before an act may be recorded; ``else_do`` (中文, English) is the way to open it."""

    rule: Requirement
    needs: Condition
    else_do: tuple[str, str]

    @cached_property
    def reads_content(self) -> bool:
        """Whether it can only be judged once the act's own fields are filled in."""
        return any(
            isinstance(part, States | Dated | Linked) or (isinstance(part, Earlier) and bool(part.against))
            for part in walk(self.needs)
        )

    @cached_property
    def words(self) -> tuple[str, str]:
        """What it needs, as a legal officer reads it, in both languages."""
        return self.needs.words(True), self.needs.words(False)

    @cached_property
    def compares(self) -> frozenset[str]:
        """The names of the fields in which an earlier act has to agree with the act."""
        parts = (part for part in walk(self.needs) if isinstance(part, Earlier))
        return frozenset(one.name for part in parts for one in part.agreeing())


@dataclass(frozen=True, kw_only=True)
class Check:
    """What the content or circumstances of an act must be; a breach is a finding and blocks nothing.

    ``holds``: a condition, or a typed function of the act and its record's history where no condition says it.
    """

    rule: Requirement
    on: tuple[type[Act], ...]
    holds: Condition | Holds

    def passes(self, entry: Entry, history: History) -> bool:
        """Whether it holds for ``entry``. A function is not asked about an act whose content was erased, nor shown one
        among the others."""
        if isinstance(self.holds, Condition):
            return self.holds.judge(entry, history).holds
        return not entry.act.is_whole or self.holds(entry, history.readable)


@dataclass(frozen=True, kw_only=True)
class Overlap:
    """Nobody takes part in two of these at once, be it in different records; only a patrol over all of them can tell.

    One runs from an act of ``starts`` to the first act of ``ends`` that agrees in ``about``; ``officers`` take part.
    What began at no known hour says nothing, and what nobody ended is not known to have gone on.
    """

    rule: Requirement
    starts: type[Act]
    ends: type[Act]
    officers: Officers
    about: Field[Any]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A station in the life of a record; the order of declaration is the order of the stage line."""

    id: str
    title: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """One act of a procedure.

    ``by``: the posts that may record it. ``after``: acts after which the menu offers it (it refuses nothing).
    ``opens``: a record begins with it. ``moves_to``: the stage that it brings about. ``document``: what it prints.
    ``kept``: the requirement by which no correction changes what it says or takes it away.
    ``befalls``: it stands on what befell (somebody fled, an agreement was broken): no explanation asks for it.
    ``secret``: the article by which only those who record or sign it, and who leads them, learn of it.
    """

    act: type[Act]
    by: tuple[Role, ...]
    law: Requirement
    after: tuple[type[Act], ...] = ()
    gates: tuple[Gate, ...] = ()
    review: Review | None = None
    opens: bool = False
    moves_to: Stage | None = None
    document: str = ""
    kept: Requirement | None = None
    befalls: bool = False
    secret: Article | None = None

    @property
    def posts(self) -> tuple[Role, ...]:
        """Those that record the act and those that sign it."""
        return (*self.by, *(self.review.levels if self.review is not None else ()))


@dataclass(frozen=True, kw_only=True)
class Away:
    """Where a record goes to somebody else: from ``left`` until ``back`` nothing but ``still`` may be recorded in it.

    ``still``: what the law expects of whoever gave it away. ``back`` brings the record to the stage that it left.
    ``else_do`` (中文, English): where to go on.
    """

    rule: Requirement
    left: type[Act]
    back: type[Act]
    still: tuple[type[Act], ...]
    else_do: tuple[str, str]

    def closes(self, step: Step) -> Step:
        """``step`` behind the gate that the absence of the record puts before it."""
        away = standing(self.left, until=(self.back,))
        if step.act is self.back:
            gone = Gate(rule=self.rule, needs=away, else_do=NEVER_LEFT)
            return replace(step, gates=(gone, *step.gates))
        if step.act in self.still:
            return step
        return replace(step, gates=(*step.gates, Gate(rule=self.rule, needs=~away, else_do=self.else_do)))


NEVER_LEFT = ("案件未移送，无须收回。", "The record never left; there is nothing to take back.")


@dataclass(frozen=True, kw_only=True)
class ToldToParties:
    """An act whose happening a party of the case may look up: its day, in these words, and nothing of its content."""

    act: type[Act]
    title: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """Steps that belong together, under the heading by which people look for them."""

    title: str
    en: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """The declaration for one kind of record. ``number_prefix`` begins its records' numbers.

    ``corrections``: who signs the correction of an act that was recorded without review; None, nobody. One officer
    alone shall not be able to take a finding away.

    ``told_to_parties``: what the parties may follow.

    ``opened_under``: the procedures whose records it is opened from.

    ``day_precise``: its event logs know days, not hours.

    ``reckons``: what is worked out from the acts and shown with them.

    ``chapters``: headings for a long menu; what stands under none of them comes last.

    ``reckons_above``: what its records come to together, shown with the record that they are opened under.
    ``secret``: the article by which only those who record or sign its acts, and who leads them, learn of its records.

    ``away``: how its records leave for somebody else and come back; None, they never do.
    """

    name: str
    title: str
    en: str
    number_prefix: str
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    duties: tuple[Duty, ...] = ()
    checks: tuple[Check, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    together: tuple[Together, ...] = ()
    documents: tuple[Document, ...] = ()
    corrections: Review | None = None
    told_to_parties: tuple[ToldToParties, ...] = ()
    opened_under: tuple[str, ...] = ()
    zone: ZoneInfo = BEIJING
    day_precise: bool = False
    away: Away | None = None
    reckons: tuple[Reckon, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    reckons_above: tuple[ReckonAbove, ...] = ()
    secret: Article | None = None

    def __post_init__(self) -> None:
        if self.away is not None:
            object.__setattr__(self, "steps", tuple(self.away.closes(step) for step in self.steps))
        for step in self.steps:
            step.act.procedure = self.name

    @cached_property
    def acts(self) -> dict[str, type[Act]]:
        """Every kind that its records may hold, the kernel's own included, by name."""
        return {act.kind: act for act in (*(step.act for step in self.steps), *KERNEL_ACTS)}

    @cached_property
    def _steps(self) -> dict[type[Act], Step]:
        return {step.act: step for step in self.steps}

    @cached_property
    def _checks(self) -> dict[type[Act], list[Check]]:
        on: dict[type[Act], list[Check]] = {}
        for check in self.checks:
            for act in check.on:
                on.setdefault(act, []).append(check)
        return on

    def step(self, act: type[Act]) -> Step | None:
        """The declaration of ``act``; None for the kernel's own acts."""
        return self._steps.get(act)

    @cached_property
    def _chapters(self) -> dict[type[Act], Chapter]:
        return {step.act: chapter for chapter in self.chapters for step in chapter.steps}

    def chapter(self, act: type[Act]) -> Chapter | None:
        """The heading under which ``act`` is looked for."""
        return self._chapters.get(act)

    def documents_on(self, kind: type[Act]) -> tuple[Document, ...]:
        """The documents that acts of ``kind`` print: those declared, else a general one where its step names one; and
        the report by which a reviewed act was asked for, where none declared shows what the levels said."""
        step = self.step(kind)
        if step is None:
            return ()
        declared = tuple(one for one in self.documents if one.on is kind)
        unworded = (general(kind, step.document),) if step.document and not declared else ()
        reported = step.review is None or any(one.shows_opinions for one in declared)
        return (*declared, *unworded, *(() if reported else (report_on(kind),)))

    def review_of(self, act: Act, raw: Iterable[Entry]) -> Review | None:
        """The review that ``act`` needs; a correction needs that of the act it corrects, else ``corrections``.

        ``raw``: the entries of the record, among them the act that a correction names.
        """
        if not isinstance(act, Correct):
            step = self.step(type(act))
            return step.review if step is not None else None
        target = next((entry.act for entry in raw if entry.seq == act.corrects), act)
        step = self.step(type(target))
        return step.review if step is not None and step.review is not None else self.corrections

    def checks_on(self, act: type[Act]) -> list[Check]:
        return self._checks.get(act, [])

    def act(self, kind: str) -> type[Act]:
        """The act of this name, English or Chinese; raises UnknownAct listing what there is."""
        found = self.acts.get(kind) or next((act for act in self.acts.values() if act.title == kind), None)
        if found is None:
            raise UnknownAct(
                tried=f"在“{self.title}”中记录“{kind}” (record {kind!r} in {self.name})",
                stopped_by="该程序没有这种行为 (the procedure has no such act)",
                article="",
                next_step=f"可用的行为 (acts it has)：{'、'.join(act.kind for act in self.acts.values())}",
            )
        return found

    def rules(self) -> Iterator[tuple[Requirement, str]]:
        """Every requirement that it enforces with what enforces it: gate, review, duty or check; each once a kind."""
        seen: set[tuple[str, str]] = set()
        for rule, means in self._all_rules():
            if (rule.id, means) not in seen:
                seen.add((rule.id, means))
                yield rule, means

    def _all_rules(self) -> Iterator[tuple[Requirement, str]]:
        for step in self.steps:
            yield from ((gate.rule, "gate") for gate in step.gates)
            if step.review is not None:
                yield step.review.rule, "review"
        if self.corrections is not None:
            yield self.corrections.rule, "review"
        for duty in self.duties:
            yield from ((rule, "duty") for rule in duty.rules())
        yield from ((check.rule, "check") for check in self.checks)
        yield from ((apart.rule, "check") for apart in self.together)

    def series(self, when: When) -> str:
        """``A-2026``: what the numbers of records opened then begin with."""
        return f"{self.number_prefix}-{when.day.year}"

    def stage(self, history: History) -> Stage | None:
        """The stage that the last stage-moving act brought about; one of a record that is back does not count its
        absence."""
        absent = False
        for entry in reversed(history.entries):
            kind = type(entry.act)
            absent = absent or (self.away is not None and kind is self.away.back)
            step = self.step(kind)
            if step is not None and step.moves_to is not None and not absent:
                return step.moves_to
            absent = absent and self.away is not None and kind is not self.away.left
        return None


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One reason why an act may not be recorded, in four parts of (中文, English).

    ``rule``: the stable id. ``witnesses``: numbers of the acts that decided. ``remedy``: what to do now about a closed
    gate; None where it was not asked for, or where no gate is the reason.
    """

    rule: str
    tried: tuple[str, str]
    stopped_by: tuple[str, str]
    article: tuple[str, str]
    next_step: tuple[str, str]
    witnesses: tuple[int, ...] = ()
    remedy: Remedy | None = None


def failing_gates(procedure: Procedure, candidate: Entry, history: History) -> Iterator[tuple[Gate, tuple[int, ...]]]:
    """The gates that do not hold for ``candidate``, with the acts that decided; all of them, not the first."""
    step = procedure.step(type(candidate.act))
    return gates_that_fail(step.gates if step is not None else (), candidate, history)


def gates_that_fail(
    gates: Iterable[Gate], candidate: Entry, history: History
) -> Iterator[tuple[Gate, tuple[int, ...]]]:
    """Those of ``gates`` that bind ``candidate`` and do not hold for it, with the acts that decided."""
    for gate in gates:
        if gate.rule.applies(candidate.day, history.division):
            verdict = gate.needs.judge(candidate, history)
            if not verdict.holds:
                yield gate, verdict.witnesses


def closed_gates(
    procedure: Procedure, candidate: Entry, history: History, remedy: Remedies | None = None
) -> tuple[Reason, ...]:
    """Why ``candidate`` may not be recorded now; empty when it may. ``remedy`` says what to do about one."""
    found = failing_gates(procedure, candidate, history)
    return tuple(gate_reason(gate, witnesses, candidate, remedy) for gate, witnesses in found)


def gate_reason(gate: Gate, witnesses: tuple[int, ...], candidate: Entry, remedy: Remedies | None = None) -> Reason:
    """That ``gate`` is closed to ``candidate``, as ``witnesses`` decided."""
    return Reason(
        rule=gate.rule.id,
        tried=tried(candidate.act, candidate.record),
        stopped_by=stopped_by(gate),
        article=(gate.rule.article.zh, gate.rule.article.en),
        next_step=gate.else_do,
        witnesses=witnesses,
        remedy=remedy(gate, candidate) if remedy is not None else None,
    )


def stopped_by(gate: Gate) -> tuple[str, str]:
    """What the gate needs, in both languages."""
    chinese, english = gate.words
    return f"{gate.rule.title}：须{chinese}", f"{gate.rule.en} Needed: {english}."


def tried(act: Act | type[Act], record: str) -> tuple[str, str]:
    """``不能在 A-1 中记录“逮捕”`` in both languages; ``record`` is empty where a new one was to be opened."""
    if not record:
        return (f"不能以“{act.title}”新建案件", f"Cannot open a new record with “{act.en}”")
    return (f"不能在 {record} 中记录“{act.title}”", f"Cannot record “{act.en}” in {record}")
