"""What the databases say when they cannot, told as a StoreUnavailable with the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import Error as DjangoError
from django.db import connections

from zhiheng.kernel.errors import ProductError, StoreUnavailable
from zhiheng.store.memory import repeated_key

Told = tuple[str, str]

_LOCKED: Told = (
    "数据库被其他程序长时间占用 (another program keeps the database locked)",
    "稍后重试；若持续发生，请系统管理员检查备份或长事务 (retry; if it lasts, look for a backup or a long transaction)",
)
_FULL: Told = (
    "磁盘或数据库已满 (the disk or the database is full)",
    "请系统管理员清理或扩充存储空间后重试 (free or add space, then retry)",
)
_READ_ONLY: Told = (
    "数据库只读 (the database is read-only)",
    "请系统管理员检查文件权限，或改连主库 (check the file's permissions, or connect to the primary)",
)
_NOT_READY: Told = (
    "数据库尚未初始化或缺少表 (the database is not initialised, or tables are missing)",
    "运行 zhiheng init (run zhiheng init)",
)
_DAMAGED: Told = (
    "数据库文件损坏或不是数据库 (the file is damaged, or no database)",
    "停止写入，从备份恢复后运行 zhiheng verify (stop writing; restore a backup, then run zhiheng verify)",
)
_UNREACHABLE: Told = (
    "无法连接数据库 (the database cannot be reached)",
    "检查数据库服务、地址和磁盘 (check the database server, its address and the disk)",
)
_CROSSED: Told = (
    "与另一事务冲突 (it crossed another transaction)",
    "重试 (retry)",
)
_NO_FILE: Told = (
    "无法打开数据库文件 (the database file cannot be opened)",
    "检查安装目录的路径、属主和权限，以及文件系统是否只读 (check the path of the home, its owner and permissions, and"
    " whether the file system is read-only)",
)
_NO_DISK: Told = (
    "数据库文件不能读写，磁盘已满或有故障 (the database file cannot be read or written: the disk is full or failing)",
    "请系统管理员检查磁盘，清理空间后重试 (check the disk, free space, then retry)",
)
_OTHER: Told = (
    "数据库拒绝了操作 (the database refused)",
    "记下此信息并告知系统管理员 (tell the system administrator what stands here)",
)

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _NO_FILE,
    sqlite3.SQLITE_IOERR: _NO_DISK,
}

# PostgreSQL's SQLSTATE: the whole code, or the class in its first two letters.
_BY_SQLSTATE = {
    "55P03": _LOCKED,
    "57014": _LOCKED,
    "53": _FULL,
    "25006": _READ_ONLY,
    "42P01": _NOT_READY,
    "42703": _NOT_READY,
    "XX": _DAMAGED,
    "08": _UNREACHABLE,
    "57P": _UNREACHABLE,
    "3D000": _UNREACHABLE,
    "28": _UNREACHABLE,
    "40": _CROSSED,
}


@contextmanager
def told(tried: str, using: str) -> Iterator[None]:
    """Turn whatever the database raises within into StoreUnavailable (WriteConflict for a double);
    ``tried``: what was tried, in both languages."""
    try:
        yield
    except (DjangoError, _own_error(using)) as error:
        raise unavailable(tried, error) from error


def trouble_of(error: BaseException | None) -> StoreUnavailable | None:
    """What ``error`` says of the database; None where it says nothing of it."""
    said: BaseException | None = error
    if (
        error is not None
        and apps.ready
        and isinstance(error, (DjangoError, *(_own_error(alias) for alias in connections)))
    ):
        said = unavailable("使用数据库 (use the database)", error)
    return said if isinstance(said, StoreUnavailable) else None


def _own_error(using: str) -> type[Exception]:
    """What the driver under Django raises."""
    driver: Any = connections[using]
    error: type[Exception] = driver.Database.Error
    return error


def unavailable(tried: str, error: BaseException) -> ProductError:
    """What to tell of ``error``."""
    cause = error.__cause__ if isinstance(error, DjangoError) and error.__cause__ is not None else error
    if _is_double(cause):
        return repeated_key()
    why, next_step = _known(cause)
    detail = f"：{cause}" if (why, next_step) == _OTHER else ""
    return StoreUnavailable(tried=tried, stopped_by=f"{why}{detail}", article="", next_step=next_step)


def _is_double(cause: BaseException) -> bool:
    codes = (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE)
    return getattr(cause, "sqlstate", "") == "23505" or getattr(cause, "sqlite_errorcode", 0) in codes


def _known(cause: BaseException) -> Told:
    if isinstance(cause, sqlite3.Error):
        if "no such table" in str(cause) or "no such column" in str(cause):
            return _NOT_READY
        return _BY_SQLITE_CODE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, _OTHER)
    state = getattr(cause, "sqlstate", None)
    if state is None:
        return _UNREACHABLE if type(cause).__name__ == "OperationalError" else _OTHER
    return next((_BY_SQLSTATE[state[:n]] for n in (5, 3, 2) if state[:n] in _BY_SQLSTATE), _OTHER)
