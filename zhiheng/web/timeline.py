"""A record's acts by day, with what stands beside each: findings, corrections, duties opened and discharged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.fields import Content, Field, PartyRef, RecordRef, Rows
from zhiheng.kernel.generated import shown_fields
from zhiheng.kernel.issued import issued_documents
from zhiheng.kernel.issuing import IssueDocument, number_of
from zhiheng.kernel.people import Directory, Remembered
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import KERNEL_ACTS, Correct, Propose, ReturnProposal, Sign
from zhiheng.services.explain_record import Explanation
from zhiheng.services.signature_state import SignatureState
from zhiheng.web.wording import day_words, moment_words, span_words

NOTICEABLE = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True)
class ShownField:
    """One field of an act. ``link``: the record it names. ``rows``: the small structs of a list."""

    label: str
    value: str
    protected: bool = False
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class ShownFinding:
    rule: str
    title: str
    outcome: str
    article: str
    day: date
    severity: str
    party: str
    unclear: bool


@dataclass(frozen=True, kw_only=True)
class ShownSignature:
    """A signature in words: whose, with which algorithm and key, and whether it holds."""

    who: str
    algorithm: str
    key: str
    holds: bool


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One act on the timeline. ``late_by``: how much later it was recorded, where that is worth saying. ``papers``: the
    documents that went out of it, each with the number of the act of issuing."""

    seq: int
    kind: str
    title: str
    time: str
    who: str
    account: str
    unit: str
    fields: tuple[ShownField, ...]
    recorded: str
    late_by: str
    imported: bool
    review: str
    signature: ShownSignature | None = None
    opens: tuple[str, ...] = ()
    discharges: tuple[tuple[str, bool], ...] = ()
    findings: tuple[ShownFinding, ...] = ()
    corrections: tuple["Shown", ...] = ()
    correctable: bool = False
    papers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class TimelineDay:
    title: str
    acts: tuple[Shown, ...]


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """Latest day first. ``kinds`` and ``people``: what it may be narrowed to, as (value, words)."""

    days: tuple[TimelineDay, ...]
    kinds: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    shown: int
    total: int


@dataclass(kw_only=True)
class Reader:
    """Puts acts into words for one reader of one record."""

    procedure: Procedure
    names: Mapping[str, str]
    directory: Directory
    zh: bool
    signatures: Mapping[int, SignatureState] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.directory = Remembered(self.directory)

    def officer(self, account: str) -> str:
        found = self.directory.officer(account)
        return found.name if found is not None else account

    def signer(self, act: Act, account: str) -> str:
        """Who did ``act``; of a deputy also in whose stead."""
        stead = Sign.in_stead_of.of(act) if isinstance(act, Sign | ReturnProposal) else None
        return self.in_stead(account, stead or "")

    def in_stead(self, account: str, principal: str) -> str:
        """``李某（代王某）``; the name alone where ``principal`` is empty."""
        if not principal:
            return self.officer(account)
        stead = self.officer(principal)
        return f"{self.officer(account)}（代{stead}）" if self.zh else f"{self.officer(account)} (for {stead})"

    def signature(self, seq: int) -> ShownSignature | None:
        """The signature of the act ``seq``, None where nobody signed it."""
        return self.shown(self.signatures.get(seq))

    def shown(self, state: SignatureState | None) -> ShownSignature | None:
        """A signature in words."""
        if state is None:
            return None
        return ShownSignature(
            who=self.officer(state.signer), algorithm=state.algorithm, key=state.key, holds=state.holds
        )

    def unit(self, id: str) -> str:
        found = self.directory.unit(id)
        return (found.title if self.zh else found.en) if found is not None else id

    def fields(self, act: Act) -> Iterator[ShownField]:
        """Every filled field of an act in words; a carried content as the fields of the act that it is."""
        for one in shown_fields(type(act)).values():
            value = one.of(act)
            if value is None:
                continue
            if isinstance(one, Content):
                yield from self._carried(act, value)
            elif not isinstance(act, KERNEL_ACTS) or one.name in ("opinion", "reason", "happened_at", "annuls"):
                yield self.field(one, value)
        for name, held in act.undeclared.items():
            yield ShownField(label=name, value=str(held))

    def _carried(self, act: Act, content: Mapping[str, object]) -> Iterator[ShownField]:
        if isinstance(act, Propose):
            yield from self.fields(self.procedure.act(act.proposes).trusted(content))

    def field(self, one: Field[object], value: object) -> ShownField:
        link = str(value) if isinstance(one, RecordRef) else ""
        return ShownField(label=one.label(self.zh), value=self.value(one, value), protected=one.protected, link=link)

    def value(self, one: Field[object], value: object) -> str:
        """A value in words, parties and officers by name."""
        comma, semicolon = ("、", "；") if self.zh else (", ", "; ")
        if isinstance(one, PartyRef):
            return self.names.get(str(value), "—")
        if one.kind == "member":
            return self.officer(str(value))
        if isinstance(one, Rows) and isinstance(value, tuple):
            return semicolon.join(self._row(row) for row in value)
        if one.kind == "officers" and isinstance(value, tuple):
            return comma.join(self.officer(account) for account in value)
        return one.show(value, self.zh)

    def _row(self, row: Act) -> str:
        filled = ((one, one.of(row)) for one in row.fields.values())
        told = [f"{one.label(self.zh)} {self.value(one, value)}" for one, value in filled if value is not None]
        undeclared = (f"{name} {held}" for name, held in row.undeclared.items())
        return ("，" if self.zh else ", ").join([*told, *undeclared])

    def title(self, entry: Entry, raw: Mapping[int, Entry]) -> str:
        """What happened; a signature names the act that it is about."""
        act = entry.act
        said = act.title if self.zh else act.en
        if isinstance(act, IssueDocument) and act.is_whole:
            number = number_of(act.series, act.year, act.ordinal)
            return f"{said}：{act.document} {number}" if self.zh else f"{said}: {act.document} {number}"
        decided = raw.get(act.proposal) if isinstance(act, Sign | ReturnProposal) else None
        proposal = decided.act if decided is not None else act
        if not isinstance(proposal, Propose) or not proposal.is_whole:
            return said
        about = self.procedure.act(proposal.proposes)
        return f"{said}：{about.title}" if self.zh else f"{said}: {about.en}"


