"""``import``, ``columnar``, ``patrol`` and ``figure``: many records at once."""

import getpass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import AsJson, moment, out, progress, tell_json, tell_refusal, tell_spread
from zhiheng.kernel.counted import noun
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.review import BatchDoor
from zhiheng.services.figure import figure as figure_of
from zhiheng.services.patrol import patrol as patrol_all
from zhiheng.services.spread import spread as spread_of

AsOf = Annotated[str, typer.Option(help="截至日期或时间。 A day (its end) or a moment; now unless said.")]
MOST = 1_000_000
"""More than any limit: beyond it moments cannot be counted."""
Known = Annotated[str, typer.Option(help="按当时已记录的内容。 As recorded by then.")]


class Source(StrEnum):
    XES = "xes"
    JUDGMENTS = "judgments"


def import_file(
    file: Annotated[
        Path, typer.Argument(help="XES事件日志或裁判文书（JSONL），可压缩。 A log or judgments, perhaps .gz.")
    ],
    procedure: Annotated[str, typer.Option(help="程序名。 The procedure of its records.")],
    source: Annotated[
        Source, typer.Option("--from", help="xes 事件日志，judgments 裁判文书。 What the file holds.")
    ] = Source.XES,
    authorised_by: Annotated[str, typer.Option(help="批准人；默认当前系统用户。 Who authorised it.")] = "",
    unit: Annotated[str, typer.Option(help="归属单位。 The unit whose records they become.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只检查，不写入。 Check and write nothing.")] = False,
    returned: Annotated[
        Path | None,
        typer.Option(
            help="有错时退回文件的位置；默认在原文件旁。 Where a faulty file comes back; beside it unless said."
        ),
    ] = None,
    json: AsJson = False,
) -> None:
    """批量导入历史数据：全部写入或全部不写。 Import a historical batch: all of it or nothing."""
    if source is Source.JUDGMENTS and dry_run and json:
        _tell_judgments(file)
        return
    by = authorised_by or getpass.getuser()
    back = bootstrap.place_for_returned(file, returned) if source is Source.JUDGMENTS else None
    with progress(f"导入 Import {file.name}") as advance:
        report = bootstrap.bring_in(file, procedure, by, unit, dry_run, advance, BatchDoor[source.name])
    if report.fault_count and back is not None:
        bootstrap.give_judgments_back(file, back, report)
    if json:
        tell_json(report.json())
    else:
        out.print(
            f"{report.records} 个案件 {noun(report.records, 'record')}，{report.acts} 个行为 {noun(report.acts, 'act')}"
        )
        out.print("已写入 written" if report.written else "未写入 nothing written")
        for fault in report.faults:
            out.print(f"  [{fault.row}] {fault.trace} #{fault.place}：{fault.zh} ({fault.en})", markup=False)
        if report.fault_count > len(report.faults):
            out.print(f"  …… 共 {report.fault_count} 处 faults in all")
    raise typer.Exit(1 if report.fault_count else 0)


def _tell_judgments(file: Path) -> None:
    """What each text states; beside it, on the error stream, which lines could not be taken. Needs no installation."""
    texts, refused = [], []
    with progress(f"读取 Read {file.name}") as advance:
        for one in bootstrap.judgments_of(file, advance):
            if one.row.fault is None:
                texts.append(one.json())
            else:
                refused.append(one.row.unreadable(file))
    tell_json({"texts": texts})
    for error in refused:
        tell_refusal(error)
    raise typer.Exit(1 if refused else 0)


class Upkeep(StrEnum):
    REFRESH = "refresh"
    REBUILD = "rebuild"


def columnar(
    what: Annotated[Upkeep, typer.Argument(help="refresh 增量，rebuild 重建。")] = Upkeep.REFRESH,
    json: AsJson = False,
) -> None:
    """更新或重建列式副本。 Bring the columnar copy up to the ledger, or build it anew."""
    with progress("列式副本 Columnar copy") as advance:
        done = bootstrap.refresh_columnar(rebuild=what is Upkeep.REBUILD, progress=advance)
    if json:
        tell_json({"acts": done.acts, "last_seq": done.last_seq, "rebuilt": done.rebuilt})
    else:
        out.print(
            f"新写入 {done.acts} 个行为 {noun(done.acts, 'act')}，至第 {done.last_seq} 号 up to act {done.last_seq}"
        )


