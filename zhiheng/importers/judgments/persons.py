"""The persons of a judgment: defendants with their names, and the others whom it names by 某."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_ROLE = r"(?:上诉人|抗诉人|原审被告人|被告人|罪犯|申诉人)"
_NOT_A_SURNAME = "人将和与对被由在从给让及系因把的该名同是为某向"
_PSEUDONYM = rf"(?:某[{_STEMS}]\d?|(?![{_NOT_A_SURNAME}])[\u4e00-\u9fff]\d?某某?[{_STEMS}]?\d?)"
_HEADED = re.compile(
    rf"(?<!诉讼)(?<!民事)(?<!同案)(?<!系){_ROLE}(?:（[^（）]{{0,20}}）|暨[^，。；：]{{0,14}})?：?\s?(?:自报(?:名)?：?)?"
    r"(?P<name>[^，。,、（）：；\s“”男女犯的因]{1,6}?)(?:（[^（）]*）)?\s?[，,。；]"
)
_CALLED = re.compile(rf"(?<!诉讼)(?<!民事)被告人(?P<names>{_PSEUDONYM}(?:(?:、|和|及|伙同)(?:被告人)?{_PSEUDONYM})*)")
_SOMEBODY = re.compile(_PSEUDONYM)
_FOLLOWS_A_NAME = frozenset(
    "的被在与和将向因等于到说称是为及从用驾以伙一家之已不对系同把有让给进去来又也即后前先供均都主自经其并"
)
_NEARLY_ALWAYS = 0.6
_CHARGE = re.compile(r"指控(?:原审)?被告人[^，。；]{1,60}?犯")
_BETWEEN = re.compile(
    r"\s*(?:、|和|及|与|以及|，|伙同)?\s*(?:同案)?(?:被告人|犯罪嫌疑人|上诉人|原审被告人)?\s*(?:（[^（）]*）)?\s*"
)
_ALL = re.compile(
    r"(?:上列|上述|以上)(?:[两二三四五六七八九十\d]+(?:名|位)?)?被告人|[两二三四五六七八九十\d]+(?:名|位)?被告人(?:均)?|(?:各|全部)被告人|[两二三四五六七八九](?:人|上诉人)均?"
)


@dataclass(frozen=True, slots=True)
class Party:
    """A defendant in the heading: the name, and where its own lines begin."""

    name: str
    start: int


@dataclass(frozen=True, slots=True)
class Named:
    """One or several names side by side in the text; ``everybody``: 上列三被告人 and its like."""

    start: int
    end: int
    names: tuple[str, ...]
    everybody: bool = False


def headed(text: str, end: int) -> tuple[Party, ...]:
    """The defendants that the heading, which stops at ``end``, introduces; each once, in its order."""
    found: dict[str, Party] = {}
    for one in _HEADED.finditer(text, 0, end):
        found.setdefault(one["name"], Party(one["name"], one.start()))
    return tuple(found.values())


def called(text: str) -> tuple[str, ...]:
    """The names that follow 被告人 in a text without a heading, the most frequent first."""
    lists = (one["names"] for one in _CALLED.finditer(text))
    names = Counter(name for names in lists for name in re.findall(_PSEUDONYM, names))
    return tuple(dict.fromkeys(full for name, _ in names.most_common() for full in in_full(name, text)))


def in_full(name: str, text: str) -> tuple[str, ...]:
    """``name`` with the letters of given names kept behind 某 (杨某华, 杨某明), where one nearly always stands."""
    if name[-1] in _STEMS or name[-1].isdigit():
        return (name,)
    behind = Counter(re.findall(rf"{re.escape(name)}([\u4e00-\u9fff])", text))
    letters = {letter: often for letter, often in behind.items() if often > 1 and letter not in _FOLLOWS_A_NAME}
    kept = sum(letters.values()) >= _NEARLY_ALWAYS * text.count(name)
    return tuple(name + letter for letter in letters) if letters and kept else (name,)


def named(text: str, defendants: Sequence[str]) -> Iterator[Named]:
    """Every mention of a person or of all defendants, in the order of the text; lists of names are one mention."""
    others = {full for name in set(_SOMEBODY.findall(text)) for full in in_full(name, text)}
    known = sorted(others.union(defendants), key=len, reverse=True)
    any_name = re.compile("|".join([*map(re.escape, known), _SOMEBODY.pattern]))
    mentions = sorted(
        [(one.start(), one.end(), one.group()) for one in any_name.finditer(text)]
        + [(one.start(), one.end(), "") for one in _ALL.finditer(text)]
    )
    run: list[tuple[int, int, str]] = []
    for one in mentions:
        if run and one[0] < run[-1][1]:
            continue
        if run and not (run[-1][2] and one[2] and _BETWEEN.fullmatch(text, run[-1][1], one[0])):
            yield _listed(run)
            run = []
        run.append(one)
    if run:
        yield _listed(run)


def renamed(text: str, start: int, defendants: Sequence[str], mentions: Sequence[Named]) -> dict[str, str]:
    """The names of the heading by second pseudonyms, where a charge names as many strangers as defendants."""
    charge = _CHARGE.search(text, start)
    if charge is None:
        return {}
    inside = [name for one in mentions if charge.start() <= one.start and one.end <= charge.end() for name in one.names]
    strangers = tuple(dict.fromkeys(inside))
    same = len(strangers) != len(defendants) or set(strangers) & set(defendants)
    return {} if same else dict(zip(strangers, defendants, strict=True))


def _listed(run: list[tuple[int, int, str]]) -> Named:
    names = tuple(dict.fromkeys(name for _, _, name in run if name))
    return Named(run[0][0], run[-1][1], names, everybody=not names)
