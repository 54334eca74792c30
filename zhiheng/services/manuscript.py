"""Write the manuscript of a proposed act, keep it closed, and compare it: with what was signed, and with what would be
printed now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_bytes

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.digest import SALT_BYTES
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.manuscript import DocumentText, Manuscript, code_of, digest_of, first_difference, passages_of
from zhiheng.kernel.procedure import Procedure, Reason
from zhiheng.kernel.review import Correct, Propose, Sign, approval_of
from zhiheng.kernel.signature import RULE
from zhiheng.kernel.supervision import THE_RECORD
from zhiheng.services.answers import not_printed
from zhiheng.services.compose_document import Filling
from zhiheng.services.fill_document import filling_of
from zhiheng.services.four_parts import one_language, reason_of
from zhiheng.services.installation import Installation
from zhiheng.services.record_act import candidate
from zhiheng.services.view_scope import require_visible, sight_of, view_scope

TEXT_RULE = "document_reads_as_signed"


@dataclass(frozen=True, kw_only=True)
class Written:
    """A manuscript as the record stands now, and the references of the persons whom it names."""

    manuscript: Manuscript
    parties: tuple[str, ...]


def write_manuscript(
    installation: Installation, header: RecordHeader, history: History, proposal: Propose, by: str, now: When
) -> Written | None:
    """The documents of what ``proposal`` asks for, as if it took effect at ``now``; None where it prints none."""
    procedure = installation.catalogue[header.procedure]
    asked = procedure.act(proposal.proposes).trusted(proposal.content)
    here = replace(history, record=header.number)
    after = here.plus(candidate(asked, by, now, here))
    fillings = tuple(_fillings(installation, procedure, header, after, asked))
    if not fillings:
        return None
    manuscript = Manuscript(
        record=header.number,
        proposal=proposal.payload(),
        documents=tuple(text_of(one) for one in fillings),
        salt=token_bytes(SALT_BYTES),
    )
    return Written(
        manuscript=manuscript, parties=tuple(dict.fromkeys(ref for one in fillings for ref in one.parties()))
    )


def preview_manuscript(
    installation: Installation, account: str, record: str, act: Act, now: datetime
) -> Manuscript | None:
    """What ``account`` would sign with the proposal of ``act`` in a record within view; None where it prints nothing.

    The salt is drawn anew for the proposal itself. Raises UnknownRecord.
    """
    scope = view_scope(installation, account, now)
    header, history = require_visible(installation, scope, record), installation.ledger.history(record)
    meant = sight_of(installation, scope, header, history).meant(act.payload())
    asked = Propose(proposes=act.kind, content=meant)
    moment = When.minute(now, installation.catalogue[header.procedure].zone)
    written = write_manuscript(installation, header, history, asked, account, moment)
    return written.manuscript if written is not None else None


def text_of(filling: Filling) -> DocumentText:
    """How the document reads, as far as it is signed. ``filling``: in manuscript."""
    document = filling.document
    stubs = (*filling.subjects(), *filling.handled_by()) if any(copy.stub for copy in document.copies) else ()
    body = (passage for piece in (*filling.body(), *filling.below()) for passage in passages_of(piece))
    return DocumentText(
        title=document.title,
        signed_by=filling.signed_by,
        passages=(
            *(("copy", copy.label) for copy in document.copies if copy.label),
            *(("particular", *one) for one in stubs),
            *body,
        ),
    )


def keep_manuscript(installation: Installation, proposal: int, written: Written) -> None:
    """Keep it closed with the keys of the persons whom it names, in the ledger's transaction."""
    installation.archive.keep(code_of(proposal), proposal, written.parties, written.manuscript.kept())


def signed_digest(installation: Installation, proposal: Entry) -> str:
    """The digest that the author of ``proposal`` signed with it; empty where there was no text to sign."""
    return _digests(installation, proposal.record).get(proposal.seq, "")


def readable_manuscript(installation: Installation, proposal: Entry) -> Manuscript | None:
    """The manuscript that was signed with ``proposal``; None where none was, or where it cannot be read or is not the
    one that was signed."""
    digest = signed_digest(installation, proposal)
    kept = _readable(installation, proposal, digest, ("", "")) if digest else None
    return None if isinstance(kept, Reason) else kept


def changed_since_proposed(
    installation: Installation, header: RecordHeader, history: History, proposal: Entry, now: When, read: str = ""
) -> tuple[Reason, ...]:
    """Why nobody may sign the text of ``proposal`` now: it is not at hand, the record says otherwise since, or the
    signer has ``read`` another one (its digest; empty does not ask)."""
    digest = signed_digest(installation, proposal)
    tried = (f"不能签批 {header.number} 的呈请", f"Cannot sign the proposal in {header.number}")
    if read not in ("", digest):
        return (_another_was_read(tried),)
    if not digest:
        return ()
    kept = _readable(installation, proposal, digest, tried)
    if isinstance(kept, Reason):
        return (kept,)
    asked = proposal.act
    assert isinstance(asked, Propose)
    written = write_manuscript(installation, header, history, asked, proposal.by, now)
    fresh = {one.title: one for one in written.manuscript.documents} if written is not None else {}
    for signed in kept.documents:
        difference = first_difference(signed, fresh[signed.title]) if signed.title in fresh else (signed.title, "")
        if difference is not None:
            return (_reads_otherwise_before_signing(tried, signed.title, difference),)
    return ()