def patrol(
    as_of: AsOf = "",
    known: Known = "",
    records: Annotated[bool, typer.Option(help="列出案件编号。 List the records concerned.")] = False,
    json: AsJson = False,
) -> None:
    """网上巡查：全部规则、全部案件。 Every rule over every record. Exit code 1 where something is wrong."""
    with progress("列式副本 Columnar copy") as advance:
        copy = bootstrap.columnar_copy(advance)
    with progress("巡查 Patrol") as advance:
        found = patrol_all(copy, bootstrap.catalogue(), _as_of(as_of), _known(known), records, advance)
    if json:
        tell_json(found.json())
    else:
        out.print(f"截至 as of {found.as_of}：{found.acts} 个行为 {noun(found.acts, 'act')}")
        for one in found.findings:
            if one.late or one.overdue or one.breach or one.cannot_be_judged:
                counts = f"逾期履行 late {one.late}  逾期未履行 overdue {one.overdue}  违反 breach {one.breach}"
                unclear = f"  无法判断 unclear {one.cannot_be_judged}" if one.cannot_be_judged else ""
                out.print(f"  {one.rule:<48} {counts}{unclear}", markup=False)
    raise typer.Exit(1 if found.found else 0)


def figure(
    name: Annotated[str, typer.Argument(help="指标名。 The indicator.")],
    by: Annotated[str, typer.Option(help="分组，逗号分隔。 officer, unit, year, month, or fields it declares.")] = "",
    period: Annotated[str, typer.Option(help="2012、2012-03 或 2012-03-01..2012-06-30。")] = "",
    as_of: AsOf = "",
    known: Known = "",
    acts: Annotated[bool, typer.Option(help="列出计入的行为。 List the acts counted.")] = False,
    spread: Annotated[
        bool, typer.Option(help="天数分布和超出法定期限的。 How the days are spread, who is beyond.")
    ] = False,
    json: AsJson = False,
) -> None:
    """一个指标：数值、分子、分母，及其背后的行为。 One indicator, and the acts behind each number."""
    with progress("列式副本 Columnar copy") as advance:
        copy = bootstrap.columnar_copy(advance)
    if spread:
        tell_spread(spread_of(copy, bootstrap.catalogue(), name, _as_of(as_of), _known(known)), json)
        return
    split = [part.strip() for part in by.split(",") if part.strip()]
    told = figure_of(copy, bootstrap.catalogue(), name, _as_of(as_of), split, period, _known(known), acts)
    if json:
        tell_json(told.json())
        return
    out.print(f"{told.indicator.title} {told.indicator.en}（{told.indicator.unit}）", markup=False)
    for cell in told.cells:
        parts = " / ".join("—" if value is None else str(value) for value in cell.by) or "合计 all"
        share = f"  {cell.numerator} / {cell.denominator}" if cell.denominator is not None else ""
        out.print(f"  {parts:<32} {'—' if cell.value is None else cell.value}{share}", markup=False)


def whatif(
    rule: Annotated[str, typer.Argument(help="规则 id。 The rule's id.")],
    limit: Annotated[
        int, typer.Option(min=1, max=MOST, help="假设的限度，单位同规则。 The limit supposed, in its unit.")
    ],
    since: Annotated[str, typer.Option("--from", help="自何日起的行为。 Acts from that day on.")] = "",
    as_of: AsOf = "",
    most: Annotated[int, typer.Option(min=0, help="列出多少项。 How many changes to list.")] = 50,
    json: AsJson = False,
) -> None:
    """假设一条规则的限度改变：谁会受影响，为什么。 Suppose another limit: who would be affected, and why."""
    first = date.fromisoformat(since) if since and moment(since) else None
    with progress("假设 What if") as advance:
        found = bootstrap.suppose(rule, limit, _as_of(as_of), first, advance)
    if json:
        tell_json(found.json())
        return
    out.print(f"{rule}：{found.limits[0]} → {found.limits[1]}，截至 as of {found.as_of}", markup=False)
    out.print(f"{found.records} 个案件 {noun(found.records, 'record')}，受影响 affected {found.affected}")
    for (of, before, after), count in found.kinds.items():
        out.print(f"  {of:<48} {before} → {after}  {count}", markup=False)
    for one in found.changes[:most]:
        ends = " → ".join(f"{end.astimezone(BEIJING):%Y-%m-%d %H:%M}" if end else "—" for end in one.ends)
        out.print(f"    {one.record} #{one.act} {one.kind} {one.day}  {one.before} → {one.after}  {ends}", markup=False)
    if len(found.changes) > most:
        out.print(f"    …… 共 {len(found.changes)} 项 {noun(len(found.changes), 'change')} in all")


def _as_of(text: str) -> date | datetime:
    """A bare date stays a date: its end is that of each procedure's own zone."""
    if not text:
        return bootstrap.clock()
    return date.fromisoformat(text) if len(text) == len("2025-03-04") and moment(text) else moment(text)


def _known(text: str) -> datetime | None:
    return moment(text) if text else None
