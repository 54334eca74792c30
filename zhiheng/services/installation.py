"""What a shell is given: the declarations, the ledger and everything around it, wired in ``bootstrap``."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from zhiheng.kernel.audit import Access, Checkpoint, Forgotten, Verification
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.paper import Printer
from zhiheng.kernel.people import Directory, Identity, Officer, Unit
from zhiheng.kernel.reads import Reads
from zhiheng.kernel.review import Role
from zhiheng.kernel.signature import PublicKey, Seal
from zhiheng.kernel.tables import Columnar
from zhiheng.law.texts import LawTexts
from zhiheng.packs.posts import POSTS


class Parties(Protocol):
    """The identities behind the opaque references that acts carry."""

    def register(self, kind: str, name: str, number: str, now: datetime) -> str:
        """The reference of a new party. ``kind``: person, organisation, thing; ``number`` may be empty."""

    def name_of(self, ref: str) -> str:
        """What to show for ``ref``; says so where it was forgotten."""

    def identity_of(self, ref: str) -> Identity:
        """Name and number, for papers that must show both."""

    def names_of(self, refs: Sequence[str]) -> Mapping[str, str]:
        """What to show for each of ``refs``, read together."""

    def knows(self, ref: str) -> bool:
        """Whether ``ref`` is a registered party, forgotten ones included."""

    def find(self, kind: str, exact: str, by: str, purpose: str, record: str, now: datetime) -> Sequence[str]:
        """The references with exactly this name or number. Every look-up is logged with who, why and for what."""

    def records_of(self, ref: str) -> Sequence[str]:
        """The numbers of the records whose acts name ``ref``, in order."""

    def forget(self, ref: str, by: str, reason: str, now: datetime) -> None:
        """Destroy the key of a party, for good."""


class Forgetting(Protocol):
    """What was forgotten, and forgetting the content of an act."""

    def erase_content(self, seq: int, catalogue: Catalogue, by: str, reason: str, now: datetime) -> None:
        """Erase the content of one act, for good; its hashes stay and verify."""

    def register(self) -> Sequence[Forgotten]:
        """Everything that was forgotten, latest first."""


class AccessLog(Protocol):
    """Who opened which record when."""

    def opened(self, account: str, record: str, now: datetime, purpose: str = "") -> None:
        """Keep that ``account`` saw ``record``."""

    def saw_all(self, account: str, records: Sequence[str], now: datetime, purpose: str, since: datetime) -> None:
        """Keep that ``account`` saw ``records`` for ``purpose``, but for those kept so since ``since``."""

    def account_changed(self, by: str, account: str, now: datetime, change: str) -> None:
        """Keep that ``by`` changed an account or a unit, and what of it."""

    def entries(self, record: str = "", limit: int = 200) -> Sequence[Access]:
        """The entries of one record, or of all; latest first."""


class EnquiryTries(Protocol):
    """How often the public tried a receipt's code, counted for all workers together."""

    def count(self, code: str, there: bool, now: datetime, window: timedelta, most: int) -> int:
        """Count a try; how many ``code`` has had since the first within ``window``, this one included. Beyond ``most``
        nothing is written. ``there``: a receipt has this code."""

    def forget(self, code: str) -> None:
        """The right number was given: nothing is counted against ``code`` any more."""


class KeptViews(Protocol):
    """How accounts like to look at lists: views with a name."""

    def views_of(self, account: str, listing: str) -> Mapping[str, str]:
        """Name and query of each view that ``account`` keeps of ``listing``, by name."""

    def set_view(self, account: str, listing: str, name: str, query: str) -> None:
        """Keep ``query`` under ``name``, in place of what stood there."""

    def drop_view(self, account: str, listing: str, name: str) -> None:
        """Keep it no longer; nothing where there is none."""


