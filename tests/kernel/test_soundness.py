"""Every way in which a declaration can contradict itself is told at start-up, all of them at once."""

from dataclasses import replace
from datetime import date

import pytest

from tests.small_casework import (
    CALENDAR,
    CLOSED,
    EXHIBIT,
    HEAD,
    OFFICER,
    OPEN,
    PERMIT,
    STOP_CASE,
    Ban,
    CloseCase,
    Ground,
    OpenCase,
    ProlongHold,
    Seize,
    rule,
)
from zhiheng.kernel.act import Act
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.comparison import no_more_than
from zhiheng.kernel.conditions import InEveryChild, InParent, elapsed, happened, standing, states
from zhiheng.kernel.document import Block, Document, OfNamed, each, form
from zhiheng.kernel.duty import Duty, Extension
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.fields import Money, Number, PartyRef, Text, YesNo
from zhiheng.kernel.generated import Generated
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.procedure import Check, Gate, Procedure, Step
from zhiheng.kernel.review import Review
from zhiheng.kernel.soundness import require_sound
from zhiheng.kernel.terms import Instrument

ELSE = ("做", "do")


class Begin(Act, title="开始", en="Begin"):
    note = Text("备注", "Note", required=False)


class AboutSomebody(Act, title="涉及某人", en="About somebody"):
    person = PartyRef("某人", "Somebody", required=False)


class Named(Act, title="指名", en="Named"):
    person = PartyRef("某人", "Somebody")


class Held(Act, title="带离", en="Held"):
    person = PartyRef("某人", "Somebody")
    minor = YesNo("未成年人", "Minor", protected=True, required=False)


class Other(Act, title="其他", en="Other"):
    person = PartyRef("某人", "Somebody")


class Paid(Act, title="交纳", en="Paid"):
    amount = Money("金额", "Amount")
    milligrams = Number("重量", "Weight", unit="mg")
    days = Number("天数", "Days", unit="d")


class Ordered(Act, title="责令", en="Ordered"):
    days = Number("期限", "Days allowed", unit="d")


UNREAD = Instrument(id="unread", title="未见文本", en="Unread", in_force=date(2020, 1, 1), obtained=False)


def step(act: type[Act], *gates: Gate, review: Review | None = None) -> Step:
    return Step(act=act, by=(OFFICER,), law=rule("s", "1"), opens=act is Begin, gates=gates, review=review)


def procedure(*steps: Step, duties: tuple[Duty, ...] = (), checks: tuple[Check, ...] = ()) -> Procedure:
    return Procedure(
        name="trial",
        title="试",
        en="Trial",
        number_prefix="T",
        stages=(OPEN, CLOSED),
        steps=steps,
        duties=duties,
        checks=checks,
    )


def gate(needs: object) -> Gate:
    return Gate(rule=rule("g", "1"), needs=needs, else_do=ELSE)  # type: ignore[arg-type]


def faults(*procedures: Procedure) -> list[str]:
    try:
        require_sound(procedures)
    except DeclarationError as told:
        assert told.tried and told.next_step
        return told.stopped_by.splitlines()
    return []


def codes(*procedures: Procedure) -> list[str]:
    return [fault.split("E")[1][:3] for fault in faults(*procedures)]


def test_a_sound_declaration_passes() -> None:
    assert faults(STOP_CASE, EXHIBIT, PERMIT) == []
    assert faults(procedure(step(Begin), step(Named, gate(happened(Named, same=Named.person))))) == []


def test_a_procedure_and_an_act_are_declared_once() -> None:
    twice = procedure(step(Begin), step(Begin))
    assert codes(twice) == ["002"]
    assert codes(procedure(step(Begin)), procedure(step(Begin))) == ["001"]


class Sealed(Act, title="封存", en="Sealed"):
    code = Generated("编号", "Code", longest=20)
    digest = Generated("摘要", "Digest", longest=64, shown=False)


def test_what_the_system_makes_is_not_proposed_and_what_is_never_shown_is_read_by_no_rule() -> None:
    assert faults(procedure(step(Begin), step(Sealed, gate(happened(Sealed, Sealed.code.given()))))) == []
    review = Review(rule=rule("r", "1"), levels=(HEAD,))
    assert codes(procedure(step(Begin), step(Sealed, review=review))) == ["021"]
    assert codes(procedure(step(Begin), step(Sealed, gate(happened(Sealed, Sealed.digest.given()))))) == ["022"]


def test_a_rule_whose_text_nobody_could_get_refuses_nothing() -> None:
    told = rule("g", "1", instrument=UNREAD)
    barred = Gate(rule=told, needs=happened(Begin), else_do=ELSE)
    assert codes(procedure(step(Begin), step(Named, barred))) == ["016"]
    assert faults(procedure(step(Begin), checks=(Check(rule=told, on=(Begin,), holds=happened(Begin)),))) == []


