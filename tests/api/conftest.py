"""A live site, and callers of its interface."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.site import PASSWORD, Site, running_site


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any
    headers: Any


Call = Callable[..., Reply]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def call(site: Site) -> Call:
    """``call("wang", "POST", "/records", {...}, key="k")`` → status and JSON."""

    def send(
        account: str, method: str, path: str, body: object = None, key: str = "", password: str = PASSWORD
    ) -> Reply:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{site.url}/api{path}", data=data, method=method)
        request.add_header("Content-Type", "application/json")
        if account:
            token = base64.b64encode(f"{account}:{password}".encode()).decode()
            request.add_header("Authorization", f"Basic {token}")
        if key:
            request.add_header("Idempotency-Key", key)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Reply(answer.status, json.loads(answer.read()), answer.headers)
        except urllib.error.HTTPError as error:
            return Reply(error.code, json.loads(error.read()), error.headers)

    return send


@pytest.fixture
def case(call: Call) -> str:
    """The number of a case that Wang of the east station has received, taken down and accepted."""
    number = opened(call, "wang")
    for kind, content in (
        ("record_intake_transcript", {"reporter_signed": True}),
        ("accept", {"receipt": "handed_over"}),
    ):
        recorded = call("wang", "POST", f"/records/{number}/acts", {"kind": kind, "content": content})
        assert recorded.status == 201, recorded.body
    return number


def opened(call: Call, account: str) -> str:
    content = {"way": "report", "summary": "夜间手机被盗"}
    body = {"procedure": "criminal_case", "kind": "receive_report", "content": content}
    answer = call(account, "POST", "/records", body)
    assert answer.status == 201, answer.body
    return str(answer.body["record"])