class Accounts(Protocol):
    """Who may sign in: accounts, their posts and passwords, written. What it keeps is read from the directory."""

    def together(self) -> AbstractContextManager[object]:
        """What is written within is written together or not at all."""

    def put_unit(self, unit: Unit) -> None:
        """Enter a unit, or change the words of one that is there."""

    def put(self, officer: Officer) -> None:
        """Enter an account with its posts, or change all but its password."""

    def set_password(self, account: str, password: str, *, given: bool) -> None:
        """From now on ``password`` alone signs in, and whoever is signed in is signed out. ``given``: it is not the
        holder's own."""

    def unlock(self, account: str) -> bool:
        """Forget the failures to sign in; whether there were any."""


class Archive(Protocol):
    """The files of the documents that went out, closed with the keys of the persons whom they name."""

    def keep(self, code: str, of_act: int, parties: Sequence[str], file: bytes) -> None:
        """Keep ``file``, in the ledger's transaction where one is open."""

    def file(self, code: str) -> bytes:
        """The file. Raises IdentityForgotten where a person it names was forgotten, UnknownRecord where it is gone."""


class Signing(Protocol):
    """The officers' signing keys; what the register says of them, and their opening with a credential."""

    def make(self, account: str, credential: str) -> Seal:
        """A new key that opens with ``credential``, not yet registered. Raises WrongCredential (too short)."""

    def registered_in(self, key: str, record: str) -> None:
        """Keep where the register holds ``key``."""

    def record_of(self, key: str) -> str:
        """The record of the register that holds ``key``."""

    def current(self, account: str) -> PublicKey | None:
        """The valid key of ``account``; None where there is none."""

    def ends(self, key: PublicKey) -> datetime | None:
        """The last moment of a key's certificate; None where it has none."""

    def key(self, id: str) -> PublicKey | None:
        """A registered key, withdrawn ones included; None where there is none of this id."""

    def unlock(self, account: str, credential: str, now: datetime, replacing: bool = False) -> Seal:
        """The key of ``account``, whose certificate, if it has one, is valid ``now``, or which is to be replaced.
        Raises WrongCredential, CredentialLocked."""

    def verifies(self, key: PublicKey, message: bytes, value: bytes) -> bool:
        """Whether ``value`` is the signature of ``message`` with ``key``."""

    def title(self, algorithm: str) -> str:
        """What pages call an algorithm."""


class Installation(Protocol):
    """One installation at work, as shells and services see it; ``bootstrap`` makes it."""

    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def directory(self) -> Directory: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def reads(self) -> Reads: ...
    @property
    def parties(self) -> Parties: ...
    @property
    def forgetting(self) -> Forgetting: ...
    @property
    def access_log(self) -> AccessLog: ...
    @property
    def enquiry_tries(self) -> EnquiryTries: ...
    @property
    def kept_views(self) -> KeptViews: ...
    @property
    def signing(self) -> Signing: ...
    @property
    def printer(self) -> Printer: ...
    @property
    def archive(self) -> Archive: ...
    @property
    def public_address(self) -> str:
        """Where the public checks a document, empty where the site has named no address."""

    @property
    def law_texts(self) -> LawTexts: ...

    def columnar(self) -> Columnar:
        """The columnar copy, brought up to the ledger."""

    def columnar_state(self) -> tuple[int, datetime | None]:
        """How many acts the columnar copy lacks as it stands, and when it was written last (None: never)."""

    @property
    def follows_declarations(self) -> bool:
        """Whether what is kept beside the acts was made under the declarations in force."""

    def now(self) -> datetime:
        """The moment, aware."""

    def verify(self) -> Verification:
        """Verify the whole ledger against the latest checkpoint."""

    def checkpoints(self) -> Sequence[Checkpoint]:
        """The checkpoints at hand, latest first."""


def roles_of(catalogue: Catalogue) -> Mapping[str, Role]:
    """Every role that a declaration names or the bureau has, by id."""
    return {**{role.id: role for role in POSTS}, **catalogue.roles}
