"""The one form of every error: what was tried, what stopped it, under which article, what to do next."""

import re
from collections.abc import Iterable

from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.procedure import Reason

ENGLISH = re.compile(r"\s\((?P<en>[^()]*[A-Za-z][^()]*(?:\([^()]*\)[^()]*)*)\)")
FIELD = re.compile(r"^[^（）]+（(?P<name>[a-z0-9_]+)）：")
JOINTS = {"：": ": ", "；": "; ", "，": ", ", "。": ". "}


def one_language(text: str, zh: bool) -> str:
    """The half of ``中文 (English)`` that the reader reads, line by line; a line that is not of this form stays.

    What follows the last English words (a list of names, a stop) belongs to both.
    """
    return "\n".join(_half(line, zh) for line in text.splitlines())


def reason_of(error: ProductError) -> Reason:
    """A ProductError as a reason, its texts in both languages; ``rule`` is the name of its kind."""

    def pair(text: str) -> tuple[str, str]:
        return one_language(text, True), one_language(text, False)

    return Reason(
        rule=type(error).__name__,
        tried=pair(error.tried),
        stopped_by=pair(error.stopped_by),
        article=pair(error.article),
        next_step=pair(error.next_step),
    )


def problem(status: int, reasons: Iterable[Reason]) -> dict[str, object]:
    """The JSON object by which an interface answers everything that it refuses."""
    return {"status": status, "reasons": [_as_json(reason) for reason in reasons]}


def _as_json(reason: Reason) -> dict[str, object]:
    parts = ("tried", "stopped_by", "article", "next_step")
    said: dict[str, object] = {part: dict(zip(("zh", "en"), getattr(reason, part), strict=True)) for part in parts}
    return {"rule": reason.rule, **said, "witnesses": list(reason.witnesses)}


def _half(line: str, zh: bool) -> str:
    found = list(ENGLISH.finditer(line))
    if not found or zh:
        return ENGLISH.sub("", line)
    field = FIELD.match(line)
    said = [f"{field['name']}: "] if field is not None else []
    for one, after in zip(found, [*found[1:], None], strict=True):
        between = line[one.end() : after.start() if after is not None else None]
        said += [one["en"], between if after is None else JOINTS.get(between[:1], " ")]
    return "".join(said)
