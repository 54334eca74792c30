"""Who may withdraw the key of an officer that has lost the passphrase, and what the ledger keeps of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.bureau import MASTER, NOW, staffed
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.kernel.errors import WriteConflict, WrongCredential
from zhiheng.kernel.register import WithdrawKey
from zhiheng.kernel.signature import Seal
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.register_key import register_key, withdraw_key
from zhiheng.services.submit_deputy import submit_withdrawal
from zhiheng.store.signing_keys import SigningKeys
from zhiheng.store.verify import verify

PHRASE, OTHER, WHY = "sealing-wax-4711", "another-wax-0815", "口令遗忘，已当面核实"


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    made = staffed(store, tmp_path / "home")
    made = replace(made, signing=SigningKeys(MASTER, made.ledger, using=store.alias))
    for account in ("wang", "sun", "zhao", "zhu", "chen", "he"):
        register_key(made.ledger, made.signing, account, PHRASE, NOW)
    return made


def withdraw(house: Installation, by: str, of: str, credential: str = PHRASE) -> Answer:
    return submit_withdrawal(house, by, of, WHY, credential, NOW)


@pytest.mark.parametrize(
    ("by", "of"), [("zhao", "wang"), ("zhu", "wang"), ("zhu", "zhao"), ("chen", "wang"), ("chen", "zhu")]
)
def test_a_head_above_or_an_auditor_withdraws_it_and_a_new_one_can_be_registered(
    house: Installation, by: str, of: str
) -> None:
    answer = withdraw(house, by, of)
    assert isinstance(answer, Recorded)
    assert isinstance(answer.entry.act, WithdrawKey) and (answer.entry.by, answer.entry.act.reason) == (by, WHY)
    assert house.signing.current(of) is None
    with pytest.raises(WrongCredential):
        house.signing.unlock(of, PHRASE, NOW)
    register_key(house.ledger, house.signing, of, OTHER, NOW)
    assert house.signing.unlock(of, OTHER, NOW).signer == of
    found = verify(house.ledger)
    assert (found.verified, found.signatures) == (True, 6 + 2)


@pytest.mark.parametrize(
    ("by", "of"), [("sun", "wang"), ("wang", "wang"), ("zhu", "zhu"), ("wang", "zhao"), ("zhao", "he"), ("zhao", "li")]
)
def test_nobody_else_withdraws_it_and_nobody_his_own(house: Installation, by: str, of: str) -> None:
    before = house.ledger.last_seq()
    answer = withdraw(house, by, of)
    assert isinstance(answer, Refused)
    (reason,) = answer.reasons
    assert all(zh and en for zh, en in (reason.tried, reason.stopped_by, reason.article, reason.next_step))
    assert house.ledger.last_seq() == before


def test_it_is_signed_and_done_once(house: Installation) -> None:
    with pytest.raises(WrongCredential):
        withdraw(house, "zhao", "wang", OTHER)
    assert house.signing.current("wang") is not None
    assert [type(withdraw(house, "zhao", "wang")) for _ in range(2)] == [Recorded, Refused]


def test_a_key_that_another_head_has_withdrawn_meanwhile_is_not_withdrawn_again(house: Installation) -> None:
    def meanwhile() -> Seal:
        """The other one was quicker, between the look and the entry."""
        assert isinstance(withdraw(house, "zhu", "wang"), Recorded)
        return house.signing.unlock("zhao", PHRASE, NOW)

    before = house.ledger.last_seq()
    with pytest.raises(WriteConflict) as told:
        withdraw_key(house.ledger, house.directory, house.signing, "wang", "zhao", WHY, NOW, meanwhile)
    assert all((told.value.tried, told.value.stopped_by, told.value.article, told.value.next_step))
    assert house.ledger.last_seq() == before + 1
