"""One cited article: its words as cited, those of a day where they were others, and the rules that stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.terms import Article, Requirement
from zhiheng.law.texts import Passage
from zhiheng.services.installation import Installation


@dataclass(frozen=True, kw_only=True)
class OpenedArticle:
    """``cited``: its words, None where the site has not loaded them. ``of_day``: the words of the version in force on
    ``day``, where that is another version; None otherwise. ``rules``: what cites it, in our own words."""

    article: Article
    day: date
    cited: Passage | None
    of_day: Passage | None
    rules: tuple[Requirement, ...]


@dataclass(frozen=True, kw_only=True)
class CitedInstrument:
    """``articles``: those cited, in order of number. ``loaded``: whether the site has its text."""

    title: str
    en: str
    articles: tuple[Article, ...]
    loaded: bool


def read_article(installation: Installation, instrument: str, number: str, day: date) -> OpenedArticle:
    """The article of this instrument and number. Raises UnknownAct where nothing cites it."""
    rules = _rules(installation)
    citing = tuple(r for r in rules if (r.article.instrument.id, r.article.number) == (instrument, number))
    if not citing:
        raise UnknownAct(
            tried=f"查阅条文 {instrument} {number} (read an article)",
            stopped_by="没有规则引用这一条 (no rule cites it)",
            article="",
            next_step="从规则手册或案卷中的依据打开 (open it from a citation in the rulebook or a record)",
        )
    article = citing[0].article
    cited, then = installation.law_texts.cited(article), installation.law_texts.of_day(article, day)
    same = then is None or (cited is not None and then.text.id == cited.text.id)
    return OpenedArticle(article=article, day=day, cited=cited, of_day=None if same else then, rules=citing)


def cited_instruments(installation: Installation) -> tuple[CitedInstrument, ...]:
    """Every instrument that a rule cites, those cited most first."""
    by_instrument: dict[str, dict[str, Article]] = {}
    for rule in _rules(installation):
        by_instrument.setdefault(rule.article.instrument.id, {})[rule.article.number] = rule.article
    told = [
        CitedInstrument(
            title=(some := list(articles.values()))[0].instrument.title,
            en=some[0].instrument.en,
            articles=tuple(sorted(some, key=_place)),
            loaded=any(text.id == id for text in installation.law_texts.texts),
        )
        for id, articles in by_instrument.items()
    ]
    return tuple(sorted(told, key=lambda one: -len(one.articles)))


def _rules(installation: Installation) -> Sequence[Requirement]:
    catalogue = installation.catalogue
    steps = {step.law.id: step.law for one in catalogue.everything for step in one.steps}
    return tuple((steps | {rule.id: rule for rule in catalogue.rules}).values())


def _place(article: Article) -> tuple[int, str]:
    digits = "".join(letter for letter in article.number.partition("之")[0] if letter.isdigit())
    return int(digits or 0), article.number
