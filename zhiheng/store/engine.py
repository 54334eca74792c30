"""Plain SQL on the connection that Django keeps: SQLite and PostgreSQL behind the same few calls.

The append path and the verifier take this road because an ORM costs more there than the work itself. Statements are
written with ``?`` for a parameter.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import lru_cache, partial
from itertools import islice
from typing import Any, Protocol

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from zhiheng.store.version import require_same

Row = tuple[Any, ...]
Query = tuple[str, Sequence[Any]]

_APPEND_LOCK = 0x7A68_6968  # "zhih": one number that all writers of a ledger agree on
_COPY_FROM = 40  # fewer rows than this go faster as one INSERT than by COPY
_CHUNK = 500


class Engine(Protocol):
    """A connection of this thread.

    ``as_bytes``: the SQL of a text column (``{}``) as the bytes of its UTF-8. ``alone``: a writing transaction has kept
    every other writer out from its beginning. ``unsettled``: what it commits has still to reach the disk.
    """

    as_bytes: str
    begin_reading: str
    alone: bool
    unsettled: bool

    def append_lock(self) -> tuple[Query, ...]:
        """What keeps every other writer from appending until the transaction ends, so that the order of numbers is the
        order of commits; asked last, because all wait for it."""

    def settle(self) -> None:
        """Wait until everything that can be read is on disk."""

    def lock_of(self, name: str) -> tuple[Query, ...]:
        """What keeps others who ask for the same name waiting until the transaction ends; asked before the other."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Every row of a query."""

    def ask(self, *queries: Query) -> list[list[Row]]:
        """Every row of several queries, in one trip to the server where there is one."""

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a query one after another, without holding them all; within a ``snapshot``."""

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """A statement that answers nothing."""

    def run_many(self, sql: str, rows: Sequence[Row]) -> None:
        """A statement once for each row."""

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Many rows into a table."""

    def together(self, rows: int) -> AbstractContextManager[None]:
        """Statements that answer nothing go out without waiting for one another; ``rows``: how many there will be."""


def engine_of(using: str) -> Engine:
    """The engine of a database alias, for the calling thread."""
    connection = connections[using]
    connection.ensure_connection()
    require_same(connection)
    return SqliteEngine(connection) if connection.vendor == "sqlite" else PostgresEngine(connection)


@contextmanager
def writing(using: str) -> Iterator[Engine]:
    """One transaction, committed and on disk when this returns. Before it appends it asks for ``append_lock()``."""
    with transaction.atomic(using=using, durable=True):
        engine = engine_of(using)
        yield engine
    if engine.unsettled:
        engine.settle()


@contextmanager
def snapshot(using: str) -> Iterator[Engine]:
    """Several reads of one state, while others go on writing; within a transaction of the caller, that one."""
    engine = engine_of(using)
    if connections[using].in_atomic_block:
        yield engine
        return
    engine.run(engine.begin_reading)
    try:
        yield engine
    finally:
        engine.run("ROLLBACK")


class SqliteEngine:
    """``transaction_mode: IMMEDIATE`` keeps other writers out with BEGIN."""

    as_bytes = "CAST({} AS BLOB)"
    begin_reading = "BEGIN DEFERRED"
    alone = True
    unsettled = False

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection.connection

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        return list(self._connection.execute(sql, parameters))

    def ask(self, *queries: Query) -> list[list[Row]]:
        return [list(self._connection.execute(sql, parameters)) for sql, parameters in queries]

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        return iter(self._connection.execute(sql, parameters))

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        self._connection.execute(sql, parameters)

    def run_many(self, sql: str, rows: Sequence[Row]) -> None:
        if rows:
            self._connection.executemany(sql, rows)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        if rows:
            self._connection.executemany(_insertion(table, tuple(columns)), rows)

    def together(self, rows: int) -> AbstractContextManager[None]:
        return nullcontext()

    def append_lock(self) -> tuple[Query, ...]:
        return ()

    def settle(self) -> None:
        """``synchronous=FULL``: a commit is on disk before anyone can read it."""

    def lock_of(self, name: str) -> tuple[Query, ...]:
        return ()


class PostgresEngine:
    """Parameters travel apart from the statement; what is repeated is prepared once.

    Waiting for the disk with the append lock held would let one writer after another wait. So an appending transaction
    commits without waiting, which lets the lock go, and then waits in ``settle``, where one write to disk serves all
    who wait. Nobody is told of an act before that.
    """

    as_bytes = "convert_to({}, 'UTF8')"
    begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    alone = False

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        import psycopg

        self._connection = connection.connection
        self._connection.prepare_threshold = 5
        self._new_cursor = partial(psycopg.Cursor, self._connection)
        self._cursor = self._new_cursor()
        self._piping = False
        self.unsettled = False

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        return self._cursor.execute(_percent(sql), parameters).fetchall()

    def ask(self, *queries: Query) -> list[list[Row]]:
        cursors = [self._new_cursor() for _ in queries]
        with self._connection.pipeline():
            for cursor, (sql, parameters) in zip(cursors, queries, strict=True):
                cursor.execute(_percent(sql), parameters)
            return [cursor.fetchall() for cursor in cursors]

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        with self._connection.cursor("zhiheng_stream") as cursor:
            cursor.itersize = 5000
            yield from cursor.execute(_percent(sql), parameters)

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        self._cursor.execute(_percent(sql), parameters)

    def run_many(self, sql: str, rows: Sequence[Row]) -> None:
        if self._piping:
            for row in rows:
                self._cursor.execute(_percent(sql), row)
        elif rows:
            self._cursor.executemany(_percent(sql), rows)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        if len(rows) < _COPY_FROM or self._piping:
            for row in rows:
                self._cursor.execute(_percent(_insertion(table, tuple(columns))), row)
            return
        names = ", ".join(f'"{name}"' for name in columns)
        with self._cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    @contextmanager
    def together(self, rows: int) -> Iterator[None]:
        if rows >= _COPY_FROM:
            yield
            return
        with self._connection.pipeline():
            self._piping = True
            try:
                yield
            finally:
                self._piping = False

    def append_lock(self) -> tuple[Query, ...]:
        self.unsettled = True
        do_not_wait = ("SELECT set_config('synchronous_commit', 'off', true)", ())
        return (("SELECT pg_advisory_xact_lock(?)", (_APPEND_LOCK,)), do_not_wait)

    def settle(self) -> None:
        # A message for nobody: its commit waits until the log up to here, earlier commits included, is on disk.
        self._cursor.execute(
            "SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_logical_emit_message(true, 'zhiheng', '') END"
        )

    def lock_of(self, name: str) -> tuple[Query, ...]:
        return (("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", (name,)),)


def chunks(items: Iterable[Any], size: int = _CHUNK) -> Iterator[list[Any]]:
    """Lists of at most ``size``: databases bound the parameters of one statement."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def marks(count: int) -> str:
    return ",".join("?" * count)


@lru_cache(maxsize=256)
def _percent(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


@lru_cache(maxsize=64)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({marks(len(columns))})"
