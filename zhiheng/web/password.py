"""Choose another sign-in password; whoever has one that an administrator gave is led here first."""

from django.contrib.auth import authenticate, login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from zhiheng.services.accounts import choose_password
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.sign_in import locked_out

FAULTS = {
    "password_too_short": ("新密码少于10位", "The new password has fewer than ten letters"),
    "password_too_common": ("新密码太常见，容易被猜中", "The new password is too common and easily guessed"),
}
"""Django's validators by the code of what they find."""


@login_required
@never_cache
@sensitive_post_parameters("password", "new", "again")
@require_http_methods(["GET", "POST"])
def password(request: Asked) -> HttpResponse:
    """The old password is asked; a wrong one counts as at the sign-in page. Sessions elsewhere end with it."""
    if request.method == "GET":
        return _page(request, {})
    account, old, new = account_of(request), request.POST.get("password", ""), request.POST.get("new", "")
    known = authenticate(request, username=account, password=old)
    if getattr(request, "axes_locked_out", False):
        return locked_out(request)
    if known is None:
        return _page(request, {"password": ("现用密码不正确", "The present password is wrong")})
    if new != request.POST.get("again", ""):
        return _page(request, {"again": ("两次输入的新密码不同", "The two new passwords differ")})
    fault = ("新密码与现用的相同", "The new password is the present one") if new == old else _fault(new)
    if fault is not None:
        return _page(request, {"new": fault})
    choose_password(request.installation, account, new, request.installation.now())
    known.refresh_from_db()
    login(request, known)
    return redirect(f"{reverse('signing')}?chosen=1#sign-in")


def _fault(new: str) -> tuple[str, str] | None:
    """What the validators find wrong with a password, the first of it."""
    try:
        validate_password(new)
    except ValidationError as error:
        return FAULTS[error.error_list[0].code or ""]
    return None


def _page(request: HttpRequest, wrong: dict[str, tuple[str, str]]) -> HttpResponse:
    given = bool(getattr(request.user, "password_given", False))
    return render(request, "password.html", {"wrong": wrong, "given": given}, status=422 if wrong else 200)
