"""Days of rest in mainland China, from the yearly notices of the State Council's General Office.

``data/calendar.tsv`` lists every day of a holiday (``rest``) and every weekend day worked instead (``worked``) with the
year of the notice that says so. Next year's notice adds its rows; nothing else changes.
"""

import csv
from datetime import date
from importlib.resources import files

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.periods import Calendar

SOURCE = "calendar.tsv"
COLUMNS = ["date", "kind", "festival", "notice_year"]

# Public Holidays Measures (2024) art. 2. The other festivals follow the moon or the sun and cannot be fixed.
FIXED = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


def read_calendar(text: str) -> Calendar:
    """The calendar that ``text`` (tab-separated) lists. Raises DeclarationError naming every faulty row."""
    table = csv.DictReader(text.splitlines(), delimiter="\t")
    if table.fieldnames != COLUMNS:
        raise _refused([f"列应为 (columns expected): {', '.join(COLUMNS)}"])
    kinds: dict[date, str] = {}
    announced: set[int] = set()
    faults: list[str] = []
    for line, row in enumerate(table, 2):
        try:
            day, year = date.fromisoformat(row["date"]), int(row["notice_year"])
        except (TypeError, ValueError) as error:
            faults.append(f"第{line}行 (line {line}): {error}")
            continue
        if day in kinds or row["kind"] not in ("rest", "worked"):
            faults.append(f"第{line}行 (line {line}): {day} 重复或类别不明 (twice, or of unknown kind)")
        kinds[day] = row["kind"]
        announced.add(year)
    if faults:
        raise _refused(faults)
    return Calendar(
        rest=frozenset(day for day, kind in kinds.items() if kind == "rest"),
        worked=frozenset(day for day, kind in kinds.items() if kind == "worked"),
        announced=frozenset(announced),
        fixed=FIXED,
    )


def _refused(faults: list[str]) -> DeclarationError:
    return DeclarationError(
        tried=f"读取节假日表 (reading the holidays) {SOURCE}",
        stopped_by="\n".join(faults),
        article="《全国年节及纪念日放假办法》第2条 (Public Holidays Measures, art. 2)",
        next_step=f"更正 zhiheng/law/data/{SOURCE} (correct the file)",
    )


CHINA = read_calendar(files("zhiheng.law").joinpath("data", SOURCE).read_text(encoding="utf-8"))
