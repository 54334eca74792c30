"""The field that names somebody who takes part in a meeting: an officer, or a post elsewhere."""

from typing import Any

from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import LONGEST_ACCOUNT, Text


class MemberRef(Text):
    """Somebody who takes part: the account of an officer, or, where ``outside`` passes, the post and organ of somebody
    from elsewhere; never a name. ``mine``: whoever fills in the form speaks of himself or herself, unless it says
    otherwise."""

    kind = "member"

    def __init__(
        self, label: str, en: str, *, outside: FieldTest | None = None, mine: bool = False, **options: Any
    ) -> None:
        super().__init__(label, en, longest=LONGEST_ACCOUNT, **options)
        self.outside, self.mine = outside, mine
