"""The ledgers under contract: in memory, on SQLite, on PostgreSQL."""

import pytest

from tests.small_procedure import CATALOGUE
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
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.memory import MemoryLedger


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest) -> MemoryLedger | DjangoLedger:
    if request.param == "memory":
        return MemoryLedger(CATALOGUE)
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found.ledger
