"""The store as a Django application."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    name = "zhiheng.store"
    label = "store"
    verbose_name = "执衡账本"
    default_auto_field = "django.db.models.BigAutoField"
