"""Sign in and out; choose language and theme."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from zhiheng.kernel.errors import ProductError
from zhiheng.web.refusal import refused_page

LONGEST_ACCOUNT = 150
A_YEAR = 365 * 24 * 3600
CHOICES = {"language": ("zh", "en"), "theme": ("light", "dark", "")}


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page; a wrong name and a wrong password get the same answer."""
    onward = _safe(request, request.POST.get("next") or request.GET.get("next") or "")
    if request.user.is_authenticated:
        return redirect(onward or "desk")
    shown = {"onward": onward, "account": request.POST.get("account", ""), "idle": "idle" in request.GET}
    if request.method == "GET":
        return render(request, "sign_in.html", shown)
    account = authenticate(request, username=shown["account"], password=request.POST.get("password", ""))
    if getattr(request, "axes_locked_out", False):
        return locked_out(request)
    if account is None:
        return render(request, "sign_in.html", {**shown, "wrong": True}, status=422)
    login(request, account)
    return redirect(onward or "home")


def account_tried(request: HttpRequest, credentials: dict[str, str] | None = None) -> str:
    """The account that somebody tries to sign in with, on the page or at the interface: what the lock counts by.

    ``credentials`` name it ``username`` when a failure is counted and ``account`` when the lock is asked.
    """
    given = credentials or {}
    tried = str(given.get("username") or given.get("account") or request.POST.get("account") or "")
    return tried.replace("\0", "")[:LONGEST_ACCOUNT]


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """The answer to an account that failed too often."""
    minutes = round(float(settings.AXES_COOLOFF_TIME) * 60)
    error = ProductError(
        tried="登录 (sign in)",
        stopped_by="密码错误次数过多，账号暂时锁定 (too many wrong passwords; the account is locked for now)",
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step=f"{minutes}分钟后再试，或请系统管理员解锁 (try again in {minutes} minutes, or ask the administrator)",
    )
    return refused_page(request, error, 429)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect(settings.LOGIN_URL)


@require_POST
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep the chosen language or theme in a cookie and go back."""
    response = redirect(_safe(request, request.POST.get("next", "")) or "home")
    for name, allowed in CHOICES.items():
        if request.POST.get(name) in allowed:
            secure = bool(settings.SESSION_COOKIE_SECURE)
            response.set_cookie(name, request.POST[name], max_age=A_YEAR, httponly=True, samesite="Lax", secure=secure)
    return response


def _safe(request: HttpRequest, url: str) -> str:
    """``url`` where it leads into this site, empty otherwise."""
    return url if url_has_allowed_host_and_scheme(url, {request.get_host()}, request.is_secure()) else ""
