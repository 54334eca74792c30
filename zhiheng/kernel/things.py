"""Lists of things in words, and which thing answers to which.

Things are the names that an act lists, told apart by commas and the like; one that contains the other is the same (a
telephone, a black telephone), each counted once.
"""

import re
from collections.abc import Iterable

from zhiheng.kernel.act import Act, Entry

BETWEEN_THINGS = re.compile(r"[、，,；;\n]+")


def things(act: Act) -> list[str]:
    """The names of the things that ``act`` lists."""
    said = type(act).fields["items"].of(act) or ""
    return [name for name in ("".join(part.split()) for part in BETWEEN_THINGS.split(said)) if name]


def all_things(entries: Iterable[Entry]) -> list[str]:
    """The things that they list together."""
    return [name for entry in entries for name in things(entry.act)]


def without(wanted: Iterable[str], there: Iterable[str]) -> list[str]:
    """Those of ``wanted`` for which none of ``there`` is left; each serves one, the same name before a like one."""
    left, open_ = list(there), []
    for name in wanted:
        if name in left:
            left.remove(name)
        else:
            open_.append(name)
    missing = []
    for name in open_:
        like = next((other for other in left if name in other or other in name), None)
        if like is None:
            missing.append(name)
        else:
            left.remove(like)
    return missing
