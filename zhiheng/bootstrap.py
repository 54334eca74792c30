"""The only place where services meet packs, store, keys and the real clock."""

import atexit
import gc
import os
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django

from zhiheng.declarations import catalogue as catalogue
from zhiheng.declarations import catalogue_supposing as catalogue_supposing
from zhiheng.declarations import fingerprint
from zhiheng.declarations import load_pack as load_pack
from zhiheng.declarations import packs as packs
from zhiheng.declarations import procedures_named as procedures_named
from zhiheng.home import Home as Home
from zhiheng.importers.judgments.returned import give_back, place_beside, require_room
from zhiheng.importers.judgments.traces import Judgment, judgment_traces, read_judgments
from zhiheng.importers.law_texts import put_texts, read_law, texts_of
from zhiheng.importers.staff import read_staff
from zhiheng.importers.text import read_text
from zhiheng.importers.xes import read_xes
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import StoreUnavailable, UnknownAct
from zhiheng.kernel.people import Officer, Unit
from zhiheng.kernel.review import BatchDoor
from zhiheng.law.texts import LawTexts
from zhiheng.packs.posts import POSTS
from zhiheng.services.import_batch import ImportReport, import_batch
from zhiheng.services.load_law import LawReport, digest_loaded, law_report, load_law
from zhiheng.services.scenario import ScenarioResult, run_scenario
from zhiheng.services.whatif import Difference, Reading, whatif
from zhiheng.store.columnar import ColumnarCopy, Refreshed
from zhiheng.store.keyring import MASTER_KEY_VARIABLE, MasterKey, Signer
from zhiheng.store.memory import MemoryLedger
from zhiheng.store.vault import Vault

if TYPE_CHECKING:
    from zhiheng.documents.printer import SealedPrinter
    from zhiheng.kernel.audit import Checkpoint, Verification
    from zhiheng.store.access_log import AccessLog
    from zhiheng.store.accounts import Accounts
    from zhiheng.store.archive import Archive
    from zhiheng.store.directory import DjangoDirectory
    from zhiheng.store.enquiry_tries import EnquiryTries
    from zhiheng.store.forgetting import Forgetting
    from zhiheng.store.kept_views import KeptViews
    from zhiheng.store.ledger import DjangoLedger
    from zhiheng.store.parties import Parties
    from zhiheng.store.reads import DjangoReads
    from zhiheng.store.signing_keys import SigningKeys
    from zhiheng.store.verify import Progress


