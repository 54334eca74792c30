"""The ledger in a database: SQLite (WAL) and PostgreSQL behind one contract (``kernel.ledger``)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from zhiheng.kernel.act import Entry
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.digest import SHA256, Digest
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader, Sealed, SetBack
from zhiheng.store.columns import moment_of
from zhiheng.store.engine import Engine, chunks, engine_of, marks, writing
from zhiheng.store.reading import (
    changed_records,
    exists,
    last_seq,
    read_header,
    read_histories,
    read_history,
    records_of,
)
from zhiheng.store.rows import ENTRY_OF, HEADER_OF, entry_of_row, header_of, signature_of
from zhiheng.store.trouble import told
from zhiheng.store.writer import DjangoWriter

_PAGE = 5000
READING = "读取账本 (read the ledger)"
WRITING = "写入账本 (write to the ledger)"


class DjangoLedger:
    """Reads for everybody and one door for writing, over the database alias ``using``.

    ``digest``: the hash function of a ledger that has no act yet; one that has acts keeps its own.
    """

    def __init__(self, catalogue: Catalogue, digest: Digest = SHA256, using: str = "default") -> None:
        self.catalogue = catalogue
        self.using = using
        self._digest = digest

    def header(self, record: str) -> RecordHeader:
        with self._reading() as engine:
            return read_header(engine, record)

    def history(self, record: str) -> History:
        with self._reading() as engine:
            return read_history(engine, self.catalogue, record, self._relative)

    def headers_of(self, records: Sequence[str]) -> Iterator[RecordHeader]:
        for some in chunks(records):
            with self._reading() as engine:
                rows = engine.rows(f"{HEADER_OF} WHERE number IN ({marks(len(some))}) ORDER BY number", some)
            yield from map(header_of, rows)

    def headers(self, procedure: str = "") -> Iterator[RecordHeader]:
        if procedure:
            with self._reading() as engine:
                numbers = records_of(engine, procedure)
            yield from self.headers_of(numbers)
            return
        after = ""
        while True:
            with self._reading() as engine:
                page = engine.rows(f"{HEADER_OF} WHERE number > ? ORDER BY number LIMIT {_PAGE}", (after,))
            yield from map(header_of, page)
            if len(page) < _PAGE:
                return
            after = page[-1][0]

    def histories(self, procedure: str, after: int = 0) -> Iterator[tuple[RecordHeader, History]]:
        with self._reading() as engine:
            numbers = changed_records(engine, procedure, after)
        for some in chunks(numbers):
            with self._reading() as engine:
                page = read_histories(engine, self.catalogue, some, self._relative)
            yield from page

    def histories_of(self, records: Sequence[str]) -> Iterator[History]:
        for some in chunks(records):
            with self._reading() as engine:
                page = read_histories(engine, self.catalogue, some, self._relative)
            yield from (history for _, history in page)

    def acts_after(self, seq: int) -> Iterator[tuple[str, Entry]]:
        """Every act recorded after ``seq`` with the procedure of its record, in order of seq."""
        columns = ENTRY_OF.replace(" FROM", ", r.procedure FROM")
        sql = f"{columns} JOIN ledger_record r ON r.number = a.record WHERE a.seq > ? AND a.seq <= ? ORDER BY a.seq"
        last = self.last_seq()
        for start in range(seq, last, _PAGE):
            with self._reading() as engine:
                rows = engine.rows(sql, (start, min(start + _PAGE, last)))
            for row in rows:
                yield row[-1], entry_of_row(row[:-1], self.catalogue[row[-1]])

    def begun(self, after: int, until: int) -> Iterator[RecordHeader]:
        """Every record whose first act was recorded after the ``after``-th and up to the ``until``-th."""
        first = "JOIN ledger_act a ON a.record = number AND a.place = 1 WHERE a.seq > ? AND a.seq <= ? ORDER BY a.seq"
        for start in range(after, until, _PAGE):
            with self._reading() as engine:
                rows = engine.rows(f"{HEADER_OF} {first}", (start, min(start + _PAGE, until)))
            yield from map(header_of, rows)

    def hash_of(self, seq: int) -> str:
        """The hash of one act in hex, empty where there is no such act."""
        with self._reading() as engine:
            rows = engine.rows("SELECT hash FROM ledger_act WHERE seq = ?", (seq,))
        return bytes(rows[0][0]).hex() if rows else ""

    def last_seq(self) -> int:
        """The number of the newest act, 0 in an empty ledger; it and all before it are on disk."""
        with self._reading() as engine:
            last = last_seq(engine)
            engine.settle()
            return last

    def erased(self) -> int:
        """How many acts have had their content erased."""
        with self._reading() as engine:
            return int(engine.rows("SELECT COUNT(*) FROM forget_register WHERE what = 'act'")[0][0])

    def set_back(self, by: timedelta) -> SetBack | None:
        """The newest place at which the clock went back by more than that; None where it never did."""
        before = "SELECT seq, recorded_at, LAG(recorded_at) OVER (ORDER BY seq) AS before FROM ledger_act"
        with self._reading() as engine:
            sql = f"SELECT seq, before, recorded_at FROM ({before}) AS a WHERE recorded_at < before ORDER BY seq DESC"
            found = [(seq, moment_of(late), moment_of(early)) for seq, late, early in engine.rows(sql)]
        return next((SetBack(seq=seq, before=late, to=to) for seq, late, to in found if late - to > by), None)

    def proofs(self, record: str) -> Sequence[Sealed]:
        with self._reading() as engine:
            read_header(engine, record)
            sql = (
                "SELECT a.seq, a.record, a.place, a.commitment, a.hash,"
                " CASE WHEN a.payload IS NULL THEN 1 ELSE 0 END,"
                " s.signer, s.algorithm, s.key, s.document, s.value"
                " FROM ledger_act a LEFT JOIN act_signature s ON s.seq = a.seq WHERE a.record = ? ORDER BY a.place"
            )
            rows = engine.rows(sql, (record,))
        previous = [b"", *(bytes(row[4]) for row in rows)]
        return tuple(
            Sealed(
                seq=seq,
                record=number,
                place=place,
                previous=before.hex(),
                commitment=bytes(commitment).hex(),
                hash=bytes(hash).hex(),
                content_forgotten=bool(erased),
                signature=signature_of(*signature),
            )
            for before, (seq, number, place, commitment, hash, erased, *signature) in zip(previous, rows, strict=False)
        )

    @contextmanager
    def writing(self) -> Iterator[DjangoWriter]:
        with told(WRITING, self.using), writing(self.using) as engine:
            yield DjangoWriter(engine, self.catalogue, self._digest)

    def _relative(self, record: str) -> History | None:
        with self._reading() as engine:
            known = exists(engine, record)
        return self.history(record) if known else None

    @contextmanager
    def _reading(self) -> Iterator[Engine]:
        with told(READING, self.using):
            yield engine_of(self.using)
