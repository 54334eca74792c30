"""A bureau on SQLite and on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.bureau import staffed
from tests.stores import (  # noqa: F401
    Store,
    migrated_postgres,
    migrated_sqlite,
    postgres_copy_url,
    postgres_store,
    sqlite_store,
    sqlite_url,
    store,
)
from zhiheng.bootstrap import Installation


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    """On SQLite, where the engine does not matter."""
    return staffed(sqlite_store, tmp_path / "home")
