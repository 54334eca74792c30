"""Verify the whole ledger: every hash, every chain, the order of everything, and a checkpoint where there is one."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from zhiheng.kernel.audit import Verification
from zhiheng.kernel.counted import noun
from zhiheng.kernel.digest import SHA256, Digest, commitment, digest_named
from zhiheng.kernel.errors import LedgerBroken, UnknownRecord
from zhiheng.kernel.manuscript import Manuscript, code_of, digest_of
from zhiheng.store.archive import Archive
from zhiheng.store.checkpoint import WITNESS_BYTES, Head, SignedCheckpoint, latest_checkpoint, root_of, write
from zhiheng.store.engine import Engine, Row, engine_of, snapshot
from zhiheng.store.keyring import Signer
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.reading import last_seq
from zhiheng.store.rows import HEADER_OF, header_of, signature_of
from zhiheng.store.sealing import opening_text, sealed_bytes, signature_text, signing_text
from zhiheng.store.signature_audit import SignatureAudit
from zhiheng.store.trouble import told
from zhiheng.store.vault import IdentityForgotten, IdentityUnreadable

Words = tuple[str, str]
Progress = Callable[[int, int], None]

VERIFYING = "核验账本 (verify the ledger)"
_REPORT_EVERY = 20_000

_ALTERED: Words = ("行为或其摘要被改动", "the act or its hash was altered")
_CONTENT: Words = ("行为内容被改动", "the content of the act was altered")
_ERASED: Words = (
    "内容已被清除，但遗忘登记中没有记载",
    "its content is gone, and the register of forgetting does not say so",
)
_MISSING: Words = ("行为被删除", "the act was removed")
_NO_TEXT: Words = (
    "所签的文书稿已不在，而遗忘登记中没有记载",
    "the text that was signed with it is gone, and the register of forgetting does not say so",
)
_OTHER_TEXT: Words = (
    "保存的文书稿不是所签的，或不是该呈请的",
    "the text that is kept is not the one that was signed, or not that of this proposal",
)
_PLACE: Words = (
    "行为在案件中的次序被改动、插入或删除",
    "its place in the record was altered: inserted, removed or reordered",
)
_NO_RECORD: Words = ("行为所属的案件不存在", "the record that it belongs to is gone")
_HEAD: Words = ("案件的行为数或末端摘要被改动", "the record's count of acts or its head was altered")
_RECOMPUTED: Words = (
    "与检查点不符：此行为被改写并重算摘要",
    "it differs from the checkpoint: rewritten, with its hashes recomputed",
)
_SINCE: Words = ("与检查点不符", "the ledger differs from the checkpoint")
_UNSIGNED: Words = (
    "检查点的签名无效或不是本单位的密钥",
    "the checkpoint's signature is not valid, or not of the bureau's key",
)

WITHOUT_CHECKPOINT: tuple[Words, ...] = (
    ("末尾的行为被整体删除", "that the newest acts were all removed"),
    ("最后立案的案件被整个删除", "that the newest records were removed"),
    ("整条摘要链被重新计算", "that chains were rewritten with their hashes recomputed"),
)


@dataclass(slots=True)
class _Chain:
    """One record while its acts pass by."""

    procedure: str
    opening: str
    acts: int
    head: bytes
    place: int = 0
    hash: bytes = b""
    last: int = 0


@dataclass
class _Found:
    """What passing over the ledger left: its chains, the hashes' first bytes, and the first thing wrong."""

    chains: dict[str, _Chain]
    digest: Digest
    erased: frozenset[int]
    signatures: SignatureAudit
    acts: int = 0
    witness: bytearray = field(default_factory=bytearray)
    at_checkpoint: list[Head] = field(default_factory=list)
    first_bad: int | None = None
    problem: Words = ("", "")


def verify(
    ledger: DjangoLedger,
    checkpoint: SignedCheckpoint | None = None,
    progress: Progress | None = None,
    public_key: str = "",
    archive: Archive | None = None,
) -> Verification:
    """Every act against its hash and its chain, all of them against ``checkpoint``; stops at the first bad one.

    ``progress(done, of)``: told now and then. ``public_key``: that of the bureau, in hex; the checkpoint must be signed
    with it. ``archive``: where the texts are that were signed; None leaves them unread. Raises StoreUnavailable.
    """
    found = _pass_over(ledger, checkpoint, progress, archive)
    if checkpoint is not None and found.problem == ("", ""):
        _against(checkpoint, found, public_key)
    return Verification(
        acts=found.acts,
        records=len(found.chains),
        signatures=found.signatures.valid,
        unsigned=found.signatures.unsigned,
        first_bad=found.first_bad,
        problem=found.problem,
        cannot_detect=_blind_to(checkpoint, found, public_key),
    )


