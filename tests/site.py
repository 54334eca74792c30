"""A live installation on a fresh database: a police station, its superiors, an auditor, and an outsider."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSWORD = "correct-horse-9"
CREDENTIAL = "sealing-wax-4711"
"""What opens everybody's signing key; another word than the one that signs in."""

STAFF = """
from datetime import date
from zhiheng import bootstrap
from zhiheng.cli.signing import give_keys
from zhiheng.kernel.people import Officer, Post, Unit

def unit(id, title, en, parent=""):
    return Unit(id=id, title=title, en=en, path=f"{parent}/{id}".strip("/"), division="990101")

bureau = unit("bureau", "明湖分局", "Minghu Sub-bureau")
east = unit("east", "东门派出所", "Dongmen Station", "bureau")
west = unit("west", "西溪派出所", "Xixi Station", "bureau")
cast = [
    ("wang", "王建国", "investigator", east), ("sun", "孙晓梅", "investigator", east),
    ("zhou", "周立", "legal_reviewer", east), ("zhao", "赵明远", "unit_head", east),
    ("xu", "许文", "legal_brigade", bureau), ("zhu", "朱海峰", "bureau_leader", bureau),
    ("chen", "陈思", "auditor", bureau), ("he", "何静", "investigator", west),
    ("lu", "陆一鸣", "investigator", west), ("peng", "彭程", "property_keeper", bureau),
    ("luo", "罗静文", "case_manager", bureau),
]
bootstrap.prepare_home()
officers = [
    Officer(account=a, name=n, person=f"person-{a}", posts=(Post(role=r, unit=u, since=date(2020, 1, 1)),))
    for a, n, r, u in cast
]
officers.append(Officer(account="bare", name="无职", person="person-bare", posts=()))
bootstrap.appoint((bureau, east, west), officers, dict.fromkeys([o.account for o in officers], "@PASSWORD@"))
give_keys(dict.fromkeys([o.account for o in officers], "@CREDENTIAL@"))
""".replace("@PASSWORD@", PASSWORD).replace("@CREDENTIAL@", CREDENTIAL)


@dataclass(frozen=True)
class Site:
    """Where it listens, and the folder that holds its keys and, where ``database`` names no other, its database."""

    url: str
    home: Path
    database: str = ""

    @property
    def environment(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("ZHIHENG_", "DJANGO_"))}
        database = {"ZHIHENG_DATABASE_URL": self.database} if self.database else {}
        return {**kept, **database, "ZHIHENG_HOME": str(self.home)}

    def run(self, program: str) -> str:
        """The output of a Python program run beside the server, on the same installation."""
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def acts(self) -> int:
        """How many acts the ledger holds."""
        said = "from zhiheng.bootstrap import installation\nprint(installation().ledger.last_seq())"
        return int(self.run(said))


@contextmanager
def running_site(home: Path, database: str = "") -> Iterator[Site]:
    """Build an installation in ``home``, with another ``database`` than a file in it where one is given, and serve it
    until the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    site = Site(url=f"http://127.0.0.1:{port}", home=home, database=database)
    site.run(STAFF)
    serve = f"from zhiheng.bootstrap import run_server\nrun_server('127.0.0.1', {port}, 1)"
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen([sys.executable, "-c", serve], cwd=ROOT, env=site.environment, stdout=log, stderr=log)
        try:
            _wait(site, server)
            yield site
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait(site: Site, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"{site.url}/sign-in/", timeout=20):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            assert server.poll() is None, (site.home / "server.log").read_text()
            time.sleep(0.2)
    raise AssertionError((site.home / "server.log").read_text())
