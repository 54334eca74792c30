"""The only place where services meet packs, store, keys and the real clock."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import DeclarationError
from zhiheng.kernel.procedure import Procedure
from zhiheng.packs import criminal, treatment


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where an installation keeps its database, keys and columnar copy."""

    path: Path
    database_url: str

    @classmethod
    def from_environment(cls) -> "Home":
        """``ZHIHENG_HOME`` (default ``var`` in the working directory), ``ZHIHENG_DATABASE_URL`` (default SQLite)."""
        path = Path(os.environ.get("ZHIHENG_HOME", "var")).absolute()
        url = os.environ.get("ZHIHENG_DATABASE_URL", f"sqlite:///{path / 'zhiheng.sqlite3'}")
        return cls(path=path, database_url=url)

    @property
    def master_key(self) -> Path:
        return self.path / "keys" / "master.key"

    @property
    def signing_key(self) -> Path:
        return self.path / "keys" / "checkpoint.key"

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def columnar(self) -> Path:
        return self.path / "columnar"


def clock() -> datetime:
    """Now, aware, UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The procedures of the built-in packs, of installed ones (entry point group ``zhiheng.packs``) and of the folders
    in ``ZHIHENG_PACK_PATH``. Raises DeclarationError with every fault."""
    return Catalogue.of((*criminal.PROCEDURES, *treatment.PROCEDURES, *_installed(), *_from_folders()))


def _installed() -> Iterator[Procedure]:
    for point in entry_points(group="zhiheng.packs"):
        yield from point.load().PROCEDURES


def _from_folders() -> Iterator[Procedure]:
    for folder in filter(None, os.environ.get("ZHIHENG_PACK_PATH", "").split(os.pathsep)):
        yield from load_pack(Path(folder)).PROCEDURES


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
