"""How the command line speaks: JSON on stdout, progress on stderr, moments as officers write them."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.fields import require_countable
from zhiheng.kernel.periods import BEIJING
from zhiheng.services.spread import Spread

_BAR = 40
out = Console(highlight=False, soft_wrap=True)

AsJson = Annotated[bool, typer.Option("--json", help="输出JSON。 Print JSON.")]

Advance = Callable[[int, int], None]


def tell_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def tell_refusal(error: ProductError) -> None:
    """The four parts of what stopped a command, or a part of its work, on stderr."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(str(error), markup=False)


def tell_spread(told: Spread, as_json: bool) -> None:
    """How days are spread: a line a class with a bar, then those beyond what the law allows."""
    if as_json:
        tell_json(told.json())
        return
    out.print(
        f"{told.indicator.title} {told.indicator.en}：{'—' if told.median is None else told.median}", markup=False
    )
    most = max((one.count for one in told.classes), default=0)
    for one in told.classes:
        bar = "█" * round(_BAR * one.count / most) if most else ""
        out.print(f"  {one.words:>9}  {one.count:>6}  {bar}", markup=False)
    for stretch in told.beyond:
        out.print(
            f"  超过 beyond {told.most}：{stretch.record} #{stretch.act} {stretch.day}，{stretch.days}", markup=False
        )


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """A bar on stderr that takes (done, of); silent where stderr is not a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=Console(stderr=True))
    bar.disable = not bar.console.is_terminal
    with bar:
        task = bar.add_task(title, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def moment(text: str, zone: ZoneInfo = BEIJING) -> datetime:
    """``2025-03-04T10:30``, or a bare date, which is the end of that local day. Raises typer.BadParameter."""
    try:
        require_countable(date.fromisoformat(text[: len("2025-03-04")]))
        if len(text) == len("2025-03-04"):
            last_minute = datetime.combine(date.fromisoformat(text), time(), zone) + timedelta(hours=23, minutes=59)
            return last_minute.astimezone(UTC)
        given = datetime.fromisoformat(text)
    except ValueError:
        example = "不是时间或年份过远，例如 2025-03-04 或 2025-03-04T10:30"
        raise typer.BadParameter(f"“{text}”{example} (not a time, or in a year too far away)") from None
    return (given if given.tzinfo else given.replace(tzinfo=zone)).astimezone(UTC)
