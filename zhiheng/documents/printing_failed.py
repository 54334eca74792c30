"""The exception of a document that could not be set or sealed."""

from zhiheng.kernel.errors import ProductError


class PrintingFailed(ProductError):
    """The typesetter or the seal refused; nothing was numbered and nothing written."""

    def __init__(self, title: str, why: str) -> None:
        super().__init__(
            tried=f"印制“{title}” (print the document)",
            stopped_by=why[:400],
            article="",
            next_step="记下此信息并告知系统管理员；未编号、未记录 (tell the administrator; nothing was numbered)",
        )
