"""The field that names a file by its SHA-256; the file itself is kept elsewhere."""

from typing import Any

from zhiheng.kernel.fields import Text

LENGTH = 64


class FileDigest(Text):
    """The SHA-256 of a file, in hexadecimal. A form takes the file itself, works its digest out and keeps no copy."""

    def __init__(self, label: str, en: str, **options: Any) -> None:
        super().__init__(label, en, longest=LENGTH, **options)
