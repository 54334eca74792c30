"""``{% say "中文" "English" n=3 %}``, ``{% words thing %}``: both languages stand side by side in the template; and
``{% cite article %}``: a citation that opens."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, cast

from django import template
from django.template.context import RequestContext
from django.urls import reverse
from django.utils.html import format_html

from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.terms import Article
from zhiheng.services.four_parts import one_language
from zhiheng.web.act_form import Control
from zhiheng.web.asked import Asked, guidance_on
from zhiheng.web.wording import moment_words

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: RequestContext, zh: str, en: str, **values: Any) -> str:
    """The phrase of the reader's language, its ``{names}`` filled in; escaped like any value. Where ``n`` is a number,
    ``{n_s}`` is the ending of the English plural."""
    phrase = zh if context.get("zh", True) else en
    plurals = {f"{name}_s": "" if value == 1 else "s" for name, value in values.items() if isinstance(value, int)}
    return phrase.format(**values, **plurals) if values else phrase


@register.simple_tag(takes_context=True)
def words(context: RequestContext, thing: Any) -> str:
    """The name of a declared thing, or one of a pair, in the reader's language."""
    zh = bool(context.get("zh", True))
    if thing is None or thing == "":
        return ""
    if isinstance(thing, tuple):
        return str(thing[0 if zh else 1])
    if hasattr(thing, "label"):
        return str(thing.label(zh))
    return str((getattr(thing, "title", None) or thing.zh) if zh else thing.en)


@register.simple_tag(takes_context=True)
def half(context: RequestContext, text: str) -> str:
    """The reader's half of ``中文 (English)``."""
    return one_language(text, bool(context.get("zh", True)))


@register.simple_tag(takes_context=True)
def cite(context: RequestContext, article: Any, on: date | None = None) -> str:
    """A citation whose words of the day ``on`` open beside it; plain words where it is no article of law."""
    shown = article if isinstance(article, str) else words(context, article)
    installation = getattr(context.get("request"), "installation", None)
    cited = installation.catalogue.articles.get(shown) if installation is not None else None
    if cited is None or not cited.number:
        return shown
    url = address_of(cited, on)
    return format_html('<a class="cited" href="{0}" hx-get="{0}" hx-target="#beside">{1}</a>', url, shown)


@register.simple_tag(takes_context=True)
def field_of(context: RequestContext, header: RecordHeader) -> Procedure | None:
    """The field of work of a record; nothing for the ledger's own registers."""
    catalogue = cast(Asked, context["request"]).installation.catalogue
    return catalogue[header.procedure] if header.procedure in {one.name for one in catalogue} else None


@register.simple_tag
def address_of(article: Article, on: date | None = None) -> str:
    """Where the words of an article stand, those of the day ``on``.

    A template cannot ask for ``article.instrument.id``: it would be given the article numbered ``id``.
    """
    url = reverse("article", args=[article.instrument.id, article.number])
    return f"{url}?on={on.isoformat()}" if on else url


@register.inclusion_tag("parts/guidance.html", takes_context=True)
def guidance(context: RequestContext, rule: str) -> dict[str, Any]:
    """The internal guidance on ``rule`` that is in force; nothing where a page has no installation behind it."""
    request = context.get("request")
    found = guidance_on(cast(Asked, request), rule) if hasattr(request, "installation") else ()
    return {"guidance": found, "zh": context.get("zh", True)}


@register.filter
def minute(moment: datetime | None) -> str:
    """``2025-03-04 10:30``, Beijing time."""
    return moment_words(moment) if moment is not None else ""


@register.filter
def fingerprint(hash: str) -> str:
    """The first 32 digits of a hash in groups of four, for people to compare."""
    return " ".join(hash[place : place + 4] for place in range(0, 32, 4))


@register.filter
def slugpath(name: str) -> str:
    """The id of the control called ``name``."""
    return name.replace(".", "-")


@register.filter
def label_of(controls: Iterable[Control] | None, name: str) -> str:
    """What the control called ``name`` is labelled, in a row after the label of its list; empty where none is."""
    for one in controls or ():
        if one.name == name:
            return one.label
        within = next(filter(None, (label_of(row, name) for row in one.rows)), "")
        if within:
            return f"{one.label} · {within}"
    return ""
