"""Recording one act: everything that may stand in the way, and that nothing leads round it."""

from collections.abc import Callable

import pytest

from tests.small_bureau import Bureau, import_act, rules
from tests.small_casework import CATALOGUE, OpenCase, moment, when
from zhiheng.kernel.errors import UnknownAct, UnknownRecord, WriteConflict, WrongContent
from zhiheng.kernel.procedure import Gate
from zhiheng.services.answers import Answer, Recorded, Refused

ITEMS = [{"what": "刀"}]


@pytest.fixture
def bureau() -> Bureau:
    made = Bureau()
    made.open()
    return made


def test_an_act_is_kept_with_who_when_and_from_which_unit(bureau: Bureau) -> None:
    entry = bureau.done("hold_person", "2025-03-12 10:00", person="P1")
    assert (entry.record, entry.by, entry.unit) == ("S-2025-0001", "wang", "station-1")
    assert entry.at == moment("2025-03-12 10:00") and entry.recorded_at == moment("2025-03-20 12:00")
    assert not entry.imported and not entry.day_precise
    assert bureau.ledger.header(bureau.record).stage == "held"


def test_without_a_time_it_happened_now(bureau: Bureau) -> None:
    assert bureau.done("warn", person="P1").at == moment(bureau.now)


def test_an_act_known_to_the_day_is_kept_so(bureau: Bureau) -> None:
    entry = bureau.done("warn", "2025-03-12", person="P1")
    assert entry.day_precise and entry.day == when("2025-03-12").day


def test_a_record_begins_with_an_opening_act_in_the_unit_of_its_officer() -> None:
    bureau = Bureau()
    first, second = bureau.open("2025-03-10 09:00"), bureau.open("2024-12-31 09:00")
    assert (first, second) == ("S-2025-0001", "S-2024-0001")
    header = bureau.ledger.header(first)
    assert (header.unit, header.division, header.stage, header.acts) == ("station-1", "990101", "open", 1)


@pytest.mark.parametrize("kind", ["hold_person", "warn", "close_case", "begin_examination"])
def test_a_record_cannot_begin_with_another_act(kind: str) -> None:
    bureau = Bureau()
    content = {"person": "P1"} if kind in ("hold_person", "warn") else {}
    assert "record_is_open" in rules(bureau.act(kind, record="", **content))
    assert list(bureau.ledger.headers()) == []


def test_a_refused_act_changes_nothing(bureau: Bureau) -> None:
    before = bureau.history().raw, bureau.ledger.header(bureau.record)
    assert isinstance(bureau.act("ban", person="P1", days=31), Refused)
    with pytest.raises(WrongContent):
        bureau.act("ban", person="P1", days="many")
    assert (bureau.history().raw, bureau.ledger.header(bureau.record)) == before


def test_all_reasons_are_told_at_once_whatever_they_lie_in(bureau: Bureau) -> None:
    answer = bureau.act("ban", "2025-03-21 10:00", by="zhao", person="P1", days=31)
    assert rules(answer) == ["access", "timing", "warned_twice", "ban_is_modest"]
    answer = bureau.act("fine", "2025-03-09 10:00", person="P1", amount="5")
    assert rules(answer) == ["timing", "fine_is_signed", "notice_is_given"]


def has_chinese(words: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in words)


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda b: b.act("ban", "2025-03-21 10:00", by="zhao", person="P1", days=31), id="gates and posts"),
        pytest.param(lambda b: b.act("fine", person="P1", amount="5"), id="unsigned"),
        pytest.param(lambda b: b.act("warn", record="", person="P1"), id="does not open"),
        pytest.param(lambda b: b.act("warn", by="li", person="P1"), id="stranger"),
        pytest.param(lambda b: b.act("warn", "2025-03-01 10:00", person="P1"), id="before it began"),
        pytest.param(lambda b: b.act("propose", content={"proposes": "x", "content": {}}), id="kernel"),
        pytest.param(lambda b: b.propose("warn", person="P1"), id="needs no review"),
        pytest.param(lambda b: b.correct(1), id="corrects nothing"),
        pytest.param(lambda b: b.decide(b.proposed("grant_permit", procedure="permit", record="", holder="P1"), "zhao",
                                        record="P-2025-0001", agrees=False, to_level="reviewer"), id="returns nowhere"),
    ],
)  # fmt: skip
def test_every_reason_has_four_parts_in_both_languages(bureau: Bureau, ask: Callable[[Bureau], Answer]) -> None:
    answer = ask(bureau)
    assert isinstance(answer, Refused) and answer.reasons
    for reason in answer.reasons:
        assert reason.rule
        for zh, en in (reason.tried, reason.stopped_by, reason.article, reason.next_step):
            assert has_chinese(zh) and en and not has_chinese(en), (zh, en)


