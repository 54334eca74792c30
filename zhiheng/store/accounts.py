"""Accounts, their posts and passwords, as an administrator changes them (``services.installation.Accounts``)."""

from contextlib import AbstractContextManager

from axes.models import AccessAttempt
from django.contrib.auth.hashers import make_password
from django.db import transaction

from zhiheng.kernel.people import Officer, Unit
from zhiheng.store import models
from zhiheng.store.directory import WRITING, add_officer, add_unit
from zhiheng.store.trouble import told


class Accounts:
    """Over the database alias ``using``."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def together(self) -> AbstractContextManager[object]:
        return transaction.atomic(using=self._using)

    def put_unit(self, unit: Unit) -> None:
        add_unit(unit, self._using)

    def put(self, officer: Officer) -> None:
        add_officer(officer, using=self._using)

    def set_password(self, account: str, password: str, *, given: bool) -> None:
        """A session is bound to the password with which it began: changing that ends it."""
        with told(WRITING, self._using):
            models.Account.objects.using(self._using).filter(account=account).update(
                password=make_password(password), password_given=given
            )

    def unlock(self, account: str) -> bool:
        with told(WRITING, self._using):
            return bool(AccessAttempt.objects.using(self._using).filter(username=account).delete()[0])
