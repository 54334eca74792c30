"""What would be found wrong with an act as it stands in the form, told before anybody records it."""

from dataclasses import replace

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.ledger import Ledger
from zhiheng.kernel.terms import Requirement
from zhiheng.services.record_act import candidate


def foreseen(
    ledger: Ledger, catalogue: Catalogue, record: str, act: Act, by: str, when: When
) -> tuple[Requirement, ...]:
    """The checks that ``act`` of ``by`` in ``record`` would not pass; they refuse nothing. Raises UnknownRecord."""
    before = replace(ledger.history(record), record=record)
    entry = candidate(act, by, when, before)
    after = before.plus(entry)
    checks = catalogue[ledger.header(record).procedure].checks_on(type(act))
    applying = (check for check in checks if check.rule.applies(entry.day, after.division))
    return tuple(dict.fromkeys(check.rule for check in applying if not check.passes(entry, after)))
