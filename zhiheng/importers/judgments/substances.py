"""The names of drugs in judgments, formal and of the street, each by the one name that the output uses."""

import re

_SUBSTANCES: tuple[tuple[str, str], ...] = (
    ("甲卡西酮", r"甲卡西酮|长治筋"),
    ("二亚甲基双氧安非他明", r"3[，,]4-亚甲二?氧基?甲基苯丙胺|亚甲二氧甲基苯丙胺|(?i:MDMA)|摇头丸"),
    ("甲基苯丙胺片剂", r"(?:甲基苯丙胺|冰毒)[（(]?片剂|麻[古果姑某谷](?!烷)丸?|红色(?:药丸|片剂|颗粒|圆形)"),
    ("甲基苯丙胺", r"甲基[苯本]丙胺|甲基安非他[明命]|去氧麻黄[碱素]|冰毒|(?<=“)冰(?=”)"),
    ("苯丙胺", r"(?<!甲基)苯丙胺|(?<!甲基)安非他[明命]"),
    ("海洛因", r"海洛[因英]|二乙酰吗啡|(?:单|6-)?乙酰吗啡|乙酰可待因|白粉|四号"),
    ("氯胺酮", r"氯胺[酮胴]|[“\"]?[Kk][”\"]?粉"),
    ("可卡因", r"可卡因|古柯"),
    ("吗啡", r"(?<!乙酰)吗啡"),
    ("鸦片", r"鸦片|大烟膏?"),
    ("大麻", r"大麻|四氢大麻酚"),
    ("咖啡因", r"咖啡因|安钠咖"),
    ("美沙酮", r"美沙酮"),
    ("可待因", r"(?<!乙酰)可待因"),
    ("尼美西泮", r"尼美西泮|(?:一粒眠|红五)"),
    ("三唑仑", r"三唑仑"),
    ("阿普唑仑", r"阿普唑仑"),
    ("地西泮", r"地西泮|安定片"),
    ("氟硝西泮", r"氟硝西泮"),
    ("氯硝西泮", r"氯硝西泮"),
    ("麦角酰二乙胺", r"麦角酰?二乙[酰基]?胺|(?i:LSD)"),
    ("依托咪酯", r"依托咪酯"),
    ("曲马多", r"曲马多"),
    ("哌替啶", r"哌替啶|杜冷丁"),
    ("芬太尼", r"芬太尼"),
    ("γ-羟丁酸", r"羟(?:基)?丁酸|(?i:GHB)"),
    ("丁丙诺啡", r"丁丙诺啡"),
    ("二氢埃托啡", r"二氢埃托啡"),
    ("合成大麻素", r"合成大麻素|(?i:AMB|ADB|MDMB)-?"),
    ("麻黄碱", r"(?<!去氧)麻黄[碱素]"),
    ("罂粟壳", r"罂粟壳"),
)
TABLETS = "甲基苯丙胺片剂"
"""麻古, 麻果: methamphetamine in tablets."""

_NAMED = re.compile("|".join(f"(?P<_{place}>{words})" for place, (_, words) in enumerate(_SUBSTANCES)))


def first_name(text: str, start: int, end: int) -> str:
    """The first drug named in that stretch of ``text``; empty where there is none."""
    found = _NAMED.search(text, start, end)
    return _name(found) if found else ""


def last_name(text: str, start: int, end: int) -> str:
    """The last drug named in that stretch of ``text``; empty where there is none."""
    names = [_name(one) for one in _NAMED.finditer(text, start, end)]
    return names[-1] if names else ""


def only_name(text: str, start: int, end: int) -> str:
    """The drug that is the only one named in that stretch of ``text``; empty where there are several, or none."""
    names = {_name(one) for one in _NAMED.finditer(text, start, end)}
    return names.pop() if len(names) == 1 else ""


def _name(found: re.Match[str]) -> str:
    return _SUBSTANCES[int((found.lastgroup or "")[1:])][0]
