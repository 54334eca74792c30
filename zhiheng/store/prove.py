"""A proof that one act is among those that a checkpoint signed, for somebody who has nothing but the checkpoint.

It leads from the act over every later act of its record to the record's head, and from there to the signed root. Of
these acts it holds what is hashed, which is no content: ``tools/check_inclusion.py`` checks it.
"""

from typing import Any

from zhiheng.kernel.digest import NO_PREVIOUS
from zhiheng.kernel.errors import ProductError, UnknownAct
from zhiheng.kernel.merkle import inclusion_proof, verify_inclusion
from zhiheng.store.checkpoint import Head, SignedCheckpoint
from zhiheng.store.engine import Engine, Row, snapshot
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.reading import read_header
from zhiheng.store.rows import signature_of
from zhiheng.store.sealing import opening_text, sealed_bytes, signature_text
from zhiheng.store.trouble import told
from zhiheng.store.verify import acts_sql, broken

PROVING = "证明行为在检查点之中 (prove that an act is in a checkpoint)"
_OTHER = ("账本与检查点不符", "the ledger is not as the checkpoint has it")
_HEADS = (
    "SELECT a.record, a.place, a.hash FROM ledger_act a JOIN"
    " (SELECT record, MAX(place) AS place FROM ledger_act WHERE seq <= ? GROUP BY record) h"
    " ON h.record = a.record AND h.place = a.place"
)


def prove(
    ledger: DjangoLedger, checkpoint: SignedCheckpoint, record: str, act: int, *, content: bool = False
) -> dict[str, Any]:
    """The proof as JSON. ``content``: with what the act says, and the salt that shows it to be that.

    Raises UnknownRecord, UnknownAct, LedgerBroken, and ProductError where the act is younger than the checkpoint or its
    content was erased.
    """
    with told(PROVING, ledger.using), snapshot(ledger.using) as engine:
        rows = _rows(engine, record, checkpoint.body.acts)
        opening, procedure = _opened(engine, record)
        heads = [Head(record=row[0], place=row[1], hash=bytes(row[2])) for row in _heads(engine, checkpoint)]
        youngest = engine.rows("SELECT seq FROM ledger_act WHERE record = ? AND seq = ?", (record, act))
    first = next((place for place, row in enumerate(rows) if row[0] == act), None)
    if first is None:
        raise _not_there(record, act, younger=bool(youngest))
    heads.sort(key=lambda head: head.record.encode())
    leaves = [head.leaf() for head in heads]
    index = next(place for place, head in enumerate(heads) if head.record == record)
    path = inclusion_proof(leaves, index, checkpoint.digest)
    root = bytes.fromhex(checkpoint.body.root)
    if not verify_inclusion(leaves[index], index, len(leaves), path, root, checkpoint.digest):
        raise broken(None, _OTHER)
    previous = [NO_PREVIOUS, *(bytes(row[14]) for row in rows)]
    said = [_said(row, before, procedure, opening) for row, before in zip(rows, previous, strict=False)]
    return {
        "record": record,
        "act": act,
        "checkpoint": checkpoint.body.root,
        "acts": said[first:],
        "index": index,
        "path": [one.hex() for one in path],
        **({"content": _content(rows[first])} if content else {}),
    }


def _rows(engine: Engine, record: str, acts: int) -> list[Row]:
    where = "WHERE a.record = ? AND a.seq <= ? ORDER BY a.seq"
    return engine.rows(acts_sql(engine, where), (record, acts))


def _heads(engine: Engine, checkpoint: SignedCheckpoint) -> list[Row]:
    return engine.rows(_HEADS, (checkpoint.body.acts,))


def _opened(engine: Engine, record: str) -> tuple[str, str]:
    header = read_header(engine, record)
    return opening_text(header), header.procedure


def _said(row: Row, previous: bytes, procedure: str, opening: str) -> str:
    """What is hashed for an act, its signature included."""
    signature = signature_of(*row[15:])
    signed = signature_text(signature) if signature is not None else ""
    opened = opening if row[2] == 1 else ""
    return sealed_bytes(row[:11], bytes(row[13]), previous, procedure, opened, signed).decode()


def _content(row: Row) -> dict[str, str]:
    payload, salt = row[11:13]
    if payload is None or salt is None:
        raise ProductError(
            tried=PROVING,
            stopped_by="该行为的内容已清除 (the content of the act was erased)",
            article="",
            next_step="不带 --content 证明该行为存在 (prove without --content that the act is there)",
        )
    return {"payload": bytes(payload).decode(), "salt": bytes(salt).hex()}


def _not_there(record: str, act: int, *, younger: bool) -> ProductError:
    if younger:
        return ProductError(
            tried=PROVING,
            stopped_by=f"第{act}号行为在检查点之后记录 (act {act} was recorded after the checkpoint)",
            article="",
            next_step="zhiheng checkpoint，再以新检查点证明 (sign a new one, then prove against that)",
        )
    return UnknownAct(
        tried=PROVING,
        stopped_by=f"{record} 没有第{act}号行为 (the record has no act {act})",
        article="",
        next_step="编号在案卷页时间轴，如 #12 (the numbers stand on the record's timeline)",
    )


def no_checkpoint() -> ProductError:
    return ProductError(
        tried=PROVING,
        stopped_by="还没有检查点 (there is no checkpoint yet)",
        article="",
        next_step="zhiheng checkpoint，并把文件保存在别处 (sign one, and keep the file elsewhere)",
    )
