"""Labels to be printed: the number, the case, seal and shelf, and a code that opens the item. No word of what it is."""

from dataclasses import dataclass

import segno
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET

from zhiheng.services.stock import Item, stock
from zhiheng.web.asked import Asked, account_of

MOST = 240
"""Ten sheets of A4."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """``code``: an SVG picture of the item's address."""

    number: str
    case: str
    seal: str
    spot: str
    code: SafeString


@login_required
@require_GET
def labels(request: Asked) -> HttpResponse:
    """The labels of the items named in the address (``number``, repeated), those within view; else of one shelf."""
    seen = stock(request.installation, account_of(request), request.installation.now())
    numbers = set(request.GET.getlist("number"))
    store, shelf = request.GET.get("store", ""), request.GET.get("shelf", "")
    wanted = [
        item
        for item in seen.items
        if item.number in numbers or (store and (item.where.store, item.where.shelf) == (store, shelf))
    ]
    return render(
        request,
        "labels.html",
        {
            "labels": [_label(request, item) for item in wanted[:MOST]],
            "left_out": max(0, len(wanted) - MOST),
            "single": request.GET.get("layout") == "single",
        },
    )


def _label(request: Asked, item: Item) -> Label:
    where = item.where
    return Label(
        number=item.number,
        case=item.case,
        seal=where.seal,
        spot=" · ".join(filter(None, (where.store, where.shelf))),
        code=code_picture(request.build_absolute_uri(reverse("exhibit", args=[item.number]))),
    )


def code_picture(text: str) -> SafeString:
    """A QR code of ``text`` as inline SVG that takes the size of its box; decoration to a reader of the screen."""
    drawn = segno.make(text, error="m", micro=False).svg_inline(
        omitsize=True, border=2, dark="#000", light="#fff", svgclass="qr", lineclass=None
    )
    # segno draws it from the modules alone: nothing that anybody typed stands in the markup.
    return mark_safe(drawn.replace("<svg ", '<svg aria-hidden="true" ', 1))
