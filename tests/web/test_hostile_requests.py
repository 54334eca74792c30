"""What no form of ours sends (too much, unreadable), and a database that is away; always the four parts."""

from __future__ import annotations

import contextlib
import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar

import psycopg
import pytest
from psycopg import sql

from tests.site import PASSWORD, Site, running_site
from tools import postgres
from zhiheng.web.settings import LARGEST_REQUEST

FOUR_PARTS = ("所做", "受阻", "依据", "下一步")


class Stranger:
    """A caller without a browser, who keeps cookies and knows the token of the forms."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.jar = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.get("/sign-in/")

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        return self._send(urllib.request.Request(self.site.url + path, headers=headers))

    def post(self, path: str, fields: list[tuple[str, str]]) -> tuple[int, str]:
        sent = urllib.parse.urlencode([("csrfmiddlewaretoken", self.token()), *fields]).encode()
        return self._send(urllib.request.Request(self.site.url + path, data=sent))

    def announce(self, path: str, size: int) -> tuple[int, str]:
        """Say that so many bytes will follow; the answer that comes before any of them."""
        calling = http.client.HTTPConnection(urllib.parse.urlsplit(self.site.url).netloc, timeout=60)
        calling.putrequest("POST", path)
        calling.putheader("Content-Type", "multipart/form-data; boundary=x")
        calling.putheader("Content-Length", str(size))
        calling.endheaders()
        answer = calling.getresponse()
        with contextlib.closing(calling):
            return answer.status, answer.read().decode()

    def sign_in(self, account: str) -> None:
        status, page = self.post("/sign-in/", [("account", account), ("password", PASSWORD)])
        assert status == 200 and "退出" in page

    def token(self) -> str:
        return next((one.value or "" for one in self.jar if one.name == "csrftoken"), "")

    def _send(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module")
def on_postgresql(postgres_server: postgres.Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site on PostgreSQL, which refuses what SQLite lets pass."""
    with running_site(tmp_path_factory.mktemp("site"), postgres_server.create_database()) as running:
        yield running


@contextlib.contextmanager
def away(server: postgres.Server, database: str) -> Iterator[None]:
    """The server ends all that is going on in the database, and lets nobody in until the end."""
    name = database.rpartition("/")[2]
    with psycopg.connect(server.url(), autocommit=True) as administrator:
        closing = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
        administrator.execute(closing.format(sql.Identifier(name), sql.Literal(False)))
        administrator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        try:
            yield
        finally:
            administrator.execute(closing.format(sql.Identifier(name), sql.Literal(True)))


@pytest.fixture
def stranger(on_postgresql: Site) -> Stranger:
    return Stranger(on_postgresql)


def assert_four_parts(answer: tuple[int, str], status: int) -> None:
    assert answer[0] == status, answer[1][:500]
    assert all(part in answer[1] for part in FOUR_PARTS), answer[1][:500]


@pytest.mark.parametrize(
    "fields",
    [
        [("account", "wa\0ng"), ("password", "x")],
        [("account", "wang"), ("password", "x\0")],
        [("account\0", "wang")],
        [("account", "w" * (LARGEST_REQUEST - 1000))],
        [(f"field-{number}", "1") for number in range(2000)],
    ],
    ids=["NUL in a name", "NUL in a password", "NUL in a field's name", "too long", "too many fields"],
)
def test_what_cannot_be_read_is_refused(stranger: Stranger, fields: list[tuple[str, str]]) -> None:
    assert_four_parts(stranger.post("/sign-in/", fields), 400)


def test_a_name_longer_than_any_is_merely_wrong(stranger: Stranger) -> None:
    status, page = stranger.post("/sign-in/", [("account", "王" * 5000), ("password", "x")])
    assert status == 422 and "不正确" in page


def test_another_host_and_nul_in_an_address_are_refused(stranger: Stranger) -> None:
    assert_four_parts(stranger.get("/sign-in/", Host="elsewhere.example"), 400)
    assert_four_parts(stranger.get("/check/?code=%00"), 400)
    assert_four_parts(stranger.get("/records/%00/"), 400)


def test_a_file_larger_than_any_document_is_not_taken(stranger: Stranger) -> None:
    assert_four_parts(stranger.announce("/check/", LARGEST_REQUEST + 1), 400)


def test_while_the_database_is_away_pages_say_so_and_afterwards_they_work(
    postgres_server: postgres.Server, stranger: Stranger
) -> None:
    stranger.sign_in("wang")
    with away(postgres_server, stranger.site.database):
        for path in ("/desk/", "/records/", "/signing/", "/check/?code=A"):
            answer = stranger.get(path)
            assert_four_parts(answer, 503)
            assert "无法连接数据库" in answer[1]
        status, said = stranger.get("/api/records")
        assert status == 503 and set(json.loads(said)["reasons"][0]) >= {"tried", "stopped_by", "article", "next_step"}
    status, page = stranger.get("/desk/")
    assert status == 200 and "退出" in page
