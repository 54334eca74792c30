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
from zhiheng.kernel.secrecy import Sight
from zhiheng.services.answers import Answer, Refused
from zhiheng.services.correct_act import correct_act, nothing_to_correct
from zhiheng.services.installation import Installation
from zhiheng.services.read_act import require_made
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, no_such_proposal, propose_act
from zhiheng.services.told_to import reasons_told
from zhiheng.services.view_scope import Scope, require_known, require_visible, sight_of, view_scope


def submit_act(installation: Installation, request: ActRequest, now: datetime) -> Answer:
    """``record_act`` for a user. Raises UnknownRecord and WrongContent besides what that raises."""
    asked, sight = _in_view(installation, request, now)
    require_made(_kind(installation, asked), asked.made)
    answer = record_act(installation.ledger, installation.catalogue, installation.directory, own(asked), now)
    return _told(sight, answer)


def submit_proposal(installation: Installation, request: ActRequest, credential: str, now: datetime) -> Answer:
    """``propose_act`` for a user, signed with the key that ``credential`` opens. Raises as ``submit_act`` does, and
    WrongCredential, CredentialLocked."""
    asked, sight = _in_view(installation, request, now)
    seal = installation.signing.unlock(request.by, credential, now)
    places = installation.ledger, installation.catalogue, installation.directory
    return _told(sight, propose_act(*places, own(asked), now, seal, installation))


def submit_correction(installation: Installation, request: ActRequest, credential: str, now: datetime) -> Answer:
    """``correct_act`` for a user, signed; raises as ``submit_proposal`` does."""
    asked, sight = _in_view(installation, request, now)
    seal = installation.signing.unlock(request.by, credential, now)
    places = installation.ledger, installation.catalogue, installation.directory
    return _told(sight, correct_act(*places, own(asked), now, seal))


def submit_verdict(installation: Installation, verdict: Verdict, credential: str, now: datetime) -> Answer:
    """``decide_proposal`` for a user, signed; raises UnknownRecord, WrongCredential and CredentialLocked besides what
    that raises."""
    scope = view_scope(installation, verdict.by, now)
    header = require_visible(installation, scope, verdict.record)
    sight = sight_of(installation, scope, header, installation.ledger.history(verdict.record))
    if verdict.proposal in sight.hidden:
        raise no_such_proposal(verdict)
    seal = installation.signing.unlock(verdict.by, credential, now)
    places = installation.ledger, installation.catalogue, installation.directory
    return _told(sight, decide_proposal(*places, own(verdict), now, seal, installation))


def _told(sight: Sight | None, answer: Answer) -> Answer:
    """What was answered, as the account may read it."""
    if sight is None or not isinstance(answer, Refused):
        return answer
    return Refused(reasons=reasons_told(sight, answer.reasons))


Keyed = TypeVar("Keyed", ActRequest, Verdict)


def own(asked: Keyed) -> Keyed:
    """``asked`` with a request key that is its account's alone: two officers may use the same one."""
    if not asked.key:
        return asked
    return replace(asked, key=sha256(f"{asked.by}\0{asked.key}".encode()).hexdigest())


def _in_view(installation: Installation, request: ActRequest, now: datetime) -> tuple[ActRequest, Sight | None]:
    """What is asked, naming the parties whom it means; and what the account learns of the record that there is."""
    scope = view_scope(installation, request.by, now)
    for number in filter(None, (request.record, request.parent)):
        require_visible(installation, scope, number)
    sight = _sight(installation, scope, request) if request.record else None
    asked = replace(request, content=sight.meant(dict(request.content))) if sight is not None else request
    act = _carried(installation, asked)
    if act is not None:
        _require_known(installation, scope, act)
        _require_members(installation, asked.record, act)
    return asked, sight


def _sight(installation: Installation, scope: Scope, request: ActRequest) -> Sight:
    """Raises NotPermitted and UnknownAct where the account may not know whether what it asks for could be."""
    header, history = installation.ledger.header(request.record), installation.ledger.history(request.record)
    sight, procedure = sight_of(installation, scope, header, history), installation.catalogue[header.procedure]
    kind = procedure.act(request.kind)
    step, corrected = procedure.step(kind), request.content.get("corrects")
    if step is not None:
        require_known(sight, step)
    elif kind is Correct and isinstance(corrected, int) and corrected in sight.hidden:
        raise nothing_to_correct(request.record, corrected)
    return sight


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
