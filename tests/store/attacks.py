"""A small ledger, and what somebody with the run of the database could do to it."""

from datetime import timedelta

from tests.small_procedure import START, Announce, TakeIn, draft, header
from tests.stores import Store
from zhiheng.kernel.digest import SHA256, commitment
from zhiheng.store.engine import engine_of
from zhiheng.store.reading import read_header
from zhiheng.store.rows import signature_of
from zhiheng.store.sealing import opening_text, sealed_bytes, signature_text

RECORDS = ("L-1", "L-2", "L-1", "L-3", "L-2", "L-1", "L-3", "L-1", "L-2")
"""The record of each act, in order of seq from 1: L-1 has the acts 1, 3, 6, 8; L-2 2, 5, 9; L-3 4, 7."""

HEADER = (
    'seq, record, place, kind, "by", unit, at, day, CAST(day_precise AS integer), recorded_at,'
    " CAST(imported AS integer)"
)


def fill(store: Store) -> Store:
    """Nine acts in three records."""
    with store.ledger.writing() as writer:
        writer.begin_all([header("L-1"), header("L-2", parent="L-1"), header("L-3", unit="north")])
        for place, number in enumerate(RECORDS):
            act = TakeIn(owner=f"P-{place}") if RECORDS.index(number) == place else Announce(days=place)
            writer.append((draft(number, act, START + timedelta(hours=place)),))
    return store


def attack(store: Store, sql: str, *parameters: object) -> None:
    """One statement behind the ledger's back."""
    engine_of(store.alias).run(sql, parameters)


def recompute(store: Store) -> None:
    """Number the acts of each record anew and make every hash fit the columns as they stand now."""
    engine = engine_of(store.alias)
    rows = engine.rows(f"SELECT {HEADER}, payload, salt FROM ledger_act ORDER BY seq")
    found = engine.rows("SELECT seq, signer, algorithm, key, document, value FROM act_signature")
    signatures = {seq: signature_of(*rest) for seq, *rest in found}
    records = {number: read_header(engine, number) for number in {row[1] for row in rows}}
    heads: dict[str, tuple[int, bytes]] = dict.fromkeys(records, (0, b""))
    engine.run("UPDATE ledger_act SET place = -seq")
    for *columns, payload, salt in rows:
        number = columns[1]
        place, previous = heads[number][0] + 1, heads[number][1]
        columns[2] = place
        committed = commitment(payload.encode(), bytes(salt), SHA256)
        opening = opening_text(records[number]) if place == 1 else ""
        signature = signatures.get(columns[0])
        signed = signature_text(signature) if signature is not None else ""
        kind = records[number].procedure
        hashed = SHA256.function(sealed_bytes(tuple(columns), committed, previous, kind, opening, signed))
        engine.run(
            "UPDATE ledger_act SET place = ?, commitment = ?, hash = ? WHERE seq = ?",
            (place, committed, hashed, columns[0]),
        )
        heads[number] = place, hashed
    for number, (place, hashed) in heads.items():
        engine.run("UPDATE ledger_record SET acts = ?, head = ? WHERE number = ?", (place, hashed, number))


def close_ranks(store: Store) -> None:
    """Number the acts densely from 1, as if those that are gone had never been, and recompute everything."""
    engine = engine_of(store.alias)
    engine.run("UPDATE ledger_act SET seq = -seq")
    for new, (old,) in enumerate(engine.rows("SELECT seq FROM ledger_act ORDER BY seq DESC"), start=1):
        engine.run("UPDATE ledger_act SET seq = ? WHERE seq = ?", (new, old))
    recompute(store)
