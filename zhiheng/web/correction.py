"""Correct an act: give what is right, or annul it, with a reason. The wrong act stays beside it."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhiheng.kernel.errors import CredentialLocked, ProductError, WriteConflict, WrongContent, WrongCredential
from zhiheng.kernel.generated import rewritten
from zhiheng.kernel.review import Correct
from zhiheng.services.answers import Refused
from zhiheng.services.manuscript import preview_manuscript
from zhiheng.services.prepare_correction import PreparedCorrection, prepare_correction
from zhiheng.services.record_act import ActRequest
from zhiheng.services.submit_act import submit_correction, submit_proposal
from zhiheng.web.act_form import Filled, Surroundings, controls, read_filled, typed_again, with_row_more
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.credential import CREDENTIAL, status_of
from zhiheng.web.manuscript import ShownText, shown_texts
from zhiheng.web.refusal import shown_error, shown_reason
from zhiheng.web.sheet import kept
from zhiheng.web.timeline import Reader


@login_required
@require_http_methods(["GET", "POST"])
def correction(request: Asked, number: str, seq: int) -> HttpResponse:
    house = request.installation
    prepared = prepare_correction(house, account_of(request), number, seq, house.now())
    if request.method == "GET":
        return _form(request, prepared, typed_again(prepared.target.act))
    do, _, name = request.POST.get("do", "").partition(" ")
    if do == "more":
        return _form(request, prepared, with_row_more(request.POST, name))
    filled = read_filled(type(prepared.target.act), request.POST, request.zh)
    errors = {} if request.POST.get("annuls") else dict(filled.errors)
    if not request.POST.get("reason", "").strip():
        errors["reason"] = "更正须写明理由" if request.zh else "Say why it is corrected"
    if errors or do == "edit":
        return _form(request, prepared, request.POST, {} if do == "edit" else errors)
    if do != "record":
        return _check(request, prepared, filled)
    return _record(request, prepared, filled)


def _record(request: Asked, prepared: PreparedCorrection, filled: Filled) -> HttpResponse:
    house, number = request.installation, prepared.header.number
    submit = submit_proposal if prepared.reviewed else submit_correction
    try:
        answer = submit(house, _asked(request, prepared, filled), request.POST.get(CREDENTIAL, ""), house.now())
    except (WrongCredential, CredentialLocked) as error:
        return _check(request, prepared, filled, error)
    except (WriteConflict, WrongContent) as error:
        return _form(request, prepared, request.POST, error=error)
    if isinstance(answer, Refused):
        reasons = [shown_reason(one, request.zh) for one in answer.reasons]
        return render(request, "refused.html", {"reasons": reasons, "header": prepared.header}, status=422)
    return redirect(f"{reverse('record', args=[number])}#act-{prepared.target.seq}")


def _asked(request: Asked, prepared: PreparedCorrection, filled: Filled) -> ActRequest:
    return ActRequest(
        kind="correct",
        by=account_of(request),
        record=prepared.header.number,
        key=request.POST.get("key", ""),
        seen=whole(request.POST.get("seen", "")),
        content=_content(request.POST, prepared, filled),
    )


def _content(posted: QueryDict, prepared: PreparedCorrection, filled: Filled) -> Mapping[str, Any]:
    """The fields of the correcting act; content and time only where they differ from what is corrected.

    A reviewed act may be corrected to the same content: its levels then sign the text as it reads now.
    """
    said: dict[str, Any] = {"corrects": prepared.target.seq, "reason": posted["reason"]}
    if posted.get("annuls"):
        return {**said, "annuls": True}
    typed, moved = type(prepared.target.act)(**filled.content).payload(), posted.get("happened_at", "").strip()
    if rewritten(prepared.target.act, typed) != prepared.target.act or (prepared.reviewed and not moved):
        said["content"] = typed
    return {**said, "happened_at": posted["happened_at"]} if moved else said


def _check(
    request: Asked, prepared: PreparedCorrection, filled: Filled, error: ProductError | None = None
) -> HttpResponse:
    """Before and after, side by side, before anything is signed and recorded; ``error``: why it was not signed."""
    reader = Reader(
        procedure=prepared.procedure, names=prepared.names, directory=request.installation.directory, zh=request.zh
    )
    annuls = bool(request.POST.get("annuls"))
    before = {one.label: one.value for one in reader.fields(prepared.target.act)}
    typed = type(prepared.target.act)(**filled.content).payload() if not annuls else None
    right = rewritten(prepared.target.act, typed) if typed is not None else None
    after = {one.label: one.value for one in reader.fields(right)} if right is not None else {}
    rows = [(label, before.get(label, ""), after.get(label, "")) for label in dict.fromkeys((*before, *after))]
    shown = {"rows": rows, "annuls": annuls, "kept": kept(request.POST), "reason": request.POST["reason"]}
    shown |= {
        "moved": request.POST.get("happened_at", "").replace("T", " "),
        "trouble": shown_error(error, request.zh) if error is not None else None,
        "texts": _texts(request, prepared, filled),
    }
    return render(request, "correction_check.html", {**_common(request, prepared), **shown}, status=status_of(error))


def _texts(request: Asked, prepared: PreparedCorrection, filled: Filled) -> tuple[ShownText, ...]:
    """The documents as they will read once the correction has taken effect, where it is signed by others."""
    if not prepared.reviewed:
        return ()
    house, asked = request.installation, _asked(request, prepared, filled)
    act = Correct(**asked.content)
    return shown_texts(preview_manuscript(house, asked.by, asked.record, act, house.now()))


def _form(
    request: Asked,
    prepared: PreparedCorrection,
    typed: QueryDict,
    errors: Mapping[str, str] | None = None,
    error: ProductError | None = None,
) -> HttpResponse:
    wrong = errors or {}
    around = Surroundings(
        zh=request.zh,
        officers=[(one.account, one.name) for one in prepared.officers],
        parties=list(prepared.names.items()),
    )
    shown = {
        "controls": controls(type(prepared.target.act), typed, around, wrong),
        "errors": wrong,
        "trouble": shown_error(error, request.zh) if error is not None else None,
        "typed": typed,
    }
    status = 409 if error is not None else 422 if wrong else 200
    return render(request, "correction.html", {**_common(request, prepared), **shown}, status=status)


def _common(request: Asked, prepared: PreparedCorrection) -> dict[str, Any]:
    fresh = request.method == "GET"
    return {
        "prepared": prepared,
        "header": prepared.header,
        "unit": request.installation.directory.unit(prepared.header.unit),
        "target": prepared.target,
        "key": uuid4().hex if fresh else request.POST.get("key", ""),
        "seen": prepared.header.acts if fresh else request.POST.get("seen", ""),
    }
