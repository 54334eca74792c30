"""Chinese names found as they are spoken: by the first letters of their syllables, by whole syllables, or both."""

from collections.abc import Iterator
from functools import cache

SHORTEST = 2
"""Letters; one alone begins half of all names."""


def spells(letters: str, words: str) -> bool:
    """Whether ``letters`` are how some run of ``words`` is spoken: ``wjg``, ``wangjg`` and ``wangjian`` find 王建国.

    A character with several readings is found by each: a surname is often spoken unlike the same word elsewhere.
    Letters and digits among ``words`` stand for themselves; spaces and signs are passed over.
    """
    asked = letters.lower().replace(" ", "")
    if len(asked) < SHORTEST or not (asked.isascii() and asked.isalnum()) or words.isascii():
        return False
    spoken = [character for character in words.lower() if character.isalnum()]
    return any(_begins(asked, spoken[start:]) for start in range(len(spoken)))


def _begins(asked: str, spoken: list[str]) -> bool:
    reached = {0}
    for character in spoken:
        reached = {end for place in reached for end in _ends(asked, place, character)}
        if len(asked) in reached:
            return True
        if not reached:
            break
    return False


def _ends(asked: str, place: int, character: str) -> Iterator[int]:
    """How far ``asked`` is spoken with one more ``character`` from ``place`` on."""
    for syllable in _readings(character):
        if asked[place] == syllable[0]:
            yield place + 1
        if asked.startswith(syllable, place):
            yield place + len(syllable)
        if syllable.startswith(asked[place:]):
            yield len(asked)


@cache
def _readings(character: str) -> tuple[str, ...]:
    """The syllables of a character, without tones; what is no Chinese character is its own."""
    if character.isascii():
        return (character,)
    # Its tables take half a second and 50 MB: a command that looks nobody up does not pay for them.
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(found[0]) if found else (character,)
