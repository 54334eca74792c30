"""Projections follow every append, and rebuilding them from the acts gives the same again."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_procedure import (
    LOST_PROPERTY,
    START,
    Announce,
    HandOver,
    Pause,
    Prolong,
    Resume,
    TakeIn,
    draft,
    header,
)
from tests.stores import Store
from zhiheng.kernel.act import Act
from zhiheng.kernel.chain import stamp
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Sign
from zhiheng.services.review_act import pending_proposals
from zhiheng.store.engine import engine_of
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.projections import DUTY_COLUMNS, LINK_COLUMNS, PARTY_COLUMNS, PROPOSAL_COLUMNS
from zhiheng.store.reads import DjangoReads
from zhiheng.store.rebuild import follow_declarations, rebuild_projections

TABLES = {
    "duty_row": DUTY_COLUMNS,
    "proposal_row": PROPOSAL_COLUMNS,
    "party_link": PARTY_COLUMNS,
    "record_link": LINK_COLUMNS,
    "ledger_record": ("number", "acts", "stage", "opened_by", "officer", "last_at"),
}


def projections(store: Store) -> dict[str, list[tuple[object, ...]]]:
    engine = engine_of(store.alias)
    return {table: sorted(rows_of(engine, table, columns), key=repr) for table, columns in TABLES.items()}


def rows_of(engine: object, table: str, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    names = ", ".join(f'"{name}"' for name in columns)
    return engine.rows(f"SELECT {names} FROM {table}")  # type: ignore[attr-defined, no-any-return]


def append(store: Store, *acts: Act, record: str = "L-1", days: int = 0) -> None:
    with store.ledger.writing() as writer:
        for act in acts:
            writer.append((draft(record, act, START + timedelta(days=days)),))


def begun(store: Store, *numbers: str) -> Store:
    with store.ledger.writing() as writer:
        writer.begin_all([header(number) for number in numbers])
    return store


def duty(store: Store, id: str) -> dict[str, object]:
    rows = [dict(zip(DUTY_COLUMNS, row, strict=True)) for row in projections(store)["duty_row"]]
    (found,) = [row for row in rows if row["duty"] == id]
    return found


def test_an_act_opens_its_duties_and_another_discharges_them(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"))
    opened = duty(store, "announce_within_3_days")
    # Taken in on 3 March; the third day after it ends at midnight in Beijing.
    assert (opened["open"], opened["done"], opened["state"], opened["owed_by"]) == (True, None, "DUE", "clerk")
    assert opened["late_at"] == opened["lapses_at"] == "2025-03-06T16:00:00Z"
    append(store, Announce(days=30), days=2)
    closed = duty(store, "announce_within_3_days")
    assert (closed["open"], closed["done"], closed["state"]) == (False, 2, "OK")


def test_a_pause_takes_the_end_away_and_an_extension_moves_it(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"))
    append(store, Pause(), days=10)
    assert duty(store, "hand_over_within_30_days")["late_at"] is None
    append(store, Resume(), days=15)
    assert duty(store, "hand_over_within_30_days")["late_at"] == "2025-04-07T16:00:00Z"
    append(store, Prolong(), days=20)
    prolonged = duty(store, "hand_over_within_30_days")
    assert (prolonged["rule"], prolonged["late_at"]) == ("hand_over_prolonged_60_days", "2025-05-07T16:00:00Z")


def test_parties_and_records_are_linked_wherever_an_act_names_them(store: Store) -> None:
    begun(store, "L-1", "L-2")
    append(store, TakeIn(owner="P-1", things=[{"what": "伞", "finder": "P-2"}, {"what": "包", "finder": "P-2"}]))
    append(store, Propose(proposes="hand_over", content={"owner": "P-3", "case": "L-2"}))
    found = projections(store)
    assert found["party_link"] == [("P-1", "L-1", 1), ("P-2", "L-1", 1), ("P-3", "L-1", 2)]
    assert found["record_link"] == [("L-1", "L-2", 2)]


def test_a_proposal_waits_for_each_level_in_turn_until_it_takes_effect(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"), Propose(proposes="hand_over", content={"owner": "P-1"}))
    level, signed = PROPOSAL_COLUMNS.index("level"), PROPOSAL_COLUMNS.index("signed")
    assert [(row[level], row[signed]) for row in projections(store)["proposal_row"]] == [("head", "")]
    append(store, Sign(proposal=2, level="head"))
    assert [(row[level], row[signed]) for row in projections(store)["proposal_row"]] == [("chief", "wang")]
    append(store, Sign(proposal=2, level="chief"), HandOver(owner="P-1"))
    assert projections(store)["proposal_row"] == []


def test_a_proposal_that_came_back_lies_with_its_author_until_it_is_proposed_anew(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"), Propose(proposes="hand_over", content={"owner": "P-1"}))
    append(store, ReturnProposal(proposal=2, level="head", reason="缺少收条"))
    level, returned = PROPOSAL_COLUMNS.index("level"), PROPOSAL_COLUMNS.index("returned")
    assert [(row[level], row[returned]) for row in projections(store)["proposal_row"]] == [("", "缺少收条")]
    append(store, Propose(proposes="hand_over", content={"owner": "P-2"}))
    assert [row[0] for row in projections(store)["proposal_row"]] == [4]


ACTS = st.sampled_from(
    [
        TakeIn(owner="P-1"),
        TakeIn(owner="P-2", things=[{"what": "伞", "finder": "P-3"}]),
        Announce(days=3),
        Announce(owner="P-1"),
        Pause(),
        Resume(),
        Prolong(),
        HandOver(owner="P-1", case="L-2"),
        Propose(proposes="hand_over", content={"owner": "P-2"}),
        Sign(proposal=2, level="head"),
        Correct(corrects=1, content={"owner": "P-2"}, reason="笔误"),
        Correct(corrects=2, annuls=True, reason="重复"),
    ]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(["L-1", "L-2"]), ACTS, st.integers(0, 90)), min_size=1, max_size=12))
def test_projections_equal_a_rebuild_and_the_kernel_whatever_happened(
    sqlite_store: Store, acts: list[tuple[str, Act, int]]
) -> None:
    clear(sqlite_store)
    begun(sqlite_store, "L-1", "L-2")
    append(sqlite_store, TakeIn(owner="P-1"))
    append(sqlite_store, TakeIn(owner="P-2", note="夜间"), record="L-2")
    for record, act, days in acts:
        append(sqlite_store, act, record=record, days=days)
    appended = projections(sqlite_store)
    rebuild_projections(sqlite_store.ledger)
    assert projections(sqlite_store) == appended
    now = START + timedelta(days=45)
    for number in ("L-1", "L-2"):
        told = [row for row in appended["duty_row"] if row[0] == number]
        expected = duties_of(LOST_PROPERTY, sqlite_store.ledger.history(number), now)
        assert sorted(outcome_at(row, stamp(now)) for row in told) == sorted(one.outcome.name for one in expected)


def outcome_at(row: tuple[object, ...], now: str) -> str:
    one = dict(zip(DUTY_COLUMNS, row, strict=True))
    lapsed = one["lapses_at"] is not None and str(one["lapses_at"]) <= now
    return str(one["lapses_into"] if one["open"] and one["state"] == Outcome.DUE.name and lapsed else one["state"])


def clear(store: Store) -> None:
    engine = engine_of(store.alias)
    for table in (*TABLES, "ledger_act", "ledger_request"):
        engine.run(f"DELETE FROM {table}")


def test_a_rebuild_tells_its_progress_and_counts_the_records(store: Store) -> None:
    begun(store, "L-1", "L-2", "L-3")
    append(store, TakeIn(owner="P-1"), record="L-2")
    assert rebuild_projections(store.ledger) == 3


def test_whom_a_correction_names_is_found(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"))
    right = Correct(corrects=1, content={"owner": "P-2", "things": [{"what": "伞", "finder": "P-3"}]}, reason="认错人")
    append(store, Propose(proposes="correct", content=right.payload()))
    assert {("P-2", "L-1", 2), ("P-3", "L-1", 2)} <= set(projections(store)["party_link"])
    append(store, right)
    followed = projections(store)
    assert {("P-2", "L-1", 3), ("P-3", "L-1", 3)} <= set(followed["party_link"])
    assert [one.party for one in DjangoReads(using=store.alias).duties_about(["P-2"], [], START)] == ["P-2"]
    rebuild_projections(store.ledger)
    assert projections(store) == followed


def test_a_proposal_whose_content_was_erased_waits_no_more(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"), Propose(proposes="hand_over", content={"owner": "P-1"}))
    assert [row[:2] for row in projections(store)["proposal_row"]] == [(2, "L-1")]
    Forgetting(store.alias).erase_content(2, store.ledger.catalogue, "chen", "法院裁定", START)
    assert projections(store)["proposal_row"] == []
    history = store.ledger.history("L-1")
    assert list(pending_proposals(store.ledger.catalogue[history.procedure], history)) == []


def test_other_declarations_have_the_projections_made_anew_and_the_same_have_not(store: Store) -> None:
    append(begun(store, "L-1"), TakeIn(owner="P-1"))
    right, told = projections(store), list[tuple[int, ...]]()

    def earlier_ends() -> None:
        engine_of(store.alias).run("UPDATE duty_row SET late_at = ?", ("2020-01-01T00:00:00Z",))

    earlier_ends()
    assert follow_declarations(store.ledger, "calendar of 2025", lambda *done: told.append(done)) == 1
    assert projections(store) == right
    earlier_ends()
    assert follow_declarations(store.ledger, "calendar of 2025", lambda *done: told.append(done)) == 0
    assert projections(store) != right
    assert follow_declarations(store.ledger, "calendar of 2026", lambda *done: told.append(done)) == 1
    assert projections(store) == right