def clock() -> datetime:
    """Now, aware, UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, kw_only=True)
class Installation:
    """One bureau's Zhiheng: declarations, ledger, people and keys, wired together (``services.installation``)."""

    home: Home
    catalogue: Catalogue
    ledger: "DjangoLedger"
    directory: "DjangoDirectory"
    accounts: "Accounts"
    reads: "DjangoReads"
    parties: "Parties"
    forgetting: "Forgetting"
    access_log: "AccessLog"
    enquiry_tries: "EnquiryTries"
    kept_views: "KeptViews"
    signing: "SigningKeys"
    archive: "Archive"

    @cached_property
    def printer(self) -> "SealedPrinter":
        """Made when the first document is printed: most commands print none. Raises SealUnusable."""
        from zhiheng.documents.fonts import Fonts
        from zhiheng.documents.printer import SealedPrinter
        from zhiheng.documents.seal import Seal
        from zhiheng.documents.typesetting import Typesetter

        fonts = Fonts(self.home.fonts)
        seal = Seal.load(self.home.seal_key, self.home.seal_certificate)
        return SealedPrinter(fonts, Typesetter(fonts, self.home.seal_picture), seal)

    @property
    def public_address(self) -> str:
        """``ZHIHENG_PUBLIC_ADDRESS``: the page where the public checks a document."""
        return os.environ.get("ZHIHENG_PUBLIC_ADDRESS", "")

    def columnar(self) -> ColumnarCopy:
        """The columnar copy, brought up to the ledger."""
        copy = ColumnarCopy(self.home.columnar, self.catalogue)
        copy.refresh(self.ledger)
        return copy

    def columnar_state(self) -> tuple[int, datetime | None]:
        """How many acts the columnar copy lacks as it stands, and when it was written last (None: never)."""
        copy = ColumnarCopy(self.home.columnar, self.catalogue)
        return self.ledger.last_seq() - copy.last_seq(), copy.written_at()

    @property
    def follows_declarations(self) -> bool:
        """Whether what is kept beside the acts was made under the declarations in force."""
        from zhiheng.store.rebuild import made_under

        return made_under(self.ledger.using) == fingerprint()

    def now(self) -> datetime:
        return clock()

    @property
    def law_texts(self) -> LawTexts:
        """The law texts that the site has loaded, none at first."""
        folder = self.home.law / (digest := digest_loaded(self.ledger))
        return _law_texts(folder, folder.stat().st_mtime_ns) if digest and folder.is_dir() else LawTexts()

    def load_law(self, folder: Path, by: str) -> LawReport:
        """Put the texts in ``folder`` beside citations, in the place of those loaded before. Raises UnreadableFile."""
        loaded = read_law(folder)
        report = law_report(self.catalogue, loaded, self.law_texts)
        put = partial(put_texts, self.home.law, folder, loaded)
        load_law(self.ledger, loaded, report, by, self.now(), put)
        return report

    def verify(self, checkpoint: Path | None = None, progress: "Progress | None" = None) -> "Verification":
        """The whole ledger against ``checkpoint``, else against the newest one where there is one."""
        from zhiheng.store.checkpoint import latest_checkpoint, read_checkpoint
        from zhiheng.store.verify import verify

        against = read_checkpoint(checkpoint) if checkpoint else latest_checkpoint(self.home.checkpoints)
        return verify(self.ledger, against, progress, Signer.load(self.home.signing_key).public_hex, self.archive)

    def checkpoint(self, folder: Path | None = None, progress: "Progress | None" = None) -> "Checkpoint":
        """Verify, then sign a checkpoint into ``folder``. Raises LedgerBroken."""
        from zhiheng.store.verify import checkpoint_now

        signer = Signer.load(self.home.signing_key)
        folder = folder or self.home.checkpoints
        return checkpoint_now(self.ledger, folder, signer, self.now(), progress, self.archive).body

    def prove(self, record: str, act: int, checkpoint: Path | None, *, content: bool) -> Mapping[str, Any]:
        """The proof that an act is in ``checkpoint``, else in the newest one (``store.prove``, which says what it
        raises)."""
        from zhiheng.store.checkpoint import latest_checkpoint, read_checkpoint
        from zhiheng.store.prove import no_checkpoint, prove

        against = read_checkpoint(checkpoint) if checkpoint else latest_checkpoint(self.home.checkpoints)
        if against is None:
            raise no_checkpoint()
        return prove(self.ledger, against, record, act, content=content)

    def checkpoints(self) -> Sequence["Checkpoint"]:
        from zhiheng.store.checkpoint import list_checkpoints

        return list_checkpoints(self.home.checkpoints)


@lru_cache(maxsize=1)
def installation() -> Installation:
    """The installation that the environment names. Raises StoreUnavailable before ``zhiheng init``."""
    start_django()
    from django.db import connections

    from zhiheng.store.access_log import AccessLog
    from zhiheng.store.accounts import Accounts
    from zhiheng.store.archive import Archive
    from zhiheng.store.directory import DjangoDirectory
    from zhiheng.store.enquiry_tries import EnquiryTries
    from zhiheng.store.forgetting import Forgetting
    from zhiheng.store.kept_views import KeptViews
    from zhiheng.store.ledger import DjangoLedger
    from zhiheng.store.parties import Parties
    from zhiheng.store.reads import DjangoReads
    from zhiheng.store.signing_keys import SigningKeys

    home = Home.from_environment()
    forgetting = Forgetting(register=home.forgotten)
    forgetting.reapply(catalogue())
    ledger, master = DjangoLedger(catalogue()), master_key(home)
    vault = Vault(master)
    # The declarations stay as long as the process; a collection that looks through them again holds a page up.
    gc.freeze()
    # Nor is a connection among them closed by itself any more: SQLite would leave what was written in its log.
    atexit.register(connections.close_all)
    return Installation(
        home=home,
        catalogue=catalogue(),
        ledger=ledger,
        directory=DjangoDirectory(),
        accounts=Accounts(),
        reads=DjangoReads(),
        parties=Parties(vault, register=home.forgotten),
        forgetting=forgetting,
        access_log=AccessLog(),
        enquiry_tries=EnquiryTries(),
        kept_views=KeptViews(),
        archive=Archive(vault),
        signing=SigningKeys(master, ledger),
    )


