"""Phrases of the templates: a count never stands before a plural that it did not choose."""

import re
from pathlib import Path

from zhiheng.web.templatetags.words import say

TEMPLATES = Path(__file__).resolve().parents[2] / "zhiheng" / "web" / "templates"
SAID = re.compile(r"""\{% say "[^"]*" "(?P<en>[^"]*)\"""")
COUNTED = re.compile(r"\{(?P<name>\w+)\} (?:\w+ )?(?P<noun>\w+s)\b")
NEVER_ONE = {"seconds", "this"}
"""Nouns whose number is fixed above one, and what is no noun."""


def test_a_number_chooses_its_noun() -> None:
    loose = [
        (path.name, found[0])
        for path in TEMPLATES.rglob("*.html")
        for phrase in SAID.finditer(path.read_text("utf-8"))
        for found in COUNTED.finditer(phrase["en"])
        if found["noun"] not in NEVER_ONE
    ]
    assert loose == []


def test_one_and_many() -> None:
    phrase = "{n} item{n_s}"
    told = [say({"zh": False}, "{n} 件", phrase, n=count) for count in (0, 1, 2)]  # type: ignore[arg-type]
    assert told == ["0 items", "1 item", "2 items"]
    assert say({"zh": True}, "{n} 件", phrase, n=1) == "1 件"  # type: ignore[arg-type]
