"""The article at hand: the words of a citation, beside it or on a page of their own; and all instruments cited."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.kernel.periods import BEIJING
from zhiheng.services.read_article import cited_instruments, read_article
from zhiheng.web.asked import Asked


@login_required
@require_GET
def article(request: Asked, instrument: str, number: str) -> HttpResponse:
    """One article as it read on a day (``?on=2026-03-01``; today unless said)."""
    opened = read_article(request.installation, instrument, number, _day(request))
    beside = "HX-Request" in request.headers
    page = "parts/article.html" if beside else "article.html"
    return render(request, page, {"opened": opened, "beside": beside})


@login_required
@require_GET
def instruments(request: Asked) -> HttpResponse:
    """Every instrument that a rule cites, and whether its text is loaded."""
    told = cited_instruments(request.installation)
    shown = {"instruments": told, "loaded": sum(one.loaded for one in told)}
    return render(request, "instruments.html", shown)


def _day(request: Asked) -> date:
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return request.installation.now().astimezone(BEIJING).date()
