"""The ``zhiheng`` command. Exit codes: 0 well, 1 found something wrong, 2 called wrongly."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from zhiheng.cli import accounts, checking, documents, explaining, forgetting, law, measuring, running, signing
from zhiheng.cli.telling import tell_refusal
from zhiheng.cli.wrong_calls import called_wrongly
from zhiheng.kernel.errors import DeclarationError, ProductError, UnknownAct, UnknownRecord

CALLED_WRONGLY = (DeclarationError, UnknownAct, UnknownRecord)

INTERRUPTED = ProductError(
    tried="运行命令 (run the command)",
    stopped_by="已中断；没有完成的写入一概不算 (interrupted; nothing that was not finished counts)",
    article="",
    next_step="需要时重新运行 (run it again where it is still wanted)",
)

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
    try:
        sys.exit(app(standalone_mode=False))
    except ProductError as error:
        tell_refusal(error)
        sys.exit(2 if isinstance(error, CALLED_WRONGLY) else 1)
    except typer.TyperException as error:
        tell_refusal(called_wrongly(error))
        sys.exit(2)
    except typer.Abort:
        tell_refusal(INTERRUPTED)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        tell_refusal(_no_such_place(error))
        sys.exit(1)


def _no_such_place(error: OSError) -> ProductError:
    return ProductError(
        tried="读写文件或者使用端口 (use a file or a port)",
        stopped_by=": ".join(filter(None, (str(error.filename or ""), error.strerror or str(error)))),
        article="",
        next_step="核对路径、权限和端口后重试 (check the path, its permissions and the port, then retry)",
    )
