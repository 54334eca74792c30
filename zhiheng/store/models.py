"""The tables. Acts, records, identities and logs are truth; duties, links and proposals are projections of the acts.

Appending goes through ``store.ledger`` alone, in plain SQL over these tables; nothing else writes the first part.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from zhiheng.store.columns import CodeField, SeqField, StampField
from zhiheng.store.kept_view import KeptView as KeptView

NUMBER_LENGTH = 80
KIND_LENGTH = 80


class StoreVersion(models.Model):
    """One row: the shape of these tables, the hash function of the chains (empty before the first act), and the
    fingerprint of the declarations under which the projections were made (empty where nobody knows)."""

    id = models.IntegerField(primary_key=True, default=1)
    version = models.IntegerField()
    digest = models.CharField(max_length=16, blank=True)
    declared = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        db_table = "store_version"


class Record(models.Model):
    """One record and where its chain stands.

    ``series`` and ``ordinal``: the two halves of a number that we gave. ``head``: the hash of the last act.
    ``opened_by``, ``officer``, ``last_at``: who recorded the first act, who the latest that is no signature, and when
    the latest happened (projections, as ``stage`` and ``acts`` are).
    """

    number = CodeField(max_length=NUMBER_LENGTH, primary_key=True)
    procedure = CodeField(max_length=KIND_LENGTH)
    unit = CodeField(max_length=NUMBER_LENGTH, blank=True)
    division = models.CharField(max_length=12, blank=True)
    opened_at = StampField()
    parent = CodeField(max_length=NUMBER_LENGTH, blank=True)
    series = CodeField(max_length=NUMBER_LENGTH, blank=True)
    ordinal = models.BigIntegerField(null=True)
    acts = models.IntegerField(default=0)
    stage = CodeField(max_length=KIND_LENGTH, blank=True)
    head = models.BinaryField(default=b"")
    opened_by = CodeField(max_length=150, blank=True)
    officer = CodeField(max_length=150, blank=True)
    last_at = StampField()

    class Meta:
        db_table = "ledger_record"
        indexes: ClassVar = [
            models.Index(fields=["unit", "-opened_at", "number"], name="record_of_unit"),
            models.Index(fields=["-opened_at", "number", "unit"], name="record_by_opening"),
            models.Index(fields=["procedure", "-opened_at", "number", "unit"], name="record_of_procedure"),
            models.Index(fields=["series", "ordinal"], name="record_series", condition=Q(ordinal__isnull=False)),
            models.Index(fields=["parent", "number"], name="record_children"),
        ]


class LedgerAct(models.Model):
    """One act, as it is hashed: every column but the last four is in the header, the content under a commitment.

    ``payload`` (canonical JSON) and ``salt`` are NULL once the content is erased; the hashes stay.
    """

    seq = SeqField(primary_key=True)
    record = CodeField(max_length=NUMBER_LENGTH)
    place = models.IntegerField()
    kind = CodeField(max_length=KIND_LENGTH)
    by = CodeField(max_length=150)
    unit = CodeField(max_length=NUMBER_LENGTH, blank=True)
    at = StampField()
    day = CodeField(max_length=10)
    day_precise = models.BooleanField()
    recorded_at = StampField()
    imported = models.BooleanField()
    payload = models.TextField(null=True)
    salt = models.BinaryField(null=True)
    commitment = models.BinaryField()
    hash = models.BinaryField()

    class Meta:
        db_table = "ledger_act"
        constraints: ClassVar = [models.UniqueConstraint(fields=["record", "place"], name="act_place")]


class ActSignature(models.Model):
    """The signature on an act (``kernel.signature``). The hash of the act covers every column: a row that is altered,
    taken away or put in breaks the chain. ``document``: the hash of the document signed with it, in hex."""

    seq = SeqField(primary_key=True)
    signer = CodeField(max_length=150)
    algorithm = models.CharField(max_length=20)
    key = models.CharField(max_length=64)
    document = models.CharField(max_length=64, blank=True)
    value = models.BinaryField()

    class Meta:
        db_table = "act_signature"


class SigningSecret(models.Model):
    """A private signing key, closed with its officer's credential and the installation's master key.

    ``salt``: of the credential's derivation. ``failures``: wrong credentials since the last right one; ``locked_until``
    is set when there were too many. Everything else about a key is in the acts of the key register.
    """

    key = models.CharField(max_length=64, primary_key=True)
    account = CodeField(max_length=150, db_index=True)
    algorithm = models.CharField(max_length=20)
    public = models.BinaryField()
    wrapped = models.BinaryField()
    salt = models.BinaryField()
    record = CodeField(max_length=NUMBER_LENGTH, blank=True)
    failures = models.IntegerField(default=0)
    locked_until = StampField(blank=True)

    class Meta:
        db_table = "signing_secret"


class DeputyRow(models.Model):
    """Projection: an act appointed ``account`` to sign in the stead of ``principal``, from ``since`` to ``until``."""

    seq = SeqField(primary_key=True)
    record = models.ForeignKey(Record, models.DO_NOTHING, db_constraint=False, db_column="record")
    account = CodeField(max_length=150, db_index=True)
    principal = CodeField(max_length=150)
    role = CodeField(max_length=KIND_LENGTH)
    unit = CodeField(max_length=NUMBER_LENGTH)
    since = CodeField(max_length=10)
    until = CodeField(max_length=10)

    class Meta:
        db_table = "deputy_row"


class EnquiryTry(models.Model):
    """Tries at the public enquiry under one code (its SHA-256) since the first of them. ``there``: of a receipt."""

    code = models.CharField(max_length=64, primary_key=True)
    tries = models.IntegerField()
    since = StampField(db_index=True)
    there = models.BooleanField()

    class Meta:
        db_table = "enquiry_try"


class RequestKey(models.Model):
    """The act that a client's request recorded, so that the same request is recorded once."""

    key = CodeField(max_length=200, primary_key=True)
    seq = SeqField()

    class Meta:
        db_table = "ledger_request"


