"""The proof that a document was served (送达回执): the same sheet for every document."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.document import ByHand, Document, Fact, NumberOf, Part, Row, form

RECEIVED = (
    ByHand("受送达人（签名、捺指印）：　年　月　日　时　分"),
    ByHand("代收人（签名）：　代收理由："),
    ByHand("受送达人拒绝签收的，注明情况："),
    ByHand("见证人（签名）：　送达人（签名）："),
)


def proof_of_service(on: type[Act], served: str, series: str, recipient: Part, *rows: Row) -> Document:
    """``served``: the title of the document; ``recipient``: whoever receives it; ``rows``: how."""
    return Document(
        on=on,
        title="送达回执",
        en="Proof of service",
        series=series,
        by_unit=True,
        body=(
            form(
                ("送达文书", served),
                ("文书文号", NumberOf(served)),
                ("受送达人", recipient),
                ("送达时间", Fact.MOMENT),
                ("送达人", Fact.OFFICER),
                *rows,
                ("案件编号", Fact.RECORD),
            ),
        ),
        below=RECEIVED,
    )
