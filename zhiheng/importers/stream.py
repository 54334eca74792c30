"""The bytes of a file, plain or gzip, piece by piece, with progress and bounded memory."""

import gzip
import os
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from pathlib import Path

from zhiheng.importers.unreadable import Fault, cannot_open

Progress = Callable[[int, int], None]
"""Called with the bytes read of the file, as stored, and its size."""

_PIECE = 64 * 1024
_MAGIC = b"\x1f\x8b"


def pieces(path: Path, progress: Progress | None) -> Iterator[bytes]:
    """The contents of ``path`` in pieces of at most 64 KiB, unpacked if its name ends in ``.gz``.

    Raises ``Fault`` if the file cannot be opened or read, is empty, is not packed as its name says, or if its
    packing is cut short or damaged: then the pieces before the damage have been given.
    A file without a size (a pipe) has no progress.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise cannot_open(error) from error
    with file:
        size = os.fstat(file.fileno()).st_size
        source = _unpacking(path, file)
        while piece := _next(source):
            yield piece
            if progress and size:
                progress(file.tell(), size)


def _unpacking(path: Path, file: BufferedReader) -> BufferedReader | gzip.GzipFile:
    start = file.peek(2)[:2]
    if not start:
        raise _not_as_sent("文件是空的", "the file is empty", rule="导入规则 import rule")
    promised = path.suffix.lower() == ".gz"
    if promised and start != _MAGIC:
        raise _not_as_sent("文件名以 .gz 结尾，内容却不是 gzip", "its name ends in .gz but it is not gzip")
    if not promised and start == _MAGIC:
        raise Fault(
            zh="内容是 gzip 压缩的，文件名却不以 .gz 结尾",
            en="it is packed with gzip but its name does not end in .gz",
            rule="RFC 1952 (gzip)",
            next_zh="在文件名后加上 .gz 后重试",
            next_en="Add .gz to its name and try again",
        )
    return gzip.GzipFile(fileobj=file) if promised else file


def _next(source: BufferedReader | gzip.GzipFile) -> bytes:
    try:
        return source.read(_PIECE)
    except EOFError as error:
        raise _not_as_sent("gzip 压缩文件不完整，中途断开", "the gzip file is cut short") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise _not_as_sent("gzip 压缩数据已损坏", "the gzip data are damaged") from error
    except OSError as error:
        raise cannot_open(error) from error


def _not_as_sent(zh: str, en: str, rule: str = "RFC 1952 (gzip)") -> Fault:
    return Fault(
        zh=zh,
        en=en,
        rule=rule,
        next_zh="重新下载或请对方重新发送，并核对文件大小",
        next_en="Download it or have it sent again, and compare its size",
    )
