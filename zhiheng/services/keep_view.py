"""Keep a view of a list under a name: its filters and columns, for the account that made it."""

from collections.abc import Mapping

from zhiheng.kernel.errors import WrongContent
from zhiheng.services.installation import Installation

LONGEST_NAME = 20
LONGEST_QUERY = 1000
MOST_VIEWS = 20
RULES = "执衡访问与记录规则 (Zhiheng access and recording rules)"


def views_kept(installation: Installation, account: str, listing: str) -> Mapping[str, str]:
    """Name and query of each view that ``account`` keeps of ``listing``."""
    return installation.kept_views.views_of(account, listing)


def keep_view(installation: Installation, account: str, listing: str, name: str, query: str) -> None:
    """Keep ``query`` under ``name``, in place of what stood there. Raises WrongContent where the name is empty or too
    long, or where there are too many."""
    kept = views_kept(installation, account, listing)
    said = name.strip()
    if not said or len(said) > LONGEST_NAME:
        raise _refused(
            f"视图名称须为1至{LONGEST_NAME}字 (the name of a view has 1 to {LONGEST_NAME} letters)",
            "换一个名称 (choose another name)",
        )
    if len(query) > LONGEST_QUERY:
        raise _refused("筛选条件过长 (the filters are too long)", "去掉一些筛选条件 (take some filters off)")
    if said not in kept and len(kept) >= MOST_VIEWS:
        raise _refused(
            f"已保存{MOST_VIEWS}个视图 ({MOST_VIEWS} views are kept already)", "先删除一个视图 (delete one first)"
        )
    installation.kept_views.set_view(account, listing, said, query)


def forget_view(installation: Installation, account: str, listing: str, name: str) -> None:
    """Keep it no longer."""
    installation.kept_views.drop_view(account, listing, name)


def _refused(why: str, next_step: str) -> WrongContent:
    return WrongContent(tried="保存视图 (keep a view)", stopped_by=why, article=RULES, next_step=next_step)
