"""Who may know: for every post, through every door that reads, whether a tip and a covert measure come through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

from tests.documents.bureau import BUREAU, NOW, case_of, staffed
from tests.stores import Store, migrated_sqlite, sqlite_store, sqlite_url  # noqa: F401
from zhiheng.bootstrap import Installation
from zhiheng.kernel.errors import NotPermitted, UnknownAct, UnknownRecord
from zhiheng.kernel.people import Officer, Post
from zhiheng.kernel.pseudonym import UNNAMED
from zhiheng.packs.criminal.acts_covert import DecideTechnicalMeasure, GraveCrime, LiftTechnicalMeasure
from zhiheng.packs.criminal.acts_intake import ReceiveReport, ReportWay
from zhiheng.packs.criminal.acts_protection import RequestSecrecy
from zhiheng.packs.drug_tip.acts import Matter, ReceiveTip, VerifyTip
from zhiheng.packs.posts import POSTS
from zhiheng.services.find_party import PartyQuestion, find_party, register_party
from zhiheng.services.issue_document import PrintRequest, issue_document, open_document
from zhiheng.services.open_record import open_record
from zhiheng.services.record_act import ActRequest
from zhiheng.services.submit_act import submit_act, submit_correction
from zhiheng.store.directory import add_officer
from zhiheng.store.models import Account

CASE, TIP = "A-2026-0001", "JB-2026-0001"
INFORMANT, TOLD, LINE = "宋知微", "北巷三号深夜有人分装", "监听甲号线路"
OF_NO_RECORD = ("figures", "help/", "rulebook", "/law/", "sign-out", "docs", "receipt")
"""What tells of declarations alone, or needs a running site."""
HANDLES_TIPS = {"investigator", "narcotics_officer", "unit_head", "bureau_leader", "city_leader"}
LEADS = {"unit_head", "bureau_leader", "city_leader"}
KNOWS_MEASURES = {"investigator", "legal_reviewer", "unit_head", "legal_brigade", "bureau_leader", "city_leader"}


@pytest.fixture
def house(sqlite_store: Store, tmp_path: Path) -> Installation:  # noqa: F811
    """A tip and a case with a covert measure at the east station; an account of every post above it, which has had no
    part in either."""
    made = staffed(sqlite_store, tmp_path / "home")
    for role in POSTS:
        posts = (Post(role=role.id, unit=BUREAU, since=date(2020, 1, 1)),)
        officer = Officer(account=f"the_{role.id}", name=f"某{role.title}", person=role.id, posts=posts)
        add_officer(officer, using=sqlite_store.alias)
    informant = made.parties.register("person", INFORMANT, "", NOW)
    tip = ReceiveTip(matter=Matter.DRUGS, informant=informant, identity_restricted=True, summary=TOLD)
    case_of(made, TIP, "drug_tip", (tip, VerifyTip(true=True)))
    case_of(
        made,
        CASE,
        "criminal_case",
        (
            ReceiveReport(way=ReportWay.TIP, reporter=informant, summary="举报贩毒"),
            RequestSecrecy(person=informant),
            DecideTechnicalMeasure(measure=LINE, crime=GraveCrime.MAJOR_DRUG),
        ),
    )
    return made


def ref_of(house: Installation) -> str:
    tip = house.ledger.history(TIP).entries[0].act
    return str(ReceiveTip.informant.of(tip))


def measure_of(house: Installation) -> int:
    return next(one.seq for one in house.ledger.history(CASE).of(DecideTechnicalMeasure))


def doors(patterns: list[Any], values: Mapping[str, list[Any]], before: str = "") -> Iterator[str]:
    """Every address of the site with every value for each of its parts."""
    for one in patterns:
        place = before + str(one.pattern).lstrip("^").rstrip("$")
        if isinstance(one, URLResolver):
            yield from doors(one.url_patterns, values, place)
        elif isinstance(one, URLPattern) and "(?" not in place:
            names = list(one.pattern.converters)
            for chosen in product(*(values.get(name, ["1"]) for name in names)):
                address = place
                for name, value in zip(names, chosen, strict=True):
                    kind = next(part for part in address.split("<") if part.partition(">")[0].endswith(f"{name}"))
                    address = address.replace(f"<{kind.partition('>')[0]}>", str(value), 1)
                yield f"/{address}"


def read(house: Installation, account: str, address: str) -> str:
    """What the door says; nothing where it refuses."""
    path, _, query = address.partition("?")
    request: Any = RequestFactory().get(path, dict(part.split("=") for part in query.split("&")) if query else {})
    request.COOKIES["sessionid"] = "one"
    request.installation, request.zh, request.theme, request.session = house, True, "", {}
    request.user = Account.objects.using(house.ledger.using).get(account=account)
    found = get_resolver().resolve(path)
    with suppress(UnknownRecord, UnknownAct, NotPermitted, Http404):
        answer = found.func(request, *found.args, **found.kwargs)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        # A refusal names what was asked for.
        return "" if answer.status_code in (403, 404) else str(body, "utf-8", "replace")
    return ""


def told(house: Installation, account: str) -> dict[str, str]:
    """What every door that reads tells ``account``."""
    acts = [entry.seq for number in (TIP, CASE) for entry in house.ledger.history(number).raw]
    values: dict[str, list[Any]] = {
        "number": [TIP, CASE],
        "seq": [measure_of(house), acts[0], acts[-2]],
        "issue": acts[:1],
        "kind": ["verify_tip", "lift_technical_measure", "inquire_of_witness"],
        "procedure": ["criminal_case"],
        "name": ["days_to_filing"],
        "instrument": ["criminal-procedure-law"],
    }
    addresses = list(doors(list(get_resolver().url_patterns), values))
    addresses = [one for one in addresses if not any(word in one for word in OF_NO_RECORD)]
    asked = ("/desk/?whose=all", "/search/?q=JB", "/records/?procedure=drug_tip", "/reports/?words=北巷")
    assert len(addresses) > 40
    return {address: read(house, account, address) for address in (*addresses, *asked)}


@pytest.mark.parametrize("role", [role.id for role in POSTS])
def test_no_door_tells_of_a_tip_a_measure_or_an_informant_whom_it_does_not_concern(
    house: Installation, role: str
) -> None:
    said = told(house, f"the_{role}")
    tips = {address for address, words in said.items() if TIP in words or TOLD in words}
    assert bool(tips) is (role in HANDLES_TIPS), tips
    measures = {address for address, words in said.items() if LINE in words or "technical_measure_3m" in words}
    assert bool(measures) is (role in KNOWS_MEASURES), measures
    named = {address for address, words in said.items() if INFORMANT in words or ref_of(house) in words}
    assert bool(named) is (role in LEADS), named


def test_who_took_the_tip_down_reads_who_informed(house: Installation) -> None:
    assert INFORMANT in open_record(house, "wang", TIP, NOW).names.values()
    assert UNNAMED in open_record(house, "sun", TIP, NOW).names.values()


def test_an_act_may_be_recorded_about_somebody_whom_its_author_may_not_know(house: Installation) -> None:
    opened = open_record(house, "sun", CASE, NOW)
    (stand_in,) = opened.names
    content = {"person": stand_in, "pseudonym": "甲", "name_in_open_file": False}
    submit_act(house, ActRequest(kind="note_secrecy", by="sun", record=CASE, content=content), NOW)
    (noted,) = (one for one in house.ledger.history(CASE).raw if one.act.kind == "note_secrecy")
    assert noted.act.payload()["person"] == ref_of(house)


def test_a_file_that_was_issued_of_a_tip_names_nobody_and_opens_for_its_handlers_alone(house: Installation) -> None:
    first = house.ledger.history(TIP).entries[0].seq
    # Sealing runs an event loop of its own, and a browser test before may have left one in this thread.
    with ThreadPoolExecutor(1) as apart:
        issued = apart.submit(issue_document, house, PrintRequest(record=TIP, act=first, by="wang"), NOW).result()
    seq = house.ledger.history(TIP).raw[-1].seq
    assert open_document(house, "sun", TIP, seq, NOW)[1] == issued.file
    with pytest.raises(UnknownRecord):
        open_document(house, "the_police_doctor", TIP, seq, NOW)


def test_a_covert_measure_is_no_act_to_correct_print_or_lift_for_who_may_not_know(house: Installation) -> None:
    seq = measure_of(house)
    with pytest.raises(UnknownAct):
        issue_document(house, PrintRequest(record=CASE, act=seq, by="the_police_doctor"), NOW)
    asked = {"corrects": seq, "reason": "试", "annuls": True}
    with pytest.raises(UnknownAct):
        submit_correction(
            house, ActRequest(kind="correct", by="the_police_doctor", record=CASE, content=asked), "x", NOW
        )
    lift = ActRequest(kind=LiftTechnicalMeasure.kind, by="the_police_doctor", record=CASE, content={"measure": LINE})
    with pytest.raises(NotPermitted) as before:
        submit_act(house, lift, NOW)
    case_of(house, "A-2026-0002", "criminal_case", (ReceiveReport(way=ReportWay.TIP, summary="举报贩毒"),))
    with pytest.raises(NotPermitted) as without:
        submit_act(house, ActRequest(**{**vars(lift), "record": "A-2026-0002"}), NOW)
    assert str(before.value) == str(without.value)


def question(by: str, **more: str) -> PartyQuestion:
    return PartyQuestion(by=by, exact=INFORMANT, purpose="核对身份", **more)


def test_nobody_is_looked_up_without_a_case_in_hand(house: Installation) -> None:
    for account in ("wang", "the_police_doctor", "the_bureau_leader"):
        for look in (lambda q: find_party(house, q, NOW), lambda q: register_party(house, q, "", NOW)):
            with pytest.raises(NotPermitted):
                look(question(account))


def test_nobody_is_looked_up_by_a_post_that_takes_nobody_down_in_the_case(house: Installation) -> None:
    with pytest.raises(NotPermitted):
        find_party(house, question("the_police_doctor", record=CASE), NOW)
    with pytest.raises(UnknownRecord):
        find_party(house, question("the_police_doctor", record=TIP), NOW)
    with pytest.raises(NotPermitted):
        find_party(house, question("the_social_worker", procedure="drug_tip"), NOW)
    for case in ({"record": CASE}, {"procedure": "criminal_case"}):
        assert [one.ref for one in find_party(house, question("wang", **case), NOW)] == [ref_of(house)]