def test_some_act_opens_a_record() -> None:
    assert codes(procedure(step(Named))) == ["003"]


def test_a_record_is_opened_under_a_procedure_that_there_is() -> None:
    assert codes(replace(procedure(step(Begin)), opened_under=("nothing",))) == ["023"]


def test_an_act_belongs_to_one_procedure() -> None:
    first = procedure(step(Begin))
    second = replace(first, name="second")
    assert codes(first, second) == ["004"]


def test_a_check_is_on_an_act_that_has_a_step() -> None:
    assert codes(procedure(step(Begin), checks=(Check(rule=rule("c", "1"), on=(Named,), holds=happened(Begin)),))) == [
        "005"
    ]


def duty(**options: object) -> Duty:
    plain = {"rule": rule("d", "1", Limit(3, Counting.FIXED_DAYS)), "starts": Named, "ends": (Begin,)}
    return Duty(**{**plain, **options})  # type: ignore[arg-type]


def test_a_duty_and_its_extensions_have_ids_of_their_own() -> None:
    longer = Extension(rule=rule("d", "1", Limit(5, Counting.FIXED_DAYS)), on=Begin)
    assert codes(procedure(step(Begin), step(Named), duties=(duty(extended=(longer,)),))) == ["006"]
    assert codes(procedure(step(Begin), step(Named), duties=(duty(), duty()))) == ["006"]


def test_a_duty_reads_acts_that_have_a_step() -> None:
    assert codes(procedure(step(Begin), step(Named), duties=(duty(ends=(Other,)),))) == ["007"]
    assert codes(procedure(step(Begin), step(Named), duties=(duty(restarts=(Other,)),))) == ["007"]
    assert codes(procedure(step(Begin), step(Named), duties=(duty(no_later_than=(Other,)),))) == ["007"]


@pytest.mark.parametrize("limit", [None, Limit(3, Counting.COUNT)])
def test_a_duty_has_a_period_to_count(limit: Limit | None) -> None:
    assert codes(procedure(step(Begin), step(Named), duties=(duty(rule=rule("d", "1", limit)),))) == ["008"]


def test_the_start_of_a_duty_per_person_names_the_person() -> None:
    free = step(AboutSomebody)
    assert codes(procedure(step(Begin), free, duties=(duty(starts=AboutSomebody, same=AboutSomebody.person),))) == [
        "009"
    ]
    assert codes(procedure(step(Begin), free, duties=(duty(starts=Begin, same=AboutSomebody.person),))) == ["009"]


@pytest.mark.parametrize(
    ("asking", "needs"),
    [
        pytest.param(AboutSomebody, happened(Named, same=Named.person), id="the candidate may leave it empty"),
        pytest.param(Begin, happened(Named, same=Named.person), id="the candidate lacks it"),
        pytest.param(Named, happened(AboutSomebody, same=Named.person), id="the act looked for may leave it empty"),
        pytest.param(Named, happened(Begin, same=Named.person), id="the act looked for lacks it"),
        pytest.param(Named, InParent(~standing(Begin, until=(Other,), same=Named.person)), id="deep inside"),
        pytest.param(
            Named,
            elapsed(Begin, calendar=CALENDAR, at_least=Limit(1, Counting.DAYS), same=Named.person),
            id="counted from it",
        ),
    ],
)
def test_a_field_that_is_compared_must_be_required_on_both_acts(asking: type[Act], needs: object) -> None:
    acts = (Begin, Named, Other, AboutSomebody)
    steps = [step(act, gate(needs)) if act is asking else step(act) for act in acts]
    assert codes(procedure(*steps)) == ["010"]


def test_what_ends_a_standing_act_may_name_nobody() -> None:
    ended = standing(Named, until=(AboutSomebody,), same=Named.person)
    assert faults(procedure(step(Begin), step(Named, gate(ended)), step(AboutSomebody))) == []


def test_only_a_protective_rule_reads_the_circumstances_of_a_person() -> None:
    minors = happened(Held, Held.minor.is_(True))
    steps = (step(Begin), step(Held), step(Named))
    assert codes(procedure(*steps, checks=(Check(rule=rule("c", "1"), on=(Named,), holds=minors),))) == ["011"]
    protective = rule("c", "1", protective=True)
    assert faults(procedure(*steps, checks=(Check(rule=protective, on=(Named,), holds=minors),))) == []
    blind = duty(starts=Held, where=(Held.minor.is_(True),))
    assert codes(procedure(*steps, duties=(blind,))) == ["011"]


