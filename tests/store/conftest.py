"""Databases for the tests of the store."""

from tests.stores import (  # noqa: F401
    migrated_postgres,
    migrated_sqlite,
    postgres_copy_url,
    postgres_store,
    sqlite_store,
    sqlite_url,
    store,
)
