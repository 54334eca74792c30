"""接报案: each report ends in a case, a refusal with reasons served, a transfer, a settlement, or an earlier report."""

from zhiheng.kernel.conditions import happened, states
from zhiheng.kernel.derive import Count, Indicator, Judged, OnTime
from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.kernel.procedure import Check, Gate, Procedure, Stage, Step, ToldToParties
from zhiheng.kernel.review import Review
from zhiheng.law.bureau_rules import ONE_RECEIPT_IS_VALID
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import intake as law
from zhiheng.law.public_security_penalties_law.decision import DISPUTE_IS_MEDIATED
from zhiheng.packs.posts import CORRECTIONS, DESK_OFFICER, INVESTIGATOR, LEGAL_REVIEWER, UNIT_HEAD, UNIT_HEAD_APPROVES
from zhiheng.packs.report_desk.acts import (
    ArriveAtScene,
    BecomeCase,
    Channel,
    ClassifyReport,
    ExplainRepeat,
    IssueReceipt,
    JoinEarlierReport,
    RefuseReport,
    RegisterReport,
    ReplaceReceipt,
    SendOfficers,
    ServeRefusal,
    SettleByMediation,
    Sort,
    TransferReport,
)
from zhiheng.packs.report_desk.documents import DOCUMENTS

DESK = (DESK_OFFICER, INVESTIGATOR, LEGAL_REVIEWER, UNIT_HEAD)
ENDS = (BecomeCase, RefuseReport, TransferReport, SettleByMediation, JoinEarlierReport)
SOMEBODY_CAME = RegisterReport.channel.is_in(Channel.COUNTER, Channel.PHONE, Channel.LETTER, Channel.ONLINE)

REGISTERED = Stage(id="registered", title="已登记", en="Registered")
AT_THE_SCENE = Stage(id="at_the_scene", title="处警", en="Officers sent")
CLASSIFIED = Stage(id="classified", title="已分类", en="Classified")
A_CASE = Stage(id="a_case", title="转为案件", en="A case")
REFUSED = Stage(id="refused", title="不予受理", en="Turned away")
TRANSFERRED = Stage(id="transferred", title="已移送", en="Transferred")
SETTLED = Stage(id="settled", title="已调解", en="Settled")
KNOWN_BEFORE = Stage(id="known_before", title="重复报案", en="Reported before")

STILL_OPEN = Gate(
    rule=law.REPORT_IS_OPEN,
    needs=~(happened(BecomeCase) | happened(RefuseReport) | happened(TransferReport))
    & ~(happened(SettleByMediation) | happened(JoinEarlierReport)),
    else_do=("该接报已办结；有新情况的另行登记。", "It has been dealt with; register anything new on its own."),
)
NOT_REPORTED_BEFORE = Gate(
    rule=law.REPEATED_REPORT_IS_EXPLAINED,
    needs=states(RegisterReport.looked_for_earlier.is_(True)),
    else_do=(
        "先核对同人同事的已有登记；已登记的，打开原接报并向报案人解释。",
        "Look for the same person and event first; if it is there, open it and explain.",
    ),
)
IS_CLASSIFIED = Gate(
    rule=law.REPORT_IS_CLASSIFIED,
    needs=happened(ClassifyReport),
    else_do=("先记录接报分类。", "Classify the report first."),
)
FOR_ANOTHER_UNIT = Gate(
    rule=law.REPORT_IS_CLASSIFIED,
    needs=happened(ClassifyReport, ClassifyReport.sort.is_(Sort.OTHER_UNIT)),
    else_do=("先分类为其他单位管辖。", "Classify it as one for another unit first."),
)
A_DISPUTE = Gate(
    rule=DISPUTE_IS_MEDIATED,
    needs=happened(ClassifyReport, ClassifyReport.sort.is_in(Sort.DISPUTE, Sort.ADMINISTRATIVE))
    & states(SettleByMediation.parties_signed.is_(True)),
    else_do=(
        "仅限民间纠纷引起且情节较轻的，并由双方签名。",
        "Only a lesser matter from a private dispute, and both parties sign.",
    ),
)
IS_REFUSED = Gate(
    rule=law.REPORTER_TOLD_WHERE_TO_GO,
    needs=happened(RefuseReport),
    else_do=("先作出不予受理决定。", "Decide to turn it away first."),
)

