"""The rulebook: the table that a legal officer signs, printed from the declarations."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import Counting
from zhiheng.kernel.procedure import Check, Procedure, Step
from zhiheng.kernel.terms import Requirement


@dataclass(frozen=True, kw_only=True)
class RulebookRow:
    """One requirement as enforced: ``means`` is step, gate, review, duty or check; empty where nothing applies.

    ``prints``: the documents of the act, on the row of its step.
    """

    id: str
    procedure: str
    means: str
    kind: str
    act: str
    act_en: str
    title: str
    en: str
    before: str
    before_en: str
    by: str
    by_en: str
    condition: str
    condition_en: str
    instrument: str
    instrument_zh: str
    instrument_en: str
    article: str
    cited: str
    cited_en: str
    limit: int
    unit: str
    counting: str
    severity: str
    severity_en: str
    territory: str
    since: date
    until: date | None
    prints: str = ""
    prints_en: str = ""

    def as_json(self) -> dict[str, object]:
        """The row with dates as text; ``from`` and ``to`` are its validity."""
        row = asdict(self)
        since, until = row.pop("since"), row.pop("until")
        return {**row, "from": since.isoformat(), "to": until.isoformat() if until else None}


NOTHING_SAID = ("", "")


def rulebook(procedures: Iterable[Procedure]) -> list[RulebookRow]:
    """Every enforced requirement, procedure by procedure, in the order of the steps; duties and checks follow."""
    return [row for one in procedures for row in _rows(one)]


def _rows(procedure: Procedure) -> Iterator[RulebookRow]:
    for step in procedure.steps:
        printed = procedure.documents_on(step.act)
        titles, english = "、".join(one.title for one in printed), ", ".join(one.en for one in printed)
        row = _row(procedure, "step", step.law, step.act, NOTHING_SAID, step)
        yield replace(row, prints=titles, prints_en=english)
        for gate in step.gates:
            yield _row(procedure, "gate", gate.rule, step.act, _words(gate.needs), step)
        if step.review is not None:
            yield _row(procedure, "review", step.review.rule, step.act, NOTHING_SAID, step)
    for duty in procedure.duties:
        for rule in duty.rules():
            words = duty_words(duty, rule, True), duty_words(duty, rule, False)
            yield _row(procedure, "duty", rule, duty.starts, words)
    for check in procedure.checks:
        for act in check.on:
            yield _row(procedure, "check", check.rule, act, _check_words(check))


def _row(
    procedure: Procedure,
    means: str,
    rule: Requirement,
    act: type[Act],
    words: tuple[str, str],
    step: Step | None = None,
) -> RulebookRow:
    instrument = rule.article.instrument
    limit, unit, counting = _limit(rule)
    return RulebookRow(
        id=rule.id,
        procedure=procedure.name,
        means=means,
        kind=rule.nature.value[1],
        act=act.title,
        act_en=act.en,
        title=rule.title,
        en=rule.en,
        before="、".join(one.title for one in step.after) if step is not None else "",
        before_en=", ".join(one.en for one in step.after) if step is not None else "",
        by=_by(step, True),
        by_en=_by(step, False),
        condition=_remarked(words[0], rule.remark[0]),
        condition_en=_remarked(words[1], rule.remark[1]),
        instrument=instrument.id,
        instrument_zh=instrument.title,
        instrument_en=instrument.en,
        article=rule.article.number,
        cited=rule.article.zh,
        cited_en=rule.article.en,
        limit=limit,
        unit=unit,
        counting=counting,
        severity=rule.severity.value[0],
        severity_en=rule.severity.value[1],
        territory=instrument.territory,
        since=rule.since,
        until=rule.until,
    )


def _remarked(words: str, remark: str) -> str:
    """The words, and below them what was decided where the law is silent."""
    return "\n".join(filter(None, (words, remark)))


def _by(step: Step | None, zh: bool) -> str:
    if step is None:
        return ""
    by = ("、" if zh else " / ").join(role.title if zh else role.en for role in step.by)
    if step.review is None:
        return by
    levels = " → ".join(level.title if zh else level.en for level in step.review.levels)
    return f"{by}；{levels}审批" if zh else f"{by}; signed by {levels}"


def _words(condition: Condition) -> tuple[str, str]:
    return condition.words(True), condition.words(False)


def _check_words(check: Check) -> tuple[str, str]:
    if isinstance(check.holds, Condition):
        return _words(check.holds)
    doc = (check.holds.__doc__ or "").strip().splitlines()
    return check.rule.title, doc[0] if doc else check.rule.en


def duty_words(duty: Duty, rule: Requirement, zh: bool) -> str:
    """``自拘留起3日内：提请批准逮捕、释放``; for the ``rule`` of an extension also the act that extends it."""
    words = _period_words(duty, rule, zh)
    if duty.given is not None:
        words = f"{duty.given.words(zh)}的，{words}" if zh else f"given {duty.given.words(zh)}: {words}"
    for extension in duty.extended:
        if extension.rule.id == rule.id:
            title = extension.on.title if zh else extension.on.en
            tests = ("，" if zh else ", ").join(test.words(zh) for test in extension.where)
            given = f"{title}（{tests}）" if tests else title
            return f"经{given}，{words}" if zh else f"after {given}: {words}"
    return words


def _period_words(duty: Duty, rule: Requirement, zh: bool) -> str:
    ends = ("、" if zh else " / ").join(kind.title if zh else kind.en for kind in duty.ends)
    start = duty.starts.title if zh else duty.starts.en
    if duty.term is not None:
        term = duty.term.label(zh)
        return f"自{start}起{term}届满时：{ends}" if zh else f"{ends} when the {term} from {start} are over"
    limit = rule.needed_limit
    if limit.counting is Counting.AT_ONCE:
        return f"{start}后立即：{ends}" if zh else f"{ends} at once after {start}"
    if duty.lead is not None:
        lead = limit_words(duty.lead, zh)
        return f"届满{lead}前：{ends}" if zh else f"{ends} {lead} before the end counted from {start}"
    words = limit_words(limit, zh)
    if duty.grace:
        over = f"自{start}起{words}届满后{duty.grace}日内：{ends}"
        return over if zh else f"{ends} within {duty.grace} days after {words} from {start}"
    return f"自{start}起{words}内：{ends}" if zh else f"{ends} within {words} of {start}"


UNITS = {
    Counting.HOURS: "hours",
    Counting.DURATION: "hours",
    Counting.DAYS: "days",
    Counting.FIXED_DAYS: "days",
    Counting.DAYS_BEFORE: "days",
    Counting.DAYS_READ_TWICE: "days",
    Counting.WORKING_DAYS: "working_days",
    Counting.WORKING_DAYS_BEFORE: "working_days",
    Counting.MONTHS: "months",
    Counting.PLAIN_MONTHS: "months",
    Counting.FIXED_MONTHS: "months",
    Counting.FIXED_YEARS: "years",
    Counting.COUNT: "count",
    Counting.COUNT_OF_DAYS: "days",
    Counting.YEARS_OF_AGE: "years",
}


def _limit(rule: Requirement) -> tuple[int, str, str]:
    """Value, unit and way of counting; 0 and ``none`` where the law names no number."""
    if rule.limit is None or rule.limit.counting is Counting.AT_ONCE:
        return 0, "none", rule.limit.counting.value[0] if rule.limit is not None else ""
    return rule.limit.value, UNITS[rule.limit.counting], rule.limit.counting.value[0]
