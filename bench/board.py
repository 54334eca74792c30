"""Load the custody board with two hundred people present, beside a year of stays that are over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory

from zhiheng import bootstrap
from zhiheng.demo import custody_stories, people
from zhiheng.demo.telling import Telling
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader, Writer
from zhiheng.kernel.people import Officer, Unit
from zhiheng.packs.custody_area import acts
from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.services.custody_board import Board, custody_board

STAFF = Path(bootstrap.__file__).parent / "demo" / "staff.yaml"
STATION, OFFICER = "station_east", "wang"
PRESENT, OVER = 200, 20_000
LONGEST = 100
CHANCE = Random(20261125)


def sections(rounds: int) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        os.environ["ZHIHENG_HOME"] = folder
        bootstrap.prepare_home()
        units, officers = bootstrap.staff_of(STAFF, date(2024, 1, 1))
        bootstrap.appoint(units, officers, dict.fromkeys((one.account for one in officers), "correct-horse-9"))
        station = next(unit for unit in units if unit.id == STATION)
        here, now = bootstrap.installation(), bootstrap.clock()
        with here.ledger.writing() as writer:
            _over(writer, now)
            _present(writer, station, officers, now)
        yield "### The custody board with 200 people present, 20,000 stays over\n"
        yield _told("the board, names decrypted and logged", 4 * rounds, lambda: len(_board(now).people))
        yield _told("the page as a browser gets it", 4 * rounds, _page())


def _board(now: datetime) -> Board:
    return custody_board(bootstrap.installation(), OFFICER, now)


def _page() -> Callable[[], int]:
    from django.conf import settings
    from django.test import Client

    from zhiheng.store.models import Account

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(Account.objects.get(account=OFFICER), "django.contrib.auth.backends.ModelBackend")
    return lambda: client.get("/custody/").content.decode().count('<li class="present ')


def _told(what: str, times: int, run: Callable[[], int]) -> str:
    """One line of the answer; the time of the processor beside that of the clock, which others on the machine share."""
    seconds, busy = [], []
    run()
    for _ in range(times):
        begun, worked = time.perf_counter(), time.process_time()
        found = run()
        seconds.append(time.perf_counter() - begun)
        busy.append(time.process_time() - worked)
    marks, work = quantiles(seconds, n=20), quantiles(busy, n=20)
    return (
        f"- {what}: median {1000 * marks[9]:.0f} ms, p95 {1000 * marks[18]:.0f} ms; processor {1000 * work[9]:.0f} and"
        f" {1000 * work[18]:.0f} ms; {times} loads, {found} people"
    )


def _present(writer: Writer, station: Unit, officers: tuple[Officer, ...], now: datetime) -> None:
    """The guests of the demonstration, as often as it takes."""
    here = bootstrap.installation()
    staff = [one for one in officers if any(post.unit.contains(station) for post in one.posts)]
    numbers, places, tellings = count(1), count(1, LONGEST), []

    def new_telling(procedure: str, parent: str) -> Telling:
        prefix = here.catalogue[procedure].number_prefix
        return Telling(
            procedure=here.catalogue[procedure],
            number=f"{prefix}-9-{next(numbers):05d}",
            unit=station,
            staff=staff,
            chance=CHANCE,
            clock=now,
            now=now,
            first_place=next(places),
            slip=0.0,
            parent=parent,
        )

    def party_of(telling: Telling) -> Callable[[], str]:
        return lambda: here.parties.register("person", people.name(CHANCE), people.id_number(CHANCE), now)

    while sum(one.procedure is CUSTODY_STAY for one in tellings) < PRESENT:
        tellings += custody_stories.people_present(new_telling, party_of)
    over = [one for one in tellings if one.procedure is CUSTODY_STAY][PRESENT:]
    tellings = [one for one in tellings if one not in over]
    writer.begin_all([telling.header() for telling in tellings])
    told = sorted((act for one in tellings for act in one.told), key=lambda act: (act.at, act.place))
    first = 3 * OVER
    writer.append([act.draft({one.place: first + seq for seq, one in enumerate(told, 1)}) for act in told])


def _over(writer: Writer, now: datetime) -> None:
    """Stays of the last year, three acts each."""
    drafts, headers = [], []
    for place in range(OVER):
        number, at = f"{CUSTODY_STAY.number_prefix}-8-{place:06d}", now - timedelta(minutes=1000 + 26 * place)
        headers.append(
            RecordHeader(
                number=number, procedure=CUSTODY_STAY.name, unit=STATION, division="990101", opened_at=at, parent=""
            )
        )
        drafts += [_draft(number, act, at + timedelta(minutes=minutes)) for act, minutes in _short(f"P-{place}")]
    writer.begin_all(headers)
    writer.append(drafts)


def _short(person: str) -> tuple[tuple[Act, int], ...]:
    brought = acts.BringIn(person=person, ground="public_security_summons", officers=["wang"], sex="male", age="adult")
    entered = acts.EnterArea(person=person, area="办案中心", before="straight", condition="none", recording=True)
    return (brought, 0), (entered, 3), (acts.LeaveArea(destination="free"), 240)


def _draft(record: str, act: Act, at: datetime) -> Draft:
    return Draft(record=record, act=act, by="wang", unit=STATION, when=When.minute(at), recorded_at=at)
