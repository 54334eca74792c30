"""Print a page with its reason: the reason is logged and stands on the paper beside who printed and when."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from zhiheng.services.log_printing import log_printing
from zhiheng.web.asked import Asked, account_of

KEPT = "printing"
RECORD_PAGES = ("record", "act", "proposal", "correction", "document")


@login_required
@require_POST
def printing(request: Asked) -> HttpResponse:
    """Keep the reason, then show the page again, which opens the browser's printing."""
    page = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure()):
        return redirect("home")
    reason, house = request.POST.get("reason", "").strip(), request.installation
    log_printing(house, account_of(request), page, _record_of(page), reason, house.now())
    request.session[KEPT] = [page, reason]
    return redirect(f"{page}#print")


def reason_for(request: Asked) -> str:
    """Why this page is printed, where that was said just now: the next time it is asked anew."""
    page, reason = request.session.get(KEPT, ("", ""))
    if page != request.get_full_path():
        return ""
    del request.session[KEPT]
    return str(reason)


def _record_of(page: str) -> str:
    """The number of the record whose page it is."""
    found = resolve(page.partition("?")[0])
    return str(found.kwargs.get("number", "")) if found.url_name in RECORD_PAGES else ""
