"""Who may issue a document, its original and its reprints alike: to see a record is not enough.

Of an act: whoever may record or sign it in this record. Of the record as a whole: whoever may record or sign any of
its acts, and its supervisors.
"""

from collections.abc import Callable
from datetime import datetime

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.document import Document
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure, Reason
from zhiheng.kernel.review import Role
from zhiheng.kernel.supervision import THE_RECORD
from zhiheng.packs.posts import BUREAU_LEADER, LEGAL_BRIGADE
from zhiheng.services.access import fitting_post
from zhiheng.services.answers import ACCESS, print_reason
from zhiheng.services.installation import Installation

SUPERVISORS = (LEGAL_BRIGADE, BUREAU_LEADER)


def issuing_posts(procedure: Procedure, entry: Entry) -> tuple[Role, ...]:
    """The posts that may issue the documents of ``entry``; of the record as a whole where its number is THE_RECORD."""
    if entry.seq == THE_RECORD:
        found = [role for step in procedure.steps for role in step.posts] + list(SUPERVISORS)
    else:
        step = procedure.step(type(entry.act))
        found = list(step.posts) if step is not None else []
    return tuple({role.id: role for role in found}.values())


def may_issue(
    installation: Installation, account: str, procedure: Procedure, header: RecordHeader, now: datetime
) -> Callable[[Entry], bool]:
    """Whether ``account`` holds one of the posts for an act over the record's unit today, in its own right."""
    officer, unit = installation.directory.officer(account), installation.directory.unit(header.unit)
    day = When.minute(now, procedure.zone).day

    def may(entry: Entry) -> bool:
        posts = issuing_posts(procedure, entry)
        return officer is not None and unit is not None and fitting_post(officer, posts, day, unit) is not None

    return may


def issuing_reasons(
    installation: Installation,
    account: str,
    procedure: Procedure,
    header: RecordHeader,
    entry: Entry,
    document: Document,
    now: datetime,
) -> tuple[Reason, ...]:
    """Why ``account`` may not issue ``document`` of ``entry``, if so."""
    if may_issue(installation, account, procedure, header, now)(entry):
        return ()
    posts = issuing_posts(procedure, entry)
    titles, english = "、".join(one.title for one in posts), " / ".join(one.en for one in posts)
    stopped_by = (
        "文书由能够记录或者签批这一行为的人员制发；您今日在本案件单位不担任这些职务",
        "A document is issued by those who may record or sign its act; you hold no such post over this record's unit",
    )
    next_step = (f"请本案件单位的{titles}制发或者重印", f"Let {english} of the unit issue or reprint it")
    return (print_reason(ACCESS, document, header.number, stopped_by, next_step),)
