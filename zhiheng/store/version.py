"""The shape of the tables that this program writes, and what it says of a database of another shape."""

from typing import Any

from zhiheng.kernel.errors import StoreUnavailable

SCHEMA = 2
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


def refuse_newer(connection: Any) -> None:
    """Close a connection that Django has just opened, and raise StoreUnavailable, where a newer program wrote there.

    An older database passes: migrating it begins with a connection.
    """
    found = _written_by(connection)
    if found > SCHEMA:
        connection.close()
        require_known(found)


def require_same(connection: Any) -> None:
    """Raise StoreUnavailable where a database is newer or older; asked once a connection, not once a query."""
    asked = getattr(connection, "zhiheng_asked", None)
    if asked is not connection.connection:
        cursor = connection.connection.cursor()
        cursor.execute("SELECT version FROM store_version")
        require_known(int(cursor.fetchone()[0]))
        connection.zhiheng_asked = connection.connection


def _written_by(connection: Any) -> int:
    cursor = connection.connection.cursor()
    try:
        cursor.execute("SELECT version FROM store_version")
        row = cursor.fetchone()
    except connection.Database.Error:
        return 0  # no tables yet
    return int(row[0]) if row else 0
