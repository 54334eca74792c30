"""Bring units, accounts and posts to what a staff file says, and tell what that changed.

The past stays: a post that the file no longer names ends yesterday, for acts are judged by the posts of their day. What
the file does not name at all (units, accounts) stays as it is, and no file opens an account that was closed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from zhiheng.kernel.act import When
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.services.accounts import ended, first_password
from zhiheng.services.installation import Installation, roles_of

Words = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Change:
    """``subject``: the id of a unit, or an account; ``what``: how it is now, (中文, English)."""

    subject: str
    what: Words


@dataclass(frozen=True, kw_only=True)
class Applied:
    """``passwords``: of the new accounts."""

    changes: tuple[Change, ...]
    passwords: Mapping[str, str]


def apply_staff(
    installation: Installation, units: Sequence[Unit], officers: Sequence[Officer], by: str, now: datetime
) -> Applied:
    """Make it so, all of it or nothing."""
    passwords: dict[str, str] = {}
    changes: list[Change] = []
    with installation.accounts.together():
        for unit in units:
            changes += _apply_unit(installation, unit)
        for officer in officers:
            known = installation.directory.officer(officer.account)
            if known is not None:
                changes += _apply_officer(installation, known, officer, When.minute(now).day)
                continue
            installation.accounts.put(officer)
            changes.append(Change(subject=officer.account, what=("新账号", "new account")))
            if not officer.closed:
                passwords[officer.account] = first_password()
                installation.accounts.set_password(officer.account, passwords[officer.account], given=True)
        for one in changes:
            installation.access_log.account_changed(by, one.subject, now, f"{one.what[0]} {one.what[1]}")
    return Applied(changes=tuple(changes), passwords=passwords)


def _apply_unit(installation: Installation, unit: Unit) -> Iterator[Change]:
    known = installation.directory.unit(unit.id)
    if known == unit:
        return
    installation.accounts.put_unit(unit)
    yield Change(subject=unit.id, what=("新单位", "new unit") if known is None else ("单位信息改动", "unit changed"))


def _apply_officer(installation: Installation, known: Officer, said: Officer, today: date) -> Iterator[Change]:
    own = tuple(post for post in known.posts if not post.in_stead_of)
    if known.closed:
        if not said.closed:
            yield Change(
                subject=known.account,
                what=("已停用，文件未改动它；须先启用", "is closed and stays as it is; open it first"),
            )
        return
    posts = ended(own, today) if said.closed else posts_now(own, said.posts, today)
    now = replace(known, name=said.name, person=said.person, posts=posts, closed=said.closed)
    if now == replace(known, posts=own):
        return
    installation.accounts.put(now)
    for what in (*_words(installation, known, now), *_post_words(installation, own, posts)):
        yield Change(subject=known.account, what=what)


def posts_now(held: Sequence[Post], said: Sequence[Post], today: date) -> tuple[Post, ...]:
    """The posts of an account once it holds what a file says: those that ended stay, those not named end."""
    left, found = list(held), []
    for post in said:
        same = _same(left, post, today)
        if same is None:
            found.append(post)
            continue
        left.remove(same)
        # Without a day of its own in the file a post begins today; one that is held has begun.
        since = min(same.since, post.since) if post.since == today else post.since
        found.append(replace(post, since=since))
    return tuple(sorted((*ended(left, today), *found), key=lambda post: (post.since, post.unit.path, post.role)))


def _same(held: Sequence[Post], said: Post, today: date) -> Post | None:
    """The post of ``held`` that the file means: of the same days, or of the same beginning, or the one that runs."""
    alike = [post for post in held if (post.role, post.unit.id) == (said.role, said.unit.id)]
    ways = (
        lambda post: said.until is not None and post.until == said.until,
        lambda post: post.since == said.since,
        lambda post: post.until is None or post.until >= today,
    )
    return next((post for fits in ways for post in alike if fits(post)), None)


def _words(installation: Installation, before: Officer, after: Officer) -> Iterator[Words]:
    if before.name != after.name:
        yield f"姓名改为{after.name}", f"is called {after.name} now"
    if before.person != after.person:
        yield "对应的自然人改变", "belongs to another person"
    if after.closed:
        yield "停用", "closed"


def _post_words(installation: Installation, before: Sequence[Post], after: Sequence[Post]) -> Iterator[Words]:
    roles = roles_of(installation.catalogue)
    for post in after:
        if post in before:
            continue
        role = roles[post.role]
        until = (f"至{post.until}", f"until {post.until}") if post.until else ("起", "on")
        yield (
            f"{post.unit.title} {role.title}，自{post.since}{until[0]}",
            f"{role.en}, {post.unit.en}, from {post.since} {until[1]}",
        )
    kept = {(post.role, post.unit.id) for post in after}
    for post in before:
        if (post.role, post.unit.id) not in kept:
            role = roles[post.role]
            yield f"{post.unit.title} {role.title}，不再开始", f"{role.en}, {post.unit.en}, does not begin"
