"""接报案大厅: look whether it was reported before, register, hand over the receipt, see what has no end yet."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.report_desk.acts import RegisterReport, ReplaceReceipt
from zhiheng.packs.report_desk.procedure import INCIDENT_REPORT
from zhiheng.services.answers import Refused
from zhiheng.services.receipt import issue_receipt, replace_receipt
from zhiheng.services.show_report_desk import OpenReport, show_report_desk
from zhiheng.services.similar_reports import similar_reports
from zhiheng.services.view_scope import require_visible, view_scope
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.countdown import left_words, tone_of
from zhiheng.web.refusal import shown_reason
from zhiheng.web.wording import moment_words

WARNING_HOURS = 6


@login_required
@require_GET
def desk(request: Asked) -> HttpResponse:
    """The desk; with ``words``, what looks like them among the earlier reports."""
    house, account = request.installation, account_of(request)
    now, words = house.now(), request.GET.get("words", "").strip()[:2000]
    shown = show_report_desk(house, account, now)
    names = {step.act.kind: step.act for step in INCIDENT_REPORT.steps}
    return render(
        request,
        "report_desk.html",
        {
            "desk": shown,
            "open": [_row(one, request) for one in shown.open],
            "ended": [(names[kind].title if request.zh else names[kind].en, n) for kind, n in shown.ended.items()],
            "today": [(channel.zh if request.zh else channel.en, n) for channel, n in shown.today.items()],
            "words": words,
            "similar": similar_reports(house, account, words, "", now) if words else (),
            "register": _register_url(words),
        },
    )


def _row(one: OpenReport, request: Asked) -> dict[str, object]:
    zh, now = request.zh, request.installation.now()
    channel = RegisterReport.channel.of(one.entry.act)
    return {
        "record": one.record,
        "at": moment_words(one.entry.at, BEIJING),
        "channel": channel.zh if zh else channel.en,
        "place": RegisterReport.place.of(one.entry.act),
        "summary": RegisterReport.summary.of(one.entry.act),
        "urgent": RegisterReport.urgent.of(one.entry.act),
        "tone": tone_of(one.ends, one.run_out, now, WARNING_HOURS),
        "left": left_words(one.ends, now, zh),
        "receipted": one.receipted,
    }


def _register_url(words: str) -> str:
    address = reverse("opening", args=[INCIDENT_REPORT.name, RegisterReport.kind])
    return f"{address}?{urlencode({'summary': words})}" if words else address


@login_required
@require_GET
def receipt_asked(request: Asked, number: str, kind: str) -> HttpResponse:
    """Instead of the form of the act, whose code and digest nobody can make by hand: a button, and of a replacement
    its reason."""
    house = request.installation
    require_visible(house, view_scope(house, account_of(request), house.now()), number)
    return render(request, "receipt_asked.html", {"number": number, "replaces": kind == ReplaceReceipt.kind})


@login_required
@require_POST
def receipt(request: Asked, number: str) -> HttpResponse:
    """Hand over a receipt, with ``reason`` in the place of the earlier one: its code and the number beside it are
    shown this once, to be printed."""
    house, account, reason = request.installation, account_of(request), request.POST.get("reason")
    if reason is None:
        answer = issue_receipt(house, account, number, house.now())
    else:
        answer = replace_receipt(house, account, number, reason, house.now())
    if isinstance(answer, Refused):
        reasons = [shown_reason(reason, request.zh) for reason in answer.reasons]
        return render(request, "refused.html", {"reasons": reasons}, status=422)
    shown = {"receipt": answer, "address": request.build_absolute_uri(reverse("enquiry"))}
    response = render(request, "receipt.html", shown)
    response.headers["Cache-Control"] = "no-store"
    return response
