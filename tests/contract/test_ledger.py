"""What every ledger does alike: the contract of ``kernel.ledger`` over memory, SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.small_procedure import CATALOGUE, START, Announce, HandOver, TakeIn, draft, header
from zhiheng.kernel.act import When
from zhiheng.kernel.chain import content_of, header_of, opening_of
from zhiheng.kernel.digest import SHA256, act_hash
from zhiheng.kernel.errors import UnknownRecord, WriteConflict
from zhiheng.kernel.ledger import Draft, Ledger
from zhiheng.kernel.review import Correct, Propose, Sign
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.memory import MemoryLedger

FOUND = TakeIn(owner="P-1", things=[{"what": "伞", "finder": "P-2"}], note="东门 “检票口”\n雨天")


def opened(ledger: Ledger, number: str = "L-2025-0001", parent: str = "") -> str:
    with ledger.writing() as writer:
        writer.begin(header(number, parent=parent))
        writer.append((draft(number, FOUND),))
    return number


def test_what_was_appended_is_read_back_as_it_was_answered(ledger: Ledger) -> None:
    with ledger.writing() as writer:
        writer.begin(header("L-2025-0001"))
        answered = writer.append((draft("L-2025-0001", FOUND), draft("L-2025-0001", Announce(days=30))))
    history = ledger.history("L-2025-0001")
    assert history.raw == answered
    assert [entry.act for entry in history.entries] == [FOUND, Announce(days=30)]
    assert (history.division, history.procedure) == ("990101", "lost_property")


def test_an_act_known_to_the_day_and_imported_stays_so(ledger: Ledger) -> None:
    when = When.on_day(date(2025, 3, 4))
    recorded = datetime(2025, 3, 9, 8, 7, 6, 543210, tzinfo=UTC)
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        imported = Draft(record="L-1", act=FOUND, by="li", unit="north", when=when, recorded_at=recorded, imported=True)
        writer.append((imported,))
    (entry,) = ledger.history("L-1").raw
    assert (entry.at, entry.day, entry.day_precise, entry.imported) == (when.at, when.day, True, True)
    assert (entry.by, entry.unit, entry.recorded_at) == ("li", "north", recorded.replace(microsecond=0))


def test_numbers_of_acts_are_dense_over_all_records(ledger: Ledger) -> None:
    for number in ("L-1", "L-2", "L-3"):
        opened(ledger, number)
    with ledger.writing() as writer:
        writer.append([draft(number, Announce(days=1)) for number in ("L-3", "L-1")])
    seqs = {number: [entry.seq for entry in ledger.history(number).raw] for number in ("L-1", "L-2", "L-3")}
    assert seqs == {"L-1": [1, 5], "L-2": [2], "L-3": [3, 4]}


def test_the_header_counts_the_acts_and_names_the_stage(ledger: Ledger) -> None:
    number = opened(ledger)
    assert (ledger.header(number).acts, ledger.header(number).stage) == (1, "in_custody")
    with ledger.writing() as writer:
        writer.append((draft(number, HandOver(owner="P-1"), START + timedelta(days=1)),))
    assert (ledger.header(number).acts, ledger.header(number).stage) == (2, "returned")
    assert ledger.header(number) == replace(header(number), acts=2, stage="returned")


def test_each_proof_holds_the_one_before(ledger: Ledger) -> None:
    number = opened(ledger)
    with ledger.writing() as writer:
        writer.append((draft(number, Announce(days=30)), draft(number, Announce(days=60))))
    first, second, third = ledger.proofs(number)
    assert (first.previous, second.previous, third.previous) == ("", first.hash, second.hash)
    assert [proof.place for proof in ledger.proofs(number)] == [1, 2, 3]


def test_a_proof_is_the_hash_that_the_kernel_defines(ledger: Ledger) -> None:
    number = opened(ledger)
    with ledger.writing() as writer:
        writer.append((draft(number, Announce(days=30), START + timedelta(hours=5), by='赵 "所长"'),))
    for entry, proof in zip(ledger.history(number).raw, ledger.proofs(number), strict=True):
        said = header_of(entry, proof.place, procedure="lost_property", opening=opening_of(header(number)))
        previous, committed = bytes.fromhex(proof.previous), bytes.fromhex(proof.commitment)
        assert act_hash(said, committed, previous, SHA256).hex() == proof.hash


def test_equal_contents_have_different_commitments(ledger: Ledger) -> None:
    opened(ledger, "L-1")
    opened(ledger, "L-2")
    assert ledger.proofs("L-1")[0].commitment != ledger.proofs("L-2")[0].commitment
    assert content_of(ledger.history("L-1").raw[0]) == content_of(ledger.history("L-2").raw[0])


def test_a_number_can_be_taken_once(ledger: Ledger) -> None:
    opened(ledger)
    with pytest.raises(WriteConflict), ledger.writing() as writer:
        writer.begin(header("L-2025-0001", unit="north"))
    assert ledger.header("L-2025-0001").unit == "station"


def test_a_number_cannot_be_taken_twice_at_once(ledger: Ledger) -> None:
    with pytest.raises(WriteConflict), ledger.writing() as writer:
        writer.begin_all([header("L-1"), header("L-2"), header("L-1")])
    assert list(ledger.headers()) == []


def test_the_next_number_follows_the_greatest_and_not_the_last_in_the_alphabet(ledger: Ledger) -> None:
    with ledger.writing() as writer:
        assert writer.next_number("L-2025") == "L-2025-0001"
        writer.begin_all([header("L-2025-0009"), header("L-2025-10000"), header("L-2024-0300"), header("M-2025-7")])
        assert writer.next_number("L-2025") == "L-2025-10001"
    with ledger.writing() as writer:
        assert writer.next_number("L-2025") == "L-2025-10001"
        assert writer.next_number("L-2024") == "L-2024-0301"


def test_a_failed_transaction_leaves_no_trace(ledger: Ledger) -> None:
    opened(ledger, "L-1")
    with pytest.raises(RuntimeError, match="on purpose"), ledger.writing() as writer:
        writer.begin(header("L-2"))
        writer.append((draft("L-1", Announce(days=30), key="k"), draft("L-2", FOUND)))
        raise RuntimeError("on purpose")
    assert [one.number for one in ledger.headers()] == ["L-1"]
    assert (ledger.header("L-1").acts, len(ledger.history("L-1").raw), len(ledger.proofs("L-1"))) == (1, 1, 1)
    with ledger.writing() as writer:
        assert writer.recorded_under("k") is None
        (entry,) = writer.append((draft("L-1", Announce(days=30)),))
    assert entry.seq == 2


def test_an_act_is_found_again_by_the_key_of_its_request(ledger: Ledger) -> None:
    number = opened(ledger)
    with ledger.writing() as writer:
        (entry,) = writer.append((draft(number, Announce(days=30), key="request-7"),))
    with ledger.writing() as writer:
        assert writer.recorded_under("request-7") == entry
        assert writer.recorded_under("request-8") is None


def test_the_same_key_cannot_be_recorded_twice(ledger: Ledger) -> None:
    number = opened(ledger)
    with ledger.writing() as writer:
        writer.append((draft(number, Announce(days=30), key="request-7"),))
    with pytest.raises(WriteConflict), ledger.writing() as writer:
        writer.append((draft(number, Announce(days=31), key="request-7"),))
    assert ledger.header(number).acts == 2


def test_a_writer_sees_what_it_has_appended(ledger: Ledger) -> None:
    with ledger.writing() as writer:
        writer.begin(header("L-1"))
        assert writer.history("L-1").raw == ()
        writer.append((draft("L-1", FOUND),))
        assert writer.header("L-1").acts == 1
        writer.append((draft("L-1", Announce(days=30)),))
        assert [entry.seq for entry in writer.history("L-1").raw] == [1, 2]


def test_parent_and_children_reach_each_other(ledger: Ledger) -> None:
    opened(ledger, "L-1")
    for child in ("L-3", "L-2"):
        opened(ledger, child, parent="L-1")
    parent = ledger.history("L-1")
    assert parent.children == ("L-2", "L-3")
    child = parent.relatives("L-2")
    assert child is not None and child.parent == "L-1"
    back = child.relatives("L-1")
    assert back is not None and back.raw == parent.raw
    assert parent.relatives("nobody") is None


def test_a_writer_sees_a_child_that_was_begun_a_moment_ago(ledger: Ledger) -> None:
    opened(ledger, "L-1")
    with ledger.writing() as writer:
        assert writer.history("L-1").children == ()
        writer.begin(header("L-2", parent="L-1"))
        writer.append((draft("L-2", FOUND),))
        assert writer.history("L-1").children == ("L-2",)
        child = writer.history("L-1").relatives("L-2")
        assert child is not None and len(child.raw) == 1


def test_headers_come_in_the_order_of_their_numbers(ledger: Ledger) -> None:
    with ledger.writing() as writer:
        writer.begin_all([header(number) for number in ("b-1", "B-2", "_-3", "a-10", "a-9", "案-1")])
    assert [one.number for one in ledger.headers()] == ["B-2", "_-3", "a-10", "a-9", "b-1", "案-1"]
    assert [one.number for one in ledger.headers("lost_property")] == [one.number for one in ledger.headers()]
    assert list(ledger.headers("another")) == []


def test_headers_that_are_named_are_read_together(ledger: Ledger) -> None:
    for number in ("L-1", "L-2", "L-3"):
        opened(ledger, number)
    found = {one.number: one for one in ledger.headers_of(["L-3", "L-9", "L-1"])}
    assert found == {number: ledger.header(number) for number in ("L-1", "L-3")}
    assert list(ledger.headers_of([])) == []


def test_a_record_has_begun_with_its_first_act(ledger: MemoryLedger | DjangoLedger) -> None:
    opened(ledger, "L-2")
    with ledger.writing() as writer:
        writer.begin(header("L-3"))
        writer.append((draft("L-2", Announce(days=1)),))
    opened(ledger, "L-1")
    assert [one.number for one in ledger.begun(0, 3)] == ["L-2", "L-1"]
    assert [one.number for one in ledger.begun(0, 2)] == ["L-2"]
    assert [one.number for one in ledger.begun(1, 3)] == ["L-1"]
    assert list(ledger.begun(3, 3)) == []


@pytest.mark.parametrize("ask", ["header", "history", "proofs"])
def test_an_unknown_record_is_refused(ledger: Ledger, ask: str) -> None:
    with pytest.raises(UnknownRecord):
        getattr(ledger, ask)("L-404")
    with pytest.raises(UnknownRecord), ledger.writing() as writer:
        writer.append((draft("L-404", FOUND),))


def test_corrections_and_proposals_keep_their_content(ledger: Ledger) -> None:
    number = opened(ledger)
    proposal = Propose(proposes="hand_over", content={"owner": "P-1"})
    correction = Correct(corrects=1, content={"owner": "P-9"}, reason="笔误")
    with ledger.writing() as writer:
        writer.append([draft(number, act) for act in (proposal, Sign(proposal=2, level="head"), correction)])
    history = ledger.history(number)
    assert [entry.act for entry in history.raw[1:]] == [proposal, Sign(proposal=2, level="head"), correction]
    assert history.entries[0].act == TakeIn(owner="P-9")
    assert CATALOGUE["lost_property"].act("take_in") is TakeIn


def test_the_histories_of_a_procedure_are_those_of_its_records(ledger: Ledger) -> None:
    for number in ("L-2", "L-1", "L-3"):
        opened(ledger, number, parent="L-2" if number == "L-3" else "")
    with ledger.writing() as writer:
        (announced,) = writer.append((draft("L-1", Announce(days=1)),))
    assert [one.number for one, _ in ledger.histories("lost_property")] == ["L-1", "L-2", "L-3"]
    for opening, history in ledger.histories("lost_property"):
        assert opening == ledger.header(opening.number)
        assert history == ledger.history(opening.number)
    assert [one.number for one, _ in ledger.histories("lost_property", announced.seq - 1)] == ["L-1"]
    assert list(ledger.histories("lost_property", announced.seq)) == []
    assert list(ledger.histories("another")) == []


def test_named_histories_are_those_that_exist(ledger: Ledger) -> None:
    for number in ("L-1", "L-2", "L-3"):
        opened(ledger, number, parent="L-2" if number == "L-3" else "")
    found = {one.record: one for one in ledger.histories_of(["L-3", "L-none", "L-2"])}
    assert found == {number: ledger.history(number) for number in ("L-2", "L-3")}
    assert list(ledger.histories_of([])) == []
