"""What must hold before summons, compelled appearance, continued questioning and interrogation."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import Condition, elapsed, happened, standing, states
from zhiheng.kernel.periods import Limit
from zhiheng.kernel.procedure import Gate
from zhiheng.law import continued_questioning_provisions as questioning
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import summons_and_interrogation as summons
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.criminal.acts_questioning import (
    ApproveContinuedQuestioning,
    ArriveOnSummons,
    ArriveUnderCompulsion,
    BringToStation,
    DecideCompelledAppearance,
    Exclusion,
    ExtendCompelledAppearance,
    ExtendQuestioningTo24Hours,
    ExtendQuestioningTo48Hours,
    ExtendSummons,
    Interrogate,
    Language,
    LeaveAfterCompulsion,
    LeaveAfterSummons,
    LeaveStation,
    QuestioningUnit,
    SignInterrogationRecord,
    Summon,
    Vulnerability,
)

VULNERABLE = tuple(found for found in Vulnerability if found is not Vulnerability.NONE)
KEPT_OR_FREED = (Detain, Arrest, StartBail, StartResidentialSurveillance)
"""Another measure has taken the place of a summons or a compelled appearance."""

# --- summons, compelled appearance, continued questioning

SUMMONED = Gate(
    rule=summons.PERSON_IS_SUMMONED,
    needs=standing(Summon, until=(ArriveOnSummons,), same=Summon.person),
    else_do=("先记录传唤；再次传唤须另行传唤。", "Record the summons first; each summons serves once."),
)
ARRIVED = Gate(
    rule=summons.PERSON_IS_SUMMONED,
    needs=standing(ArriveOnSummons, until=(LeaveAfterSummons,), same=ArriveOnSummons.person),
    else_do=("先记录该人传唤到案。", "Record the arrival of this person first."),
)
SUMMONS_EXTENDABLE = Gate(
    rule=summons.SUMMONS_EXTENDED_MAX_24H,
    needs=states(ExtendSummons.serious_or_complex.is_(True)) & states(ExtendSummons.detention_needed.is_(True)),
    else_do=("不具备全部条件的，在十二小时以内结束传唤。", "Without all the conditions, end the summons by hour 12."),
)
COMPULSION_APPROVED = Gate(
    rule=summons.COMPELLED_APPEARANCE_LEADER_APPROVAL,
    needs=standing(DecideCompelledAppearance, until=(ArriveUnderCompulsion,), same=DecideCompelledAppearance.person),
    else_do=("先呈请拘传，经县级以上公安机关负责人批准。", "Have the compelled appearance approved first."),
)
COMPELLED = Gate(
    rule=summons.PERSON_IS_COMPELLED,
    needs=standing(ArriveUnderCompulsion, until=(LeaveAfterCompulsion,), same=ArriveUnderCompulsion.person),
    else_do=("先记录该人拘传到案。", "Record the arrival of this person first."),
)
COMPULSION_EXTENDABLE = Gate(
    rule=cpl.COMPELLED_APPEARANCE_EXTENDED_24H,
    needs=states(ExtendCompelledAppearance.serious_or_complex.is_(True))
    & states(ExtendCompelledAppearance.detention_needed.is_(True)),
    else_do=("不具备全部条件的，在十二小时以内结束拘传。", "Without all the conditions, end it by hour 12."),
)
BROUGHT_IN = Gate(
    rule=questioning.PERSON_IS_BROUGHT_TO_STATION,
    needs=standing(BringToStation, until=(LeaveStation,), same=BringToStation.person),
    else_do=("先记录带至公安机关的时间。", "Record when the person was brought in first."),
)
QUESTIONING_IN_SCOPE = Gate(
    rule=questioning.CONTINUED_QUESTIONING_SCOPE_EXCLUSIONS,
    needs=states(ApproveContinuedQuestioning.exclusion.is_(Exclusion.NONE)) & ~happened(FileCase),
    else_do=("不得适用继续盘问；依法传唤或者释放。", "Continued questioning is barred: summon, or let the person go."),
)
BY_STATION = Gate(
    rule=questioning.CONTINUED_QUESTIONING_ONLY_STATION,
    needs=states(ApproveContinuedQuestioning.applying_unit.is_(QuestioningUnit.STATION)),
    else_do=("带至就近的公安派出所适用，或者依法传唤。", "Take the person to the nearest station, or summon."),
)
QUESTIONING_APPROVED = Gate(
    rule=questioning.CONTINUED_QUESTIONING_IS_APPROVED,
    needs=standing(ApproveContinuedQuestioning, until=(LeaveStation,), same=ApproveContinuedQuestioning.person),
    else_do=("先由派出所负责人批准继续盘问。", "Have the continued questioning approved first."),
)
FIRST_24_HOURS = Gate(
    rule=questioning.CONTINUED_QUESTIONING_NO_12_TO_48,
    needs=standing(ExtendQuestioningTo24Hours, until=(LeaveStation,), same=ExtendQuestioningTo24Hours.person),
    else_do=("先报批延长至二十四小时。", "Have the extension to 24 hours approved first."),
)
IDENTITY_WITHHELD = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXT_48H,
    needs=states(ExtendQuestioningTo48Hours.identity_withheld.is_(True)),
    else_do=("不属身份不明的，在二十四小时以内结束。", "Unless the identity is withheld, end it by hour 24."),
)

NEVER_IN_WAITING_ROOM = Gate(
    rule=questioning.CONTINUED_QUESTIONING_VULNERABLE_4H,
    needs=~standing(
        BringToStation,
        BringToStation.vulnerability.is_in(*VULNERABLE),
        until=(LeaveStation,),
        same=BringToStation.person,
    ),
    else_do=("不得送入候问室，四小时以内盘问完毕。", "No waiting room: finish the questioning within four hours."),
)


def within(arrival: type[Act], limit: Limit) -> Condition:
    """No more than ``limit`` since the person arrived."""
    return elapsed(arrival, calendar=CHINA, at_most=limit, same=Interrogate.person)


SUMMONS_12H, SUMMONS_24H = summons.SUMMONS_MAX_12H.needed_limit, summons.SUMMONS_EXTENDED_MAX_24H.needed_limit
COMPELLED_12H = summons.COMPELLED_APPEARANCE_MAX_12H.needed_limit
COMPELLED_24H = cpl.COMPELLED_APPEARANCE_EXTENDED_24H.needed_limit
STATION_12H = questioning.CONTINUED_QUESTIONING_MAX_12H.needed_limit
STATION_24H = questioning.CONTINUED_QUESTIONING_EXT_24H.needed_limit

SUMMONS_EXTENDED_IN_TIME = Gate(
    rule=summons.SUMMONS_HAS_TIME_LEFT,
    needs=within(ArriveOnSummons, SUMMONS_12H),
    else_do=("已届满，不得延长：立即结束传唤。", "Its time is over: end the summons at once."),
)
COMPULSION_EXTENDED_IN_TIME = Gate(
    rule=summons.COMPELLED_APPEARANCE_HAS_TIME_LEFT,
    needs=within(ArriveUnderCompulsion, COMPELLED_12H),
    else_do=("已届满，不得延长：立即结束拘传。", "Its time is over: end the compelled appearance at once."),
)
TO_24_IN_TIME = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXTENSION_IN_TIME,
    needs=within(BringToStation, STATION_12H),
    else_do=("已届满，不得延长：立即结束继续盘问。", "Its time is over: end the questioning at once."),
)
TO_48_IN_TIME = Gate(
    rule=questioning.CONTINUED_QUESTIONING_EXTENSION_IN_TIME,
    needs=within(BringToStation, STATION_24H),
    else_do=("已届满，不得延长：立即结束继续盘问。", "Its time is over: end the questioning at once."),
)

# --- interrogation

SUMMONS_NOT_OVER = Gate(
    rule=summons.SUMMONS_HAS_TIME_LEFT,
    needs=~standing(ArriveOnSummons, until=(LeaveAfterSummons, *KEPT_OR_FREED), same=ArriveOnSummons.person)
    | within(ArriveOnSummons, SUMMONS_12H)
    | (
        standing(ExtendSummons, until=(LeaveAfterSummons,), same=ExtendSummons.person)
        & within(ArriveOnSummons, SUMMONS_24H)
    ),
    else_do=(
        "传唤时限已届满：结束传唤；已结束的，先记录传唤结束。",
        "The summons has run out: end it, or record that it ended.",
    ),
)
COMPULSION_NOT_OVER = Gate(
    rule=summons.COMPELLED_APPEARANCE_HAS_TIME_LEFT,
    needs=~standing(
        ArriveUnderCompulsion, until=(LeaveAfterCompulsion, *KEPT_OR_FREED), same=ArriveUnderCompulsion.person
    )
    | within(ArriveUnderCompulsion, COMPELLED_12H)
    | (
        standing(ExtendCompelledAppearance, until=(LeaveAfterCompulsion,), same=ExtendCompelledAppearance.person)
        & within(ArriveUnderCompulsion, COMPELLED_24H)
    ),
    else_do=(
        "拘传时限已届满：结束拘传；已结束的，先记录拘传结束。",
        "The compelled appearance has run out: end it, or record that it ended.",
    ),
)
INTERPRETER = Gate(
    rule=summons.INTERROGATION_LANGUAGE_INTERPRETER,
    needs=~states(Interrogate.language.is_(Language.NOT_LOCAL)) | states(Interrogate.interpreter.given()),
    else_do=("先配备翻译人员再讯问。", "Find an interpreter before the interrogation."),
)
SIGN_INTERPRETER = Gate(
    rule=cpl.INTERROGATION_DEAF_MUTE_INTERPRETER,
    needs=~states(Interrogate.deaf_or_mute.is_(True)) | states(Interrogate.sign_interpreter.given()),
    else_do=("先请通晓聋、哑手势的人参加再讯问。", "Find somebody who knows sign language first."),
)
BY_TWO = Gate(
    rule=cpl.INTERROGATION_WAS_BY_TWO,
    needs=standing(
        Interrogate,
        Interrogate.officers.at_least(cpl.INTERROGATION_TWO_INVESTIGATORS.needed_limit.value),
        until=(SignInterrogationRecord,),
        same=Interrogate.person,
    ),
    else_do=("由二名以上侦查人员重新讯问并记录。", "Let two investigators interrogate again, and record it."),
)
