"""Keep a view of a list under a name, or keep it no longer."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from zhiheng.services.keep_view import forget_view, keep_view
from zhiheng.web import exhibits, records
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.listing import Listing, state_of

LISTS = {"records": records.listing_of, "exhibits": exhibits.listing_of}


@login_required
@require_POST
def views(request: Asked) -> HttpResponse:
    """Keep the view that was sent under its name, or drop it; then show the list so."""
    listing = _listing(request)
    house, account, name = request.installation, account_of(request), request.POST.get("name", "")
    state = state_of(QueryDict(request.POST.get("query", "")), listing.fields)
    if request.POST.get("do") == "drop":
        forget_view(house, account, listing.name, name)
    else:
        keep_view(house, account, listing.name, name, urlencode(state))
    return redirect(listing.address(state))


def _listing(request: Asked) -> Listing:
    name = request.POST.get("listing", "")
    if name not in LISTS:
        raise Http404
    return LISTS[name](request)
