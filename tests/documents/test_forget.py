"""Forgetting as a leader does it: told what goes, with the passphrase, never while a period runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.documents.bureau import NOW, SUSPECT, case_of
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import Entry
from zhiheng.kernel.errors import NotPermitted, ProductError, UnknownAct, UnknownRecord, WrongCredential
from zhiheng.kernel.review import Propose
from zhiheng.packs.criminal.acts_custody import DecideDetention, Detain, DetentionGround, Signature
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, Receipt
from zhiheng.services.forget import Forgetting, forget, what_goes
from zhiheng.services.register_key import register_key
from zhiheng.store.parties import FORGOTTEN
from zhiheng.store.verify import verify

WORD = "sealing-wax-4711"
LATER = NOW + timedelta(days=3650)
"""When every period of the case has run out or been kept."""


@pytest.fixture
def suspect(house: Installation) -> str:
    return house.parties.register("person", SUSPECT, "", NOW)


@pytest.fixture
def case(house: Installation, suspect: str) -> Sequence[Entry]:
    acts = (
        Accept(receipt=Receipt.HANDED_OVER),
        FileCase(charge="盗窃罪"),
        DecideDetention(person=suspect, ground=DetentionGround.CAUGHT_IN_THE_ACT),
        Detain(person=suspect, warrant=next(iter(Signature))),
    )
    made = case_of(house, "A-2026-0001", "criminal_case", acts)
    register_key(house.ledger, house.signing, "zhu", WORD, NOW)
    return made


def party(suspect: str, by: str = "zhu", reason: str = "依申请删除") -> Forgetting:
    return Forgetting(by=by, reason=reason, ref=suspect)


def content(entry: Entry, by: str = "zhu") -> Forgetting:
    return Forgetting(by=by, reason="依法清除", record=entry.record, act=entry.seq)


def verified(house: Installation) -> bool:
    return verify(house.ledger, archive=house.archive).verified


def test_a_leader_forgets_a_party_and_the_register_says_so(
    house: Installation, suspect: str, case: Sequence[Entry]
) -> None:
    told = what_goes(house, party(suspect), LATER)
    assert any("A-2026-0001" in zh for zh, _ in told.goes) and house.parties.name_of(suspect) == SUSPECT
    forget(house, party(suspect), WORD, LATER)
    assert house.parties.name_of(suspect) == FORGOTTEN
    (entry,) = house.forgetting.register()
    assert (entry.what, entry.ref, entry.by, entry.reason, entry.at) == (
        "party",
        suspect,
        "zhu",
        "依申请删除",
        LATER,
    )
    assert verified(house)
    with pytest.raises(ProductError, match="已经遗忘"):
        forget(house, party(suspect), WORD, LATER)


def test_a_leader_erases_the_content_of_an_act_and_is_told_what_repeats_it(
    house: Installation, case: Sequence[Entry]
) -> None:
    filed = case[1]
    history = house.ledger.history(filed.record)
    proposal = next(one for one in history.recorded(Propose) if Propose.proposes.of(one.act) == FileCase.kind)
    assert any(f"#{proposal.seq}" in zh for zh, _ in what_goes(house, content(filed), LATER).stays)
    assert any(f"#{filed.seq}" in zh for zh, _ in what_goes(house, content(proposal), LATER).stays)
    for entry in (filed, proposal):
        forget(house, content(entry), WORD, LATER)
    gone = {one.seq for one in house.ledger.history(filed.record).raw if not one.act.payload()}
    assert gone == {filed.seq, proposal.seq}
    assert [one.ref for one in house.forgetting.register()] == [str(proposal.seq), str(filed.seq)]
    assert verified(house)


@pytest.mark.parametrize("by", ["wang", "zhao", "xu", "chen", "nobody"])
def test_nobody_else_forgets(house: Installation, suspect: str, case: Sequence[Entry], by: str) -> None:
    for asked in (party(suspect, by), content(case[0], by)):
        with pytest.raises(NotPermitted):
            forget(house, asked, WORD, LATER)
    assert not house.forgetting.register() and house.parties.name_of(suspect) == SUSPECT


def test_the_passphrase_of_the_leader_is_needed(house: Installation, suspect: str, case: Sequence[Entry]) -> None:
    for wrong in ("", "wrong-wrong-wrong"):
        with pytest.raises(WrongCredential):
            forget(house, party(suspect), wrong, LATER)
    assert not house.forgetting.register() and house.parties.name_of(suspect) == SUSPECT


def test_nothing_is_forgotten_while_a_period_that_hangs_on_it_runs(
    house: Installation, suspect: str, case: Sequence[Entry]
) -> None:
    soon = case[-1].at + timedelta(minutes=1)
    for asked in (party(suspect), content(case[-1])):
        with pytest.raises(ProductError, match="期限仍在进行"):
            what_goes(house, asked, soon)


def test_what_is_not_there_is_told(house: Installation, case: Sequence[Entry]) -> None:
    with pytest.raises(UnknownRecord):
        what_goes(house, party("P-0000000000000000"), LATER)
    with pytest.raises(UnknownRecord):
        what_goes(house, Forgetting(by="zhu", reason="依法清除", record="A-1999-0001", act=1), LATER)
    with pytest.raises(UnknownAct):
        what_goes(house, Forgetting(by="zhu", reason="依法清除", record="A-2026-0001", act=9999), LATER)


def test_a_reason_is_needed_and_the_register_of_keys_is_kept(
    house: Installation, suspect: str, case: Sequence[Entry]
) -> None:
    with pytest.raises(ProductError, match="没有理由"):
        what_goes(house, party(suspect, reason=" "), LATER)
    key = house.signing.current("zhu")
    assert key is not None
    asked = Forgetting(by="zhu", reason="依法清除", record=house.signing.record_of(key.id), act=key.registered)
    with pytest.raises(ProductError, match="账本自己的登记"):
        what_goes(house, asked, LATER)
