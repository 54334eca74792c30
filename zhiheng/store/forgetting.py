"""Forget a person or the content of an act, for good: here, and again in every backup that is restored.

What was forgotten is entered in a register in the database and, by its opaque reference alone, in a file outside it.
A restored backup lacks the latest entries; ``reapply`` reads the file before anyone is served.
"""

import errno
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connections, transaction

from zhiheng.kernel.audit import Forgotten
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.errors import StoreUnavailable, WrongContent
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.store import models
from zhiheng.store.columns import moment_of
from zhiheng.store.engine import engine_of
from zhiheng.store.rebuild import rebuild_record
from zhiheng.store.trouble import told

PARTY, ACT = "party", "act"
FORGETTING = "遗忘 (forget)"
ARTICLE = "个人信息保护法第四十七条"


class Forgetting:
    """Over the database alias ``using``; ``register``: the file outside the database, None where none is kept."""

    def __init__(self, using: str = "default", register: Path | None = None) -> None:
        self._using = using
        self._register = register

    def register(self) -> Sequence[Forgotten]:
        """Everything that was forgotten, latest first."""
        with told(FORGETTING, self._using):
            rows = models.ForgetRegister.objects.using(self._using).order_by("-at", "-id")
            return [
                Forgotten(at=moment_of(row.at), what=row.what, ref=row.ref, by=row.by, reason=row.reason)
                for row in rows
            ]

    def forget_party(self, ref: str, by: str, reason: str, now: datetime) -> None:
        """Destroy the key of a party and empty what was sealed with it. Raises WrongContent for an unknown one."""
        _require_reason(ref, reason)
        with self._for_good():
            if not models.Party.objects.using(self._using).filter(pk=ref).exists():
                raise _unknown(ref)
            self._enter(PARTY, ref, by, reason, stamp(now))
            self._empty_party(ref, stamp(now))

    def erase_content(self, seq: int, catalogue: Catalogue, by: str, reason: str, now: datetime) -> None:
        """Erase the content of one act; its hashes stay and verify. What is read from it is read anew.

        Its printed documents go with it. A proposal or correction repeats content: erase those acts too. Raises
        WrongContent for an unknown act, and for one of issuing, which names nobody and keeps the numbers whole.
        """
        _require_reason(str(seq), reason)
        with self._for_good():
            found = models.LedgerAct.objects.using(self._using).filter(pk=seq).first()
            if found is None:
                raise _unknown(str(seq))
            if found.kind == IssueDocument.kind:
                raise _names_nobody(seq)
            self._enter(ACT, str(seq), by, reason, stamp(now))
            self._empty_act(seq, catalogue)

    def reapply(self, catalogue: Catalogue) -> int:
        """Forget again whatever the file says and a restored database still holds; how many that were."""
        again = 0
        for line in self._lines():
            what, ref, by, at = (line[key] for key in ("what", "ref", "by", "at"))
            with self._for_good():
                entries = models.ForgetRegister.objects.using(self._using)
                if entries.filter(what=what, ref=ref).exists():
                    continue
                entries.create(what=what, ref=ref, by=by, reason="恢复备份后重新遗忘 (forgotten again)", at=at)
                if what == PARTY:
                    self._empty_party(ref, at)
                else:
                    self._empty_act(int(ref), catalogue)
                again += 1
        return again

    def _empty_party(self, ref: str, at: str) -> None:
        models.PartyIndex.objects.using(self._using).filter(party_id=ref).delete()
        models.Party.objects.using(self._using).filter(pk=ref).update(wrapped_key=None, sealed=None, forgotten_at=at)

    def _empty_act(self, seq: int, catalogue: Catalogue) -> None:
        acts = models.LedgerAct.objects.using(self._using).filter(pk=seq)
        acts.update(payload=None, salt=None)
        models.DocumentFile.objects.using(self._using).filter(of_act=seq).delete()
        for record in acts.values_list("record", flat=True):
            rebuild_record(catalogue, record, self._using)

    def _enter(self, what: str, ref: str, by: str, reason: str, at: str) -> None:
        models.ForgetRegister.objects.using(self._using).get_or_create(
            what=what, ref=ref, defaults={"by": by, "reason": reason, "at": at}
        )
        if self._register is None:
            return
        # Before the commit: should that fail, the decision to forget still stands and can be carried out again.
        line = json.dumps({"what": what, "ref": ref, "by": by, "at": at}).encode() + b"\n"
        with self._register.open("ab", buffering=0) as file:
            whole = len(_whole(self._register.read_bytes()))
            file.truncate(whole)
            try:
                if file.write(line) < len(line):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._register))
                os.fsync(file.fileno())
            except OSError:
                file.truncate(whole)
                raise

    def _lines(self) -> Iterator[dict[str, str]]:
        if self._register is None or not self._register.is_file():
            return
        for number, line in enumerate(_whole(self._register.read_bytes()).splitlines(), 1):
            try:
                read = json.loads(line)
                yield {key: str(read[key]) for key in ("what", "ref", "by", "at")}
            except (ValueError, TypeError, KeyError):
                raise _unreadable(self._register, number) from None

    @contextmanager
    def _for_good(self) -> Iterator[None]:
        """A transaction whose deleted bytes SQLite overwrites, in the file and in its journal."""
        connection = connections[self._using]
        sqlite = connection.vendor == "sqlite"
        with told(FORGETTING, self._using), connection.cursor() as cursor:
            if sqlite:
                cursor.execute("PRAGMA secure_delete = ON")
            engine = engine_of(self._using)
            with transaction.atomic(using=self._using):
                engine.ask(*engine.append_lock())
                yield
            if engine.unsettled and not connection.in_atomic_block:
                engine.settle()
            if sqlite and not connection.in_atomic_block:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _whole(kept: bytes) -> bytes:
    """What was written to its end: of a line that a crash cut off nobody was told."""
    return kept[: kept.rfind(b"\n") + 1]


def _unreadable(register: Path, line: int) -> StoreUnavailable:
    return StoreUnavailable(
        tried=f"读取遗忘登记 {register} (read the register of what was forgotten)",
        stopped_by=f"第 {line} 行不能读取 (line {line} cannot be read)",
        article=ARTICLE,
        next_step="从最近的副本恢复该文件，不要删除：它使恢复的备份重新遗忘"
        " (restore the file from its latest copy and do not delete it: a restored backup forgets by it)",
    )


def _require_reason(what: str, reason: str) -> None:
    if not reason.strip():
        raise WrongContent(
            tried=f"遗忘 {what} (forget)",
            stopped_by="须说明理由 (a reason is needed)",
            article=ARTICLE,
            next_step="填写理由后重试 (state the reason and try again)",
        )


def _unknown(what: str) -> WrongContent:
    return WrongContent(
        tried=f"遗忘 {what} (forget)",
        stopped_by="没有这个当事人或行为 (there is no such party or act)",
        article=ARTICLE,
        next_step="核对编号 (check the reference)",
    )


def _names_nobody(seq: int) -> WrongContent:
    return WrongContent(
        tried=f"遗忘 {seq} (forget)",
        stopped_by="制发文书的登记不含个人信息，清除会造成空号 (it names nobody; its number would be missing)",
        article=ARTICLE,
        next_step="清除该文书所依据的行为，文书随之清除 (erase the act that it is about; the file goes with it)",
    )
