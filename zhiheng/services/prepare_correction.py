"""What a form for a correction needs: the act as it stands, and whether the correction has to be signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Officer
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import KERNEL_ACTS, Correct
from zhiheng.services.installation import Installation
from zhiheng.services.told_to import names_of
from zhiheng.services.view_scope import require_visible, sight_of, view_scope


@dataclass(frozen=True, kw_only=True)
class PreparedCorrection:
    """``reviewed``: others must sign the correction, the levels that signed the act where it was signed."""

    procedure: Procedure
    header: RecordHeader
    target: Entry
    reviewed: bool
    names: Mapping[str, str]
    officers: tuple[Officer, ...]


def prepare_correction(
    installation: Installation, account: str, record: str, seq: int, now: datetime
) -> PreparedCorrection:
    """The act ``seq`` of ``record`` with earlier corrections applied. Raises UnknownRecord, UnknownAct."""
    scope = view_scope(installation, account, now)
    header = require_visible(installation, scope, record)
    procedure, kept = installation.catalogue[header.procedure], installation.ledger.history(record)
    history = sight_of(installation, scope, header, kept).shows(kept)
    for entry in history.entries:
        if entry.seq == seq and not isinstance(entry.act, KERNEL_ACTS):
            return PreparedCorrection(
                procedure=procedure,
                header=header,
                target=entry,
                reviewed=procedure.review_of(Correct.trusted({"corrects": seq}), history.raw) is not None,
                names=names_of(installation, history),
                officers=tuple(one for path in scope.paths for one in installation.reads.officers(path)),
            )
    raise UnknownAct(
        tried=f"更正第{seq}号行为 (correct act {seq})",
        stopped_by=f"{record} 中没有可更正的这一行为，或已被撤销 (no such act to correct in the record, or annulled)",
        article="",
        next_step="在案卷时间线上选择要更正的行为 (choose the act on the record's timeline)",
    )
