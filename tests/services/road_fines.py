"""The road-fine example and small logs for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT
from zhiheng.bootstrap import load_pack
from zhiheng.kernel.catalogue import Catalogue

PACK = load_pack(ROOT / "examples" / "traffic_fine")
CATALOGUE = Catalogue.of(PACK.PROCEDURES)

Attributes = dict[str, tuple[str, str]]
FINE: Attributes = {
    "amount": ("float", "35.0"),
    "org:resource": ("string", "561"),
    "dismissal": ("string", "NIL"),
    "vehicleClass": ("string", "A"),
    "totalPaymentAmount": ("float", "0.0"),
    "article": ("int", "157"),
    "points": ("int", "0"),
}
PAID: Attributes = {"paymentAmount": ("float", "46.13"), "totalPaymentAmount": ("float", "46.13")}
SENT: Attributes = {"expense": ("float", "11.0")}
NOTIFIED: Attributes = {"notificationType": ("string", "P")}
PENALTY: Attributes = {"amount": ("float", "71.5")}

Event = tuple[str, str, Attributes]


def fine(day: str, **changed: tuple[str, str]) -> Event:
    return ("Create Fine", day, {**FINE, **changed})


def write_log(path: Path, traces: dict[str, Sequence[Event]]) -> Path:
    """A log of ``traces``; days are local midnights, written with the offset of winter or summer."""
    body = "".join(_trace(name, events) for name, events in traces.items())
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<log>{body}</log>', encoding="utf-8")
    return path


def _trace(name: str, events: Sequence[Event]) -> str:
    return f'<trace><string key="concept:name" value="{name}"/>{"".join(map(_event, events))}</trace>'


def _event(event: Event) -> str:
    name, day, attributes = event
    summer = "03-31" < day[5:] < "10-25"
    held = "".join(f'<{kind} key="{key}" value="{value}"/>' for key, (kind, value) in attributes.items())
    when = f'<date key="time:timestamp" value="{day}T00:00:00+0{2 if summer else 1}:00"/>'
    return f'<event><string key="concept:name" value="{name}"/>{when}{held}</event>'
