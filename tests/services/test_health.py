"""What an administrator is told to mend, and when; nothing where all is well."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

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
from zhiheng.services.health import health, health_page
from zhiheng.services.register_key import register_key
from zhiheng.store.columnar_files import MANIFEST
from zhiheng.store.keyring import Signer
from zhiheng.store.rebuild import follow_declarations
from zhiheng.store.signing_keys import SigningKeys

PRINTING, KEYS, COLUMNAR, CHECKPOINTS, DUTIES = range(5)
MINUTE = timedelta(minutes=1)
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
    assert "仿宋_GB2312" in now and "方正小标宋" in now
    years = told(house, PRINTING, timedelta(days=365 * 30))
    assert len(years) > len(now), "the certificate has run out by then"


def test_a_seal_that_cannot_be_used_is_told_and_hides_nothing_else(house: Installation) -> None:
    house.home.seal_certificate.unlink()
    assert told(house, PRINTING)
    assert len(health(house, NOW)) == 5


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


def test_the_page_is_for_auditors(house: Installation) -> None:
    assert len(health_page(house, "chen", NOW)) == 5
    with pytest.raises(NotPermitted):
        health_page(house, "wang", NOW)


def test_duties_worked_out_under_other_declarations_are_told_until_they_are_worked_out_anew(
    house: Installation,
) -> None:
    assert "运行 zhiheng init" in told(house, DUTIES) and "run zhiheng init" in told(house, DUTIES)
    assert follow_declarations(house.ledger, fingerprint(), lambda done, of: None) == len(list(house.ledger.headers()))
    assert told(house, DUTIES) == ""
