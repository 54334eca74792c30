"""A ledger in memory, for scenarios and tests: the same contract as the database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from secrets import token_bytes
from threading import RLock

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.chain import content_of, header_of, opening_of, seal_act
from zhiheng.kernel.digest import NO_PREVIOUS, SALT_BYTES, SHA256
from zhiheng.kernel.errors import UnknownRecord, WriteConflict
from zhiheng.kernel.history import History
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.ledger import Draft, RecordHeader, Sealed, SetBack


class MemoryLedger:
    """Keeps everything in dictionaries; a failed transaction leaves no trace."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._headers: dict[str, RecordHeader] = {}
        self._children: dict[str, list[str]] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._chains: dict[str, list[Sealed]] = {}
        self._keys: dict[str, Entry] = {}
        self._seq = 0
        self._lock = RLock()

    def header(self, record: str) -> RecordHeader:
        if record not in self._headers:
            raise unknown(record)
        return self._headers[record]

    def history(self, record: str) -> History:
        header = self.header(record)
        return History(
            record=record,
            procedure=header.procedure,
            division=header.division,
            parent=header.parent,
            children=tuple(sorted(self._children.get(record, ()))),
            raw=tuple(self._entries[record]),
            zone=self._catalogue[header.procedure].zone,
            relatives=lambda number: self.history(number) if number in self._headers else None,
        )

    def histories_of(self, records: Sequence[str]) -> Iterator[History]:
        return (self.history(record) for record in records if record in self._headers)

    def headers_of(self, records: Sequence[str]) -> Iterator[RecordHeader]:
        return (self._headers[record] for record in records if record in self._headers)

    def headers(self, procedure: str = "") -> Iterator[RecordHeader]:
        kept = (header for header in self._headers.values() if procedure in ("", header.procedure))
        return iter(sorted(kept, key=lambda header: header.number))

    def histories(self, procedure: str, after: int = 0) -> Iterator[tuple[RecordHeader, History]]:
        for header in self.headers(procedure):
            if any(entry.seq > after for entry in self._entries[header.number]):
                yield header, self.history(header.number)

    def proofs(self, record: str) -> Sequence[Sealed]:
        self.header(record)
        return tuple(self._chains[record])

    def acts_after(self, seq: int) -> Iterator[tuple[str, Entry]]:
        """Every act recorded after ``seq`` with the procedure of its record, in order of recording."""
        later = [entry for entries in self._entries.values() for entry in entries if entry.seq > seq]
        for entry in sorted(later, key=lambda entry: entry.seq):
            yield self._headers[entry.record].procedure, entry

    def begun(self, after: int, until: int) -> Iterator[RecordHeader]:
        for number, entries in self._entries.items():
            if entries and after < entries[0].seq <= until:
                yield self._headers[number]

    def last_seq(self) -> int:
        return self._seq

    def hash_of(self, seq: int) -> str:
        """The hash of one act in hex, empty where there is no such act."""
        return next((one.hash for chain in self._chains.values() for one in chain if one.seq == seq), "")

    def erased(self) -> int:
        """How many acts have had their content erased: this ledger erases none."""
        return 0

    def set_back(self, by: timedelta) -> SetBack | None:
        """The newest place at which the clock went back by more than that; None where it never did."""
        acts = sorted((entry for entries in self._entries.values() for entry in entries), key=lambda one: one.seq)
        found = [
            SetBack(seq=one.seq, before=before.recorded_at, to=one.recorded_at)
            for before, one in pairwise(acts)
            if before.recorded_at - one.recorded_at > by
        ]
        return found[-1] if found else None

    @contextmanager
    def writing(self) -> "Iterator[MemoryLedger]":
        with self._lock:
            before = (
                dict(self._headers),
                {number: list(children) for number, children in self._children.items()},
                {number: list(entries) for number, entries in self._entries.items()},
                {number: list(chain) for number, chain in self._chains.items()},
                dict(self._keys),
                self._seq,
            )
            try:
                yield self
            except BaseException:
                self._headers, self._children, self._entries, self._chains, self._keys, self._seq = before
                raise

    def begin(self, header: RecordHeader) -> None:
        if header.number in self._headers:
            raise taken(header.number)
        self._headers[header.number] = replace(header, acts=0)
        if header.parent:
            self._children.setdefault(header.parent, []).append(header.number)
        self._entries[header.number], self._chains[header.number] = [], []

    def begin_all(self, headers: Sequence[RecordHeader]) -> None:
        for header in headers:
            if header.number in self._headers:
                raise taken(header.number)
        for header in headers:
            self.begin(header)

    def next_number(self, prefix: str) -> str:
        found = (series_of(number) for number in self._headers)
        used = [ordinal for series, ordinal in found if series == prefix and ordinal is not None]
        return f"{prefix}-{max(used, default=0) + 1:04d}"

    def next_ordinal(self, organ: str, series: str, year: int) -> int:
        acts = (entry.act for entries in self._entries.values() for entry in entries)
        used = [
            act.ordinal
            for act in acts
            if isinstance(act, IssueDocument) and (act.organ, act.series, act.year) == (organ, series, year)
        ]
        return max(used, default=0) + 1

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        return tuple(self._append(draft) for draft in drafts)

    def recorded_under(self, key: str) -> Entry | None:
        return self._keys.get(key)

    def _append(self, draft: Draft) -> Entry:
        header = self.header(draft.record)
        self._seq += 1
        entry = entry_of(draft, self._seq)
        chain = self._chains[draft.record]
        sealed = seal_act(
            header_of(entry, len(chain) + 1, procedure=header.procedure, opening=opening_of(header)),
            content_of(entry),
            token_bytes(SALT_BYTES),
            bytes.fromhex(chain[-1].hash) if chain else NO_PREVIOUS,
            SHA256,
            draft,
        )
        chain.append(sealed)
        self._entries[draft.record].append(entry)
        if draft.key in self._keys:
            raise repeated_key()
        if draft.key:
            self._keys[draft.key] = entry
        stage = self._catalogue[header.procedure].stage(self.history(draft.record))
        self._headers[draft.record] = replace(header, acts=header.acts + 1, stage=stage.id if stage else "")
        return entry