class DutyRow(models.Model):
    """Projection: one instance of a duty, apart from what the passing of time makes of it.

    ``state``: the outcome but for time (``DUE`` while nothing decided it); ``lapses_into``: what it is from
    ``lapses_at`` on (NULL while suspended). ``open``: nothing has discharged it.
    """

    record = models.ForeignKey(Record, models.DO_NOTHING, db_constraint=False, db_index=False, db_column="record")
    unit = CodeField(max_length=NUMBER_LENGTH, blank=True)
    duty = CodeField(max_length=KIND_LENGTH)
    rule = CodeField(max_length=KIND_LENGTH)
    party = CodeField(max_length=NUMBER_LENGTH, blank=True)
    owed_by = CodeField(max_length=KIND_LENGTH, blank=True)
    start = SeqField()
    done = SeqField(null=True)
    open = models.BooleanField()
    state = models.CharField(max_length=10)
    lapses_into = models.CharField(max_length=10)
    warn_at = StampField(null=True)
    late_at = StampField(null=True)
    lapses_at = StampField(null=True)
    provisional = models.BooleanField()

    class Meta:
        db_table = "duty_row"
        indexes: ClassVar = [
            models.Index(fields=["record"], name="duty_of_record"),
            models.Index(fields=["unit", "late_at"], name="duty_open_in_unit", condition=Q(open=True)),
            models.Index(fields=["late_at"], name="duty_open_by_end", condition=Q(open=True)),
        ]


class ProposalRow(models.Model):
    """Projection: a proposal that waits for a level (a role id), or came back to its author (``level`` empty).

    ``signed``: the accounts that have signed and those they stood for, one a line. ``since``: when it came there.
    """

    seq = SeqField(primary_key=True)
    record = models.ForeignKey(Record, models.DO_NOTHING, db_constraint=False, db_column="record")
    unit = CodeField(max_length=NUMBER_LENGTH, blank=True)
    kind = CodeField(max_length=KIND_LENGTH)
    author = models.CharField(max_length=150)
    level = CodeField(max_length=KIND_LENGTH)
    since = StampField()
    signed = models.TextField(blank=True)
    returned = models.TextField(blank=True)

    class Meta:
        db_table = "proposal_row"
        indexes: ClassVar = [models.Index(fields=["unit"], name="proposal_in_unit")]


class PartyLink(models.Model):
    """Projection: an act names a party."""

    party = CodeField(max_length=NUMBER_LENGTH)
    record = models.ForeignKey(Record, models.DO_NOTHING, db_constraint=False, db_index=False, db_column="record")
    seq = SeqField()

    class Meta:
        db_table = "party_link"
        indexes: ClassVar = [
            models.Index(fields=["party", "record"], name="party_records"),
            models.Index(fields=["record"], name="record_parties"),
        ]


class RecordLink(models.Model):
    """Projection: an act of ``record`` names the record ``target``."""

    record = models.ForeignKey(
        Record, models.DO_NOTHING, db_constraint=False, db_index=False, db_column="record", related_name="links"
    )
    target = CodeField(max_length=NUMBER_LENGTH)
    seq = SeqField()

    class Meta:
        db_table = "record_link"
        indexes: ClassVar = [
            models.Index(fields=["record"], name="link_from"),
            models.Index(fields=["target"], name="link_to"),
        ]


