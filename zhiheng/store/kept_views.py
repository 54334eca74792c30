"""Views of lists that an account keeps, by name."""

from collections.abc import Mapping

from zhiheng.store import models
from zhiheng.store.trouble import told

READING = "读取保存的视图 (read the views kept)"
WRITING = "保存视图 (keep a view)"


class KeptViews:
    """The views in the database alias ``using``."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def views_of(self, account: str, listing: str) -> Mapping[str, str]:
        """Name and query of each view that ``account`` keeps of ``listing``, by name."""
        with told(READING, self._using):
            rows = models.KeptView.objects.using(self._using).filter(account=account, listing=listing)
            return dict(rows.order_by("name").values_list("name", "query"))

    def set_view(self, account: str, listing: str, name: str, query: str) -> None:
        """Keep ``query`` under ``name``, in place of what stood there."""
        with told(WRITING, self._using):
            models.KeptView.objects.using(self._using).update_or_create(
                account=account, listing=listing, name=name, defaults={"query": query}
            )

    def drop_view(self, account: str, listing: str, name: str) -> None:
        """Keep it no longer; nothing where there is none."""
        with told(WRITING, self._using):
            models.KeptView.objects.using(self._using).filter(account=account, listing=listing, name=name).delete()
