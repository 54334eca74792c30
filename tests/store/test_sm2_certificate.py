"""SM2 certificates made by OpenSSL, a third implementation: which are taken, and which are not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from zhiheng.store import sm2, sm2_verifier
from zhiheng.store.keyring import KeyUnusable
from zhiheng.store.sm2_certificate import read_key

FILES = Path(__file__).parent / "sm2"
AUTHORITY, OFFICER, KEY, STRANGER = (
    FILES / name for name in ("authority.pem", "officer.pem", "officer.key", "stranger.pem")
)
NOW = datetime(2027, 1, 1, tzinfo=UTC)


def test_a_key_with_a_certificate_of_the_authority_is_taken() -> None:
    key = read_key(OFFICER, KEY, AUTHORITY, NOW)
    value = sm2.sign(key.private, key.public, b"x")
    assert sm2_verifier.verify(key.public, b"x", value)
    assert (len(key.private), len(key.public)) == (32, 64) and key.certificate[:1] == b"\x30"


@pytest.mark.parametrize(
    ("certificate", "private_key", "authority", "now"),
    [
        (STRANGER, KEY, AUTHORITY, NOW),  # signed by itself
        (AUTHORITY, KEY, AUTHORITY, NOW),  # another's certificate
        (OFFICER, KEY, STRANGER, NOW),  # another authority
        (OFFICER, OFFICER, AUTHORITY, NOW),  # no private key in the file
        (KEY, KEY, AUTHORITY, NOW),  # no certificate in the file
        (OFFICER, FILES / "missing", AUTHORITY, NOW),
        (FILES / "missing", KEY, AUTHORITY, NOW),
        (OFFICER, KEY, FILES / "missing", NOW),
        (OFFICER, KEY, AUTHORITY, datetime(2020, 1, 1, tzinfo=UTC)),
        (OFFICER, KEY, AUTHORITY, datetime(2200, 1, 1, tzinfo=UTC)),
    ],
)
def test_what_the_authority_did_not_issue_for_this_key_and_day_is_refused(
    certificate: Path, private_key: Path, authority: Path, now: datetime
) -> None:
    with pytest.raises(KeyUnusable):
        read_key(certificate, private_key, authority, now)


def test_a_certificate_with_one_bit_changed_is_refused(tmp_path: Path) -> None:
    text = OFFICER.read_text("ascii")
    lines = text.splitlines()
    lines[3] = lines[3][:20] + ("A" if lines[3][20] != "A" else "B") + lines[3][21:]
    changed = tmp_path / "changed.pem"
    changed.write_text("\n".join(lines) + "\n", "ascii")
    with pytest.raises(KeyUnusable):
        read_key(changed, KEY, AUTHORITY, NOW)
