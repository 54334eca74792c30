"""Issue the document of an act: the next number of its series, the sealed file and the act of issuing, all in one
transaction; and open the file again.

The file is set and sealed while the number is held, which takes some hundredths of a second: so a number is given to a
file that is there, and a refusal, a crash or a full disk leaves neither a gap nor a double.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.document import Document
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.issued import Issued, issued_documents, original_of
from zhiheng.kernel.issuing import Door, IssueDocument, number_of
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.paper import Paper, Printed, Sheet
from zhiheng.kernel.people import Directory
from zhiheng.kernel.procedure import Procedure, Reason
from zhiheng.kernel.secrecy import Sight
from zhiheng.kernel.supervision import DIRECTIVE, RECORD_DOCUMENTS, THE_RECORD
from zhiheng.services.access import post_over
from zhiheng.services.answers import Refused, print_reason
from zhiheng.services.compose_document import Filling
from zhiheng.services.fill_document import filling_of
from zhiheng.services.installation import Installation
from zhiheng.services.issuing_rights import SUPERVISORS, issuing_reasons
from zhiheng.services.manuscript import changed_since_signed
from zhiheng.services.view_scope import require_visible, sight_of, view_scope

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Those of a check code: none that is taken for another."""
CODE_LETTERS = 12


@dataclass(frozen=True, kw_only=True)
class PrintRequest:
    """``act``: its number, or THE_RECORD for a document about the whole record. ``title``: which of its documents, the
    first where it is empty. ``again``: a marked reprint where the original went out before; else that is refused.
    ``credential``: the passphrase of ``by``, who then signs the act of issuing and the hash of the file; empty where
    only the organ's seal shall stand on it."""

    record: str
    act: int
    by: str
    title: str = ""
    again: bool = False
    credential: str = ""
    door: Door = Door.PAGE


@dataclass(frozen=True, kw_only=True)
class IssuedNow:
    """``missing``: characters that no font at hand could draw."""

    document: Issued
    file: bytes
    missing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Printable:
    """A document that an act of the record can print. ``issued``: what went out of it, reprints included."""

    entry: Entry
    document: Document
    issued: tuple[Issued, ...]


def printable_documents(procedure: Procedure, history: History) -> Iterator[Printable]:
    """The documents of the acts that stand, in the order in which they happened."""
    issued = list(issued_documents(history))
    for entry in history.entries:
        for document in procedure.documents_on(type(entry.act)) if entry.act.is_whole else ():
            if document.prints(entry.act):
                went_out = tuple(one for one in issued if (one.act, one.title) == (entry.seq, document.title))
                yield Printable(entry=entry, document=document, issued=went_out)


def issue_document(installation: Installation, request: PrintRequest, now: datetime) -> IssuedNow | Refused:
    """The document as it went out, to whoever may issue it (``issuing_rights``); it is logged that names were read.

    Raises UnknownRecord (no such record within view), UnknownAct (no such act, or it prints nothing of this title),
    PrintingFailed, WrongCredential, CredentialLocked and StoreUnavailable; nothing is numbered or written then.
    """
    scope = view_scope(installation, request.by, now)
    require_visible(installation, scope, request.record)
    installation.access_log.opened(request.by, request.record, now, f"印制文书 print a document: {request.act}")
    seal = installation.signing.unlock(request.by, request.credential, now) if request.credential else None
    with installation.ledger.writing() as writer:
        header, history = writer.header(request.record), writer.history(request.record)
        procedure = installation.catalogue[header.procedure]
        sight = sight_of(installation, scope, header, history)
        entry, document = _asked(procedure, history, request, now, sight)
        original = original_of(history, entry.seq, document.title) if entry.seq != THE_RECORD else None
        filling = filling_of(installation, procedure, header, history, entry, document)
        reasons = _reasons(installation, request, header, filling, original, now)
        if reasons:
            return Refused(reasons=reasons)
        act, printed = _numbered(installation, filling, request, original, writer.next_ordinal, now)
        draft = Draft(
            record=header.number,
            act=act,
            by=request.by,
            unit=_unit_of(filling.directory, request.by, header, now),
            when=When.minute(now, procedure.zone),
            recorded_at=now,
            seal=seal,
            document=act.digest if seal is not None else "",
        )
        (made,) = writer.append((draft,))
        installation.archive.keep(act.code, entry.seq, filling.parties(), printed.file)
        after = writer.history(request.record)
    document_made = next(one for one in issued_documents(after) if one.entry.seq == made.seq)
    return IssuedNow(document=document_made, file=printed.file, missing=printed.missing)


def _reasons(
    installation: Installation,
    request: PrintRequest,
    header: RecordHeader,
    filling: Filling,
    original: Issued | None,
    now: datetime,
) -> tuple[Reason, ...]:
    """Why it may not go out: at this hand, once more, or with these words."""
    procedure, entry, document = filling.procedure, filling.entry, filling.document
    barred = issuing_reasons(installation, request.by, procedure, header, entry, document, now)
    if barred:
        return barred
    if original is not None and not request.again:
        return (_went_out(document, request.record, original),)
    if document is DIRECTIVE and not supervises(installation, request.by, header, now):
        return (_no_supervisor(document, request.record),)
    return changed_since_signed(installation, filling)


