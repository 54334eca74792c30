"""Signatures in a database: the register of keys, credentials, and what verifying finds."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from tests.small_procedure import START, Announce, HandOver, TakeIn, draft, header
from tests.small_seals import opened_key
from tests.store.attacks import attack, recompute
from tests.stores import Store
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.errors import CredentialLocked, WriteConflict, WrongCredential
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.register import RegisterKey, WithdrawKey
from zhiheng.kernel.review import Propose, Sign
from zhiheng.services.register_key import enter_key, key_before, register_key
from zhiheng.store import models
from zhiheng.store.algorithms import ED25519, SM2_SM3, Algorithm
from zhiheng.store.keyring import MasterKey
from zhiheng.store.signing_keys import FAILURES, LOCKED_FOR, SigningKeys
from zhiheng.store.sm2_certificate import last_moment
from zhiheng.store.verify import verify

MASTER = MasterKey(secret=bytes(32))
OFFICER, AUTHORITY = (Path(__file__).parent / "sm2" / name for name in ("officer.pem", "authority.pem"))
PHRASE, OTHER = "sealing-wax-4711", "another-wax-0815"
PROPOSED = Propose(proposes="hand_over", content={"owner": "P-1"})


def keys_of(store: Store, algorithm: Algorithm = ED25519, master: MasterKey = MASTER) -> SigningKeys:
    return SigningKeys(master, store.ledger, algorithm, using=store.alias)


@pytest.fixture
def keys(store: Store) -> SigningKeys:
    """Wang and Zhao have keys (acts 1 and 2)."""
    made = keys_of(store)
    for account in ("wang", "zhao"):
        register_key(store.ledger, made, account, PHRASE, START)
    return made


def reviewed(store: Store, keys: SigningKeys) -> None:
    """Act 3 taken in, 4 proposed by Wang and signed, 5 signed by Zhao, 6 the act that took effect."""
    wang, zhao = (keys.unlock(account, PHRASE, START) for account in ("wang", "zhao"))
    acts = (TakeIn(owner="P-1"), PROPOSED, Sign(proposal=4, level="head"), HandOver(owner="P-1"))
    seals = (None, wang, zhao, zhao)
    by = ("wang", "wang", "zhao", "wang")
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        for act, seal, account in zip(acts, seals, by, strict=True):
            writer.append((replace(draft("L-1", act), seal=seal, by=account),))


def test_a_ledger_with_signatures_verifies_and_counts_them(store: Store, keys: SigningKeys) -> None:
    reviewed(store, keys)
    found = verify(store.ledger)
    assert (found.verified, found.acts, found.signatures, found.unsigned) == (True, 6, 5, 0)


def test_sm2_signatures_verify_where_the_bureau_has_sm2_keys(store: Store) -> None:
    keys = keys_of(store, SM2_SM3)
    for account in ("wang", "zhao"):
        register_key(store.ledger, keys, account, PHRASE, START)
    reviewed(store, keys)
    found = verify(store.ledger)
    assert (found.verified, found.signatures) == (True, 5)
    key = keys.current("wang")
    assert key is not None and key.algorithm == "sm2-sm3"


TAMPERED = {
    "signer": "li",
    "algorithm": "sm2-sm3",
    "key": "0" * 32,
    "document": "cd" * 32,
    "value": b"\x00" * 64,
}


@pytest.mark.parametrize("column", TAMPERED)
@pytest.mark.parametrize("hashes_too", [False, True])
def test_an_altered_signature_is_found_even_where_the_chain_was_recomputed(
    store: Store, keys: SigningKeys, column: str, hashes_too: bool
) -> None:
    reviewed(store, keys)
    attack(store, f"UPDATE act_signature SET {column} = ? WHERE seq = 5", TAMPERED[column])
    if hashes_too:
        recompute(store)
    assert verify(store.ledger).first_bad == 5


@pytest.mark.parametrize("hashes_too", [False, True])
def test_a_removed_signature_is_found_even_where_the_chain_was_recomputed(
    store: Store, keys: SigningKeys, hashes_too: bool
) -> None:
    reviewed(store, keys)
    attack(store, "DELETE FROM act_signature WHERE seq = 5")
    if hashes_too:
        recompute(store)
    assert verify(store.ledger).first_bad == 5


@pytest.mark.parametrize(
    ("seq", "column", "value", "first_bad"),
    [
        (4, "payload", '{"content":{"owner":"P-9"},"proposes":"hand_over"}', 4),
        (5, "at", stamp(START - timedelta(days=1)), 5),
        (6, "payload", '{"owner":"P-9"}', 6),
        (3, "payload", '{"owner":"P-9"}', 4),  # unsigned, and before what was signed: the next signature tells
    ],
)
def test_a_rewritten_act_with_recomputed_hashes_is_found_without_any_checkpoint(
    store: Store, keys: SigningKeys, seq: int, column: str, value: str, first_bad: int
) -> None:
    reviewed(store, keys)
    attack(store, f"UPDATE ledger_act SET {column} = ? WHERE seq = ?", value, seq)
    recompute(store)
    assert verify(store.ledger).first_bad == first_bad


def test_a_signature_with_a_key_of_ones_own_making_is_found(store: Store, keys: SigningKeys) -> None:
    stranger = opened_key("zhao")
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((draft("L-1", TakeIn(owner="P-1")),))
        writer.append((replace(draft("L-1", Announce(days=1)), seal=stranger, by="zhao"),))
    assert verify(store.ledger).first_bad == 4


def test_a_signature_under_another_name_is_found(store: Store, keys: SigningKeys) -> None:
    wang = keys.unlock("wang", PHRASE, START)
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((replace(draft("L-1", PROPOSED), seal=wang, by="zhao"),))
    assert verify(store.ledger).first_bad == 3


def test_an_unsigned_review_by_somebody_who_had_a_key_is_found(store: Store, keys: SigningKeys) -> None:
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        writer.append((replace(draft("L-1", PROPOSED), by="li"), replace(draft("L-1", PROPOSED), by="wang")))
    found = verify(store.ledger)
    assert (found.first_bad, found.unsigned) == (4, 1)


def test_a_new_key_withdraws_the_one_before_and_old_signatures_stay_valid(store: Store, keys: SigningKeys) -> None:
    reviewed(store, keys)
    old = keys.unlock("wang", PHRASE, START)
    register_key(store.ledger, keys, "wang", OTHER, START, PHRASE)
    current, before = keys.current("wang"), keys.key(old.key)
    assert current is not None and before is not None
    assert (before.withdrawn, current.withdrawn) == (8, 0) and current.id != old.key
    assert verify(store.ledger).verified
    assert keys.unlock("wang", OTHER, START).key == current.id
    with store.ledger.writing() as writer:
        writer.append((replace(draft("L-1", PROPOSED), seal=old, by="wang"),))
    assert verify(store.ledger).first_bad == 9


def test_the_register_is_acts_and_the_old_key_signs_for_the_new_one(store: Store, keys: SigningKeys) -> None:
    made = register_key(store.ledger, keys, "wang", OTHER, START, PHRASE)
    registered, withdrawn = store.ledger.history("KEY-2025-0001").raw
    assert isinstance(registered.act, RegisterKey) and isinstance(withdrawn.act, WithdrawKey)
    first = keys.key(registered.act.key)
    assert first is not None and (first.account, first.registered, first.withdrawn) == ("wang", 1, 4)
    assert withdrawn.act.replaced_by == made.key
    signature = store.ledger.proofs("KEY-2025-0001")[1].signature
    assert signature is not None and signature.signed.key == first.id


def test_a_second_key_needs_the_passphrase_of_the_first_and_tries_are_counted(store: Store, keys: SigningKeys) -> None:
    for wrong in ("", "wrong-wrong-1", OTHER):
        with pytest.raises(WrongCredential):
            register_key(store.ledger, keys, "wang", OTHER, START, wrong)
    for _ in range(FAILURES - 2):
        with pytest.raises(WrongCredential):
            register_key(store.ledger, keys, "wang", OTHER, START, "wrong-wrong-1")
    with pytest.raises(CredentialLocked):
        register_key(store.ledger, keys, "wang", OTHER, START, PHRASE)
    assert store.ledger.last_seq() == 2


def test_a_key_that_changed_in_between_is_not_replaced(store: Store, keys: SigningKeys) -> None:
    before = key_before(keys, "wang", PHRASE, START)
    register_key(store.ledger, keys, "wang", OTHER, START, PHRASE)
    for stale in (before, None):
        with pytest.raises(WriteConflict):
            enter_key(store.ledger, keys, keys.make("wang", "third-wax-0815"), START, stale)
    assert keys.unlock("wang", OTHER, START) and verify(store.ledger).verified


def test_a_key_signs_until_the_last_moment_of_its_certificate_and_not_after_it(store: Store) -> None:
    keys = keys_of(store)
    ends = last_moment(x509.load_pem_x509_certificate(OFFICER.read_bytes()).public_bytes(Encoding.DER))
    made, issued = keys.take_certified("wang", PHRASE, OFFICER, OFFICER.with_suffix(".key"), AUTHORITY, ends)
    enter_key(store.ledger, keys, made, START, None, issued)
    with store.ledger.writing() as writer:
        writer.begin(header("L-1"))
        seal = keys.unlock("wang", PHRASE, ends)
        writer.append((replace(draft("L-1", TakeIn(owner="P-1")), seal=seal, by="wang"),))
    late = ends + timedelta(minutes=1)
    with pytest.raises(WrongCredential) as refused:
        keys.unlock("wang", PHRASE, late)
    assert all((refused.value.tried, refused.value.stopped_by, refused.value.article, refused.value.next_step))
    assert f"{ends.astimezone(BEIJING):%Y-%m-%d}" in refused.value.stopped_by
    assert verify(store.ledger).verified
    for _ in range(FAILURES):  # a right passphrase is no failure
        with pytest.raises(WrongCredential, match="证书"):
            keys.unlock("wang", PHRASE, late)
    with pytest.raises(WrongCredential, match="口令不正确"):
        register_key(store.ledger, keys, "wang", OTHER, late, OTHER)
    register_key(store.ledger, keys, "wang", OTHER, late, PHRASE)
    assert keys.unlock("wang", OTHER, late).signer == "wang"
    assert verify(store.ledger).verified


def test_what_a_historical_batch_brings_registers_no_key(store: Store, keys: SigningKeys) -> None:
    stranger = opened_key("zhao")
    said = RegisterKey(key=stranger.key, algorithm="ed25519", public_key=stranger.public.hex())
    with store.ledger.writing() as writer:
        writer.begin(replace(header("KEY-2025-0009"), procedure="signing_key"))
        writer.append((replace(draft("KEY-2025-0009", said), by="zhao", imported=True),))
        writer.begin(header("L-1"))
        writer.append((replace(draft("L-1", PROPOSED), seal=stranger, by="zhao"),))
    assert verify(store.ledger).first_bad == 4


def test_the_right_credential_opens_and_a_wrong_one_writes_nothing(store: Store, keys: SigningKeys) -> None:
    assert keys.unlock("wang", PHRASE, START).signer == "wang"
    for wrong in ("", "sealing-wax-4712", PHRASE.upper()):
        with pytest.raises(WrongCredential):
            keys.unlock("wang", wrong, START)
    with pytest.raises(WrongCredential):
        keys.unlock("li", PHRASE, START)
    assert store.ledger.last_seq() == 2


def test_too_many_wrong_ones_lock_it_against_the_right_one_for_a_while(keys: SigningKeys) -> None:
    for _ in range(FAILURES):
        with pytest.raises(WrongCredential):
            keys.unlock("wang", "wrong-wrong-1", START)
    with pytest.raises(CredentialLocked):
        keys.unlock("wang", PHRASE, START)
    with pytest.raises(CredentialLocked):
        keys.unlock("wang", PHRASE, START + LOCKED_FOR - timedelta(seconds=1))
    assert keys.unlock("zhao", PHRASE, START).signer == "zhao"
    assert keys.unlock("wang", PHRASE, START + LOCKED_FOR).signer == "wang"
    with pytest.raises(WrongCredential):
        keys.unlock("wang", "wrong-wrong-1", START + LOCKED_FOR)


def test_right_ones_between_wrong_ones_never_lock(keys: SigningKeys) -> None:
    for _ in range(2 * FAILURES):
        with pytest.raises(WrongCredential):
            keys.unlock("wang", "wrong-wrong-1", START)
        assert keys.unlock("wang", PHRASE, START).signer == "wang"


def test_the_database_alone_opens_no_key(store: Store, keys: SigningKeys) -> None:
    elsewhere = keys_of(store, master=MasterKey(secret=b"\x01" * 32))
    with pytest.raises(WrongCredential):
        elsewhere.unlock("wang", PHRASE, START)


def test_a_private_key_moved_to_another_account_does_not_open(store: Store, keys: SigningKeys) -> None:
    moved = "(SELECT {0} FROM signing_secret WHERE account = 'zhao')"
    wrapped, salt = moved.format("wrapped"), moved.format("salt")
    attack(store, f"UPDATE signing_secret SET wrapped = {wrapped}, salt = {salt} WHERE account = 'wang'")
    with pytest.raises(WrongCredential):
        keys.unlock("wang", PHRASE, START)


def test_no_private_key_and_no_credential_lie_in_the_database(store: Store, keys: SigningKeys) -> None:
    private = keys.unlock("wang", PHRASE, START).private
    row = models.SigningSecret.objects.using(store.alias).get(account="wang")
    kept = b"".join((bytes(row.wrapped), bytes(row.salt), bytes(row.public)))
    assert private not in kept and PHRASE.encode() not in kept
    assert private.hex() not in repr(keys.unlock("wang", PHRASE, START))


def test_a_short_credential_makes_no_key(store: Store, keys: SigningKeys) -> None:
    with pytest.raises(WrongCredential):
        register_key(store.ledger, keys, "li", "123456789", START)
    assert store.ledger.last_seq() == 2 and keys.current("li") is None
