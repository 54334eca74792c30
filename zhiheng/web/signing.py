"""Signing and deputies: my key, who signs in whose stead, appoint a deputy, end an appointment."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from zhiheng.kernel.errors import (
    CredentialLocked,
    ProductError,
    UnknownRecord,
    WriteConflict,
    WrongContent,
    WrongCredential,
)
from zhiheng.kernel.people import Directory
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.register import Appointment
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.deputise import Appointing
from zhiheng.services.installation import roles_of
from zhiheng.services.show_signing import Deputisable, show_signing
from zhiheng.services.submit_deputy import submit_appointment, submit_end, submit_key, submit_withdrawal
from zhiheng.web.asked import Asked, account_of, scope_of
from zhiheng.web.credential import CREDENTIAL, status_of
from zhiheng.web.refusal import shown_error, shown_reason
from zhiheng.web.sign_in import locked_out

ERRORS = (WrongCredential, CredentialLocked, WrongContent, WriteConflict, UnknownRecord)


@login_required
@require_GET
def signing(request: Asked) -> HttpResponse:
    return _page(request)


@login_required
@sensitive_post_parameters("password", "old", "new", "again")
@require_POST
def key(request: Asked) -> HttpResponse:
    """Register a new key, which the one before signs for: its passphrase says who one is. Where there is none the
    sign-in password is asked again; a wrong one counts as at the sign-in page."""
    posted, account, zh = request.POST, account_of(request), request.zh
    if request.installation.signing.current(account) is None:
        known = authenticate(request, username=account, password=posted.get("password", ""))
        if getattr(request, "axes_locked_out", False):
            return locked_out(request)
        if known is None:
            return _page(request, wrong={"password": "登录密码不正确" if zh else "The sign-in password is wrong"})
    if posted.get("new", "") != posted.get("again", ""):
        return _page(request, wrong={"again": "两次输入的签名口令不同" if zh else "The two passphrases differ"})
    try:
        submit_key(
            request.installation, account, posted.get("new", ""), request.installation.now(), posted.get("old", "")
        )
    except ERRORS as error:
        return _page(request, error=error)
    return redirect("signing")


@login_required
@sensitive_post_parameters(CREDENTIAL)
@require_POST
def appointment(request: Asked) -> HttpResponse:
    """Appoint a deputy."""
    posted = request.POST
    principal, _, post = posted.get("post", "").partition(" ")
    role, _, unit = post.partition(" ")
    since, until = _day(posted.get("since", "")), _day(posted.get("until", ""))
    if since is None or until is None:
        return _page(request, wrong={"since": "填写起止日期" if request.zh else "Give both days"})
    asked = Appointing(
        by=account_of(request),
        deputy=posted.get("deputy", ""),
        principal=principal,
        role=role,
        unit=unit,
        since=since,
        until=until,
        reason=posted.get("reason", ""),
    )
    house, credential = request.installation, posted.get(CREDENTIAL, "")
    return _answered(request, lambda: submit_appointment(house, asked.by, asked, credential, house.now()))


@login_required
@sensitive_post_parameters(CREDENTIAL)
@require_POST
def end(request: Asked, record: str) -> HttpResponse:
    """End an appointment at once."""
    house, posted = request.installation, request.POST
    reason, credential = posted.get("reason", ""), posted.get(CREDENTIAL, "")
    return _answered(request, lambda: submit_end(house, account_of(request), record, reason, credential, house.now()))


@login_required
@sensitive_post_parameters(CREDENTIAL)
@require_POST
def withdrawal(request: Asked) -> HttpResponse:
    """Withdraw the key of an officer who has lost the passphrase."""
    house, posted = request.installation, request.POST
    of, why, credential = (posted.get(name, "") for name in ("of", "why", CREDENTIAL))
    return _answered(request, lambda: submit_withdrawal(house, account_of(request), of, why, credential, house.now()))


def _answered(request: Asked, submit: Callable[[], Answer]) -> HttpResponse:
    try:
        answer = submit()
    except ERRORS as error:
        return _page(request, error=error)
    return _page(request, reasons=answer.reasons) if isinstance(answer, Refused) else redirect("signing")


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _page(
    request: Asked,
    wrong: dict[str, str] | None = None,
    error: ProductError | None = None,
    reasons: tuple[Reason, ...] = (),
) -> HttpResponse:
    house, zh = request.installation, request.zh
    page = show_signing(house, account_of(request), house.now())
    shown = {
        "page": page,
        "algorithm": house.signing.title(page.key.algorithm) if page.key is not None else "",
        "appointments": [_appointment(request, one) for one in page.appointments],
        "posts": [_choice(request, one) for one in page.deputisable],
        "candidates": [(one.account, one.name) for one in page.candidates],
        "withdrawable": [(one.account, one.name) for one in page.withdrawable],
        "errors": wrong or {},
        "trouble": shown_error(error, zh) if error is not None else None,
        "reasons": [shown_reason(one, zh) for one in reasons],
        "typed": request.POST,
        "chosen": "chosen" in request.GET,
        "today": page.scope.day.isoformat(),
    }
    return render(request, "signing.html", shown, status=422 if wrong or reasons else status_of(error))


def _appointment(request: Asked, one: Appointment) -> dict[str, Any]:
    directory, zh = request.installation.directory, request.zh
    role, unit = roles_of(request.installation.catalogue).get(one.role), directory.unit(one.unit)
    return {
        "record": one.record,
        "seq": one.seq,
        "deputy": _name(directory, one.deputy),
        "principal": _name(directory, one.principal),
        "role": (role.title if zh else role.en) if role is not None else one.role,
        "unit": (unit.title if zh else unit.en) if unit is not None else one.unit,
        "since": one.since,
        "until": one.until,
        "runs": one.since <= scope_of(request).day,
    }


def _name(directory: Directory, account: str) -> str:
    officer = directory.officer(account)
    return officer.name if officer is not None else account


def _choice(request: Asked, one: Deputisable) -> tuple[str, str]:
    """A post that may be given a deputy: the value of its option, and its words."""
    role = roles_of(request.installation.catalogue)[one.post.role]
    unit = one.post.unit
    words = f"{unit.title} {role.title}" if request.zh else f"{role.en}, {unit.en}"
    return f"{one.officer.account} {one.post.role} {unit.id}", f"{one.officer.name} · {words}"
