"""The criminal case: its stages, steps, duties, checks and figures in one declaration."""

from zhiheng.kernel.procedure import Chapter, Procedure
from zhiheng.packs.criminal import (
    checks_evidence,
    documents_bail,
    documents_course,
    documents_custody,
    documents_evidence,
    documents_exit,
    documents_intake,
    duties_defence,
    duties_exit,
    seized_things,
    steps_bail,
    steps_case,
    steps_custody,
    steps_defence,
    steps_evidence,
    steps_exit,
    steps_history,
    steps_intake,
    steps_questioning,
)
from zhiheng.packs.criminal.checks import CHECKS
from zhiheng.packs.criminal.derived import INDICATORS
from zhiheng.packs.criminal.duties import DUTIES
from zhiheng.packs.criminal.handed_over import HANDED_OVER
from zhiheng.packs.criminal.public import TOLD_TO_PARTIES
from zhiheng.packs.criminal.stages import STAGES
from zhiheng.packs.posts import CORRECTIONS

CHAPTERS = (
    Chapter(title="接报、受案、立案", en="Report, acceptance, filing", steps=steps_intake.STEPS),
    Chapter(title="传唤、拘传、讯问", en="Summons and interrogation", steps=steps_questioning.STEPS),
    Chapter(title="拘留、逮捕、羁押", en="Detention, arrest, custody", steps=steps_custody.STEPS),
    Chapter(title="取保候审、监视居住", en="Bail, residential surveillance", steps=steps_bail.STEPS),
    Chapter(title="询问、搜查、扣押、鉴定、辨认", en="Evidence", steps=steps_evidence.STEPS),
    Chapter(title="辩护、法律援助", en="Defence and legal aid", steps=steps_defence.STEPS),
    Chapter(
        title="案件管理、检察院、法院",
        en="The exit, the procuratorate, the court",
        steps=(*steps_exit.STEPS, *steps_case.STEPS),
    ),
    Chapter(title="移送管辖、撤销、终止", en="Handing over, dismissal", steps=steps_intake.ENDINGS),
    Chapter(title="人大代表", en="Deputies of a congress", steps=steps_custody.DEPUTIES),
)
"""In the order in which the menu offers what may come next."""

CRIMINAL_CASE = Procedure(
    name="criminal_case",
    title="刑事案件",
    en="Criminal case",
    number_prefix="A",
    stages=STAGES,
    corrections=CORRECTIONS,
    told_to_parties=TOLD_TO_PARTIES,
    away=HANDED_OVER,
    chapters=CHAPTERS,
    steps=(*(step for chapter in CHAPTERS for step in chapter.steps), *steps_history.STEPS),
    duties=(*DUTIES, *duties_defence.DUTIES, *duties_exit.DUTIES),
    reckons=seized_things.RECKONS,
    checks=(*CHECKS, *checks_evidence.CHECKS, *seized_things.CHECKS, *duties_exit.CHECKS, *steps_history.CHECKS),
    overlaps=checks_evidence.OVERLAPS,
    indicators=(*INDICATORS, *duties_exit.INDICATORS, *steps_history.INDICATORS),
    documents=(
        *documents_intake.DOCUMENTS,
        *documents_custody.DOCUMENTS,
        *documents_bail.DOCUMENTS,
        *documents_evidence.DOCUMENTS,
        *documents_course.DOCUMENTS,
        *documents_exit.DOCUMENTS,
    ),
)
