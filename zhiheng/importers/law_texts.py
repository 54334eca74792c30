"""A folder of law texts: ``INDEX.tsv`` names the files, each a Markdown file with one paragraph or more an article.

Columns that are read: ``file``, ``title_zh``, ``issuing_body``, ``version_date``, ``effective_date``. An article begins
a line with ``第九十一条`` (perhaps ``之一``) and a blank, or with nothing after it, and ends before the next one or the
next heading (``#``). Of a law revised after it came into force the day of the version counts.
"""

import csv
import os
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from zhiheng.importers.text import read_text
from zhiheng.importers.unreadable import UnreadableFile
from zhiheng.law.texts import LawText, LawTexts

INDEX = "INDEX.tsv"
COLUMNS = ("file", "title_zh", "issuing_body", "version_date", "effective_date")
HEAD = re.compile(r"第([零〇一二两三四五六七八九十百千]+)条(之[一二三四五六七八九十]+)?(?:[\s\u3000]+|$)")
DATED = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}


def read_law(folder: Path) -> LawTexts:
    """Every text that the folder's index names. Raises UnreadableFile listing every row that is wrong."""
    texts: list[LawText] = []
    faults: list[str] = []
    for number, row in enumerate(_rows(folder / INDEX), 2):
        try:
            texts.append(_text(folder, row))
        except UnreadableFile as error:
            faults.append(f"第 {number} 行 row {number}: {row['file']}: {error.stopped_by}")
        except ValueError as error:
            faults.append(f"第 {number} 行 row {number}: {error}")
    twice = sorted({text.id for text in texts if sum(text.id == other.id for other in texts) > 1})
    faults += [f"{id}：出现两次 (listed twice)" for id in twice]
    if faults or not texts:
        raise _refused(folder / INDEX, "；\n".join(faults) or "没有文本 (no text)")
    return LawTexts(tuple(texts))


def put_texts(place: Path, source: Path, loaded: LawTexts, before: str) -> None:
    """Lay copies of the ``loaded`` texts of ``source`` down at ``place``, in a folder that bears their digest.

    They stand there whole or not at all, and nothing shows them before an act names their digest. Folders that no act
    needs any more go; those of the texts from ``before`` stay for whoever reads them at this moment.
    """
    place.mkdir(exist_ok=True)
    kept = {loaded.digest, before}
    for one in place.iterdir():
        if one.name not in kept:
            shutil.rmtree(one) if one.is_dir() else one.unlink()
    if texts_of(place, loaded.digest).texts:
        return
    shutil.rmtree(place / loaded.digest, ignore_errors=True)  # somebody has altered them since they were loaded
    new = Path(mkdtemp(prefix="texts-", dir=place))
    for file in (INDEX, *(f"{text.id}.md" for text in loaded.texts)):
        shutil.copyfile(source / file, new / file)
        _settle(new / file)
    _settle(new)
    new.replace(place / loaded.digest)
    _settle(place)


def texts_of(place: Path, digest: str) -> LawTexts:
    """The texts of this digest at ``place``; none where they are missing, or are no longer what the digest says."""
    folder = place / digest
    if not digest or not folder.is_dir():
        return LawTexts()
    try:
        found = read_law(folder)
    except UnreadableFile:
        return LawTexts()
    return found if found.digest == digest else LawTexts()


def _settle(path: Path) -> None:
    """Wait until a file, or the list of a folder, is on disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def articles_of(text: str) -> dict[str, str]:
    """The words of each article under its number; a blank line stands between its paragraphs."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        opening = HEAD.match(line)
        if opening is not None:
            current = found.setdefault(f"{value_of(opening[1])}{opening[2] or ''}", [])
            line = line[opening.end() :]
        elif line.startswith("#"):
            current = []
        current.append(line.strip())
    return {number: "\n\n".join(filter(None, lines)) for number, lines in found.items()}


def value_of(numeral: str) -> int:
    """The value of 一百二十九."""
    total = digit = 0
    for word in numeral:
        if word in TENS:
            total, digit = total + (digit or 1) * TENS[word], 0
        else:
            digit = DIGITS[word]
    return total + digit


def _rows(index: Path) -> Iterator[dict[str, str]]:
    reader = csv.DictReader(read_text(index).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise _refused(index, f"缺少列 (columns missing)：{'、'.join(missing)}")
    yield from reader


def _text(folder: Path, row: dict[str, str]) -> LawText:
    file = row["file"] or ""
    if not file.endswith(".md") or Path(file).name != file:
        raise ValueError(f"“{file[:60]}”应为本文件夹中的 .md 文件 (a .md file of this folder expected)")
    articles = articles_of(read_text(folder / file))
    if not articles:
        raise ValueError(f"{file} 中没有条文 (no article in it)")
    return LawText(
        id=file.removesuffix(".md"),
        title=row["title_zh"] or "",
        issuer=row["issuing_body"] or "",
        in_force=max(_day(row["version_date"], file), _day(row["effective_date"], file)),
        articles=articles,
    )


def _day(written: str | None, file: str) -> date:
    """A day; of a date known to the year or the month its first day."""
    match = DATED.fullmatch((written or "").strip())
    if match is None:
        raise ValueError(f"{file}：“{written}”不是日期 (not a date)")
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise ValueError(f"{file}：“{written}”不是日期 (not a date)") from None


def _refused(index: Path, why: str) -> UnreadableFile:
    return UnreadableFile(
        tried=f"载入法律文本 {index.parent} (load law texts)",
        stopped_by=why,
        article="",
        next_step="改正以上各项后重新载入，未载入任何内容 (mend these and load again; nothing was loaded)",
    )
