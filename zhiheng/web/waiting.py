"""A proposal on its way, as a line of the desk."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from zhiheng.kernel.reads import WaitingProposal
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


def shown_waiting(request: Asked, one: WaitingProposal) -> ShownWaiting:
    """The line of ``one`` in the reader's language."""
    zh, house = request.zh, request.installation
    procedure = house.catalogue[one.procedure]
    act = procedure.act(one.proposes)
    author = house.directory.officer(one.author)
    level = roles_of(house.catalogue).get(one.level)
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
