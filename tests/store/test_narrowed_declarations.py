"""What was recorded stays readable when its declaration narrows: bounds, closed lists, fields that are gone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.small_bureau import SmallDirectory
from tests.stores import Store
from zhiheng.kernel.act import Act, Struct, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Choice, Chosen, Number, Rows, Text
from zhiheng.kernel.generated import shown_content
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.store.columnar import ColumnarCopy
from zhiheng.store.ledger import DjangoLedger
from zhiheng.store.verify import verify
from zhiheng.web.timeline import Reader

NOW = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
LAW = Instrument(id="talk_law", title="试验", en="Talk law", in_force=date(2000, 1, 1))
RULE = Requirement(
    id="talked",
    title="谈过",
    en="Talked",
    article=LAW["1"],
    nature=Nature.GATE,
    severity=Severity.LOW,
    since=LAW.in_force,
)
CONTENT = {
    "said": "a long sentence",
    "mood": "grim",
    "count": 50,
    "aside": "whispered",
    "things": [{"what": "a large umbrella", "colour": "red"}],
}


class WideMood(Choice):
    GLAD = ("喜", "glad")
    GRIM = ("怒", "grim")


class NarrowMood(Choice):
    GLAD = ("喜", "glad")


class WideThing(Struct):
    what = Text("物品", "What")
    colour = Text("颜色", "Colour")


class NarrowThing(Struct):
    what = Text("物品", "What", longest=5)


class WideSay(Act, title="说", en="Say", kind="say"):
    said = Text("话", "Words")
    mood = Chosen(WideMood, "心情", "Mood")
    count = Number("次数", "Times")
    aside = Text("旁白", "Aside")
    things = Rows(WideThing, "物品", "Things")


class NarrowSay(Act, title="说", en="Say", kind="say"):
    said = Text("话", "Words", longest=5)
    mood = Chosen(NarrowMood, "心情", "Mood")
    count = Number("次数", "Times", most=5)
    things = Rows(NarrowThing, "物品", "Things")
    since_when = Text("起始", "Since when")


def catalogue(say: type[Act]) -> Catalogue:
    step = Step(act=say, by=(Role(id="clerk", title="经办人", en="Clerk"),), law=RULE, opens=True)
    stages = (Stage(id="open", title="在办", en="Open"),)
    return Catalogue.of(
        (Procedure(name="talk", title="谈话", en="Talk", number_prefix="T", stages=stages, steps=(step,)),)
    )


WIDE, NARROW = catalogue(WideSay), catalogue(NarrowSay)


@pytest.fixture
def ledger(store: Store) -> DjangoLedger:
    """A ledger read under the narrow declaration, whose one act was recorded under the wide one."""
    with DjangoLedger(WIDE, using=store.alias).writing() as writer:
        writer.begin(RecordHeader(number="T-1", procedure="talk", unit="u", division="990101", opened_at=NOW))
        act = WideSay(**CONTENT)
        writer.append((Draft(record="T-1", act=act, by="wang", unit="u", when=When.minute(NOW), recorded_at=NOW),))
    return DjangoLedger(NARROW, using=store.alias)


def test_an_old_act_is_read_as_it_was_recorded(ledger: DjangoLedger) -> None:
    (entry,) = ledger.history("T-1").entries
    said = entry.act
    assert isinstance(said, NarrowSay)
    assert (said.said, said.count, said.mood.code) == ("a long sentence", 50, "grim")
    assert said.mood != NarrowMood.GLAD
    assert said.undeclared == {"aside": "whispered"}
    assert said.payload() == shown_content(said) == CONTENT
    assert not said.is_whole


def test_an_old_act_is_told_in_words_with_what_is_declared_no_more(ledger: DjangoLedger) -> None:
    (entry,) = ledger.history("T-1").entries
    parts = ["Mood grim", "Times 50", "Words a long sentence", "aside whispered"]
    things = ["Things What a large umbrella", "colour red"]
    assert sorted(entry.act.words(zh=False).split(", ")) == sorted([*parts, *things])
    reader = Reader(procedure=NARROW["talk"], names={}, directory=SmallDirectory(), zh=True)
    shown = {one.label: one.value for one in reader.fields(entry.act)}
    assert shown == {
        "话": "a long sentence",
        "心情": "grim",
        "次数": "50",
        "物品": "物品 a large umbrella，colour red",
        "aside": "whispered",
    }


def test_an_old_act_is_verified_and_copied(ledger: DjangoLedger, tmp_path: Path) -> None:
    assert verify(ledger).acts == 1
    copy = ColumnarCopy(tmp_path, NARROW)
    copy.refresh(ledger)
    with copy.reading(lambda procedure: NOW) as tables:
        assert tables.rows("SELECT said, mood, count FROM talk__say") == [("a long sentence", "grim", 50)]
        (found,) = tables.histories(NARROW["talk"], "SELECT record FROM records")
    (act,) = (entry.act for entry in found.entries)
    assert (act.payload()["said"], act.payload()["mood"]) == ("a long sentence", "grim")


def test_a_new_act_keeps_to_the_narrow_declaration() -> None:
    with pytest.raises(WrongContent) as told:
        NarrowSay(**CONTENT, since_when="now")
    for name in ("said", "mood", "count", "aside", "things"):
        assert name in told.value.stopped_by
