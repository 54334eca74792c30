"""Where a drug offence is a crime and no penalty will do, and what a penalty for drug use stands on."""

from collections.abc import Iterator

from zhiheng.kernel.conditions import Linked, happened, standing, states
from zhiheng.kernel.dated import dated
from zhiheng.kernel.procedure import Gate
from zhiheng.law import criminal_law
from zhiheng.law import drug_control_law as drug_control
from zhiheng.law import public_security_penalties_law_2012 as old
from zhiheng.law import spc_drug_crime_interpretation as drugs
from zhiheng.law.calendar import CHINA
from zhiheng.law.drug_amounts import THRESHOLDS
from zhiheng.law.public_security_penalties_law import evidence as law
from zhiheng.packs.administrative.acts_decision import CRIMINAL_HOSTING, Offence, Penalty
from zhiheng.packs.treatment.acts import (
    ConcludeRetest,
    ConcludeTest,
    EstablishDrugUse,
    FindSuspectedUser,
    RegisterVoluntarily,
)

MAKE_IT_CRIMINAL = ("涉嫌犯罪：转为刑事案件办理，不得以罚代刑。", "It is a crime: turn it into a criminal case.")

NO_TRAFFICKING = Gate(
    rule=criminal_law.DRUG_TRAFFICKING_ALWAYS_CRIMINAL,
    needs=~states(Penalty.offence.is_(Offence.DRUG_TRAFFICKING)),
    else_do=MAKE_IT_CRIMINAL,
)
NO_CRIMINAL_HOSTING = Gate(
    rule=drugs.HOSTING_DRUG_USE_CRIMINAL_TESTS,
    needs=~states(Penalty.offence.is_(Offence.HOSTING_DRUG_USE))
    | (
        ~states(Penalty.hosting.is_in(*CRIMINAL_HOSTING))
        & ~dated(
            Penalty.hosting_penalty_on,
            drugs.HOSTING_PENALTY_LOOKS_BACK_2Y.needed_limit,
            calendar=CHINA,
            until=Penalty.offence_ended,
        )
    ),
    else_do=MAKE_IT_CRIMINAL,
)


def criminal_amounts() -> Iterator[Gate]:
    """One gate for each drug that has an amount of its own."""
    for threshold in THRESHOLDS:
        yield Gate(
            rule=threshold.rule,
            needs=~(
                states(Penalty.offence.is_(Offence.DRUG_POSSESSION))
                & states(Penalty.substance.is_(threshold.substance))
                & states(Penalty.milligrams.at_least(threshold.milligrams))
            ),
            else_do=MAKE_IT_CRIMINAL,
        )


DRUG_USE = states(Penalty.offence.is_(Offence.DRUG_USE))
CAUGHT_FIRST = happened(FindSuspectedUser) & ~standing(FindSuspectedUser, until=(RegisterVoluntarily,))
POSITIVE = ConcludeTest.result.choices.POSITIVE
LAST_TEST_POSITIVE = standing(ConcludeTest, ConcludeTest.result.is_(POSITIVE), until=(ConcludeRetest,)) | standing(
    ConcludeRetest, ConcludeRetest.result.is_(POSITIVE), until=(ConcludeRetest,)
)
TEST_NAMED = states(Penalty.test.given())
DRUG_USER = (
    Gate(
        rule=drug_control.DRUG_USE_IS_ESTABLISHED,
        needs=~DRUG_USE | (TEST_NAMED & Linked(Penalty.test, happened(EstablishDrugUse))),
        else_do=(
            "先在吸毒检测记录中查明吸毒事实，处罚决定写明该记录。",
            "Establish the drug use in the record of the test, and name that record in the decision.",
        ),
    ),
    *(
        Gate(
            rule=rule,
            needs=~DRUG_USE
            | states(Penalty.other_evidence.given())
            | (TEST_NAMED & Linked(Penalty.test, LAST_TEST_POSITIVE)),
            else_do=(
                "检测阳性，或者写明本人陈述以外的证据；只有本人陈述的不得处罚。",
                "A positive test, or other evidence than the own statement; on that alone there is no penalty.",
            ),
        )
        for rule in (law.NO_PENALTY_ON_STATEMENT_ALONE, old.NO_PENALTY_ON_STATEMENT_ALONE_2012)
    ),
    Gate(
        rule=drug_control.VOLUNTARY_TREATMENT_NO_PENALTY,
        needs=~DRUG_USE
        | states(Penalty.new_use.is_(True))
        | Linked(Penalty.test, ~happened(RegisterVoluntarily) | CAUGHT_FIRST),
        else_do=("主动登记、戒毒的，对其原吸毒行为不予处罚。", "Who came forward is not punished for the earlier use."),
    ),
)
NOT_CRIMINAL = (NO_TRAFFICKING, *criminal_amounts(), NO_CRIMINAL_HOSTING)