def open_document(
    installation: Installation, account: str, record: str, issue: int, now: datetime
) -> tuple[Issued, bytes]:
    """The file that the act of issuing numbered ``issue`` sent out, opened again; logged. Raises UnknownRecord,
    IdentityForgotten."""
    scope = view_scope(installation, account, now)
    header, kept = require_visible(installation, scope, record), installation.ledger.history(record)
    history = sight_of(installation, scope, header, kept).shows(kept)
    found = next((one for one in issued_documents(history) if one.entry.seq == issue), None)
    if found is None:
        raise _no_act(record, issue, ())
    installation.access_log.opened(account, record, now, f"查看文书 open a document: {found.number}")
    return found, installation.archive.file(found.code)


def supervises(installation: Installation, account: str, header: RecordHeader, now: datetime) -> bool:
    """Whether the account may issue a directive on the record: the legal brigade and the leader over it."""
    officer, day = installation.directory.officer(account), When.minute(now).day
    return post_over(officer, SUPERVISORS, day, header, installation.directory) is not None


def _asked(
    procedure: Procedure, history: History, request: PrintRequest, now: datetime, sight: Sight
) -> tuple[Entry, Document]:
    if request.act == THE_RECORD:
        return _of_the_record(procedure, history, request, now)
    found = [
        one
        for one in printable_documents(procedure, history)
        if one.entry.seq == request.act and request.act not in sight.hidden
    ]
    for one in found:
        if request.title in ("", one.document.title):
            return one.entry, one.document
    raise _no_act(request.record, request.act, [one.document.title for one in found])


def _of_the_record(
    procedure: Procedure, history: History, request: PrintRequest, now: datetime
) -> tuple[Entry, Document]:
    """A document about the whole record, as if it happened now at the hand of whoever prints it."""
    document = next((one for one in RECORD_DOCUMENTS if request.title in ("", one.title)), None)
    opening, when = history.opening, When.minute(now, procedure.zone)
    if document is None or opening is None:
        raise _no_act(request.record, request.act, [one.title for one in RECORD_DOCUMENTS])
    return replace(opening, seq=THE_RECORD, by=request.by, at=when.at, day=when.day, day_precise=False), document


def _numbered(
    installation: Installation,
    filling: Filling,
    request: PrintRequest,
    original: Issued | None,
    next_ordinal: Callable[[str, str, int], int],
    now: datetime,
) -> tuple[IssueDocument, Printed]:
    """The act of issuing under the number that is due, and the file that bears it."""
    document, organ, day = filling.document, filling.organ, filling.entry.day
    code = _code()
    if original is None:
        series, year, reprint = document.series, day.year, 0
        ordinal = next_ordinal(organ.id, series, year)
    else:
        first = original.entry.act
        series, year = IssueDocument.series.of(first), IssueDocument.year.of(first)
        ordinal, reprint = IssueDocument.ordinal.of(first), original.reprints + 1
    number = number_of(series, year, ordinal)
    printed = installation.printer.print(_paper(installation, filling, request.by, number, code, reprint, now))
    act = IssueDocument(
        of_act=filling.entry.seq,
        document=document.title,
        organ=organ.id,
        series=series,
        year=year,
        ordinal=ordinal,
        reprint=reprint,
        door=request.door,
        code=code,
        digest=sha256(printed.file).hexdigest(),
    )
    return act, printed


def _paper(
    installation: Installation, filling: Filling, by: str, number: str, code: str, reprint: int, now: datetime
) -> Paper:
    document = filling.document
    return Paper(
        organ=filling.signed_by,
        title=document.title,
        number=number,
        day=filling.entry.day,
        made_at=now,
        code=code,
        signed_by=filling.signed_by,
        sealed=document.sealed,
        sheets=tuple(Sheet(label=copy.label, stub=copy.stub) for copy in document.copies),
        particulars=tuple(filling.particulars(by, now)),
        body=tuple(filling.body()),
        below=filling.below(),
        reprint=reprint,
        where_to_check=installation.public_address,
    )


def _code() -> str:
    drawn = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    return "-".join(drawn[place : place + 4] for place in range(0, CODE_LETTERS, 4))


def _unit_of(directory: Directory, account: str, header: RecordHeader, now: datetime) -> str:
    officer = directory.officer(account)
    day: date = When.minute(now).day
    posts = officer.posts_on(day) if officer is not None else ()
    return next((post.unit.id for post in posts), header.unit)


def _went_out(document: Document, record: str, original: Issued) -> Reason:
    return print_reason(
        "document_goes_out_once",
        document,
        record,
        (
            f"“{original.title}”已制发，文号{original.number}",
            f"The document went out before under number {original.number}",
        ),
        ("需要再印的，选择“重印”；重印件上有标记", "Ask for a reprint; it is marked as one"),
    )


def _no_supervisor(document: Document, record: str) -> Reason:
    titles = "、".join(role.title for role in SUPERVISORS)
    english = " / ".join(role.en for role in SUPERVISORS)
    return print_reason(
        "directive_is_issued_by_supervisors",
        document,
        record,
        (f"执法监督通知书由{titles}制发", f"A directive is issued by {english}"),
        (f"请{titles}制发；办案单位可以印制执法问题清单", f"Let {english} issue it; the issue list is open to you"),
    )


def _no_act(record: str, act: int, titles: Sequence[str]) -> UnknownAct:
    return UnknownAct(
        tried=f"印制 {record} 第{act}号行为的文书 (print a document of act {act})",
        stopped_by="没有这一行为，已撤销，或不制发这种文书 (no such act, annulled, or it prints no such document)",
        article="",
        next_step=f"可印制的文书 (documents it prints)：{'、'.join(titles) or '—'}",
    )
