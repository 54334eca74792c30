"""The one exception of a file that cannot be read, and what its bytes look like when they are not UTF-8."""

import codecs
from pathlib import Path

from zhiheng.kernel.errors import ProductError

_ENDS_OF_A_RUN = b"\"'<>\r\n"
_SHOWN = 60


class UnreadableFile(ProductError):
    """A file is broken, or is not what it promises. Says the line and column, or the trace and event."""


class Fault(Exception):
    """What is wrong and what to do about it, in Chinese and English, raised where the place is not known yet."""

    def __init__(self, *, zh: str, en: str, rule: str, next_zh: str, next_en: str) -> None:
        super().__init__(en)
        self.zh, self.en, self.rule, self.next_zh, self.next_en = zh, en, rule, next_zh, next_en

    def found_in(self, path: Path, where_zh: str = "", where_en: str = "") -> UnreadableFile:
        """The exception for the user; ``where_*`` is the place, empty when the whole file is meant."""
        zh = f"{where_zh}：{self.zh}" if where_zh else self.zh
        en = f"{where_en}: {self.en}" if where_en else self.en
        return UnreadableFile(
            tried=f"读取文件 {path}。 Reading {path}.",
            stopped_by=f"{zh}。 {en}.",
            article=self.rule,
            next_step=f"{self.next_zh}。 {self.next_en}.",
        )


def shown(text: str) -> str:
    """A piece of the file as a message may quote it: one line, at most 60 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def cannot_open(error: OSError) -> Fault:
    """The operating system did not give the file, or stopped giving it."""
    return Fault(
        zh=f"系统不能打开或读取它（{error.strerror}）",
        en=f"the system cannot open or read it ({error.strerror})",
        rule="导入规则 import rule",
        next_zh="核对文件名和读取权限后重试",
        next_en="Check the name and the right to read it, then try again",
    )


def not_utf8(data: bytes, at: int) -> Fault:
    """The byte at ``at`` is not UTF-8. Says so, and what the run of bytes around it probably is.

    ``data``: a stretch of the file that holds the whole run if it can; a run ends at a quote, a tag or a line end.
    """
    zh, en = f"字节 0x{data[at]:02X} 不是 UTF-8", f"byte 0x{data[at]:02X} is not UTF-8"
    chinese = _as_gb18030(data, at)
    if chinese:
        zh += f"；文件很可能是 GB18030 编码，这一段按它读是“{shown(chinese)}”"
        en += f'; the file is probably GB18030, which reads this stretch as "{shown(chinese)}"'
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        zh += "；文件很可能是 UTF-16 编码"
        en += "; the file is probably UTF-16"
    return Fault(
        zh=zh,
        en=en,
        rule="UTF-8（RFC 3629）",
        next_zh="另存为 UTF-8 后重试，例如 iconv -f GB18030 -t UTF-8；不猜测编码",
        next_en="Save it as UTF-8, for example with iconv -f GB18030 -t UTF-8; encodings are not guessed",
    )


def _as_gb18030(data: bytes, at: int) -> str:
    """The run around ``at`` read as GB18030; empty when it cannot be that."""
    start = 1 + max(data.rfind(bytes((end,)), 0, at) for end in _ENDS_OF_A_RUN)
    stops = [stop for end in _ENDS_OF_A_RUN if (stop := data.find(bytes((end,)), at)) >= 0]
    try:
        # A run cut off by the end of the stretch may stop inside a character; a run that ends by itself may not.
        return codecs.getincrementaldecoder("gb18030")().decode(data[start : min(stops, default=None)], bool(stops))
    except UnicodeDecodeError:
        return ""
