"""``docs/reference/coverage.md``: each row of the legal tables, where it is declared, what tests it, or why not.

    python -m tests.law.coverage_page          # writes the page anew; needs the shared folder

A row is tried by the scenarios that expect something of it, the vectors and the test files that name it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, SHARED
from tests.law.test_vectors import EXPAND, PROCEDURES, ROWS, outcome, table
from zhiheng.law import requirements

PAGE = ROOT / "docs" / "reference" / "coverage.md"
TABLES = ("checks.tsv", "checks_extra.tsv")
MEANS = {"gate": "前置条件", "review": "审批", "duty": "期限", "check": "检查"}

LATER = {
    "reconsideration_litigation": "行政复议、诉讼 reconsideration and litigation",
    "compensation": "国家赔偿 state compensation",
    "petition": "信访 petitions",
    "accountability": "执法过错责任 accountability",
    "inspection": "督察 inspectorate",
    "compulsory_isolation": "强制隔离戒毒 compulsory isolation",
    "precursor": "易制毒化学品 precursors",
    "venue": "行业场所 venues",
    "delivery": "寄递 delivery services",
    "narcotic_drugs": "麻精药品 narcotic medicines",
}
"""Fields of work whose packs are not there yet."""

HEAD = """# 法律要求覆盖表 Coverage of the legal requirements

由 `python -m tests.law.coverage_page` 生成，`tests/law/test_coverage_page.py` 保证与声明一致。
每行一项要求：在哪个程序以何种方式声明，哪些场景、向量、测试检验它；没有声明的说明原因。
“仅供参考”的要求，其法律文本未能取得，只提示、不设前置条件。

Generated; a test keeps it true. One line a requirement: the procedures that enforce it and by what means, the
scenarios, vectors and tests that try it, or why it is not there.
*Advisory*: nobody could obtain the text, so it refuses nothing.
"""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row of the tables. ``declared``: procedure and means; ``scenarios`` and ``tests``: file names; ``vectors``:
    how many pass and how many there are."""

    id: str
    domain: str
    title: str
    article: str
    declared: tuple[str, ...]
    advisory: bool
    scenarios: tuple[str, ...]
    tests: tuple[str, ...]
    vectors: tuple[int, int]

    @property
    def words(self) -> str:
        if not self.declared:
            where = f"未声明：{LATER.get(self.domain, '原因未写明 no reason given')}，后续业务包"
        else:
            where = "、".join(self.declared) + ("（仅供参考 advisory）" if self.advisory else "")
        passed, every = self.vectors
        tried = [f"场景 {'、'.join(self.scenarios)}"] if self.scenarios else []
        tried += [f"向量 {passed}/{every}"] if every else []
        tried += [f"测试 {'、'.join(self.tests)}"] if self.tests else []
        return f"| `{self.id}` | {self.title} | {self.article} | {where} | {'；'.join(tried) or '—'} |"


def lines() -> list[Line]:
    """Every row of the tables, in their order."""
    declared, scenarios, tests = _declared(), _scenarios(), _tests()
    advisory = {rule.id for rule in requirements() if rule.advisory}
    results = Counter((row.check, row.check in EXPAND and outcome(row) == row.expected) for row in ROWS)
    return [
        Line(
            id=row["id"],
            domain=row["domain"],
            title=row["requirement_zh"],
            article=f"{row['instrument_file'].removesuffix('.md')} {row['article']}".strip() or "—",
            declared=tuple(declared.get(row["id"], ())),
            advisory=row["id"] in advisory,
            scenarios=tuple(scenarios.get(row["id"], ())),
            tests=tuple(tests.get(row["id"], ())),
            vectors=(results[row["id"], True], results[row["id"], True] + results[row["id"], False]),
        )
        for name in TABLES
        for row in table(SHARED / "law" / name)
    ]


def page(told: list[Line]) -> str:
    """The page in Markdown."""
    parts = [HEAD, _summary(told)]
    by_domain: dict[str, list[Line]] = defaultdict(list)
    for line in told:
        by_domain[line.domain].append(line)
    for domain, own in by_domain.items():
        there = sum(bool(line.declared) for line in own)
        parts.append(f"## {domain} {there}/{len(own)}\n\n| id | 要求 | 依据 | 声明 | 检验 |\n|---|---|---|---|---|")
        parts[-1] += "".join(f"\n{line.words}" for line in own) + "\n"
    return "\n".join(parts)


def _summary(told: list[Line]) -> str:
    declared = sum(bool(line.declared) for line in told)
    passed, every = (sum(line.vectors[place] for line in told) for place in (0, 1))
    covered = sum(line.vectors[1] for line in told if line.declared)
    advisory = "、".join(f"`{line.id}`" for line in told if line.advisory)
    untested = "、".join(f"`{line.id}`" for line in told if line.declared and not (line.scenarios or line.vectors[1]))
    return (
        "| | |\n|---|---|\n"
        f"| 已声明 / 全部 declared / all | {declared} / {len(told)} |\n"
        f"| 向量：通过 / 未通过 / 未覆盖 vectors: passed / failed / not covered |"
        f" {passed} / {covered - passed} / {every - covered} |\n"
        f"| 仅供参考 advisory | {advisory} |\n"
        f"| 已声明而没有场景和向量 declared without scenario or vector | {untested or '—'} |\n"
    )


def _declared() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for procedure in PROCEDURES:
        for rule, means in procedure.rules():
            found[rule.id].append(f"{procedure.title}·{MEANS[means]}")
    return found


def _scenarios() -> dict[str, list[str]]:
    """The scenario files that expect something of a rule, by rule."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "zhiheng" / "packs").glob("*/scenarios/*.txt")):
        for id in dict.fromkeys(_expected(file.read_text(encoding="utf-8"))):
            found[id].append(f"{file.parent.parent.name}/{file.stem}")
    return found


def _expected(text: str) -> Iterator[str]:
    for line in text.splitlines():
        said = line.partition(" #")[0].strip()
        head = said.partition(" ")[0]
        if head in ("due", "late", "overdue", "ok", "finding", "unclear", "refused"):
            yield said.split()[-1]


def _tests() -> dict[str, list[str]]:
    """The files of ``tests/packs`` that name a rule, by its constant or its id."""
    ids = {rule.id for rule in requirements()}
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests" / "packs").glob("test_*.py")):
        named = {word.lower() for word in re.findall(r"\b[A-Za-z][A-Za-z0-9_]+\b", file.read_text(encoding="utf-8"))}
        for id in sorted(named & ids):
            found[id].append(file.stem)
    return found


def main(place: Path = PAGE) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(page(lines()), encoding="utf-8")


if __name__ == "__main__":
    main()
