"""What every request passes: the installation, the language, the idle limit, and one form for every refusal."""

from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, UnreadablePostError
from django.shortcuts import redirect
from django.urls import reverse

from zhiheng.bootstrap import installation as installed
from zhiheng.kernel.errors import (
    CredentialLocked,
    NotPermitted,
    ProductError,
    StoreUnavailable,
    UnknownAct,
    UnknownRecord,
    WriteConflict,
)
from zhiheng.services.four_parts import problem, reason_of
from zhiheng.web.errors import wrong_method
from zhiheng.web.refusal import refused_page

Handler = Callable[[HttpRequest], HttpResponseBase]
_PIECE = 64 * 1024
"""How many bytes are read at once of a request that nobody reads."""
STATUS: tuple[tuple[type[ProductError], int], ...] = (
    (UnknownRecord, 404),
    (UnknownAct, 404),
    (NotPermitted, 403),
    (WriteConflict, 409),
    (CredentialLocked, 429),
    (StoreUnavailable, 503),
)


def readable(get_response: Handler) -> Handler:
    """Turns away what is too large, and what holds the character NUL, which no word has and PostgreSQL refuses."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        if int(request.META.get("CONTENT_LENGTH") or 0) > settings.LARGEST_REQUEST:
            raise RequestDataTooBig
        try:
            return answered(request)
        finally:
            _hear_out(request)

    def answered(request: HttpRequest) -> HttpResponseBase:
        sent = (request.GET, *(() if request.path.startswith("/api/") else (request.POST,)))
        words = (word for one in sent for name, values in one.lists() for word in (name, *values))
        if "\0" in request.path or any("\0" in word for word in words):
            raise SuspiciousOperation("NUL")
        return get_response(request)

    return handle


def _hear_out(request: HttpRequest) -> None:
    """Read what nobody wanted to read: a browser that is cut off while it sends never shows the answer."""
    with suppress(UnreadablePostError):
        while request.read(_PIECE):
            pass


def installation(get_response: Handler) -> Handler:
    """Puts the installation on the request, for views and for the API, neither of which knows how it is wired."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        request.installation = installed()  # type: ignore[attr-defined]
        return get_response(request)

    return handle


def language(get_response: Handler) -> Handler:
    """Puts the reader's language and theme on the request; Chinese unless chosen otherwise."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        request.zh = request.COOKIES.get("language") != "en"  # type: ignore[attr-defined]
        theme = request.COOKIES.get("theme", "")
        request.theme = theme if theme in ("light", "dark") else ""  # type: ignore[attr-defined]
        return get_response(request)

    return handle


def idle_timeout(get_response: Handler) -> Handler:
    """Signs out an account that asked for nothing for ``SESSION_IDLE_SECONDS``."""

    def handle(request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return get_response(request)
        now = int(request.installation.now().timestamp())  # type: ignore[attr-defined]
        last = int(request.session.get("seen_at", now))
        if now - last > settings.SESSION_IDLE_SECONDS:
            logout(request)
            if request.path.startswith("/api/"):
                return get_response(request)
            return redirect(f"{settings.LOGIN_URL}?idle=1")
        if "seen_at" not in request.session or (now - last >= 60 and not _by_itself(request)):
            request.session["seen_at"] = now
        return get_response(request)

    return handle


def own_password(get_response: Handler) -> Handler:
    """Leads who signed in with a password that somebody else gave to choose one of his or her own, and nowhere else.

    The interface refuses such an account itself.
    """
    ways = {reverse(name) for name in ("password", "sign_out", "preferences")}

    def handle(request: HttpRequest) -> HttpResponseBase:
        given = bool(getattr(request.user, "password_given", False))
        if given and request.path not in ways and not request.path.startswith("/api/"):
            return redirect("password")
        return get_response(request)

    return handle


def _by_itself(request: HttpRequest) -> bool:
    """A page that asks for itself again is no sign that anybody sits before it."""
    return request.GET.get("refresh") == "1"


class FourParts:
    """Answers a ProductError that a view lets through, and a method that it does not have, with the four parts."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 405:
            return response
        answer = wrong_method(request)
        answer["Allow"] = response.headers.get("Allow", "")
        return answer

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, ProductError):
            return None
        status = next((code for kind, code in STATUS if isinstance(error, kind)), 422)
        return refused_page(request, error, status)


four_parts = FourParts


def api_door(get_response: Handler) -> Handler:
    """Lets into the API only JSON from this site or from no site: a browser cannot be made to write for a stranger.

    What it returns is not to be kept by the browser or on the way.
    """

    def handle(request: HttpRequest) -> HttpResponseBase:
        at_the_api = request.path.startswith("/api/")
        refusal = _unwelcome(request) if at_the_api and request.method not in ("GET", "HEAD", "OPTIONS") else None
        response: HttpResponseBase
        if refusal is not None:
            status, error = refusal
            response = JsonResponse(problem(status, [reason_of(error)]), status=status)
        else:
            response = get_response(request)
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return handle


def _unwelcome(request: HttpRequest) -> tuple[int, ProductError] | None:
    length = int(request.headers.get("Content-Length") or 0)
    if length > (settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0):
        return 413, _not_taken("内容过大 (too large)", "分次提交 (send it in parts)")
    if (length or "Transfer-Encoding" in request.headers) and request.content_type != "application/json":
        return 415, _not_taken("内容不是 JSON (not JSON)", "以 application/json 提交 (send application/json)")
    origin = request.headers.get("Origin", "")
    foreign = origin and urlsplit(origin).netloc != request.get_host()
    if foreign or request.headers.get("Sec-Fetch-Site") == "cross-site":
        return 403, _not_taken("来自其他网站 (it comes from another site)", "从本系统提交 (send it from this system)")
    return None


def _not_taken(why: str, next_step: str) -> ProductError:
    return ProductError(
        tried="调用接口 (call the interface)",
        stopped_by=why,
        article="执衡访问与记录规则 (Zhiheng access and recording rules)",
        next_step=next_step,
    )
