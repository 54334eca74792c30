"""Printing a page is kept: who printed which page, when and why."""

from datetime import datetime

from zhiheng.kernel.errors import WrongContent
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import require_visible, view_scope

LONGEST_REASON = 60


def log_printing(installation: Installation, account: str, page: str, record: str, reason: str, now: datetime) -> None:
    """Keep that ``account`` prints ``page``, for ``reason``. ``record``: whose page it is, empty where it is no
    record's. Raises WrongContent (no reason, or too long a one) and UnknownRecord (not within view)."""
    if not reason or len(reason) > LONGEST_REASON:
        raise WrongContent(
            tried="打印页面 (print a page)",
            stopped_by=f"打印事由须为1至{LONGEST_REASON}字 (a reason of 1 to {LONGEST_REASON} letters is needed)",
            article="执衡访问与记录规则 (Zhiheng access and recording rules)",
            next_step="写明打印事由 (say why it is printed)",
        )
    if record:
        require_visible(installation, view_scope(installation, account, now), record)
    installation.access_log.opened(account, record, now, f"打印 print {page[:200]}：{reason}")
