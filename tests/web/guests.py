"""People in the casework area of a test site: each with a case in which the clock runs, and a stay, told until now.

``also``: an officer of another unit in whose case another clock runs for the same person.
"""

from __future__ import annotations

import json

from tests.site import Site

PROGRAM = '''
import json
from datetime import timedelta
from zhiheng import bootstrap
from zhiheng.kernel.act import When
from zhiheng.services.answers import Refused
from zhiheng.services.record_act import ActRequest, record_act

here, now = bootstrap.installation(), bootstrap.clock()
AREA = "办案中心"


def record(kind, at, content, record="", procedure="criminal_case", parent="", by="wang"):
    request = ActRequest(kind=kind, by=by, content=content, record=record, procedure=procedure, parent=parent,
                         when=When.minute(at))
    answer = record_act(here.ledger, here.catalogue, here.directory, request, now)
    assert not isinstance(answer, Refused), answer
    return answer.entry.record


def case_of(guest, person, at):
    if guest["ground"] == "continued_questioning":
        return record("bring_to_station", at, {"person": person, "vulnerability": guest.get("vulnerability", "none")})
    before, by = at - timedelta(hours=3), guest.get("by", "wang")
    number = record("receive_report", before, {"way": "report", "summary": "被盗"}, by=by)
    for kind, content in (
        ("record_intake_transcript", {"reporter_signed": True}), ("accept", {"receipt": "handed_over"}),
        ("summon", {"person": person, "oral": True}),
    ):
        record(kind, before, content, number, by=by)
    record("arrive_on_summons", at, {"person": person, "time_written": "by_suspect"}, number, by=by)
    return number


def stay_of(guest, person, at, case):
    by = guest.get("by", "wang")
    number = record("bring_in", at, {"person": person, "ground": guest["ground"], "officers": [by],
                    "sex": guest.get("sex", "male"), "age": guest.get("age", "adult")}, "", "custody_stay", case, by)
    def did(kind, **content):
        record(kind, at, content, number, "custody_stay", by=by)
    if guest.get("at_the_door"):
        return number
    did("enter_area", person=person, area=AREA, before="straight", condition="none",
        recording=guest.get("recording", True))
    did("search_for_safety", officers=[by], searcher_sex=guest.get("sex", "male"), dangerous=False, injured=False)
    did("list_belongings", any_items=False, signed=True)
    room = guest.get("room", "")
    if room.startswith("候问室"):
        did("take_to_waiting_room", room=room, guards=[by], adults_inside=False, other_sex_inside=False,
            health_noted=True)
    elif room:
        did("take_to_questioning_room", room=room, guards=[by])
    if guest.get("left"):
        did("leave_area", destination="free")
    return number


made = []
for guest in json.loads("""@GUESTS@"""):
    at = now - timedelta(minutes=guest["minutes"])
    person = here.parties.register("person", guest["name"], "", now)
    case = "" if guest.get("no_case") else case_of(guest, person, at)
    if guest.get("also"):
        case_of({"ground": "criminal_summons", "by": guest["also"]}, person, at)
    made.append(stay_of(guest, person, at, case))
print(json.dumps(made))
'''


def bring_in(site: Site, *guests: dict[str, object]) -> list[str]:
    """The numbers of their stays. A guest: ``name``, ``minutes`` since the arrival, ``ground``, and more as wanted."""
    said = site.run(PROGRAM.replace("@GUESTS@", json.dumps(guests)))
    found: list[str] = json.loads(said.strip().splitlines()[-1])
    return found
