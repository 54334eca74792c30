"""The proposals that wait: for me, mine for others, and the rest of my view, the longest wait first."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.kernel.people import Remembered
from zhiheng.law.review_waiting import waiting_on
from zhiheng.services.list_waiting import list_waiting
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.waiting import shown_waiting

HOUR = 3600


@login_required
@require_GET
def reviews(request: Asked) -> HttpResponse:
    lists = list_waiting(request.installation, account_of(request), request.installation.now())
    directory = Remembered(request.installation.directory)
    policy = waiting_on(scope_of(request).day)
    groups = (
        ("decide", ("等我审批", "Waiting for my decision"), lists.to_decide),
        ("mine", ("我呈请的", "Proposed by me"), lists.mine),
        ("others", ("查看范围内其他待批", "Others within my view"), lists.others),
    )
    return render(
        request,
        "reviews.html",
        {
            "groups": [(id, title, list(shown_waiting(request, some, directory))) for id, title, some in groups],
            "long": int(policy.long.total_seconds() // HOUR),
            "too_long": int(policy.too_long.total_seconds() // HOUR),
        },
    )
