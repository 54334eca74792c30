"""What parties are called where others read along, in lists and on screens: never by name who asked not to be named."""

from collections.abc import Iterable, Mapping

from zhiheng.kernel.pseudonym import keeps_names, stand_ins
from zhiheng.services.installation import Installation


def stand_ins_of(installation: Installation, records: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """By record and reference, what a party is called instead of by its name; only records where somebody is."""
    declared = (kind for procedure in installation.catalogue for kind in procedure.acts.values())
    kinds = tuple(sorted({kind.kind for kind in declared if keeps_names(kind)}))
    held = installation.reads.holding(tuple(dict.fromkeys(records)), kinds)
    return {one.record: stand_ins(one) for one in installation.ledger.histories_of(held)}
