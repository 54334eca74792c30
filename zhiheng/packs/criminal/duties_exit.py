"""How long the exit, the handling unit and the bureau have; the checks and figures of the exit."""

from zhiheng.kernel.act import Entry
from zhiheng.kernel.derive import Count, Indicator
from zhiheng.kernel.duty import Duty
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.law import bureau_rules as rules
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import transfer
from zhiheng.law.procuratorate_rules import CORRECTION_NOTICE_ANSWERED
from zhiheng.packs.criminal.acts_custody import RefuseArrest
from zhiheng.packs.criminal.acts_exit import (
    AnswerCorrectionNotice,
    PassArrestAtExit,
    PassCaseAtExit,
    ReceiveCorrectionNotice,
    ReceiveCourtExclusion,
    ReceiveTrialResult,
    ReturnArrestFromExit,
    ReturnCaseFromExit,
    SubmitArrestToExit,
    SubmitCaseToExit,
    TrialResult,
)
from zhiheng.packs.criminal.acts_intake import WithdrawCase
from zhiheng.packs.criminal.acts_transfer import ReceiveNonProsecution, ReturnForInvestigation
from zhiheng.packs.criminal.gates_measures import FREED
from zhiheng.packs.posts import CASE_MANAGER

ACQUITTED = (TrialResult.EXEMPT, TrialResult.NOT_GUILTY, TrialResult.NOT_PROVEN)

DUTIES = (
    Duty(
        rule=rules.EXIT_REVIEWS_CASE,
        starts=SubmitCaseToExit,
        ends=(PassCaseAtExit, ReturnCaseFromExit, WithdrawCase),
        calendar=CHINA,
        owed_by=CASE_MANAGER,
    ),
    Duty(
        rule=rules.EXIT_REVIEWS_ARREST,
        starts=SubmitArrestToExit,
        ends=(PassArrestAtExit, ReturnArrestFromExit, WithdrawCase),
        same=SubmitArrestToExit.person,
        owed_by=CASE_MANAGER,
    ),
    Duty(
        rule=rules.EXIT_RETURN_MENDED,
        starts=ReturnCaseFromExit,
        ends=(SubmitCaseToExit, WithdrawCase),
        calendar=CHINA,
    ),
    Duty(
        rule=rules.EXIT_ARREST_RETURN_MENDED,
        starts=ReturnArrestFromExit,
        ends=(SubmitArrestToExit, *FREED, WithdrawCase),
        same=ReturnArrestFromExit.person,
    ),
    Duty(
        rule=CORRECTION_NOTICE_ANSWERED,
        starts=ReceiveCorrectionNotice,
        ends=(AnswerCorrectionNotice,),
        same=ReceiveCorrectionNotice.notice_no,
        term=ReceiveCorrectionNotice.days,
    ),
    Duty(
        rule=transfer.ACQUITTED_RELEASED_AT_ONCE,
        starts=ReceiveTrialResult,
        where=(ReceiveTrialResult.in_custody.is_(True), ReceiveTrialResult.result.is_in(*ACQUITTED)),
        ends=FREED,
        same=ReceiveTrialResult.person,
    ),
)


def another_officer_passed_it(entry: Entry, history: History) -> bool:
    """Who submitted the papers last does not review them."""
    if isinstance(entry.act, PassArrestAtExit):
        person = PassArrestAtExit.person.of(entry.act)
        submitted = [
            one for one in history.before(entry, SubmitArrestToExit) if SubmitArrestToExit.person.of(one.act) == person
        ]
    else:
        submitted = list(history.before(entry, SubmitCaseToExit))
    return not submitted or submitted[-1].by != entry.by


CHECKS = (Check(rule=rules.SENT_THROUGH_EXIT, on=(PassArrestAtExit, PassCaseAtExit), holds=another_officer_passed_it),)

INDICATORS = (
    Indicator(
        name="exit_return_rate",
        title="案件管理退回率",
        en="Share of case files that the exit returned",
        unit="%",
        counts=Count(of=ReturnCaseFromExit),
        out_of=Count(of=SubmitCaseToExit),
    ),
    Indicator(
        name="exit_returns",
        title="案件管理退回数",
        en="Case files that the exit returned",
        unit="次",
        counts=Count(of=ReturnCaseFromExit),
        by=(ReturnCaseFromExit.ground,),
    ),
    Indicator(
        name="exit_arrest_return_rate",
        title="提捕材料退回率",
        en="Share of requests for arrest that the exit returned",
        unit="%",
        counts=Count(of=ReturnArrestFromExit),
        out_of=Count(of=SubmitArrestToExit),
    ),
    Indicator(
        name="arrests_refused",
        title="不批准逮捕人次",
        en="Arrests refused",
        unit="人次",
        counts=Count(of=RefuseArrest),
        by=(RefuseArrest.refusal,),
    ),
    Indicator(
        name="not_prosecuted",
        title="不起诉人次",
        en="Persons not prosecuted",
        unit="人次",
        counts=Count(of=ReceiveNonProsecution),
        by=(ReceiveNonProsecution.sort,),
    ),
    Indicator(
        name="corrections_demanded",
        title="检察院纠正意见数",
        en="Demands to correct",
        unit="件",
        counts=Count(of=ReceiveCorrectionNotice),
        by=(ReceiveCorrectionNotice.correction,),
    ),
    Indicator(
        name="trials",
        title="审判结果人次",
        en="Results of trials",
        unit="人次",
        counts=Count(of=ReceiveTrialResult),
        by=(ReceiveTrialResult.result,),
    ),
    Indicator(
        name="acquittal_rate",
        title="无罪率",
        en="Share of defendants acquitted",
        unit="%",
        counts=Count(
            of=ReceiveTrialResult,
            where=(ReceiveTrialResult.result.is_in(TrialResult.NOT_GUILTY, TrialResult.NOT_PROVEN),),
        ),
        out_of=Count(of=ReceiveTrialResult),
    ),
    Indicator(
        name="evidence_excluded_by_court",
        title="法院排除证据数",
        en="Evidence excluded by the court",
        unit="件",
        counts=Count(of=ReceiveCourtExclusion),
    ),
    Indicator(
        name="supplementary_returns",
        title="退回补充侦查次数",
        en="Returns for supplementary investigation",
        unit="次",
        counts=Count(of=ReturnForInvestigation),
    ),
)
