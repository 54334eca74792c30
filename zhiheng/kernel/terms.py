"""Citations: an instrument, its article, and the requirement that a gate, duty or check enforces."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from enum import Enum

from zhiheng.kernel.periods import Limit


class Severity(Enum):
    """How grave a breach is; the value is (中文, English)."""

    LOW = ("一般", "low")
    MEDIUM = ("较重", "medium")
    HIGH = ("严重", "high")


class Nature(Enum):
    """What sort of requirement it is, as the legal tables name it; the value is (中文, English)."""

    DEADLINE = ("期限", "deadline")
    GATE = ("前置条件", "gate")
    FORMALITY = ("手续", "formality")
    LIMIT = ("限度", "limit")
    RIGHT = ("权利", "right")
    RETENTION = ("保存", "retention")


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """A law, regulation or rule in one version.

    ``id``: the name of its text without ending. ``territory``: a division-code prefix; empty is the whole country.
    ``obtained``: whether somebody has read its text; what cites one that nobody could get is advisory.
    ``internal``: a rule that the organ made for itself; its title says so, and it binds nobody outside.
    """

    id: str
    title: str
    en: str
    in_force: date
    territory: str = ""
    obtained: bool = True
    internal: bool = False

    def __getitem__(self, number: str) -> "Article":
        """``CPL["91"]`` is article 91."""
        return Article(instrument=self, number=number)

    @property
    def as_a_whole(self) -> "Article":
        """For a citation without an article, where the text could not be obtained."""
        return Article(instrument=self, number="")


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article; ``number`` is an arabic numeral, perhaps with a suffix as in ``120之一``; empty is the whole."""

    instrument: Instrument
    number: str

    @property
    def zh(self) -> str:
        if not self.instrument.obtained:
            return f"《{self.instrument.title}》（文本未取得，仅供参考）"
        return f"《{self.instrument.title}》第{self.number}条"

    @property
    def en(self) -> str:
        if not self.instrument.obtained:
            return f"{self.instrument.en} (text not obtained, advisory)"
        return f"{self.instrument.en}, art. {self.number}"


_SUPPOSED: ContextVar[tuple[str, int] | None] = ContextVar("supposed", default=None)


@contextmanager
def supposing(rule: str, value: int) -> Iterator[None]:
    """Declarations read inside are those of a law in which the limit of ``rule`` is ``value``; what was read before
    stays as it is. For asking what a change would do; nothing is ever recorded under it."""
    token = _SUPPOSED.set((rule, value))
    try:
        yield
    finally:
        _SUPPOSED.reset(token)


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """What one article asks for, in our own words, with the dates between which it binds an act.

    ``limit``: the number the article names, None where it is presence or order alone.
    ``alert_hours``: how long before the end the countdown turns amber.
    ``remark``: what the legal department decided where the law leaves a question open (中文, English); empty: nothing.
    ``protective``: it may read the circumstances of a person (a minor, a woman, a foreign national).
    """

    id: str
    title: str
    en: str
    article: Article
    nature: Nature
    severity: Severity
    since: date
    until: date | None = None
    limit: Limit | None = None
    alert_hours: int = 24
    protective: bool = False
    remark: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        supposed = _SUPPOSED.get()
        if supposed is not None and supposed[0] == self.id and self.limit is not None:
            object.__setattr__(self, "limit", Limit(supposed[1], self.limit.counting))

    def applies(self, day: date, division: str) -> bool:
        """Whether it binds an act of local ``day`` in a record of ``division`` (a division code)."""
        in_force = self.since <= day and (self.until is None or day <= self.until)
        return in_force and division.startswith(self.article.instrument.territory)

    @property
    def advisory(self) -> bool:
        """Whether nobody could check it against its text: it may advise and must not refuse."""
        return not self.article.instrument.obtained

    @property
    def needed_limit(self) -> Limit:
        """The limit; raises ValueError where the article names none."""
        if self.limit is None:
            raise ValueError(f"{self.id} has no limit")
        return self.limit
