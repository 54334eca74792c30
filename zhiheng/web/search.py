"""The search box on top: a record's number, an officer or unit, a page, an act, a rule. Persons are not found here."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from zhiheng.services.look_up import Hits, look_up
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.frame import pages_called

SORTS = ("record", "unit", "officer", "page", "act", "rule")
"""What is found, in the order in which it is shown."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    sort: tuple[str, str]
    title: str
    note: str
    url: str


@login_required
@require_GET
def search(request: Asked) -> HttpResponse:
    """Straight to the record where the number is whole; a list of what fits otherwise."""
    words = request.GET.get("q", "").strip()[:80]
    hits = look_up(request.installation, account_of(request), words, request.installation.now())
    if hits.exact:
        return redirect("record", number=hits.exact)
    shown = _shown(hits, request.zh)
    pages = pages_called(words, scope_of(request), request.zh) if words else ()
    shown += [Hit(sort=("页面", "page"), title=title, note="", url=url) for title, url in pages]
    shown.sort(key=lambda hit: SORTS.index(hit.sort[1]))
    return render(request, "search.html", {"words": words, "hits": shown, "more": hits.more})


def _shown(hits: Hits, zh: bool) -> list[Hit]:
    records = reverse("records")
    found = [Hit(sort=("案卷", "record"), title=n, note="", url=reverse("record", args=[n])) for n in hits.records]
    for unit in hits.units:
        url = f"{records}?{urlencode({'unit': unit.path})}"
        found.append(Hit(sort=("单位", "unit"), title=unit.title if zh else unit.en, note=unit.id, url=url))
    for officer in hits.officers:
        url = f"{records}?{urlencode({'officer': officer.account})}"
        found.append(Hit(sort=("民警", "officer"), title=officer.name, note=officer.account, url=url))
    for procedure, act in hits.acts:
        url = f"{reverse('rulebook_of', args=[procedure.name])}#{act.kind}"
        where = procedure.title if zh else procedure.en
        found.append(Hit(sort=("行为", "act"), title=act.title if zh else act.en, note=where, url=url))
    for procedure, rule in hits.rules:
        url = f"{reverse('rulebook_of', args=[procedure.name])}#{rule.id}"
        note = rule.article.zh if zh else rule.article.en
        found.append(Hit(sort=("规则", "rule"), title=rule.title if zh else rule.en, note=note, url=url))
    return found
