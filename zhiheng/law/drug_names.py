"""Which drug of the legal tables a name means: the formal names, and those of the street.

The names in use are no law; where one of them may mean several drugs (大麻: herb, resin or oil) it means none here.
"""

import re

from zhiheng.law.drug_amounts import Substance

ALSO_CALLED: dict[Substance, tuple[str, ...]] = {
    Substance.OPIUM: ("大烟",),
    Substance.HEROIN: ("二乙酰吗啡", "单乙酰吗啡", "乙酰可待因", "白粉", "四号"),
    Substance.METHAMPHETAMINE: ("甲基安非他明", "去氧麻黄碱", "去氧麻黄素", "冰毒", "麻古", "麻果"),
    Substance.COCAINE: ("古柯碱",),
    Substance.AMPHETAMINES: ("苯丙胺", "安非他明", "亚甲二氧基甲基苯丙胺", "亚甲二氧甲基苯丙胺", "MDMA", "摇头丸"),
    Substance.METHCATHINONE: ("长治筋",),
    Substance.PETHIDINE: ("哌替啶", "度冷丁", "杜冷丁"),
    Substance.KETAMINE: ("K粉",),
    Substance.GHB: ("羟基丁酸", "羟丁酸", "GHB"),
    Substance.CANNABIS_RESIN: ("大麻树脂",),
    Substance.CANNABIS_HERB: ("大麻叶", "大麻烟"),
    Substance.CHLORDIAZEPOXIDE: ("氯氮䓬",),
    Substance.NIMETAZEPAM: ("一粒眠", "红五"),
    Substance.DIAZEPAM: ("安定片",),
}

NOT_THERE = ("未检出", "未检见", "未发现", "不含")

_MEANS = {
    name.casefold(): substance
    for substance in Substance
    if substance is not Substance.OTHER
    for name in (substance.value[0], *ALSO_CALLED.get(substance, ()))
}
_NAMED = re.compile("|".join(map(re.escape, sorted(_MEANS, key=len, reverse=True))))


def substance_named(text: str) -> Substance | None:
    """The drug that ``text`` names; None where it names none of the tables, or several, or says that there is none."""
    if any(word in text for word in NOT_THERE):
        return None
    found = {_MEANS[name] for name in _NAMED.findall(text.casefold())}
    return found.pop() if len(found) == 1 else None
