"""Issuing a document: the act by which a numbered legal document goes out, and its number as people write it."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Number, Text


class Door(Choice):
    """Where a document was printed."""

    PAGE = ("网页", "page")
    COMMAND_LINE = ("命令行", "command line")
    INTERFACE = ("接口", "interface")


class IssueDocument(Act, title="制发文书", en="Issue a document"):
    """The document of one act goes out under the next number of its series.

    A reprint (``reprint`` counts from 1) repeats the number of the original (0). ``organ``: id of the unit whose series
    it is. ``digest``: SHA-256 of the signed file, hex. ``code``: by which anybody can ask whether it is genuine.
    """

    of_act = Number("所依据的行为编号", "Act")
    document = Text("文书", "Document")
    organ = Text("制发机关", "Issuing organ")
    series = Text("发文字号", "Series")
    year = Number("年份", "Year")
    ordinal = Number("顺序号", "Ordinal", least=1)
    reprint = Number("重印次数", "Reprint", unit="次")
    door = Chosen(Door, "印制途径", "Printed through")
    code = Text("核验码", "Check code")
    digest = Text("文件摘要", "Digest of the file")


def number_of(series: str, year: int, ordinal: int) -> str:
    """``公(刑)拘字〔2026〕12号``."""
    return f"{series}〔{year}〕{ordinal}号"
