"""``{% say "中文" "English" n=3 %}`` and ``{% words thing %}``: both languages stand side by side in the template."""

from datetime import datetime
from typing import Any

from django import template
from django.template.context import RequestContext

from zhiheng.services.four_parts import one_language
from zhiheng.web.wording import moment_words

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: RequestContext, zh: str, en: str, **values: Any) -> str:
    """The phrase of the reader's language, its ``{names}`` filled in; escaped like any value."""
    phrase = zh if context.get("zh", True) else en
    return phrase.format(**values) if values else phrase


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


@register.filter
def minute(moment: datetime | None) -> str:
    """``2025-03-04 10:30``, Beijing time."""
    return moment_words(moment) if moment is not None else ""


@register.filter
def slugpath(name: str) -> str:
    """The id of the control called ``name``."""
    return name.replace(".", "-")
