"""A drug user's case as far as the officers of the east station have come, so that a story can begin in its middle."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tests.site import Site

PROGRAM = """
import json
from datetime import timedelta
from zhiheng import bootstrap
from zhiheng.kernel.act import When
from zhiheng.services.answers import Refused
from zhiheng.services.record_act import ActRequest, record_act

here, now = bootstrap.installation(), bootstrap.clock()
at = now - timedelta(hours=3)
person = here.parties.register("person", "@PERSON@", "", now)
today = str(When.minute(at).day)


def done(kind, record="", procedure="administrative_case", parent="", **content):
    request = ActRequest(kind=kind, by="wang", content=content, record=record, procedure=procedure, parent=parent,
                         when=When.minute(at))
    answer = record_act(here.ledger, here.catalogue, here.directory, request, now)
    assert not isinstance(answer, Refused), answer
    return answer.entry.record


report = done("register_report", procedure="incident_report", channel="counter", place="网吧", summary="有人吸毒",
              looked_for_earlier=True)
case = done("receive_report", parent=report, way="report", summary="有人吸毒")
for kind, content in (
    ("accept_case", {"case_kind": "public_security"}), ("file_case", {"case_kind": "public_security"}),
    ("deliver_receipt", {}), ("summon_orally", {"person": person}), ("arrive_on_summons", {"person": person}),
    ("notify_family_of_summons", {"person": person}),
    ("question", {"person": person, "officers": ["wang", "sun"], "place": "casework_area", "recording": "full",
                  "age": "adult"}),
    ("leave_after_summons", {"person": person}),
):
    done(kind, case, **content)
done("classify_report", report, "incident_report", sort="administrative")
done("become_case", report, "incident_report", administrative_case=case)
test = done("find_suspected_user", procedure="community_treatment", parent=case, person=person, facts="神情异常")
for kind, content in (
    ("take_sample", {"sample": "N-1", "material": "urine", "consents": True, "staff": ["wang", "sun"],
                     "person_sex": "male", "taker_sex": "male"}),
    ("conclude_test", {"sample": "N-1", "method": "on_scene", "result": "positive", "staff": ["wang", "sun"]}),
    ("establish_drug_use", {"grounds": "检测阳性，本人承认"}), ("register_user", {}),
):
    done(kind, test, "community_treatment", **content)
print(json.dumps([report, case, test]))
"""


@dataclass(frozen=True)
class DrugUser:
    """The numbers of the report, of the case that it became and of the record of the positive test."""

    report: str
    case: str
    test: str


def questioned(site: Site, person: str) -> DrugUser:
    """``person`` was reported, summoned, tested on the spot and questioned."""
    said = site.run(PROGRAM.replace("@PERSON@", person))
    return DrugUser(*json.loads(said.strip().splitlines()[-1]))
