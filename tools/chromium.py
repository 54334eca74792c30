"""The headless Chromium that the browser tests drive: found or installed, with a font that has Chinese characters.

``python -m tools.chromium`` makes sure that there is one and prints its path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PACKAGED = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

# Without these a browser that has no way out keeps asking for its vendor's services; root needs --no-sandbox.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class ChromiumMissing(Exception):
    """No browser is on this machine and none could be installed; the message says what to do."""


def find() -> Path | None:
    """The browser's path: ``ZHIHENG_CHROMIUM``, PATH, the usual places, or the build that Playwright has fetched."""
    named = [os.environ["ZHIHENG_CHROMIUM"]] if "ZHIHENG_CHROMIUM" in os.environ else []
    on_path = [path for name in NAMES if (path := shutil.which(name))]
    return next((Path(path) for path in (*named, *on_path, *PACKAGED, *_of_playwright()) if _works(path)), None)


def _of_playwright() -> list[str]:
    caches = (Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright")
    return [str(path) for cache in caches for path in sorted(cache.glob("chromium-*/chrome-*/chrome"), reverse=True)]


def _works(path: str) -> bool:
    """Whether it starts: some systems put a stub there that only says where to get a browser."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def has_chinese_font() -> bool:
    """Whether some installed font has Chinese characters; true where nobody can tell."""
    if shutil.which("fc-list") is None:
        return True
    return bool(subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, text=True).stdout.strip())


def ensure() -> Path:
    """``find``, or install the system's package where that is allowed; the Chinese font likewise."""
    wanted = [
        *([] if find() else ["chromium"]),
        *([] if find() and has_chinese_font() else ["fontconfig", "fonts-noto-cjk"]),
    ]
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *wanted]):
            subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    found = find()
    if found is None:
        raise ChromiumMissing(
            "无法运行测试：找不到 Chromium 浏览器。\n"
            f"Cannot run the browser tests: none of {', '.join(NAMES)} was found.\n"
            "Next: apt install chromium fonts-noto-cjk (as root), or .venv/bin/playwright install chromium (without), "
            "or name the browser in ZHIHENG_CHROMIUM."
        )
    if not has_chinese_font():
        print(
            "No font with Chinese characters: screenshots will show boxes. Next: apt install fonts-noto-cjk",
            file=sys.stderr,
        )
    return found


if __name__ == "__main__":
    try:
        print(f"Chromium: {ensure()}")
    except ChromiumMissing as missing:
        sys.exit(str(missing))
