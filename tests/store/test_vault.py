"""Identities: sealed for one party, unreadable once altered, forgotten once the key is gone. Keys: in careful files."""

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher as RawCipher
from cryptography.hazmat.primitives.ciphers.modes import ECB
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.kernel.digest import SM3
from zhiheng.kernel.errors import ProductError
from zhiheng.store.keyring import MASTER_KEY_VARIABLE, KeyUnusable, MasterKey, Signer, verify_signature
from zhiheng.store.vault import AES_256_GCM, SM4_GCM, Cipher, IdentityForgotten, IdentityUnreadable, Vault

MASTER = MasterKey(secret=bytes(range(32)))
OTHER_MASTER = MasterKey(secret=bytes(range(1, 33)))
LI, WANG = "P-0001", "P-0002"
IDENTITY = "李某 990101199001010018".encode()
CIPHERS = pytest.mark.parametrize("cipher", [AES_256_GCM, SM4_GCM], ids=lambda cipher: cipher.name)


# Ciphers


def test_sm4_gcm_gives_the_example_of_rfc_8998() -> None:
    key = bytes.fromhex("0123456789ABCDEFFEDCBA9876543210")
    nonce = bytes.fromhex("00001234567800000000ABCD")
    bound = bytes.fromhex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")
    plaintext = bytes.fromhex("".join(letter * 16 for letter in "ABCDEFEA"))
    closed = bytes.fromhex(
        "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
        "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
        "83DE3541E4C2B58177E065A9BF7B62EC"
    )
    assert SM4_GCM.encrypt(key, nonce, plaintext, bound) == closed
    assert SM4_GCM.decrypt(key, nonce, closed, bound) == plaintext


def test_sm4_gives_the_example_of_gb_t_32907() -> None:
    block = bytes.fromhex("0123456789abcdeffedcba9876543210")
    machine = RawCipher(SM4_GCM.algorithm(block), ECB()).encryptor()
    assert machine.update(block).hex() == "681edf34d206965e86b3e94f536e4246"


