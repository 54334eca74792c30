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


LASTING = HOLDING | {Measure.ADMINISTRATIVELY_DETAINED, Measure.COMPULSORY_TREATMENT}
"""What is told with its beginning and its end: 1月3日至13日被行政拘留."""


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

_ADMINISTRATIVE = rf"(?:行政|治安)拘留{_NOT_A_PAPER}|(?<=[被处以局])拘留(?={_TERM})"
_DETENTION = (
    rf"(?:刑事|先行)拘留{_NOT_A_PAPER}|刑拘{_NOT_A_PAPER}"
    rf"|(?<!行政)(?<!治安)(?<!司法)(?<!刑事)(?<!先行)(?<!涉嫌)拘留(?!{_TERM}){_NOT_A_PAPER}"
)
_ARREST = (
    rf"(?<!不批准)(?<!不予)(?<!不予批准)(?<!撤销)(?<!提请批准)(?<!报请批准)(?<!提请)逮捕{_NOT_A_PAPER}|(?<!不)批捕|转捕"
)
_BAIL = rf"办理取保候审(?:手续)?|(?<!解除)(?<!撤销)(?<!申请)(?<!违反)(?<!的)取保候审(?!的?决定|的?人){_NOT_A_PAPER}"
_SURVEILLANCE = rf"(?<!解除)(?<!撤销)监视居住{_NOT_A_PAPER}"
_TREATMENT = rf"(?<!解除)(?:强制(?:隔离)?戒毒|强戒){_NOT_A_PAPER}"
_TERM_SERVED = r"(?:刑满|减刑后?|提前|期满)(?:后?被?)释放(?!证|后)|(?<=[日号])刑满释放(?=后)|假释(?!证|考验|期|的)"
_LET_GO = r"(?<!无罪)(?<!变更)释放(?!证|通知|后|回家)"
_SUMMONS = (
    r"(?:电话|口头|书面|依法|被)*(?:传唤|通知)[^，。；不\d]{0,12}?，?[^，。；不\d]{0,10}?(?:到案|归案|接受(?:调查|讯问|询问))(?!经过|情况)"
    r"|传唤至|(?:口头|书面|电话|被|依法)传唤(?!证|笔录|[^，。；]{0,2}不)"
)
_SURRENDER = r"投案(?!自?首?(?:经过|情况|确认|材料|的?行为))(?:自首)?|(?<=[动局所队关察院投日警])自首(?!情节|经过)"
_CAPTURE = (
    rf"(?:抓获|捉获|抓捕|抓住|抓走|挡获|(?<=被)抓(?=[，。；])|查获(?=[到归]案)){_NOT_A_PAGE}(?:到案|归案)?"
    r"|(?<=人赃)[俱并均]获|拘传[到至]案?"
)
_CUSTODY = (
    r"(?<!先行)(?<!现)(?<!恢复)(?<!继续)(?<!计算)(?<!延长)(?<!审前)(?<!看守所)"
    rf"羁押(?!的|于|在|期|{_TERM}|\d+个|场所|必要|人员|时间|表现|至|，羁押)"
)
_ARRIVAL = rf"(?<![不未])[到归]案{_NOT_A_PAGE}"
_INDICTMENT = r"(?:提起|提出)公诉|(?:追加|补充|变更)起诉(?!决定书)"
_SENTENCE = (
    r"(?<!应当)(?<!可以)(?<!应)(?<!建议)(?<!以上)判处(?!刑罚后|过)|被单处罚金"
    r"|(?<=[被院])(?:判决?(?=有期徒刑|无期徒刑|拘役|管制|罚金|单处|[一二三四五六七八九十\d]+年)"
    r"|判刑(?=[一二三四五六七八九十两\d])|定罪免刑|(?:判决)?免[予于除](?:刑事)?处罚)"
)
_DECISION = r"[作做]出[^，。；]{0,16}?(?:刑事|刑[^，。；]{1,10}号)[^，。；]{0,6}?判决"

