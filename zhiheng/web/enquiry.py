"""执法公开查询: what the holder of a receipt may follow. For everybody; it never shows a name."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhiheng.services.follow_case import NotFollowed, follow_case
from zhiheng.web.asked import Asked


@require_http_methods(["GET", "POST"])
def enquiry(request: Asked) -> HttpResponse:
    """By receipt code and the number on the receipt."""
    code = (request.POST.get("code") or request.GET.get("code") or "").strip().upper()[:40]
    secret = request.POST.get("secret", "").strip()[:12]
    if request.method == "GET" or not code or not secret:
        return _page(request, {"code": code})
    found = follow_case(request.installation, code, secret, request.installation.now())
    match found:
        case NotFollowed.LOCKED:
            return _page(request, {"code": code, "locked": True}, status=429)
        case NotFollowed.WRONG:
            return _page(request, {"code": code, "wrong": True}, status=404)
    return _page(request, {"code": code, "found": found})


def _page(request: Asked, shown: dict[str, object], status: int = 200) -> HttpResponse:
    response = render(request, "enquiry.html", shown, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