def test_aes_256_gcm_gives_test_case_16_of_its_specification() -> None:
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    nonce = bytes.fromhex("cafebabefacedbaddecaf888")
    bound = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    plaintext = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    closed = bytes.fromhex(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
    assert AES_256_GCM.encrypt(key, nonce, plaintext, bound) == closed


# Sealing and opening


@CIPHERS
def test_a_sealed_identity_opens_again(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(LI)
    sealed = vault.seal(wrapped, IDENTITY, LI)
    assert Vault(MASTER).open(wrapped, sealed, LI) == IDENTITY


@given(
    st.binary(max_size=300), st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([AES_256_GCM, SM4_GCM])
)
def test_any_content_opens_again(plaintext: bytes, party_ref: str, cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(party_ref)
    assert vault.open(wrapped, vault.seal(wrapped, plaintext, party_ref), party_ref) == plaintext


@CIPHERS
def test_no_blob_shows_what_it_holds_or_repeats(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(LI)
    first, second = vault.seal(wrapped, IDENTITY, LI), vault.seal(wrapped, IDENTITY, LI)
    assert first != second
    assert IDENTITY not in first
    assert vault.new_person_key(LI) != wrapped


@CIPHERS
def test_a_change_in_any_byte_of_a_sealed_identity_is_refused(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(LI)
    _assert_every_alteration_is_refused(vault.seal(wrapped, b"x", LI), lambda blob: vault.open(wrapped, blob, LI))


@CIPHERS
def test_a_change_in_any_byte_of_a_wrapped_key_is_refused(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(LI)
    sealed = vault.seal(wrapped, b"x", LI)
    _assert_every_alteration_is_refused(wrapped, lambda blob: vault.open(blob, sealed, LI))


@CIPHERS
def test_a_key_swapped_between_persons_opens_nothing(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    lis, wangs = vault.new_person_key(LI), vault.new_person_key(WANG)
    sealed = vault.seal(lis, IDENTITY, LI)
    with pytest.raises(IdentityUnreadable):
        vault.open(wangs, sealed, LI)
    with pytest.raises(IdentityUnreadable):
        vault.open(wangs, vault.seal(wangs, IDENTITY, WANG), LI)
    with pytest.raises(IdentityUnreadable):
        vault.seal(wangs, IDENTITY, LI)


@CIPHERS
def test_an_identity_moved_to_another_person_with_its_key_is_refused(cipher: Cipher) -> None:
    vault = Vault(MASTER, cipher=cipher)
    wrapped = vault.new_person_key(LI)
    with pytest.raises(IdentityUnreadable):
        vault.open(wrapped, vault.seal(wrapped, IDENTITY, LI), WANG)


def test_a_sealed_identity_cannot_pass_for_a_wrapped_key_nor_the_other_way_round() -> None:
    vault = Vault(MASTER)
    wrapped = vault.new_person_key(LI)
    sealed = vault.seal(wrapped, bytes(32), LI)
    with pytest.raises(IdentityUnreadable, match="not what belongs here"):
        vault.open(sealed, sealed, LI)
    with pytest.raises(IdentityUnreadable, match="not what belongs here"):
        vault.open(wrapped, wrapped, LI)


@pytest.mark.parametrize("gone", [None, b""])
def test_once_the_key_is_destroyed_the_identity_is_forgotten(gone: bytes | None) -> None:
    vault = Vault(MASTER)
    sealed = vault.seal(vault.new_person_key(LI), IDENTITY, LI)
    with pytest.raises(IdentityForgotten) as forgotten:
        vault.open(gone, sealed, LI)
    assert LI in forgotten.value.tried
    with pytest.raises(IdentityUnreadable):
        vault.open(vault.new_person_key(LI), sealed, LI)


def test_another_master_key_opens_nothing_and_says_so() -> None:
    wrapped = Vault(MASTER).new_person_key(LI)
    with pytest.raises(IdentityUnreadable, match="another key"):
        Vault(OTHER_MASTER).seal(wrapped, IDENTITY, LI)


@CIPHERS
def test_old_blobs_open_after_cipher_and_master_key_were_switched(cipher: Cipher) -> None:
    old = Vault(MASTER, cipher=cipher)
    wrapped = old.new_person_key(LI)
    sealed = old.seal(wrapped, IDENTITY, LI)
    for switched in (AES_256_GCM, SM4_GCM):
        new = Vault(OTHER_MASTER, cipher=switched, retired=(MASTER,))
        assert new.open(wrapped, sealed, LI) == IDENTITY
        assert new.open(wrapped, new.seal(wrapped, b"newer", LI), LI) == b"newer"


# Blind indexes


def test_a_blind_index_is_the_same_for_every_way_of_writing_the_same() -> None:
    written = {Vault(MASTER).blind_index("id_number", way) for way in ("99010119900101001x", " 99010119900101001X\n")}
    wide = Vault(MASTER).blind_index("id_number", "９９０１０１１９９００１０１００１Ｘ")
    assert written == {wide}


def test_a_blind_index_differs_between_values_kinds_master_keys_and_hashes() -> None:
    assert (
        len(
            {
                Vault(MASTER).blind_index("name", "李某"),
                Vault(MASTER).blind_index("name", "李"),
                Vault(MASTER).blind_index("alias", "李某"),
                Vault(OTHER_MASTER).blind_index("name", "李某"),
                Vault(MASTER, index_digest=SM3).blind_index("name", "李某"),
            }
        )
        == 5
    )


def test_kind_and_value_of_a_blind_index_cannot_run_into_each_other() -> None:
    vault = Vault(MASTER)
    assert vault.blind_index("NAME", "A") != vault.blind_index("NAM", "EA")


def test_a_blind_index_does_not_depend_on_the_cipher() -> None:
    assert Vault(MASTER).blind_index("name", "李某") == Vault(MASTER, cipher=SM4_GCM).blind_index("name", "李某")


@pytest.mark.parametrize("nothing", ["", "  ", "\u3000"])
def test_an_empty_value_has_no_blind_index(nothing: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        Vault(MASTER).blind_index("name", nothing)


# Key files

KINDS = pytest.mark.parametrize("kind", [MasterKey, Signer])


@KINDS
def test_a_created_key_is_private_and_loads_again(kind: type[MasterKey | Signer], tmp_path: Path) -> None:
    path = tmp_path / "key"
    before = os.umask(0)
    try:
        created = kind.create(path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
    assert kind.load(path) == created
    assert [entry.name for entry in tmp_path.iterdir()] == ["key"]


@KINDS
def test_creating_never_overwrites(kind: type[MasterKey | Signer], tmp_path: Path) -> None:
    path = tmp_path / "key"
    kind.create(path)
    kept = path.read_bytes()
    with pytest.raises(KeyUnusable, match="never written over"):
        kind.create(path)
    assert path.read_bytes() == kept
    assert [entry.name for entry in tmp_path.iterdir()] == ["key"]


@KINDS
def test_creating_does_not_write_through_a_dangling_link(kind: type[MasterKey | Signer], tmp_path: Path) -> None:
    (tmp_path / "key").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KeyUnusable):
        kind.create(tmp_path / "key")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610, 0o644, 0o777])
def test_a_key_file_open_to_others_is_refused_with_all_four_parts(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "key"
    MasterKey.create(path)
    path.chmod(mode)
    with pytest.raises(KeyUnusable) as refused:
        MasterKey.load(path)
    _assert_four_parts(refused.value)
    assert f"{mode:04o}" in refused.value.stopped_by
    assert "chmod 600" in refused.value.next_step


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_private_key_file_is_read(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "key"
    created = MasterKey.create(path)
    path.chmod(mode)
    assert MasterKey.load(path) == created


@pytest.mark.parametrize("write", [bytes.hex, lambda key: base64.b64encode(key).decode()])
def test_a_key_may_be_written_as_hex_or_base64(write: Callable[[bytes], str], tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text(f"  {write(MASTER.secret)}\n")
    path.chmod(0o600)
    assert MasterKey.load(path) == MASTER
    assert MasterKey.from_environment({MASTER_KEY_VARIABLE: write(MASTER.secret)}) == MASTER


@pytest.mark.parametrize("content", ["", "secret", "00" * 31, "00" * 33, "密钥", "\x00" * 32])
def test_what_is_no_key_is_refused_without_repeating_it(content: str, tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text(content)
    path.chmod(0o600)
    for load in (MasterKey.load, Signer.load):
        with pytest.raises(KeyUnusable) as refused:
            load(path)
        _assert_four_parts(refused.value)
        assert len(content) < 31 or content not in str(refused.value)


@pytest.mark.parametrize("environment", [{}, {MASTER_KEY_VARIABLE: ""}, {MASTER_KEY_VARIABLE: "short"}])
def test_a_variable_without_a_key_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(KeyUnusable) as refused:
        MasterKey.from_environment(environment)
    _assert_four_parts(refused.value)


def test_a_missing_file_or_folder_is_refused_with_all_four_parts(tmp_path: Path) -> None:
    for attempt in (MasterKey.load, MasterKey.create):
        with pytest.raises(KeyUnusable) as refused:
            attempt(tmp_path / "absent" / "key")
        _assert_four_parts(refused.value)


def test_keys_do_not_show_in_print(tmp_path: Path) -> None:
    signer = Signer.create(tmp_path / "key")
    assert repr(MASTER.secret) not in repr(MASTER)
    assert repr(signer.seed) not in repr(signer)


# Signatures


def test_signatures_are_those_of_rfc_8032() -> None:
    # Section 7.1, test 2
    signer = Signer(seed=bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    assert signer.public_hex == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert signer.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )


def test_a_signature_holds_for_its_message_and_key_only(tmp_path: Path) -> None:
    signer, other = Signer.create(tmp_path / "one"), Signer.create(tmp_path / "two")
    signature = signer.sign(b"root")
    assert verify_signature(signer.public_hex, b"root", signature)
    assert not verify_signature(signer.public_hex, b"rook", signature)
    assert not verify_signature(other.public_hex, b"root", signature)
    for place in range(len(signature)):
        assert not verify_signature(signer.public_hex, b"root", _altered(signature, place, 1))


@pytest.mark.parametrize("public_hex", ["", "zz", "密", "00" * 31, "ff" * 32])
def test_what_is_no_public_key_verifies_nothing(public_hex: str) -> None:
    assert not verify_signature(public_hex, b"root", bytes(64))


def _assert_every_alteration_is_refused(blob: bytes, opened: Callable[[bytes], bytes]) -> None:
    assert opened(blob)
    for place in range(len(blob)):
        for change in (0x01, 0x80, 0xFF):
            with pytest.raises(IdentityUnreadable):
                opened(_altered(blob, place, change))
        if place:
            with pytest.raises(IdentityUnreadable):
                opened(blob[:place])
    with pytest.raises(IdentityUnreadable):
        opened(blob + b"\x00")


def _altered(blob: bytes, place: int, change: int) -> bytes:
    return blob[:place] + bytes([blob[place] ^ change]) + blob[place + 1 :]


def _assert_four_parts(error: ProductError) -> None:
    assert all((error.tried, error.stopped_by, error.article, error.next_step))