_BY_SOMEBODY = r"被(?![告害])[^，。；]{0,24}$"
_BY_THE_POLICE = r"(?:警|公安|边防|检查站|派出所|大队)[^，。；]{0,30}$|被(?:当场|现场)$"
_HIM = r"(?:将|把)(?:[其他她]|[^，。；]{0,24}某[^，。；的]{0,3})$"


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words that tell of a measure, where those before them match ``behind``."""

    measure: Measure
    manner: Manner
    words: str
    behind: str = ""


_WORDINGS = (
    _Wording(Measure.ADMINISTRATIVELY_DETAINED, Manner.DONE, _ADMINISTRATIVE),
    _Wording(Measure.DETAINED, Manner.DONE, _DETENTION),
    _Wording(Measure.ARRESTED, Manner.DONE, _ARREST),
    _Wording(Measure.BAILED, Manner.DONE, _BAIL),
    _Wording(Measure.RESIDENTIAL_SURVEILLANCE, Manner.DONE, _SURVEILLANCE),
    _Wording(Measure.COMPULSORY_TREATMENT, Manner.DONE, _TREATMENT),
    _Wording(Measure.RELEASED, Manner.DONE, _TERM_SERVED),
    _Wording(Measure.RELEASED, Manner.DONE, r"刑满(?:获释|出狱|出监)"),
    _Wording(Measure.RELEASED, Manner.LET_GO, _LET_GO),
    _Wording(Measure.SUMMONED, Manner.DONE, _SUMMONS),
    _Wording(Measure.SURRENDERED, Manner.DONE, _SURRENDER),
    _Wording(Measure.CAPTURED, Manner.DONE, f"{_CAPTURE}|{_CUSTODY}"),
    _Wording(Measure.CAPTURED, Manner.ARRIVED, _ARRIVAL),
    _Wording(Measure.INDICTED, Manner.DONE, _INDICTMENT),
    _Wording(Measure.JUDGED, Manner.DONE, _SENTENCE),
    _Wording(Measure.JUDGED, Manner.OF_EARLIER_COURT, _DECISION),
    _Wording(Measure.CAPTURED, Manner.COME_UPON, r"查获(?=[，。；、])", f"{_BY_SOMEBODY}|{_HIM}"),
    _Wording(Measure.CAPTURED, Manner.COME_UPON, r"控制(?=[，。；、])", _BY_THE_POLICE),
    _Wording(Measure.CAPTURED, Manner.DONE, r"(?:截|捕|缉|擒)获(?=[，。；、])", _BY_THE_POLICE),
    _Wording(Measure.CAPTURED, Manner.DONE, r"扭送", f"{_BY_SOMEBODY}|{_HIM}"),
    _Wording(Measure.CAPTURED, Manner.DONE, r"落网(?!后)|留置盘问"),
    _Wording(Measure.CAPTURED, Manner.DONE, r"(?:临时)?羁押于", r"日(?:因[^，。；]{1,30})?被?$"),
    _Wording(Measure.SUMMONED, Manner.DONE, r"传唤(?=，)", _BY_SOMEBODY),
    _Wording(Measure.INDICTED, Manner.DONE, r"诉至本院|(?:向|移送)本院起诉", r"(?:检察院|起诉书)[^。]*$"),
    _Wording(
        Measure.ARRESTED,
        Manner.DONE,
        r"执行(?=[，。；、])",
        r"(?:逮捕|批捕)，[^。；]{0,12}日(?:由[^，。；]{2,24}|被|依法)?$",
    ),
)
_ANY = re.compile("|".join(f"(?P<_{place}>{one.words})" for place, one in enumerate(_WORDINGS)))
_BEHIND = tuple(re.compile(one.behind) for one in _WORDINGS)
_DECIDED = re.compile(r"(?:批准|批捕|决定|宣布)(?:对[^，。；]{1,8}|被|予以|依法|被依法)?$")
_INTENDED = re.compile(
    r"(?:草拟|呈请|报请|提请|拟[对将予]|协助(?!下)|配合)[^，。；日晚天]{0,16}$"
    r"|(?:规劝|劝说?|动员|敦促|准备|打算)(?!下|后)[^，。；下后时被将把]{0,8}$|[由从]$"
    r"|(?:建议|申请|未能?|不予|欲)(?:对[^，。；]{1,8})?(?:被|予以|将其)?$"
    r"|告知[^，。；]{0,6}其(?!被|已|涉)[^，。；]{0,16}$|[，。；]为[^，。；]{1,30}，并(?:将[^，。；]{0,8})?$"
)
_LOOK_BACK = 40
_SAME_COMING = 15
"""Characters within which 到案 repeats the coming just told: 传唤到案，到案后."""
_ANOTHER = re.compile(r"[；。]")
_CALLED_FOR = re.compile(r"(?:传唤|通知)[^。；]{0,30}$")


def deeds(text: str) -> tuple[Deed, ...]:
    """The measures that ``text`` names, in its order, with or without a date. What was only intended is left out."""
    told: list[Deed] = []
    for found in _ANY.finditer(text):
        place = int((found.lastgroup or "")[1:])
        measure, manner = _WORDINGS[place].measure, _WORDINGS[place].manner
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if _INTENDED.search(before) or not _BEHIND[place].search(before):
            continue
        if measure in (Measure.ARRESTED, Measure.DETAINED) and _DECIDED.search(before):
            manner = Manner.DECIDED
        if manner is Manner.ARRIVED and _CALLED_FOR.search(before):
            measure, manner = Measure.SUMMONED, Manner.DONE
        told.append(Deed(found.start(), found.end(), measure, manner))
    return tuple(_each_coming_once(text, told))


def _each_coming_once(text: str, told: list[Deed]) -> Iterator[Deed]:
    """传唤到案，到案后: told twice. 经电话传唤后投案: the surrender."""
    for place, one in enumerate(told):
        before = told[place - 1] if place else None
        after = told[place + 1] if place + 1 < len(told) else None
        between = text[before.end : one.start] if before is not None and before.measure in CAUGHT else None
        repeats = between is not None and len(between) < _SAME_COMING and not _ANOTHER.search(between)
        gives_himself_up = after is not None and after.measure is Measure.SURRENDERED
        if one.manner is Manner.ARRIVED and repeats:
            continue
        if one.measure is Measure.SUMMONED and after and gives_himself_up and after.start - one.end < _SAME_COMING:
            continue
        yield one
