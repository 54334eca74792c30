"""Receipts through the interface: made by the system, one valid at a time, and the digest is repeated nowhere."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

import pytest

from tests.api.conftest import Call
from tests.api.test_records import assert_four_parts
from tests.site import CREDENTIAL, Site

DIGEST = re.compile("[0-9a-f]{64}")


@pytest.fixture
def report(call: Call) -> str:
    """The number of a report that somebody made at the counter."""
    content = {"channel": "counter", "place": "东门市场", "summary": "手机被盗", "looked_for_earlier": True}
    body = {"procedure": "incident_report", "kind": "register_report", "content": content}
    return str(call("wang", "POST", "/records", body).body["record"])


def enquired(site: Site, code: str, secret: str) -> int:
    """The status that the public enquiry answers with."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{site.url}/enquiry/", timeout=30).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    typed = urllib.parse.urlencode({"code": code, "secret": secret, "csrfmiddlewaretoken": token[1]}).encode()
    try:
        with browser.open(urllib.request.Request(f"{site.url}/enquiry/", data=typed), timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_a_receipt_is_handed_over_and_opens_the_enquiry(call: Call, site: Site, report: str) -> None:
    told = call("wang", "POST", f"/records/{report}/receipt", {})
    assert told.status == 201 and told.headers["Cache-Control"] == "no-store"
    assert enquired(site, told.body["code"], told.body["secret"]) == 200


def corrected(call: Call, report: str, content: dict[str, object]) -> int:
    """The status of proposing this correction, or of its signing where it could be proposed."""
    asked = {"kind": "correct", "content": content, "credential": CREDENTIAL}
    proposed = call("wang", "POST", f"/records/{report}/proposals", asked)
    if proposed.status != 201:
        return int(proposed.status)
    path = f"/records/{report}/proposals/{proposed.body['acts'][-1]}/decision"
    return int(call("zhao", "POST", path, {"agrees": True, "credential": CREDENTIAL}).status)


@pytest.mark.parametrize("typed", [{"code": "J-2026-0001-AAAAAA"}, {"secret": "0" * 64}])
def test_nobody_types_a_code_or_a_digest(call: Call, report: str, typed: dict[str, str]) -> None:
    before = call("wang", "GET", f"/records/{report}").body["acts"]
    content = {**typed, "reporter_took_it": True}
    for kind in ("issue_receipt", "replace_receipt"):
        body = {"kind": kind, "content": {**content, **({"reason": "遗失"} if kind == "replace_receipt" else {})}}
        refused = call("wang", "POST", f"/records/{report}/acts", body)
        assert refused.status == 422 and "系统生成" in json.dumps(refused.body, ensure_ascii=False)
        assert_four_parts(refused.body)
    assert call("wang", "GET", f"/records/{report}").body["acts"] == before


def test_a_receipt_without_the_systems_code_is_not_recorded_as_an_act(call: Call, report: str) -> None:
    body = {"kind": "issue_receipt", "content": {"reporter_took_it": True}}
    refused = call("wang", "POST", f"/records/{report}/acts", body)
    assert refused.status == 422
    assert_four_parts(refused.body)


def test_a_second_receipt_is_refused_and_a_replacement_closes_the_first(call: Call, site: Site, report: str) -> None:
    first = call("wang", "POST", f"/records/{report}/receipt", {}).body
    again = call("wang", "POST", f"/records/{report}/receipt", {})
    assert again.status == 422 and {one["rule"] for one in again.body["reasons"]} == {"one_receipt_is_valid"}
    assert_four_parts(again.body)
    assert call("wang", "POST", f"/records/{report}/receipt", {"replaced_because": " "}).status == 422
    second = call("wang", "POST", f"/records/{report}/receipt", {"replaced_because": "报案人遗失"}).body
    assert enquired(site, first["code"], first["secret"]) == 404
    assert enquired(site, second["code"], second["secret"]) == 200


def test_annulling_a_replacement_leaves_the_first_one_closed(call: Call, site: Site, report: str) -> None:
    first = call("wang", "POST", f"/records/{report}/receipt", {}).body
    second = call("wang", "POST", f"/records/{report}/receipt", {"replaced_because": "遗失"}).body
    seq = call("wang", "GET", f"/records/{report}").body["acts"][-1]["seq"]
    assert corrected(call, report, {"corrects": seq, "reason": "误换", "annuls": True}) == 201
    assert enquired(site, first["code"], first["secret"]) == 404
    assert enquired(site, second["code"], second["secret"]) == 404


def test_a_correction_keeps_what_the_system_made_and_may_not_give_it(call: Call, site: Site, report: str) -> None:
    told = call("wang", "POST", f"/records/{report}/receipt", {}).body
    seq = call("wang", "GET", f"/records/{report}").body["acts"][-1]["seq"]
    said, content = {"corrects": seq, "reason": "未交"}, {"reporter_took_it": False}
    assert corrected(call, report, {**said, "content": {**content, "secret": "0" * 64}}) == 422
    assert corrected(call, report, {**said, "content": content}) == 201
    assert call("wang", "GET", f"/records/{report}").body["acts"][1]["content"]["reporter_took_it"] is False
    assert enquired(site, told["code"], told["secret"]) == 200


def test_the_digest_is_repeated_by_no_answer_and_stands_in_no_table(call: Call, site: Site, report: str) -> None:
    call("wang", "POST", f"/records/{report}/receipt", {})
    kept = site.run(
        "from zhiheng.bootstrap import installation, columnar_copy\n"
        f"acts = installation().ledger.history({report!r}).entries\n"
        "print(acts[-1].act.payload()['secret'])\n"
        "folder = installation().home.columnar\n"
        "columnar_copy(lambda done, of: None)\n"
        "files = b''.join(path.read_bytes() for path in folder.rglob('*.parquet'))\n"
        "print(files.find(acts[-1].act.payload()['secret'].encode()), files.find(acts[-1].act.code.encode()) > 0)"
    ).split()
    assert DIGEST.fullmatch(kept[0]) and kept[1:] == ["-1", "True"]
    for path in (f"/records/{report}", f"/records/{report}/explanation", "/procedures"):
        answer = json.dumps(call("wang", "GET", path).body)
        assert kept[0] not in answer and "Digest of the secret number" not in answer
