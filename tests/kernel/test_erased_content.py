"""Acts whose content was erased stay in the record; checks that read content are not asked about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.agreement.world import CASE, LAW, Note, Release, Take
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.fields import Text
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import act_findings
from zhiheng.kernel.procedure import Check, Procedure, Step

NOW = datetime(2025, 5, 1, 2, 0, tzinfo=UTC)


class Say(Act, title="说", en="Say"):
    words_said = Text("话", "Words")


def long_enough(entry: Entry, history: History) -> bool:
    """Every saying so far has two letters or more."""
    return all(len(Say.words_said.of(one.act)) > 1 for one in history.of(Say))


def saying() -> Procedure:
    check = Check(rule=LAW, on=(Say, Note), holds=long_enough)
    return replace(CASE, name="saying", steps=tuple(Step(act=act, by=(), law=LAW) for act in (Say,)), checks=(check,))


def entry(seq: int, act: Act) -> Entry:
    when = When.minute(NOW)
    return Entry(seq=seq, record="S-1", act=act, by="w", unit="u", at=when.at, day=when.day, recorded_at=NOW)


def findings(*acts: Act) -> list[int]:
    history = History(record="S-1", procedure="saying", raw=tuple(entry(seq, act) for seq, act in enumerate(acts, 1)))
    return [found.act for one in history.entries for found in act_findings(saying(), history, one)]


def test_a_check_that_reads_content_still_finds_what_is_wrong() -> None:
    assert findings(Say(words_said="a"), Note()) == [1, 2]


def test_it_is_not_asked_about_an_act_without_content() -> None:
    assert findings(Say.trusted({})) == []


def test_it_is_not_shown_one_among_the_others() -> None:
    assert findings(Say.trusted({}), Say(words_said="ab"), Note()) == []
    assert findings(Say.trusted({}), Say(words_said="a"), Note()) == [2, 3]


def test_an_act_without_required_fields_is_whole_when_empty() -> None:
    assert Release.trusted({}).is_whole
    assert Take.trusted({}).is_whole
    assert not Say.trusted({}).is_whole
