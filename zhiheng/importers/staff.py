"""Units, accounts and posts from a YAML file: what ``zhiheng init`` and the demonstration start from."""

from collections.abc import Hashable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from zhiheng.importers.text import read_text
from zhiheng.importers.unreadable import UnreadableFile
from zhiheng.kernel.people import Officer, Post, Unit


class _EachOnce(yaml.SafeLoader):
    """Refuses a key that stands twice in one mapping: YAML would drop the first without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.YAMLError(f"出现两次 (stands twice)：{'、'.join(twice)}\n{node.start_mark}")
        return super().construct_mapping(node, deep)


class _Unit(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    title: str
    en: str = ""
    division: str
    parent: str = ""


class _Post(BaseModel):
    model_config = ConfigDict(extra="forbid")
    post: str
    unit: str
    since: date | None = None
    until: date | None = None


class _Officer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    account: str
    name: str
    person: str = ""
    posts: list[tuple[str, str] | _Post] = []
    since: date | None = None
    closed: bool = False


class _Staff(BaseModel):
    model_config = ConfigDict(extra="forbid")
    units: list[_Unit]
    officers: list[_Officer]


def read_staff(path: Path, roles: frozenset[str], since: date) -> tuple[tuple[Unit, ...], tuple[Officer, ...]]:
    """Units from the root down, and officers with their posts (from ``since`` unless the file says).

    Raises UnreadableFile naming every fault: unknown fields, roles or units, an account twice, a unit before its
    parent, a post that ends before it begins.
    """
    try:
        staff = _Staff.model_validate(yaml.load(read_text(path), _EachOnce))
    except (ValidationError, yaml.YAMLError, RecursionError) as error:
        raise _unreadable(path, str(error)) from None
    units: dict[str, Unit] = {}
    faults: list[str] = []
    for one in staff.units:
        if one.parent and one.parent not in units:
            faults.append(f"{one.id}：上级单位 {one.parent} 不在其前 (its parent does not come before it)")
            continue
        path_ = f"{units[one.parent].path}/{one.id}" if one.parent else one.id
        units[one.id] = Unit(id=one.id, title=one.title, en=one.en, path=path_, division=one.division)
    officers = tuple(_officer(one, units, roles, since, faults) for one in staff.officers)
    accounts = [officer.account for officer in officers]
    twice = sorted({account for account in accounts if accounts.count(account) > 1})
    faults += [f"{account}：账号重复 (account twice)" for account in twice]
    if faults:
        raise _unreadable(path, "\n".join(faults))
    return tuple(units.values()), officers


def _officer(one: _Officer, units: dict[str, Unit], roles: frozenset[str], since: date, faults: list[str]) -> Officer:
    posts = []
    for said in one.posts:
        post = _Post(post=said[0], unit=said[1]) if isinstance(said, tuple) else said
        begins = post.since or one.since
        if post.post not in roles:
            faults.append(f"{one.account}：没有岗位 {post.post}，可用：{'、'.join(sorted(roles))} (no such post)")
        elif post.unit not in units:
            faults.append(f"{one.account}：没有单位 {post.unit} (no such unit)")
        elif begins is not None and post.until is not None and post.until < begins:
            faults.append(f"{one.account}：{post.post} 止日早于起日 (it ends before it begins)")
        else:
            posts.append(Post(role=post.post, unit=units[post.unit], since=begins or since, until=post.until))
    return Officer(
        account=one.account,
        name=one.name,
        person=one.person or one.account,
        posts=tuple(posts),
        closed=one.closed,
    )


def _unreadable(path: Path, faults: str) -> UnreadableFile:
    return UnreadableFile(
        tried=f"读取人员文件 {path.name} (read the staff file)",
        stopped_by=faults,
        article="",
        next_step="按 docs/do/run_a_bureau.md 的样例改正 (mend it after the example there)",
    )
