"""Wrong calls of a command, in Chinese with English beside it: what reads the calls knows English alone."""

import re
from typing import Any

import typer

from zhiheng.kernel.errors import ProductError

CHINESE = re.compile(r"[\u4e00-\u9fff]")
WORDS = tuple(
    (re.compile(english, re.DOTALL), chinese)
    for english, chinese in (
        (r"No such command '(.*)'", "没有命令 {}"),
        (r"Missing command", "没有给出命令"),
        (r"No such option: (.*?)(?: \(Possible|$)", "没有选项 {}"),
        (r"Option '(.*)' requires", "选项 {} 后面要有值"),
        (r"Option '(.*)' does not take a value", "选项 {} 不带值"),
        (r"Got unexpected extra argument\(s\) \((.*)\)$", "多出的参数：{}"),
        (r"valid integer", "应为整数"),
        (r"is not one of (.*)\.$", "应为 {} 之一"),
        (r"greater than or equal to (\S+)", "不得小于 {}"),
        (r"less than or equal to (\S+)", "不得大于 {}"),
    )
)


def called_wrongly(error: typer.TyperException) -> ProductError:
    """The wrong call in its four parts."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "zhiheng"
    return ProductError(
        tried=f"运行 {path} (run it)",
        stopped_by=_stopped_by(error),
        article="命令自己的说明 (the command's own help)",
        next_step=f"查看用法：{path} --help (see how it is called)",
    )


def _stopped_by(error: typer.TyperException) -> str:
    english = error.format_message()
    if hasattr(error, "param_type"):
        return f"缺少 {_parameter(error)} ({english})"
    where = f"{_parameter(error)}：" if hasattr(error, "param_hint") else ""
    if CHINESE.search(error.message):  # our own words, in both languages
        return f"{where}{error.message}"
    found = next(((zh, match) for pattern, zh in WORDS if (match := pattern.search(english))), None)
    return f"{where}{found[0].format(*found[1].groups()) if found else '用法不对'} ({english})"


def _parameter(error: Any) -> str:
    """The option or argument that the call got wrong, as one types it."""
    hint = error.param_hint or (error.param.get_error_hint() if error.param is not None else "")
    return str(hint).replace("'", "")
