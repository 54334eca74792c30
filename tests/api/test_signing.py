"""Signing through the interface: the passphrase with each request, a lock of its own, and deputies."""

from __future__ import annotations

from datetime import date, timedelta

from tests.api.conftest import Call
from tests.site import CREDENTIAL, PASSWORD, Site

FILING = {"kind": "file_case", "content": {"charge": "盗窃罪"}}
SEAL = {"credential": CREDENTIAL}
PARTS = ("tried", "stopped_by", "article", "next_step")


def test_no_signature_without_the_passphrase_and_nothing_is_written(call: Call, case: str, site: Site) -> None:
    before = site.acts()
    for more in ({}, {"credential": "wrong-wrong-wrong"}, {"credential": PASSWORD}):
        refused = call("wang", "POST", f"/records/{case}/proposals", {**FILING, **more})
        assert refused.status == 422
        (reason,) = refused.body["reasons"]
        assert all(reason[part][tongue] for part in PARTS for tongue in ("zh", "en"))
    assert site.acts() == before
    assert call("wang", "POST", f"/records/{case}/proposals", {**FILING, **SEAL}).status == 201


def test_too_many_wrong_passphrases_lock_signing_though_the_password_is_right(
    call: Call, case: str, site: Site
) -> None:
    (seq,) = call("wang", "POST", f"/records/{case}/proposals", {**FILING, **SEAL}).body["acts"]
    path, before = f"/records/{case}/proposals/{seq}/decision", site.acts()
    tries = [call("zhou", "POST", path, {"agrees": True, "credential": "wrong-wrong-wrong"}) for _ in range(6)]
    assert [one.status for one in tries] == [422] * 5 + [429]
    assert call("zhou", "POST", path, {"agrees": True, **SEAL}).status == 429
    assert call("zhou", "GET", f"/records/{case}").status == 200  # only signing is locked
    assert site.acts() == before
    site.run(
        "from zhiheng.bootstrap import installation\n"
        "installation()\n"
        "from zhiheng.store.engine import engine_of\n"
        "engine_of('default').run(\"UPDATE signing_secret SET failures = 0, locked_until = ''\")"
    )
    assert call("zhou", "POST", path, {"agrees": True, **SEAL}).status == 201


def test_a_deputy_appointed_through_the_interface_signs_in_anothers_stead(call: Call, case: str) -> None:
    today = date.today()
    asked = {
        "deputy": "sun",
        "principal": "zhao",
        "role": "unit_head",
        "unit": "east",
        "since": f"{today + timedelta(days=1)}",  # the station's clock may be a day ahead of this one's
        "until": f"{today + timedelta(days=9)}",
        "reason": "培训",
    }
    assert call("wang", "POST", "/deputies", {**asked, **SEAL}).status == 422
    assert call("zhao", "POST", "/deputies", asked).status == 422
    made = call("zhao", "POST", "/deputies", {**asked, **SEAL})
    assert made.status == 201
    (listed,) = call("sun", "GET", "/deputies").body
    assert (listed["record"], listed["deputy"], listed["principal"]) == (made.body["record"], "sun", "zhao")
    assert call("he", "GET", "/deputies").body == []
    end = f"/deputies/{made.body['record']}/end"
    assert call("he", "POST", end, {"reason": "x", **SEAL}).status == 422
    assert call("sun", "POST", end, {"reason": "返岗", **SEAL}).status == 201
    assert call("sun", "GET", "/deputies").body == []
    assert call("sun", "POST", f"/deputies/{case}/end", {"reason": "x", **SEAL}).status == 404
