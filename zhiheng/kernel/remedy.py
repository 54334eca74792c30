"""What to do now about a closed gate, in words: the missing fact, who can bring it about, where, and by when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from zhiheng.kernel.terms import Requirement

Words = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Action:
    """One thing to do. ``what`` and ``who`` as people read them, (中文, English).

    ``kind``: the act to record, empty where it is none. ``record``: where, empty where a new one of ``procedure`` is to
    be opened (under ``parent``). ``content``: the references that it shares with the blocked act. ``by`` and
    ``signed_by``: ids of the posts that record it and of the levels that sign it. ``elsewhere``: not in the record of
    the blocked act. ``anew``: nobody can bring it about, it has to happen. ``begins``: a new record begins with it.
    """

    what: Words
    who: Words = ("", "")
    kind: str = ""
    record: str = ""
    procedure: str = ""
    parent: str = ""
    content: Mapping[str, Any] = field(default_factory=dict)
    by: tuple[str, ...] = ()
    signed_by: tuple[str, ...] = ()
    elsewhere: bool = False
    anew: bool = False
    begins: bool = False


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """The end of the running period that the blocked act, or what opens its gate, has to keep; UTC."""

    rule: Requirement
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """``missing``: the facts that close the gate. ``options``: each opens it by itself, its actions in order, simplest
    first; none where nothing recorded here can open it. ``by_when``: None where no limit is running."""

    missing: Words
    options: tuple[tuple[Action, ...], ...]
    by_when: Deadline | None = None

    @property
    def now(self) -> tuple[Action, ...]:
        """The simplest option, as far as somebody can bring it about; empty where nobody can."""
        first = self.options[0] if self.options else ()
        return () if any(action.anew for action in first) else first
