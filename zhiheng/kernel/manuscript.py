"""The manuscript (文书稿) of a proposed act: the documents that it will print, as they will read, and its digest.

The digest is signed with the act, by its author and by every level. Left out is what nobody can know before the last
signature, or what does not speak of the case: number, day of approval, opinions, seal, layout. Names are short and easy
to guess, so the digest is salted. Text and salt are kept together and forgotten together; then it tells nothing.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.digest import SALT_BYTES, SHA256
from zhiheng.kernel.paper import Line, Opinions, Piece, Ruled, Table, Words

DAY_TO_COME = "〔批准之日〕"
NUMBER_TO_COME = "〔文号〕"

_PURPOSE = b"zhiheng.manuscript.1\0"

Passage = tuple[str, ...]
"""What it is (``to``, ``words``, ``row``, ``head``, ``cells``, ``pen``, ``opinions``, ``particular``, ``copy``) and its
words."""


@dataclass(frozen=True, kw_only=True)
class DocumentText:
    """One document as it will read. ``signed_by``: the organ or unit whose name it bears."""

    title: str
    signed_by: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """Every document of one proposed act. ``proposal``: the content of the proposal. ``salt``: 16 random bytes."""

    record: str
    proposal: Mapping[str, Any]
    documents: tuple[DocumentText, ...]
    salt: bytes

    @property
    def digest(self) -> str:
        """What is signed: SHA-256 (hex) over purpose, salt and text."""
        return digest_of(self.kept())

    def kept(self) -> bytes:
        """Salt and text, as they are closed and kept."""
        documents = [
            {"title": one.title, "signed_by": one.signed_by, "passages": one.passages} for one in self.documents
        ]
        return self.salt + canonical({"record": self.record, "proposal": self.proposal, "documents": documents})

    @classmethod
    def read(cls, kept: bytes) -> "Manuscript":
        """What ``kept`` gave."""
        said = json.loads(kept[SALT_BYTES:])
        documents = (
            DocumentText(
                title=one["title"],
                signed_by=one["signed_by"],
                passages=tuple(tuple(passage) for passage in one["passages"]),
            )
            for one in said["documents"]
        )
        return cls(record=said["record"], proposal=said["proposal"], documents=tuple(documents), salt=kept[:SALT_BYTES])

    def document(self, title: str) -> DocumentText | None:
        return next((one for one in self.documents if one.title == title), None)


def digest_of(kept: bytes) -> str:
    """The digest of what ``Manuscript.kept`` gave."""
    return SHA256.function(_PURPOSE + kept).hex()


def passages_of(piece: Piece) -> Iterator[Passage]:
    """A piece of a document without its layout."""
    match piece:
        case Words():
            yield ("to" if piece.addressee else "words", piece.text)
        case Ruled():
            yield from (("row", *row) for row in piece.rows)
        case Table():
            yield ("head", *piece.head)
            yield from (("cells", *row) for row in piece.rows)
        case Line():
            yield ("pen", piece.text)
        case Opinions():
            yield ("opinions",)


def first_difference(signed: DocumentText, now: DocumentText) -> tuple[str, str] | None:
    """The first words of ``signed`` that read otherwise in ``now``, and how they read there; None where none do."""
    if signed.signed_by != now.signed_by:
        return signed.signed_by, now.signed_by
    for before, after in zip_longest(signed.passages, now.passages, fillvalue=()):
        if before != after:
            return "，".join(before[1:]), "，".join(after[1:])
    return None


def code_of(proposal: int) -> str:
    """Under which the archive keeps the manuscript of a proposal; no check code looks like it."""
    return f"manuscript {proposal}"
