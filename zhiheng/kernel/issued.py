"""What a record's acts say of the documents that went out: which, under which number, and whether they still stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from zhiheng.kernel.act import Entry
from zhiheng.kernel.history import History
from zhiheng.kernel.issuing import IssueDocument, number_of
from zhiheng.kernel.supervision import THE_RECORD


class Standing(Enum):
    """Whether a document still says what the act says; the value is (中文, English)."""

    VALID = ("有效", "valid")
    SUPERSEDED = ("所依据的行为已更正，以重新制发的文书为准", "the act was corrected since: a new document replaces it")
    ANNULLED = ("所依据的行为已撤销，文书无效", "the act was annulled: the document is void")


@dataclass(frozen=True, kw_only=True)
class Issued:
    """One document as it went out. ``entry``: the act of issuing; ``reprints``: how many of the number followed it."""

    entry: Entry
    act: int
    title: str
    number: str
    organ: str
    code: str
    digest: str
    reprint: int
    standing: Standing
    reprints: int = 0


def issued_documents(history: History) -> Iterator[Issued]:
    """The documents that went out, in the order in which they did."""
    standing = {entry.seq: entry for entry in history.entries}
    made = [entry for entry in history.raw if isinstance(entry.act, IssueDocument) and entry.act.is_whole]
    for entry in made:
        act = entry.act
        assert isinstance(act, IssueDocument)
        yield Issued(
            entry=entry,
            act=act.of_act,
            title=act.document,
            number=number_of(act.series, act.year, act.ordinal),
            organ=act.organ,
            code=act.code,
            digest=act.digest,
            reprint=act.reprint,
            standing=Standing.VALID if act.of_act == THE_RECORD else _standing(entry, standing.get(act.of_act)),
            reprints=sum(_same_number(act, other.act) and other.seq > entry.seq for other in made),
        )


def original_of(history: History, act: int, title: str) -> Issued | None:
    """The document of this title that stands for an act; None where none went out since the act was last corrected."""
    for one in issued_documents(history):
        if (one.act, one.title, one.reprint, one.standing) == (act, title, 0, Standing.VALID):
            return one
    return None


def _same_number(one: IssueDocument, other: object) -> bool:
    if not isinstance(other, IssueDocument) or not other.is_whole:
        return False
    return (one.organ, one.series, one.year, one.ordinal) == (other.organ, other.series, other.year, other.ordinal)


def _standing(issue: Entry, act: Entry | None) -> Standing:
    if act is None:
        return Standing.ANNULLED
    return Standing.SUPERSEDED if act.corrected_by > issue.seq else Standing.VALID
