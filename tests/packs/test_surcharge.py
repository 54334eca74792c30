"""What a fine paid late costs (Administrative Penalty Law art. 72), worked out from the acts of the case."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.law.facts_administrative import PERSON, case
from tests.law.vectors import Story, recorded
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.administrative import acts_decision as decided
from zhiheng.packs.administrative import acts_questioning as asked
from zhiheng.packs.administrative import acts_summary as quick
from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE
from zhiheng.packs.administrative.surcharge import Late, surcharges

YUAN = 100
SERVED = datetime(2026, 3, 2, 10, tzinfo=BEIJING)
LAST_MINUTE = datetime(2026, 3, 17, 23, 59, tzinfo=BEIJING)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def paid(yuan: int, **said: Any) -> quick.PayFine:
    return quick.PayFine(person=PERSON, fine=yuan * YUAN, **said)


def fined(yuan: int = 500) -> Story:
    decision = decided.DecidePenalty(
        person=PERSON,
        offence=decided.Offence.ASSAULT,
        offence_ended=date(2026, 3, 1),
        discovered=date(2026, 3, 1),
        age=asked.Age.ADULT,
        fine=yuan * YUAN,
    )
    served = decided.ServeDecision(person=PERSON, way=decided.Service.IN_PERSON)
    return case().did(decision, SERVED - timedelta(hours=1)).did(served, SERVED)


def shown(history: History, at: datetime) -> list[str]:
    return [one.words[0] for one in surcharges(history.as_of(at), at)]


def is_a_finding(story: Story, at: datetime) -> bool:
    found = findings_of(ADMINISTRATIVE_CASE, recorded(story), at + MINUTE)
    return "late_fine_surcharge" in {one.rule.id for one in found}


@pytest.mark.parametrize(
    "fen, days, added",
    [
        (10000, 0, 0),
        (10000, 1, 300),
        (10000, 33, 9900),
        (10000, 34, 10000),
        (10000, 400, 10000),
        (33, 1, 0),
        (34, 1, 1),
    ],
)
def test_three_per_cent_a_day_up_to_the_fine_itself(fen: int, days: int, added: int) -> None:
    assert Late(fen=fen, days=days).surcharge == added


def test_an_unpaid_fine_is_late_from_the_sixteenth_day_in_beijing() -> None:
    history = recorded(fined())
    assert shown(history, LAST_MINUTE) == []
    assert shown(history, LAST_MINUTE + MINUTE) == ["尚欠罚款500.00 元，已逾期1日，今日缴纳可以加处15.00 元"]
    assert shown(history, LAST_MINUTE + 40 * DAY) == ["尚欠罚款500.00 元，已逾期40日，今日缴纳可以加处500.00 元"]


def test_only_what_is_still_unpaid_is_late() -> None:
    history = recorded(fined().did(paid(400), LAST_MINUTE))
    assert shown(history, LAST_MINUTE + MINUTE) == ["尚欠罚款100.00 元，已逾期1日，今日缴纳可以加处3.00 元"]
    everything = recorded(fined().did(paid(500), LAST_MINUTE))
    assert shown(everything, LAST_MINUTE + 9 * DAY) == []


def test_a_fine_that_nobody_has_received_is_not_late() -> None:
    story = fined()
    unserved = recorded(Story(procedure=story.procedure, done=story.done[:-1]))
    assert shown(unserved, SERVED + 90 * DAY) == []


def test_a_late_payment_stands_with_what_could_be_added_and_what_was() -> None:
    history = recorded(fined().did(paid(500, surcharge=30 * YUAN), LAST_MINUTE + 2 * DAY))
    assert shown(history, LAST_MINUTE + 9 * DAY) == ["逾期2日缴纳500.00 元，可以加处30.00 元，实际加处30.00 元"]


@pytest.mark.parametrize("stated", [None, 0, 30 * YUAN])
def test_adding_it_is_allowed_and_not_owed(stated: int | None) -> None:
    at = LAST_MINUTE + 2 * DAY
    assert not is_a_finding(fined().did(paid(500, surcharge=stated), at), at)


@pytest.mark.parametrize("stated", [30 * YUAN - 1, 30 * YUAN + 1])
def test_another_amount_than_the_laws_is_a_finding(stated: int) -> None:
    at = LAST_MINUTE + 2 * DAY
    assert is_a_finding(fined().did(paid(500, surcharge=stated), at), at)


def test_an_agreement_takes_from_it_and_adds_nothing() -> None:
    at = LAST_MINUTE + 2 * DAY
    assert not is_a_finding(fined().did(paid(500, surcharge=1, reduced=True), at), at)
    assert is_a_finding(fined().did(paid(500, surcharge=30 * YUAN + 1, reduced=True), at), at)


def test_the_days_of_an_appeal_do_not_count() -> None:
    at = LAST_MINUTE + 12 * DAY
    assert not is_a_finding(fined().did(paid(500, surcharge=30 * YUAN, uncounted_days=10), at), at)
    assert is_a_finding(fined().did(paid(500, surcharge=30 * YUAN, uncounted_days=9), at), at)


def appealed(story: Story, since: datetime, until: datetime | None = None) -> Story:
    story = story.did(quick.LearnOfAppeal(person=PERSON, appealed_on=since.date()), since + DAY)
    ended = until is not None and quick.LearnAppealEnded(person=PERSON, ended_on=until.date())
    return story.did(ended, until + DAY) if ended and until is not None else story


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (0, 9, 3),  # before the last day of payment to the ninth day after it
        (1, 1, 11),
        (3, 5, 9),  # both days, and the one between
        (11, 11, 11),
        (5, None, 4),  # it has not ended
        (-5, None, 0),
    ],
)
def test_the_days_of_an_appeal_are_those_of_its_acts(since: int, until: int | None, days: int) -> None:
    """Twelve days late but for the days of the appeal, whatever the payment says of them."""
    at = LAST_MINUTE + 12 * DAY
    ended = None if until is None else LAST_MINUTE + until * DAY
    story = appealed(fined(), LAST_MINUTE + since * DAY, ended)
    added = 15 * days * YUAN
    for stated in (None, 2):
        assert not is_a_finding(story.did(paid(500, surcharge=added, uncounted_days=stated), at), at)
        if days:
            wrong = paid(500, surcharge=added - 15 * YUAN // 2, uncounted_days=stated)
            assert is_a_finding(story.did(wrong, at), at)
    open_ = shown(recorded(story), at)
    assert (f"已逾期{days}日" in open_[0]) if days else open_ == []


def test_the_appeal_of_one_person_rests_nothing_for_another() -> None:
    other = quick.LearnOfAppeal(person="q", appealed_on=SERVED.date())
    at = LAST_MINUTE + 2 * DAY
    assert not is_a_finding(fined().did(other, SERVED + DAY).did(paid(500, surcharge=30 * YUAN), at), at)


def test_a_deferral_moves_the_last_day() -> None:
    deferred = fined().did(quick.DeferFine(person=PERSON, paid_by=date(2026, 6, 30), hardship="患病"), SERVED + DAY)
    last = datetime(2026, 6, 30, 23, 59, tzinfo=BEIJING)
    assert shown(recorded(deferred), last) == []
    assert is_a_finding(deferred.did(paid(500, surcharge=15 * YUAN), last), last)
    assert not is_a_finding(deferred.did(paid(500, surcharge=15 * YUAN), last + MINUTE), last + MINUTE)
