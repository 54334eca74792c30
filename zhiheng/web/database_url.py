"""Database addresses as Django settings: SQLite and PostgreSQL."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from zhiheng.kernel.errors import StoreUnavailable

SQLITE_SETUP = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
"""FULL: an act that was acknowledged survives a power cut, not only the end of the process."""

BUSY_SECONDS = 10


def database_of(url: str) -> dict[str, Any]:
    """Django's settings of ``sqlite:///PATH`` or ``postgresql://USER:PASSWORD@HOST:PORT/NAME?option=value``.

    Raises StoreUnavailable for any other address.
    """
    if url.startswith("sqlite:///"):
        return _sqlite(Path(unquote(url.removeprefix("sqlite:///"))))
    parts = urlsplit(url)
    if parts.scheme in ("postgresql", "postgres") and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "OPTIONS": {"connect_timeout": BUSY_SECONDS, **dict(parse_qsl(parts.query))},
        }
    raise StoreUnavailable(
        tried="打开数据库 (open the database)",
        stopped_by="数据库地址不是 sqlite:///… 或 postgresql://… (the address is neither of these)",
        article="",
        next_step="改正环境变量 ZHIHENG_DATABASE_URL (mend the variable ZHIHENG_DATABASE_URL)",
    )


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        # None keeps a connection open: opening one and its setup cost more than an append.
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": BUSY_SECONDS, "init_command": SQLITE_SETUP},
        "TEST": {"NAME": path.with_name("test-zhiheng.sqlite3")},
    }
