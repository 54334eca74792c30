"""Empty databases for tests: a SQLite file or a PostgreSQL database of its own, under an alias of its own.

Tables are made once; each test gets a copy.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

from tests.small_procedure import CATALOGUE
from tools.postgres import Server
from zhiheng.store.ledger import DjangoLedger
from zhiheng.web.database_url import database_of


@dataclass(frozen=True, kw_only=True)
class Store:
    """A database with the tables of Zhiheng: its address, and the alias under which Django knows it."""

    url: str
    alias: str

    @property
    def ledger(self) -> DjangoLedger:
        return DjangoLedger(CATALOGUE, using=self.alias)

    @property
    def path(self) -> Path:
        return Path(self.url.removeprefix("sqlite:///"))


@contextmanager
def attached(url: str, blocker: DjangoDbBlocker, *, busy_seconds: float | None = None) -> Iterator[Store]:
    """The database of ``url`` under a new alias. ``busy_seconds``: how long SQLite waits for a lock."""
    alias = f"store_{secrets.token_hex(4)}"
    settings = database_of(url)
    if busy_seconds is not None:
        settings["OPTIONS"]["timeout"] = busy_seconds
    connections.databases[alias] = connections.configure_settings({"default": settings})["default"]
    with blocker.unblock():
        try:
            yield Store(url=url, alias=alias)
        finally:
            connections[alias].close()
            del connections[alias]
            del connections.databases[alias]


def migrate(url: str, blocker: DjangoDbBlocker) -> None:
    with attached(url, blocker) as store:
        call_command("migrate", database=store.alias, verbosity=0, interactive=False)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    path = tmp_path_factory.mktemp("template") / "zhiheng.sqlite3"
    migrate(f"sqlite:///{path}", django_db_blocker)
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: Server, django_db_blocker: DjangoDbBlocker) -> str:
    url = postgres_server.create_database()
    migrate(url, django_db_blocker)
    return url


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    copy = tmp_path / "zhiheng.sqlite3"
    shutil.copy(migrated_sqlite, copy)
    return f"sqlite:///{copy}"


@pytest.fixture
def postgres_copy_url(postgres_server: Server, migrated_postgres: str) -> Iterator[str]:
    name, template = f"zhiheng_{secrets.token_hex(6)}", migrated_postgres.rpartition("/")[2]
    with psycopg.connect(postgres_server.url(), autocommit=True) as connection:
        command = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(command.format(sql.Identifier(name), sql.Identifier(template)))
    yield postgres_server.url(name)
    postgres_server.drop_database(postgres_server.url(name))


@pytest.fixture
def sqlite_store(sqlite_url: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with attached(sqlite_url, django_db_blocker) as store:
        yield store


@pytest.fixture
def postgres_store(postgres_copy_url: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Store]:
    with attached(postgres_copy_url, django_db_blocker) as store:
        yield store


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Store:
    """The same test on both engines."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found