# Reviewed acts and the kernel's own acts have other doors


def test_an_act_that_others_must_sign_is_not_recorded_directly(bureau: Bureau) -> None:
    bureau.done("give_notice", "2025-03-11 10:00", person="P1")
    answer = bureau.act("fine", person="P1", amount="5")
    assert rules(answer) == ["fine_is_signed"]
    assert isinstance(answer, Refused) and "Reviewer → Head" in answer.reasons[0].next_step[1]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("propose", {"proposes": "fine", "content": {"person": "P1", "amount": 500}}),
        ("sign", {"proposal": 2, "level": "head"}),
        ("return_proposal", {"proposal": 2, "level": "head", "reason": "r"}),
        ("correct", {"corrects": 1, "annuls": True, "reason": "r"}),
    ],
)
def test_signatures_and_corrections_are_not_recorded_directly(
    bureau: Bureau, kind: str, content: dict[str, object]
) -> None:
    assert rules(bureau.act(kind, content=content)) == ["access"]
    assert rules(bureau.act(kind, content=content, record="")) == ["access"]
    assert bureau.kinds() == ["open_case"]


# Moments


@pytest.mark.parametrize(
    ("at", "lawful"),
    [
        ("2025-03-20 12:00", True),
        ("2025-03-20 12:01", False),
        ("2025-03-20", True),
        ("2025-03-21", False),
        ("2025-03-10 09:00", True),
        ("2025-03-10 08:59", False),
        ("2025-03-10", True),
        ("2025-03-09", False),
    ],
)
def test_an_act_lies_between_the_beginning_of_its_record_and_now(bureau: Bureau, at: str, lawful: bool) -> None:
    answer = bureau.act("warn", at, person="P1")
    assert isinstance(answer, Recorded) if lawful else rules(answer) == ["timing"]


def test_following_the_advice_to_correct_the_opening_lets_an_earlier_act_in(bureau: Bureau) -> None:
    assert rules(bureau.act("warn", "2025-03-09 09:00", person="P1")) == ["timing"]
    assert isinstance(bureau.correct(1, to={"happened_at": "2025-03-09 08:00"}), Recorded)
    assert isinstance(bureau.act("warn", "2025-03-09 09:00", person="P1"), Recorded)


def test_a_late_entry_is_judged_by_its_own_moment_and_the_later_act_gets_the_finding(bureau: Bureau) -> None:
    hold = bureau.done("hold_person", "2025-03-15 10:00", person="P1")
    assert isinstance(bureau.act("hold_person", "2025-03-14 10:00", person="P1"), Recorded)
    assert rules(bureau.act("hold_person", "2025-03-16 10:00", person="P1")) == ["person_is_not_held"]
    assert ("person_is_not_held", hold.seq) in bureau.breaches()


def test_an_act_of_the_same_minute_stands_on_the_one_recorded_before(bureau: Bureau) -> None:
    bureau.done("hold_person", "2025-03-15 10:00", person="P1")
    assert isinstance(bureau.act("prolong_hold", "2025-03-15 10:00", person="P1", ground="complex"), Recorded)
    assert rules(bureau.act("prolong_hold", "2025-03-15 09:59", person="P1", ground="complex")) == ["person_is_held"]


# Who may


@pytest.mark.parametrize(
    ("by", "at", "lawful"),
    [
        pytest.param("wang", "2025-03-12 10:00", True, id="the officer of the station"),
        pytest.param("zhou", "2025-03-12 10:00", True, id="an officer of the unit above"),
        pytest.param("zhao", "2025-03-12 10:00", False, id="a post that does not record it"),
        pytest.param("chen", "2025-03-12 10:00", False, id="an auditor"),
        pytest.param("li", "2025-03-12 10:00", False, id="an officer of another station"),
        pytest.param("nobody", "2025-03-12 10:00", False, id="an account without posts"),
        pytest.param("stranger", "2025-03-12 10:00", False, id="no such account"),
        pytest.param("", "2025-03-12 10:00", False, id="no account"),
        pytest.param("new", "2025-03-15 10:00", True, id="in post on that day"),
        pytest.param("new", "2025-03-14 10:00", False, id="not yet in post on that day"),
    ],
)
def test_an_act_is_recorded_under_a_post_held_on_that_day(bureau: Bureau, by: str, at: str, lawful: bool) -> None:
    answer = bureau.act("warn", at, by=by, person="P1")
    assert isinstance(answer, Recorded) if lawful else set(rules(answer)) == {"access"}


