"""What the facts of the vectors on the casework area and on recordings mean in acts (see ``vectors``)."""

from __future__ import annotations

from tests.law.vectors import Expand, Facts, Story
from zhiheng.law.mps_administrative_provisions import questioning
from zhiheng.packs.custody_area import acts
from zhiheng.packs.custody_area import acts_recording as recorded
from zhiheng.packs.custody_area.procedure import CUSTODY_STAY
from zhiheng.packs.custody_area.recording import RECORDING

PERSON = "p"
GUARDS = ("wang",)
DIGEST, OTHER_DIGEST = "a" * 64, "b" * 64

BROUGHT_IN = acts.BringIn(
    person=PERSON,
    ground=acts.Ground.PUBLIC_SECURITY_SUMMONS,
    officers=GUARDS,
    sex=acts.Sex.MALE,
    age=acts.AgeGroup.ADULT,
)
SEARCHED = acts.SearchForSafety(officers=GUARDS, searcher_sex=acts.Sex.MALE, dangerous=False, injured=False)
LISTED = acts.ListBelongings(any_items=False, signed=True)


def stay() -> Story:
    return Story(procedure=CUSTODY_STAY)


def entered(
    before: acts.Before = acts.Before.STRAIGHT, condition: acts.Condition = acts.Condition.NONE, recording: bool = True
) -> acts.EnterArea:
    return acts.EnterArea(person=PERSON, area="办案中心", before=before, condition=condition, recording=recording)


def entry(facts: Facts) -> Story:
    before = facts.of("place_between", {"office": acts.Before.OFFICE}, acts.Before.STRAIGHT)
    return (
        stay()
        .did(BROUGHT_IN, facts.needed_moment("brought_to_station"))
        .did(entered(before), facts.moment("casework_area_entry"))
    )


def safety_check(facts: Facts) -> Story:
    """The row asks for both: each has its own moment, and so its own id."""
    return (
        stay()
        .did(BROUGHT_IN, facts.needed_moment("brought_to_station"))
        .did(SEARCHED, facts.moment("safety_check"))
        .did(LISTED, facts.moment("personal_items_list"))
        .also(questioning.SAFETY_SEARCH_PROMPTLY, questioning.BELONGINGS_LISTED_PROMPTLY)
    )


def made(sort: recorded.Sort, gap_seconds: int = 0, **reason: str) -> recorded.RegisterRecording:
    return recorded.RegisterRecording(
        sort=sort, device="执法记录仪", officers=GUARDS, digest=DIGEST, gap_seconds=gap_seconds, **reason
    )


def unbroken(facts: Facts) -> Story:
    at = facts.needed_moment("recording_made")
    digest = DIGEST if facts.yes("hash_unchanged", True) else OTHER_DIGEST
    gap = facts.number("gap_seconds", 0) or 0
    return (
        Story(procedure=RECORDING)
        .did(made(recorded.Sort.INTERROGATION, gap), at)
        .did(recorded.VerifyRecording(digest=digest), at)
    )


def kept(facts: Facts) -> Story:
    at = facts.needed_moment("on_scene_recording_made")
    flag = facts.of("flag", {"evidence": recorded.Permanent.EVIDENCE}, None)
    deletion = recorded.DeleteRecording(reason="保存期满")
    story = Story(procedure=RECORDING).did(made(recorded.Sort.ON_SCENE), at)
    if flag is not None:
        story = story.did(recorded.KeepForGood(ground=flag), at)
    return story.did(deletion, facts.moment("deleted")).proposes(deletion, facts.moment("deletion_proposed"))


EXPAND: dict[str, Expand] = {
    "casework_area_entry_at_once": entry,
    "casework_safety_check_on_arrival": safety_check,
    "interrogation_recording_unbroken": unbroken,
    "on_scene_recording_kept_6m": kept,
}
