"""Find a party by exact name or number, for a case in hand and after stating why; register one that is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.errors import NotPermitted, WrongContent
from zhiheng.kernel.fields import PartyRef
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.references import may_refer
from zhiheng.kernel.review import Role
from zhiheng.law.personal_information_protection_law import PERSONAL_DATA_PURPOSE_LIMIT
from zhiheng.services.access import post_over
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import Scope, require_visible, view_scope

SHORTEST_PURPOSE = 2
KINDS = {"person": ("自然人", "person"), "organisation": ("单位", "organisation"), "thing": ("物品", "thing")}


@dataclass(frozen=True, kw_only=True)
class PartyQuestion:
    """``exact``: a whole name or number. ``record``: the case it is for; empty while one of ``procedure`` is being
    opened."""

    by: str
    exact: str
    purpose: str
    record: str = ""
    procedure: str = ""
    kind: str = "person"


@dataclass(frozen=True, kw_only=True)
class FoundParty:
    ref: str
    name: str


def find_party(installation: Installation, question: PartyQuestion, now: datetime) -> tuple[FoundParty, ...]:
    """The parties of exactly this name or number; the look-up is logged. Raises WrongContent without a purpose,
    UnknownRecord where the case is not within view, UnknownAct where there is no such procedure, NotPermitted without a
    case or without a post that takes persons down in it."""
    tried = ("查找当事人", "find a party")
    _require_words(tried, question)
    purpose = _require_case(installation, question, now)
    refs = installation.parties.find(question.kind, question.exact.strip(), question.by, purpose, question.record, now)
    names = installation.parties.names_of(refs)
    return tuple(FoundParty(ref=ref, name=names[ref]) for ref in refs)


def register_party(installation: Installation, question: PartyQuestion, number: str, now: datetime) -> FoundParty:
    """Register a party named ``question.exact``; where that number is registered already, the one who holds it.

    Raises as ``find_party`` does.
    """
    _require_words(("登记当事人", "register a party"), question)
    purpose = _require_case(installation, question, now)
    if number.strip():
        held = installation.parties.find(question.kind, number.strip(), question.by, purpose, question.record, now)
        if held:
            return FoundParty(ref=held[0], name=installation.parties.name_of(held[0]))
    ref = installation.parties.register(question.kind, question.exact.strip(), number.strip(), now)
    return FoundParty(ref=ref, name=installation.parties.name_of(ref))


def _require_words(tried: tuple[str, str], question: PartyQuestion) -> None:
    missing = []
    if not question.exact.strip():
        missing.append("须填完整姓名或证件号码 (the whole name or number is needed)")
    if len(question.purpose.strip()) < SHORTEST_PURPOSE:
        missing.append("须填查找事由 (say why you look)")
    if question.kind not in KINDS:
        missing.append(f"类别应为 {'、'.join(KINDS)} 之一 (the kind is one of these)")
    if missing:
        raise WrongContent(
            tried=f"{tried[0]} ({tried[1]})",
            stopped_by="\n".join(missing),
            article="执衡访问与记录规则 (Zhiheng access and recording rules)",
            next_step="补齐后再查找 (complete it and look again)",
        )


def _require_case(installation: Installation, question: PartyQuestion, now: datetime) -> str:
    """The purpose as it is logged. A case in hand and a post that takes persons down in it: what the law asks of who
    looks somebody up."""
    scope, purpose = view_scope(installation, question.by, now), question.purpose.strip()
    header: RecordHeader | None = None
    if question.record:
        header = require_visible(installation, scope, question.record)
        procedure = installation.catalogue[header.procedure]
    elif question.procedure:
        procedure = installation.catalogue[question.procedure]
        purpose = f"新建{procedure.title} opening a record: {purpose}"
    else:
        raise _not_permitted(
            "没有注明所办案件 (no case is named)",
            "写明案件编号；新建案件的，写明程序 (name the record, or the procedure of the one being opened)",
        )
    names = _who_names_persons(procedure, header is None)
    if not _holds(installation, scope, names, header):
        titles, english = "、".join(one.title for one in names.values()), " / ".join(one.en for one in names.values())
        raise _not_permitted(
            f"您的岗位在该案不登记人员 (your posts take nobody down in a record of this kind: {procedure.en})",
            f"请{titles or '办案人员'}办理 (let {english or 'an officer in charge'} do it)",
        )
    return purpose


def _who_names_persons(procedure: Procedure, opening: bool) -> Mapping[str, Role]:
    """The posts that record acts in which somebody is named, of a new record those with which it may open."""
    steps = (step for step in procedure.steps if may_refer(step.act, PartyRef) and (step.opens or not opening))
    return {role.id: role for step in steps for role in step.by}


def _holds(installation: Installation, scope: Scope, roles: Mapping[str, Role], header: RecordHeader | None) -> bool:
    posts = tuple(roles.values())
    return post_over(scope.officer, posts, scope.day, header, installation.directory) is not None


def _not_permitted(stopped_by: str, next_step: str) -> NotPermitted:
    return NotPermitted(
        tried="查找或登记当事人 (find or register a party)",
        stopped_by=stopped_by,
        article=PERSONAL_DATA_PURPOSE_LIMIT.article.zh,
        next_step=next_step,
    )
