"""Fill a declared document in from an act, its record, the levels that signed, and the names behind the references."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, assert_never

from zhiheng.kernel import paper
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.document import (
    Block,
    ByHand,
    Capitals,
    CaseLaw,
    Document,
    Each,
    Fact,
    Findings,
    Form,
    Given,
    Identity,
    Listing,
    NumberOf,
    Of,
    OfNamed,
    Opinions,
    Paragraph,
    Part,
    Term,
    TimeOf,
    Under,
)
from zhiheng.kernel.fields import Day, Field, Moment, Money, Number, Officers, PartyRef, Rows, RuleRef, YesNo
from zhiheng.kernel.generated import shown_fields
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.issued import issued_documents
from zhiheng.kernel.manuscript import DAY_TO_COME, NUMBER_TO_COME
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.people import Directory, Remembered, Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.pseudonym import stand_ins
from zhiheng.kernel.references import references
from zhiheng.kernel.secrecy import Sight
from zhiheng.kernel.terms import Article, Severity
from zhiheng.kernel.wording import article_words, capitals, limit_in_words, quantity
from zhiheng.services.installation import Installation
from zhiheng.services.opinions import Said, authors_word, levels_said

BLANK = "＿＿＿＿＿＿"
"""What is left empty is filled in with the pen."""


@dataclass(frozen=True, kw_only=True)
class Filling:
    """One document about to be filled in. ``organ``: whose series and seal it is; ``unit``: who handles the record.

    ``in_manuscript``: as it is signed before anybody knows its day, its numbers and who will have approved it.
    ``blank``: what stands for a field that was left empty.
    """

    installation: Installation
    procedure: Procedure
    history: History
    entry: Entry
    document: Document
    organ: Unit
    unit: Unit
    in_manuscript: bool = False
    blank: str = BLANK

    @cached_property
    def directory(self) -> Directory:
        return Remembered(self.installation.directory)

    @property
    def signed_by(self) -> str:
        return self.unit.title if self.document.by_unit else self.organ.title

    def body(self) -> Iterator[paper.Piece]:
        """The pieces of its body; what has no words or lines is left out."""
        for block in self.document.body:
            yield from self._pieces(block)

    def below(self) -> tuple[paper.Line, ...]:
        return tuple(paper.Line(text=line.text) for line in self.document.below)

    def particulars(self, printed_by: str, printed_at: datetime) -> Iterator[tuple[str, str]]:
        """What a stub says."""
        yield from self.subjects()
        signed = list(levels_said(self.procedure, self.history, self.entry))
        if signed:
            yield "批准人", self._said(signed[-1]).name
            yield "批准时间", self._said(signed[-1]).day
        yield from self.handled_by()
        yield "填发时间", self._day(printed_at)
        yield "填发人", self._officer(printed_by)

    def subjects(self) -> Iterator[tuple[str, str]]:
        """The part of a stub that names the record and the persons."""
        yield from self._numbers()
        for field in self.entry.act.fields.values():
            if isinstance(field, PartyRef) and field.of(self.entry.act) is not None:
                yield field.zh, self.words((Identity(field),))

    def handled_by(self) -> Iterator[tuple[str, str]]:
        """The part of a stub that names who handles the case."""
        yield "办案单位", self.unit.title
        yield "办案人", self._officer(self.entry.by)

    def parties(self) -> tuple[str, ...]:
        """The references of the persons that it may name: with the key of each its file is closed."""
        named = (ref for act in self._acts() for ref in references(act, PartyRef))
        shown = any(isinstance(block, Findings) for block in self.document.body)
        found = (one.party for one in self._found() if one.party) if shown else ()
        return tuple(dict.fromkeys((*named, *found)))

    def words(self, parts: Sequence[Part]) -> str:
        return "".join(self._part(part) for part in parts)

    def _acts(self) -> Iterator[Act]:
        """Its own act, that with which the record opened, and those that it looks up or lists."""
        yield self.entry.act
        if self.history.opening is not None:
            yield self.history.opening.act
        for kind in self.document.looks_up():
            latest = self._latest(kind, None)
            if latest is not None:
                yield latest.act
        for block in self.document.body:
            if isinstance(block, Each):
                yield from (entry.act for entry in self._listed(block.kinds))

    def _numbers(self) -> Iterator[tuple[str, str]]:
        """The case to which the record belongs, and its own number."""
        if self.history.parent:
            yield "案件编号", self.history.parent
        yield f"{self.procedure.title}编号", self.history.record

    def _listed(self, kinds: tuple[type[Act], ...]) -> Iterator[Entry]:
        """The acts of these kinds up to its own."""
        own = (self.entry.at, self.entry.seq)
        return (entry for entry in self.history.of(*kinds) if (entry.at, entry.seq) <= own and entry.act.is_whole)

    def _pieces(self, block: Block) -> Iterator[paper.Piece]:
        match block:
            case Paragraph():
                text = self.words(block.parts)
                if text:
                    yield paper.Words(text=text, addressee=block.addressee)
            case Form():
                rows = tuple(row for row in self._rows(block) if row[1])
                if rows:
                    yield paper.Ruled(rows=rows)
            case Listing():
                table = self._table(block.field)
                if table.rows:
                    yield table
            case Each():
                yield from self._each(block)
            case Findings():
                yield self._findings()
            case Opinions():
                yield paper.Opinions(said=() if self.in_manuscript else tuple(self._opinions()))
            case ByHand():
                yield paper.Line(text=block.text)
            case _:
                assert_never(block)

    def _rows(self, block: Form) -> Iterator[tuple[str, str]]:
        if block.all_fields:
            yield from self._numbers()
        yield from ((label, self.words(parts)) for label, parts in block.rows)
        if block.all_fields:
            yield from self._all_fields()

    def _all_fields(self) -> Iterator[tuple[str, str]]:
        for field in shown_fields(type(self.entry.act)).values():
            value = field.of(self.entry.act)
            if value is not None:
                yield field.zh, self._value(field, value)

    def _table(self, field: Rows) -> paper.Table:
        entry = self.entry if field.owner is type(self.entry.act) else self._latest(field.owner, None)
        rows = field.of(entry.act) or () if entry is not None else ()
        columns = list(field.struct.fields.values())
        cells = ([(column, column.of(row)) for column in columns] for row in rows)
        shown = ((("" if value is None else self._value(column, value)) for column, value in row) for row in cells)
        return paper.table(tuple(column.zh for column in columns), shown, numbered=True)

    def _each(self, block: Each) -> Iterator[paper.Piece]:
        lines = [
            replace(self, entry=entry, blank="", in_manuscript=self.in_manuscript and entry.seq == self.entry.seq)
            for entry in self._listed(block.kinds)
        ]
        if lines and block.heading:
            yield paper.Words(text=block.heading)
        if lines:
            shown = ((line.words(parts) for _, parts in block.columns) for line in lines)
            yield paper.table(tuple(label for label, _ in block.columns), shown, numbered=block.numbered)

    def _found(self) -> list[Finding]:
        history, gravity = self.history.as_of(self.entry.at), list(Severity)
        # Whoever opens the file reads it: what not everybody of the record may know is not listed.
        sight = Sight.of(self.installation.catalogue, history, "", {})
        found = filter(sight.tells, findings_of(self.procedure, history, self.entry.at))
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
        called = stand_ins(self.history)
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
            case CaseLaw():
                case = self.history.relatives(self.history.parent) if self.history.parent else None
                kind = case.procedure if case is not None else ""
                return article_words(dict(part.by_case).get(kind, part.articles[0]))
            case Of():
                entry = self._latest(part.field.owner, part.same)
                return self._value(part.field, part.field.of(entry.act)) if entry is not None else self.blank
            case TimeOf():
                entry = self._latest(part.kind, part.same)
                return self._when(entry, part.hours) if entry is not None else self.blank
            case OfNamed():
                return self._of_named(part)
            case Capitals():
                amount = part.field.of(self.entry.act)
                return capitals(amount) if amount is not None else self.blank
            case Identity():
                return self._identity(part.field.of(self.entry.act))
            case Term():
                return limit_in_words(part.limit)
            case NumberOf() if self.in_manuscript:
                return NUMBER_TO_COME
            case NumberOf():
                return next((one.number for one in self._earlier() if one.title == part.title), self.blank)
            case Given():
                return self.words(part.parts if part.test.passes(self.entry.act) else part.otherwise)
        assert_never(part)

    def _fact(self, fact: Fact) -> str:
        step = self.procedure.step(type(self.entry.act))
        match fact:
            case Fact.RECORD:
                return self.history.record
            case Fact.CASE:
                return self.history.parent or self.blank
            case Fact.ACT:
                return self.entry.act.title
            case Fact.CONTENT:
                return "；".join(f"{label}：{value}" for label, value in self._all_fields())
            case Fact.PROCEDURE:
                return self.procedure.title
            case Fact.SUBJECT:
                subject = self._subject()
                return self._name(subject) if subject is not None else self.blank
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
                return article_words(step.law.article) if step is not None else self.blank
        assert_never(fact)

    def _value(self, field: Field[Any], value: Any) -> str:
        if value is None:
            return self.blank
        match field:
            case PartyRef():
                return self._name(str(value))
            case RuleRef():
                rule = self.installation.catalogue.rule(value)
                return f"{rule.title}（{article_words(rule.article)}）" if rule is not None else str(value)
            case MemberRef():
                return self._officer(str(value))
            case Officers():
                return "、".join(self._officer(account) for account in value)
            case Moment():
                local = value.astimezone(self.procedure.zone)
                return f"{local.year}年{local.month}月{local.day}日{local.hour}时{local.minute}分"
            case Day():
                return f"{value.year}年{value.month}月{value.day}日"
            case Number() if not isinstance(field, Money):
                return quantity(value, field.unit)
            case Rows():
                return "；".join(self._row(row) for row in value)
            case YesNo():
                return "是" if value else "否"
        return field.show(value)

    def _row(self, row: Any) -> str:
        filled = ((column, column.of(row)) for column in row.fields.values())
        return "，".join(f"{column.zh}{self._value(column, value)}" for column, value in filled if value is not None)

    def _of_named(self, part: OfNamed) -> str:
        named = self.history.relatives(part.names.of(self.entry.act) or "")
        told = named.of(part.says.owner) if named is not None else ()
        return self._value(part.says, part.says.of(told[-1].act)) if told else self.blank

    def _identity(self, ref: Any) -> str:
        if ref is None:
            return self.blank
        if str(ref) in stand_ins(self.history):
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

    def _opinions(self) -> Iterator[paper.Opinion]:
        yield self._said(authors_word(self.history, self.entry))
        yield from map(self._said, levels_said(self.procedure, self.history, self.entry))

    def _said(self, said: Said) -> paper.Opinion:
        if said.entry is None:
            return paper.Opinion(level=said.level, words="", name="", day="")
        deputy = f"（代{self._officer(said.in_stead_of)}）" if said.in_stead_of else ""
        name = self._officer(said.entry.by) + deputy
        return paper.Opinion(level=said.level, words=said.words, name=name, day=self._when(said.entry, False))