@lru_cache(maxsize=1)
def _law_texts(folder: Path, changed_at: int) -> LawTexts:
    return texts_of(folder.parent, folder.name)


def bring_in(
    file: Path, procedure: str, authorised_by: str, unit: str, dry_run: bool, progress: "Progress", door: BatchDoor
) -> ImportReport:
    """Import a file as a historical batch (``services.import_batch``, which says what it raises)."""
    here = installation()
    if unit and here.directory.unit(unit) is None:
        raise UnknownAct(
            tried=f"导入 {file.name} (import {file.name})",
            stopped_by=f"没有单位“{unit}” (there is no unit {unit!r})",
            article="",
            next_step="给出 zhiheng init 时登记的单位编号 (give the id of a unit that init has added)",
        )
    return import_batch(
        here.ledger,
        here.catalogue,
        judgment_traces if door is BatchDoor.JUDGMENTS else read_xes,
        file,
        procedure,
        authorised_by,
        here.now(),
        unit=here.directory.unit(unit),
        dry_run=dry_run,
        progress=progress,
        door=door,
        register=registrar(here) if door is BatchDoor.JUDGMENTS else None,
    )


def registrar(here: Installation) -> Callable[[str, str], str]:
    """Registers each person of each record once: the same name in two records is two persons."""
    return lru_cache(maxsize=None)(lambda record, name: here.parties.register("person", name, "", here.now()))


def judgments_of(file: Path, progress: "Progress") -> Iterator[Judgment]:
    """What each judgment of a file states. Raises UnreadableFile."""
    return read_judgments(file, progress)


def place_for_returned(file: Path, said: Path | None) -> Path:
    """Where a faulty file of judgments comes back: where it is ``said``, else beside it. Raises UnreadableFile where
    nothing can be written there."""
    to = said or place_beside(file)
    require_room(to)
    return to


def give_judgments_back(file: Path, to: Path, report: ImportReport) -> None:
    """Write the file with what is wrong with each line; raises UnreadableFile and OSError."""
    errors: dict[int, list[str]] = {}
    for fault in report.faults:
        errors.setdefault(fault.row, []).append(f"{fault.zh} ({fault.en})")
    give_back(file, to, errors)


def refresh_columnar(*, rebuild: bool, progress: "Progress") -> Refreshed:
    """Bring the columnar copy up to the ledger."""
    here = installation()
    copy = ColumnarCopy(here.home.columnar, here.catalogue)
    return copy.rebuild(here.ledger, progress) if rebuild else copy.refresh(here.ledger, progress)


def columnar_copy(progress: "Progress") -> ColumnarCopy:
    """The columnar copy, up to date."""
    refresh_columnar(rebuild=False, progress=progress)
    here = installation()
    return ColumnarCopy(here.home.columnar, here.catalogue)


def suppose(rule: str, value: int, as_of: datetime | date, since: date | None, progress: "Progress") -> Difference:
    """What another limit of ``rule`` would change (``services.whatif``). Raises UnknownAct."""
    other = catalogue_supposing(rule, value)
    present = columnar_copy(progress)
    supposed = ColumnarCopy(installation().home.columnar, other)
    return whatif(
        Reading(catalogue=catalogue(), columnar=present),
        Reading(catalogue=other, columnar=supposed),
        rule,
        as_of,
        since,
        progress,
    )


