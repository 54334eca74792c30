"""The bureau's own rules of casework, cited as what they are: not law. Their clauses stand in a dated policy file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

SOURCE = "bureau_rules.yaml"


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause: ``zh`` and ``en`` are its words, ``value`` the number in it."""

    number: str
    since: date
    zh: str
    en: str
    value: int | None = None

    @property
    def needed_value(self) -> int:
        """The number; raises ValueError where the clause has none."""
        if self.value is None:
            raise ValueError(f"clause {self.number} has no value")
        return self.value


@cache
def clauses() -> dict[str, Clause]:
    """The clauses in force, by number. Raises DeclarationError naming every fault of the file."""
    return read_clauses(files("zhiheng").joinpath("policy", SOURCE).read_text(encoding="utf-8"))


def read_clauses(text: str) -> dict[str, Clause]:
    """The clauses in ``text`` (YAML). Raises DeclarationError naming every fault."""
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _refused([str(error)]) from error
    if not isinstance(entries, list) or not entries:
        raise _refused(["应为非空列表 (a list with at least one clause is expected)"])
    faults = [f"{place}: {fault}" for place, entry in enumerate(entries, 1) if (fault := _fault(entry))]
    numbers = [str(entry.get("clause")) for entry in entries if isinstance(entry, Mapping)]
    faults += [f"第{one}条重复 (declared twice)" for one in sorted(set(numbers)) if numbers.count(one) > 1]
    if faults:
        raise _refused(faults)
    return {entry["clause"]: _clause(entry) for entry in entries}


def _clause(entry: Mapping[str, Any]) -> Clause:
    return Clause(
        number=entry["clause"], since=entry["since"], zh=entry["zh"], en=entry["en"], value=entry.get("value")
    )


def _fault(entry: Any) -> str:
    if not isinstance(entry, Mapping) or not {"clause", "since", "zh", "en"} <= entry.keys() <= {
        "clause",
        "since",
        "zh",
        "en",
        "value",
    }:
        return "应为 clause、since、zh、en，可有 value (clause, since, zh, en and perhaps value are expected)"
    if type(entry["since"]) is not date:
        return "since 应为日期 (a date is expected)"
    if not all(isinstance(entry[key], str) for key in ("clause", "zh", "en")):
        return "clause、zh、en 应为文字 (text is expected)"
    if "value" in entry and (type(entry["value"]) is not int or entry["value"] < 1):
        return "value 应为正整数 (a positive whole number is expected)"
    return ""


def _refused(faults: list[str]) -> DeclarationError:
    return DeclarationError(
        tried=f"读取内部规定 (reading the bureau's own rules) {SOURCE}",
        stopped_by="\n".join(faults),
        article="",
        next_step=f"更正 zhiheng/policy/{SOURCE} (correct the file)",
    )


LAW = Instrument(
    id="bureau-casework-rules",
    title="本局执法办案内部规定（内部规定，不是法律）",
    en="The bureau's own casework rules (internal, not law)",
    in_force=min(clause.since for clause in clauses().values()),
    internal=True,
)


def _rule(
    id: str, clause: str, title: str, en: str, nature: Nature, severity: Severity, counting: Counting | None = None
) -> Requirement:
    found = clauses()[clause]
    limit = None if counting is None else Limit(found.needed_value, counting)
    hours = limit is not None and limit.counting.by_the_hour
    return Requirement(
        id=id,
        title=title,
        en=en,
        article=LAW[clause],
        nature=nature,
        severity=severity,
        since=found.since,
        limit=limit,
        alert_hours=found.needed_value // 4 if hours else 24,
    )


