"""The ``zhiheng`` command. Exit codes: 0 well, 1 found something wrong, 2 called wrongly."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from zhiheng.cli import checking, documents, explaining, law, measuring, running, signing
from zhiheng.kernel.errors import DeclarationError, ProductError, UnknownAct, UnknownRecord

CALLED_WRONGLY = (DeclarationError, UnknownAct, UnknownRecord)

app = typer.Typer(
    name="zhiheng",
    help="执衡：执法行为台账与监督。 A ledger of lawful acts, and their supervision.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def options(
    pack_path: Annotated[
        list[Path] | None, typer.Option(help="另外的业务包文件夹，可重复。 A pack's folder besides the built-in ones.")
    ] = None,
    home: Annotated[
        Path | None, typer.Option(help="安装目录（数据库、密钥）。 Folder of database and keys; default $ZHIHENG_HOME.")
    ] = None,
) -> None:
    """Options before the command hold for every command."""
    if pack_path:
        folders = [*(str(folder) for folder in pack_path), os.environ.get("ZHIHENG_PACK_PATH", "")]
        os.environ["ZHIHENG_PACK_PATH"] = os.pathsep.join(filter(None, folders))
    if home is not None:
        os.environ["ZHIHENG_HOME"] = str(home)


app.command()(running.init)
app.command()(running.serve)
app.command()(running.demo)
app.command(name="import")(measuring.import_file)
app.command()(measuring.columnar)
app.command()(measuring.patrol)
app.command()(measuring.figure)
app.command()(measuring.whatif)
app.command()(signing.sm2_key)
app.command()(checking.verify)
app.command()(checking.checkpoint)
app.command()(explaining.explain)
app.command()(documents.document)
app.command()(documents.check_document)
app.command()(law.rulebook)
app.command()(law.scenario)
app.add_typer(law.law, name="law")


def run() -> None:
    """The entry point: a domain error is told in its four parts, never as a stack trace."""
    try:
        app()
    except ProductError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(str(error), markup=False)
        sys.exit(2 if isinstance(error, CALLED_WRONGLY) else 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