def play(file: Path) -> ScenarioResult:
    """Run one scenario file on an empty ledger in memory. Raises UnreadableFile."""
    return run_scenario(read_text(file), str(file), catalogue(), lambda: MemoryLedger(catalogue()))


def staff_of(file: Path, since: date) -> tuple[tuple[Unit, ...], tuple[Officer, ...]]:
    """The units and officers of a staff file, their posts held from ``since``. Raises UnreadableFile."""
    return read_staff(file, frozenset(role.id for role in POSTS), since)


def prepare_home(progress: "Progress" = lambda done, of: None) -> bool:
    """Make what is missing of an installation, migrate its tables, and work out anew what follows from the acts where
    other declarations made it. True where the ledger holds no act yet."""
    from zhiheng.documents.seal import Seal

    home = Home.from_environment()
    home.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    (home.path / "static").mkdir(exist_ok=True)
    home.fonts.mkdir(exist_ok=True)
    home.seal_key.parent.mkdir(mode=0o700, exist_ok=True)
    (home.path / "keys").mkdir(mode=0o700, exist_ok=True)
    if not home.signing_key.exists():
        Signer.create(home.signing_key)
    if not home.seal_key.exists():
        Seal.create(home.seal_key, home.seal_certificate, "执衡演示签章 Zhiheng demonstration seal", clock())
    if not home.session_key.exists() or not home.session_key.stat().st_size:
        home.session_key.touch(mode=0o600)
        home.session_key.write_text(secrets.token_urlsafe(50), encoding="ascii")
    start_django()
    from django.core.management import call_command

    from zhiheng.store.same_master import another_key, anything_sealed

    if not home.master_key.exists() and MASTER_KEY_VARIABLE not in os.environ:
        if anything_sealed():
            raise another_key()
        MasterKey.create(home.master_key)
    call_command("migrate", verbosity=0, interactive=False)
    from zhiheng.store.rebuild import follow_declarations

    ledger = installation().ledger
    follow_declarations(ledger, fingerprint(), progress)
    return ledger.last_seq() == 0


def appoint(units: Sequence[Unit], officers: Sequence[Officer], passwords: Mapping[str, str]) -> None:
    """Add units and accounts, with passwords that they may keep; those that are there already stay as they are."""
    start_django()
    from zhiheng.store.directory import add_officer, add_unit

    here = installation()
    for unit in units:
        if here.directory.unit(unit.id) is None:
            add_unit(unit)
    for officer in officers:
        if here.directory.officer(officer.account) is None:
            add_officer(officer, passwords[officer.account])


def run_server(host: str, port: int, workers: int) -> None:
    """Serve until stopped."""
    from granian.constants import Interfaces
    from granian.server import Server

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhiheng.web.settings")
    Server(
        "zhiheng.web.wsgi:application",
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        log_access=False,
    ).serve()


def start_django() -> None:
    """Let Django read its settings; calling it again does nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhiheng.web.settings")
    django.setup()


def trouble_of(error: BaseException | None) -> StoreUnavailable | None:
    """What an error says of the database; None where it says nothing of it."""
    from zhiheng.store import trouble

    return trouble.trouble_of(error)


def master_key(home: Home) -> MasterKey:
    """The key that wraps the persons' keys: from the environment, else from its file outside the database."""
    if MASTER_KEY_VARIABLE in os.environ:
        return MasterKey.from_environment(os.environ)
    if not home.master_key.exists():
        raise StoreUnavailable(
            tried=f"打开安装目录 {home.path} (open the installation)",
            stopped_by="尚未建立，或密钥不在此处 (it has not been made, or its keys are elsewhere)",
            article="",
            next_step="运行 zhiheng init，或设置 ZHIHENG_HOME (run zhiheng init, or set ZHIHENG_HOME)",
        )
    return MasterKey.load(home.master_key)
