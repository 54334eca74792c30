"""The ways in that write acts, each with what it may come to. Who opens another door names it here and tries it."""

from __future__ import annotations

ORDINARY = ("record_act", "propose_act", "decide_proposal", "correct_act")
"""The services that write and ask the gates first."""

HISTORICAL = "_enter"
"""The one door that no gate watches: what comes in is marked as imported for ever, and found by every patrol."""

DEMONSTRATION = "build_demo"
"""Tells lawful stories, each act behind its gates, and only into an empty ledger."""

ROOMS = {
    "page exhibits/stock-takings/",
    "page exhibits/stock-takings/<path:number>/",
    "page reports/<str:number>/receipt/",
    "interface POST /records/{number}/receipt",
}
"""Pages and operations for one purpose. They record through ``record_act`` alone, which refuses whoever asks."""

REGISTERS = ("appoint_deputy", "end_deputising", "enter_key", "issue_document", "load_law", "withdraw_key")
"""They write acts of the ledger's own registers (deputies, keys, printed documents, law texts), which no pack declares
and no gate asks about."""

DOORS: dict[str, set[str]] = {
    "page records/new/<slug:procedure>/<slug:kind>/": {"record_act", "propose_act"},
    "page records/<path:number>/acts/<slug:kind>/": {"record_act", "propose_act"},
    "page records/<path:number>/acts/<int:seq>/correction/": {"correct_act", "propose_act"},
    "page records/<path:number>/proposals/<int:seq>/": {"decide_proposal"},
    "interface POST /records": {"record_act"},
    "interface POST /records/proposals": {"propose_act"},
    "interface POST /records/{number}/acts": {"record_act"},
    "interface POST /records/{number}/receipt": {"record_act"},
    "interface POST /records/{number}/proposals": {"propose_act"},
    "interface POST /records/{number}/proposals/{seq}/decision": {"decide_proposal"},
    "interface POST /records/{number}/acts/{seq}/correction": {"correct_act"},
    "page exhibits/stock-takings/": {"record_act"},
    "page exhibits/stock-takings/<path:number>/": {"record_act"},
    "page reports/<str:number>/receipt/": {"record_act"},
    "command import": {HISTORICAL},
    "command demo": {DEMONSTRATION},
    "command scenario": set(ORDINARY),
}
