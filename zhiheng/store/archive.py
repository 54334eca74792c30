"""The files of the documents that went out (``services.installation.Archive``).

A file is sealed with a key of its own, then with the key of each party that it names, in the order of their references.
Forgetting any of them closes it for good, while its number, digest and check code stay in the ledger.
"""

from collections.abc import Sequence

from zhiheng.kernel.errors import UnknownRecord
from zhiheng.store import models
from zhiheng.store.same_master import SameMaster
from zhiheng.store.trouble import told
from zhiheng.store.vault import Vault

KEEPING = "保存文书 (keep a document)"
READING = "读取文书 (read a document)"


class Archive:
    """The files in the database alias ``using``; what it writes belongs to the transaction that is open there."""

    def __init__(self, vault: Vault, using: str = "default") -> None:
        self._vault = vault
        self._using = using
        self._master = SameMaster(vault, using)

    def keep(self, code: str, of_act: int, parties: Sequence[str], file: bytes) -> None:
        """Raises KeyUnusable under another master key than the parties have."""
        self._master.require()
        wrapped = self._vault.new_person_key(code)
        sealed = self._vault.seal(wrapped, file, code)
        with told(KEEPING, self._using):
            keys = self._keys(parties)
            for ref, key in keys:
                sealed = self._vault.seal(key, sealed, ref)
            models.DocumentFile.objects.using(self._using).create(
                code=code,
                of_act=of_act,
                parties="\n".join(ref for ref, _ in keys),
                wrapped_key=wrapped,
                sealed=sealed,
            )

    def file(self, code: str) -> bytes:
        with told(READING, self._using):
            row = models.DocumentFile.objects.using(self._using).filter(pk=code).first()
            if row is None:
                raise _gone(code)
            refs = [ref for ref in row.parties.split("\n") if ref]
            keys = dict(models.Party.objects.using(self._using).filter(ref__in=refs).values_list("ref", "wrapped_key"))
        sealed = bytes(row.sealed)
        for ref in reversed(refs):
            key = keys.get(ref)
            sealed = self._vault.open(bytes(key) if key else None, sealed, ref)
        return self._vault.open(bytes(row.wrapped_key), sealed, code)

    def _keys(self, parties: Sequence[str]) -> list[tuple[str, bytes]]:
        rows = models.Party.objects.using(self._using).filter(ref__in=set(parties), wrapped_key__isnull=False)
        return sorted((row.ref, bytes(row.wrapped_key)) for row in rows if row.wrapped_key)


def _gone(code: str) -> UnknownRecord:
    return UnknownRecord(
        tried=f"打开文书 {code} (open the document)",
        stopped_by="没有这份文书，或其内容已清除 (there is no such file, or its content was erased)",
        article="个人信息保护法第四十七条",
        next_step="编号与摘要仍可核验；需要时重新制发 (number and digest still verify; issue it anew if needed)",
    )
