"""The rulebook: the table that a legal officer signs, on screen and on paper."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.services.rulebook import RulebookRow, rulebook
from zhiheng.web.asked import Asked

MEANS = {
    "step": ("行为", "act"),
    "gate": ("前置条件", "gate"),
    "review": ("审批", "review"),
    "duty": ("期限", "deadline"),
    "check": ("检查", "check"),
}


@dataclass(frozen=True, kw_only=True)
class RuleGroup:
    """The rules of one act, in the order of declaration."""

    act: str
    by: str
    before: str
    prints: str
    rules: tuple[tuple[tuple[str, str], RulebookRow], ...]


@login_required
@require_GET
def rulebook_page(request: Asked, procedure: str = "") -> HttpResponse:
    """The rules of one procedure; of the first where none is named."""
    catalogue = request.installation.catalogue
    shown = catalogue[procedure] if procedure else next(iter(catalogue))
    rows = rulebook([shown])
    means = request.GET.get("means", "")
    chosen = [row for row in rows if means in ("", row.means)]
    return render(
        request,
        "rulebook.html",
        {
            "procedures": list(catalogue),
            "procedure": shown,
            "groups": grouped(chosen, request.zh),
            "means": [(name, pair, sum(row.means == name for row in rows)) for name, pair in MEANS.items()],
            "chosen": means,
            "total": len(chosen),
            "all": len(rows),
        },
    )


def grouped(rows: list[RulebookRow], zh: bool) -> list[RuleGroup]:
    """Rows gathered under the act that they bind."""
    acts: dict[str, list[RulebookRow]] = {}
    for row in rows:
        acts.setdefault(row.act if zh else row.act_en, []).append(row)
    return [
        RuleGroup(
            act=act,
            by=next((row.by if zh else row.by_en for row in own if row.by), ""),
            before=next((row.before if zh else row.before_en for row in own if row.before), ""),
            prints=next((row.prints if zh else row.prints_en for row in own if row.prints), ""),
            rules=tuple((MEANS[row.means], row) for row in own),
        )
        for act, own in acts.items()
    ]