def entry_of(draft: Draft, seq: int) -> Entry:
    """The entry under which ``draft`` is kept."""
    return Entry(
        seq=seq,
        record=draft.record,
        act=draft.act,
        by=draft.by,
        unit=draft.unit,
        at=draft.when.at.replace(microsecond=0),
        day=draft.when.day,
        day_precise=draft.when.day_precise,
        recorded_at=draft.recorded_at.replace(microsecond=0),
        imported=draft.imported,
    )


def series_of(number: str) -> tuple[str, int | None]:
    """``A-2025`` and 117 of ``A-2025-0117``; nothing where a number has another form."""
    series, _, ordinal = number.rpartition("-")
    ours = series and ordinal.isascii() and ordinal.isdigit() and len(ordinal) < 18
    return (series, int(ordinal)) if ours else ("", None)


def unknown(record: str) -> UnknownRecord:
    return UnknownRecord(
        tried=f"打开 {record} (open {record})",
        stopped_by="没有这个编号，或不在您的查看范围 (no such record, or not within your view)",
        article="",
        next_step="核对编号，或请主办单位协助 (check the number, or ask the unit in charge)",
    )


def taken(number: str) -> WriteConflict:
    return WriteConflict(
        tried=f"新建 {number} (open {number})",
        stopped_by="编号已被使用 (the number is taken)",
        article="",
        next_step="重新提交，系统会给出新编号 (submit again; a new number will be given)",
    )


def repeated_key() -> WriteConflict:
    return WriteConflict(
        tried="写入账本 (write to the ledger)",
        stopped_by="编号或请求已被使用 (the number or the request has been used)",
        article="",
        next_step="重新打开页面后提交 (open the page again and submit)",
    )
