"""What every page shows around its own: where one may go, who one is, language and theme."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from zhiheng.kernel.people import Post
from zhiheng.kernel.review import Role
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.report_desk.procedure import DESK
from zhiheng.services.custody_board import may_watch
from zhiheng.services.installation import roles_of
from zhiheng.services.look_up import named
from zhiheng.services.view_scope import Scope
from zhiheng.web.asked import Asked, scope_of
from zhiheng.web.listing import left_at
from zhiheng.web.printing import reason_for


@dataclass(frozen=True, kw_only=True)
class Room:
    """One entry of the bar. ``here``: the reader is in it. ``name``: of its page, and of its guide."""

    name: str
    title: str
    url: str
    here: bool
    key: str


@dataclass(frozen=True, kw_only=True)
class Who:
    """The signed-in officer: name, account, and posts as words."""

    name: str
    account: str
    posts: tuple[str, ...]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Language and theme for every page; rooms and name for a signed-in officer."""
    zh = bool(getattr(request, "zh", True))
    around = {"zh": zh, "theme": getattr(request, "theme", ""), "here": request.get_full_path()}
    if not getattr(request, "installation", None) or not request.user.is_authenticated:
        return around
    scope = scope_of(request)  # type: ignore[arg-type]
    open_ = tuple(rooms(request.path, scope, zh))
    return {
        **around,
        "rooms": open_,
        "help": next((reverse("guide", args=[room.name]) for room in open_ if room.here), reverse("guides")),
        "who": _who(request, scope, zh),  # type: ignore[arg-type]
        "records_left_at": left_at(request, "records"),  # type: ignore[arg-type]
        "printed_for": reason_for(request),  # type: ignore[arg-type]
        "printed_at": request.installation.now(),  # type: ignore[attr-defined]
    }


def rooms(path: str, scope: Scope, zh: bool) -> Iterator[Room]:
    """Where whoever has ``scope`` may go; ``path``: where the reader is."""
    for name, chinese, english, key in _doors(scope):
        url = reverse(name)
        yield Room(name=name, title=chinese if zh else english, url=url, here=path.startswith(url), key=key)


def pages_called(words: str, scope: Scope, zh: bool) -> Iterator[tuple[str, str]]:
    """Title and address of the pages of whoever has ``scope`` that are called or spoken so in either language."""
    doors = [(name, chinese, english) for name, chinese, english, _ in _doors(scope)]
    doors += [("new_record", "新建案卷", "New record")] if scope.paths else []
    doors += [
        ("guides", "帮助", "Help"),
        ("instruments", "法律依据", "Law cited"),
        ("password", "更换登录密码", "Change the sign-in password"),
    ]
    for name, chinese, english in doors:
        if named(words, chinese, english):
            yield chinese if zh else english, reverse(name)


def _doors(scope: Scope) -> list[tuple[str, str, str, str]]:
    """Name, title in both languages and key of each room."""
    rooms = [("desk", "工作台", "Desk", "d")] if scope.paths else []
    rooms += [("reports", "接报案", "Report desk", "j")] if _serves(scope, DESK) else []
    rooms += [("records", "案卷", "Records", "l")] if scope.paths else []
    rooms += [("custody", "办案区", "Custody", "c")] if may_watch(scope) else []
    rooms += [("exhibits", "物证室", "Exhibits", "x")] if _may_enter_the_store(scope) else []
    rooms += [("reviews", "审批", "Reviews", "v"), ("figures", "指标", "Figures", "g")] if scope.paths else []
    rooms += [("rulebook", "规则手册", "Rulebook", "r"), ("signing", "签名与代理", "Signing", "s")]
    rooms += [("audit", "审计", "Audit", "u")] if scope.audits else []
    return rooms


def _may_enter_the_store(scope: Scope) -> bool:
    """Whether a post of today records or signs acts of case property."""
    roles = {
        role.id for step in CASE_PROPERTY.steps for role in (*step.by, *(step.review.levels if step.review else ()))
    }
    return any(post.role in roles for post in scope.posts)


def _stead(request: Asked, post: Post, zh: bool) -> str:
    """In whose stead a post is held, empty where it is one's own."""
    if not post.in_stead_of:
        return ""
    principal = request.installation.directory.officer(post.in_stead_of)
    name = principal.name if principal is not None else post.in_stead_of
    return f"（代{name}，至{post.until}）" if zh else f" (for {name}, until {post.until})"


def _serves(scope: Scope, roles: tuple[Role, ...]) -> bool:
    """Whether the reader holds one of ``roles`` today."""
    return any(post.role == role.id for post in scope.posts for role in roles)


def _who(request: Asked, scope: Scope, zh: bool) -> Who:
    roles = roles_of(request.installation.catalogue)
    posts = []
    for post in scope.posts:
        role, unit = roles.get(post.role), post.unit
        title = (role.title if zh else role.en) if role is not None else post.role
        posts.append(f"{unit.title if zh else unit.en} · {title}{_stead(request, post, zh)}")
    name = scope.officer.name if scope.officer is not None else scope.account
    return Who(name=name, account=scope.account, posts=tuple(posts))
