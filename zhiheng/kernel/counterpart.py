"""The field that names who did the other half of what changes hands."""

from typing import Any

from zhiheng.kernel.fields import Officers


class Counterpart(Officers):
    """Officers; a form begins with whoever recorded the latest act of the kind ``did``."""

    def __init__(self, did: str, label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, **options)
        self.did = did
