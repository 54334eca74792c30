"""``verify``, ``checkpoint``, ``prove`` and ``health``: what can be proven, and what is to be mended."""

from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import AsJson, out, progress, tell_json
from zhiheng.kernel.audit import COVERS
from zhiheng.kernel.counted import noun
from zhiheng.kernel.fields import LARGEST
from zhiheng.kernel.periods import BEIJING
from zhiheng.services.health import health as health_of


def verify(
    checkpoint: Annotated[
        Path | None, typer.Option(help="检查点文件；默认用最新的。 A checkpoint file; the newest one unless said.")
    ] = None,
    json: AsJson = False,
) -> None:
    """核验账本：任何改动、删除、插入、调换都会被发现。 Verify the ledger; names the first act that is wrong."""
    with progress("核验 Verify") as advance:
        found = bootstrap.installation().verify(checkpoint, advance)
    if json:
        tell_json(
            {
                "verified": found.verified,
                "acts": found.acts,
                "records": found.records,
                "signatures": found.signatures,
                "unsigned": found.unsigned,
                "first_bad": found.first_bad,
                "problem": {"zh": found.problem[0], "en": found.problem[1]},
                "covers": {"zh": COVERS[0], "en": COVERS[1]},
                "cannot_detect": [{"zh": zh, "en": en} for zh, en in found.cannot_detect],
            }
        )
    else:
        out.print(
            f"{found.records} 个案件 {noun(found.records, 'record')}，{found.acts} 个行为 {noun(found.acts, 'act')}"
        )
        valid, unsigned = noun(found.signatures, "signature"), noun(found.unsigned, "review")
        out.print(f"{found.signatures} 个签名有效 {valid} valid，{found.unsigned} 个审批行为未签名 {unsigned} unsigned")
        out.print("完好 verified" if found.verified else f"第{found.first_bad}号行为 act {found.first_bad}：")
        if not found.verified:
            out.print(f"  {found.problem[0]}\n  {found.problem[1]}", markup=False)
        out.print(f"  核验范围 covers：{COVERS[0]} ({COVERS[1]})", markup=False)
        for zh, en in found.cannot_detect:
            out.print(f"  无法发现 cannot detect：{zh} ({en})", markup=False)
    raise typer.Exit(0 if found.verified else 1)


def prove(
    record: Annotated[str, typer.Argument(help="案件编号。 The record's number.")],
    act: Annotated[int, typer.Argument(max=LARGEST, help="行为编号。 The act's number.")],
    checkpoint: Annotated[
        Path | None, typer.Option(help="检查点文件；默认用最新的。 A checkpoint file; the newest one unless said.")
    ] = None,
    content: Annotated[
        bool, typer.Option("--content", help="连同行为内容。 With what the act says, which then is told.")
    ] = False,
) -> None:
    """证明一个行为在检查点之中，输出 JSON。 Prove that an act is in a checkpoint; JSON that anybody can check."""
    tell_json(bootstrap.installation().prove(record, act, checkpoint, content=content))


def health(json: AsJson = False) -> None:
    """运行状况：字体、签章、密钥、副本、检查点。 Fonts, seal, keys, copies; 1 where something is to be mended."""
    here = bootstrap.installation()
    found = health_of(here, here.now())
    if json:
        tell_json([{"title": _pair(one.title), "faults": [_pair(fault) for fault in one.faults]} for one in found])
    else:
        for one in found:
            out.print(f"{'须处理 to mend' if one.faults else '正常 well'}  {one.title[0]} {one.title[1]}", markup=False)
            for zh, en in one.faults:
                out.print(f"  {zh}\n  {en}", markup=False)
    raise typer.Exit(1 if any(one.faults for one in found) else 0)


def _pair(words: tuple[str, str]) -> dict[str, str]:
    return {"zh": words[0], "en": words[1]}


def checkpoint(
    folder: Annotated[
        Path | None, typer.Option(help="保存位置，最好在别的机器上。 Where to keep it, best on another machine.")
    ] = None,
    json: AsJson = False,
) -> None:
    """核验后签署检查点。 Verify, then sign a checkpoint to be kept outside the database."""
    with progress("核验 Verify") as advance:
        made = bootstrap.installation().checkpoint(folder, advance)
    if json:
        tell_json({"at": made.at.isoformat(), "acts": made.acts, "records": made.records, "root": made.root})
    else:
        out.print(f"检查点 checkpoint {made.at.astimezone(BEIJING):%Y-%m-%d %H:%M}")
        out.print(f"{made.acts} 个行为 {noun(made.acts, 'act')}，根 root {made.root}")
        out.print(f"{folder or bootstrap.Home.from_environment().checkpoints}", markup=False)
