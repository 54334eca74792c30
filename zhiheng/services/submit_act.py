"""What a user asks to be written: only into records within view, and only naming what is there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from zhiheng.kernel.act import Act
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Officers, PartyRef, RecordRef
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.references import references
from zhiheng.kernel.review import Correct
from zhiheng.services.answers import Answer
from zhiheng.services.correct_act import correct_act
from zhiheng.services.installation import Installation
from zhiheng.services.read_act import require_made
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, propose_act
from zhiheng.services.view_scope import Scope, require_visible, view_scope


def submit_act(installation: Installation, request: ActRequest, now: datetime) -> Answer:
    """``record_act`` for a user. Raises UnknownRecord and WrongContent besides what that raises."""
    _require_in_view(installation, request, now)
    require_made(_kind(installation, request), request.made)
    return record_act(installation.ledger, installation.catalogue, installation.directory, own(request), now)


def submit_proposal(installation: Installation, request: ActRequest, credential: str, now: datetime) -> Answer:
    """``propose_act`` for a user, signed with the key that ``credential`` opens. Raises as ``submit_act`` does, and
    WrongCredential, CredentialLocked."""
    _require_in_view(installation, request, now)
    seal = installation.signing.unlock(request.by, credential, now)
    places = installation.ledger, installation.catalogue, installation.directory
    return propose_act(*places, own(request), now, seal, installation)


def submit_correction(installation: Installation, request: ActRequest, credential: str, now: datetime) -> Answer:
    """``correct_act`` for a user, signed; raises as ``submit_proposal`` does."""
    _require_in_view(installation, request, now)
    seal = installation.signing.unlock(request.by, credential, now)
    return correct_act(installation.ledger, installation.catalogue, installation.directory, own(request), now, seal)


def submit_verdict(installation: Installation, verdict: Verdict, credential: str, now: datetime) -> Answer:
    """``decide_proposal`` for a user, signed; raises UnknownRecord, WrongCredential and CredentialLocked besides what
    that raises."""
    require_visible(installation, view_scope(installation, verdict.by, now), verdict.record)
    seal = installation.signing.unlock(verdict.by, credential, now)
    places = installation.ledger, installation.catalogue, installation.directory
    return decide_proposal(*places, own(verdict), now, seal, installation)


Keyed = TypeVar("Keyed", ActRequest, Verdict)


def own(asked: Keyed) -> Keyed:
    """``asked`` with a request key that is its account's alone: two officers may use the same one."""
    if not asked.key:
        return asked
    return replace(asked, key=sha256(f"{asked.by}\0{asked.key}".encode()).hexdigest())


def _require_in_view(installation: Installation, request: ActRequest, now: datetime) -> None:
    scope = view_scope(installation, request.by, now)
    for number in filter(None, (request.record, request.parent)):
        require_visible(installation, scope, number)
    act = _carried(installation, request)
    if act is not None:
        _require_known(installation, scope, act)
        _require_members(installation, request.record, act)


def _carried(installation: Installation, request: ActRequest) -> Act | None:
    """The act of ``request``; of a correction the act as it shall read, None where it gives no content."""
    act = _kind(installation, request)(**request.content)
    if not isinstance(act, Correct):
        return act
    content = Correct.content.of(act)
    entries = installation.ledger.history(request.record).raw if content is not None else ()
    target = next((entry.act for entry in entries if entry.seq == act.corrects), None)
    return type(target)(**content) if target is not None else None


def _kind(installation: Installation, request: ActRequest) -> type[Act]:
    name = installation.ledger.header(request.record).procedure if request.record else request.procedure
    return installation.catalogue[name].act(request.kind)


def _require_known(installation: Installation, scope: Scope, act: Act) -> None:
    for number in references(act, RecordRef):
        require_visible(installation, scope, number)
    for ref in references(act, PartyRef):
        if not installation.parties.knows(ref):
            raise _not_there(
                act,
                f"“{ref[:40]}”不是已登记的当事人 (not a registered party)",
                "先查找或登记当事人，再引用其编号 (find or register the party first and use its reference)",
            )
    for field in act.fields.values():
        if isinstance(field, Officers):
            _require_people(installation, act, field.of(act) or ())


def _require_members(installation: Installation, record: str, act: Act) -> None:
    """Each member is an officer, comes from elsewhere, or was named in the record before; nobody is there twice."""
    entries = installation.ledger.history(record).entries if record else ()
    for field in (one for one in act.fields.values() if isinstance(one, MemberRef)):
        account, before = field.of(act), {field.of(entry.act) for entry in entries}
        outside = field.outside is not None and field.outside.passes(act)
        if account is None or outside or account in before:
            continue
        others = [one for one in before if one is not None and installation.directory.officer(one) is not None]
        _require_people(installation, act, (*others, account))


def _require_people(installation: Installation, act: Act, accounts: Sequence[str]) -> None:
    """Everybody who is said to have been there has an account, and two accounts are two people."""
    people: set[str] = set()
    for account in accounts:
        officer = installation.directory.officer(account)
        if officer is None:
            raise _not_there(
                act,
                f"没有账号“{account[:40]}” (there is no such account)",
                "填写在场人员的账号 (give the accounts of those present)",
            )
        if officer.person in people:
            raise _not_there(
                act,
                f"“{account[:40]}”与名单中另一账号是同一人 (the same person as another account of the list)",
                "每人只填一个账号 (give one account a person)",
            )
        people.add(officer.person)


def _not_there(act: Act, stopped_by: str, next_step: str) -> WrongContent:
    return WrongContent(
        tried=f"记录“{act.title}” (record {act.en})", stopped_by=stopped_by, article="", next_step=next_step
    )
