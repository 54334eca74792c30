"""A record's page: where it stands, what is due, what may be done now, what happened, and the proof."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.kernel.act import Entry
from zhiheng.kernel.duty import Running
from zhiheng.kernel.fields import PartyRef
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Procedure, Step
from zhiheng.kernel.reckon import Reckoned
from zhiheng.services.explain_record import Explanation, Offer
from zhiheng.services.issue_document import supervises
from zhiheng.services.issuing_rights import may_issue
from zhiheng.services.menu import ways_to_end
from zhiheng.services.open_record import OpenedRecord, open_record
from zhiheng.services.prepare_act import openings
from zhiheng.services.review_act import Pending, last_move
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.countdown import FEW_WAYS, Way, of_running
from zhiheng.web.documents import ShownDocument, shown_documents, shown_supervision
from zhiheng.web.refusal import ShownReason, shown_reason
from zhiheng.web.timeline import Reader, Timeline, timeline_of
from zhiheng.web.waiting import ShownWait, shown_wait
from zhiheng.web.wording import moment_words, span_words, verb_of

PAGE = "案卷页 record page"
OTHER_ACTS = ("其他可办", "Other acts")


@dataclass(frozen=True, kw_only=True)
class Station:
    """One stage of the stage line; ``state``: done, now or ahead."""

    title: str
    state: str
    day: str


@dataclass(frozen=True, kw_only=True)
class ShownOffer:
    """One act of the menu. ``verb`` is what the button says."""

    kind: str
    title: str
    verb: str
    url: str
    by: str
    article: str
    reviewed: bool
    reasons: tuple[ShownReason, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ShownPending:
    """A proposal under review, with each level: (title, who signed or empty). ``waited``: how long it has lain with
    the level that it waits for; ``wait``: how that stands against the bureau's own value."""

    title: str
    author: str
    since: str
    waited: str
    wait: ShownWait
    waits_for: str
    levels: tuple[tuple[str, str], ...]
    url: str


@dataclass(frozen=True, kw_only=True)
class ShownReckoned:
    """What follows from the acts: in words, about whom, beside which act."""

    words: str
    party: str
    act: int
    article: str


@login_required
@require_GET
def record(request: Asked, number: str) -> HttpResponse:
    house, account, now = request.installation, account_of(request), request.installation.now()
    opened = open_record(house, account, number, now, PAGE)
    told, zh = opened.explanation, request.zh
    reader = Reader(
        procedure=told.procedure,
        names=opened.names,
        directory=house.directory,
        zh=zh,
        signatures=opened.signatures,
    )
    return render(
        request,
        "record.html",
        {
            "told": told,
            "header": told.header,
            "unit": house.directory.unit(told.header.unit),
            "stations": list(stations(told, zh)),
            "due": [of_running(one, opened.names, now, zh, _ways(opened, one, zh)) for one in told.due],
            "reckoned": [_reckoned(one, dict(opened.names), zh) for one in told.reckoned],
            "near": [_offer(told, offer, zh) for offer in opened.near],
            "chapters": list(_chapters(opened, zh)),
            "blocked": [_offer(told, offer, zh) for offer in opened.blocked],
            "stuck": [_offer(told, offer, zh) for offer in opened.stuck],
            "others": [_offer(told, offer, zh) for offer in opened.others],
            "below": list(_below(request, told)),
            "later": [step_offer(told, step, zh) for step in opened.later],
            "pending": [_pending(reader, one, told.history, now) for one in told.pending],
            "timeline": _timeline(request, told, reader),
            "chosen": request.GET,
            "people": list(_people(opened, zh)),
            "documents": _documents(told, may_issue(house, account, told.procedure, told.header, now), zh),
            "supervision": list(shown_supervision(told, supervises(house, account, told.header, now), zh)),
            "proofs": opened.proofs,
            "relatives": _relatives(request, opened),
            "faults": len(told.findings),
        },
    )


def _chapters(opened: OpenedRecord, zh: bool) -> Iterator[tuple[str, list[ShownOffer]]]:
    """What else may be done now, under the headings of the procedure; what stands under none of them last."""
    told = opened.explanation
    for chapter in (*told.procedure.chapters, None):
        inside = [one for one in opened.free if told.procedure.chapter(one.step.act) is chapter]
        if inside:
            title = OTHER_ACTS if chapter is None else (chapter.title, chapter.en)
            yield title[0 if zh else 1], [_offer(told, one, zh) for one in inside]


def _timeline(request: Asked, told: Explanation, reader: Reader) -> Timeline:
    """The timeline, narrowed as the address says."""
    asked = request.GET
    return timeline_of(told, reader, asked.get("kind", ""), asked.get("by", ""), faulty="findings" in asked)


def _below(request: Asked, told: Explanation) -> Iterator[tuple[str, str, str]]:
    """Address, title and procedure of each act that opens a record under this one."""
    house = request.installation
    for procedure, step in openings(house, account_of(request), house.now()):
        if told.procedure.name in procedure.opened_under:
            title, kind = (step.act.title, procedure.title) if request.zh else (step.act.en, procedure.en)
            address = reverse("opening", args=[procedure.name, step.act.kind])
            yield f"{address}?{urlencode({'parent': told.header.number})}", title, kind


