"""Documents through the interface: the text that is signed, printing with the same rules as on the page, the file."""

from __future__ import annotations

import base64
import urllib.request
from hashlib import sha256

from tests.api.conftest import Call
from tests.site import CREDENTIAL, PASSWORD, Site

FILING = {"kind": "file_case", "content": {"charge": "盗窃罪"}}
SEAL = {"credential": CREDENTIAL}
LEVELS = ("zhou", "zhao", "xu", "zhu")
PARTS = ("tried", "stopped_by", "article", "next_step")


def filed(call: Call, case: str) -> int:
    """The number of the act by which the case was filed, signed by every level, who each name the text."""
    (seq,) = call("wang", "POST", f"/records/{case}/proposals", {**FILING, **SEAL}).body["acts"]
    acts: list[int] = []
    for account in LEVELS:
        text = call(account, "GET", f"/records/{case}/proposals/{seq}").body
        assert text["reasons"] == []
        decision = {"agrees": True, "document": text["document"], **SEAL}
        acts = call(account, "POST", f"/records/{case}/proposals/{seq}/decision", decision).body["acts"]
    return acts[-1]


def file_of(site: Site, account: str, path: str) -> bytes:
    """The bytes of an answer that is a PDF."""
    asked = urllib.request.Request(f"{site.url}/api{path}")
    asked.add_header("Authorization", f"Basic {base64.b64encode(f'{account}:{PASSWORD}'.encode()).decode()}")
    with urllib.request.urlopen(asked, timeout=60) as answer:
        assert answer.headers["Content-Type"] == "application/pdf"
        return bytes(answer.read())


def test_a_proposal_gives_the_text_that_is_signed_with_it(call: Call, case: str) -> None:
    (seq,) = call("wang", "POST", f"/records/{case}/proposals", {**FILING, **SEAL}).body["acts"]
    text = call("zhou", "GET", f"/records/{case}/proposals/{seq}").body
    assert [one["title"] for one in text["documents"]] == ["立案决定书", "呈请立案报告书"]
    assert "盗窃罪" in "".join(words for passage in text["documents"][0]["passages"] for words in passage)
    listed = call("zhou", "GET", f"/records/{case}/explanation").body["pending"]
    assert [one["document"] for one in listed if one["seq"] == seq] == [text["document"]]
    assert call("he", "GET", f"/records/{case}/proposals/{seq}").status == 404


def test_a_decision_on_another_text_is_refused_in_four_parts(call: Call, case: str, site: Site) -> None:
    (seq,) = call("wang", "POST", f"/records/{case}/proposals", {**FILING, **SEAL}).body["acts"]
    before = site.acts()
    decision = {"agrees": True, "document": "ab" * 32, **SEAL}
    refused = call("zhou", "POST", f"/records/{case}/proposals/{seq}/decision", decision)
    assert refused.status == 422 and site.acts() == before
    (reason,) = refused.body["reasons"]
    assert all(reason[part][tongue] for part in PARTS for tongue in ("zh", "en"))


def test_a_document_is_printed_signed_read_and_reprinted(call: Call, case: str, site: Site) -> None:
    act = filed(call, case)
    path = f"/records/{case}/documents"
    before = site.acts()
    for wrong in ({"credential": "wrong-wrong-wrong"}, {"title": "拘留证"}):
        assert call("wang", "POST", path, {"act": act, **wrong}).status in (404, 422)
    assert site.acts() == before
    made = call("wang", "POST", path, {"act": act, "title": "立案决定书", **SEAL})
    assert made.status == 201
    told = made.body
    assert (told["act"], told["reprint"], told["missing"]) == (act, 0, [])
    file = file_of(site, "zhao", f"{path}/{told['issue']}")
    assert file.startswith(b"%PDF-") and sha256(file).hexdigest() == told["sha256"]
    once = call("wang", "POST", path, {"act": act, "title": "立案决定书"})
    assert once.status == 422 and "印制" in once.body["reasons"][0]["tried"]["zh"]
    again = call("wang", "POST", path, {"act": act, "title": "立案决定书", "again": True})
    assert (again.status, again.body["number"], again.body["reprint"]) == (201, told["number"], 1)
    assert call("he", "POST", path, {"act": act}).status == 404
    assert call("he", "GET", f"{path}/{told['issue']}").status == 404
    site.run(
        "from zhiheng.bootstrap import installation\n"
        "here = installation()\n"
        "from zhiheng.store.models import ActSignature\n"
        f"assert ActSignature.objects.get(seq={told['issue']}).document == '{told['sha256']}'\n"
        f"assert not ActSignature.objects.filter(seq={again.body['issue']}).exists()\n"
        "assert here.verify().verified"
    )
