"""The words by which a judgment says what was done to a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum, auto


class Measure(StrEnum):
    """What was done; the values are the codes of the output. In the order in which they come on one day."""

    CAPTURED = "captured"
    SURRENDERED = "surrendered"
    SUMMONED = "summoned"
    ADMINISTRATIVELY_DETAINED = "administratively_detained"
    COMPULSORY_TREATMENT = "compulsory_treatment"
    DETAINED = "detained"
    BAILED = "bailed"
    RESIDENTIAL_SURVEILLANCE = "residential_surveillance"
    INDICTED = "indicted"
    ARRESTED = "arrested"
    JUDGED = "judged"
    RELEASED = "released"

    @property
    def rank(self) -> int:
        """Its place among the measures of one day."""
        return list(Measure).index(self)


CAUGHT = frozenset({Measure.CAPTURED, Measure.SURRENDERED, Measure.SUMMONED})
"""How a person came. Told of many people in the facts, buyers and witnesses too; of this case for defendants alone."""


HOLDING = frozenset({Measure.DETAINED, Measure.ARRESTED, Measure.BAILED, Measure.RESIDENTIAL_SURVEILLANCE})
"""The coercive measures of criminal procedure that have a beginning of their own."""


class Manner(Enum):
    """How far the words go."""

    DONE = auto()
    DECIDED = auto()
    """Approved or decided; the execution may be told apart from it."""
    COME_UPON = auto()
    """被查获: found out. A capture only where the person was held at once."""
    ARRIVED = auto()
    """到案, 归案 alone: how, the words before may already have said."""
    OF_EARLIER_COURT = auto()
    """作出刑事判决: what the court below, or this court before, decided in this case."""
    LET_GO = auto()
    """释放 alone: the end of a term only behind the judgment that imposed it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """The words of a measure in the text."""

    start: int
    end: int
    measure: Measure
    manner: Manner


_TERM = r"[\d一二三四五六七八九十]+[日天]"
_NOT_A_PAPER = (
    r"(?!的?(?:证|所|通知|决定书|决定的|手续|报告|材料|期间|期限|期?满|届满|时|措施的|审批|意见|必要|条件"
    r"|经过|情况|说明|笔录|卷|保证))"
)
_NOT_A_PAGE = r"(?!经过|情况|证明|说明|材料|的?现场|录像|其他|同案|涉案|登记|的时间)"

_ADMINISTRATIVE = rf"(?:行政|治安)拘留{_NOT_A_PAPER}|(?<=[被处以])拘留(?={_TERM})"
_DETENTION = (
    rf"(?:刑事|先行)拘留{_NOT_A_PAPER}|刑拘{_NOT_A_PAPER}"
    rf"|(?<![政安法事行])(?<!涉嫌)拘留(?!{_TERM}){_NOT_A_PAPER}"
)
_ARREST = rf"(?<!不批准)(?<!不予)(?<!不予批准)(?<!撤销)(?<!提请批准)(?<!报请批准)(?<!提请)逮捕{_NOT_A_PAPER}"
_BAIL = rf"(?<!解除)(?<!撤销)(?<!申请)(?<!违反)(?<!的)取保候审(?!的?决定|的?人){_NOT_A_PAPER}"
_SURVEILLANCE = rf"(?<!解除)(?<!撤销)监视居住{_NOT_A_PAPER}"
_TREATMENT = rf"(?<!解除)(?:强制(?:隔离)?戒毒|强戒){_NOT_A_PAPER}"
_TERM_SERVED = r"(?:刑满|减刑后?|提前|期满)(?:后?被?)释放(?!证|后)|(?<=[日号])刑满释放(?=后)|假释(?!证|考验|期|的)"
_LET_GO = r"(?<!无罪)(?<!变更)释放(?!证|通知|后|回家)"
_SUMMONS = (
    r"(?:电话|口头|书面|依法)?(?:传唤|通知)[^，。；不]{0,12}?(?:到案|归案|接受(?:调查|讯问|询问))(?!经过|情况)"
    r"|传唤至|(?:口头|书面|电话|被|依法)传唤(?!证|笔录|[^，。；]{0,2}不)"
)
_SURRENDER = r"投案(?!自?首?(?:经过|情况|确认|材料|的?行为))(?:自首)?|(?<=[动局所队关察院投])自首(?!情节|经过)"
_CAPTURE = (
    rf"(?:抓获|捉获|抓捕|抓住|挡获|(?<=被)抓(?=[，。；])|查获(?=[到归]案)){_NOT_A_PAGE}(?:到案|归案)?"
    r"|(?<=人赃)[俱并均]获|拘传[到至]案?"
)
_CUSTODY = (
    r"(?<!先行)(?<!现)(?<!恢复)(?<!继续)(?<!计算)(?<!延长)(?<!审前)"
    rf"羁押(?!的|于|在|期|{_TERM}|\d+个|场所|必要|人员|时间|表现|至|，羁押)"
)
_COME_UPON = r"(?<=[警察关员队安所局场])查获(?=[，。；、])"
_ARRIVAL = rf"(?<!不)[到归]案{_NOT_A_PAGE}"
_INDICTMENT = r"(?:提起|提出)公诉|(?:追加|补充|变更)起诉(?!决定书)"
_SENTENCE = (
    r"(?<!应当)(?<!可以)(?<!应)(?<!建议)(?<!以上)判处(?!刑罚后|过)|被单处罚金"
    r"|(?<=[被院])(?:判决?(?=有期徒刑|无期徒刑|拘役|管制|罚金)|(?:判决)?免予刑事处罚)"
)
_DECISION = r"[作做]出[^，。；]{0,16}?(?:刑事|刑[^，。；]{1,10}号)[^，。；]{0,6}?判决"