def test_a_post_that_has_ended_records_nothing_any_more_not_even_of_its_own_time() -> None:
    bureau = Bureau(now="2025-03-05 12:00")
    bureau.open("2025-03-01 09:00")
    assert isinstance(bureau.act("warn", "2025-03-04 10:00", by="gone", person="P1"), Recorded)
    bureau.now = "2025-03-06 12:00"
    assert rules(bureau.act("warn", "2025-03-04 10:00", by="gone", person="P1")) == ["access"]
    assert set(rules(bureau.act("open_case", "2025-03-04 10:00", by="gone", record="", facts="x"))) == {"access"}


def test_who_has_no_post_over_the_record_is_told_nothing_of_its_gates(bureau: Bureau) -> None:
    for by in ("li", "stranger", "nobody"):
        assert rules(bureau.act("prolong_hold", by=by, person="P1", ground="complex")) == ["access"]


def test_a_record_of_a_unit_that_nobody_knows_takes_no_act() -> None:
    bureau = Bureau()
    import_act(bureau, "S-2024-0009", OpenCase(facts="x"), "2024-03-01 09:00", unit="unheard-of")
    bureau.record = "S-2024-0009"
    for by in ("wang", "zhou"):
        assert set(rules(bureau.act("warn", by=by, person="P1"))) == {"access"}


def test_the_named_post_must_be_held(bureau: Bureau) -> None:
    for record in (bureau.record, ""):
        for unit in ("elsewhere", "bureau", "unheard-of"):
            assert set(rules(bureau.act("open_case", record=record, post_unit=unit, facts="x"))) == {"access"}
    assert bureau.done("warn", post_unit="station-1", person="P1").unit == "station-1"


def test_a_post_that_ended_does_not_lend_its_territory() -> None:
    bureau = Bureau()
    bureau.open("2025-03-10 09:00", by="moved")
    assert bureau.ledger.header(bureau.record).division == "990101"
    answer = bureau.act("open_case", "2025-03-04 09:00", by="moved", record="", facts="x", post_unit="elsewhere")
    assert isinstance(answer, Recorded)
    assert bureau.ledger.header(answer.entry.record).division == "330203"


def test_a_provincial_gate_binds_the_records_of_its_province() -> None:
    bureau = Bureau(now="2025-03-04 12:00")
    bureau.open("2025-03-01 09:00")
    assert isinstance(bureau.act("appeal", person="P1"), Recorded)
    bureau.open("2025-03-01 09:00", by="moved", post_unit="elsewhere")
    assert rules(bureau.act("appeal", by="moved", person="P1")) == ["local_notice"]


# Repeated and overtaken requests


def test_a_repeated_request_is_recorded_once(bureau: Bureau) -> None:
    first = bureau.act("warn", "2025-03-12 10:00", key="k", person="P1")
    again = bureau.act("warn", "2025-03-12 10:00", key="k", person="P1", seen=1)
    assert isinstance(first, Recorded) and isinstance(again, Recorded)
    assert (first.again, again.again) == (False, True)
    assert first.entry == again.entry
    assert bureau.kinds() == ["open_case", "warn"]


def test_a_repeated_request_to_open_a_record_opens_one() -> None:
    bureau = Bureau()
    answers = [bureau.act("open_case", key="k", facts="x") for _ in range(2)]
    assert [answer.again for answer in answers if isinstance(answer, Recorded)] == [False, True]
    assert len(list(bureau.ledger.headers())) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"kind": "warn", "person": "P2"}, id="another content"),
        pytest.param({"kind": "tell_rights", "person": "P1"}, id="another act"),
        pytest.param({"kind": "warn", "person": "P1", "by": "zhou"}, id="another officer"),
        pytest.param({"kind": "warn", "person": "P1", "at": "2025-03-12 10:01"}, id="another minute"),
        pytest.param({"kind": "warn", "person": "P1", "at": "2025-03-12"}, id="the day alone"),
        pytest.param({"kind": "warn", "person": "P1", "record": "S-2025-0001"}, id="another record"),
        pytest.param({"kind": "warn", "person": "P1", "record": ""}, id="a new record"),
    ],
)
def test_a_key_that_served_another_request_is_not_taken_for_it(bureau: Bureau, other: dict[str, str]) -> None:
    bureau.open()
    bureau.done("warn", "2025-03-12 10:00", key="k", person="P1")
    with pytest.raises(WriteConflict):
        bureau.act(**{"at": "2025-03-12 10:00", "key": "k", **other})


