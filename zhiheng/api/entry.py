"""Who asks: by session (with its protection token) or by account and password; and one form for every refusal."""

from django.contrib.auth import authenticate
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import APIKeyCookie, HttpBasicAuth

from zhiheng.kernel.errors import (
    CredentialLocked,
    NotPermitted,
    ProductError,
    StoreUnavailable,
    UnknownAct,
    UnknownRecord,
    WriteConflict,
)
from zhiheng.kernel.procedure import Reason
from zhiheng.services.four_parts import problem, reason_of
from zhiheng.services.installation import Installation

STATUS: tuple[tuple[type[ProductError], int], ...] = (
    (UnknownRecord, 404),
    (UnknownAct, 404),
    (NotPermitted, 403),
    (WriteConflict, 409),
    (CredentialLocked, 429),
    (StoreUnavailable, 503),
)
RULES = ("执衡访问与记录规则", "Zhiheng access and recording rules")


class Asked(HttpRequest):
    """A request as the middleware and the door below hand it on."""

    installation: Installation
    auth: AbstractBaseUser


class Session(APIKeyCookie):
    """The session of the pages. A request that writes carries the protection token too."""

    param_name = "sessionid"

    def __call__(self, request: HttpRequest) -> AbstractBaseUser | None:
        return super().__call__(request) if request.user.is_authenticated else None

    def authenticate(self, request: HttpRequest, key: str | None) -> AbstractBaseUser | None:
        return _with_own_password(request.user) if request.user.is_authenticated else None


class Password(HttpBasicAuth):
    """Account and password with every request; failures count towards the lock."""

    def authenticate(self, request: HttpRequest, username: str, password: str) -> AbstractBaseUser | None:
        known = authenticate(request, username=username, password=password)
        return _with_own_password(known) if known is not None else None


def _with_own_password(account: AbstractBaseUser) -> AbstractBaseUser:
    """Raises NotPermitted where somebody else gave the password and knows it."""
    if getattr(account, "password_given", False):
        raise NotPermitted(
            tried="调用接口 (call the interface)",
            stopped_by="登录密码是管理员给出的 (an administrator gave the sign-in password)",
            article="",
            next_step="先登录网页换成自己的密码 (sign in to the pages first and choose your own)",
        )
    return account


api = NinjaAPI(
    title="执衡 Zhiheng",
    version="1",
    description="Records, acts, duties and proofs; the same rules as on the pages. Every error has one form: Problem.",
    auth=[Password(), Session()],
    docs_url="docs",
    openapi_url="openapi.json",
)


def account_of(request: Asked) -> str:
    return request.auth.get_username()


def answered(request: HttpRequest, status: int, *reasons: Reason) -> HttpResponse:
    """A refusal as a Problem."""
    response = api.create_response(request, problem(status, reasons), status=status)
    if status == 401:
        response["WWW-Authenticate"] = 'Basic realm="zhiheng", charset="UTF-8"'
    return response


def refusal(rule: str, tried: tuple[str, str], stopped_by: tuple[str, str], next_step: tuple[str, str]) -> Reason:
    return Reason(rule=rule, tried=tried, stopped_by=stopped_by, article=RULES, next_step=next_step)


@api.exception_handler(ProductError)
def product_error(request: HttpRequest, error: ProductError) -> HttpResponse:
    status = next((code for kind, code in STATUS if isinstance(error, kind)), 422)
    return answered(request, status, reason_of(error))


@api.exception_handler(AuthenticationError)
def nobody(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return answered(
        request,
        401,
        refusal(
            "sign_in",
            ("调用接口", "Call the interface"),
            ("没有登录，或账号密码不正确", "Not signed in, or account and password are wrong"),
            ("用账号密码（Basic）或登录后的会话调用", "Send account and password (Basic), or the session's cookie"),
        ),
    )


@api.exception_handler(ValidationError)
def not_of_the_form(request: HttpRequest, error: ValidationError) -> HttpResponse:
    faults = (
        refusal(
            "request_form",
            ("调用接口", "Call the interface"),
            (
                f"{'.'.join(str(part) for part in fault.get('loc', ()))}：不符合要求",
                f"{'.'.join(str(part) for part in fault.get('loc', ()))}: {fault.get('msg', '')}",
            ),
            ("对照接口说明改正", "Correct it after the interface's description"),
        )
        for fault in error.errors
    )
    return answered(request, 422, *faults)


@api.exception_handler(HttpError)
def other(request: HttpRequest, error: HttpError) -> HttpResponse:
    return answered(
        request,
        error.status_code,
        refusal(
            "request_form",
            ("调用接口", "Call the interface"),
            ("请求无法读取，或缺少会话的校验标记", str(error)),
            ("对照接口说明改正", "Correct it after the interface's description"),
        ),
    )
