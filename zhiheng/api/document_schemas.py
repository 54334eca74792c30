"""What goes in and out about documents; see ``schemas``."""

from ninja import Schema

from zhiheng.api.schemas import ReasonOut, Sequence, SignedIn, Word


class DocumentTextOut(Schema):
    """How a document will read, without number, day of approval, opinions and seal. ``passages``: what each is (``to``,
    ``words``, ``row``, ``head``, ``cells``, ``pen``, ``opinions``, ``particular``, ``copy``), then its words."""

    title: str
    signed_by: str
    passages: list[list[str]]


class ProposalTextOut(Schema):
    """``document``: the digest (SHA-256, hex, salted) of the text that is signed with the proposal; name it in the
    decision. ``reasons``: why nobody may sign it now."""

    record: str
    seq: int
    document: str
    documents: list[DocumentTextOut]
    reasons: list[ReasonOut]


class PrintIn(SignedIn):
    """``act``: its number, or 0 for a document about the whole record. ``title``: which one, the first where empty.

    ``again``: a marked reprint where it went out before. ``credential``: with it whoever prints signs the act of
    issuing and the hash of the file; without it only the organ's seal stands on it.
    """

    act: Sequence
    title: Word = ""
    again: bool = False


class DocumentOut(Schema):
    """A document that went out. ``issue``: the number of the act of issuing, under which the file is read.

    ``sha256``: of the file. ``missing``: characters that no font could draw.
    """

    record: str
    act: int
    issue: int
    title: str
    number: str
    code: str
    sha256: str
    reprint: int
    missing: list[str]