_WORDS: tuple[tuple[Measure, Manner, str], ...] = (
    (Measure.ADMINISTRATIVELY_DETAINED, Manner.DONE, _ADMINISTRATIVE),
    (Measure.DETAINED, Manner.DONE, _DETENTION),
    (Measure.ARRESTED, Manner.DONE, _ARREST),
    (Measure.BAILED, Manner.DONE, _BAIL),
    (Measure.RESIDENTIAL_SURVEILLANCE, Manner.DONE, _SURVEILLANCE),
    (Measure.COMPULSORY_TREATMENT, Manner.DONE, _TREATMENT),
    (Measure.RELEASED, Manner.DONE, _TERM_SERVED),
    (Measure.RELEASED, Manner.LET_GO, _LET_GO),
    (Measure.SUMMONED, Manner.DONE, _SUMMONS),
    (Measure.SURRENDERED, Manner.DONE, _SURRENDER),
    (Measure.CAPTURED, Manner.DONE, f"{_CAPTURE}|{_CUSTODY}"),
    (Measure.CAPTURED, Manner.COME_UPON, _COME_UPON),
    (Measure.CAPTURED, Manner.ARRIVED, _ARRIVAL),
    (Measure.INDICTED, Manner.DONE, _INDICTMENT),
    (Measure.JUDGED, Manner.DONE, _SENTENCE),
    (Measure.JUDGED, Manner.OF_EARLIER_COURT, _DECISION),
)
_ANY = re.compile("|".join(f"(?P<_{place}>{words})" for place, (_, _, words) in enumerate(_WORDS)))
_DECIDED = re.compile(r"(?:批准|批捕|决定|宣布)(?:对[^，。；]{1,8}|被|予以|依法|被依法)?$")
_INTENDED = re.compile(
    r"(?:草拟|呈请|报请|提请|拟[对将予]|协助(?!下)|配合)[^，。；]{0,16}$"
    r"|(?:建议|申请|未能?|不予|欲)(?:对[^，。；]{1,8})?(?:被|予以|将其)?$"
    r"|告知[^，。；]{0,6}其(?!被|已|涉)[^，。；]{0,16}$|[，。；]为[^，。；]{1,30}，并(?:将[^，。；]{0,8})?$"
)
_LOOK_BACK = 40
_SAME_COMING = 15
"""Characters within which 到案 repeats the coming just told: 传唤到案，到案后."""


def deeds(text: str) -> tuple[Deed, ...]:
    """The measures that ``text`` names, in its order, with or without a date. What was only intended is left out."""
    told: list[Deed] = []
    for found in _ANY.finditer(text):
        measure, manner, _ = _WORDS[int((found.lastgroup or "")[1:])]
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if _INTENDED.search(before):
            continue
        if measure in (Measure.ARRESTED, Measure.DETAINED) and _DECIDED.search(before):
            manner = Manner.DECIDED
        told.append(Deed(found.start(), found.end(), measure, manner))
    return tuple(_each_coming_once(told))


def _each_coming_once(told: list[Deed]) -> Iterator[Deed]:
    """传唤到案，到案后: told twice. 经电话传唤后投案: the surrender."""
    for place, one in enumerate(told):
        before = told[place - 1] if place else None
        after = told[place + 1] if place + 1 < len(told) else None
        repeats = before is not None and before.measure in CAUGHT and one.start - before.end < _SAME_COMING
        gives_himself_up = after is not None and after.measure is Measure.SURRENDERED
        if one.manner is Manner.ARRIVED and repeats:
            continue
        if one.measure is Measure.SUMMONED and after and gives_himself_up and after.start - one.end < _SAME_COMING:
            continue
        yield one
