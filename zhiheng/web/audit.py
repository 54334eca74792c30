"""The auditor's page: verify now, checkpoints, and who opened what."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from zhiheng.kernel.audit import Access
from zhiheng.services.audit_ledger import AuditPage, audit_page, verify_now
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.wording import moment_words


@dataclass(frozen=True, kw_only=True)
class ShownAccess:
    at: str
    who: str
    account: str
    record: str
    purpose: str


@login_required
@require_GET
def audit(request: Asked) -> HttpResponse:
    return _page(request, {})


@login_required
@require_POST
def verification(request: Asked) -> HttpResponse:
    """Verify the whole ledger and show what was found."""
    house = request.installation
    verified = verify_now(house, account_of(request), house.now())
    return _page(request, {"verified": verified, "verified_at": moment_words(house.now())})


def _page(request: Asked, more: dict[str, Any]) -> HttpResponse:
    house, record = request.installation, request.GET.get("record", "").strip()
    page = audit_page(house, account_of(request), house.now(), record)
    return render(request, "audit.html", {"page": page, "accesses": _accesses(request, page), **more})


def _accesses(request: Asked, page: AuditPage) -> list[ShownAccess]:
    return [_shown(request, one) for one in page.accesses]


def _shown(request: Asked, one: Access) -> ShownAccess:
    officer = request.installation.directory.officer(one.account)
    return ShownAccess(
        at=moment_words(one.at),
        who=officer.name if officer is not None else one.account,
        account=one.account,
        record=one.record,
        purpose=one.purpose,
    )
