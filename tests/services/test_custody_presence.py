"""Where a person in the casework area is, since when, and whether it is recorded."""

from datetime import datetime, timedelta

import pytest

from tests.law.facts_custody_area import BROUGHT_IN, LISTED, SEARCHED, entered, stay
from tests.law.vectors import recorded
from tests.packs.test_custody_area_gates import ASK, BACK, OTHER, OUT, TO_HOSPITAL, WAIT
from zhiheng.kernel.act import Act
from zhiheng.kernel.periods import BEIJING
from zhiheng.packs.custody_area.acts import RecordingStop, StartRecording, StopRecording
from zhiheng.services.custody_presence import DESK, DOOR, OUTSIDE, QUESTIONING, WAITING, Presence, presence

EIGHT = datetime(2026, 3, 10, 8, tzinfo=BEIJING)
MINUTE = timedelta(minutes=1)
ENTERED = entered()
READY = (BROUGHT_IN, ENTERED, SEARCHED, LISTED)
STOP = StopRecording(cause=RecordingStop.FAULT, remark="断电")


def present(*acts: Act, at: datetime = EIGHT + timedelta(hours=1)) -> Presence:
    """After ``acts``, a minute apart from eight o'clock."""
    story = stay()
    for minutes, act in enumerate(acts):
        story = story.did(act, EIGHT + minutes * MINUTE)
    found = presence(recorded(story), "east", at)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "acts, sort, minutes",
    [
        ((BROUGHT_IN,), DOOR, 0),
        ((BROUGHT_IN, ENTERED), DESK, 1),
        (READY, DESK, 1),
        ((*READY, WAIT), WAITING, 4),
        ((*READY, WAIT, ASK), QUESTIONING, 5),
        ((*READY, OTHER), "medical", 4),
        ((*READY, WAIT, OUT), OUTSIDE, 5),
        ((*READY, WAIT, OUT, BACK), DESK, 6),
        ((*READY, TO_HOSPITAL), OUTSIDE, 4),
    ],
)
def test_the_last_move_says_where_and_since_when(acts: tuple[Act, ...], sort: str, minutes: int) -> None:
    place = present(*acts).place
    assert (place.sort, place.since) == (sort, EIGHT + minutes * MINUTE)


@pytest.mark.parametrize(
    "acts, recording",
    [
        ((BROUGHT_IN,), None),
        ((BROUGHT_IN, ENTERED), True),
        ((BROUGHT_IN, entered(recording=False)), False),
        ((*READY, WAIT), True),
        ((*READY, WAIT, STOP), False),
        ((*READY, WAIT, STOP, StartRecording(device="主机")), True),
        ((*READY, OUT), None),
        ((*READY, OUT, BACK), True),
    ],
)
def test_the_cameras_follow_the_person_until_somebody_says_otherwise(
    acts: tuple[Act, ...], recording: bool | None
) -> None:
    assert present(*acts).recording is recording


def test_what_happens_later_is_not_known_yet() -> None:
    assert present(*READY, WAIT, at=EIGHT + 2 * MINUTE).place.sort == DESK
    story = stay().did(BROUGHT_IN, EIGHT)
    assert presence(recorded(story), "east", EIGHT - MINUTE) is None


def test_two_spellings_of_a_room_are_one_room() -> None:
    spaced = type(ASK)(**{**ASK.payload(), "room": "讯问室 1"})
    assert present(*READY, ASK).place.key == present(*READY, spaced).place.key
