"""Who opened which record page, who looked whom up and who changed which account, when and why."""

from collections.abc import Sequence
from datetime import datetime

from zhiheng.kernel.audit import Access
from zhiheng.kernel.chain import stamp
from zhiheng.store import models
from zhiheng.store.columns import moment_of
from zhiheng.store.trouble import told

KEEPING = "登记查阅 (log the access)"
READING = "读取查阅登记 (read the access log)"
RECORD, PARTY, ACCOUNT = "record", "party", "account"
LONGEST_PURPOSE = 400


class AccessLog:
    """The log in the database alias ``using``; nothing here changes or deletes an entry."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def opened(self, account: str, record: str, now: datetime, purpose: str = "") -> None:
        """Keep that ``account`` saw the page of ``record``."""
        self._keep(RECORD, account, record, now, purpose)

    def saw_all(self, account: str, records: Sequence[str], now: datetime, purpose: str, since: datetime) -> None:
        """Keep that ``account`` saw ``records`` for ``purpose``, but for those kept so since ``since``."""
        with told(KEEPING, self._using):
            rows = models.AccessRow.objects.using(self._using)
            kept = rows.filter(account=account, at__gte=stamp(since), what=RECORD, purpose=purpose)
            known = set(kept.values_list("record", flat=True))
            rows.bulk_create(
                models.AccessRow(account=account, at=stamp(now), what=RECORD, record=record, purpose=purpose)
                for record in records
                if record not in known
            )

    def looked_up(self, account: str, record: str, now: datetime, purpose: str) -> None:
        """Keep that ``account`` looked a party up for ``record``."""
        self._keep(PARTY, account, record, now, purpose)

    def account_changed(self, by: str, account: str, now: datetime, change: str) -> None:
        """Keep that ``by`` changed an account or a unit. ``change``: what of it, in words."""
        self._keep(ACCOUNT, by, "", now, f"{account}：{change}"[:LONGEST_PURPOSE], ref=account)

    def entries(self, record: str = "", limit: int = 200) -> Sequence[Access]:
        """The entries of one record, or of all; latest first."""
        with told(READING, self._using):
            rows = models.AccessRow.objects.using(self._using).order_by("-at", "-id")
            if record:
                rows = rows.filter(record=record)
            return [_access(row) for row in rows[:limit]]

    def _keep(self, what: str, account: str, record: str, now: datetime, purpose: str, ref: str = "") -> None:
        with told(KEEPING, self._using):
            models.AccessRow.objects.using(self._using).create(
                account=account, at=stamp(now), what=what, record=record, ref=ref, purpose=purpose
            )


def _access(row: models.AccessRow) -> Access:
    return Access(at=moment_of(row.at), account=row.account, record=row.record, purpose=row.purpose)
