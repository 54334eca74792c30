"""The texts of the law that a site has loaded, by instrument and version: which words an article had on a day.

The product ships no law text. A text's ``id`` is the name under which ``Instrument.id`` cites it.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from zhiheng.kernel.terms import Article, Requirement

_NOT_THE_NAME = re.compile(r"^中华人民共和国|（[^）]*）$")


@dataclass(frozen=True, kw_only=True)
class LawText:
    """One version of one instrument. ``in_force``: the first day on which it was the law as it reads.

    ``articles``: the words of each article, its number left out, under the number as ``Article.number`` writes it.
    """

    id: str
    title: str
    issuer: str
    in_force: date
    articles: Mapping[str, str]

    @property
    def name(self) -> str:
        """Its title without the version: what all versions share."""
        return _NOT_THE_NAME.sub("", _NOT_THE_NAME.sub("", self.title))


@dataclass(frozen=True, kw_only=True)
class Passage:
    """The words of an article in one version."""

    text: LawText
    number: str

    @property
    def words(self) -> str:
        return self.text.articles[self.number]


@dataclass(frozen=True, kw_only=True)
class Changed:
    """A cited article whose words another text has otherwise. ``moved_to``: the number under which the same words stand
    there, empty where they stand nowhere; ``gone``: the number is not there at all. ``rules``: the ids that cite it."""

    article: Article
    text: LawText
    rules: tuple[str, ...]
    gone: bool
    moved_to: str = ""


@dataclass(frozen=True)
class LawTexts:
    """All texts loaded, any order."""

    texts: tuple[LawText, ...] = field(default=())

    @cached_property
    def digest(self) -> str:
        """SHA-256 over every text, in the order of ids, and every article of it, in the order of numbers."""
        found = hashlib.sha256()
        for text in sorted(self.texts, key=lambda text: text.id):
            found.update(f"{text.id}\0{text.title}\0{text.issuer}\0{text.in_force}\0".encode())
            for number, words in sorted(text.articles.items()):
                found.update(f"{number}\0{words}\0".encode())
        return found.hexdigest()

    @cached_property
    def _by_id(self) -> dict[str, LawText]:
        return {text.id: text for text in self.texts}

    @cached_property
    def _versions(self) -> dict[str, list[LawText]]:
        found: dict[str, list[LawText]] = {}
        for text in sorted(self.texts, key=lambda text: text.in_force):
            found.setdefault(text.name, []).append(text)
        return found

    def cited(self, article: Article) -> Passage | None:
        """The words that ``article`` cites; None where that text, or the article in it, was not loaded."""
        text = self._by_id.get(article.instrument.id)
        return None if text is None else _passage(text, article.number)

    def of_day(self, article: Article, day: date) -> Passage | None:
        """The words that stood under the number of ``article`` on ``day``: those of the version then in force, which
        may be another than the one cited. None where no version of that day has the number."""
        text = self._by_id.get(article.instrument.id)
        if text is None:
            return None
        then = [version for version in self._versions[text.name] if version.in_force <= day]
        return _passage(then[-1] if then else text, article.number)

    def overtaken(self, rules: Iterable[Requirement]) -> Iterator[Changed]:
        """Every cited article that a newer version words otherwise while a rule still cites the old one.

        A rule whose validity ends before the newer version begins has been taken care of.
        """
        for article, citing in _by_article(rules).items():
            text = self._by_id.get(article.instrument.id)
            if text is None:
                continue
            for newer in self._versions[text.name]:
                still = [rule.id for rule in citing if rule.until is None or rule.until >= newer.in_force]
                if newer.in_force > text.in_force and still:
                    yield from _compared(article, text, newer, still)

    def altered(self, other: "LawTexts", rules: Iterable[Requirement]) -> Iterator[Changed]:
        """Every cited article that ``other`` has under the same id in other words."""
        for article, citing in _by_article(rules).items():
            mine, theirs = (one._by_id.get(article.instrument.id) for one in (self, other))
            if mine is not None and theirs is not None:
                yield from _compared(article, mine, theirs, [rule.id for rule in citing])


def _passage(text: LawText, number: str) -> Passage | None:
    return Passage(text=text, number=number) if number in text.articles else None


def _by_article(rules: Iterable[Requirement]) -> dict[Article, list[Requirement]]:
    found: dict[Article, list[Requirement]] = {}
    for rule in rules:
        found.setdefault(rule.article, []).append(rule)
    return found


def _compared(article: Article, old: LawText, new: LawText, rules: list[str]) -> Iterator[Changed]:
    before, after = old.articles.get(article.number), new.articles.get(article.number)
    if before is None or _plain(before) == _plain(after or ""):
        return
    same = (number for number, words in new.articles.items() if _plain(words) == _plain(before))
    yield Changed(article=article, text=new, rules=tuple(sorted(rules)), gone=after is None, moved_to=next(same, ""))


def _plain(words: str) -> str:
    """The words without white space, by which versions are compared."""
    return "".join(words.split())
