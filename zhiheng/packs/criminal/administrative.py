"""The small procedure of an administrative case that says whom to tell, and when, of a loss of liberty."""

from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.law.mps_administrative_provisions import circumstances as provisions
from zhiheng.law.public_security_penalties_law import family_and_bans as penalties
from zhiheng.packs.criminal import acts_administrative as acts
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import CORRECTIONS

SUMMONED = Stage(id="summoned", title="传唤", en="Summoned")
QUESTIONED = Stage(id="questioned", title="传唤结束", en="Summons ended")
RESTRICTED = Stage(id="restricted", title="决定执行", en="Liberty restricted")

ADMINISTRATIVE_MEASURE = Procedure(
    name="administrative_measure",
    title="行政案件人身措施",
    en="Measures in an administrative case",
    number_prefix="X",
    stages=(SUMMONED, QUESTIONED, RESTRICTED),
    corrections=CORRECTIONS,
    steps=(
        Step(
            act=acts.SummonAdministratively,
            by=OFFICERS,
            law=penalties.ADMIN_SUMMONS_FAMILY_NOTIFIED,
            opens=True,
            moves_to=SUMMONED,
            document="传唤证",
        ),
        Step(
            act=acts.NotifyFamilyOfSummons,
            by=OFFICERS,
            law=penalties.ADMIN_SUMMONS_FAMILY_NOTIFIED,
            after=(acts.SummonAdministratively,),
        ),
        Step(
            act=acts.NoteSummonsUntold,
            by=OFFICERS,
            law=penalties.ADMIN_SUMMONS_FAMILY_NOTIFIED,
            after=(acts.SummonAdministratively,),
        ),
        Step(
            act=acts.EndAdministrativeSummons,
            by=OFFICERS,
            law=penalties.ADMIN_SUMMONS_FAMILY_NOTIFIED,
            after=(acts.SummonAdministratively,),
            moves_to=QUESTIONED,
        ),
        Step(
            act=acts.DecideRestriction,
            by=LEGAL,
            law=penalties.DETENTION_PENALTY_FAMILY_NOTIFIED,
            after=(acts.SummonAdministratively,),
            opens=True,
            moves_to=RESTRICTED,
            document="行政处罚决定书",
        ),
        Step(
            act=acts.NotifyFamilyOfPenalty,
            by=OFFICERS,
            law=penalties.DETENTION_PENALTY_FAMILY_NOTIFIED,
            after=(acts.DecideRestriction,),
            document="行政拘留家属通知书",
        ),
        Step(
            act=acts.NotePenaltyUntold,
            by=OFFICERS,
            law=penalties.DETENTION_PENALTY_FAMILY_NOTIFIED,
            after=(acts.DecideRestriction,),
        ),
        Step(
            act=acts.ReportToProvince,
            by=LEGAL,
            law=provisions.FOREIGNER_REPORT_PROVINCE_48H,
            after=(acts.DecideRestriction,),
        ),
    ),
    duties=(
        Duty(
            rule=penalties.ADMIN_SUMMONS_FAMILY_NOTIFIED,
            starts=acts.SummonAdministratively,
            ends=(acts.NotifyFamilyOfSummons, acts.NoteSummonsUntold),
            same=acts.SummonAdministratively.person,
            no_later_than=(acts.EndAdministrativeSummons,),
            missing=Outcome.BREACH,
        ),
        Duty(
            rule=penalties.DETENTION_PENALTY_FAMILY_NOTIFIED,
            starts=acts.DecideRestriction,
            where=(acts.DecideRestriction.restriction.is_(acts.Restriction.ADMINISTRATIVE_DETENTION),),
            ends=(acts.NotifyFamilyOfPenalty, acts.NotePenaltyUntold),
            same=acts.DecideRestriction.person,
            missing=Outcome.BREACH,
        ),
        Duty(
            rule=provisions.FOREIGNER_REPORT_PROVINCE_48H,
            starts=acts.DecideRestriction,
            where=(acts.DecideRestriction.foreign_national.is_(True),),
            ends=(acts.ReportToProvince,),
            same=acts.DecideRestriction.person,
        ),
    ),
)
