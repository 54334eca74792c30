"""The persons of a judgment: defendants with their names, and the others whom it names by 某."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_ROLE = r"(?:上诉人|抗诉人|原审被告人|被告人|罪犯|申诉人)"
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅卞齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵"
    "席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊"
    "甄曲家封芮储靳邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲鄂索咸籍"
    "赖卓蔺屠蒙池乔阴闻党翟谭贡劳姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步"
    "都耿满弘匡国文寇广东欧沃利蔚越夔隆师巩聂晁勾敖融冷訾辛阚那简饶空曾沙养鞠须丰巢关蒯相查荆红游竺权盖益桓公麦覃丘肖闫代付兰龙欧降"
    "卯鄢玉芦卿郄皮苑栗仉冼逄官苟仝邸逯矫佟揭但旷粟阳候敬仵占敏税隋青门晋帅朴岳鹿涂亢况缑佘佴伯赏墨哈谯笪年爱佟蹇练颉母昝庹代明尧禚"
)
_ALSO_A_WORD = "于和向时经成连安全常方由同后任与年都以对相别应但空通"
"""Surnames that are more often a word of the sentence; not read as a name where what follows is one by itself."""
_STEM = rf"(?:[{_STEMS.replace('未', '').replace('申', '')}]|未(?=[、，。；（）：等])|申(?![请诉辩报明]))"
"""A stem behind a name, and not the first letter of a word: 李某未经许可, 李某申请."""
_NUMBER = r"(?:\d(?![\d人名]))?"
_PSEUDONYM = rf"(?:某{_STEM}{_NUMBER}(?:某(?![日月年天时地市县区街路镇乡村]))?|[{_SURNAMES}]\d?某某?{_STEM}?{_NUMBER})"
_HEADED = re.compile(
    rf"(?<!诉讼)(?<!民事)(?<!同案)(?<!系){_ROLE}(?:（[^（）]{{0,20}}）|暨[^，。；：]{{0,14}})?：?\s?(?:自报(?:名)?：?)?"
    r"(?P<name>(?:[^，。,、（）：；\s“”男女犯的因]{1,10}·)?[^，。,、（）：；\s“”男女犯的因]{1,6}?)(?:（[^（）]*）)?\s?[，,。；]"
)
_CROSSED = rf"[{_SURNAMES}](?:×{{1,2}}|X{{2}})(?![×X\d号])|[×X]{{2,10}}"
_LONG = r"(?![在与将从对向给为因到被把让叫用以等均系未不其趁驾至经随去往持入所伙住租])[\u4e00-\u9fff]{1,3}某{1,4}"
_CALLED = tuple(
    (
        name,
        re.compile(
            rf"(?<!诉讼)(?<!民事){role}(?P<names>(?:{name})(?:(?:、(?:{role})?|(?:和|及|与|伙同){role})(?:{name}))*)"
        ),
    )
    for role, name in (
        ("被告人", f"{_PSEUDONYM}|{_CROSSED}"),
        ("嫌疑人", _PSEUDONYM),
        ("被告人", _LONG),
    )
)
"""The names that follow a role, by the surest sign first: pseudonyms, a surname with crosses, 阿某某某."""
_SOMEBODY = re.compile(_PSEUDONYM)
_FOLLOWS_A_NAME = frozenset(
    "的被在与和将向因等于到说称是为及从用驾以伙一家之已不对系同把有让给进去来又也即后前先供均都主自经其并"
)
_ENDS_A_NAME = frozenset("、，。；：（）的被在与和将于等")
_NEARLY_ALWAYS = 0.6
_CHARGE = re.compile(r"指控(?:原审)?被告人[^，。；]{1,60}?犯")
_CALLED_SO = re.compile(r"(?<!同案)(?<!原审)被告人$")
_BETWEEN = re.compile(
    r"\s*(?:、|和|及|与|以及|，|伙同)?\s*(?:同案)?(?:被告人|犯罪嫌疑人|上诉人|原审被告人)?\s*(?:（[^（）]*）)?\s*"
)
_ALL = re.compile(
    r"(?:上列|上述|以上)(?:[两二三四五六七八九十\d]{1,3}(?:名|位)?)?被告人|[两二三四五六七八九十\d]{1,3}(?:名|位)?被告人(?:均)?|(?:各|全部)被告人|[两二三四五六七八九](?:人|上诉人)均?"
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
    """The names that follow 被告人, or else 嫌疑人, in a text without a heading, the most frequent first."""
    found = (
        Counter(one for names in listed.finditer(text) for one in re.findall(name, names["names"]))
        for name, listed in _CALLED
    )
    names = next(filter(None, found), Counter[str]())
    return tuple(dict.fromkeys(full for name, _ in names.most_common() for full in in_full(name, text)))


def in_full(name: str, text: str) -> tuple[str, ...]:
    """``name`` with the letters of given names kept behind 某 (杨某华, 杨某明), where one nearly always stands."""
    if name[-1] in _STEMS or name[-1].isdigit():
        return (name,)
    behind: Counter[str] = Counter()
    ending: set[str] = set()
    at = text.find(name)
    while at >= 0:
        letter, after = text[at + len(name) : at + len(name) + 1], text[at + len(name) + 1 : at + len(name) + 2]
        behind[letter] += 1
        if after in _ENDS_A_NAME:
            ending.add(letter)
        at = text.find(name, at + 1)
    letters = {
        letter: often for letter, often in behind.items() if often > 1 and letter in ending and _may_be_a_name(letter)
    }
    kept = sum(letters.values()) >= _NEARLY_ALWAYS * text.count(name)
    return tuple(name + letter for letter in letters) if letters and kept else (name,)


def _may_be_a_name(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff" and letter not in _FOLLOWS_A_NAME


def named(text: str, defendants: Sequence[str]) -> Iterator[Named]:
    """Every mention of a person or of all defendants, in the order of the text; lists of names are one mention."""
    others = {full for name in set(_SOMEBODY.findall(text)) for full in in_full(name, text)}
    words = {name for name in others if name[0] in _ALSO_A_WORD and name[1:] in defendants}
    known = sorted((others - words).union(defendants), key=len, reverse=True)
    any_name = re.compile("|".join(map(re.escape, known)) or "(?!)")
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
    """The names of the heading by second pseudonyms: where a charge names as many strangers as defendants, and where
    the only defendant is later called 被告人 by a strange name.
    """
    if len(defendants) == 1 and (others := _called_defendant(text, start, mentions) - set(defendants)):
        return dict.fromkeys(others, defendants[0])
    charge = _CHARGE.search(text, start)
    if charge is None:
        return {}
    inside = [name for one in mentions if charge.start() <= one.start and one.end <= charge.end() for name in one.names]
    strangers = tuple(dict.fromkeys(inside))
    same = len(strangers) != len(defendants) or set(strangers) & set(defendants)
    return {} if same else dict(zip(strangers, defendants, strict=True))


def _called_defendant(text: str, start: int, mentions: Sequence[Named]) -> set[str]:
    alone = [one for one in mentions if one.start >= start and len(one.names) == 1]
    return {one.names[0] for one in alone if _CALLED_SO.search(text, one.start - len("原审被告人"), one.start)}


def _listed(run: list[tuple[int, int, str]]) -> Named:
    names = tuple(dict.fromkeys(name for _, _, name in run if name))
    return Named(run[0][0], run[-1][1], names, everybody=not names)
