"""Identities: kept sealed, found by a keyed index, shown to those who opened a record, forgotten for good."""

import json
import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.db import transaction

from zhiheng.kernel.canonical import canonical
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.people import Identity
from zhiheng.store import models
from zhiheng.store.access_log import AccessLog
from zhiheng.store.engine import engine_of
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.same_master import SameMaster
from zhiheng.store.trouble import told
from zhiheng.store.vault import Vault

FORGOTTEN = "已遗忘 forgotten"
NAME, NUMBER = "name", "number"
READING = "读取当事人 (read a party)"
KEEPING = "登记当事人 (register a party)"
REF_BYTES = 8


class Parties:
    """The party table in the database alias ``using``. ``register``: the file of what was forgotten."""

    def __init__(self, vault: Vault, using: str = "default", register: Path | None = None) -> None:
        self._vault = vault
        self._using = using
        self._log = AccessLog(using)
        self._forgetting = Forgetting(using, register)
        self._master = SameMaster(vault, using)

    def register(self, kind: str, name: str, number: str, now: datetime) -> str:
        """The opaque reference of a new party, or of the one who holds ``number``, which may be empty.

        ``kind``: person, organisation, thing. Raises KeyUnusable under another master key than the others have.
        """
        self._master.require()
        ref = f"P-{secrets.token_hex(REF_BYTES)}"
        wrapped = self._vault.new_person_key(ref)
        sealed = self._vault.seal(wrapped, canonical({NAME: name, NUMBER: number}), ref)
        indexes = [(what, value) for what, value in ((NAME, name), (NUMBER, number)) if value.strip()]
        with told(KEEPING, self._using), transaction.atomic(using=self._using):
            held = self._holder(kind, number) if number.strip() else None
            if held is not None:
                return held
            models.Party.objects.using(self._using).create(ref=ref, kind=kind, wrapped_key=wrapped, sealed=sealed)
            models.PartyIndex.objects.using(self._using).bulk_create(
                models.PartyIndex(party_id=ref, what=what, index=self._index(kind, what, value))
                for what, value in indexes
            )
        return ref

    def _holder(self, kind: str, number: str) -> str | None:
        """Who has this number; until the transaction ends nobody else can register it."""
        index, engine = self._index(kind, NUMBER, number), engine_of(self._using)
        engine.ask(*engine.lock_of(f"party {index}"))
        same = models.PartyIndex.objects.using(self._using).filter(index=index).order_by("pk").first()
        return same.party_id if same is not None else None

    def name_of(self, ref: str) -> str:
        """What to show for ``ref``: the name, that it was forgotten, or the reference itself where it is unknown."""
        return self.identity_of(ref).name

    def identity_of(self, ref: str) -> Identity:
        """Name and number; the number is empty where none was given, or the person was forgotten."""
        with told(READING, self._using):
            party = models.Party.objects.using(self._using).filter(pk=ref).first()
        return self._identity(ref, party)

    def names_of(self, refs: Sequence[str]) -> dict[str, str]:
        """``name_of`` for many references at once."""
        with told(READING, self._using):
            parties = models.Party.objects.using(self._using).in_bulk(list(refs))
        return {ref: self._identity(ref, parties.get(ref)).name for ref in refs}

    def knows(self, ref: str) -> bool:
        """Whether ``ref`` is a registered party, forgotten ones included."""
        with told(READING, self._using):
            return models.Party.objects.using(self._using).filter(pk=ref).exists()

    def find(self, kind: str, exact: str, by: str, purpose: str, record: str, now: datetime) -> Sequence[str]:
        """The references with exactly this name or number, the oldest first; the look-up is logged before it is made.

        ``record``: the case it is for; empty only while that one is being opened. Raises WrongContent without a
        purpose, an officer or something to look for.
        """
        _require_reasons(exact, by, purpose)
        self._log.looked_up(by, record, now, purpose)
        indexes = [self._index(kind, what, exact) for what in (NAME, NUMBER)]
        with told(READING, self._using):
            rows = models.PartyIndex.objects.using(self._using).filter(index__in=indexes).order_by("pk")
            return list(dict.fromkeys(rows.values_list("party_id", flat=True)))

    def records_of(self, ref: str) -> Sequence[str]:
        """The numbers of the records whose acts name ``ref``, in order."""
        with told(READING, self._using):
            rows = models.PartyLink.objects.using(self._using).filter(party=ref)
            return sorted(set(rows.values_list("record_id", flat=True)))

    def forget(self, ref: str, by: str, reason: str, now: datetime) -> None:
        """Destroy the key of a party. Raises WrongContent for an unknown one or without a reason."""
        self._forgetting.forget_party(ref, by, reason, now)

    def _identity(self, ref: str, party: models.Party | None) -> Identity:
        if party is None or not party.wrapped_key or not party.sealed:
            return Identity(name=FORGOTTEN if party is not None else ref, number="")
        kept = json.loads(self._vault.open(bytes(party.wrapped_key), bytes(party.sealed), ref))
        return Identity(name=str(kept[NAME]), number=str(kept[NUMBER]))

    def _index(self, kind: str, what: str, value: str) -> str:
        return self._vault.blind_index(f"{kind} {what}", value)


def _require_reasons(exact: str, by: str, purpose: str) -> None:
    missing = [
        words
        for given, words in (
            (exact, "要找的姓名或号码 (the name or number to look for)"),
            (by, "查找人 (who looks)"),
            (purpose, "查找事由 (why)"),
        )
        if not given.strip()
    ]
    if missing:
        raise WrongContent(
            tried="查找当事人 (look a party up)",
            stopped_by=f"缺少 (missing)：{'；'.join(missing)}",
            article="个人信息保护法第三十四条；查找须有案件和事由 (a look-up needs a case and a reason)",
            next_step="补齐后再查找；每次查找都会登记 (complete it; every look-up is logged)",
        )
