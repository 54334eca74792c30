"""The list of records: filters as chips that can be taken off, a total, pages, and the same rows as CSV."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from zhiheng.kernel.reads import RecordQuery, RecordRow
from zhiheng.services.list_records import RecordList, export_records, list_records
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.countdown import SOON_HOURS, Tone, tone_of
from zhiheng.web.wording import end_words, moment_words

FILTERS = ("number", "procedure", "stage", "unit", "officer", "overdue")
SIZES = (20, 50, 100, 200)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One filter in force. ``off``: the address of the list without it."""

    label: str
    value: str
    off: str


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row in words; the export has the same cells in the same order."""

    number: str
    procedure: str
    stage: str
    unit: str
    officer: str
    opened: str
    last: str
    acts: int
    next_end: str
    overdue: int
    tone: Tone | None

    def cells(self) -> list[str]:
        shown = (self.number, self.procedure, self.stage, self.unit, self.officer, self.opened, self.last)
        return [*shown, str(self.acts), self.next_end, str(self.overdue)]


@login_required
@require_GET
def records(request: Asked) -> HttpResponse:
    """The list; what stands in the address is the whole state, so going back keeps it."""
    listed = list_records(request.installation, account_of(request), _query(request), request.installation.now())
    page, asked = listed.query.page, _asked(request)
    return render(
        request,
        "records.html",
        {
            "listed": listed,
            "lines": [_line(request, listed, row) for row in listed.page.rows],
            "chips": list(_chips(request, listed)),
            "heads": heads(request.zh),
            "procedures": list(request.installation.catalogue),
            "sizes": SIZES,
            "earlier": _address(asked | {"page": str(page - 1)}) if page > 1 else "",
            "later": _address(asked | {"page": str(page + 1)}) if page < listed.pages else "",
            "export": f"{reverse('records_csv')}?{urlencode(asked)}",
        },
    )


@login_required
@require_GET
def records_csv(request: Asked) -> HttpResponse:
    """The same rows, order and labels as the list, all pages; UTF-8 with a mark, so that spreadsheets read it."""
    listed = export_records(request.installation, account_of(request), _query(request), request.installation.now())
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="records.csv"'
    writer = csv.writer(response)
    writer.writerow(heads(request.zh))
    for row in listed.page.rows:
        writer.writerow([_inert(cell) for cell in _line(request, listed, row).cells()])
    return response


def heads(zh: bool) -> tuple[str, ...]:
    """The column heads of list and export."""
    if zh:
        return ("编号", "程序", "阶段", "单位", "经办", "开始", "最近行为", "行为数", "最近期限", "逾期数")
    return ("Number", "Procedure", "Stage", "Unit", "Officer", "Opened", "Latest act", "Acts", "Next end", "Overdue")


def _inert(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _query(request: Asked) -> RecordQuery:
    given = request.GET
    return RecordQuery(
        paths=(),
        procedure=given.get("procedure", ""),
        stage=given.get("stage", ""),
        unit=given.get("unit", ""),
        officer=given.get("officer", ""),
        number=given.get("number", "").strip(),
        overdue=given.get("overdue") == "yes",
        page=whole(given.get("page", "")) or 1,
        size=whole(given.get("size", "")) or 50,
    )


def _asked(request: Asked) -> dict[str, str]:
    return {name: value for name in (*FILTERS, "size") if (value := request.GET.get(name, ""))}


def _address(asked: dict[str, str]) -> str:
    return f"{reverse('records')}?{urlencode(asked)}"


def _chips(request: Asked, listed: RecordList) -> Iterator[Chip]:
    zh, asked = request.zh, _asked(request)
    unit = next((one for one in listed.units if one.path == listed.query.unit), None)
    officer = listed.officer_by_account.get(listed.query.officer)
    stages = {s.id: s.title if zh else s.en for p in request.installation.catalogue for s in p.stages}
    procedures = {p.name: p.title if zh else p.en for p in request.installation.catalogue}
    words = {
        "number": ("编号含", "Number has", listed.query.number),
        "procedure": ("程序", "Procedure", procedures.get(listed.query.procedure, listed.query.procedure)),
        "stage": ("阶段", "Stage", stages.get(listed.query.stage, listed.query.stage)),
        "unit": ("单位", "Unit", (unit.title if zh else unit.en) if unit is not None else listed.query.unit),
        "officer": ("经办", "Officer", officer.name if officer is not None else listed.query.officer),
        "overdue": ("只看有逾期的", "Overdue only", ""),
    }
    for name in FILTERS:
        if name in asked:
            rest = {key: value for key, value in asked.items() if key != name}
            chinese, english, value = words[name]
            yield Chip(label=chinese if zh else english, value=value, off=_address(rest))


def _line(request: Asked, listed: RecordList, row: RecordRow) -> Line:
    zh, header = request.zh, row.header
    procedure = request.installation.catalogue[header.procedure]
    stage = next((one for one in procedure.stages if one.id == header.stage), None)
    unit = listed.unit_by_id.get(header.unit)
    return Line(
        number=header.number,
        procedure=procedure.title if zh else procedure.en,
        stage=(stage.title if zh else stage.en) if stage is not None else "",
        unit=(unit.title if zh else unit.en) if unit is not None else header.unit,
        officer=listed.names.get(row.officer, row.officer),
        opened=moment_words(header.opened_at, procedure.zone),
        last=moment_words(row.last_at, procedure.zone),
        acts=header.acts,
        next_end=end_words(row.next_end, procedure.zone) if row.next_end is not None else "",
        overdue=row.overdue,
        tone=tone_of(row.next_end, bool(row.overdue), listed.now, SOON_HOURS) if row.next_end is not None else None,
    )
