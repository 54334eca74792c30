"""The auditor's page: verify the ledger now, read the checkpoints, who opened what, and what was forgotten."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.audit import Access, Checkpoint, Forgotten, Verification
from zhiheng.kernel.errors import NotPermitted
from zhiheng.services.installation import Installation
from zhiheng.services.view_scope import view_scope


@dataclass(frozen=True, kw_only=True)
class AuditPage:
    """``accesses``: latest first, of one record where ``record`` names it. ``forgotten``: latest first, all of it."""

    checkpoints: tuple[Checkpoint, ...]
    accesses: tuple[Access, ...]
    forgotten: tuple[Forgotten, ...]
    record: str


def audit_page(
    installation: Installation, account: str, now: datetime, record: str = "", limit: int = 200
) -> AuditPage:
    """What an auditor reads. Raises NotPermitted."""
    require_auditor(installation, account, now)
    return AuditPage(
        checkpoints=tuple(installation.checkpoints()),
        accesses=tuple(installation.access_log.entries(record, limit)),
        forgotten=tuple(installation.forgetting.register()),
        record=record,
    )


def verify_now(installation: Installation, account: str, now: datetime) -> Verification:
    """Verify the whole ledger against the latest checkpoint. Raises NotPermitted."""
    require_auditor(installation, account, now)
    return installation.verify()


def require_auditor(installation: Installation, account: str, now: datetime) -> None:
    if not view_scope(installation, account, now).audits:
        raise NotPermitted(
            tried="打开审计页面 (open the audit page)",
            stopped_by="您当日不担任审计员 (you hold no auditor's post today)",
            article="执衡访问与记录规则 (Zhiheng access and recording rules)",
            next_step="请审计员核验 (ask an auditor to verify)",
        )
