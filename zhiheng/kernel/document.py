"""Legal documents as declared: on which act one is printed, under which series, and what it says.

A paragraph is made of words, fields of acts and a closed set of facts, each an object that the declaration names; a
field that was left empty prints as a blank to be filled by hand. The wording is our own, in the manner of the official
forms.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, Money, Rows
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.terms import Article

GENERAL_SERIES = "公执字"
REPORT_SERIES = "公呈字"


class Fact(Enum):
    """What a document may say of the circumstances of its act; the value is the label in a form."""

    RECORD = "案件编号"
    CASE = "所属案件"
    """The number of the record to which this one belongs; a blank where it belongs to none."""
    ACT = "事项"
    CONTENT = "内容"
    """Every field of the act that was filled in."""
    PROCEDURE = "案件类别"
    SUBJECT = "当事人"
    """The person with whom the record opened."""
    SUBJECT_IDENTITY = "当事人身份"
    """The same, with the number of the identity document."""
    ORGAN = "公安机关"
    UNIT = "办案单位"
    OFFICER = "办案人"
    DAY = "日期"
    MOMENT = "时间"
    LAW = "法律依据"


@dataclass(frozen=True)
class Under:
    """The article that the document rests on: the first of ``articles`` whose instrument is in force on the day of the
    act, so that the newest version stands first."""

    articles: tuple[Article, ...]


@dataclass(frozen=True)
class CaseLaw:
    """The article that governs in a case of the kind to which the record belongs: (name of its procedure, article); the
    first where it belongs to none of them."""

    by_case: tuple[tuple[str, Article], ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(article for _, article in self.by_case)


@dataclass(frozen=True)
class Of:
    """What the latest act with this field says; ``same``: about the same person, named by this field of both acts."""

    field: Field[Any]
    same: Field[Any] | None = None


@dataclass(frozen=True)
class TimeOf:
    """When the latest act of ``kind`` happened; ``same`` as in ``Of``. ``hours``: with the hour and minute."""

    kind: type[Act]
    same: Field[Any] | None = None
    hours: bool = False


@dataclass(frozen=True)
class OfNamed:
    """What the latest act with the field ``says`` tells in the record whose number ``names`` holds."""

    names: Field[Any]
    says: Field[Any]


@dataclass(frozen=True)
class Capitals:
    """An amount of money as receipts write it: 人民币壹仟元整."""

    field: Money


@dataclass(frozen=True)
class Identity:
    """The name of a person with the number of the identity document."""

    field: Field[Any]


@dataclass(frozen=True)
class Term:
    """A limit that the law sets, in words."""

    limit: Limit


@dataclass(frozen=True)
class NumberOf:
    """The number under which the document of this title was issued last in the record."""

    title: str


@dataclass(frozen=True)
class Given:
    """``parts`` where ``test`` passes; ``otherwise`` where it does not."""

    test: FieldTest
    parts: "tuple[Part, ...]"
    otherwise: "tuple[Part, ...]" = ()


Part = str | Field[Any] | Fact | Under | CaseLaw | Of | TimeOf | OfNamed | Capitals | Identity | Term | NumberOf | Given


@dataclass(frozen=True)
class Paragraph:
    """``addressee``: flush left, as the line that says to whom."""

    parts: tuple[Part, ...]
    addressee: bool = False


@dataclass(frozen=True)
class Form:
    """A ruled table of labels and values; a row of which nothing applies is left out. ``all_fields``: the numbers of
    the record before ``rows``, and every field of the act after them."""

    rows: tuple[tuple[str, tuple[Part, ...]], ...] = ()
    all_fields: bool = False


@dataclass(frozen=True)
class Listing:
    """The rows of a field, one a line, numbered; of another act, as the latest one with this field says. Left out where
    there are none."""

    field: Rows


@dataclass(frozen=True)
class Each:
    """A table with a line for each act of ``kinds`` in the record up to the document's own: what ``columns`` say of
    that act. Left out, ``heading`` included, where there is none."""

    kinds: tuple[type[Act], ...]
    columns: tuple[tuple[str, tuple[Part, ...]], ...]
    heading: str = ""
    numbered: bool = True


@dataclass(frozen=True)
class Opinions:
    """What each level that signed the act said, with name and day."""


@dataclass(frozen=True)
class Findings:
    """What is wrong with the record at the moment of printing, gravest first."""


@dataclass(frozen=True)
class ByHand:
    """A line that is filled in with the pen."""

    text: str


Block = Paragraph | Form | Listing | Each | Opinions | Findings | ByHand


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One of the sheets that go out together; a stub (存根) repeats only the particulars and stays with the issuer."""

    label: str
    stub: bool = False


STUB = Copy(label="存根", stub=True)
FILE = Copy(label="此联附卷")
SINGLE = Copy(label="")


