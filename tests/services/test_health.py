"""What an administrator is told to mend, and when; nothing where all is well."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from tests.documents.bureau import MASTER, NOW, case_of, staffed
from tests.stores import (  # noqa: F401
    Store,
    migrated_postgres,
    migrated_sqlite,
    postgres_copy_url,
    postgres_store,
    sqlite_store,
    sqlite_url,
    store,
)
from zhiheng.bootstrap import Installation
from zhiheng.declarations import fingerprint
from zhiheng.kernel.errors import NotPermitted
from zhiheng.law.policy import upkeep
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.services.health import WAITED, health, health_page
from zhiheng.services.register_key import enter_key, register_key
from zhiheng.store.columnar_files import MANIFEST
from zhiheng.store.keyring import Signer
from zhiheng.store.rebuild import follow_declarations
from zhiheng.store.signing_keys import SigningKeys

PRINTING, KEYS, LAW, COLUMNAR, CHECKPOINTS, DUTIES, CLOCK = range(7)
MINUTE, THIRTY_DAYS = timedelta(minutes=1), timedelta(days=30)
SM2 = Path(__file__).parent.parent / "store" / "sm2"
AUTHORITY = SM2 / "authority.pem"
PASSPHRASE = "sealing-wax-4711"


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    made = staffed(store, tmp_path / "home")
    made = replace(made, signing=SigningKeys(MASTER, made.ledger, using=store.alias))
    made.home.signing_key.parent.mkdir(mode=0o700)
    Signer.create(made.home.signing_key)
    case_of(made, "A-1", "criminal_case", (ReceiveReport(way=ReportWay.REPORT, summary="手机被盗"),))
    return made


def told(house: Installation, place: int, later: timedelta = timedelta()) -> str:
    """The faults of one thing, in both languages."""
    faults = health(house, NOW + later)[place].faults
    assert all(zh and en for zh, en in faults)
    return "\n".join(f"{zh} {en}" for zh, en in faults)


def test_missing_fonts_and_a_certificate_about_to_run_out_are_told(house: Installation) -> None:
    now = told(house, PRINTING)
    assert "仿宋_GB2312" in now and "方正小标宋" in now and "证书" not in now
    ends = x509.load_pem_x509_certificate(house.home.seal_certificate.read_bytes()).not_valid_after_utc
    left = ends - NOW
    assert "证书" not in told(house, PRINTING, left - THIRTY_DAYS - MINUTE)
    for later in (left - THIRTY_DAYS, left):
        assert "ends on" in told(house, PRINTING, later) and "到期，请及时更换" in told(house, PRINTING, later)
    assert "ended on" in told(house, PRINTING, left + MINUTE) and "已于" in told(house, PRINTING, left + MINUTE)


def test_an_officers_certificate_about_to_run_out_is_told_with_the_account(house: Installation) -> None:
    signing, made = house.signing, NOW + timedelta(days=365)
    key, certificate = signing.take_certified(
        "wang", PASSPHRASE, SM2 / "officer.pem", SM2 / "officer.key", AUTHORITY, made
    )
    enter_key(house.ledger, signing, key, made, None, certificate)
    ends = x509.load_pem_x509_certificate((SM2 / "officer.pem").read_bytes()).not_valid_after_utc
    left = ends - NOW
    assert "证书" not in told(house, KEYS, left - THIRTY_DAYS - MINUTE)
    for later in (left - THIRTY_DAYS, left):
        assert "wang 的签名证书将于" in told(house, KEYS, later) and "of wang ends on" in told(house, KEYS, later)
    assert "wang 的签名证书已于" in told(house, KEYS, left + MINUTE) and "of wang ended on" in told(
        house, KEYS, left + MINUTE
    )


def test_law_texts_that_were_loaded_and_are_gone_or_altered_are_told(house: Installation, tmp_path: Path) -> None:
    assert told(house, LAW) == "", "none were loaded"
    source = tmp_path / "texts"
    source.mkdir()
    (source / "jia.md").write_text("第一条 甲。\n", encoding="utf-8")
    (source / "INDEX.tsv").write_text(
        "file\ttitle_zh\tissuing_body\tversion_date\teffective_date\njia.md\t甲法\t全国人大\t2020-01-01\t2020-01-01\n",
        encoding="utf-8",
    )
    house.load_law(source, "xu")
    assert told(house, LAW) == ""
    (folder,) = house.home.law.iterdir()
    (folder / "jia.md").write_text("第一条 乙。\n", encoding="utf-8")
    os.utime(folder, ns=(1, 1))
    assert "zhiheng law load" in told(house, LAW)
    house.load_law(source, "xu")
    assert told(house, LAW) == ""
    shutil.rmtree(folder)
    assert "zhiheng law load" in told(house, LAW)


def test_a_seal_that_cannot_be_used_is_told_and_hides_nothing_else(house: Installation) -> None:
    house.home.seal_certificate.unlink()
    assert told(house, PRINTING)
    assert len(health(house, NOW)) == 7


def test_who_holds_a_post_and_has_no_key_is_named(house: Installation) -> None:
    assert "wang" in told(house, KEYS) and "8 accounts" in told(house, KEYS)
    for account in ("wang", "sun", "zhou", "zhao", "xu", "zhu", "chen"):
        register_key(house.ledger, house.signing, account, PASSPHRASE, NOW)
    assert "1 account holds" in told(house, KEYS) and "wang" not in told(house, KEYS)
    register_key(house.ledger, house.signing, "he", PASSPHRASE, NOW)
    assert told(house, KEYS) == ""


def test_a_copy_that_lags_behind_is_told_when_it_is_old(house: Installation) -> None:
    assert "从未更新" in told(house, COLUMNAR)
    house.columnar()
    moment = NOW.timestamp()
    os.utime(house.home.columnar / MANIFEST, (moment, moment))
    assert told(house, COLUMNAR, timedelta(days=300)) == "", "it holds everything, however old it is"
    case_of(house, "A-2", "criminal_case", (ReceiveReport(way=ReportWay.REPORT, summary="再报"),))
    most = upkeep("columnar")
    assert told(house, COLUMNAR, most - MINUTE) == ""
    assert told(house, COLUMNAR, most) == ""
    assert "1 act behind" in told(house, COLUMNAR, most + MINUTE)


def test_a_checkpoint_that_is_missing_or_old_is_told(house: Installation) -> None:
    assert "还没有检查点" in told(house, CHECKPOINTS)
    made = house.checkpoint()
    most, age = upkeep("checkpoint"), made.at - NOW
    assert told(house, CHECKPOINTS, age + most - MINUTE) == ""
    assert told(house, CHECKPOINTS, age + most) == ""
    assert f"{made.at:%Y}" in told(house, CHECKPOINTS, age + most + MINUTE)


def test_a_clock_that_was_set_back_is_told_for_as_long_as_the_bureau_wants(house: Installation) -> None:
    assert told(house, CLOCK) == ""
    register_key(house.ledger, house.signing, "wang", PASSPHRASE, NOW)
    assert told(house, CLOCK) == "", "time went on"
    register_key(house.ledger, house.signing, "sun", PASSPHRASE, NOW - WAITED)
    assert told(house, CLOCK) == "", "it may have waited for others"
    back = NOW - WAITED - timedelta(hours=1)
    register_key(house.ledger, house.signing, "zhou", PASSPHRASE, back)
    register_key(house.ledger, house.signing, "zhao", PASSPHRASE, NOW)
    assert f"act {house.ledger.last_seq() - 1} was recorded" in told(house, CLOCK), "though it is right again"
    most = upkeep("clock") - (NOW - back)
    assert "时钟曾被调回" in told(house, CLOCK, most)
    assert told(house, CLOCK, most + MINUTE) == ""


def test_the_page_is_for_auditors(house: Installation) -> None:
    assert len(health_page(house, "chen", NOW)) == 7
    with pytest.raises(NotPermitted):
        health_page(house, "wang", NOW)


def test_duties_worked_out_under_other_declarations_are_told_until_they_are_worked_out_anew(
    house: Installation,
) -> None:
    assert "运行 zhiheng init" in told(house, DUTIES) and "run zhiheng init" in told(house, DUTIES)
    assert follow_declarations(house.ledger, fingerprint(), lambda done, of: None) == len(list(house.ledger.headers()))
    assert told(house, DUTIES) == ""
