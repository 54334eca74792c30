"""Fill a declared document in from an act, its record, the levels that signed, and the names behind the references."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, assert_never

from zhiheng.kernel import paper
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.document import (
    Block,
    ByHand,
    Document,
    Fact,
    Findings,
    Form,
    Given,
    Identity,
    Listing,
    NumberOf,
    Of,
    Opinions,
    Paragraph,
    Part,
    Term,
    TimeOf,
    Under,
)
from zhiheng.kernel.fields import Day, Field, Moment, Officers, PartyRef, Rows, YesNo
from zhiheng.kernel.generated import shown_fields
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.issued import issued_documents
from zhiheng.kernel.manuscript import DAY_TO_COME, NUMBER_TO_COME
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.people import Directory, Remembered, Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.pseudonym import pseudonyms
from zhiheng.kernel.review import Propose, Role, Sign, dossier
from zhiheng.kernel.terms import Article, Severity
from zhiheng.kernel.wording import article_words, limit_in_words
from zhiheng.services.installation import Installation

BLANK = "＿＿＿＿＿＿"
"""What is left empty is filled in with the pen."""


@dataclass(frozen=True, kw_only=True)
class Filling:
    """One document about to be filled in. ``organ``: whose series and seal it is; ``unit``: who handles the record.

    ``in_manuscript``: as it is signed before anybody knows its day, its numbers and who will have approved it.
    """

    installation: Installation
    procedure: Procedure
    history: History
    entry: Entry
    document: Document
    organ: Unit
    unit: Unit
    in_manuscript: bool = False

    @cached_property
    def directory(self) -> Directory:
        return Remembered(self.installation.directory)

    @property
    def signed_by(self) -> str:
        return self.unit.title if self.document.by_unit else self.organ.title

    def body(self) -> Iterator[paper.Piece]:
        """The pieces of its body; a paragraph of which nothing applies is left out."""
        for block in self.document.body:
            piece = self._piece(block)
            if not isinstance(piece, paper.Words) or piece.text:
                yield piece

    def below(self) -> tuple[paper.Line, ...]:
        return tuple(paper.Line(text=line.text) for line in self.document.below)

    def particulars(self, printed_by: str, printed_at: datetime) -> Iterator[tuple[str, str]]:
        """What a stub says."""
        yield from self.subjects()
        signed = self._signatures()
        if signed:
            yield "批准人", signed[-1].name
            yield "批准时间", signed[-1].day
        yield from self.handled_by()
        yield "填发时间", self._day(printed_at)
        yield "填发人", self._officer(printed_by)

    def subjects(self) -> Iterator[tuple[str, str]]:
        """The part of a stub that names the record and the persons."""
        yield "案件编号", self.history.record
        for field in self.entry.act.fields.values():
            if isinstance(field, PartyRef) and field.of(self.entry.act) is not None:
                yield field.zh, self.words((Identity(field),))

    def handled_by(self) -> Iterator[tuple[str, str]]:
        """The part of a stub that names who handles the case."""
        yield "办案单位", self.unit.title
        yield "办案人", self._officer(self.entry.by)

    def parties(self) -> tuple[str, ...]:
        """The references of the persons that it may name: with the key of each its file is closed."""
        named = (
            ref
            for act in self._acts()
            for field in act.fields.values()
            if isinstance(field, PartyRef | Rows)
            for ref in _references(field, act)
        )
        shown = any(isinstance(block, Findings) for block in self.document.body)
        found = (one.party for one in self._found() if one.party) if shown else ()
        return tuple(dict.fromkeys((*named, *found)))

    def words(self, parts: Sequence[Part]) -> str:
        return "".join(self._part(part) for part in parts)

    def _acts(self) -> list[Act]:
        """Its own act, that with which the record opened, and those that it looks up."""
        looked_up = [part.field.owner for part in self.document.parts() if isinstance(part, Of)]
        found = [entry for kind in looked_up if (entry := self._latest(kind, None)) is not None]
        opening = self.history.opening
        return [self.entry.act, *((opening.act,) if opening is not None else ()), *(entry.act for entry in found)]

    def _piece(self, block: Block) -> paper.Piece:
        match block:
            case Paragraph():
                return paper.Words(text=self.words(block.parts), addressee=block.addressee)
            case Form():
                own = self._all_fields() if block.all_fields else ()
                return paper.Ruled(rows=(*((label, self.words(parts)) for label, parts in block.rows), *own))
            case Listing():
                return self._table(block.field)
            case Findings():
                return self._findings()
            case Opinions():
                return paper.Opinions(said=() if self.in_manuscript else (self._authors_word(), *self._signatures()))
            case ByHand():
                return paper.Line(text=block.text)
        assert_never(block)

    def _all_fields(self) -> Iterator[tuple[str, str]]:
        for field in shown_fields(type(self.entry.act)).values():
            value = field.of(self.entry.act)
            if value is not None:
                yield field.zh, self._value(field, value)

    def _table(self, field: Field[Any]) -> paper.Table:
        assert isinstance(field, Rows)
        columns = list(field.struct.fields.values())
        rows = []
        for place, row in enumerate(field.of(self.entry.act) or (), 1):
            cells = ((column, column.of(row)) for column in columns)
            shown = ("" if value is None else self._value(column, value) for column, value in cells)
            rows.append((str(place), *shown))
        return paper.Table(head=("序号", *(column.zh for column in columns)), rows=tuple(rows))

    def _found(self) -> list[Finding]:
        found = findings_of(self.procedure, self.history.as_of(self.entry.at), self.entry.at)
        gravity = list(Severity)
        return sorted(found, key=lambda one: (-gravity.index(one.rule.severity), one.at))

    def _findings(self) -> paper.Table:
        acts = {entry.seq: entry.act.title for entry in self.history.raw}
        rows = (
            (
                str(place),
                f"{one.rule.title}（{one.outcome.value[0]}）",
                " ".join(filter(None, (acts.get(one.act, ""), self._name(one.party)))),
                self._day(one.at),
                article_words(one.rule.article),
                one.rule.severity.value[0],
            )
            for place, one in enumerate(self._found(), 1)
        )
        return paper.Table(head=("序号", "问题", "所涉行为", "发生日期", "依据", "程度"), rows=tuple(rows))

    def _name(self, ref: str) -> str:
        called = pseudonyms(self.history)
        return called.get(ref) or (self.installation.parties.name_of(ref) if ref else "")

    def _part(self, part: Part) -> str:
        if isinstance(part, str):
            return part
        if isinstance(part, Field):
            return self._value(part, part.of(self.entry.act))
        match part:
            case Fact():
                return self._fact(part)
            case Under():
                return article_words(self._in_force(part.articles))
            case Of():
                entry = self._latest(part.field.owner, part.same)
                return self._value(part.field, part.field.of(entry.act)) if entry is not None else BLANK
            case TimeOf():
                entry = self._latest(part.kind, part.same)
                return self._when(entry, part.hours) if entry is not None else BLANK
            case Identity():
                return self._identity(part.field.of(self.entry.act))
            case Term():
                return limit_in_words(part.limit)
            case NumberOf() if self.in_manuscript:
                return NUMBER_TO_COME
            case NumberOf():
                return next((one.number for one in self._earlier() if one.title == part.title), BLANK)
            case Given():
                return self.words(part.parts if part.test.passes(self.entry.act) else part.otherwise)
        assert_never(part)

    def _fact(self, fact: Fact) -> str:
        step = self.procedure.step(type(self.entry.act))
        match fact:
            case Fact.RECORD:
                return self.history.record
            case Fact.PROCEDURE:
                return self.procedure.title
            case Fact.SUBJECT:
                subject = self._subject()
                return self._name(subject) if subject is not None else BLANK
            case Fact.SUBJECT_IDENTITY:
                return self._identity(self._subject())
            case Fact.ORGAN:
                return self.organ.title
            case Fact.UNIT:
                return self.unit.title
            case Fact.OFFICER:
                return self._officer(self.entry.by)
            case Fact.DAY:
                return self._when(self.entry, False)
            case Fact.MOMENT:
                return self._when(self.entry, True)
            case Fact.LAW:
                return article_words(step.law.article) if step is not None else BLANK
        assert_never(fact)

    def _value(self, field: Field[Any], value: Any) -> str:
        if value is None:
            return BLANK
        match field:
            case PartyRef():
                return self._name(str(value))
            case MemberRef():
                return self._officer(str(value))
            case Officers():
                return "、".join(self._officer(account) for account in value)
            case Moment():
                local = value.astimezone(self.procedure.zone)
                return f"{local.year}年{local.month}月{local.day}日{local.hour}时{local.minute}分"
            case Day():
                return f"{value.year}年{value.month}月{value.day}日"
            case Rows():
                return "；".join(self._row(row) for row in value)
            case YesNo():
                return "是" if value else "否"
        return field.show(value)

    def _row(self, row: Any) -> str:
        filled = ((column, column.of(row)) for column in row.fields.values())
        return "，".join(f"{column.zh}{self._value(column, value)}" for column, value in filled if value is not None)

    def _identity(self, ref: Any) -> str:
        if ref is None:
            return BLANK
        if str(ref) in pseudonyms(self.history):
            return self._name(str(ref))
        found = self.installation.parties.identity_of(str(ref))
        return f"{found.name}（证件号码：{found.number}）" if found.number else found.name

    def _subject(self) -> str | None:
        """The first party that the opening act names."""
        opening = self.history.opening
        fields = opening.act.fields.values() if opening is not None else ()
        found = (field.of(opening.act) for field in fields if isinstance(field, PartyRef)) if opening else ()
        return next((str(ref) for ref in found if ref is not None), None)

    def _officer(self, account: str) -> str:
        found = self.directory.officer(account)
        return found.name if found is not None else account

    def _latest(self, kind: type[Act], same: Field[Any] | None) -> Entry | None:
        """The latest act of ``kind`` up to this one, in the record or in the one that it belongs to."""
        parent = self.history.relatives(self.history.parent) if self.history.parent else None
        for history in filter(None, (self.history, parent)):
            for entry in reversed(history.of(kind)):
                about = same is None or same.of(entry.act) == same.of(self.entry.act)
                if about and (entry.at, entry.seq) <= (self.entry.at, self.entry.seq):
                    return entry
        return None

    def _earlier(self) -> Iterator[Any]:
        return reversed(list(issued_documents(self.history)))

    def _in_force(self, articles: tuple[Article, ...]) -> Article:
        return next((one for one in articles if one.instrument.in_force <= self.entry.day), articles[-1])

    def _when(self, entry: Entry, hours: bool) -> str:
        if self.in_manuscript and entry.seq == self.entry.seq:
            return DAY_TO_COME
        local = entry.at.astimezone(self.procedure.zone)
        day = f"{entry.day.year}年{entry.day.month}月{entry.day.day}日"
        return day if entry.day_precise or not hours else f"{day}{local.hour}时{local.minute}分"

    def _day(self, moment: datetime) -> str:
        local = moment.astimezone(self.procedure.zone)
        return f"{local.year}年{local.month}月{local.day}日"

    def _proposal(self) -> Entry | None:
        asked = self.entry.act
        first = next((entry.act for entry in self.history.raw if entry.seq == self.entry.seq), asked)
        for entry in reversed(self.history.raw):
            act = entry.act
            asks = isinstance(act, Propose) and (act.proposes, act.content) == (asked.kind, first.payload())
            if asks and entry.seq < self.entry.seq:
                return entry
        return None

    def _authors_word(self) -> paper.Opinion:
        proposal = self._proposal() or self.entry
        name, day = self._officer(proposal.by), self._when(proposal, False)
        return paper.Opinion(level="承办人", words="呈请审批。", name=name, day=day)

    def _signer(self, act: Sign, account: str) -> str:
        """Who signed, and for whom."""
        for_whom = Sign.in_stead_of.of(act)
        name = self._officer(account)
        return f"{name}（代{self._officer(for_whom)}）" if for_whom else name

    def _signatures(self) -> tuple[paper.Opinion, ...]:
        """What each level said, in order; a level that no signature is known of (history) stays blank."""
        step, proposal = self.procedure.step(type(self.entry.act)), self._proposal()
        if step is None or step.review is None:
            return ()
        signed = dict(dossier(proposal, self.history.moves_on(proposal), True).signed) if proposal is not None else {}
        return tuple(self._opinion(level, proposal, signed.get(level.id)) for level in step.review.levels)

    def _opinion(self, level: Role, proposal: Entry | None, account: str | None) -> paper.Opinion:
        """What ``account`` said for ``level``; where it signed again after a return, the last time."""
        asked = proposal.seq if proposal is not None else 0
        for entry in reversed(self.history.raw):
            act = entry.act
            if isinstance(act, Sign) and (act.proposal, act.level, entry.by) == (asked, level.id, account):
                said, name = Sign.opinion.of(act) or "同意。", self._signer(act, entry.by)
                return paper.Opinion(level=level.title, words=said, name=name, day=self._when(entry, False))
        return paper.Opinion(level=level.title, words="", name="", day="")


def _references(field: Field[Any], act: Act) -> Iterator[str]:
    value = field.of(act)
    if isinstance(field, Rows):
        for row in value or ():
            for column in row.fields.values():
                if isinstance(column, PartyRef):
                    yield from _references(column, row)
    elif value is not None:
        yield str(value)