def timeline_of(told: Explanation, reader: Reader, kind: str = "", by: str = "", *, faulty: bool = False) -> Timeline:
    """The timeline of an explained record, narrowed to acts of ``kind`` and by account ``by``; ``faulty``: to those
    beside which a finding stands."""
    raw = {entry.seq: entry for entry in told.history.raw}
    beside = _Beside(told, reader)
    corrections: dict[int, list[Shown]] = {}
    for entry in told.history.raw:
        if isinstance(entry.act, Correct):
            corrections.setdefault(entry.act.corrects, []).append(_shown(entry, reader, raw, beside))
    standing = {entry.seq: entry for entry in told.history.entries}
    plain = [standing.get(entry.seq, entry) for entry in told.history.raw if not isinstance(entry.act, Correct)]
    chosen = [e for e in plain if kind in ("", e.act.kind) and by in ("", e.by)]
    chosen = [e for e in chosen if e.seq in beside.findings] if faulty else chosen
    chosen.sort(key=lambda entry: (entry.day, entry.at, entry.seq), reverse=True)
    days = [
        TimelineDay(
            title=day_words(acts[0].at, reader.zh, told.procedure.zone),
            acts=tuple(_shown(e, reader, raw, beside, tuple(corrections.get(e.seq, ()))) for e in acts),
        )
        for acts in (list(group) for _, group in groupby(chosen, key=lambda entry: entry.day))
    ]
    kinds = {e.act.kind: e.act.title if reader.zh else e.act.en for e in plain}
    people = {e.by: reader.officer(e.by) for e in plain}
    return Timeline(
        days=tuple(days),
        kinds=tuple(kinds.items()),
        people=tuple(people.items()),
        shown=len(chosen),
        total=len(plain),
    )


class _Beside:
    """Findings, and duties opened and discharged, by the number of the act they stand beside."""

    def __init__(self, told: Explanation, reader: Reader) -> None:
        self.findings: dict[int, list[Finding]] = {}
        self.opens: dict[int, list[str]] = {}
        self.discharges: dict[int, list[tuple[str, bool]]] = {}
        self.papers: dict[int, list[tuple[str, int]]] = {}
        for issued in issued_documents(told.history):
            said = (f"{issued.title} {issued.number}", issued.entry.seq)
            self.papers.setdefault(issued.act, []).append(said)
        for finding in told.findings:
            self.findings.setdefault(finding.act, []).append(finding)
        for one in told.duties:
            title = one.rule.title if reader.zh else one.rule.en
            self.opens.setdefault(one.start.seq, []).append(title)
            if one.done is not None:
                self.discharges.setdefault(one.done.seq, []).append((title, one.outcome is Outcome.OK))


def _shown(
    entry: Entry, reader: Reader, raw: Mapping[int, Entry], beside: _Beside, corrections: tuple[Shown, ...] = ()
) -> Shown:
    late = entry.recorded_at - entry.at
    noticeable = late >= NOTICEABLE and not entry.imported and not entry.day_precise
    zone = reader.procedure.zone
    review = {Propose: "proposed", Sign: "signed", ReturnProposal: "returned"}.get(type(entry.act), "")
    return Shown(
        seq=entry.seq,
        kind=entry.act.kind,
        title=reader.title(entry, raw),
        time="" if entry.day_precise else f"{entry.at.astimezone(zone):%H:%M}",
        who=reader.signer(entry.act, entry.by),
        account=entry.by,
        unit=reader.unit(entry.unit),
        fields=tuple(reader.fields(entry.act)),
        recorded=moment_words(entry.recorded_at, zone),
        late_by=span_words(late, reader.zh) if noticeable else "",
        imported=entry.imported,
        review=review,
        signature=reader.signature(entry.seq),
        opens=tuple(dict.fromkeys(beside.opens.get(entry.seq, ()))),
        discharges=tuple(dict.fromkeys(beside.discharges.get(entry.seq, ()))),
        findings=tuple(_finding(one, reader) for one in beside.findings.get(entry.seq, ())),
        corrections=corrections,
        correctable=not isinstance(entry.act, KERNEL_ACTS),
        papers=tuple(beside.papers.get(entry.seq, ())),
    )


def _finding(one: Finding, reader: Reader) -> ShownFinding:
    place = 0 if reader.zh else 1
    return ShownFinding(
        rule=one.rule.id,
        title=one.rule.title if reader.zh else one.rule.en,
        outcome=one.outcome.value[place],
        article=one.rule.article.zh if reader.zh else one.rule.article.en,
        day=one.at.astimezone(reader.procedure.zone).date(),
        severity=one.rule.severity.value[place],
        party=reader.names.get(one.party, ""),
        unclear=one.outcome is Outcome.UNCLEAR,
    )
