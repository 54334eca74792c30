"""Whether the master key is the one that closed what the database holds. With another, new persons would be sealed
apart from all others, and lost to whoever puts the right key back."""

from django.db import connections

from zhiheng.store import models
from zhiheng.store.keyring import KeyUnusable
from zhiheng.store.trouble import told
from zhiheng.store.vault import IdentityUnreadable, Vault

READING = "读取密钥的记载 (read what the keys have closed)"


class SameMaster:
    """Asks the database alias ``using`` until it has found something that the master key of ``vault`` opens."""

    def __init__(self, vault: Vault, using: str = "default") -> None:
        self._vault = vault
        self._using = using
        self._known = False

    def require(self) -> None:
        """Raises KeyUnusable where what is sealed there was closed with another key; nothing was written then."""
        if self._known:
            return
        with told(READING, self._using):
            kept = models.Party.objects.using(self._using).filter(wrapped_key__isnull=False).first()
        if kept is None or not kept.wrapped_key:
            return
        try:
            self._vault.require_opens(bytes(kept.wrapped_key), kept.ref)
        except IdentityUnreadable as error:
            raise another_key() from error
        self._known = True


def anything_sealed(using: str = "default") -> bool:
    """Whether the database holds what only a master key opens; not where its tables have still to be made."""
    with told(READING, using):
        tables = set(connections[using].introspection.table_names())
        kinds = (models.Party, models.SigningSecret, models.DocumentFile)
        return any(one._meta.db_table in tables and one.objects.using(using).exists() for one in kinds)


def another_key() -> KeyUnusable:
    return KeyUnusable(
        tried="使用主密钥 master key",
        stopped_by="库中的身份和签名密钥是用另一把主密钥加密的，这里没有那一把；未写入任何内容"
        " (identities and signing keys in the database were closed with another master key, which is not here; nothing"
        " was written)",
        article="个人信息保护法第五十一条",
        next_step="从保管处取回 keys/master.key 放回安装目录，或设置 ZHIHENG_MASTER_KEY"
        " (put keys/master.key back from where it is kept, or set ZHIHENG_MASTER_KEY)",
    )
