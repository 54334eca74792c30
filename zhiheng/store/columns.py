"""Column types of the store's tables."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

STAMP_LENGTH = 20

if TYPE_CHECKING:
    _BigInteger = models.BigIntegerField[Any, Any]
    _Text = models.CharField[Any, Any]
else:  # Django's classes take no type arguments when they run.
    _BigInteger, _Text = models.BigIntegerField, models.CharField


class SeqField(_BigInteger):
    """A 64-bit number that we assign. SQLite keeps a table in the order of its key only where that says INTEGER."""

    def db_type(self, connection: Any) -> str | None:
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)

    def rel_db_type(self, connection: Any) -> str | None:
        return self.db_type(connection)


class CodeField(_Text):
    """Text that is compared and ordered byte by byte on every engine, whatever the language of the database."""

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        collation = "C" if connection.vendor == "postgresql" else None
        return {**super().db_parameters(connection), "collation": collation}


class StampField(CodeField):
    """A moment as the hash sees it: UTC text to the second, equal on every engine, ordered as text."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": STAMP_LENGTH, **options})


def moment_of(text: str) -> datetime:
    """The moment that a StampField keeps, UTC."""
    return datetime.fromisoformat(text)
