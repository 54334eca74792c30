"""The parts of a judgment: heading, facts and reasons, verdict, signature."""

import re
from dataclasses import dataclass

_CHARGED = re.compile(
    r"[^。\s]{0,60}(?:起诉书|指控(?:原审)?(?:被告人|被告单位)|提起公诉|审理[^。]{0,80}一案)|(?:公诉机关|检察院)(?:起诉)?指控"
)
_VERDICT = re.compile(r"(?:判决|裁定)如下[：:]?|(?<=[，,])(?:判决|裁定)[：:]\s?(?=一|被告人|驳回|维持|撤销)")
_EVIDENCE = re.compile(
    r"(?:上述|以上|前述|认定)[^，。]{0,8}事实[^。]{0,60}(?:证据|证实|证明)|(?:下列|以下)证据|证据(?:如下|有)"
)
_COURT_SAYS = re.compile(r"本院(?:经审理)?认为|本院审理认为|(?:判决|裁判)理由[：:]")
_SIGNED = re.compile(r"(?:审\s?判\s?[长员]|陪\s?审\s?员|书\s?记\s?员|法官助理|终审[判裁][决定]|附[：:]|上诉状)")
_APPEAL = re.compile(r"如不服本|本(?:判决|裁定)(?:为终审|送达后)")
_LAST_DATE = re.compile(
    r"(?:[一二三四五六七八九〇]{4}\s?年\s?[一二三四五六七八九十元]{1,3}\s?月\s?[一二三四五六七八九十廿卅]{1,4}"
    r"|(?<=[\u4e00-\u9fff]\s)20\d{2}年\d{1,2}月\d{1,2})\s?日"
)


@dataclass(frozen=True, slots=True)
class Sections:
    """Offsets. The heading is ``[0, heading_end)``, facts and reasons up to ``verdict``, then the verdict.

    ``evidence``: where the proof of the facts begins to be listed. ``signed``: where the date of the judgment stands,
    if the text has one after its verdict.
    """

    heading_end: int
    evidence: int
    reasons: int
    verdict: int
    signed: tuple[int, int] | None


def sections(text: str) -> Sections:
    """The parts of ``text``, which is uniform (``letters``). A text of facts alone has an empty heading."""
    charged = _CHARGED.search(text) if re.search(r"公诉机关|人民法院|判\s?决\s?书", text[:200]) else None
    heading_end = charged.start() if charged else 0
    verdicts = list(_VERDICT.finditer(text, heading_end))
    verdict = verdicts[-1].start() if verdicts else len(text)
    reasons = [one.start() for one in _COURT_SAYS.finditer(text, heading_end, verdict)]
    listed = _EVIDENCE.search(text, heading_end, verdict)
    return Sections(
        heading_end=heading_end,
        evidence=listed.start() if listed else verdict,
        reasons=reasons[-1] if reasons else verdict,
        verdict=verdict,
        signed=_signature(text, verdict),
    )


def _signature(text: str, verdict: int) -> tuple[int, int] | None:
    """The first date after the names of the judges, else before them: in Chinese numerals, or in digits by itself."""
    appeal = _APPEAL.search(text, verdict)
    start = appeal.start() if appeal else verdict
    judges = _SIGNED.search(text, start)
    if verdict == len(text):
        return None
    found = (judges and _LAST_DATE.search(text, judges.start())) or _LAST_DATE.search(text, start)
    return (found.start(), found.end()) if found else None
