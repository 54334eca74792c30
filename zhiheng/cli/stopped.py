"""What stops a command from outside or by a fault of our own, in the four parts; and being asked to stop."""

import errno
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from zhiheng import bootstrap
from zhiheng.kernel.errors import ProductError

INTERRUPTED = ProductError(
    tried="运行命令 (run the command)",
    stopped_by="已中断；没有完成的写入一概不算 (interrupted; nothing that was not finished counts)",
    article="",
    next_step="需要时重新运行 (run it again where it is still wanted)",
)

_NEXT = (
    (
        (errno.ENOSPC, errno.EDQUOT, errno.EFBIG),
        "清理或扩充存储空间后重新运行 (free or add space, then run it again)",
    ),
    (
        (errno.EACCES, errno.EPERM, errno.EROFS),
        "检查属主和权限，以及文件系统是否只读 (check owner and permissions, and whether the file system is read-only)",
    ),
)
_ELSE = "核对路径、权限和端口后重试 (check the path, its permissions and the port, then retry)"


class Signalled(BaseException):
    """``number``: the signal that asked the command to stop. No KeyboardInterrupt: the reader of calls swallows it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


@contextmanager
def asked_to_stop() -> Iterator[None]:
    """Within, SIGINT and SIGTERM end a command alike: what it is writing is rolled back, what it holds is let go."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise Signalled(number)

    heard = [one for one in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(one) is not signal.SIG_IGN]
    before = {one: signal.signal(one, stop) for one in heard}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def no_such_place(error: OSError) -> ProductError:
    """What the operating system would not do."""
    return ProductError(
        tried="读写文件或者使用端口 (use a file or a port)",
        stopped_by=": ".join(filter(None, (str(error.filename or ""), error.strerror or str(error)))),
        article="",
        next_step=next((words for numbers, words in _NEXT if error.errno in numbers), _ELSE),
    )


def failed(error: Exception) -> ProductError:
    """What nobody foresaw: the database's trouble, else a fault of ours with the place where it happened."""
    away = bootstrap.trouble_of(error)
    if away is not None:
        return away
    places = traceback.extract_tb(error.__traceback__)
    ours = next((one for one in reversed(places) if "zhiheng" in one.filename), places[-1])
    where = f"{ours.filename.rpartition('zhiheng/')[2]}:{ours.lineno}"
    return ProductError(
        tried="运行命令 (run the command)",
        stopped_by="程序内部出错，没有完成的写入一概不算"
        f" (something inside failed; nothing that was not finished counts)：{type(error).__name__}: {error} ({where})",
        article="",
        next_step="重试；仍然出错的，请把以上内容告知系统管理员 (retry; if it fails again, pass on what stands here)",
    )
