"""Which organ's document an act of a record prints, and the document about to be filled in."""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.document import Document
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Unit
from zhiheng.kernel.procedure import Procedure
from zhiheng.services.compose_document import Filling
from zhiheng.services.installation import Installation

COUNTY = 6
"""Digits of a division code that name the county, whose police organ signs and seals."""


def filling_of(
    installation: Installation,
    procedure: Procedure,
    header: RecordHeader,
    history: History,
    entry: Entry,
    document: Document,
) -> Filling:
    """``document`` about ``entry`` of the record, for the unit that handles it."""
    unit = installation.directory.unit(header.unit) or _nameless(header)
    return Filling(
        installation=installation,
        procedure=procedure,
        history=history,
        entry=entry,
        document=document,
        organ=organ_of(installation, unit),
        unit=unit,
    )


def organ_of(installation: Installation, unit: Unit) -> Unit:
    """The police organ that signs for ``unit``: the highest one above it that works for the same county."""
    above = (installation.directory.unit(id) for id in unit.path.split("/"))
    return next((one for one in above if one is not None and _same_county(one, unit)), unit)


def _same_county(one: Unit, other: Unit) -> bool:
    return one.division[:COUNTY] == other.division[:COUNTY]


def _nameless(header: RecordHeader) -> Unit:
    return Unit(id=header.unit, title=header.unit, en=header.unit, path=header.unit, division=header.division)
