"""Decide a proposal: what is asked, who has signed, agree or send back with a reason."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.kernel.errors import CredentialLocked, ProductError, WriteConflict, WrongCredential
from zhiheng.services.answers import Refused
from zhiheng.services.open_proposal import Level, OpenedProposal, open_proposal
from zhiheng.services.review_act import Verdict
from zhiheng.services.submit_act import submit_verdict
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.credential import CREDENTIAL, status_of
from zhiheng.web.manuscript import shown_texts
from zhiheng.web.refusal import shown_error, shown_reason
from zhiheng.web.timeline import Reader
from zhiheng.web.waiting import shown_wait
from zhiheng.web.wording import moment_words

PHRASES = (
    ("同意。", "Agreed."),
    ("事实清楚，程序合法，同意。", "Facts clear, procedure lawful; agreed."),
    ("材料不全，补充后再报。", "Papers incomplete; complete and submit again."),
    ("依据不足，重新审查。", "Grounds insufficient; examine again."),
)


@login_required
@require_http_methods(["GET", "POST"])
def proposal(request: Asked, number: str, seq: int) -> HttpResponse:
    house = request.installation
    opened = open_proposal(house, account_of(request), number, seq, house.now())
    if request.method == "GET":
        return _page(request, opened)
    words = request.POST.get("words", "").strip() or request.POST.get("phrase", "")
    agrees = request.POST.get("do") == "agree"
    if not agrees and not words:
        return _page(request, opened, wrong="退回须写明理由" if request.zh else "Say why it goes back")
    try:
        credential = request.POST.get(CREDENTIAL, "")
        answer = submit_verdict(house, _verdict(request, opened, agrees, words), credential, house.now())
    except (WriteConflict, WrongCredential, CredentialLocked) as error:
        return _page(request, opened, error=error)
    if isinstance(answer, Refused):
        reasons = [shown_reason(one, request.zh) for one in answer.reasons]
        return render(request, "refused.html", {"reasons": reasons, "header": opened.header}, status=422)
    return redirect(f"{reverse('record', args=[number])}#act-{answer.entry.seq}")


def _verdict(request: Asked, opened: OpenedProposal, agrees: bool, words: str) -> Verdict:
    return Verdict(
        record=opened.header.number,
        proposal=opened.pending.proposal.seq,
        by=account_of(request),
        agrees=agrees,
        words=words,
        to_level="" if agrees else request.POST.get("to_level", ""),
        key=request.POST.get("key", ""),
        seen=whole(request.POST.get("seen", "")),
        document=request.POST.get("document", ""),
    )


def _page(request: Asked, opened: OpenedProposal, wrong: str = "", error: ProductError | None = None) -> HttpResponse:
    zh, pending, house = request.zh, opened.pending, request.installation
    reader = Reader(procedure=opened.procedure, names=opened.names, directory=house.directory, zh=zh)
    zone = opened.procedure.zone
    shown = {
        "header": opened.header,
        "unit": house.directory.unit(opened.header.unit),
        "act": pending.asks_for,
        "fields": tuple(reader.fields(pending.asks_for)),
        "rule": pending.review.rule,
        "author": reader.officer(pending.proposal.by),
        "signature": reader.shown(opened.signature),
        "fingerprint": opened.fingerprint,
        "texts": shown_texts(opened.manuscript),
        "digest": opened.manuscript.digest if opened.manuscript is not None else "",
        "text_reasons": [shown_reason(one, zh) for one in opened.text_reasons],
        "until": f"{opened.post.until}" if opened.post and opened.post.until else "",
        "principal": reader.officer(opened.post.in_stead_of) if opened.post and opened.post.in_stead_of else "",
        "proposed_at": moment_words(pending.proposal.recorded_at, zone),
        "steps": [_step(one, reader, house.now()) for one in opened.steps],
        "returns": [
            {"who": reader.signer(e.act, e.by), "at": moment_words(e.recorded_at, zone), "act": e.act}
            for e in opened.returns
        ],
        "mine": opened.post is not None,
        "post": opened.post,
        "back_to": [one.level for one in opened.steps if one.state == "signed"],
        "phrases": PHRASES,
        "wrong": wrong,
        "trouble": shown_error(error, zh) if error is not None else None,
        "key": uuid4().hex,
        "seen": opened.header.acts,
        "words": request.POST.get("words", ""),
        "barriers": [shown_reason(one, zh) for one in opened.reasons],
    }
    return render(request, "proposal.html", shown, status=422 if wrong else status_of(error))


def _step(one: Level, reader: Reader, now: datetime) -> dict[str, Any]:
    """One level in words: who signed it and when, whether the signature holds, how long it lay or lies there."""
    return {
        "level": one.level,
        "who": reader.in_stead(one.account, one.in_stead_of) if one.account else "",
        "signature": reader.shown(one.signature),
        "words": one.words,
        "at": moment_words(one.at, reader.procedure.zone) if one.at is not None else "",
        "wait": shown_wait(one.waited, now, reader.zh),
        "state": one.state,
    }
