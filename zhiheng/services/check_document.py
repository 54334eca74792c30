"""Is this document genuine? What anybody may learn who holds its check code: never a name, never the case."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from zhiheng.kernel.issued import Issued, Standing, issued_documents
from zhiheng.services.installation import Installation

OTHER = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True, kw_only=True)
class FileCheck:
    """``same``: byte for byte the file that went out. ``seal_holds``: and its seal is whole and ours.

    The seal of another file is not looked at: anybody may hand one in, and reading it is work that a stranger decides.
    """

    same: bool
    seal_holds: bool


@dataclass(frozen=True, kw_only=True)
class DocumentCheck:
    """``issued_on``: the local day of printing. ``file``: None where none was given."""

    title: str
    number: str
    organ: str
    organ_en: str
    issued_on: date
    reprint: int
    reprints: int
    standing: Standing
    digest: str
    file: FileCheck | None = None


def check_document(installation: Installation, code: str, file: bytes | None, now: datetime) -> DocumentCheck | None:
    """What is known under ``code``, typed with or without hyphens; None where no document has it."""
    found = _found(installation, code)
    if found is None:
        return None
    unit = installation.directory.unit(found.organ)
    compared = None
    if file is not None:
        same = sha256(file).hexdigest() == found.digest
        compared = FileCheck(same=same, seal_holds=same and _holds(installation, file, now))
    return DocumentCheck(
        title=found.title,
        number=found.number,
        organ=unit.title if unit is not None else found.organ,
        organ_en=unit.en if unit is not None else found.organ,
        issued_on=found.entry.day,
        reprint=found.reprint,
        reprints=found.reprints,
        standing=found.standing,
        digest=found.digest,
        file=compared,
    )


def _holds(installation: Installation, file: bytes, now: datetime) -> bool:
    verdict = installation.printer.verify(file, now)
    return verdict.intact and verdict.ours


def _found(installation: Installation, code: str) -> Issued | None:
    letters = OTHER.sub("", code.upper())
    under = installation.reads.issued("-".join(letters[place : place + 4] for place in range(0, len(letters), 4)))
    if under is None:
        return None
    history = installation.ledger.history(under.record)
    return next((one for one in issued_documents(history) if one.entry.seq == under.seq), None)