def checkpoint_now(
    ledger: DjangoLedger,
    folder: Path,
    signer: Signer,
    now: datetime,
    progress: Progress | None = None,
    archive: Archive | None = None,
) -> SignedCheckpoint:
    """Verify the ledger, against the newest checkpoint of ``folder`` where there is one, and sign a new one.

    Raises LedgerBroken where it does not verify: what is broken is never signed.
    """
    before = latest_checkpoint(folder)
    found = _pass_over(ledger, before, progress, archive)
    if before is not None and found.problem == ("", ""):
        _against(before, found, "")
    if found.problem != ("", ""):
        raise broken(found.first_bad, found.problem)
    with told(VERIFYING, ledger.using):
        engine_of(ledger.using).settle()
    return write(folder, signer, now, _heads(found.chains), bytes(found.witness), found.digest)


def broken(seq: int | None, problem: Words) -> LedgerBroken:
    where = f"第{seq}号行为 (act {seq})：" if seq is not None else ""
    return LedgerBroken(
        tried=VERIFYING,
        stopped_by=f"{where}{problem[0]} ({problem[1]})",
        article="执衡账本规则 (the rules of Zhiheng's ledger)",
        next_step="停止写入，保全数据库和检查点，报告审计员 (stop writing, keep all as it is, tell the auditor)",
        seq=seq or 0,
    )


def _pass_over(
    ledger: DjangoLedger, checkpoint: SignedCheckpoint | None, progress: Progress | None, archive: Archive | None
) -> _Found:
    """Every act in order of seq, up to the first that is wrong."""
    marked = checkpoint.body.acts if checkpoint is not None else 0
    with told(VERIFYING, ledger.using), snapshot(ledger.using) as engine:
        found, total = _start(engine), last_seq(engine)
        kept = (checkpoint.witness if checkpoint is not None else None) or b""
        for row in engine.stream(acts_sql(engine, "ORDER BY a.seq")):
            problem = _wrong(row, found, kept)
            if problem is not None:
                found.first_bad, found.problem = found.acts + 1, problem
                return found
            found.acts += 1
            if found.acts == marked:
                found.at_checkpoint = _heads(found.chains)
            if progress is not None and found.acts % _REPORT_EVERY == 0:
                progress(found.acts, total)
        _at_the_end(found)
        if archive is not None and found.problem == ("", ""):
            _texts(engine, archive, found)
    return found


def _start(engine: Engine) -> _Found:
    stored = engine.rows("SELECT digest FROM store_version")[0][0]
    erased = engine.rows("SELECT ref FROM forget_register WHERE what = 'act'")
    return _Found(
        chains={row[0]: _chain(row) for row in engine.stream(HEADER_OF)},
        digest=digest_named(stored) if stored else SHA256,
        erased=frozenset(int(row[0]) for row in erased),
        signatures=SignatureAudit(),
    )


def _chain(row: Row) -> _Chain:
    header = header_of(row)
    opening = sys.intern(opening_text(header))
    return _Chain(procedure=sys.intern(header.procedure), opening=opening, acts=header.acts, head=bytes(row[-1]))


def acts_sql(engine: Engine, which: str) -> str:
    """Acts with all that is hashed of them, and their signatures; ``which``: the end of the query."""
    return (
        'SELECT a.seq, a.record, a.place, a.kind, a."by", a.unit, a.at, a.day, CAST(a.day_precise AS integer),'
        f" a.recorded_at, CAST(a.imported AS integer), {engine.as_bytes.format('a.payload')}, a.salt, a.commitment,"
        " a.hash, s.signer, s.algorithm, s.key, s.document, s.value"
        " FROM ledger_act a LEFT JOIN act_signature s ON s.seq = a.seq " + which
    )