def changed_since_signed(installation: Installation, filling: Filling) -> tuple[Reason, ...]:
    """Why this document may not go out: it would read otherwise than what the levels signed.

    Empty where it reads the same, and where no text was signed: without review, before manuscripts were, or imported.
    """
    entry, history = filling.entry, filling.history
    proposal = approval_of(entry, history.raw) if entry.seq != THE_RECORD else None
    digests = _digests(installation, history.record)
    if proposal is None or not digests.get(proposal.seq):
        return ()
    tried = not_printed(filling.document, history.record)
    digest = digests[proposal.seq]
    signers = signatures_on(proposal, entry, history)
    if any(digests.get(one.seq) != digest for one in signers):
        return (_not_of_this_text(tried),)
    kept = _readable(installation, proposal, digest, tried)
    if isinstance(kept, Reason):
        return (kept,)
    signed = kept.document(filling.document.title)
    now = text_of(replace(filling, in_manuscript=True))
    difference = first_difference(signed, now) if signed is not None else ("", now.title)
    return (_reads_otherwise(tried, difference),) if difference is not None else ()


def signatures_on(proposal: Entry, entry: Entry, history: History) -> Sequence[Entry]:
    """The signatures of the levels that brought ``entry`` into effect, in their order."""
    until = entry.corrected_by or entry.seq
    signed = {
        Sign.level.of(one.act): one
        for one in history.raw
        if isinstance(one.act, Sign) and Sign.proposal.of(one.act) == proposal.seq and one.seq < until
    }
    return sorted(signed.values(), key=lambda one: one.seq)


def _fillings(
    installation: Installation, procedure: Procedure, header: RecordHeader, after: History, asked: Act
) -> Iterator[Filling]:
    """The documents of ``asked``, the latest act of ``after``, or of what it corrects; none where that is annulled."""
    seq = asked.corrects if isinstance(asked, Correct) else after.raw[-1].seq
    for entry in after.entries:
        for document in procedure.documents_on(type(entry.act)) if entry.seq == seq else ():
            if document.prints(entry.act):
                yield replace(filling_of(installation, procedure, header, after, entry, document), in_manuscript=True)


def _digests(installation: Installation, record: str) -> dict[int, str]:
    """What was signed with the acts of a record, by their number."""
    proofs = installation.ledger.proofs(record)
    return {proof.seq: proof.signature.signed.document for proof in proofs if proof.signature is not None}


def _readable(installation: Installation, proposal: Entry, digest: str, tried: tuple[str, str]) -> Manuscript | Reason:
    try:
        kept = installation.archive.file(code_of(proposal.seq))
    except ProductError as error:
        return replace(reason_of(error), rule=TEXT_RULE, tried=tried)
    return Manuscript.read(kept) if digest_of(kept) == digest else _not_of_this_text(tried)


def _not_of_this_text(tried: tuple[str, str]) -> Reason:
    return _reason(
        tried,
        ("签名与保存的文书稿不一致", "The signatures are not of the text that was kept"),
        (
            "停止印制，报告审计员核验账本；确需文书的，呈请更正该行为，重新签批",
            "Print nothing, tell the auditor to verify the ledger; where the document is needed, propose a correction",
        ),
    )


def _reads_otherwise(tried: tuple[str, str], difference: tuple[str, str]) -> Reason:
    before, after = (one or "（无）" for one in difference)
    return _reason(
        tried,
        (
            f"内容与审批时签名的文书稿不同：签的是“{before}”，现为“{after}”",
            f"It reads otherwise than what was signed: “{before}” then, “{after}” now",
        ),
        (
            "呈请更正该行为（内容无误的照原样填写），由各级对现在的文书稿重新签批后印制",
            "Propose a correction of the act (with the same content if that is right): the levels sign the text as it "
            "reads now; then print",
        ),
    )


def _another_was_read(tried: tuple[str, str]) -> Reason:
    return _reason(
        tried,
        ("您所阅的文书稿不是这份呈请的", "The text that you read is not that of this proposal"),
        ("重新打开审批页，阅读文书稿后签批", "Open the proposal again, read its text, then sign"),
    )


def _reads_otherwise_before_signing(tried: tuple[str, str], title: str, difference: tuple[str, str]) -> Reason:
    before, after = (one or "（无）" for one in difference)
    return _reason(
        tried,
        (
            f"呈请后“{title}”的内容已变：呈请时为“{before}”，现为“{after}”",
            f"“{title}” reads otherwise since it was proposed: “{before}” then, “{after}” now",
        ),
        ("退回呈请人，重新呈请", "Send it back to its author, who proposes it again"),
    )


def _reason(tried: tuple[str, str], stopped_by: tuple[str, str], next_step: tuple[str, str]) -> Reason:
    article = (one_language(RULE, True), one_language(RULE, False))
    return Reason(rule=TEXT_RULE, tried=tried, stopped_by=stopped_by, article=article, next_step=next_step)
