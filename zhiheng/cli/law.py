"""``rulebook``, ``scenario``, ``law``: what the declarations say, whether they do what was meant, the texts beside."""

import getpass
import html
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import AsJson, out, tell_json
from zhiheng.kernel.counted import noun
from zhiheng.services.rulebook import RulebookRow
from zhiheng.services.rulebook import rulebook as rows_of


class Format(StrEnum):
    MD = "md"
    HTML = "html"
    JSON = "json"


def rulebook(
    pack: Annotated[str, typer.Option(help="业务包或程序名。 A pack or procedure; all of them unless said.")] = "",
    format: Annotated[Format, typer.Option(help="md、html 或 json。")] = Format.MD,
) -> None:
    """规则手册：法制人员签署的表。 The table that a legal officer signs."""
    rows = rows_of(bootstrap.procedures_named(pack))
    match format:
        case Format.JSON:
            tell_json([row.as_json() for row in rows])
        case Format.HTML:
            typer.echo(_html(rows))
        case Format.MD:
            typer.echo(_markdown(rows))


HEADS = ("规则 id", "性质", "行为", "之前", "由谁", "条件", "限度", "依据", "生效", "失效")


def _cells(row: RulebookRow) -> tuple[str, ...]:
    limit = f"{row.limit} {row.unit}（{row.counting}）" if row.limit else row.counting
    until = row.until.isoformat() if row.until else ""
    words = (row.id, row.means, row.act, row.before, row.by, f"{row.title}：{row.condition}", limit, row.cited)
    return (*words, row.since.isoformat(), until)


def _markdown(rows: list[RulebookRow]) -> str:
    lines = [f"| {' | '.join(HEADS)} |", "|" + "---|" * len(HEADS)]
    lines += ["| " + " | ".join(cell.replace("|", "/") for cell in _cells(row)) + " |" for row in rows]
    return "\n".join(lines)


def _html(rows: list[RulebookRow]) -> str:
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in _cells(row)) + "</tr>" for row in rows
    )
    head = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>执衡规则手册</title>"
    style = "<style>table{border-collapse:collapse;font:14px/1.6 sans-serif}td,th{border:1px solid;padding:4px}</style>"
    return (
        f"{head}{style}<h1>执衡规则手册</h1><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></html>"
    )


def scenario(
    files: Annotated[list[Path], typer.Argument(help="场景文件。 Scenario files.")],
    json: AsJson = False,
) -> None:
    """运行场景文件。 Run scenario files."""
    results = [bootstrap.play(file) for file in files]
    failed = [result for result in results if not result.passed]
    if json:
        tell_json([{"name": one.name, "passed": one.passed, "failures": list(one.failures)} for one in results])
    else:
        for result in failed:
            out.print(f"FAILED {result.name}", *(f"  {fault}" for fault in result.failures), sep="\n", markup=False)
        typer.echo(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    raise typer.Exit(1 if failed else 0)


law = typer.Typer(help="法律文本。 Law texts.")


@law.callback()
def texts() -> None:
    """法律文本：条文随引用打开。 Law texts: an article opens beside its citation."""


@law.command()
def load(
    folder: Annotated[Path, typer.Argument(help="文本文件夹。 A folder with INDEX.tsv and .md files.")],
    by: Annotated[str, typer.Option(help="载入人；默认当前系统用户。 Who loads them.")] = "",
    json: AsJson = False,
) -> None:
    """载入法律文本，列出引用了已变条文的规则。 Load law texts; list the rules that cite a changed article."""
    report = bootstrap.installation().load_law(folder, by or getpass.getuser())
    if json:
        tell_json(report.json())
        return
    out.print(
        f"{report.texts} 个文本 {noun(report.texts, 'text')}，{report.articles} 条 {noun(report.articles, 'article')}"
    )
    for title, changed in (("新文本已变 overtaken", report.overtaken), ("同名文本已变 altered", report.altered)):
        for one in changed:
            where = f"现为第{one.moved_to}条 now art. {one.moved_to}" if one.moved_to else "文字有变 reworded"
            where = where if one.moved_to or not one.gone else "已无此条 gone"
            out.print(f"  {title}：{one.article.zh} → {one.text.title} {one.text.in_force}，{where}", markup=False)
            out.print(f"    {'、'.join(one.rules)}", markup=False)
    for article in report.not_found:
        out.print(f"  文本中没有 not in the text：{article.zh}", markup=False)
    if report.absent:
        out.print(f"  没有文本 no text：{'、'.join(report.absent)}", markup=False)