def _wrong(row: Row, found: _Found, kept: bytes) -> Words | None:
    """What is wrong with the next act, None where nothing is; ``kept``: the witness of the checkpoint."""
    seq, record, place = row[:3]
    payload, salt, committed, hash = row[11:15]
    if seq != found.acts + 1:
        return _MISSING
    chain = found.chains.get(record)
    if chain is None:
        return _NO_RECORD
    if place != chain.place + 1:
        return _PLACE
    try:
        if payload is None:
            if salt is not None or seq not in found.erased:
                return _ERASED
        elif commitment(payload, salt, found.digest) != committed:
            return _CONTENT
        opening = chain.opening if place == 1 else ""
        signature = signature_of(*row[15:])
        signed = signature_text(signature) if signature is not None else ""
        said = sealed_bytes(row[:11], committed, chain.hash, chain.procedure, opening, signed)
        hashed = (
            sealed_bytes(row[:11], committed, chain.hash, chain.procedure, opening, signing_text(signature.signed))
            if signature is not None
            else b""
        )
    except (TypeError, KeyError, AttributeError, ValueError):
        # A column holds what the ledger never writes: text where bytes belong, a salt of another length.
        return _ALTERED
    if found.digest.function(said) != hash:
        return _ALTERED
    problem = found.signatures.wrong(row[:11], payload, signature, hashed, found.digest)
    if problem is not None:
        return problem
    start = len(found.witness)
    found.witness += hash[:WITNESS_BYTES]
    if start < len(kept) and kept[start : start + WITNESS_BYTES] != found.witness[start:]:
        return _RECOMPUTED
    chain.place, chain.hash, chain.last = place, hash, seq
    return None


def _at_the_end(found: _Found) -> None:
    """What only shows once all acts have passed: records that say they hold other acts than they do."""
    for chain in found.chains.values():
        if chain.acts > chain.place:
            found.first_bad, found.problem = found.acts + 1, _MISSING
            return
        if (chain.acts, chain.head) != (chain.place, chain.hash):
            worse = found.first_bad is None or chain.last < found.first_bad
            found.first_bad, found.problem = (chain.last if worse else found.first_bad), _HEAD


def _texts(engine: Engine, archive: Archive, found: _Found) -> None:
    """The kept text of every proposal against what was signed, and against the proposal as it is recorded."""
    for seq, digest in found.signatures.texts.items():
        problem = _text_wrong(engine, archive, seq, digest) if seq not in found.erased else None
        if problem is not None:
            found.first_bad, found.problem = seq, problem
            return


def _text_wrong(engine: Engine, archive: Archive, seq: int, digest: str) -> Words | None:
    try:
        kept = archive.file(code_of(seq))
    except UnknownRecord:
        return _NO_TEXT
    except IdentityForgotten:
        return None
    except IdentityUnreadable:
        return _OTHER_TEXT
    (payload,) = engine.rows("SELECT payload FROM ledger_act WHERE seq = ?", (seq,))[0]
    fits = digest_of(kept) == digest and Manuscript.read(kept).proposal == json.loads(payload)
    return None if fits else _OTHER_TEXT


def _against(checkpoint: SignedCheckpoint, found: _Found, public_key: str) -> None:
    """Compare what has passed with the checkpoint."""
    if not checkpoint.is_signed or public_key not in ("", checkpoint.public_key):
        found.problem = _UNSIGNED
    elif found.acts < checkpoint.body.acts:
        found.first_bad, found.problem = found.acts + 1, _MISSING
    elif root_of(found.at_checkpoint, checkpoint.digest) != checkpoint.body.root:
        record = _differing(checkpoint, found)
        where = (f"：案件 {record}", f": record {record}") if record else ("", "")
        found.problem = (_SINCE[0] + where[0], _SINCE[1] + where[1])


def _differing(checkpoint: SignedCheckpoint, found: _Found) -> str:
    """The first record that is not as the checkpoint has it; empty where its heads are not at hand."""
    signed = checkpoint.heads
    if signed is None:
        return ""
    now = {head.record: head for head in found.at_checkpoint}
    return min(number for number in {*signed, *now} if signed.get(number) != now.get(number))


def _heads(chains: dict[str, _Chain]) -> list[Head]:
    return [Head(record=number, place=one.place, hash=one.hash) for number, one in chains.items() if one.place]


def _blind_to(checkpoint: SignedCheckpoint | None, found: _Found, public_key: str) -> tuple[Words, ...]:
    if checkpoint is None:
        return WITHOUT_CHECKPOINT
    told_: list[Words] = []
    later = found.acts - checkpoint.body.acts
    if later > 0:
        told_.append(
            (
                f"检查点之后的{later}个行为被删除或重算",
                f"that {later} {noun(later, 'act was', 'acts were')} removed or recomputed since the checkpoint",
            )
        )
    if not public_key:
        told_.append(("检查点是否由本单位的密钥签名", "whether the checkpoint was signed with the bureau's own key"))
    return tuple(told_)
