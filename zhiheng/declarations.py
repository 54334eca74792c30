"""The declarations that this installation knows: the built-in packs, installed ones and those in folders; as they are,
or as they would read under another limit."""

import hashlib
import importlib
import importlib.util
import os
import sys
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules

from zhiheng import packs as built_in
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import DeclarationError, UnknownAct
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.terms import supposing


@lru_cache(maxsize=1)
def packs() -> dict[str, tuple[Procedure, ...]]:
    """The procedures of each pack: the folders of ``zhiheng.packs``, installed ones (entry point group
    ``zhiheng.packs``) and the folders in ``ZHIHENG_PACK_PATH``."""
    own = (module.name for module in iter_modules(built_in.__path__) if module.ispkg)
    found: dict[str, tuple[Procedure, ...]] = {
        name: importlib.import_module(f"{built_in.__name__}.{name}").PROCEDURES for name in own
    }
    found |= {point.name: point.load().PROCEDURES for point in entry_points(group="zhiheng.packs")}
    folders = filter(None, os.environ.get("ZHIHENG_PACK_PATH", "").split(os.pathsep))
    return found | {Path(folder).resolve().name: load_pack(Path(folder)).PROCEDURES for folder in folders}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The procedures of every pack. Raises DeclarationError with every fault."""
    return Catalogue.of([procedure for procedures in packs().values() for procedure in procedures])


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """A hash of everything that says when something is due: kernel, law with its calendar, local values, every pack."""
    own = Path(built_in.__file__).parents[1]
    modules = {sys.modules[step.act.__module__] for procedure in catalogue() for step in procedure.steps}
    declaring = {Path(str(module.__file__)).parent for module in modules}
    folders = sorted({own / "kernel", own / "law", own / "policy", *declaring})
    made = hashlib.sha256()
    for folder in folders:
        for file in sorted(one for one in folder.rglob("*") if one.suffix in (".py", ".yaml")):
            made.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return made.hexdigest()


def catalogue_supposing(rule: str, value: int) -> Catalogue:
    """The procedures as they would read if the limit of ``rule`` were ``value``: law and packs are read anew, and the
    declarations in use stay what they are. Raises UnknownAct where no procedure has a rule of that name and a limit."""
    known = catalogue().rule(rule)
    if known is None or known.limit is None:
        raise UnknownAct(
            tried=f"假设规则 {rule} 的限度为 {value} (suppose another limit of {rule})",
            stopped_by="没有这条规则，或者它没有数字限度 (no such rule, or it has no limit)",
            article=known.article.zh if known is not None else "",
            next_step="用 zhiheng rulebook 查规则 id (look the id up with zhiheng rulebook)",
        )
    declaring = ("zhiheng.law", "zhiheng.packs", *(name for name in packs() if name in sys.modules))
    in_use = {name: module for name, module in sys.modules.items() if _is_within(name, declaring)}
    with supposing(rule, value):
        for name in in_use:
            del sys.modules[name]
        try:
            return Catalogue.of([each for procedures in packs.__wrapped__().values() for each in procedures])
        finally:
            for name in [name for name in sys.modules if _is_within(name, declaring)]:
                del sys.modules[name]
            sys.modules.update(in_use)
            for name, module in in_use.items():
                parent, _, own = name.rpartition(".")
                if parent:
                    setattr(sys.modules[parent], own, module)


def _is_within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in packages)


def procedures_named(name: str) -> tuple[Procedure, ...]:
    """The procedures of the pack or procedure ``name``; all of them where it is empty. Raises UnknownAct."""
    if not name:
        return catalogue().procedures
    return packs()[name] if name in packs() else (catalogue()[name],)


def load_pack(folder: Path) -> "Pack":
    """The pack in ``folder`` (a Python package with PROCEDURES). Raises DeclarationError where there is none."""
    init = folder / "__init__.py"
    if not init.is_file():
        raise DeclarationError(
            tried=f"载入业务包 {folder} (load a pack)",
            stopped_by="文件夹中没有 __init__.py (no __init__.py in it)",
            article="",
            next_step="给出业务包所在的文件夹 (name the pack's own folder)",
        )
    name = folder.resolve().name
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, init, submodule_search_locations=[str(folder)])
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]  # type: ignore[return-value]


class Pack:
    """What a pack's package offers."""

    PROCEDURES: tuple[Procedure, ...]
