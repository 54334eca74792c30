"""Find a party by exact name or number, after stating why; register one that is not there."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.errors import NotPermitted, WrongContent
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import require_visible, view_scope

SHORTEST_PURPOSE = 2
KINDS = {"person": ("自然人", "person"), "organisation": ("单位", "organisation"), "thing": ("物品", "thing")}


@dataclass(frozen=True, kw_only=True)
class PartyQuestion:
    """``exact``: a whole name or number. ``record``: the case it is for; empty while one is being opened."""

    by: str
    exact: str
    purpose: str
    record: str = ""
    kind: str = "person"


@dataclass(frozen=True, kw_only=True)
class FoundParty:
    ref: str
    name: str


def find_party(installation: Installation, question: PartyQuestion, now: datetime) -> tuple[FoundParty, ...]:
    """The parties of exactly this name or number; the look-up is logged. Raises WrongContent without a purpose,
    UnknownRecord where the case is not within view."""
    tried = ("查找当事人", "find a party")
    _require_words(tried, question)
    _require_case(installation, question, now)
    refs = installation.parties.find(
        question.kind, question.exact.strip(), question.by, question.purpose.strip(), question.record, now
    )
    names = installation.parties.names_of(refs)
    return tuple(FoundParty(ref=ref, name=names[ref]) for ref in refs)


def register_party(installation: Installation, question: PartyQuestion, number: str, now: datetime) -> FoundParty:
    """Register a party named ``question.exact``; where that number is registered already, the one who holds it.

    Raises as ``find_party`` does.
    """
    _require_words(("登记当事人", "register a party"), question)
    _require_case(installation, question, now)
    if number.strip():
        held = installation.parties.find(
            question.kind, number.strip(), question.by, question.purpose.strip(), question.record, now
        )
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


def _require_case(installation: Installation, question: PartyQuestion, now: datetime) -> None:
    scope = view_scope(installation, question.by, now)
    if question.record:
        require_visible(installation, scope, question.record)
    elif not scope.paths:
        raise NotPermitted(
            tried="查找或登记当事人 (find or register a party)",
            stopped_by="您的岗位不办理案件 (your post handles no cases)",
            article="执衡访问与记录规则 (Zhiheng access and recording rules)",
            next_step="请办案民警办理 (let an officer in charge do it)",
        )
