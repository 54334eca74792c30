"""Projections made anew from the acts: after a change of declarations, a repair, or the erasure of an act's content."""

from collections.abc import Callable, Sequence

from django.db import DEFAULT_DB_ALIAS, transaction

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.history import nobody
from zhiheng.store.engine import Engine, Row, engine_of, writing
from zhiheng.store.ledger import READING, WRITING, DjangoLedger
from zhiheng.store.projections import (
    DEPUTY_COLUMNS,
    DOCUMENT_COLUMNS,
    DUTY_COLUMNS,
    LINK_COLUMNS,
    PARTY_COLUMNS,
    PROPOSAL_COLUMNS,
    deputy_rows,
    document_rows,
    duty_rows,
    link_rows,
    party_rows,
    proposal_rows,
    standing,
)
from zhiheng.store.reading import read_kept
from zhiheng.store.trouble import told

_TABLES = ("duty_row", "proposal_row", "party_link", "record_link", "issued_document", "deputy_row")
_TOGETHER = 2000


def made_under(using: str = DEFAULT_DB_ALIAS) -> str:
    """The fingerprint of the declarations under which the projections were made; empty where nobody knows."""
    with told(READING, using):
        return str(engine_of(using).rows("SELECT declared FROM store_version")[0][0])


def follow_declarations(ledger: DjangoLedger, declared: str, progress: Callable[[int, int], None]) -> int:
    """Make the projections anew where they were made under other declarations than ``declared`` (their fingerprint):
    a pack, a calendar, a local value has changed. How many records; ``progress`` as in ``rebuild_projections``."""
    if made_under(ledger.using) == declared:
        return 0
    done = rebuild_projections(ledger, progress)
    with told(WRITING, ledger.using), writing(ledger.using) as engine:
        engine.run("UPDATE store_version SET declared = ?", (declared,))
    return done


def rebuild_projections(ledger: DjangoLedger, progress: Callable[[int, int], None] | None = None) -> int:
    """Make every projection anew in one transaction; how many records. ``progress``: told the records done, of all."""
    done, headers = 0, list(ledger.headers())
    with told(WRITING, ledger.using), writing(ledger.using) as engine:
        engine.ask(*engine.append_lock())
        for table in _TABLES:
            engine.run(f"DELETE FROM {table}")
        batch: list[str] = []
        for header in headers:
            batch.append(header.number)
            if len(batch) == _TOGETHER:
                _project(engine, ledger.catalogue, batch)
                done, batch = done + len(batch), []
                if progress is not None:
                    progress(done, len(headers))
        _project(engine, ledger.catalogue, batch)
    return done + len(batch)


def rebuild_record(catalogue: Catalogue, record: str, using: str) -> None:
    """Make the projections of one record anew, within the caller's transaction."""
    with transaction.atomic(using=using):
        engine = engine_of(using)
        for table in _TABLES:
            engine.run(f"DELETE FROM {table} WHERE record = ?", (record,))
        _project(engine, catalogue, [record])


def _project(engine: Engine, catalogue: Catalogue, numbers: Sequence[str]) -> None:
    duties: list[Row] = []
    proposals: list[Row] = []
    parties: list[Row] = []
    links: list[Row] = []
    documents: list[Row] = []
    records: list[Row] = []
    deputies: list[Row] = []
    for number, kept in read_kept(engine, catalogue, numbers, nobody):
        header, history, procedure = kept.header, kept.history, catalogue[kept.header.procedure]
        if not history.raw:
            continue
        stage = procedure.stage(history)
        records.append((stage.id if stage is not None else "", *standing(history), number))
        duties += duty_rows(procedure, header, history)
        proposals += proposal_rows(procedure, header, history)
        deputies += deputy_rows(procedure, history)
        for entry in history.raw:
            parties += party_rows(procedure, entry, history)
            links += link_rows(procedure, entry, history)
            documents += document_rows(entry)
    engine.run_many(
        "UPDATE ledger_record SET stage = ?, opened_by = ?, officer = ?, last_at = ? WHERE number = ?", records
    )
    engine.insert("duty_row", DUTY_COLUMNS, duties)
    engine.insert("proposal_row", PROPOSAL_COLUMNS, proposals)
    engine.insert("party_link", PARTY_COLUMNS, parties)
    engine.insert("record_link", LINK_COLUMNS, links)
    engine.insert("issued_document", DOCUMENT_COLUMNS, documents)
    engine.insert("deputy_row", DEPUTY_COLUMNS, deputies)
