"""A proposal on its way, as a line of the desk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from zhiheng.kernel.people import Directory, Officer
from zhiheng.kernel.reads import WaitingProposal
from zhiheng.kernel.review import Role
from zhiheng.services.installation import roles_of
from zhiheng.services.list_waiting import Wait, wait_of
from zhiheng.web.asked import Asked
from zhiheng.web.wording import either, moment_words, span_words


@dataclass(frozen=True, kw_only=True)
class ShownWait:
    """How long something waits, against the bureau's own value. ``tone``: red, amber or empty; ``words`` beside it."""

    span: str
    tone: str
    words: str


_TONES = {Wait.SHORT: "", Wait.LONG: "amber", Wait.TOO_LONG: "red"}


def shown_wait(waited: timedelta, now: datetime, zh: bool) -> ShownWait:
    """A wait of one level in the reader's language."""
    wait = wait_of(waited, now)
    return ShownWait(span=span_words(waited, zh), tone=_TONES[wait], words=either(wait.value, zh))


@dataclass(frozen=True, kw_only=True)
class ShownWaiting:
    """``wait``: how long it has lain with this level."""

    record: str
    act: str
    author: str
    level: str
    since: str
    wait: ShownWait
    returned: str
    url: str


def shown_waiting(request: Asked, waiting: Iterable[WaitingProposal], directory: Directory) -> Iterator[ShownWaiting]:
    """A line of the reader's language for each."""
    roles = roles_of(request.installation.catalogue)
    return (_shown(request, one, directory.officer(one.author), roles.get(one.level)) for one in waiting)


def _shown(request: Asked, one: WaitingProposal, author: Officer | None, level: Role | None) -> ShownWaiting:
    zh, house = request.zh, request.installation
    procedure = house.catalogue[one.procedure]
    act = procedure.act(one.proposes)
    return ShownWaiting(
        record=one.record,
        act=act.title if zh else act.en,
        author=author.name if author is not None else one.author,
        level=(level.title if zh else level.en) if level is not None else "",
        since=moment_words(one.since, procedure.zone),
        wait=shown_wait(house.now() - one.since, house.now(), zh),
        returned=one.returned,
        url=_url(one),
    )


def _url(one: WaitingProposal) -> str:
    """The page to decide it on; where it came back to its author, the form to propose it again."""
    if one.level:
        return reverse("proposal", args=[one.record, one.proposal])
    return f"{reverse('act', args=[one.record, one.proposes])}?again={one.proposal}"
