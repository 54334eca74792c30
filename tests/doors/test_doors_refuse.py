"""Every way in that writes, tried on a live site with an act whose gate is closed, and then with a lawful one."""

from __future__ import annotations

import base64
import json
import re
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest

from tests.doors.doors import DOORS, ROOMS
from tests.doors.entries import listed
from tests.services.road_fines import NOTIFIED, fine, write_log
from tests.site import CREDENTIAL, PASSWORD, Site, running_site

ZHIHENG = Path(sys.executable).with_name("zhiheng")
CHAIN = ("zhou", "zhao", "xu", "zhu")
REFUSED = 422


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("doors")) as running:
        yield running


@dataclass
class House:
    """The site as callers from outside know it. ``refused``: how many acts each refused request wrote all the same."""

    site: Site
    browsers: dict[str, urllib.request.OpenerDirector] = field(default_factory=dict)
    refused: list[int] = field(default_factory=list)

    def acts(self) -> int:
        """How many acts the ledger holds, asked of the database itself."""
        with sqlite3.connect(self.site.home / "zhiheng.sqlite3") as database:
            return int(database.execute("SELECT COUNT(*) FROM ledger_act").fetchone()[0])

    def call(self, account: str, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """The interface: status and JSON."""
        token = base64.b64encode(f"{account}:{PASSWORD}".encode()).decode()
        signs = isinstance(body, dict) and path.endswith(("/proposals", "/decision", "/correction"))
        sent = {**body, "credential": CREDENTIAL} if signs and isinstance(body, dict) else body
        data = json.dumps(sent).encode() if body is not None and method != "GET" else None
        request = urllib.request.Request(f"{self.site.url}/api{path}", data=data, method=method)
        request.add_header("Content-Type", "application/json")
        request.add_header("Authorization", f"Basic {token}")
        status, text = self._answer(urllib.request.build_opener(), request)
        return status, json.loads(text)

    def done(self, account: str, path: str, body: object) -> Any:
        status, told = self.call(account, "POST", path, body)
        assert status in (200, 201), told
        return told

    def get(self, account: str, path: str) -> str:
        return self._answer(self._browser(account), urllib.request.Request(f"{self.site.url}{path}"))[1]

    def post(self, account: str, path: str, **typed: str) -> tuple[int, str]:
        """The form of a page, sent with its protection token as a browser does."""
        assert "csrfmiddlewaretoken" in self.get(account, path)
        return self.send(account, path, {**typed, "credential": CREDENTIAL})

    def send(self, account: str, path: str, typed: dict[str, str]) -> tuple[int, str]:
        """Anything, sent with the protection token of this session."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(account, "/records/"))
        data = urllib.parse.urlencode({**typed, "csrfmiddlewaretoken": token[1] if token else ""}).encode()
        request = urllib.request.Request(f"{self.site.url}{path}", data=data, method="POST")
        return self._answer(self._browser(account), request)

    def _browser(self, account: str) -> urllib.request.OpenerDirector:
        if account not in self.browsers:
            browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
            _, page = self._answer(browser, urllib.request.Request(f"{self.site.url}/sign-in/"))
            token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
            assert token is not None
            typed = {"account": account, "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
            data = urllib.parse.urlencode(typed).encode()
            self._answer(browser, urllib.request.Request(f"{self.site.url}/sign-in/", data=data, method="POST"))
            self.browsers[account] = browser
        return self.browsers[account]

    def _answer(self, browser: urllib.request.OpenerDirector, request: urllib.request.Request) -> tuple[int, str]:
        before = self.acts()
        try:
            with browser.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            if error.code == REFUSED:
                self.refused.append(self.acts() - before)
            return error.code, error.read().decode()

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(ZHIHENG), *words], capture_output=True, text=True, env=self.site.environment)

    def case(self) -> str:
        """A report was received, and no more."""
        content = {"way": "report", "summary": "夜间手机被盗"}
        body = {"procedure": "criminal_case", "kind": "receive_report", "content": content, "at": hours_ago(2)}
        return str(self.done("wang", "/records", body)["record"])

    def accepted(self) -> str:
        number = self.case()
        for kind, content, hours in (
            ("record_intake_transcript", {"reporter_signed": True}, 0.5),
            ("accept", {"receipt": "handed_over"}, 0),
        ):
            self.done("wang", f"/records/{number}/acts", {"kind": kind, "content": content, "at": hours_ago(hours)})
        return number

    def person(self, number: str) -> str:
        body = {"exact": "张三", "number": "", "kind": "person", "record": number, "purpose": "办理本案"}
        return str(self.done("wang", "/parties", body)["ref"])

    def summoned_orally(self) -> tuple[str, str, int]:
        """On the scene, before the case is filed: the record, the person, and the act."""
        number = self.accepted()
        person = self.person(number)
        body = {"kind": "summon", "content": {"person": person, "oral": True}}
        return number, person, int(self.done("wang", f"/records/{number}/acts", body)["acts"][-1])

    def seq(self, number: str, kind: str) -> int:
        _, told = self.call("wang", "GET", f"/records/{number}")
        return int(next(act["seq"] for act in told["acts"] if act["kind"] == kind))

    def filing_whose_gate_closed(self) -> tuple[str, int]:
        """A filing signed by all levels but the last; then the acceptance that it stands on was annulled."""
        number = self.accepted()
        asked = {"kind": "file_case", "content": {"charge": "盗窃罪"}}
        proposal = int(self.done("wang", f"/records/{number}/proposals", asked)["acts"][-1])
        for account in CHAIN[:-1]:
            self.done(account, f"/records/{number}/proposals/{proposal}/decision", {"agrees": True})
        wrong = {"corrects": self.seq(number, "accept"), "annuls": True, "reason": "误记"}
        mended = self.done("wang", f"/records/{number}/proposals", {"kind": "correct", "content": wrong})["acts"][-1]
        self.done("zhao", f"/records/{number}/proposals/{mended}/decision", {"agrees": True})
        return number, proposal


@pytest.fixture(scope="module")
def house(site: Site) -> House:
    return House(site)


def hours_ago(hours: float) -> str:
    return (datetime.now(UTC) - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%MZ")


def rules_of(answer: tuple[int, Any]) -> set[str]:
    """The rules that refused; nothing else may have answered."""
    status, told = answer
    assert status == REFUSED, told
    if isinstance(told, str):
        return set(re.findall(r'data-rule="([^"]+)"', told))
    return {one["rule"] for one in told["reasons"]}


def page_opening(house: House) -> set[str]:
    person = house.person(house.case())
    path = "/records/new/criminal_case/arrest/"
    return rules_of(house.post("wang", path, do="record", **{"content.person": person}))


def page_act(house: House) -> set[str]:
    number = house.case()
    path = f"/records/{number}/acts/arrest/"
    return rules_of(house.post("wang", path, do="record", **{"content.person": house.person(number)}))


def page_proposal_of_an_act(house: House) -> set[str]:
    path = f"/records/{house.case()}/acts/file_case/"
    return rules_of(house.post("wang", path, do="record", **{"content.charge": "盗窃罪"}))


def page_correction(house: House) -> set[str]:
    """An oral summons is to become one in writing, for which the case had to be filed."""
    number, person, seq = house.summoned_orally()
    typed = {"content.person": person, "content.oral": "no", "reason": "x", "do": "record"}
    return rules_of(house.post("wang", f"/records/{number}/acts/{seq}/correction/", **typed))


def page_decision(house: House) -> set[str]:
    number, proposal = house.filing_whose_gate_closed()
    return rules_of(house.post(CHAIN[-1], f"/records/{number}/proposals/{proposal}/", do="agree", words="同意"))


def interface_opening(house: House) -> set[str]:
    person = house.person(house.case())
    body = {"procedure": "criminal_case", "kind": "arrest", "content": {"person": person}}
    return rules_of(house.call("wang", "POST", "/records", body))


def interface_act(house: House) -> set[str]:
    number = house.case()
    body = {"kind": "arrest", "content": {"person": house.person(number)}}
    return rules_of(house.call("wang", "POST", f"/records/{number}/acts", body))


def interface_proposal(house: House) -> set[str]:
    body = {"kind": "file_case", "content": {"charge": "盗窃罪"}}
    return rules_of(house.call("wang", "POST", f"/records/{house.case()}/proposals", body))


def interface_opening_proposal(house: House) -> set[str]:
    body = {"procedure": "criminal_case", "kind": "file_case", "content": {"charge": "盗窃罪"}}
    return rules_of(house.call("wang", "POST", "/records/proposals", body))


def interface_decision(house: House) -> set[str]:
    number, proposal = house.filing_whose_gate_closed()
    return rules_of(house.call(CHAIN[-1], "POST", f"/records/{number}/proposals/{proposal}/decision", {"agrees": True}))


def interface_correction(house: House) -> set[str]:
    number, person, seq = house.summoned_orally()
    body = {"reason": "x", "content": {"person": person, "oral": False}}
    return rules_of(house.call("wang", "POST", f"/records/{number}/acts/{seq}/correction", body))


Trial = Callable[[House], set[str]]
REFUSALS: list[tuple[str, Trial, set[str]]] = [
    ("page records/new/<slug:procedure>/<slug:kind>/", page_opening, {"record_is_open", "case_is_filed"}),
    ("page records/<path:number>/acts/<slug:kind>/", page_act, {"case_is_filed", "arrest_is_approved"}),
    ("page records/<path:number>/acts/<slug:kind>/", page_proposal_of_an_act, {"case_is_accepted"}),
    ("page records/<path:number>/acts/<int:seq>/correction/", page_correction, {"case_is_filed"}),
    ("page records/<path:number>/proposals/<int:seq>/", page_decision, {"case_is_accepted"}),
    ("interface POST /records", interface_opening, {"record_is_open", "case_is_filed"}),
    ("interface POST /records/proposals", interface_opening_proposal, {"record_is_open"}),
    ("interface POST /records/{number}/acts", interface_act, {"case_is_filed", "arrest_is_approved"}),
    ("interface POST /records/{number}/proposals", interface_proposal, {"case_is_accepted"}),
    ("interface POST /records/{number}/proposals/{seq}/decision", interface_decision, {"case_is_accepted"}),
    ("interface POST /records/{number}/acts/{seq}/correction", interface_correction, {"case_is_filed"}),
]
OTHERWISE = {"command import", "command demo", "command scenario"}


def test_every_door_is_tried() -> None:
    assert {door for door, _, _ in REFUSALS} | OTHERWISE | ROOMS == set(DOORS)


@pytest.mark.parametrize(("door", "trial", "rules"), REFUSALS, ids=lambda one: getattr(one, "__name__", ""))
def test_a_door_refuses_what_a_gate_forbids_and_writes_nothing(
    house: House, door: str, trial: Trial, rules: set[str]
) -> None:
    house.refused.clear()
    assert rules <= trial(house)
    assert house.refused == [0]


def test_the_pages_write_what_no_gate_forbids(house: House) -> None:
    before = house.acts()
    status, _ = house.post(
        "wang",
        "/records/new/criminal_case/receive_report/",
        do="record",
        **{"content.way": "report", "content.summary": "门店被盗"},
    )
    assert (status, house.acts()) == (200, before + 1)


def test_the_interface_writes_what_no_gate_forbids(house: House) -> None:
    before = house.acts()
    house.accepted()
    assert house.acts() == before + 3


def test_what_only_reads_writes_nothing(house: House) -> None:
    """Every page and operation that is no door, asked and sent to by everybody who may sign in."""
    number = house.accepted()
    before = house.acts()
    for account in ("wang", "zhao", "chen"):
        for name in listed()["pages"]:
            if f"page {name}" not in DOORS and "sign-out" not in name and not name.startswith("api/"):
                path = filled(name, number)
                house.get(account, path)
                house.send(account, path, {"do": "record", "content.person": "x", "kind": "arrest", "record": number})
        for name in listed()["operations"]:
            method, path = name.split(" ", 1)
            if f"interface {name}" not in DOORS:
                house.call(account, method, filled(path, number), {"kind": "arrest", "content": {}})
    assert house.acts() == before


def filled(path: str, number: str) -> str:
    values = {"number": number, "procedure": "criminal_case", "seq": "1", "kind": "arrest"}
    return "/" + re.sub(r"[<{](?:\w+:)?(\w+)[>}]", lambda found: values.get(found[1], "1"), path).lstrip("/")


def test_history_is_admitted_marked_and_found(house: House, tmp_path: Path) -> None:
    """A fine of the example procedure, notified although it was never sent."""
    log = write_log(
        tmp_path / "old.xes", {"OLD-1": [fine("2006-07-24"), ("Insert Fine Notification", "2006-07-25", NOTIFIED)]}
    )
    before = house.acts()
    pack = str(Path(__file__).resolve().parents[2] / "examples" / "traffic_fine")
    done = house.command(
        "--pack-path", pack, "import", str(log), "--procedure", "traffic_fine", "--authorised-by", "zhao"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert house.acts() == before + 3
    with sqlite3.connect(house.site.home / "zhiheng.sqlite3") as database:
        marked = database.execute("SELECT imported FROM ledger_act WHERE record = 'OLD-1'").fetchall()
    assert [bool(one) for (one,) in marked] == [True, True]
    told = json.loads(house.command("--pack-path", pack, "explain", "OLD-1", "--json").stdout)
    assert told["findings"]


def test_a_demonstration_is_told_only_to_an_empty_ledger(house: House) -> None:
    before = house.acts()
    house.command("demo", "--build-only")
    assert house.acts() == before


def test_a_scenario_leaves_the_ledger_alone(house: House) -> None:
    before = house.acts()
    file = next((Path(__file__).resolve().parents[2] / "zhiheng/packs/criminal/scenarios").glob("*.txt"))
    assert house.command("scenario", str(file)).returncode == 0
    assert house.acts() == before
