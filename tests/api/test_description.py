"""The interface answers as its OpenAPI document says, whatever it is sent."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.site import PASSWORD, Site

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="session")
def signed_in(site: Site) -> dict[str, str]:
    """The headers of Wang, signed in on the pages; the interface accepts the same session."""
    session = requests.Session()
    page = session.get(f"{site.url}/sign-in/")
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
    assert token
    sent = {"csrfmiddlewaretoken": token[1], "account": "wang", "password": PASSWORD}
    assert session.post(f"{site.url}/sign-in/", data=sent).url.endswith("/desk/")
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in session.cookies)
    return {"Cookie": cookies, "X-CSRFToken": str(session.cookies["csrftoken"])}


def document() -> dict[str, Any]:
    """What the product says of its interface."""
    from zhiheng.api import urls

    return dict(urls.api.get_openapi_schema(path_prefix="/api/"))


def without_doors() -> dict[str, Any]:
    """The document without its ways of signing in: each guessed password costs what a right one costs."""
    said: dict[str, Any] = json.loads(json.dumps(document()))
    said["components"].pop("securitySchemes")
    for operation in (one for path in said["paths"].values() for one in path.values()):
        operation.pop("security")
    return said


schema = schemathesis.openapi.from_dict(without_doors())


@schema.parametrize()
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_described(case: Case, site: Site, signed_in: dict[str, str]) -> None:
    case.call_and_validate(base_url=site.url, headers=signed_in, checks=CHECKS)


def test_a_session_without_its_token_writes_nothing(site: Site, signed_in: dict[str, str]) -> None:
    answer = requests.post(f"{site.url}/api/verification", headers={"Cookie": signed_in["Cookie"]})
    assert answer.status_code == 403 and answer.json()["reasons"]


def test_the_document_declares_every_error(site: Site) -> None:
    served = requests.get(f"{site.url}/api/openapi.json").json()
    assert served["paths"] == json.loads(json.dumps(document()["paths"]))
    for path, operations in served["paths"].items():
        for method, operation in operations.items():
            assert {"400", "401", "403", "404", "422", "429", "503"} <= operation["responses"].keys(), (method, path)