NO_RECEIPT_YET = Gate(
    rule=ONE_RECEIPT_IS_VALID,
    needs=~happened(IssueReceipt),
    else_do=(
        "遗失、损毁或者号码外泄的，换发回执；原回执随即失效。",
        "Lost, damaged or known to others: replace it; the earlier one opens nothing from then on.",
    ),
)
HAS_A_RECEIPT = Gate(
    rule=ONE_RECEIPT_IS_VALID,
    needs=happened(IssueReceipt),
    else_do=("先交付接报回执。", "Hand over a receipt first."),
)

RECEIPT = Duty(
    rule=law.ADMIN_INTAKE_RECEIPT,
    starts=RegisterReport,
    where=(SOMEBODY_CAME,),
    ends=(IssueReceipt, JoinEarlierReport),
    owed_by=DESK_OFFICER,
    calendar=CHINA,
)
DEALT_WITH = Duty(
    rule=law.REPORT_DISPOSITION_NOTED,
    starts=RegisterReport,
    ends=ENDS,
    owed_by=DESK_OFFICER,
    calendar=CHINA,
)
TRANSFER = Duty(
    rule=law.ADMIN_TRANSFER_24H,
    starts=ClassifyReport,
    where=(ClassifyReport.sort.is_(Sort.OTHER_UNIT),),
    ends=(TransferReport,),
    calendar=CHINA,
)
REFUSAL_TOLD = Duty(
    rule=law.REPORTER_TOLD_WHERE_TO_GO,
    starts=RefuseReport,
    ends=(ServeRefusal,),
    missing=Outcome.BREACH,
    calendar=CHINA,
)

