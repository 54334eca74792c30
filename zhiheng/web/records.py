"""The list of records: filters as chips that come off, columns to choose, a total, pages, and the same as CSV."""

from collections.abc import Iterator, Mapping

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from zhiheng.kernel.reads import RecordQuery, RecordRow
from zhiheng.services.list_records import RecordList, export_records, list_records
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.countdown import PAST, SOON_HOURS, tone_of
from zhiheng.web.listing import Cell, Column, Line, Listing, remember
from zhiheng.web.wording import end_words, moment_words

FIELDS = ("number", "procedure", "stage", "unit", "officer", "overdue", "size")
SIZES = (20, 50, 100, 200)
COLUMNS = (
    Column(id="number", zh="编号", en="Number"),
    Column(id="procedure", zh="程序", en="Procedure"),
    Column(id="stage", zh="阶段", en="Stage"),
    Column(id="unit", zh="单位", en="Unit"),
    Column(id="officer", zh="经办", en="Officer"),
    Column(id="opened", zh="开始", en="Opened", kind="time"),
    Column(id="last", zh="最近行为", en="Latest act", kind="time"),
    Column(id="acts", zh="行为数", en="Acts", kind="num"),
    Column(id="next_end", zh="最近期限", en="Next end", kind="time"),
    Column(id="overdue", zh="逾期数", en="Overdue", kind="num"),
)


def listing_of(request: Asked) -> Listing:
    """The list of records as ``request`` asks for it."""
    return Listing(request=request, name="records", fields=FIELDS, columns=COLUMNS)


@login_required
@require_GET
def records(request: Asked) -> HttpResponse:
    """The list; what stands in the address is the whole state, so going back keeps it."""
    listed = list_records(request.installation, account_of(request), _query(request), request.installation.now())
    listing = listing_of(request)
    remember(request, "records")
    return render(
        request,
        "records.html",
        {
            "listing": listing,
            "listed": listed,
            "lines": listing.cells(_lines(request, listed)),
            "chips": list(listing.chips(_filters(request, listed))),
            "procedures": list(request.installation.catalogue),
            "sizes": SIZES,
            **listing.turning(listed.query.page, listed.pages, listed.page.total),
            "export": f"{reverse('records_csv')}?{urlencode(listing.state)}",
        },
    )


@login_required
@require_GET
def records_csv(request: Asked) -> HttpResponse:
    """The same rows, columns, order and words as the list, all pages; of picked lines those alone."""
    listed = export_records(request.installation, account_of(request), _query(request), request.installation.now())
    return listing_of(request).csv(_lines(request, listed), "records.csv")


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


def _filters(request: Asked, listed: RecordList) -> Mapping[str, tuple[str, str, str]]:
    """What each filter is called in both languages, and its value in words."""
    zh = request.zh
    unit = next((one for one in listed.units if one.path == listed.query.unit), None)
    officer = listed.officer_by_account.get(listed.query.officer)
    stages = {s.id: s.title if zh else s.en for p in request.installation.catalogue for s in p.stages}
    procedures = {p.name: p.title if zh else p.en for p in request.installation.catalogue}
    return {
        "number": ("编号含", "Number has", listed.query.number),
        "procedure": ("程序", "Procedure", procedures.get(listed.query.procedure, listed.query.procedure)),
        "stage": ("阶段", "Stage", stages.get(listed.query.stage, listed.query.stage)),
        "unit": ("单位", "Unit", (unit.title if zh else unit.en) if unit is not None else listed.query.unit),
        "officer": ("经办", "Officer", officer.name if officer is not None else listed.query.officer),
        "overdue": ("只看有逾期的", "Overdue only", ""),
    }


def _lines(request: Asked, listed: RecordList) -> Iterator[Line]:
    return (_line(request, listed, row) for row in listed.page.rows)


def _line(request: Asked, listed: RecordList, row: RecordRow) -> Line:
    zh, header = request.zh, row.header
    procedure = request.installation.catalogue[header.procedure]
    stage = next((one for one in procedure.stages if one.id == header.stage), None)
    unit = listed.unit_by_id.get(header.unit)
    tone = tone_of(row.next_end, bool(row.overdue), listed.now, SOON_HOURS) if row.next_end is not None else None
    cells = {
        "number": Cell(words=header.number, url=reverse("record", args=[header.number])),
        "procedure": Cell(words=procedure.title if zh else procedure.en),
        "stage": Cell(words=(stage.title if zh else stage.en) if stage is not None else ""),
        "unit": Cell(words=(unit.title if zh else unit.en) if unit is not None else header.unit),
        "officer": Cell(words=listed.names.get(row.officer, row.officer)),
        "opened": Cell(words=moment_words(header.opened_at, procedure.zone)),
        "last": Cell(words=moment_words(row.last_at, procedure.zone)),
        "acts": Cell(words=str(header.acts)),
        "next_end": Cell(words=end_words(row.next_end, procedure.zone) if row.next_end is not None else "", tone=tone),
        "overdue": Cell(words=str(row.overdue), tone=PAST if row.overdue else None),
    }
    return Line(id=header.number, cells=cells)
