"""Reports: one valid receipt, from both sides of its gate and of the day from which the bureau's rule holds."""

from datetime import datetime, timedelta

import pytest

from tests.law.vectors import Story, refusals
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.report_desk import acts
from zhiheng.packs.report_desk.procedure import INCIDENT_REPORT

NOON = datetime(2026, 11, 10, 12, tzinfo=BEIJING)
MINUTE = timedelta(minutes=1)
REGISTERED = acts.RegisterReport(channel="counter", place="东门", summary="手机被盗", looked_for_earlier=True)
FIRST = acts.IssueReceipt(reporter_took_it=True)
ANOTHER = acts.ReplaceReceipt(reason="遗失", reporter_took_it=True)


def told(*before: Act, noon: datetime = NOON) -> Story:
    story = Story(procedure=INCIDENT_REPORT)
    for minutes, act in enumerate(reversed(before), 1):
        story = story.did(act, noon - minutes * MINUTE)
    return story


@pytest.mark.parametrize(
    ("act", "shut", "opened"),
    [
        (FIRST, (REGISTERED, FIRST), (REGISTERED,)),
        (FIRST, (REGISTERED, FIRST, ANOTHER), (REGISTERED,)),
        (ANOTHER, (REGISTERED,), (REGISTERED, FIRST)),
        (ANOTHER, (REGISTERED,), (REGISTERED, FIRST, ANOTHER)),
    ],
)
def test_a_report_has_one_valid_receipt(act: Act, shut: tuple[Act, ...], opened: tuple[Act, ...]) -> None:
    assert "one_receipt_is_valid" in refusals(told(*shut).proposes(act, NOON))
    assert "one_receipt_is_valid" not in refusals(told(*opened).proposes(act, NOON))


@pytest.mark.parametrize(("day", "refused"), [(30, False), (31, True)])
def test_the_bureaus_rule_holds_from_its_first_day(day: int, refused: bool) -> None:
    noon = datetime(2026, 8, 31, 12, tzinfo=BEIJING) + timedelta(days=day)
    story = told(REGISTERED, FIRST, noon=noon).proposes(FIRST, noon)
    assert ("one_receipt_is_valid" in refusals(story)) is refused
