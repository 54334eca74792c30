"""运行状况: what an administrator has to mend or to do again."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.services.health import health_page
from zhiheng.web.asked import Asked, account_of


@login_required
@require_GET
def health(request: Asked) -> HttpResponse:
    house = request.installation
    return render(request, "health.html", {"looked_after": health_page(house, account_of(request), house.now())})