def test_a_gate_looks_for_acts_that_can_be_recorded() -> None:
    assert codes(procedure(step(Begin), step(Named, gate(happened(Other))))) == ["012"]
    assert codes(procedure(step(Begin), step(Named, gate(~standing(Begin, until=(Other,)))))) == ["012"]
    assert faults(procedure(step(Begin), step(Named, gate(InParent(happened(OpenCase)))))) == []
    assert faults(procedure(step(Begin), step(Named, gate(InEveryChild("exhibit", happened(Seize)))))) == []


def test_a_test_is_on_a_field_of_the_act_it_is_put_to() -> None:
    short = Ban.days.below(3)
    assert codes(procedure(step(Begin), step(Named, gate(states(short))))) == ["013"]
    assert codes(procedure(step(Begin), step(Named, gate(happened(Begin, short))))) == ["013"]
    assert codes(procedure(step(Begin), step(Named), duties=(duty(where=(short,)),))) == ["013"]
    ground = ProlongHold.ground.is_(Ground.COMPLEX)
    longer = Extension(rule=rule("e", "1", Limit(5, Counting.FIXED_DAYS)), on=Begin, where=(ground,))
    assert codes(procedure(step(Begin), step(Named), duties=(duty(extended=(longer,)),))) == ["013"]


def test_what_is_compared_are_fields_of_the_two_acts_and_of_one_sort_and_unit() -> None:
    def told(own: Number, other: Number) -> list[str]:
        both = (step(Begin), step(Ordered))
        return codes(procedure(*both, step(Paid, gate(happened(Ordered, no_more_than(own, other))))))

    assert told(Paid.days, Ordered.days) == []
    assert told(Paid.milligrams, Ordered.days) == ["027"]
    assert told(Paid.amount, Ordered.days) == ["027"]
    assert told(Paid.amount, Paid.amount) == ["013"]


def test_somebody_may_record_each_act() -> None:
    assert codes(procedure(step(Begin), replace(step(Named), by=()))) == ["014"]


@pytest.mark.parametrize("levels", [(), (HEAD, HEAD)])
def test_a_review_has_levels_and_each_once(levels: tuple[object, ...]) -> None:
    review = Review(rule=rule("r", "1"), levels=levels)  # type: ignore[arg-type]
    assert codes(procedure(step(Begin), step(Named, review=review))) == ["015"]


def test_an_act_that_may_name_nobody_shuts_a_gate_for_everyone_and_opens_it_for_none() -> None:
    told = happened(AboutSomebody, same=Named.person)
    both = (step(Begin), step(AboutSomebody))
    assert codes(procedure(*both, step(Named, gate(told)))) == ["010"]
    assert codes(procedure(*both, step(Named, gate(~told)))) == []
    assert codes(procedure(*both, step(Named, gate(~~told)))) == ["010"]


def test_all_faults_are_told_at_once_with_the_procedure_they_are_in() -> None:
    bad = procedure(
        step(Named, gate(happened(Begin, same=Named.person))),
        replace(step(Other), by=()),
        duties=(duty(rule=rule("d", "1"), ends=(CloseCase,)),),
    )
    told = faults(bad)
    assert all(fault.startswith("trial.E") for fault in told)
    assert {fault[len("trial.") :][:4] for fault in told} == {"E003", "E007", "E008", "E010", "E012", "E014"}


def test_a_catalogue_is_checked_when_it_is_made() -> None:
    with pytest.raises(DeclarationError):
        Catalogue.of((procedure(step(Named)),))


def printing(*documents: Document) -> Procedure:
    return replace(procedure(step(Begin), step(Named)), documents=documents)


def sheet(*body: Block, on: type[Act] = Begin, title: str = "记录") -> Document:
    return Document(on=on, title=title, en="Sheet", series="字", body=body)


def test_a_document_reads_fields_of_its_own_act_and_of_those_that_it_lists() -> None:
    assert codes(printing(sheet(form(Begin.note), each(Named, columns=(Named.person,))))) == []
    assert codes(printing(sheet(form(Named.person)))) == ["017"]
    assert codes(printing(sheet(each(Named, columns=(Begin.note,))))) == ["017"]


def test_a_document_is_printed_on_an_act_that_has_a_step_and_once_under_its_title() -> None:
    assert codes(printing(sheet(on=Other))) == ["020"]
    assert codes(printing(sheet(), sheet())) == ["018"]


def test_a_document_names_nobody_of_another_record() -> None:
    """Its file is closed with the keys of those whom its own record names."""
    told = sheet(form(("备注", OfNamed(Begin.note, Begin.note))))
    named = sheet(form(("某人", OfNamed(Begin.note, Named.person))))
    assert codes(printing(told)) == []
    assert codes(printing(named)) == ["024"]
