"""Load a site's law texts: what they are, which cited articles read otherwise now, and an act that says who did it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiheng.kernel.act import When
from zhiheng.kernel.administration import LEDGER_ADMINISTRATION, LoadLawTexts
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.terms import Article
from zhiheng.law.texts import Changed, LawTexts


@dataclass(frozen=True, kw_only=True)
class LawReport:
    """``overtaken``: cited articles that a newer version words otherwise. ``altered``: those whose text under the same
    name was another before. ``not_found``: cited articles of instruments that are there without them. ``absent``: names
    of cited instruments without a text."""

    texts: int
    articles: int
    overtaken: tuple[Changed, ...]
    altered: tuple[Changed, ...]
    not_found: tuple[Article, ...]
    absent: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        return {
            "texts": self.texts,
            "articles": self.articles,
            "overtaken": [_json(one) for one in self.overtaken],
            "altered": [_json(one) for one in self.altered],
            "not_found": [one.zh for one in self.not_found],
            "absent": list(self.absent),
        }


def law_report(catalogue: Catalogue, loaded: LawTexts, before: LawTexts) -> LawReport:
    """What ``loaded`` says of the articles that the catalogue cites; ``before``: the texts that it replaces."""
    rules = [rule for rule in catalogue.rules if not rule.advisory]
    cited = {rule.article: None for rule in rules}
    there = {text.id for text in loaded.texts}
    absent = {one.instrument.id: one.instrument.title for one in cited if one.instrument.id not in there}
    return LawReport(
        texts=len(loaded.texts),
        articles=sum(len(text.articles) for text in loaded.texts),
        overtaken=tuple(loaded.overtaken(rules)),
        altered=tuple(before.altered(loaded, rules)),
        not_found=tuple(one for one in cited if one.instrument.id in there and loaded.cited(one) is None),
        absent=tuple(sorted(absent.values())),
    )


def load_law(
    ledger: Ledger, loaded: LawTexts, report: LawReport, by: str, now: datetime, put: Callable[[], None]
) -> None:
    """Record that ``by`` loaded the texts and ``put`` them in place; where either fails, neither has happened."""
    when = When.minute(now, LEDGER_ADMINISTRATION.zone)
    act = LoadLawTexts(
        loaded_by=by,
        digest=_digest(loaded),
        texts=report.texts,
        articles=report.articles,
        changed=len(report.overtaken) + len(report.altered),
    )
    with ledger.writing() as writer:
        number = writer.next_number(LEDGER_ADMINISTRATION.series(when))
        writer.begin(
            RecordHeader(number=number, procedure=LEDGER_ADMINISTRATION.name, unit="", division="", opened_at=when.at)
        )
        writer.append((Draft(record=number, act=act, by=by, unit="", when=when, recorded_at=now),))
        put()


def _digest(library: LawTexts) -> str:
    """SHA-256 over every article in the order of ids and numbers."""
    found = hashlib.sha256()
    for text in sorted(library.texts, key=lambda text: text.id):
        for number, words in sorted(text.articles.items()):
            found.update(f"{text.id}\0{number}\0{words}\0".encode())
    return found.hexdigest()


def _json(one: Changed) -> dict[str, Any]:
    return {
        "article": one.article.zh,
        "text": one.text.id,
        "in_force": one.text.in_force.isoformat(),
        "gone": one.gone,
        "moved_to": one.moved_to,
        "rules": list(one.rules),
    }
