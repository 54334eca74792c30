"""A bureau with the real packs, store, keys and printer on a fresh database; acts of a case in one line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pypdfium2

from tests.stores import Store
from zhiheng.bootstrap import Home, Installation, catalogue
from zhiheng.documents.seal import Seal
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.review import Propose, Sign
from zhiheng.store.access_log import AccessLog
from zhiheng.store.accounts import Accounts
from zhiheng.store.archive import Archive
from zhiheng.store.directory import DjangoDirectory, add_officer, add_unit
from zhiheng.store.enquiry_tries import EnquiryTries
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.kept_views import KeptViews
from zhiheng.store.keyring import MasterKey
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.parties import Parties
from zhiheng.store.reads import DjangoReads
from zhiheng.store.signing_keys import SigningKeys
from zhiheng.store.vault import Vault

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
CITY = Unit(id="city", title="云汀市公安局", en="City Bureau", path="city", division="990100")
BUREAU = Unit(id="bureau", title="明湖公安分局", en="Minghu Sub-bureau", path="city/bureau", division="990101")
EAST = Unit(id="east", title="东门派出所", en="East Station", path="city/bureau/east", division="990101")
WEST = Unit(id="west", title="西溪派出所", en="West Station", path="city/bureau/west", division="990101")
STAFF = (
    ("wang", "王建国", "investigator", EAST),
    ("sun", "孙晓梅", "investigator", EAST),
    ("zhou", "周立", "legal_reviewer", EAST),
    ("zhao", "赵明远", "unit_head", EAST),
    ("xu", "许文", "legal_brigade", BUREAU),
    ("zhu", "朱海峰", "bureau_leader", BUREAU),
    ("chen", "陈思", "auditor", BUREAU),
    ("he", "何静", "investigator", WEST),
)
CHAIN = {"legal_reviewer": "zhou", "unit_head": "zhao", "legal_brigade": "xu", "bureau_leader": "zhu"}
SUSPECT, NUMBER_OF_SUSPECT = "李镕㛃", "99010119900307001X"
MASTER = MasterKey(secret=bytes(range(32)))


@lru_cache(maxsize=1)
def vault() -> Vault:
    return Vault(MASTER)


def a_bureau(store: Store, folder: Path) -> Installation:
    """The installation; its keys and seal are in ``folder``."""
    home = Home(path=folder, database_url=store.url)
    if not home.seal_key.exists():
        home.seal_key.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        Seal.create(home.seal_key, home.seal_certificate, BUREAU.title, NOW - timedelta(days=30))
    ledger = DjangoLedger(catalogue(), using=store.alias)
    return Installation(
        home=home,
        catalogue=catalogue(),
        ledger=ledger,
        directory=DjangoDirectory(using=store.alias),
        accounts=Accounts(using=store.alias),
        reads=DjangoReads(using=store.alias),
        parties=Parties(vault(), using=store.alias, register=folder / "forgotten.jsonl"),
        forgetting=Forgetting(store.alias, folder / "forgotten.jsonl"),
        access_log=AccessLog(using=store.alias),
        enquiry_tries=EnquiryTries(using=store.alias),
        kept_views=KeptViews(using=store.alias),
        archive=Archive(vault(), using=store.alias),
        signing=SigningKeys(MASTER, ledger, using=store.alias),
    )


def staffed(store: Store, folder: Path) -> Installation:
    """The same with its units and officers."""
    for unit in (CITY, BUREAU, EAST, WEST):
        add_unit(unit, using=store.alias)
    for account, name, role, unit in STAFF:
        posts = (Post(role=role, unit=unit, since=date(2020, 1, 1)),)
        officer = Officer(account=account, name=name, person=f"person-{account}", posts=posts)
        add_officer(officer, using=store.alias)
    return a_bureau(store, folder)


def case_of(
    house: Installation, number: str, procedure: str, acts: Sequence[Act], by: str = "wang", parent: str = ""
) -> list[Entry]:
    """A record with these acts, an hour apart, those under review signed at every level; what the ledger holds.
    ``parent``: the case that it belongs to."""
    moment = NOW - timedelta(days=20)
    declared = house.catalogue[procedure]
    entries: list[Entry] = []
    with house.ledger.writing() as writer:
        writer.begin(
            RecordHeader(
                number=number,
                procedure=procedure,
                unit=EAST.id,
                division=EAST.division,
                opened_at=moment,
                parent=parent,
            )
        )
        for act in acts:
            moment += timedelta(hours=1)
            step = declared.step(type(act))
            if step is not None and step.review is not None:
                asked = Propose(proposes=act.kind, content=act.payload())
                (proposal,) = writer.append((_draft(number, asked, by, moment),))
                signs = [
                    _draft(
                        number,
                        Sign(proposal=proposal.seq, level=level.id, opinion=f"{level.title}同意。"),
                        CHAIN.get(level.id, "zhu"),
                        moment,
                    )
                    for level in step.review.levels
                ]
                writer.append(signs)
            entries += writer.append((_draft(number, act, by, moment),))
    return entries


def _draft(number: str, act: Act, by: str, moment: datetime) -> Draft:
    return Draft(record=number, act=act, by=by, unit=EAST.id, when=When.minute(moment), recorded_at=moment)


def text_of(file: bytes) -> str:
    """Everything that can be selected, without the blanks and breaks between the pieces of a line."""
    with_breaks = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    return "".join(with_breaks.split())


def pages_of(file: bytes) -> list[str]:
    return ["".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(file)]
