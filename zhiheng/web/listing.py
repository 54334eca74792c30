"""What lists have in common: columns to choose, filters to take off, lines to pick, and an address that is the whole
state: whoever keeps the address keeps the list."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from zhiheng.services.keep_view import views_kept
from zhiheng.web.asked import Asked, account_of
from zhiheng.web.countdown import Tone

COLUMN = "column"
PICK = "pick"
PICKED_ALONE = "picked"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST_STATE = 1000
"""Letters of an address that is still remembered as the place to come back to."""

State = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. ``kind``: how its cells are set: empty, ``time``, ``num`` or ``prose``."""

    id: str
    zh: str
    en: str
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What stands in one column of a line; the export has the same ``words``. ``tone``: the colour's meaning, which on
    the screen has its shape and its word beside it."""

    words: str
    url: str = ""
    tone: Tone | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line. ``id``: the number of what it is about."""

    id: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One filter in force. ``off``: the address of the list without it."""

    label: str
    value: str
    off: str


@dataclass(frozen=True, kw_only=True)
class View:
    """A view that the reader keeps. ``here``: the list is shown so."""

    name: str
    url: str
    here: bool


@dataclass(frozen=True, kw_only=True)
class Listing:
    """One list as a page shows it. ``name``: the name of its address; ``fields``: the parameters of its filters, in
    order; ``anchor``: where on its page it stands."""

    request: Asked
    name: str
    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    anchor: str = ""

    @property
    def state(self) -> State:
        """Filters and columns in force, as the address has them."""
        return state_of(self.request.GET, self.fields)

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that the address names, in the order of the list, the first among them; all where it names
        none."""
        named = self.request.GET.getlist(COLUMN)
        chosen = [one for one in self.columns[1:] if one.id in named]
        return (self.columns[0], *chosen) if chosen else self.columns

    @property
    def choice(self) -> list[tuple[Column, bool]]:
        """The columns that may be left out, and whether each is shown."""
        return [(one, one in self.shown) for one in self.columns[1:]]

    def address(self, state: Iterable[tuple[str, str]] = ()) -> str:
        """The address of the list in ``state``."""
        asked = urlencode(list(state))
        return f"{reverse(self.name)}{'?' if asked else ''}{asked}{self.anchor}"

    def without(self, name: str) -> str:
        return self.address((key, value) for key, value in self.state if key != name)

    def turning(self, page: int, pages: int, total: int) -> dict[str, int | str]:
        """What the line below the list says of its pages, and the addresses of the ones before and after."""
        earlier = self.address([*self.state, ("page", str(page - 1))]) if page > 1 else ""
        later = self.address([*self.state, ("page", str(page + 1))]) if page < pages else ""
        return {"page": page, "pages": pages, "total": total, "earlier": earlier, "later": later}

    def chips(self, words: Mapping[str, tuple[str, str, str]]) -> Iterator[Chip]:
        """A chip for each filter in force. ``words``: its name in both languages and its value."""
        for name in dict(self.state):
            if name in words:
                chinese, english, value = words[name]
                yield Chip(label=chinese if self.request.zh else english, value=value, off=self.without(name))

    def views(self) -> list[View]:
        """The views of this list that the reader keeps."""
        kept = views_kept(self.request.installation, account_of(self.request), self.name)
        states = {name: state_of(QueryDict(query), self.fields) for name, query in kept.items()}
        return [View(name=name, url=self.address(one), here=one == self.state) for name, one in states.items()]

    @property
    def query(self) -> str:
        """What is kept where this view is kept."""
        return urlencode(self.state)

    def cells(self, lines: Iterable[Line]) -> list[tuple[str, list[tuple[Column, Cell]]]]:
        """Number and shown cells of each line."""
        return [(line.id, [(column, line.cells[column.id]) for column in self.shown]) for line in lines]

    def csv(self, lines: Iterable[Line], file: str) -> HttpResponse:
        """The lines with the columns, words and order of the screen, where lines are picked those alone; UTF-8 with a
        mark, so that spreadsheets read it."""
        response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{file}"'
        writer = csv.writer(response)
        writer.writerow([one.zh if self.request.zh else one.en for one in self.shown])
        asked = self.request.GET
        picked = set(asked.getlist(PICK)) if PICKED_ALONE in asked else None
        for line in lines:
            if picked is None or line.id in picked:
                writer.writerow([_inert(line.cells[column.id].words) for column in self.shown])
        return response


def state_of(asked: QueryDict, fields: Sequence[str]) -> State:
    """Filters and columns that an address names; what it names beyond is left out."""
    return [(name, value) for name in (*fields, COLUMN) for value in asked.getlist(name) if value]


def remember(request: Asked, name: str) -> None:
    """Keep with the session how the list called ``name`` was left."""
    left = request.GET.urlencode()
    if len(left) <= LONGEST_STATE and request.session.get(_place(name), "") != left:
        request.session[_place(name)] = left


def left_at(request: Asked, name: str) -> str:
    """The address of the list called ``name`` as this session left it."""
    left = request.session.get(_place(name), "")
    return f"{reverse(name)}{'?' if left else ''}{left}"


def _place(name: str) -> str:
    return f"list {name}"


def _inert(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
