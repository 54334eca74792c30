"""The shape of the tables that this program writes, and what it says of a database of another shape."""

from zhiheng.kernel.errors import StoreUnavailable

SCHEMA = 1
"""Raised by one with each migration that an older program could not write to."""


def require_known(found: int) -> None:
    """Raise StoreUnavailable where a newer program has written the database, or an older one not yet migrated."""
    if found == SCHEMA:
        return
    newer = found > SCHEMA
    raise StoreUnavailable(
        tried="打开账本数据库 (open the ledger's database)",
        stopped_by=f"数据库由{'更新' if newer else '更早'}的版本写成：结构 {found}，本程序认识 {SCHEMA} "
        f"(a {'newer' if newer else 'older'} version wrote it: shape {found}, this program knows {SCHEMA})",
        article="",
        next_step="升级执衡后再使用；未写入任何内容 (upgrade Zhiheng; nothing was written)"
        if newer
        else "运行 zhiheng init 升级数据库 (run zhiheng init to migrate it)",
    )
