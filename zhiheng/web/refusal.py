"""Refusals as a reader sees them: what was tried, what stopped it, under which article, what to do next."""

import re
from dataclasses import dataclass, replace
from textwrap import shorten
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.remedy import Action, Deadline, Remedy
from zhiheng.services.four_parts import problem, reason_of
from zhiheng.web.wording import either, end_words

HEADLINE = 40
ENGLISH_HEADLINE = 100
MUST = "：须"
"""What stands between a gate's title and how it is tested."""


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """One thing to do and who does it. ``url`` opens the form that does it, empty where no form does."""

    what: str
    who: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class ShownReason:
    """One reason in one language. ``headline`` has at most 40 Chinese characters. ``requires``: it says what the law
    asks for, which is not so yet, and not what was found.

    ``steps``: what to do now, in order. ``others``: other ways, each in order. ``by_when``: empty where nobody asked.
    ``stuck``: nothing recorded here can open the gate.
    """

    rule: str
    headline: str
    tried: str
    stopped_by: str
    article: str
    next_step: str
    requires: bool = False
    steps: tuple[NextStep, ...] = ()
    others: tuple[tuple[NextStep, ...], ...] = ()
    by_when: str = ""
    stuck: bool = False


def shown_reason(reason: Reason, zh: bool) -> ShownReason:
    """``reason`` in the reader's language."""
    stopped = either(reason.stopped_by, zh)
    plain = ShownReason(
        rule=reason.rule,
        headline=_headline(stopped, zh),
        requires=MUST in reason.stopped_by[0],
        tried=either(reason.tried, zh),
        stopped_by=stopped,
        article=either(reason.article, zh),
        next_step=either(reason.next_step, zh),
    )
    return plain if reason.remedy is None else _with_remedy(plain, reason.remedy, zh)


def _with_remedy(plain: ShownReason, remedy: Remedy, zh: bool) -> ShownReason:
    missing = either(remedy.missing, zh)
    others = remedy.options[1:] if remedy.now else remedy.options
    return replace(
        plain,
        stopped_by=f"要求：{plain.headline}。\n现在：{missing}。"
        if zh
        else f"Required: {plain.headline}\nNow: {missing}.",
        steps=tuple(_next_step(action, zh) for action in remedy.now),
        others=tuple(tuple(_next_step(action, zh) for action in option) for option in others),
        by_when=_by_when(remedy.by_when, zh),
        stuck=not remedy.now,
    )


def _next_step(action: Action, zh: bool) -> NextStep:
    return NextStep(what=either(action.what, zh), who=either(action.who, zh), url=_form(action))


def _form(action: Action) -> str:
    """The address of the form that records the act, with what it shares with the blocked one filled in; none in a
    record that is still to begin, but for the act that begins it."""
    if not action.kind or action.anew or not (action.record or action.begins):
        return ""
    if action.record:
        address, filled = reverse("act", args=[action.record, action.kind]), dict(action.content)
    else:
        address = reverse("opening", args=[action.procedure, action.kind])
        filled = dict(action.content) | ({"parent": action.parent} if action.parent else {})
    return f"{address}?{urlencode(filled)}" if filled else address


def _by_when(end: Deadline | None, zh: bool) -> str:
    if end is None:
        return "没有正在计算的期限" if zh else "No limit is running."
    title, article = (end.rule.title, end.rule.article.zh) if zh else (end.rule.en, end.rule.article.en)
    moment = end_words(end.at)
    return f"{moment} 届满：{title}（{article}）" if zh else f"{moment} is the end: {title} ({article})"


def shown_error(error: ProductError, zh: bool) -> ShownReason:
    """A ProductError in the reader's language."""
    return shown_reason(reason_of(error), zh)


def refused_page(request: HttpRequest, error: ProductError, status: int) -> HttpResponse:
    """The answer of one ProductError: a page, or JSON for a program."""
    if request.path.startswith("/api/"):
        return JsonResponse(problem(status, [reason_of(error)]), status=status)
    zh = bool(getattr(request, "zh", True))
    return render(request, "refused.html", {"reasons": [shown_error(error, zh)]}, status=status)


def _headline(text: str, zh: bool) -> str:
    """What the law asks for, without how it is tested: at most 40 characters, in English 100 at the end of a word."""
    head = re.split(rf"{MUST}|\s*Needed:", text.partition("\n")[0])[0]
    if not zh:
        return shorten(head, ENGLISH_HEADLINE, placeholder=" …")
    return head if len(head) <= HEADLINE else f"{head[: HEADLINE - 1]}…"