def test_a_refused_request_may_be_repeated_once_its_gate_is_open(bureau: Bureau) -> None:
    assert isinstance(bureau.act("ban", key="k", person="P1", days=3), Refused)
    for _ in range(2):
        bureau.done("warn", person="P1")
    answer = bureau.act("ban", key="k", person="P1", days=3)
    assert isinstance(answer, Recorded) and not answer.again


def test_a_form_that_was_overtaken_is_told_so(bureau: Bureau) -> None:
    bureau.done("warn", seen=1, person="P1")
    with pytest.raises(WriteConflict) as told:
        bureau.act("warn", seen=1, person="P1")
    assert bureau.record in told.value.tried and told.value.next_step
    assert isinstance(bureau.act("warn", seen=2, person="P1"), Recorded)


def test_what_was_seen_opens_no_gate(bureau: Bureau) -> None:
    for seen in (None, 1):
        assert rules(bureau.act("ban", seen=seen, person="P1", days=3)) == ["warned_twice"]


# Unknown things


def test_unknown_acts_procedures_and_records_are_told_apart(bureau: Bureau) -> None:
    with pytest.raises(UnknownAct):
        bureau.act("arrest")
    with pytest.raises(UnknownAct):
        bureau.act("open_case", record="", procedure="arrests", facts="x")
    with pytest.raises(UnknownRecord):
        bureau.act("warn", record="S-1999-0001", person="P1")
    with pytest.raises(UnknownRecord):
        bureau.act("seize", record="", procedure="exhibit", parent="S-9", items=ITEMS, officers="a,b")


@pytest.mark.parametrize("name", ["self", "cls", "values", "kind", "at"])
def test_a_field_name_that_is_also_a_python_name_is_wrong_content(bureau: Bureau, name: str) -> None:
    with pytest.raises(WrongContent):
        bureau.act("warn", content={"person": "P1", name: "x"})


# Parents and children


def seize(bureau: Bureau, at: str = "", parent: str = "", **more: str) -> Answer:
    content = {"items": ITEMS, "officers": "wang,li"}
    return bureau.act("seize", at, record="", procedure="exhibit", parent=parent, content=content, **more)


def test_a_child_is_opened_only_where_its_parent_allows(bureau: Bureau) -> None:
    assert rules(seize(bureau)) == ["case_is_open"]
    answer = seize(bureau, "2025-03-11 09:00", parent=bureau.record)
    assert isinstance(answer, Recorded)
    assert bureau.ledger.header(answer.entry.record).parent == bureau.record
    assert bureau.history().children == (answer.entry.record,)
    assert "case_is_open" in rules(seize(bureau, "2025-03-09 09:00", parent=bureau.record))


def test_a_parent_of_another_kind_does_not_do(bureau: Bureau) -> None:
    child = seize(bureau, "2025-03-11 09:00", parent=bureau.record)
    assert isinstance(child, Recorded)
    assert rules(seize(bureau, parent=child.entry.record)) == ["case_is_open"]


def test_a_parent_waits_for_every_child_that_had_begun(bureau: Bureau) -> None:
    child = seize(bureau, "2025-03-11 09:00", parent=bureau.record)
    assert isinstance(child, Recorded)
    assert isinstance(bureau.act("close_case", "2025-03-11 08:00"), Recorded)
    bureau.correct(bureau.history().raw[-1].seq, to={"annuls": True})
    assert rules(bureau.act("close_case", "2025-03-12 09:00")) == ["exhibits_are_given_back"]
    bureau.done("give_back", "2025-03-11 20:00", record=child.entry.record)
    close = bureau.done("close_case", "2025-03-12 09:00")
    assert rules(seize(bureau, "2025-03-13 09:00", parent=bureau.record)) == ["case_is_open"]
    late = seize(bureau, "2025-03-12 08:00", parent=bureau.record)
    assert isinstance(late, Recorded)
    assert ("exhibits_are_given_back", close.seq) in bureau.breaches()


def test_a_named_record_must_be_in_the_state_asked_for(bureau: Bureau) -> None:
    case, bureau.record = bureau.record, bureau.permit()
    for named in ("S-9", bureau.record):
        assert rules(bureau.act("use_permit", case=named)) == ["permit_fits_an_open_case"]
    assert isinstance(bureau.act("use_permit", case=case), Recorded)


