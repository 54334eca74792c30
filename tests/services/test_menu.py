"""What a record's page offers first: what a running period waits for, then what follows the latest acts; not all."""

from datetime import datetime, timedelta

from zhiheng.bootstrap import catalogue
from zhiheng.kernel.act import Act, When
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.criminal import acts_bail as bail
from zhiheng.packs.criminal import acts_custody as held
from zhiheng.packs.criminal import acts_intake as intake
from zhiheng.packs.criminal import acts_questioning as asked
from zhiheng.packs.criminal import steps_history
from zhiheng.packs.criminal.procedure import CHAPTERS, CRIMINAL_CASE
from zhiheng.packs.custody_area import acts as area
from zhiheng.packs.property import acts as things
from zhiheng.packs.report_desk import acts as desk
from zhiheng.services.explain_record import Explanation, explain_record
from zhiheng.services.menu import MOST_NEAR, likely, next_acts, ways_to_end
from zhiheng.store.memory import MemoryLedger

NOON = datetime(2026, 11, 25, 12, tzinfo=BEIJING)
STEP = timedelta(minutes=10)

RECEIVED = intake.ReceiveReport(way=intake.ReportWay.REPORT, summary="店铺被撬")
ACCEPTED = (RECEIVED, intake.RecordIntakeTranscript(reporter_signed=True), intake.Accept(receipt="handed_over"))
FILED = (*ACCEPTED, intake.FileCase(charge="盗窃罪"))
DETAINED = (*FILED, held.DecideDetention(person="p", ground="pointed_out"), held.Detain(person="p", warrant="signed"))


def told(*acts: Act, procedure: str = "criminal_case") -> Explanation:
    """A record in which ``acts`` happened, ten minutes apart, as it stands ten minutes later."""
    ledger = MemoryLedger(catalogue())
    header = RecordHeader(number="R-1", procedure=procedure, unit="east", division="990101", opened_at=NOON)
    with ledger.writing() as writer:
        writer.begin(header)
        for place, act in enumerate(acts):
            when = When.minute(NOON + place * STEP)
            writer.append(
                (Draft(record="R-1", act=act, by="wang", unit="east", when=when, recorded_at=when.at, imported=True),)
            )
    return explain_record(ledger, catalogue(), "R-1", NOON + len(acts) * STEP, by="wang")


def offered(*acts: Act, procedure: str = "criminal_case") -> list[type[Act]]:
    found = told(*acts, procedure=procedure)
    return [offer.step.act for offer in next_acts(found, {offer.step.act for offer in found.offers})]


def test_after_acceptance_the_decision_whether_to_file_comes_first() -> None:
    assert offered(*ACCEPTED)[:2] == [intake.FileCase, intake.DeclineFiling]


def test_a_filed_case_offers_few_acts_and_first_those_that_bring_a_suspect() -> None:
    found = offered(*FILED)
    assert len(found) <= MOST_NEAR
    assert found[0] is asked.Summon
    assert {held.DecideDetention, bail.DecideBail} <= set(found)
    assert intake.WithdrawCase not in found and intake.TransferJurisdiction not in found


def test_a_period_whose_act_is_blocked_offers_what_opens_its_gate() -> None:
    found = [act.kind for act in offered(*DETAINED)]
    assert found[:2] == ["tell_right_to_counsel", "interrogate"]
    assert "submit_arrest_to_exit" in found and "request_arrest" not in found


def test_who_is_questioned_on_is_told_of_with_one_click_though_nothing_was_accepted_yet() -> None:
    brought = asked.BringToStation(person="p", vulnerability=asked.Vulnerability.NONE)
    approved = asked.ApproveContinuedQuestioning(
        person="p", applying_unit=asked.QuestioningUnit.STATION, exclusion=asked.Exclusion.NONE
    )
    found = told(brought, approved)
    (family,) = [one.duty for one in found.due if held.NotifyFamily in one.duty.done_by]
    ways = ways_to_end(CRIMINAL_CASE, family.done_by, {offer.step.act for offer in found.offers})
    assert ways == (held.NotifyFamily, held.NoteFamilyNotNotified)


def test_during_an_interrogation_its_end_is_offered_whatever_was_recorded_meanwhile() -> None:
    begun = asked.Interrogate(person="p", officers=["wang", "sun"], place="casework_area", rights_told=True)
    found = offered(*DETAINED, begun, asked.RecordFoodAndRest(person="p"))
    assert asked.EndInterrogation in found


def test_an_arrested_case_offers_its_conclusion() -> None:
    arrested = (*DETAINED, held.RequestArrest(person="p", detained=True), held.ApproveArrest(person="p"))
    assert "conclude_investigation" in [act.kind for act in offered(*arrested, held.Arrest(person="p"))]


def test_a_fresh_report_is_classified_before_it_is_joined_to_another() -> None:
    report = desk.RegisterReport(channel="counter", place="x", summary="y", looked_for_earlier=True)
    found = offered(report, procedure="incident_report")
    assert found[:2] == [desk.IssueReceipt, desk.ClassifyReport]


def test_what_is_not_yet_in_the_menu_is_led_to_by_what_comes_before_it() -> None:
    taken = things.TakeProperty(item="手机", item_kind="electronics", measure="handed_in", officers=["wang"])
    found = told(taken, procedure="case_property")
    menu = {offer.step.act for offer in found.offers}
    assert things.CheckIn not in menu
    assert ways_to_end(found.procedure, (things.CheckIn,), menu) == (things.HandOver,)
    brought = area.BringIn(person="p", ground="detained", officers=["wang"], sex="male", age="adult")
    stay = told(brought, procedure="custody_stay")
    menu = {offer.step.act for offer in stay.offers}
    assert ways_to_end(stay.procedure, (area.ListBelongings,), menu) == (area.EnterArea,)


def test_what_was_done_before_is_not_told_as_what_comes_next() -> None:
    found = likely(told(*DETAINED))
    assert {held.RequestArrest, held.Arrest} <= found
    assert not {intake.Accept, intake.FileCase, intake.DeclineFiling} & found


def test_every_act_of_a_case_stands_under_one_heading() -> None:
    listed = [step.act for chapter in CHAPTERS for step in chapter.steps]
    assert len(listed) == len(set(listed))
    without = [step.act for step in CRIMINAL_CASE.steps if CRIMINAL_CASE.chapter(step.act) is None]
    assert without == [step.act for step in steps_history.STEPS], "what judgments state is told by nobody at a desk"
