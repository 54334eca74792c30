"""The rulebook: the table that a legal officer signs, on screen and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.services.rulebook import RulebookRow, rulebook
from zhiheng.services.rulebook_versions import CHANGED, GONE, NEW, ComparedRow, compared_rows, versions
from zhiheng.web.asked import Asked

MEANS = {
    "step": ("行为", "act"),
    "gate": ("前置条件", "gate"),
    "review": ("审批", "review"),
    "duty": ("期限", "deadline"),
    "check": ("检查", "check"),
}


HOW = {NEW: ("新增", "new"), CHANGED: ("修改", "changed"), GONE: ("废止", "repealed")}


@dataclass(frozen=True, kw_only=True)
class ShownRule:
    """One row. ``anchor``: its place in the page, on the first row of a rule alone. ``mark``: how it stands to the last
    version, empty where it is the same or none is compared."""

    means: tuple[str, str]
    row: RulebookRow
    anchor: str
    how: str
    mark: tuple[str, str]
    old: RulebookRow | None


@dataclass(frozen=True, kw_only=True)
class RuleGroup:
    """The rules of one act, in the order of declaration. ``kind``: its place in the page."""

    act: str
    kind: str
    by: str
    before: str
    prints: str
    rules: tuple[ShownRule, ...]


@login_required
@require_GET
def rulebook_page(request: Asked, procedure: str = "") -> HttpResponse:
    """The rules of one procedure, of the first where none is named; those of one version beside the last one where the
    address names its day."""
    catalogue = request.installation.catalogue
    shown = catalogue[procedure] if procedure else next(iter(catalogue))
    rows, means = rulebook([shown]), request.GET.get("means", "")
    days = versions(rows)
    version = next((day for day in days if day.isoformat() == request.GET.get("version", "")), None)
    compared = compared_rows(rows, version) if version is not None else [ComparedRow(row=row) for row in rows]
    changes = version is not None and request.GET.get("only") == "changes"
    listed = [one for one in compared if one.how or not changes]
    chosen = [one for one in listed if means in ("", one.row.means)]
    kinds = {step.act.title: step.act.kind for step in shown.steps}
    return render(
        request,
        "rulebook.html",
        {
            "procedures": list(catalogue),
            "procedure": shown,
            "groups": grouped(chosen, kinds, request.zh),
            "means": [(name, pair, sum(one.row.means == name for one in listed)) for name, pair in MEANS.items()],
            "chosen": means,
            "total": len(chosen),
            "all": len(listed),
            "versions": days,
            "version": version,
            "changes": changes,
            "changed": [(pair, sum(one.how == how for one in compared)) for how, pair in HOW.items()],
        },
    )


def grouped(rows: list[ComparedRow], kinds: Mapping[str, str], zh: bool) -> list[RuleGroup]:
    """Rows gathered under the act that they bind. ``kinds``: the kind of each act by its Chinese title."""
    acts: dict[str, list[ComparedRow]] = {}
    for one in rows:
        acts.setdefault(one.row.act, []).append(one)
    seen: set[str] = set()
    return [_group(own, kinds.get(act, ""), seen, zh) for act, own in acts.items()]


def _group(own: list[ComparedRow], kind: str, seen: set[str], zh: bool) -> RuleGroup:
    rows = [one.row for one in own]
    return RuleGroup(
        act=rows[0].act if zh else rows[0].act_en,
        kind=kind,
        by=next((row.by if zh else row.by_en for row in rows if row.by), ""),
        before=next((row.before if zh else row.before_en for row in rows if row.before), ""),
        prints=next((row.prints if zh else row.prints_en for row in rows if row.prints), ""),
        rules=tuple(_rule(one, seen) for one in own),
    )


def _rule(one: ComparedRow, seen: set[str]) -> ShownRule:
    anchor = "" if one.row.id in seen else one.row.id
    seen.add(one.row.id)
    return ShownRule(
        means=MEANS[one.row.means],
        row=one.row,
        anchor=anchor,
        how=one.how,
        mark=HOW.get(one.how, ("", "")),
        old=one.old,
    )
