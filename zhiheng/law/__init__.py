"""The law: one module (or package) for each instrument, and in it one constant for each requirement.

Each module holds ``LAW``, its Instrument, and Requirements under the upper-case name of their id. ``calendar`` knows
the days of rest, ``policy`` the local values where the law gives no number.
"""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.terms import Requirement


@cache
def requirements() -> tuple[Requirement, ...]:
    """Every requirement of every instrument, by module. Raises DeclarationError where two share an id."""
    found: list[Requirement] = []
    for module in walk_packages(__path__, prefix=f"{__name__}."):
        found += [value for value in vars(import_module(module.name)).values() if isinstance(value, Requirement)]
    return distinct(found)


def requirement(id: str) -> Requirement:
    """The requirement of this id. Raises DeclarationError where there is none."""
    try:
        return _by_id()[id]
    except KeyError:
        raise DeclarationError(
            tried=f"查找规则 (looking up the requirement) {id}",
            stopped_by="没有此编号 (no such id)",
            article="",
            next_step="核对编号，或在相应法律文件的模块中声明 (check the id, or declare it in its instrument's module)",
        ) from None


def distinct(found: list[Requirement]) -> tuple[Requirement, ...]:
    """``found`` as it is. Raises DeclarationError naming every id that occurs twice."""
    ids = [each.id for each in found]
    if twice := sorted({id for id in ids if ids.count(id) > 1}):
        raise DeclarationError(
            tried="收集法律规则 (collecting the requirements)",
            stopped_by="\n".join(f"{id}: 编号重复 (declared twice)" for id in twice),
            article="",
            next_step="每个编号只声明一次 (declare each id once)",
        )
    return tuple(found)


@cache
def _by_id() -> dict[str, Requirement]:
    return {each.id: each for each in requirements()}
