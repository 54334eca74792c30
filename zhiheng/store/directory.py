"""Units, accounts and posts in the database (``kernel.people.Directory``), and the few ways to add to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Prefetch

from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.register import Appointment, deputised
from zhiheng.store import models
from zhiheng.store.trouble import told

READING = "读取人员与单位 (read people and units)"
WRITING = "登记人员与单位 (enter people and units)"


class DjangoDirectory:
    """The accounts and units of the bureau, over the database alias ``using``."""

    def __init__(self, using: str = "default") -> None:
        self._using = using

    def officer(self, account: str) -> Officer | None:
        with told(READING, self._using):
            found = self._without_deputising(account)
            if found is None:
                return None
            return replace(found, posts=(*found.posts, *self._deputised(account)))

    def _without_deputising(self, account: str) -> Officer | None:
        accounts = models.Account.objects.using(self._using).filter(account=account)
        posts = Prefetch("posts", models.Post.objects.using(self._using).select_related("unit"))
        return next(iter(officers_of(accounts.prefetch_related(posts))), None)

    def _deputised(self, account: str) -> Iterator[Post]:
        """The posts that it holds in others' stead, after its own."""
        for row in models.DeputyRow.objects.using(self._using).filter(account=account).order_by("seq"):
            principal = self._without_deputising(row.principal)
            if principal is not None:
                yield from deputised(appointment_in(row), principal)

    def unit(self, id: str) -> Unit | None:
        with told(READING, self._using):
            found = models.Unit.objects.using(self._using).filter(pk=id).first()
        return unit_of(found) if found is not None else None


def appointment_in(row: models.DeputyRow) -> Appointment:
    """The appointment in a row of the projection."""
    return Appointment(
        seq=row.seq,
        record=row.record_id,
        deputy=row.account,
        principal=row.principal,
        role=row.role,
        unit=row.unit,
        since=date.fromisoformat(row.since),
        until=date.fromisoformat(row.until),
    )


def unit_of(row: models.Unit) -> Unit:
    return Unit(id=row.id, title=row.title, en=row.en, path=row.path, division=row.division)


def officers_of(rows: Iterable[models.Account]) -> Sequence[Officer]:
    """Accounts (posts and units prefetched) as officers; posts in order of their first day."""
    return [
        Officer(
            account=row.account,
            name=row.name,
            person=row.person,
            posts=tuple(_posts(row.posts.all())),
            closed=not row.is_active,
        )
        for row in rows
    ]


def _posts(rows: Iterable[models.Post]) -> list[Post]:
    posts = [Post(role=row.role, unit=unit_of(row.unit), since=row.since, until=row.until) for row in rows]
    return sorted(posts, key=lambda post: (post.since, post.unit.path, post.role))


def add_unit(unit: Unit, using: str = "default") -> None:
    """Enter a unit, or change the words of one that is there."""
    with told(WRITING, using):
        models.Unit.objects.using(using).update_or_create(
            id=unit.id,
            defaults={"title": unit.title, "en": unit.en, "path": unit.path, "division": unit.division},
        )


def add_officer(officer: Officer, password: str | None = None, using: str = "default") -> None:
    """Enter an account with its posts (units must be there), or change all of it but its password.

    ``password``: None leaves a known account's as it is and lets nobody sign in with a new one.
    """
    known = {"name": officer.name, "person": officer.person, "is_active": not officer.closed}
    changed = known if password is None else {**known, "password": make_password(password)}
    new = {**known, "password": make_password(password)}
    with told(WRITING, using), transaction.atomic(using=using):
        row, _ = models.Account.objects.using(using).update_or_create(
            account=officer.account, defaults=changed, create_defaults=new
        )
        row.posts.all().delete()
        for post in (one for one in officer.posts if not one.in_stead_of):
            give_post(officer.account, post, using)


def give_post(account: str, post: Post, using: str = "default") -> None:
    """Let an account hold a post on its days."""
    with told(WRITING, using):
        models.Post.objects.using(using).create(
            account=models.Account.objects.using(using).get(account=account),
            unit_id=post.unit.id,
            role=post.role,
            since=post.since,
            until=post.until,
        )
