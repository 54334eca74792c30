"""A proof of ``zhiheng prove``, checked by the script that an outsider runs, and by nothing of the product."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.small_procedure import CATALOGUE, START
from tests.store.attacks import attack, fill, recompute
from tests.stores import Store
from zhiheng.kernel.errors import LedgerBroken, ProductError, UnknownAct, UnknownRecord
from zhiheng.store.checkpoint import SignedCheckpoint
from zhiheng.store.engine import engine_of
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.keyring import Signer
from zhiheng.store.prove import prove
from zhiheng.store.verify import checkpoint_now

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "check_inclusion.py"
SIGNER = Signer(seed=bytes(range(32)))
Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def kept(store: Store) -> Store:
    return fill(store)


@pytest.fixture
def checkpoint(kept: Store, tmp_path: Path) -> SignedCheckpoint:
    return checkpoint_now(kept.ledger, tmp_path / "checkpoints", SIGNER, START)


def file_of(checkpoint: SignedCheckpoint) -> Path:
    return next(checkpoint.folder.glob("2*.json"))


def checked(proof: dict[str, Any], checkpoint: Path, folder: Path) -> str:
    """What the script says of it; empty where it holds."""
    file = folder / "proof.json"
    file.write_text(json.dumps(proof, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(file), str(checkpoint)], capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) == ("在检查点之中" in done.stdout), done.stderr
    return done.stderr.strip()


def every_act(store: Store) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in engine_of(store.alias).rows("SELECT record, seq FROM ledger_act ORDER BY seq")]


def test_every_act_is_proven_with_and_without_what_it_says(
    kept: Store, checkpoint: SignedCheckpoint, tmp_path: Path
) -> None:
    for record, seq in every_act(kept):
        for content in (False, True):
            proof = prove(kept.ledger, checkpoint, record, seq, content=content)
            assert checked(proof, file_of(checkpoint), tmp_path) == ""
            assert ("payload" in json.dumps(proof)) == content


def altered(name: str, value: object) -> Change:
    def change(proof: dict[str, Any]) -> None:
        act = json.loads(proof["acts"][0])
        assert act[name] != value
        proof["acts"][0] = json.dumps({**act, name: value}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    return change


CHANGES: dict[str, Change] = {
    "who": altered("by", "somebody"),
    "when": altered("at", "2020-01-01T00:00:00Z"),
    "which kind": altered("kind", "another"),
    "commitment": altered("commitment", "00" * 32),
    "content": lambda proof: proof["content"].update(payload="{}"),
    "salt": lambda proof: proof["content"].update(salt="00" * 16),
    "path": lambda proof: proof["path"].__setitem__(0, "00" * 32),
    "path, shorter": lambda proof: proof["path"].pop(),
    "path, longer": lambda proof: proof["path"].append("00" * 32),
    "place in the tree": lambda proof: proof.update(index=proof["index"] ^ 1),
    "number of the act": lambda proof: proof.update(act=proof["act"] + 1),
    "record": lambda proof: proof.update(record="L-404"),
    "a later act left out": lambda proof: proof["acts"].pop(1),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_whatever_is_changed_in_a_proof_is_noticed(
    kept: Store, checkpoint: SignedCheckpoint, tmp_path: Path, change: Change
) -> None:
    record, seq = next(
        (record, seq) for record, seq in every_act(kept) if len(prove(kept.ledger, checkpoint, record, seq)["acts"]) > 2
    )
    proof = prove(kept.ledger, checkpoint, record, seq, content=True)
    change(proof)
    assert checked(proof, file_of(checkpoint), tmp_path)


def test_another_checkpoint_does_not_fit(kept: Store, checkpoint: SignedCheckpoint, tmp_path: Path) -> None:
    record, seq = every_act(kept)[0]
    proof = prove(kept.ledger, checkpoint, record, seq)
    other = json.loads(file_of(checkpoint).read_text("utf-8"))
    other["body"]["root"] = "00" * 32
    file = tmp_path / "other.json"
    file.write_text(json.dumps(other), encoding="utf-8")
    assert "checkpoint" in checked(proof, file, tmp_path)


def test_an_act_younger_than_the_checkpoint_is_told_so_and_one_that_is_not_there(
    kept: Store, checkpoint: SignedCheckpoint
) -> None:
    *_, (record, last) = every_act(kept)
    before = replace(checkpoint, body=replace(checkpoint.body, acts=last - 1))
    with pytest.raises(ProductError, match="检查点之后"):
        prove(kept.ledger, before, record, last)
    with pytest.raises(UnknownAct):
        prove(kept.ledger, checkpoint, record, last + 1)
    with pytest.raises(UnknownRecord):
        prove(kept.ledger, checkpoint, "L-404", 1)


def test_a_ledger_that_was_rewritten_proves_nothing(kept: Store, checkpoint: SignedCheckpoint) -> None:
    record, seq = every_act(kept)[0]
    attack(kept, "UPDATE ledger_act SET \"by\" = 'mallory' WHERE seq = ?", seq)
    recompute(kept)
    with pytest.raises(LedgerBroken):
        prove(kept.ledger, checkpoint, record, seq)


def test_an_act_whose_content_was_erased_is_still_proven(
    kept: Store, checkpoint: SignedCheckpoint, tmp_path: Path
) -> None:
    record, seq = every_act(kept)[0]
    Forgetting(kept.alias).erase_content(seq, CATALOGUE, "zhu", "依法清除", START)
    assert checked(prove(kept.ledger, checkpoint, record, seq), file_of(checkpoint), tmp_path) == ""
    with pytest.raises(ProductError, match="内容已清除"):
        prove(kept.ledger, checkpoint, record, seq, content=True)
