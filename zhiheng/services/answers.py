"""What the services that write answer: the act as recorded, or every reason why it was not."""

from dataclasses import dataclass, replace

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.document import Document
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


def print_reason(
    rule: str, document: Document, record: str, stopped_by: tuple[str, str], next_step: tuple[str, str]
) -> Reason:
    """The same where a document was to be printed."""
    return replace(reason(rule, document.on, record, stopped_by, next_step), tried=not_printed(document, record))


def not_printed(document: Document, record: str) -> tuple[str, str]:
    """``不能印制 A-1 的“拘留证”`` in both languages."""
    return (f"不能印制 {record} 的“{document.title}”", f"Cannot print “{document.en}” of {record}")
