"""From which amount the possession of a drug is criminal: the statute's three, the rest by the interpretation of 2016.

Amounts are in milligrams, the threshold itself included, and are not converted by purity. Sources: Criminal Law 348;
SPC Interpretation on Drug Crime 2016, art. 2.
"""

from dataclasses import dataclass

from zhiheng.kernel.fields import Choice
from zhiheng.kernel.terms import Requirement
from zhiheng.law import criminal_law as statute
from zhiheng.law import spc_drug_crime_interpretation as interpretation

GRAM = 1000
TEN_GRAMS = statute.DRUG_POSSESSION_10G_CRIMINAL.needed_limit.value * GRAM


class Substance(Choice):
    """The drugs that have an amount of their own; the rest is decided by the court."""

    OPIUM = ("鸦片", "opium")
    HEROIN = ("海洛因", "heroin")
    METHAMPHETAMINE = ("甲基苯丙胺", "methamphetamine")
    COCAINE = ("可卡因", "cocaine")
    AMPHETAMINES = ("苯丙胺类毒品（MDMA等，甲基苯丙胺除外）", "amphetamine type incl. MDMA")
    MORPHINE = ("吗啡", "morphine")
    FENTANYL = ("芬太尼", "fentanyl")
    METHCATHINONE = ("甲卡西酮", "methcathinone")
    DIHYDROETORPHINE = ("二氢埃托啡", "dihydroetorphine")
    PETHIDINE = ("哌替啶（度冷丁）", "pethidine")
    KETAMINE = ("氯胺酮", "ketamine")
    METHADONE = ("美沙酮", "methadone")
    TRAMADOL = ("曲马多", "tramadol")
    GHB = ("γ-羟丁酸", "GHB")
    CANNABIS_OIL = ("大麻油", "cannabis oil")
    CANNABIS_RESIN = ("大麻脂", "cannabis resin")
    CANNABIS_HERB = ("大麻叶及大麻烟", "cannabis herb")
    CODEINE = ("可待因", "codeine")
    BUPRENORPHINE = ("丁丙诺啡", "buprenorphine")
    TRIAZOLAM = ("三唑仑", "triazolam")
    METHAQUALONE = ("安眠酮", "methaqualone")
    ALPRAZOLAM = ("阿普唑仑", "alprazolam")
    KHAT = ("恰特草", "khat")
    CAFFEINE = ("咖啡因", "caffeine")
    POPPY_STRAW = ("罂粟壳", "poppy straw")
    BARBITAL = ("巴比妥", "barbital")
    PHENOBARBITAL = ("苯巴比妥", "phenobarbital")
    CAFFEINE_SODIUM_BENZOATE = ("安钠咖", "caffeine sodium benzoate")
    NIMETAZEPAM = ("尼美西泮", "nimetazepam")
    CHLORDIAZEPOXIDE = ("氯氮卓", "chlordiazepoxide")
    ESTAZOLAM = ("艾司唑仑", "estazolam")
    DIAZEPAM = ("地西泮", "diazepam")
    BROMAZEPAM = ("溴西泮", "bromazepam")
    OTHER = ("其他毒品", "another drug")


def grams(milligrams: int) -> str:
    """``12.5`` of 12500."""
    return f"{milligrams // GRAM}.{milligrams % GRAM:03d}".rstrip("0").rstrip(".")


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """From ``milligrams`` of ``substance`` on, possession is criminal under ``rule``, which holds the dates."""

    substance: Substance
    milligrams: int
    rule: Requirement


STATUTORY = (
    (Substance.OPIUM, 200 * GRAM),
    (Substance.HEROIN, TEN_GRAMS),
    (Substance.METHAMPHETAMINE, TEN_GRAMS),
)
INTERPRETED = (
    (Substance.COCAINE, 10 * GRAM),
    (Substance.AMPHETAMINES, 20 * GRAM),
    (Substance.MORPHINE, 20 * GRAM),
    (Substance.FENTANYL, 25 * GRAM),
    (Substance.METHCATHINONE, 40 * GRAM),
    (Substance.DIHYDROETORPHINE, 2),
    (Substance.PETHIDINE, 50 * GRAM),
    (Substance.KETAMINE, 100 * GRAM),
    (Substance.METHADONE, 200 * GRAM),
    (Substance.TRAMADOL, 400 * GRAM),
    (Substance.GHB, 400 * GRAM),
    (Substance.CANNABIS_OIL, 1000 * GRAM),
    (Substance.CANNABIS_RESIN, 2000 * GRAM),
    (Substance.CANNABIS_HERB, 30000 * GRAM),
    (Substance.CODEINE, 1000 * GRAM),
    (Substance.BUPRENORPHINE, 1000 * GRAM),
    (Substance.TRIAZOLAM, 10000 * GRAM),
    (Substance.METHAQUALONE, 10000 * GRAM),
    (Substance.ALPRAZOLAM, 20000 * GRAM),
    (Substance.KHAT, 20000 * GRAM),
    (Substance.CAFFEINE, 40000 * GRAM),
    (Substance.POPPY_STRAW, 40000 * GRAM),
    (Substance.BARBITAL, 50000 * GRAM),
    (Substance.PHENOBARBITAL, 50000 * GRAM),
    (Substance.CAFFEINE_SODIUM_BENZOATE, 50000 * GRAM),
    (Substance.NIMETAZEPAM, 50000 * GRAM),
    (Substance.CHLORDIAZEPOXIDE, 100000 * GRAM),
    (Substance.ESTAZOLAM, 100000 * GRAM),
    (Substance.DIAZEPAM, 100000 * GRAM),
    (Substance.BROMAZEPAM, 100000 * GRAM),
)

THRESHOLDS = tuple(
    Threshold(substance=substance, milligrams=milligrams, rule=rule)
    for pairs, rule in (
        (STATUTORY, statute.DRUG_POSSESSION_10G_CRIMINAL),
        (INTERPRETED, interpretation.OTHER_DRUG_POSSESSION_CRIMINAL),
    )
    for substance, milligrams in pairs
)
