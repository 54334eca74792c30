"""The table of the views of lists that officers keep under a name of their own."""

from typing import ClassVar

from django.db import models

from zhiheng.store.columns import CodeField


class KeptView(models.Model):
    """One view: of which list, whose, and the filters and columns as its address writes them. Not an act: it says how
    somebody likes to look, nothing of what happened."""

    account = models.CharField(max_length=150)
    listing = CodeField(max_length=40)
    name = CodeField(max_length=60)
    query = models.CharField(max_length=1000)

    class Meta:
        app_label = "store"
        db_table = "kept_view"
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "listing", "name"], name="view_name_once")]
