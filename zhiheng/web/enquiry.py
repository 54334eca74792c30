"""执法公开查询: what the holder of a receipt may follow. For everybody; it never shows a name."""

from hashlib import sha256

from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhiheng.services.follow_case import follow_case
from zhiheng.web.asked import Asked

TRIES = 5
LOCKED_SECONDS = 15 * 60


@require_http_methods(["GET", "POST"])
def enquiry(request: Asked) -> HttpResponse:
    """By receipt code and the number on the receipt; five wrong tries close a code for a quarter of an hour."""
    code = (request.POST.get("code") or request.GET.get("code") or "").strip().upper()[:40]
    secret = request.POST.get("secret", "").strip()[:12]
    if request.method == "GET" or not code or not secret:
        return _page(request, {"code": code})
    key = _key_of_tries(code)
    cache.add(key, 0, LOCKED_SECONDS)
    # Counted before it is compared: tries that arrive together are tries too.
    if cache.incr(key) > TRIES:
        return _page(request, {"code": code, "locked": True}, status=429)
    found = follow_case(request.installation, code, secret, request.installation.now())
    if found is None:
        return _page(request, {"code": code, "wrong": True}, status=404)
    cache.delete(key)
    return _page(request, {"code": code, "found": found})


def _key_of_tries(code: str) -> str:
    """Of letters that any cache keeps, whatever a stranger typed."""
    return f"enquiry:{sha256(code.encode()).hexdigest()}"


def _page(request: Asked, shown: dict[str, object], status: int = 200) -> HttpResponse:
    response = render(request, "enquiry.html", shown, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
