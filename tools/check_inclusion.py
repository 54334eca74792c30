"""Check a proof of ``zhiheng prove`` against a checkpoint: python check_inclusion.py PROOF.json CHECKPOINT.json

Needs Python alone. It trusts the checkpoint: use the one that you were given. Its Ed25519 signature is another matter.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any


def check(proof: Any, checkpoint: Any) -> str:
    """What is wrong, empty where nothing is."""
    body, acts = checkpoint["body"], [json.loads(text) for text in proof["acts"]]
    hashes = [hashlib.new(body["digest"], text.encode()).digest() for text in proof["acts"]]
    if (acts[0]["record"], acts[0]["seq"]) != (proof["record"], proof["act"]):
        return "the proof is of another act"
    if any(act["previous"] != before.hex() for act, before in zip(acts[1:], hashes, strict=False)):
        return "an act was changed: the chain of its record breaks"
    if said := proof.get("content"):
        opened = b"zhiheng.commitment.1" + bytes.fromhex(said["salt"]) + said["payload"].encode()
        if hashlib.new(body["digest"], opened).hexdigest() != acts[0]["commitment"]:
            return "the content is not that of the act"
    head = {"hash": hashes[-1].hex(), "place": acts[-1]["place"], "record": acts[-1]["record"]}
    leaf = json.dumps(head, separators=(",", ":"), ensure_ascii=False).encode()
    reached, place, last = hashlib.new(body["digest"], b"\0" + leaf).digest(), proof["index"], body["records"] - 1
    for other in map(bytes.fromhex, proof["path"]):  # RFC 9162, 2.1.3.2
        right = place & 1 or place == last
        pair = other + reached if right else reached + other
        reached = hashlib.new(body["digest"], b"\1" + pair).digest()
        while right and place and not place & 1:
            place, last = place >> 1, last >> 1
        place, last = place >> 1, last >> 1
    return "" if last == 0 and reached.hex() == body["root"] else "it does not lead to the checkpoint"


if __name__ == "__main__":
    wrong = check(*(json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:3]))
    sys.exit(wrong or print("in the checkpoint 在检查点之中"))
