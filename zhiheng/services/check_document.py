"""Is this document genuine? What anybody may learn who holds its check code: never a name, never the case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from zhiheng.kernel.issued import Issued, Standing, issued_documents
from zhiheng.kernel.review import Sign, approval_of
from zhiheng.services.installation import Installation, roles_of
from zhiheng.services.manuscript import signatures_on
from zhiheng.services.signature_state import signature_states

OTHER = re.compile(r"[^0-9A-Z]")


@dataclass(frozen=True, kw_only=True)
class FileCheck:
    """``same``: byte for byte the file that went out. ``seal_holds``: and its seal is whole and ours.

    The seal of another file is not looked at: anybody may hand one in, and reading it is work that a stranger decides.
    """

    same: bool
    seal_holds: bool


@dataclass(frozen=True, kw_only=True)
class TextSigned:
    """A level that signed: the account (not for the public), the title of the level, when."""

    account: str
    level: tuple[str, str]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class DocumentCheck:
    """``issued_on``: the local day of printing. ``file``: None where none was given.

    ``text_signed``: the levels that signed the text as it was printed, each verified just now; empty where the
    text was not signed (no review, or approved before texts were), or where a signature does not hold.
    """

    title: str
    number: str
    organ: str
    organ_en: str
    issued_on: date
    reprint: int
    reprints: int
    standing: Standing
    digest: str
    text_signed: tuple[TextSigned, ...] = ()
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
        text_signed=tuple(_text_signed(installation, found)),
        file=compared,
    )


def _text_signed(installation: Installation, found: Issued) -> Iterator[TextSigned]:
    """Issuing has compared the text with what was signed; here every signature must hold and be of that one text."""
    history, header = installation.ledger.history(found.entry.record), installation.ledger.header(found.entry.record)
    then = replace(history, raw=tuple(entry for entry in history.raw if entry.seq <= found.entry.seq))
    entry = next((one for one in then.entries if one.seq == found.act), None)
    proposal = approval_of(entry, then.raw) if entry is not None else None
    if entry is None or proposal is None:
        return
    states = signature_states(installation, header, history, installation.ledger.proofs(header.number))
    levels, signed = roles_of(installation.catalogue), (proposal, *signatures_on(proposal, entry, then))
    texts = {states[one.seq].document if one.seq in states and states[one.seq].holds else "" for one in signed}
    if len(texts) == 1 and "" not in texts:
        for one in signed[1:]:
            level = levels[Sign.level.of(one.act)]
            yield TextSigned(account=one.by, level=(level.title, level.en), at=one.recorded_at)


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
