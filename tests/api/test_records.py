"""The interface: the same rules as on the pages, and one form for every refusal."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from typing import Any

import pytest

from tests.api.conftest import Call, opened
from tests.site import CREDENTIAL, PASSWORD, Site

SEAL = {"credential": CREDENTIAL}
CHAIN = ("zhou", "zhao", "xu", "zhu")


def assert_four_parts(body: Any) -> None:
    assert body["reasons"], body
    for reason in body["reasons"]:
        for part in ("tried", "stopped_by", "next_step"):
            assert reason[part]["zh"] and reason[part]["en"], reason
        assert set(reason["article"]) == {"zh", "en"}


def test_a_case_is_opened_listed_and_read(call: Call, case: str) -> None:
    listed = call("wang", "GET", f"/records?number={case}")
    assert [row["number"] for row in listed.body["records"]] == [case]
    assert listed.body["total"] == 1 and listed.body["records"][0]["officer"] == "wang"
    read = call("wang", "GET", f"/records/{case}").body
    assert [act["kind"] for act in read["acts"]] == ["receive_report", "record_intake_transcript", "accept"]
    assert read["acts"][0]["content"]["summary"] == "夜间手机被盗" and len(read["head"]) == 64


def test_five_levels_file_a_case_and_each_must_be_another_person(call: Call, case: str) -> None:
    proposed = call(
        "wang", "POST", f"/records/{case}/proposals", {"kind": "file_case", "content": {"charge": "盗窃罪"}, **SEAL}
    )
    assert proposed.status == 201, proposed.body
    (seq,) = proposed.body["acts"]
    path = f"/records/{case}/proposals/{seq}/decision"
    too_early = call("zhao", "POST", path, {"agrees": True, **SEAL})
    assert too_early.status == 422
    assert_four_parts(too_early.body)
    for account in CHAIN:
        assert call(account, "POST", path, {"agrees": True, "words": "同意", **SEAL}).status == 201
    told = call("wang", "GET", f"/records/{case}/explanation").body
    assert told["stage"] == "investigating" and told["pending"] == []
    assert call("zhou", "POST", path, {"agrees": True, **SEAL}).status == 404


def test_a_record_that_begins_with_a_reviewed_act_is_proposed(call: Call, case: str) -> None:
    content = {"measure": "紧急止付", "asset": "账户资金", "risk": "正在转移"}
    asked = {"procedure": "case_property", "kind": "take_urgent_measure", "parent": case, "content": content}
    assert call("wang", "POST", "/records", asked).status == 422
    unsigned = call("wang", "POST", "/records/proposals", asked)
    assert unsigned.status == 422
    assert_four_parts(unsigned.body)
    proposed = call("wang", "POST", "/records/proposals", {**asked, **SEAL})
    assert proposed.status == 201, proposed.body
    begun = proposed.body["record"]
    (act,) = call("wang", "GET", f"/records/{begun}").body["acts"]
    assert act["kind"] == "propose"
    told = call("wang", "GET", f"/records/{begun}/explanation").body
    assert [one["kind"] for one in told["pending"]] == ["take_urgent_measure"]


def test_an_arrest_without_approval_is_refused_with_four_parts(call: Call, case: str) -> None:
    person = call("wang", "POST", "/parties", {"exact": "李某", "purpose": "办理本案", "record": case}).body["ref"]
    before = call("wang", "GET", f"/records/{case}/explanation").body["acts"]
    refused = call("wang", "POST", f"/records/{case}/acts", {"kind": "arrest", "content": {"person": person}})
    assert refused.status == 422
    assert_four_parts(refused.body)
    assert any("批准逮捕" in reason["stopped_by"]["zh"] for reason in refused.body["reasons"])
    assert call("wang", "GET", f"/records/{case}/explanation").body["acts"] == before


def test_a_reviewed_act_cannot_be_recorded_directly(call: Call, case: str) -> None:
    refused = call("wang", "POST", f"/records/{case}/acts", {"kind": "file_case", "content": {"charge": "盗窃罪"}})
    assert refused.status == 422
    assert_four_parts(refused.body)
    assert "呈请审批" in refused.body["reasons"][0]["next_step"]["zh"]


def test_the_same_request_is_recorded_once(call: Call, case: str) -> None:
    body = {"kind": "record_intake_transcript", "content": {"reporter_signed": True}}
    first = call("wang", "POST", f"/records/{case}/acts", body, key="again-1")
    second = call("wang", "POST", f"/records/{case}/acts", body, key="again-1")
    assert (first.status, second.status) == (201, 200)
    assert first.body["acts"] == second.body["acts"] and second.body["again"]
    other = call(
        "wang", "POST", f"/records/{case}/acts", {**body, "content": {"reporter_signed": False}}, key="again-1"
    )
    assert other.status == 409
    assert_four_parts(other.body)


def test_who_looked_before_another_wrote_is_told(call: Call, case: str) -> None:
    body = {"kind": "record_intake_transcript", "content": {"reporter_signed": True}, "seen": 1}
    late = call("wang", "POST", f"/records/{case}/acts", body)
    assert late.status == 409
    assert_four_parts(late.body)


def test_a_wrong_act_is_corrected_and_both_stay(call: Call, case: str) -> None:
    read = call("wang", "GET", f"/records/{case}").body
    seq = read["acts"][0]["seq"]
    body = {"reason": "案情写错", "content": {"way": "tip", "summary": "白天手机被盗"}}
    alone = call("wang", "POST", f"/records/{case}/acts/{seq}/correction", {**body, **SEAL})
    assert alone.status == 422
    assert_four_parts(alone.body)
    asked = {"kind": "correct", "content": {"corrects": seq, **body}, **SEAL}
    proposed = call("wang", "POST", f"/records/{case}/proposals", asked)
    assert proposed.status == 201, proposed.body
    (proposal,) = proposed.body["acts"]
    signed = call("zhao", "POST", f"/records/{case}/proposals/{proposal}/decision", {"agrees": True, **SEAL})
    assert signed.status == 201, signed.body
    after = call("wang", "GET", f"/records/{case}").body
    assert after["acts"][0]["content"]["summary"] == "白天手机被盗" and after["acts"][0]["corrected_by"] > seq
    assert after["acts"][-1]["kind"] == "correct"


def test_a_name_is_not_a_reference(call: Call, case: str) -> None:
    body = {"kind": "arrest", "content": {"person": "李某"}}
    refused = call("wang", "POST", f"/records/{case}/acts", body)
    assert refused.status == 422 and "不是已登记的当事人" in refused.body["reasons"][0]["stopped_by"]["zh"]


def test_another_units_record_answers_as_a_missing_one(call: Call, case: str) -> None:
    foreign = call("he", "GET", f"/records/{case}")
    missing = call("he", "GET", "/records/A-1999-0001")
    assert foreign.status == missing.status == 404
    assert_four_parts(foreign.body)
    assert str(foreign.body).replace(case, "N") == str(missing.body).replace("A-1999-0001", "N")
    writing = call("he", "POST", f"/records/{case}/acts", {"kind": "accept", "content": {"receipt": "handed_over"}})
    assert writing.status == 404
    assert call("he", "GET", f"/records?number={case}").body["total"] == 0


def test_a_link_does_not_open_a_foreign_record(call: Call, case: str) -> None:
    """Whoever may write somewhere could else name any number and so come to see it."""
    west = opened(call, "he")
    body = {"procedure": "criminal_case", "kind": "receive_report", "content": {"way": "tip", "summary": "x"}}
    stolen = call("he", "POST", "/records", {**body, "parent": case})
    assert stolen.status == 404
    assert call("wang", "GET", f"/records/{west}").status == 404


def test_the_auditor_verifies_and_sees_no_record(call: Call, case: str) -> None:
    verified = call("chen", "POST", "/verification")
    assert verified.status == 200 and verified.body["first_bad"] is None and verified.body["acts"] >= 2
    assert call("chen", "GET", f"/records/{case}").status == 404
    assert call("chen", "GET", "/records").body["total"] == 0
    forbidden = call("wang", "POST", "/verification")
    assert forbidden.status == 403
    assert_four_parts(forbidden.body)


def test_nobody_gets_the_four_parts_too(call: Call) -> None:
    for answer in (
        call("", "GET", "/records"),
        call("", "POST", "/verification"),
        call("wang", "GET", "/records", password="wrong"),
    ):
        assert answer.status == 401
        assert_four_parts(answer.body)


def test_bad_requests_have_one_form(call: Call, case: str) -> None:
    answers = [
        call("wang", "GET", "/records?page=0"),
        call("wang", "GET", "/nothing"),
        call("wang", "DELETE", "/records"),
        call("wang", "POST", f"/records/{case}/acts", {"kind": "no_such_act"}),
        call("wang", "POST", f"/records/{case}/acts", {"kind": "accept", "content": {"receipt": "maybe"}}),
        call("wang", "POST", f"/records/{case}/acts", {"kind": "accept", "at": "2025-03-04T10:30:00"}),
        call("wang", "POST", f"/records/{case}/acts", ["kind"]),
        call("wang", "GET", "/rulebook/no_such_procedure"),
    ]
    assert [answer.status for answer in answers] == [422, 404, 405, 404, 422, 422, 422, 404]
    for answer in answers:
        assert_four_parts(answer.body)


def test_a_look_up_needs_a_purpose_and_is_logged(call: Call, case: str, site: Site) -> None:
    call("wang", "POST", "/parties", {"exact": "周某某", "purpose": "办理本案", "record": case})
    assert call("wang", "POST", "/parties/search", {"exact": "周某某", "purpose": ""}).status == 422
    found = call("wang", "POST", "/parties/search", {"exact": "周某某", "purpose": "核对身份", "record": case})
    assert [one["name"] for one in found.body] == ["周某某"]
    part = {"exact": "周", "purpose": "核对身份", "record": case}
    assert call("wang", "POST", "/parties/search", part).body == []
    said = f"from zhiheng.bootstrap import installation\nprint(installation().access_log.entries({case!r}))"
    assert "核对身份" in site.run(said)


def test_the_rulebook_and_the_forms_are_described(call: Call) -> None:
    rules = call("wang", "GET", "/rulebook/criminal_case").body
    arrest = [rule for rule in rules if rule["id"] == "arrest_request_within_3d"]
    assert arrest and (arrest[0]["limit"], arrest[0]["unit"]) == (3, "days") and arrest[0]["from"]
    procedures = {one["name"]: one for one in call("wang", "GET", "/procedures").body}
    steps = {step["kind"]: step for step in procedures["criminal_case"]["steps"]}
    assert steps["file_case"]["signed_by"] == ["legal_reviewer", "unit_head", "legal_brigade", "bureau_leader"]
    assert [field["name"] for field in steps["file_case"]["fields"]] == ["charge", "gravity"]


def test_nobody_without_an_account_was_present(call: Call, case: str) -> None:
    person = call("wang", "POST", "/parties", {"exact": "李某", "purpose": "办理本案", "record": case}).body["ref"]
    content = {"person": person, "officers": ["wang", "ghost"]}
    refused = call("wang", "POST", f"/records/{case}/acts", {"kind": "inquire_of_witness", "content": content})
    assert refused.status == 422
    assert "ghost" in refused.body["reasons"][0]["stopped_by"]["zh"]
    assert_four_parts(refused.body)


def test_a_deliberation_calls_officers_and_of_others_their_post(call: Call, case: str) -> None:
    content = {"occasion": "complex", "question": "是否移送", "deciding": "majority", "chair": "ghost"}
    opening = {"procedure": "deliberation", "parent": case, "kind": "call_deliberation", "content": content}
    assert "ghost" in call("xu", "POST", "/records", opening).body["reasons"][0]["stopped_by"]["zh"]
    number = call("xu", "POST", "/records", opening | {"content": content | {"chair": "zhu"}}).body["record"]

    def tried(kind: str, member: str, **said: str) -> int:
        body = {"kind": kind, "content": {"member": member, **said}}
        return call("xu", "POST", f"/records/{number}/acts", body).status

    assert tried("call_member", "法制大队王某", organ="police") == 422
    assert tried("call_member", "wang", organ="police") == 201
    assert tried("call_member", "检察院承办部门", organ="procuratorate") == 201
    assert tried("give_opinion", "检察院承办部门", stance="agrees", opinion="同意") == 201
    assert tried("give_opinion", "法院刑庭", stance="agrees", opinion="同意") == 422


def test_six_wrong_passwords_lock_even_the_right_one_out(call: Call) -> None:
    assert call("lu", "GET", "/records").status == 200
    for _ in range(6):
        call("lu", "GET", "/records", password="wrong-password")
    assert call("lu", "GET", "/records").status == 429


def test_a_name_that_means_nothing_is_told(call: Call, case: str) -> None:
    body = {"kind": "accept", "content": {"receipt": "handed_over"}, "by": "zhu"}
    refused = call("wang", "POST", f"/records/{case}/acts", body)
    assert refused.status == 422
    assert_four_parts(refused.body)


def test_only_json_from_this_site_is_taken(call: Call, case: str, site: Site) -> None:
    before = call("wang", "GET", f"/records/{case}/explanation").body["acts"]
    for headers, status in (
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/json", "Origin": "http://evil.example"}, 403),
        ({"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"}, 403),
    ):
        token = base64.b64encode(f"wang:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(
            f"{site.url}/api/records/{case}/acts",
            data=b'{"kind": "discover_incident"}',
            headers={**headers, "Authorization": f"Basic {token}"},
        )
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=30)
        assert refused.value.code == status
        assert_four_parts(json.loads(refused.value.read()))
    assert call("wang", "GET", f"/records/{case}/explanation").body["acts"] == before


def test_two_officers_may_use_the_same_request_key(call: Call) -> None:
    body = {"procedure": "criminal_case", "kind": "receive_report", "content": {"way": "tip", "summary": "电话举报"}}
    first = call("wang", "POST", "/records", body, key="k1")
    second = call("sun", "POST", "/records", body, key="k1")
    assert (first.status, second.status) == (201, 201)
    assert first.body["record"] != second.body["record"]


def test_nobody_is_looked_up_without_a_case(call: Call) -> None:
    asked = {"exact": "周某某", "purpose": "看看"}
    for path in ("/parties/search", "/parties"):
        refused = call("wang", "POST", path, asked)
        assert refused.status == 403
        assert_four_parts(refused.body)
    opening = {**asked, "procedure": "criminal_case"}
    assert call("wang", "POST", "/parties/search", opening).status == 200
    assert call("xu", "POST", "/parties/search", opening).status == 403


def test_an_auditor_looks_nobody_up(call: Call) -> None:
    refused = call("chen", "POST", "/parties/search", {"exact": "李某", "purpose": "审计"})
    assert refused.status == 403
    assert_four_parts(refused.body)