INCIDENT_REPORT = Procedure(
    name="incident_report",
    title="接报案",
    en="Report",
    number_prefix="J",
    stages=(REGISTERED, AT_THE_SCENE, CLASSIFIED, A_CASE, REFUSED, TRANSFERRED, SETTLED, KNOWN_BEFORE),
    corrections=CORRECTIONS,
    documents=DOCUMENTS,
    told_to_parties=(
        ToldToParties(act=RegisterReport, title="已接报", en="Report received"),
        ToldToParties(act=SendOfficers, title="已派警", en="Officers sent"),
        ToldToParties(act=BecomeCase, title="已转为案件办理", en="Taken up as a case"),
        ToldToParties(act=RefuseReport, title="不予受理，理由另行告知", en="Turned away; reasons are served"),
        ToldToParties(act=TransferReport, title="已移送有管辖权的单位", en="Transferred to the competent unit"),
        ToldToParties(act=SettleByMediation, title="已调解处理", en="Settled by mediation"),
        ToldToParties(act=JoinEarlierReport, title="与此前的接报一并办理", en="Dealt with under the earlier report"),
    ),
    steps=(
        Step(
            act=RegisterReport,
            by=DESK,
            law=law.REPEATED_REPORT_IS_EXPLAINED,
            gates=(NOT_REPORTED_BEFORE,),
            opens=True,
            moves_to=REGISTERED,
        ),
        Step(
            act=IssueReceipt,
            by=DESK,
            law=law.ADMIN_INTAKE_RECEIPT,
            after=(RegisterReport,),
            gates=(NO_RECEIPT_YET,),
        ),
        Step(
            act=ReplaceReceipt,
            by=DESK,
            law=ONE_RECEIPT_IS_VALID,
            after=(IssueReceipt,),
            gates=(HAS_A_RECEIPT,),
        ),
        Step(
            act=SendOfficers,
            by=DESK,
            law=law.REPORT_DISPOSITION_NOTED,
            after=(RegisterReport,),
            gates=(STILL_OPEN,),
            moves_to=AT_THE_SCENE,
        ),
        Step(act=ArriveAtScene, by=DESK, law=law.REPORT_DISPOSITION_NOTED, after=(SendOfficers,)),
        Step(
            act=ClassifyReport,
            by=DESK,
            law=law.REPORT_IS_CLASSIFIED,
            after=(RegisterReport, ArriveAtScene),
            gates=(STILL_OPEN,),
            moves_to=CLASSIFIED,
        ),
        Step(
            act=BecomeCase,
            by=DESK,
            law=law.REPORT_DISPOSITION_NOTED,
            after=(ClassifyReport,),
            gates=(IS_CLASSIFIED, STILL_OPEN),
            moves_to=A_CASE,
        ),
        Step(
            act=RefuseReport,
            by=DESK,
            law=law.REPORTER_TOLD_WHERE_TO_GO,
            after=(ClassifyReport,),
            gates=(IS_CLASSIFIED, STILL_OPEN),
            review=Review(rule=law.REPORT_DISPOSITION_NOTED, levels=UNIT_HEAD_APPROVES),
            moves_to=REFUSED,
        ),
        Step(
            act=ServeRefusal,
            by=DESK,
            law=law.REPORTER_TOLD_WHERE_TO_GO,
            after=(RefuseReport,),
            gates=(IS_REFUSED,),
        ),
        Step(
            act=TransferReport,
            by=DESK,
            law=law.ADMIN_TRANSFER_24H,
            after=(ClassifyReport,),
            gates=(FOR_ANOTHER_UNIT, STILL_OPEN),
            moves_to=TRANSFERRED,
        ),
        Step(
            act=SettleByMediation,
            by=DESK,
            law=DISPUTE_IS_MEDIATED,
            after=(ClassifyReport,),
            gates=(A_DISPUTE, STILL_OPEN),
            moves_to=SETTLED,
        ),
        Step(
            act=ExplainRepeat,
            by=DESK,
            law=law.REPEATED_REPORT_IS_EXPLAINED,
            after=(RegisterReport,),
        ),
        Step(
            act=JoinEarlierReport,
            by=DESK,
            law=law.REPEATED_REPORT_IS_EXPLAINED,
            after=(RegisterReport,),
            gates=(STILL_OPEN,),
            moves_to=KNOWN_BEFORE,
        ),
    ),
    duties=(RECEIPT, DEALT_WITH, TRANSFER, REFUSAL_TOLD),
    checks=(
        Check(
            rule=law.REPORTER_SECRET_NOTED,
            on=(RegisterReport,),
            holds=~states(RegisterReport.secrecy_wanted.is_(True)) | states(RegisterReport.secrecy_noted.is_(True)),
        ),
        Check(
            rule=law.ADMIN_TRANSFER_24H,
            on=(TransferReport,),
            holds=states(TransferReport.reporter_told.is_(True)),
        ),
        Check(
            rule=law.ADMIN_INTAKE_RECEIPT,
            on=(IssueReceipt,),
            holds=states(IssueReceipt.reporter_took_it.is_(True)),
        ),
        Check(
            rule=law.ADMIN_INTAKE_RECEIPT,
            on=(ReplaceReceipt,),
            holds=states(ReplaceReceipt.reporter_took_it.is_(True)),
        ),
        Check(
            rule=law.REPORT_DISPOSITION_NOTED,
            on=(BecomeCase,),
            holds=states(BecomeCase.criminal_case.given()) | states(BecomeCase.administrative_case.given()),
        ),
        Check(
            rule=law.REPEATED_REPORT_IS_EXPLAINED,
            on=(ExplainRepeat,),
            holds=states(ExplainRepeat.explained.is_(True)),
        ),
    ),
    indicators=(
        Indicator(
            name="reports_registered",
            title="接报案登记数",
            en="Reports registered",
            unit="起",
            counts=Count(of=RegisterReport),
            by=(RegisterReport.channel,),
        ),
        Indicator(
            name="reports_dealt_with_in_time",
            title="接报案按时办结率",
            en="Share of reports dealt with in time",
            unit="%",
            counts=OnTime(duty=DEALT_WITH),
            out_of=Judged(duty=DEALT_WITH),
        ),
        Indicator(
            name="receipts_in_time",
            title="按时交付回执率",
            en="Share of receipts handed over in time",
            unit="%",
            counts=OnTime(duty=RECEIPT),
            out_of=Judged(duty=RECEIPT),
        ),
    ),
)