@dataclass(frozen=True, kw_only=True)
class Document:
    """A legal document that an act of the kind ``on`` prints where ``where`` passes.

    ``title`` names it within the procedure. ``series``: the words before the year in its number. ``below``: what stands
    under organ, date and seal. ``by_unit``: the handling unit signs it, not the organ. ``sealed``: it bears the seal.
    """

    on: type[Act]
    title: str
    en: str
    series: str
    body: tuple[Block, ...]
    below: tuple[ByHand, ...] = ()
    copies: tuple[Copy, ...] = (SINGLE,)
    where: tuple[FieldTest, ...] = ()
    by_unit: bool = False
    sealed: bool = True

    def prints(self, act: Act) -> bool:
        """Whether ``act`` prints it."""
        return isinstance(act, self.on) and all(test.passes(act) for test in self.where)

    @property
    def shows_opinions(self) -> bool:
        """Whether it is the form on which the act was approved."""
        return any(isinstance(block, Opinions) for block in self.body)

    def fields_read(self) -> Iterator[tuple[Field[Any], type[Act]]]:
        """The fields that it reads of its own act, and those of the acts that it lists, each with that act's kind."""
        yield from ((test.field, self.on) for test in self.where)
        for block in self.body:
            if isinstance(block, Each):
                for kind in block.kinds:
                    yield from ((field, kind) for field in _fields(_parts_of(block)))
            elif isinstance(block, Listing) and block.field.owner is self.on:
                yield block.field, self.on
            else:
                yield from ((field, self.on) for field in _fields(_parts_of(block)))

    def parts(self) -> Iterator[Part]:
        """Everything that its body is made of, the branches of conditions included."""
        for block in self.body:
            yield from _parts_of(block)

    def looks_up(self) -> Iterator[type[Act]]:
        """The kinds of the acts of its record that it reads besides its own."""
        for part in self.parts():
            if isinstance(part, Of):
                yield part.field.owner
            elif isinstance(part, TimeOf):
                yield part.kind
        for block in self.body:
            if isinstance(block, Each):
                yield from block.kinds
            elif isinstance(block, Listing):
                yield block.field.owner


def _parts_of(block: Block) -> Iterator[Part]:
    match block:
        case Paragraph(parts=parts):
            yield from _all_parts(parts)
        case Form(rows=rows) | Each(columns=rows):
            for _, parts in rows:
                yield from _all_parts(parts)


def _fields(parts: Iterable[Part]) -> Iterator[Field[Any]]:
    """The fields that these parts read of the act itself."""
    for part in parts:
        if isinstance(part, Field):
            yield part
        elif isinstance(part, Identity | Capitals):
            yield part.field
        elif isinstance(part, OfNamed):
            yield part.names
        elif isinstance(part, Of | TimeOf) and part.same is not None:
            yield part.same
        elif isinstance(part, Given):
            yield part.test.field


def _all_parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        if isinstance(part, Given):
            yield from _all_parts(part.parts)
            yield from _all_parts(part.otherwise)


def para(*parts: Part, addressee: bool = False) -> Paragraph:
    return Paragraph(parts, addressee)


def to(*parts: Part) -> Paragraph:
    """The line that says to whom the document goes."""
    return Paragraph((*parts, "："), addressee=True)


Row = tuple[str, *tuple[Part, ...]] | Field[Any]
"""A label with what stands beside it; a field stands under its own label."""


def form(*rows: Row) -> Form:
    """A ruled table."""
    return Form(tuple(_labelled(row) for row in rows))


def each(*kinds: type[Act], columns: tuple[Row, ...], heading: str = "") -> Each:
    """A table of acts."""
    return Each(kinds, tuple(_labelled(row) for row in columns), heading)


def course(*kinds: type[Act], heading: str = "") -> Each:
    """What happened, act by act."""
    told = (("时间", Fact.MOMENT), ("事项", Fact.ACT), ("内容", Fact.CONTENT), ("记录人", Fact.OFFICER))
    return replace(each(*kinds, columns=told, heading=heading), numbered=False)


def _labelled(row: Row) -> tuple[str, tuple[Part, ...]]:
    if isinstance(row, Field):
        return row.zh, (row,)
    label, *parts = row
    return label, tuple(parts)


def filled(field: Field[Any]) -> tuple[str, Given]:
    """The row of a field that is left out where the field is empty."""
    return field.zh, Given(field.given(), (field,))


def signed(*who: str) -> ByHand:
    """The line on which these sign and write the date."""
    return ByHand("　".join((*(f"{one}（签名）：" for one in who), "年", "月", "日")))


def given(test: FieldTest, *parts: Part) -> Given:
    return Given(test, parts)


def under(*articles: Article) -> Under:
    return Under(articles)


def general(act: type[Act], title: str) -> Document:
    """The document of an act whose procedure declares no wording of its own: its fields and the article."""
    return Document(
        on=act,
        title=title,
        en=act.en,
        series=GENERAL_SERIES,
        body=(
            para("根据", Fact.LAW, "的规定，现将“", act.title, "”的有关事项记载如下。"),
            Form((("时间", (Fact.MOMENT,)),), all_fields=True),
        ),
        copies=(SINGLE,),
    )


def report_on(act: type[Act]) -> Document:
    """The report by which approval of a reviewed act was asked for, with the opinion of each level."""
    verb = act.title.removeprefix("决定")
    return Document(
        on=act,
        title=f"呈请{verb}报告书",
        en=f"Request for approval: {act.en}",
        series=REPORT_SERIES,
        body=(
            para("现将案件有关情况及处理意见报告如下，妥否，请批示。"),
            Form((("呈请事项", (act.title,)), ("法律依据", (Fact.LAW,))), all_fields=True),
            Opinions(),
        ),
        by_unit=True,
        sealed=False,
    )
