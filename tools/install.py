"""Create the environment (``.venv``) and put the pinned requirements and the project into it.

Run by the Makefile with the Python that shall own the environment; standard library only, because nothing is
installed yet. ``uv`` does the work where it can be had, plain pip otherwise; ``--wheels DIR`` takes everything from
that folder and asks no index. Exit code 0 installed, 1 could not, with what is missing on standard error.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class CannotInstall(Exception):
    """A step failed; the message says what was tried and what to do next."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requirements", type=Path, default=ROOT / "requirements.txt")
    parser.add_argument("--environment", type=Path, default=ROOT / ".venv")
    parser.add_argument("--wheels", type=Path, help="folder of wheels; no index is asked")
    parser.add_argument("--without-uv", action="store_true", help="plain pip even where uv can be had")
    args = parser.parse_args()
    try:
        if args.wheels is not None and not args.wheels.is_dir():
            raise CannotInstall(f"WHEELS={args.wheels} is not a folder. Next: fill one with `make wheels`.")
        python = create_environment(args.environment.resolve())
        install(python, args.requirements, args.wheels, without_uv=args.without_uv)
    except CannotInstall as stopped:
        print(f"无法安装 Cannot install: {stopped}", file=sys.stderr)
        return 1
    return 0


def create_environment(folder: Path) -> Path:
    """The environment's Python; one that no longer runs or stems from a moved folder is made anew."""
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not _belongs_here(python, folder):
        shutil.rmtree(folder, ignore_errors=True)
        if subprocess.run([sys.executable, "-m", "venv", str(folder)]).returncode != 0:
            raise CannotInstall(
                f"{sys.executable} -m venv failed. Next: install its venv module (Debian: apt install python3-venv)."
            )
    return python


def _belongs_here(python: Path, folder: Path) -> bool:
    """Whether it runs, has pip, and its scripts point here; in a moved folder they point to the old place."""
    if not python.exists() or subprocess.run([str(python), "-c", "import pip"], capture_output=True).returncode != 0:
        return False
    return all(str(folder) in script.read_text(errors="replace") for script in python.parent.glob("pip*"))


def install(python: Path, requirements: Path, wheels: Path | None, *, without_uv: bool) -> None:
    """Install the pinned ``requirements``, then the project itself, editable and without asking for anything more."""
    source = ["--no-index", "--find-links", str(wheels.resolve())] if wheels else []
    steps = (
        [*source, "--require-hashes", "-r", str(requirements)],
        [*source, "--no-deps", "--no-build-isolation", "-e", str(ROOT)],
    )
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    uv = None if without_uv else _find_uv(python, source, pip)
    if uv and all(
        _runs([uv, "pip", "install", "--quiet", "--python", str(python), *step], _uv_env(python)) for step in steps
    ):
        return
    if uv:
        print("uv could not install; trying pip.", file=sys.stderr)
    if not all(_runs([*pip, *step]) for step in steps):
        place = (
            f"{wheels} (it must hold a wheel for each line of {requirements.name})" if wheels else "the package index"
        )
        raise CannotInstall(
            f"pip could not get {requirements.name} from {place}; its words stand above. Next: check the network or "
            "pip's index settings, or bring the wheels along (`make wheels` elsewhere, then `make install WHEELS=…`)."
        )


def _find_uv(python: Path, source: list[str], pip: list[str]) -> str | None:
    own = python.parent / "uv"
    if not own.exists() and (on_path := shutil.which("uv")):
        return on_path
    if not own.exists():
        command = [*pip, *source, "--require-hashes", "-r", str(ROOT / "requirements-uv.txt")]
        subprocess.run(command, capture_output=True)  # no uv for this platform is no failure: pip does it all
    return str(own) if own.exists() else None


def _uv_env(python: Path) -> dict[str, str]:
    """uv does not read pip's settings: hand over the index a site has set there, and the system's certificates."""
    env = dict(os.environ, UV_SYSTEM_CERTS="1")
    settings = subprocess.run([str(python), "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
    for line in settings.splitlines():
        name, _, value = line.partition("=")
        if name.endswith(".index-url"):
            env.setdefault("UV_DEFAULT_INDEX", ast.literal_eval(value))
    return env


def _runs(command: list[str], env: dict[str, str] | None = None) -> bool:
    return subprocess.run(command, env=env).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