def test_a_record_whose_opening_was_annulled_takes_only_a_new_opening(bureau: Bureau) -> None:
    bureau.correct(1, to={"annuls": True})
    assert rules(bureau.act("warn", person="P1")) == ["record_is_open"]
    assert isinstance(bureau.act("open_case", facts="x"), Recorded)
    assert isinstance(bureau.act("warn", person="P1"), Recorded)


# The advice of every gate opens it


def _fined(bureau: Bureau) -> Answer:
    return bureau.propose("fine", person="P1", amount="5")


def _permit(bureau: Bureau, case: str) -> Answer:
    permit = bureau.permit()
    return bureau.act("use_permit", record=permit, case=case)


def _in_province(bureau: Bureau) -> None:
    bureau.now = "2025-03-04 12:00"
    bureau.open("2025-03-01 09:00", by="moved", post_unit="elsewhere")


Do = Callable[[Bureau], object]
ADVICE: dict[str, tuple[Do, Callable[[Bureau], Answer], Do, tuple[str, ...]]] = {
    # gate: what comes before, the act that is refused, what the advice says, the acts that it names
    "person_is_not_held": (
        lambda b: b.done("hold_person", "2025-03-12 10:00", person="P1"),
        lambda b: b.act("hold_person", person="P1"),
        lambda b: b.done("release_person", "2025-03-12 12:00", person="P1"),
        ("释放",),
    ),
    "person_is_held": (
        lambda b: None,
        lambda b: b.act("prolong_hold", person="P1", ground="complex"),
        lambda b: b.done("hold_person", "2025-03-20 10:00", person="P1"),
        ("留置",),
    ),
    "warned_twice": (
        lambda b: None,
        lambda b: b.act("ban", person="P1", days=3),
        lambda b: [b.done("warn", person="P1") for _ in range(2)],
        ("警告",),
    ),
    "ban_is_modest": (
        lambda b: [b.done("warn", person="P1") for _ in range(2)],
        lambda b: b.act("ban", person="P1", days=31 if not b.advised else 30),
        lambda b: setattr(b, "advised", True),
        (),
    ),
    "notice_is_given": (
        lambda b: None,
        _fined,
        lambda b: b.done("give_notice", "2025-03-12 10:00", person="P1"),
        ("处罚告知",),
    ),
    "three_days_to_answer": (
        lambda b: b.done("give_notice", "2025-03-19 10:00", person="P1"),
        _fined,
        lambda b: setattr(b, "now", "2025-03-22 00:00"),
        (),
    ),
    "exhibits_are_given_back": (
        lambda b: seize(b, "2025-03-11 09:00", parent=b.record),
        lambda b: b.act("close_case"),
        lambda b: b.done("give_back", record=b.history().children[0]),
        ("发还",),
    ),
    "case_is_open": (
        lambda b: None,
        lambda b: seize(b, parent=b.record if b.advised else ""),
        lambda b: setattr(b, "advised", True),
        ("开案", "结案"),
    ),
    "permit_fits_an_open_case": (
        lambda b: None,
        lambda b: _permit(b, b.record if b.advised else "S-9"),
        lambda b: setattr(b, "advised", True),
        ("开案",),
    ),
    "local_notice": (
        _in_province,
        lambda b: b.act("appeal", by="moved", person="P1"),
        lambda b: b.done("give_notice", by="moved", person="P1"),
        ("处罚告知",),
    ),
}
GATES: dict[str, Gate] = {
    gate.rule.id: gate for procedure in CATALOGUE for step in procedure.steps for gate in step.gates
}


@pytest.mark.parametrize("id", GATES)
def test_following_the_advice_of_a_gate_opens_it(bureau: Bureau, id: str) -> None:
    before, ask, follow, named = ADVICE[id]
    before(bureau)
    answer = ask(bureau)
    assert rules(answer) == [id]
    assert isinstance(answer, Refused)
    assert answer.reasons[0].next_step == GATES[id].else_do
    assert all(f"“{title}”" in GATES[id].else_do[0] for title in named)
    follow(bureau)
    assert isinstance(ask(bureau), Recorded)


def test_warnings_of_another_person_open_nothing(bureau: Bureau) -> None:
    for person in ("P1", "P2"):
        bureau.done("warn", person=person)
    assert rules(bureau.act("ban", person="P1", days=3)) == ["warned_twice"]
