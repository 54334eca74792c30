"""The ``zhiheng`` command. Exit codes: 0 well, 1 found something wrong, 2 called wrongly, 128 and the
signal where it was asked to stop."""

import io
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from zhiheng.cli import accounts, checking, documents, explaining, forgetting, law, measuring, running, signing
from zhiheng.cli.stopped import INTERRUPTED, Signalled, asked_to_stop, failed, no_such_place
from zhiheng.cli.telling import tell_refusal
from zhiheng.cli.wrong_calls import called_wrongly
from zhiheng.kernel.errors import DeclarationError, ProductError, UnknownAct, UnknownRecord

CALLED_WRONGLY = (DeclarationError, UnknownAct, UnknownRecord)

app = typer.Typer(
    name="zhiheng",
    help="执衡：执法行为台账与监督。 A ledger of lawful acts, and their supervision.",
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
app.command()(checking.prove)
app.command()(checking.health)
app.command()(forgetting.forget)
app.command()(explaining.explain)
app.command()(documents.document)
app.command()(documents.check_document)
app.command()(law.rulebook)
app.command()(law.scenario)
app.add_typer(law.law, name="law")
app.add_typer(accounts.account, name="account")


def run() -> None:
    """The entry point: whatever stops a command is told in its four parts, never as a stack trace."""
    if not sys.argv[1:]:
        sys.argv.append("--help")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a character is shown its number
            stream.reconfigure(errors="backslashreplace")
    try:
        with asked_to_stop():
            code = _run()
    except Signalled as error:
        tell_refusal(INTERRUPTED)
        code = 128 + error.number
    sys.exit(code)


def _run() -> int:
    """The exit code: 0 well, 1 found something wrong, 2 called wrongly."""
    try:
        code = _completed()
    except ProductError as error:
        tell_refusal(error)
        return 2 if isinstance(error, CALLED_WRONGLY) else 1
    except typer.TyperException as error:
        tell_refusal(called_wrongly(error))
        return 2
    except typer.Abort:  # somebody said no, or nobody is there to ask
        tell_refusal(INTERRUPTED)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        tell_refusal(no_such_place(error))
        return 1
    except Exception as error:  # noqa: BLE001 - the outermost shell: nobody is shown a stack trace
        tell_refusal(failed(error))
        return 1
    return code


def _completed() -> int:
    """Run the command; what it said has left this process: a full disk is noticed here and not at the very end."""
    try:
        code = app(standalone_mode=False)
    except SystemExit as ended:
        code = ended.code
    if sys.stdout is not None:  # closed by whoever called
        sys.stdout.flush()
    return code if isinstance(code, int) else 0
