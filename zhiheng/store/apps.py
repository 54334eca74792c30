"""The store as a Django application."""

from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from zhiheng.store.version import refuse_newer


class StoreConfig(AppConfig):
    name = "zhiheng.store"
    label = "store"
    verbose_name = "执衡账本"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        connection_created.connect(_opened, dispatch_uid="zhiheng.store.version")


def _opened(connection: Any, **_: object) -> None:
    """No page, command or migration may touch a database that a newer program has written."""
    refuse_newer(connection)
