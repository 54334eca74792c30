"""The guides: how the work goes in each room, in the reader's language, where the work is done.

A guide is a page of Markdown named after its room in ``urls.py``, once in Chinese and once in English.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET
from markdown_it import MarkdownIt
from markdown_it.token import Token

from zhiheng.web.asked import Asked

FOLDER = Path(__file__).parent / "guides"
NAMES = (
    "desk",
    "records",
    "reviews",
    "reports",
    "custody",
    "exhibits",
    "documents",
    "signing",
    "privacy",
    "rulebook",
    "figures",
    "audit",
)
"""In the order in which somebody new reads them."""


@dataclass(frozen=True, kw_only=True)
class Guide:
    """``body``: HTML without the heading; nobody but us writes guides, and no HTML passes through from their text."""

    name: str
    title: str
    body: SafeString


@cache
def guide(name: str, zh: bool) -> Guide:
    """The guide of this name in one language."""
    reading = MarkdownIt("commonmark", {"html": False})
    heading, _, text = (FOLDER / f"{name}.{'zh' if zh else 'en'}.md").read_text(encoding="utf-8").partition("\n")
    tokens = reading.parse(text)
    _set(tokens, zh)
    body = mark_safe(reading.renderer.render(tokens, reading.options, {}))
    return Guide(name=name, title=heading.removeprefix("# "), body=body)


def _set(tokens: Sequence[Token], zh: bool) -> None:
    """Links between the files become links between the pages; Chinese runs on over the end of a line without a gap."""
    for token in tokens:
        if token.type == "link_open":
            token.attrs["href"] = reverse("guide", args=[str(token.attrs["href"]).partition(".")[0]])
        if token.children:
            token.children = [one for one in token.children if not (zh and one.type == "softbreak")]
            _set(token.children, zh)


@login_required
@require_GET
def guides(request: Asked, name: str = "") -> HttpResponse:
    """One guide beside the list of all; the first where none is named."""
    if name and name not in NAMES:
        raise Http404
    all_ = [guide(one, request.zh) for one in NAMES]
    shown = guide(name or NAMES[0], request.zh)
    return render(request, "guide.html", {"guides": all_, "guide": shown})