SENT_THROUGH_EXIT = _rule(
    "sent_through_exit",
    "1",
    "案卷经案件管理部门统一审核、统一出口",
    "What goes to the procuratorate has passed the case management unit.",
    Nature.GATE,
    Severity.MEDIUM,
)
EXIT_HAS_RECEIVED = _rule(
    "exit_has_received",
    "1",
    "案件管理部门已收到案卷",
    "The case management unit has the papers.",
    Nature.GATE,
    Severity.MEDIUM,
)
EXIT_REVIEWS_CASE = _rule(
    "exit_reviews_case",
    "2",
    "案件管理部门按期审核案卷",
    "The case management unit reviews a case file in time.",
    Nature.DEADLINE,
    Severity.LOW,
    Counting.WORKING_DAYS,
)
EXIT_REVIEWS_ARREST = _rule(
    "exit_reviews_arrest",
    "3",
    "案件管理部门按期审核提请批准逮捕材料",
    "The case management unit reviews a request for arrest in time.",
    Nature.DEADLINE,
    Severity.LOW,
    Counting.DURATION,
)
EXIT_RETURN_MENDED = _rule(
    "exit_return_mended",
    "4",
    "内部退回的案卷按期补正再报",
    "A case file returned by the unit is submitted again in time.",
    Nature.DEADLINE,
    Severity.LOW,
    Counting.WORKING_DAYS,
)
EXIT_ARREST_RETURN_MENDED = _rule(
    "exit_arrest_return_mended",
    "5",
    "内部退回的提请批准逮捕材料按期补正再报",
    "A request for arrest returned by the unit is submitted again in time.",
    Nature.DEADLINE,
    Severity.LOW,
    Counting.DURATION,
)
DELIBERATION_QUORUM = _rule(
    "deliberation_quorum",
    "6",
    "集体议案三人以上发表意见",
    "Three or more have spoken before a deliberation decides.",
    Nature.GATE,
    Severity.MEDIUM,
    Counting.COUNT,
)
EVERYBODY_CALLED_WAS_HEARD = _rule(
    "everybody_called_was_heard",
    "6",
    "被召集的人均已发表意见或者注明缺席原因",
    "Everybody called has spoken, or it is noted why not.",
    Nature.GATE,
    Severity.MEDIUM,
)
DELIBERATION_IS_CALLED = _rule(
    "deliberation_is_called",
    "6",
    "已召集参加议案",
    "The member was called to the deliberation.",
    Nature.GATE,
    Severity.LOW,
)
DELIBERATION_IS_DECIDED = _rule(
    "deliberation_is_decided",
    "6",
    "集体议案已作出决定",
    "The deliberation has decided.",
    Nature.GATE,
    Severity.LOW,
)
DELIBERATION_IS_OPEN = _rule(
    "deliberation_is_open",
    "6",
    "集体议案尚未作出决定",
    "The deliberation has not decided yet.",
    Nature.GATE,
    Severity.LOW,
)
DECISION_FOLLOWS_ITS_RULE = _rule(
    "decision_follows_its_rule",
    "11",
    "按召集时写明的方式作出决定",
    "The decision is made in the way stated when it was called.",
    Nature.FORMALITY,
    Severity.MEDIUM,
)
OPINION_IS_ITS_SPEAKERS = _rule(
    "opinion_is_its_speakers",
    "7",
    "意见由本人录入，或者宣读后由本人签名",
    "An opinion is entered by its speaker, or read back to and signed by the speaker.",
    Nature.FORMALITY,
    Severity.MEDIUM,
)
DISSENT_IS_KEPT = _rule(
    "dissent_is_kept",
    "7",
    "意见不得删除",
    "An opinion, dissent above all, is never removed.",
    Nature.RIGHT,
    Severity.HIGH,
)
MINUTES_SIGNED = _rule(
    "minutes_signed",
    "8",
    "集体议案笔录按期由发言人签名",
    "Whoever spoke signs the minutes in time.",
    Nature.FORMALITY,
    Severity.LOW,
    Counting.WORKING_DAYS,
)
GUIDANCE_STATES_ITS_DATES = _rule(
    "guidance_states_its_dates",
    "9",
    "内部指引写明通过、施行日期和所涉规则",
    "Guidance states when it was adopted, from when it holds, and which rules it concerns.",
    Nature.FORMALITY,
    Severity.LOW,
)
GUIDANCE_IS_ADOPTED = _rule(
    "guidance_is_adopted",
    "9",
    "内部指引已通过",
    "The guidance that is named has been adopted.",
    Nature.GATE,
    Severity.LOW,
)
GUIDANCE_IS_IN_FORCE = _rule(
    "guidance_is_in_force",
    "9",
    "内部指引施行中",
    "The guidance has been adopted and not withdrawn.",
    Nature.GATE,
    Severity.LOW,
)
MINUTES_ARE_WHOLE = _rule(
    "minutes_are_whole",
    "8",
    "发言人均已在笔录上签名",
    "Everybody who spoke has signed the minutes.",
    Nature.GATE,
    Severity.LOW,
)
JOINT_MEETING = _rule(
    "joint_meeting",
    "9",
    "有人民检察院、人民法院参加",
    "The procuratorate or the court takes part.",
    Nature.GATE,
    Severity.LOW,
)
JOINT_CONCLUSION_PUBLISHED = _rule(
    "joint_conclusion_published",
    "10",
    "联席会商意见按期发布为内部指引",
    "A joint conclusion becomes guidance in time, or it is noted why not.",
    Nature.DEADLINE,
    Severity.LOW,
    Counting.WORKING_DAYS,
)
ONE_RECEIPT_IS_VALID = _rule(
    "one_receipt_is_valid",
    "12",
    "一次接报只有一份有效回执",
    "A report has one valid receipt.",
    Nature.GATE,
    Severity.LOW,
)
ONE_DEPUTY_AT_A_TIME = _rule(
    "one_deputy_at_a_time",
    "13",
    "同一职务同一时间只有一名代理人",
    "A post has one deputy at a time.",
    Nature.GATE,
    Severity.MEDIUM,
)
DEPUTY_FOR_A_TIME = _rule(
    "deputy_for_a_time",
    "14",
    "代理有最长期限",
    "A deputy is appointed for no longer than the longest time.",
    Nature.LIMIT,
    Severity.LOW,
    Counting.COUNT_OF_DAYS,
)
