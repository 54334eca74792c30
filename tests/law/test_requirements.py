"""The requirements as a collection: one constant each, one id each, found by id."""

from importlib import import_module
from pkgutil import walk_packages

import pytest

import zhiheng.law
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import Counting
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law import distinct, requirement, requirements
from zhiheng.law.criminal_procedure_law import ARREST_REQUEST_WITHIN_3D

MODULES = [import_module(module.name) for module in walk_packages(zhiheng.law.__path__, prefix="zhiheng.law.")]
CONSTANTS = [
    (name, value) for module in MODULES for name, value in vars(module).items() if isinstance(value, Requirement)
]


def test_every_constant_is_named_after_its_id() -> None:
    assert [name for name, value in CONSTANTS if name != value.id.upper()] == []
    assert {value.id for _, value in CONSTANTS} == {each.id for each in requirements()}


def test_every_requirement_cites_the_instrument_of_its_module() -> None:
    for module in MODULES:
        law = getattr(module, "LAW", None)
        cited = {value.article.instrument for value in vars(module).values() if isinstance(value, Requirement)}
        assert cited <= {law}
        assert law is None or isinstance(law, Instrument)


def test_every_requirement_has_words_in_both_languages() -> None:
    for each in requirements():
        assert not each.title.isascii()
        assert each.en.isascii()
        assert each.en.endswith(".")


def test_a_requirement_is_found_by_its_id() -> None:
    assert requirement("arrest_request_within_3d") is ARREST_REQUEST_WITHIN_3D


def test_an_unknown_id_is_refused_with_its_name() -> None:
    with pytest.raises(DeclarationError, match="no_such_rule"):
        requirement("no_such_rule")


def test_two_requirements_may_not_share_an_id() -> None:
    twin = Requirement(
        id=ARREST_REQUEST_WITHIN_3D.id,
        title="另一条",
        en="Another.",
        article=ARREST_REQUEST_WITHIN_3D.article,
        nature=Nature.GATE,
        severity=Severity.LOW,
        since=ARREST_REQUEST_WITHIN_3D.since,
    )
    with pytest.raises(DeclarationError, match="arrest_request_within_3d"):
        distinct([ARREST_REQUEST_WITHIN_3D, twin])


def test_the_countdown_of_an_hour_limit_does_not_begin_amber() -> None:
    for each in requirements():
        if each.limit and each.limit.counting in (Counting.HOURS, Counting.DURATION):
            assert each.alert_hours < each.limit.value


def test_rules_that_read_circumstances_are_marked_protective() -> None:
    words = ("妇", "女性", "外国人", "聋哑", "翻译", "不满16岁")
    reading = {each.id for each in requirements() if any(word in each.title for word in words)}
    assert reading <= {each.id for each in requirements() if each.protective}
    assert "continued_questioning_vulnerable_4h" in reading
