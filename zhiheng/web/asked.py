"""What a view is asked: the request with the installation and the reader's language on it."""

from collections.abc import Mapping

from django.http import HttpRequest

from zhiheng.services.guidance import Guidance, guidance_in_force
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import Scope, view_scope


class Asked(HttpRequest):
    """A request as the middleware hands it on. ``zh``: Chinese is read, English otherwise. ``theme``: light, dark or
    empty for the system's own."""

    installation: Installation
    zh: bool
    theme: str
    known_scope: Scope | None = None
    known_guidance: Mapping[str, tuple[Guidance, ...]] | None = None


def account_of(request: HttpRequest) -> str:
    """The signed-in account; empty where nobody is."""
    return request.user.get_username() if request.user.is_authenticated else ""


def whole(text: str) -> int | None:
    """The number that a form or an address sent, of nine digits at most; None where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def scope_of(request: Asked) -> Scope:
    """The scope of the signed-in account now, computed once a request."""
    known = getattr(request, "known_scope", None)
    if known is None:
        known = request.known_scope = view_scope(request.installation, account_of(request), request.installation.now())
    return known


def guidance_on(request: Asked, rule: str) -> tuple[Guidance, ...]:
    """The internal guidance on a rule that is in force now; what is in force is read once a request."""
    known = getattr(request, "known_guidance", None)
    if known is None:
        known = request.known_guidance = guidance_in_force(request.installation.ledger, request.installation.now())
    return known.get(rule, ())
