"""What a form proposes because it is known, and what the menu offers, for the packs as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from zhiheng import bootstrap
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_intake as intake
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.property import acts as things
from zhiheng.packs.treatment import acts as tests
from zhiheng.packs.treatment import choices
from zhiheng.services.explain_record import Explanation, explain_record
from zhiheng.services.proposed_values import known_values
from zhiheng.store.memory import MemoryLedger

CATALOGUE = bootstrap.catalogue()
BEGAN = datetime(2026, 3, 2, 9, tzinfo=BEIJING)
REPORTED = intake.ReceiveReport(way=intake.ReportWay.REPORT, summary="网吧内有人吸毒")
ACCEPTED = intake.AcceptCase(case_kind=intake.CaseKind.PUBLIC_SECURITY)
FILED = intake.FileCase(case_kind=intake.CaseKind.PUBLIC_SECURITY)


def header(number: str, procedure: str) -> RecordHeader:
    opened = When.minute(BEGAN).at
    return RecordHeader(number=number, procedure=procedure, unit="east", division="990101", opened_at=opened)


def told(procedure: str, *acts: Act, kind: str = "") -> Explanation:
    """A record with these acts, one an hour, explained an hour after the last."""
    ledger = MemoryLedger(CATALOGUE)
    moments = [BEGAN + timedelta(hours=place) for place in range(len(acts) + 1)]
    with ledger.writing() as writer:
        writer.begin(header("R-1", procedure))
        writer.append(
            tuple(
                Draft(
                    record="R-1", act=act, by="wang", unit="east", when=When.minute(at), recorded_at=at, imported=True
                )
                for act, at in zip(acts, moments, strict=False)
            )
        )
    return explain_record(ledger, CATALOGUE, "R-1", moments[-1], kind)


def proposed(
    procedure: str, kind: str, *acts: Act, beside: Mapping[str, Sequence[RecordHeader]] | None = None
) -> dict[str, Any]:
    """What the form of ``kind`` begins with, by field."""
    found = told(procedure, *acts, kind=kind)
    (offer,) = found.offers
    known = known_values(offer.step, found.history, offer.about, beside or {})
    return {name: one.value for name, one in known}


def menu(procedure: str, *acts: Act) -> list[str]:
    return [offer.step.act.kind for offer in told(procedure, *acts).offers]


def test_a_case_that_began_with_its_report_is_offered_its_acceptance() -> None:
    assert "accept_case" in menu("administrative_case", REPORTED)
    assert "receive_report" not in menu("administrative_case", REPORTED)
    assert {"receive_report", "accept_case"} <= set(menu("administrative_case"))


def test_no_penalty_on_the_spot_is_offered_in_a_case_that_is_under_way() -> None:
    assert "decide_on_the_spot" in menu("administrative_case")
    assert "decide_on_the_spot" not in menu("administrative_case", REPORTED, ACCEPTED, FILED)


def test_what_the_report_says_is_not_typed_again() -> None:
    assert proposed("administrative_case", "accept_case", REPORTED)["summary"] == "网吧内有人吸毒"


def test_the_decision_begins_with_the_facts_of_the_notice_where_one_person_is_concerned() -> None:
    notice = decided.NotifyBeforePenalty(person="P1", intended="拘留", facts="吸毒", basis="第84条")
    found = proposed("administrative_case", "decide_penalty", ACCEPTED, notice)
    assert (found["person"], found["facts"], found["basis"]) == ("P1", "吸毒", "第84条")
    other = decided.NotifyBeforePenalty(person="P2", intended="罚款", facts="容留")
    found = proposed("administrative_case", "decide_penalty", ACCEPTED, notice, other)
    assert "person" not in found and "facts" not in found


def test_nothing_that_is_stated_anew_each_time_is_proposed() -> None:
    question = asked.Question(
        person="P1",
        officers=["wang", "sun"],
        place=asked.Place.CASEWORK_AREA,
        recording=asked.Recording.FULL,
        age=asked.Age.ADULT,
    )
    assert set(proposed("administrative_case", "question", ACCEPTED, question)) == {"person"}


def sample(number: str) -> Act:
    return tests.TakeSample(
        sample=number,
        material=choices.Sample.URINE,
        consents=True,
        staff=["wang", "sun"],
        person_sex=choices.Sex.MALE,
        taker_sex=choices.Sex.MALE,
    )


def test_the_one_sample_is_named_in_its_result_and_of_two_none() -> None:
    found = tests.FindSuspectedUser(person="P1")
    assert proposed("community_treatment", "conclude_test", found, sample("N-1"))["sample"] == "N-1"
    assert "sample" not in proposed("community_treatment", "conclude_test", found, sample("N-1"), sample("N-2"))


def test_a_retest_is_not_proposed_where_the_first_test_was_made() -> None:
    sent = tests.SendSample(sample="N-1", purpose=choices.Purpose.LABORATORY, institution="一所", staff=["wang", "sun"])
    found = proposed("community_treatment", "send_sample", tests.FindSuspectedUser(person="P1"), sample("N-1"), sent)
    assert found["sample"] == "N-1" and "institution" not in found


def test_an_exhibit_goes_out_to_whom_and_for_as_long_as_was_approved() -> None:
    acts = (
        things.TakeProperty(
            item="手机", item_kind=things.ItemKind.ELECTRONICS, measure=things.TakenBy.SEIZURE, officers=["wang"]
        ),
        things.HandOver(receiver=["peng"], seal="F-1"),
        things.CheckIn(giver=["wang"], store="一室", seal="F-1"),
        things.ApproveUse(use=things.Use.EXAMINATION, borrower=["sun"], days=3, reason="鉴定"),
    )
    assert proposed("case_property", "check_in", *acts[:2])["giver"] == ("wang",), "who recorded the hand-over"
    assert "receiver" not in proposed("case_property", "hand_over", *acts[:1])
    found = proposed("case_property", "issue", *acts)
    assert (found["borrower"], found["days"]) == (("sun",), 3)
    assert "seal" not in found, "the keeper reads the seal off the thing"


def test_the_only_record_beside_the_case_is_named_and_of_two_none() -> None:
    acts = (ACCEPTED, asked.SummonOrally(person="P1"))
    one, two = [header("B-1", "custody_stay")], [header("B-1", "custody_stay"), header("B-2", "custody_stay")]
    assert proposed("administrative_case", "question", *acts, beside={"stay": one})["stay"] == "B-1"
    assert "stay" not in proposed("administrative_case", "question", *acts, beside={"stay": two})
