"""Checkpoints: signed statements of what the ledger held at a moment, kept outside the database.

In the folder of checkpoints:
``<moment>.json``  one checkpoint: its body and an Ed25519 signature over the body's canonical JSON
``heads.gz``       the newest checkpoint's leaves, one a line: every record with its place and hash
``witness``        the first 8 bytes of the hash of every act, in order of seq; grows with each checkpoint

The root settles whether the ledger is the same. Heads and witness only tell where it is not; the body signs a digest of
the witness, and the heads must give the root.
"""

import gzip
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from zhiheng.kernel.audit import Checkpoint
from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.digest import Digest, digest_named
from zhiheng.kernel.errors import StoreUnavailable
from zhiheng.kernel.merkle import root
from zhiheng.store.keyring import Signer, verify_signature

WITNESS_BYTES = 8
LARGEST_FILE = 64 * 1024
"""Bytes; a checkpoint has less than one thousand."""
_HEADS = "heads.gz"
_WITNESS = "witness"
_WRITING = "写检查点 (write a checkpoint)"
_READING = "读取检查点 (read a checkpoint)"


@dataclass(frozen=True, kw_only=True)
class Head:
    """Where the chain of a record with acts ends: its last act's place and hash."""

    record: str
    place: int
    hash: bytes

    def leaf(self) -> bytes:
        return canonical({"record": self.record, "place": self.place, "hash": self.hash.hex()})


@dataclass(frozen=True, kw_only=True)
class SignedCheckpoint:
    """A checkpoint as its file has it. ``public_key``: hex, of the key that signed it."""

    body: Checkpoint
    digest: Digest
    witness_digest: str
    public_key: str
    signature: bytes
    folder: Path

    def signed_bytes(self) -> bytes:
        return canonical(_body(self.body, self.digest, self.witness_digest))

    @property
    def is_signed(self) -> bool:
        """Whether the signature is that of ``public_key`` over this body."""
        return verify_signature(self.public_key, self.signed_bytes(), self.signature)

    @cached_property
    def witness(self) -> bytes | None:
        """The witness of its acts; None where the file is gone or not the one that was signed."""
        path = self.folder / _WITNESS
        kept = path.read_bytes()[: self.body.acts * WITNESS_BYTES] if path.is_file() else b""
        return kept if self.digest.function(kept).hex() == self.witness_digest else None

    @cached_property
    def heads(self) -> Mapping[str, Head] | None:
        """Its leaves by record; None where the file is gone, another checkpoint's, or not what the root was made of."""
        path = self.folder / _HEADS
        if not path.is_file():
            return None
        try:
            lines = gzip.decompress(path.read_bytes()).decode().splitlines()
            heads = [_head(json.loads(line)) for line in lines]
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            return None
        return {head.record: head for head in heads} if root_of(heads, self.digest) == self.body.root else None


def root_of(heads: Sequence[Head], digest: Digest) -> str:
    """The Merkle root (RFC 9162) over the heads in order of their records' numbers, as hex."""
    ordered = sorted(heads, key=lambda head: head.record.encode())
    return root([head.leaf() for head in ordered], digest).hex()


def write(
    folder: Path,
    signer: Signer,
    now: datetime,
    heads: Sequence[Head],
    witness: bytes,
    digest: Digest,
) -> SignedCheckpoint:
    """Sign and keep a checkpoint. ``witness``: the first 8 bytes of the hash of each act, in order of seq.

    The caller has verified the ledger. Raises StoreUnavailable where the folder cannot be written.
    """
    acts = len(witness) // WITNESS_BYTES
    body = Checkpoint(at=now, acts=acts, records=len(heads), root=root_of(heads, digest))
    witness_digest = digest.function(witness).hex()
    signature = signer.sign(canonical(_body(body, digest, witness_digest)))
    file = {
        "body": _body(body, digest, witness_digest),
        "public_key": signer.public_hex,
        "signature": signature.hex(),
    }
    lines = "\n".join(head.leaf().decode() for head in heads)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _put(folder / _WITNESS, witness)
        _put(folder / _HEADS, gzip.compress(lines.encode(), mtime=0))
        _put(folder / f"{stamp(now).replace(':', '').replace('-', '')}.json", _readable(file))
    except OSError as error:
        raise _unusable(_WRITING, f"无法写入 (cannot write)：{error.strerror}") from error
    return SignedCheckpoint(
        body=body,
        digest=digest,
        witness_digest=witness_digest,
        public_key=signer.public_hex,
        signature=signature,
        folder=folder,
    )


def read_checkpoint(path: Path) -> SignedCheckpoint:
    """The checkpoint in a file, whatever its signature. Raises StoreUnavailable where there is none."""
    try:
        with path.open("rb") as opened:
            file = json.loads(opened.read(LARGEST_FILE))
        body = file["body"]
        return SignedCheckpoint(
            body=Checkpoint(
                at=datetime.fromisoformat(body["at"]), acts=body["acts"], records=body["records"], root=body["root"]
            ),
            digest=digest_named(body["digest"]),
            witness_digest=body["witness"],
            public_key=file["public_key"],
            signature=bytes.fromhex(file["signature"]),
            folder=path.parent,
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _unusable(_READING, f"{path.name} 无法读取或不是检查点 (unreadable, or no checkpoint)") from error


def latest_checkpoint(folder: Path) -> SignedCheckpoint | None:
    """The newest checkpoint of a folder, None where there is none."""
    paths = _paths(folder)
    return read_checkpoint(paths[0]) if paths else None


def list_checkpoints(folder: Path) -> Sequence[Checkpoint]:
    """What the checkpoints of a folder say, newest first."""
    return [read_checkpoint(path).body for path in _paths(folder)]


def _paths(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"), reverse=True) if folder.is_dir() else []


def _body(body: Checkpoint, digest: Digest, witness_digest: str) -> dict[str, Any]:
    return {
        "at": stamp(body.at),
        "acts": body.acts,
        "records": body.records,
        "root": body.root,
        "digest": digest.name,
        "witness": witness_digest,
    }


def _head(leaf: Mapping[str, Any]) -> Head:
    return Head(record=leaf["record"], place=leaf["place"], hash=bytes.fromhex(leaf["hash"]))


def _readable(file: Mapping[str, Any]) -> bytes:
    return json.dumps(file, ensure_ascii=False, indent=2).encode() + b"\n"


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all."""
    unfinished = path.with_name(f".{path.name}.new")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def _unusable(tried: str, why: str) -> StoreUnavailable:
    return StoreUnavailable(
        tried=tried,
        stopped_by=why,
        article="",
        next_step="检查检查点目录的权限和磁盘 (check the folder of checkpoints and its disk)",
    )