def stations(told: Explanation, zh: bool) -> Iterator[Station]:
    """The stages in order, with the day on which each was reached last."""
    reached: dict[str, str] = {}
    for entry in told.history.entries:
        step = told.procedure.step(type(entry.act))
        if step is not None and step.moves_to is not None:
            reached[step.moves_to.id] = f"{entry.day}"
    current = told.stage.id if told.stage is not None else ""
    for stage in told.procedure.stages:
        state = "now" if stage.id == current else "done" if stage.id in reached else "ahead"
        yield Station(title=stage.title if zh else stage.en, state=state, day=reached.get(stage.id, ""))


def step_offer(told: Explanation, step: Step, zh: bool) -> ShownOffer:
    """``step`` as an entry of the menu of a record."""
    title = step.act.title if zh else step.act.en
    return ShownOffer(
        kind=step.act.kind,
        title=title,
        verb=verb_of(step, zh),
        url=reverse("act", args=[told.header.number, step.act.kind]),
        by=("、" if zh else " / ").join(role.title if zh else role.en for role in step.by),
        article=step.law.article.zh if zh else step.law.article.en,
        reviewed=step.review is not None,
    )


def _reckoned(one: Reckoned, names: dict[str, str], zh: bool) -> ShownReckoned:
    article = one.rule.article.zh if zh else one.rule.article.en
    return ShownReckoned(words=one.words[0 if zh else 1], party=names.get(one.party, ""), act=one.act, article=article)


def _offer(told: Explanation, offer: Offer, zh: bool) -> ShownOffer:
    plain = step_offer(told, offer.step, zh)
    return replace(plain, reasons=tuple(shown_reason(reason, zh) for reason in offer.reasons))


def _people(opened: OpenedRecord, zh: bool) -> Iterator[tuple[str, str, str]]:
    """Reference and name of each party, and as what the acts name it."""
    named: dict[str, list[str]] = {}
    for entry in opened.explanation.history.entries:
        for field in entry.act.fields.values():
            if isinstance(field, PartyRef) and (ref := field.of(entry.act)) is not None:
                named.setdefault(ref, []).append(field.label(zh))
    for ref, name in opened.names.items():
        yield ref, name, ("、" if zh else ", ").join(dict.fromkeys(named.get(ref, ())))


def _ways(opened: OpenedRecord, one: Running, zh: bool) -> tuple[Way, ...]:
    """The acts by which this officer may end a running duty, in the order in which it declares them, but for those that
    wait for signatures already; where there is none yet, what comes before. The form of a blocked one says why."""
    told, mine = opened.explanation, (*opened.near, *opened.free, *opened.blocked, *opened.stuck)
    offers = {offer.step.act: offer for offer in mine}
    for pending in told.pending:
        offers.pop(type(pending.asks_for), None)
    ways = ways_to_end(told.procedure, one.duty.done_by, {offer.step.act for offer in told.offers})
    about = f"?{urlencode({one.duty.same.name: one.party})}" if one.duty.same is not None and one.party else ""
    shown = []
    for offer in [offers[kind] for kind in ways if kind in offers][:FEW_WAYS]:
        way = step_offer(told, offer.step, zh)
        shown.append(Way(verb=way.verb, url=f"{way.url}{about}", blocked=bool(offer.reasons)))
    return tuple(shown)


def _pending(reader: Reader, one: Pending, history: History, now: datetime) -> ShownPending:
    zh = reader.zh
    signed = {level: reader.in_stead(by, one.state.stood_for_by(by)) for level, by in one.state.signed}
    act, level = one.asks_for, one.waits_for
    since = one.proposal.recorded_at
    lies_since = last_move(one, history)
    return ShownPending(
        title=act.title if zh else act.en,
        author=reader.officer(one.proposal.by),
        since=moment_words(since, reader.procedure.zone),
        waited=span_words(now - lies_since, zh),
        wait=shown_wait(now - lies_since, now, zh),
        waits_for=(level.title if zh else level.en) if level is not None else "",
        levels=tuple((r.title if zh else r.en, signed.get(r.id, "")) for r in one.review.levels),
        url=reverse("proposal", args=[one.proposal.record, one.proposal.seq]),
    )


def _documents(told: Explanation, may: Callable[[Entry], bool], zh: bool) -> dict[str, list[ShownDocument]]:
    """Those that went out, and those that never did."""
    shown = list(shown_documents(told, may, zh))
    return {"out": [one for one in shown if one.issued], "ready": [one for one in shown if not one.issued]}


def _relatives(request: Asked, opened: OpenedRecord) -> list[tuple[str, Procedure]]:
    """The number of each, and what it is."""
    return [(one.number, request.installation.catalogue[one.procedure]) for one in opened.relatives]
