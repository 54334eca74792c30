"""What a view is asked: the request with the installation and the reader's language on it."""

from django.http import HttpRequest

from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import Scope, view_scope


class Asked(HttpRequest):
    """A request as the middleware hands it on. ``zh``: Chinese is read, English otherwise. ``theme``: light, dark or
    empty for the system's own."""

    installation: Installation
    zh: bool
    theme: str
    known_scope: Scope | None = None


def account_of(request: HttpRequest) -> str:
    """The signed-in account; empty where nobody is."""
    return request.user.get_username() if request.user.is_authenticated else ""


def scope_of(request: Asked) -> Scope:
    """The scope of the signed-in account now, computed once a request."""
    known = getattr(request, "known_scope", None)
    if known is None:
        known = request.known_scope = view_scope(request.installation, account_of(request), request.installation.now())
    return known
