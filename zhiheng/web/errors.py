"""The answers to what no view answers, in the same four parts."""

import sys

from django.http import HttpRequest, HttpResponse

from zhiheng.bootstrap import trouble_of
from zhiheng.kernel.errors import OWN_RULES, ProductError
from zhiheng.web.refusal import refused_page


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    error = ProductError(
        tried="打开页面 (open a page)",
        stopped_by="没有这个页面，或不在您的查看范围 (no such page, or not within your view)",
        article=OWN_RULES,
        next_step="从左侧栏目进入，或在搜索框输入编号 (use the bar on the left, or search for a number)",
    )
    return refused_page(request, error, 404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    error = ProductError(
        tried="提交或打开页面 (submit or open a page)",
        stopped_by="您的岗位不能进行此操作 (your post does not open this)",
        article=OWN_RULES,
        next_step="返回工作台；需要时请有权岗位办理 (go back to your desk; let the post in charge do it)",
    )
    return refused_page(request, error, 403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose protection token is missing or old: sent from elsewhere, or after signing in anew."""
    error = ProductError(
        tried="提交表单 (submit a form)",
        stopped_by="表单的校验标记缺失或已过期 (the form's protection token is missing or out of date)",
        article=OWN_RULES,
        next_step="返回并刷新页面后重新提交 (go back, reload the page and submit again)",
    )
    return refused_page(request, error, 403)


def failed(request: HttpRequest) -> HttpResponse:
    """Whatever nobody has caught. The page asks the database nothing: it may be what is away."""
    vars(request).pop("installation", None)
    away = trouble_of(sys.exc_info()[1])
    if away is not None:
        return refused_page(request, away, 503)
    error = ProductError(
        tried="处理您的请求 (answer your request)",
        stopped_by="系统内部出现错误，未写入任何内容 (something inside failed; nothing was written)",
        article=OWN_RULES,
        next_step="稍后重试；仍然出错时请联系系统管理员 (try again later; if it fails again, tell the administrator)",
    )
    return refused_page(request, error, 500)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Too large, too many fields, a host that is not ours, or bytes that are no text. No page is asked who reads it."""
    vars(request).pop("installation", None)
    error = ProductError(
        tried="提交或打开页面 (submit or open a page)",
        stopped_by="请求过大、字段过多、地址不对或含有不能读取的字符，未写入任何内容"
        " (it is too large, has too many fields, a wrong address, or unreadable characters; nothing was written)",
        article=OWN_RULES,
        next_step="分次提交，或从本系统的页面重新进入 (send it in parts, or come from a page of this system)",
    )
    return refused_page(request, error, 400)


def wrong_method(request: HttpRequest) -> HttpResponse:
    """A page that only shows was sent something, or one that only takes was asked to show."""
    error = ProductError(
        tried="打开或提交页面 (open or submit a page)",
        stopped_by="这个地址不接受这种请求 (this address does not take this kind of request)",
        article=OWN_RULES,
        next_step="从案卷或工作台的链接进入 (use the links of the record or of your desk)",
    )
    return refused_page(request, error, 405)
