"""What the services that write answer: the act as recorded, or every reason why it was not."""

from dataclasses import dataclass

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.procedure import Reason, tried

ACCESS = "access"
TIMING = "timing"


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """The acts that were appended, the asked one last. ``again``: the same request had been recorded before."""

    entries: tuple[Entry, ...]
    again: bool = False

    @property
    def entry(self) -> Entry:
        return self.entries[-1]


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Nothing was written; all the reasons, not only the first."""

    reasons: tuple[Reason, ...]


Answer = Recorded | Refused


def reason(
    rule: str, act: Act | type[Act], record: str, stopped_by: tuple[str, str], next_step: tuple[str, str]
) -> Reason:
    """A reason that lies in who, when or in what order, not in an article of law."""
    return Reason(
        rule=rule,
        tried=tried(act, record),
        stopped_by=stopped_by,
        article=("执衡访问与记录规则", "Zhiheng access and recording rules"),
        next_step=next_step,
    )
