"""Load a site's law texts: what they are, which cited articles read otherwise now, and an act that says who did it."""

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
    ledger: Ledger, loaded: LawTexts, report: LawReport, by: str, now: datetime, put: Callable[[str], None]
) -> None:
    """Record that ``by`` loaded the texts, once ``put`` has laid them down; it is told the digest of those from before.

    The act alone makes them the site's texts: whenever this is cut short, those from before are still the site's.
    """
    when = When.minute(now, LEDGER_ADMINISTRATION.zone)
    act = LoadLawTexts(
        loaded_by=by,
        digest=loaded.digest,
        texts=report.texts,
        articles=report.articles,
        changed=len(report.overtaken) + len(report.altered),
    )
    with ledger.writing() as writer:
        number = writer.next_number(LEDGER_ADMINISTRATION.series(when))
        writer.begin(
            RecordHeader(number=number, procedure=LEDGER_ADMINISTRATION.name, unit="", division="", opened_at=when.at)
        )
        (entry,) = writer.append((Draft(record=number, act=act, by=by, unit="", when=when, recorded_at=now),))
        put(digest_loaded(ledger, before=entry.seq))  # nobody else appends from here on


def digest_loaded(ledger: Ledger, before: int | None = None) -> str:
    """The digest of the texts that were loaded last (before the act of this number), empty where none were."""
    entries = (entry for _, history in ledger.histories(LEDGER_ADMINISTRATION.name) for entry in history.raw)
    loads = {one.seq: one.act.digest for one in entries if isinstance(one.act, LoadLawTexts)}
    return max(((seq, digest) for seq, digest in loads.items() if before is None or seq < before), default=(0, ""))[1]


def _json(one: Changed) -> dict[str, Any]:
    return {
        "article": one.article.zh,
        "text": one.text.id,
        "in_force": one.text.in_force.isoformat(),
        "gone": one.gone,
        "moved_to": one.moved_to,
        "rules": list(one.rules),
    }
