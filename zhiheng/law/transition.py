"""What governs a case that began under one law and goes on under the next: decided locally, dated, and explained."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zhiheng.kernel.errors import DeclarationError

FILE = "transition.yaml"
KEYS = {"since", "question", "answer", "zh", "en"}


class Governing(Enum):
    """Which law governs what goes on; the value is the word of the file."""

    LAW_OF_ACCEPTANCE = "law_of_acceptance"
    LAW_IN_FORCE = "law_in_force"


@dataclass(frozen=True, kw_only=True)
class Transition:
    """The answer to ``question`` since that day; ``explanation`` (中文, English) stands wherever it decides."""

    since: date
    question: str
    answer: Governing
    explanation: tuple[str, str]


@cache
def transition(question: str) -> Transition:
    """The newest answer to ``question``. Raises DeclarationError where the file is faulty or gives none."""
    answers = read_transitions(files("zhiheng").joinpath("policy", FILE).read_text(encoding="utf-8"))
    mine = [one for one in answers if one.question == question]
    if not mine:
        raise _refused([f"{question}: 没有答案 (no answer)"])
    return max(mine, key=lambda one: one.since)


def read_transitions(text: str) -> tuple[Transition, ...]:
    """The answers in ``text`` (YAML). Raises DeclarationError naming every fault."""
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _refused([str(error)]) from error
    if not isinstance(entries, list):
        raise _refused(["应为列表 (a list is expected)"])
    faults = [f"{place}: {fault}" for place, entry in enumerate(entries, 1) for fault in _faults(entry)]
    if faults:
        raise _refused(faults)
    return tuple(
        Transition(
            since=entry["since"],
            question=entry["question"],
            answer=Governing(entry["answer"]),
            explanation=(entry["zh"].replace("\n", "").replace(" ", ""), entry["en"].strip()),
        )
        for entry in entries
    )


def _faults(entry: Any) -> list[str]:
    if not isinstance(entry, dict) or entry.keys() != KEYS:
        return [f"应有且只有 (exactly these are expected)：{sorted(KEYS)}"]
    faults = [f"{key} 应为文字 (text is expected)" for key in ("question", "zh", "en") if not _is_text(entry[key])]
    if type(entry["since"]) is not date:
        faults.append("since 应为日期 (a date is expected)")
    if entry["answer"] not in {one.value for one in Governing}:
        faults.append(f"answer 应为 (one of)：{[one.value for one in Governing]}")
    return faults


def _is_text(given: object) -> bool:
    return isinstance(given, str) and bool(given.strip())


def _refused(faults: list[str]) -> DeclarationError:
    return DeclarationError(
        tried=f"读取过渡规则 (reading the rules of transition) {FILE}",
        stopped_by="\n".join(faults),
        article="",
        next_step=f"更正 zhiheng/policy/{FILE} (correct the file)",
    )
