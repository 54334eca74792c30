"""Refusals as a reader sees them: what was tried, what stopped it, under which article, what to do next."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.procedure import Procedure, Reason, Step
from zhiheng.services.four_parts import problem, reason_of
from zhiheng.services.open_gate import acts_that_open
from zhiheng.web.wording import either

HEADLINE = 40


@dataclass(frozen=True, kw_only=True)
class Way:
    """A link that performs or opens a next step."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class ShownReason:
    """One reason in one language. ``headline`` has at most 40 Chinese characters. ``ways``: the next step as links."""

    rule: str
    headline: str
    tried: str
    stopped_by: str
    article: str
    next_step: str
    ways: tuple[Way, ...] = ()


def shown_reason(reason: Reason, zh: bool, ways: tuple[Way, ...] = ()) -> ShownReason:
    """``reason`` in the reader's language."""
    stopped = either(reason.stopped_by, zh)
    return ShownReason(
        rule=reason.rule,
        headline=_headline(stopped),
        tried=either(reason.tried, zh),
        stopped_by=stopped,
        article=either(reason.article, zh),
        next_step=either(reason.next_step, zh),
        ways=ways,
    )


def shown_error(error: ProductError, zh: bool) -> ShownReason:
    """A ProductError in the reader's language."""
    return shown_reason(reason_of(error), zh)


def ways_out(procedure: Procedure, step: Step | None, reason: Reason, record: str, zh: bool) -> tuple[Way, ...]:
    """Links to the acts that would open the closed gate behind ``reason``."""
    kinds = acts_that_open(procedure, step, reason) if step is not None and record else ()
    return tuple(Way(label=k.title if zh else k.en, url=reverse("act", args=[record, k.kind])) for k in kinds)


def refused_page(request: HttpRequest, error: ProductError, status: int) -> HttpResponse:
    """The answer of one ProductError: a page, or JSON for a program."""
    if request.path.startswith("/api/"):
        return JsonResponse(problem(status, [reason_of(error)]), status=status)
    zh = bool(getattr(request, "zh", True))
    return render(request, "refused.html", {"reasons": [shown_error(error, zh)]}, status=status)


def _headline(text: str) -> str:
    """The fact that is missing, without what would bring it about."""
    head = re.split(r"：须|\s*Needed:", text.partition("\n")[0])[0]
    return head if len(head) <= HEADLINE or head.isascii() else f"{head[: HEADLINE - 1]}…"
