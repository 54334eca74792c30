"""The words by which a judgment says what was done to a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What was done; the values are the codes of the output."""

    DETAINED = "detained"
    ARRESTED = "arrested"
    BAILED = "bailed"
    RESIDENTIAL_SURVEILLANCE = "residential_surveillance"
    CAPTURED = "captured"
    SURRENDERED = "surrendered"
    SUMMONED = "summoned"
    ADMINISTRATIVELY_DETAINED = "administratively_detained"
    COMPULSORY_TREATMENT = "compulsory_treatment"
    RELEASED = "released"
    INDICTED = "indicted"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a measure in the text. ``decided``: of an arrest, that it was approved or decided, not executed."""

    start: int
    end: int
    measure: Measure
    words: str
    decided: bool = False


_PAPER = r"(?!的?(?:证|所|通知|决定书|决定的|手续|报告|材料|执行回执|期间|期限|时|措施的|审批|意见|必要|条件|条例|经过|情况|说明|笔录|卷))"

_WORDS: tuple[tuple[Measure, str], ...] = (
    (
        Measure.ADMINISTRATIVELY_DETAINED,
        rf"(?:行政|治安|行政处罚)拘留{_PAPER}|(?<=[被处以])拘留(?=[\d一二三四五六七八九十]+[日天])",
    ),
    (
        Measure.DETAINED,
        rf"(?:刑事|先行)拘留{_PAPER}|(?<![政安法事行])(?<!涉嫌)拘留(?![\d一二三四五六七八九十]+[日天]){_PAPER}",
    ),
    (Measure.ARRESTED, rf"(?<!不批准)(?<!不予)(?<!不予批准)(?<!撤销)(?<!提请批准)(?<!报请批准)(?<!提请)逮捕{_PAPER}"),
    (Measure.BAILED, rf"(?<!解除)(?<!撤销)(?<!申请)(?<!违反)(?<!的)取保候审(?!的?(?:保证|决定|人)){_PAPER}"),
    (Measure.RESIDENTIAL_SURVEILLANCE, rf"(?<!解除)(?<!撤销)(?<!指定居所的)监视居住{_PAPER}"),
    (Measure.COMPULSORY_TREATMENT, rf"(?<!解除)(?<!责令)(?:强制(?:隔离)?戒毒|强戒){_PAPER}"),
    (Measure.RELEASED, r"(?:刑满|减刑后?|提前|期满)(?:后?被?)释放(?!证|后)|假释(?!证|考验|期|的)|(?<!无罪)(?<!变更)释放(?!证|通知|后|回家)"),
    (Measure.SUMMONED, r"(?:电话|口头|书面|依法)?(?:传唤|通知)[^，。；]{0,12}?(?:到案|归案|接受(?:调查|讯问|询问))(?!经过|情况)|(?:口头|书面|电话|被|依法)传唤(?!证|笔录)"),
    (Measure.SURRENDERED, r"投案(?!自?首?(?:经过|情况|确认|材料|的?行为))(?:自首)?|(?<=[动局所队关察院])自首(?!情节|经过)"),
    (
        Measure.CAPTURED,
        r"(?:抓获|捉获|抓捕|抓住|挡获|查获(?=[到归]案))(?!经过|情况|证明|说明|材料|的?现场|录像|其他|同案|涉案)(?:到案|归案)?"
        r"|(?<=人赃)[俱并均]获|(?:捉拿|拘传|缉拿|抓捕)?(?<!传唤)[到归]案(?!经过|情况|证明|说明|材料|的|登记)"
        r"|(?<!先行)(?<!现)(?<!恢复)(?<!继续)(?<!被告人)(?<!计算)(?<!延长)(?<!审前)羁押(?!的|于|在|期|[\d一二三四五六七八九十]+[日天个]|一日|场所|必要|人员|时间|表现|至|，羁押)",
    ),
    (Measure.INDICTED, r"(?:提起|提出|移送)公诉|(?:追加|补充|变更)起诉(?!决定书)"),
    (Measure.JUDGED, r"(?<!应当)(?<!可以)(?<!应)(?<!建议)(?<!以上)判处(?!刑罚后|过)|作出[^，。；]{0,24}?(?:判决|裁定)|(?<=法院)判决"),
)
_ANY = re.compile("|".join(f"(?P<{measure.name}>{words})" for measure, words in _WORDS))
_DECIDED = re.compile(r"(?:批准|批捕|决定|批准决定)(?:对[^，。；]{1,8}|被|予以|依法|被依法|执行)?$")


def deeds(text: str) -> Iterator[Deed]:
    """The measures that ``text`` names, in its order, with or without a date."""
    for found in _ANY.finditer(text):
        measure = Measure[found.lastgroup or ""]
        decided = measure is Measure.ARRESTED and bool(_DECIDED.search(text, max(0, found.start() - 12), found.start()))
        yield Deed(found.start(), found.end(), measure, found.group(), decided)
