"""Column types of the store's tables."""

from datetime import UTC, datetime
from typing import Any

from django.db import models

from zhiheng.kernel.chain import stamp

STAMP_LENGTH = 20


class SeqField(models.BigIntegerField[int, int]):
    """A 64-bit number that we assign. SQLite keeps a table in the order of its key only where that says INTEGER."""

    def db_type(self, connection: Any) -> str | None:
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)

    def rel_db_type(self, connection: Any) -> str | None:
        return self.db_type(connection)


class StampField(models.CharField[str, str]):
    """A moment as the hash sees it: UTC text to the second, equal on every engine, ordered as text."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": STAMP_LENGTH, **options})


def stamped(moment: datetime) -> str:
    """``moment`` (aware) as a StampField keeps it."""
    return stamp(moment.astimezone(UTC))


def moment_of(text: str) -> datetime:
    """The moment that a StampField keeps, UTC."""
    return datetime.fromisoformat(text)