class IssuedDocument(models.Model):
    """Projection: a document went out under a number; ``reprint`` 0 is the original."""

    code = CodeField(max_length=40, primary_key=True)
    record = models.ForeignKey(Record, models.DO_NOTHING, db_constraint=False, db_column="record")
    seq = SeqField()
    organ = CodeField(max_length=NUMBER_LENGTH)
    series = CodeField(max_length=NUMBER_LENGTH)
    year = models.IntegerField()
    ordinal = models.BigIntegerField()
    reprint = models.IntegerField()

    class Meta:
        db_table = "issued_document"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organ", "series", "year", "ordinal", "reprint"], name="document_number_once"
            )
        ]


class DocumentFile(models.Model):
    """The file of a document that went out, sealed with its own key and those of the ``parties`` (one a line).

    ``of_act``: the act that it speaks of; erasing that erases the file.
    """

    code = CodeField(max_length=40, primary_key=True)
    of_act = SeqField(db_index=True)
    parties = models.TextField(blank=True)
    wrapped_key = models.BinaryField()
    sealed = models.BinaryField()

    class Meta:
        db_table = "document_file"


class Unit(models.Model):
    """A node of the tree of units; ``path``: ids from the root down, ended by its own."""

    id = CodeField(max_length=NUMBER_LENGTH, primary_key=True)
    title = models.CharField(max_length=200)
    en = models.CharField(max_length=200)
    path = models.CharField(max_length=400, unique=True)
    division = models.CharField(max_length=12)

    class Meta:
        db_table = "unit"


class AccountsByName(BaseUserManager["Account"]):
    """What signing in asks."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Raises Account.DoesNotExist, also for a name that PostgreSQL refuses to be asked for."""
        if "\0" in (username or ""):
            raise Account.DoesNotExist
        return super().get_by_natural_key(username)


class Account(AbstractBaseUser):
    """Who signs in. ``person``: the natural person; an account is closed (``is_active``), never deleted.

    ``password_given``: an administrator gave the password; with it one can only choose one's own.
    """

    account = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    person = models.CharField(max_length=64)
    is_active = models.BooleanField(default=True)
    password_given = models.BooleanField(default=False, db_default=False)

    USERNAME_FIELD = "account"
    REQUIRED_FIELDS: ClassVar = ["name", "person"]
    objects = AccountsByName()

    class Meta:
        db_table = "account"


class Post(models.Model):
    """A role held in a unit from ``since`` to ``until``, both days included."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="posts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts")
    role = CodeField(max_length=KIND_LENGTH)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "post"


class Party(models.Model):
    """A person, organisation or thing. ``wrapped_key`` and ``sealed`` are NULL once it is forgotten."""

    ref = CodeField(max_length=NUMBER_LENGTH, primary_key=True)
    kind = models.CharField(max_length=20)
    wrapped_key = models.BinaryField(null=True)
    sealed = models.BinaryField(null=True)
    forgotten_at = StampField(null=True)

    class Meta:
        db_table = "party"


class PartyIndex(models.Model):
    """A keyed hash by which a name or number is found again; ``what``: name or number."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="indexes")
    what = models.CharField(max_length=20)
    index = models.CharField(max_length=64, db_index=True)

    class Meta:
        db_table = "party_index"


class ForgetRegister(models.Model):
    """What was forgotten, so that a restored backup forgets it again. ``what``: ``party`` or ``act``."""

    what = models.CharField(max_length=10)
    ref = CodeField(max_length=NUMBER_LENGTH)
    by = CodeField(max_length=150)
    reason = models.TextField()
    at = StampField()

    class Meta:
        db_table = "forget_register"
        constraints: ClassVar = [models.UniqueConstraint(fields=["what", "ref"], name="forgotten_once")]


class AccessRow(models.Model):
    """Who looked at what, and why; ``what``: ``record`` or ``party`` (a look-up); ``record``: in which case.
    Who changed which account or unit stands here, too: ``what`` is ``account`` then, ``ref`` which, ``purpose`` how.
    """

    account = models.CharField(max_length=150)
    at = StampField()
    what = models.CharField(max_length=10)
    record = CodeField(max_length=NUMBER_LENGTH, blank=True)
    ref = CodeField(max_length=NUMBER_LENGTH, blank=True)
    purpose = models.CharField(max_length=400, blank=True)

    class Meta:
        db_table = "access_row"
        indexes: ClassVar = [
            models.Index(fields=["record", "at"], name="access_of_record"),
            models.Index(fields=["account", "at"], name="access_by_account"),
        ]
