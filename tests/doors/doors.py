"""The ways in that write acts, each with what it may come to. Who opens another door names it here and tries it."""

from __future__ import annotations

ORDINARY = ("record_act", "propose_act", "decide_proposal", "correct_act")
"""The services that write and ask the gates first."""

HISTORICAL = "import_batch"
"""The one door that no gate watches: what comes in is marked as imported for ever, and found by every patrol."""

DEMONSTRATION = "build_demo"
"""Tells lawful stories, each act behind its gates, and only into an empty ledger."""

DOORS: dict[str, set[str]] = {
    "page records/new/<slug:procedure>/<slug:kind>/": {"record_act", "propose_act"},
    "page records/<path:number>/acts/<slug:kind>/": {"record_act", "propose_act"},
    "page records/<path:number>/acts/<int:seq>/correction/": {"correct_act", "propose_act"},
    "page records/<path:number>/proposals/<int:seq>/": {"decide_proposal"},
    "interface POST /records": {"record_act"},
    "interface POST /records/{number}/acts": {"record_act"},
    "interface POST /records/{number}/proposals": {"propose_act"},
    "interface POST /records/{number}/proposals/{seq}/decision": {"decide_proposal"},
    "interface POST /records/{number}/acts/{seq}/correction": {"correct_act"},
    "command import": {HISTORICAL},
    "command demo": {DEMONSTRATION},
    "command scenario": set(ORDINARY),
}
