"""What goes to the procuratorate passes the case management unit first: the bureau's own rule, from its first day."""

from zhiheng.kernel.conditions import Linked, happened, standing, states
from zhiheng.kernel.procedure import Gate
from zhiheng.law import bureau_rules as rules
from zhiheng.law.mps_criminal_provisions.transfer import MAJOR_CASE_DISCUSSED
from zhiheng.law.procuratorate_rules import CORRECTION_NOTICE_ANSWERED
from zhiheng.packs.criminal.acts_custody import RefuseArrest
from zhiheng.packs.criminal.acts_exit import (
    PassArrestAtExit,
    PassCaseAtExit,
    ReceiveCorrectionNotice,
    ReturnArrestFromExit,
    ReturnCaseFromExit,
    SubmitArrestToExit,
    SubmitCaseToExit,
)
from zhiheng.packs.criminal.acts_transfer import ConcludeInvestigation, ReturnForInvestigation, TransferForProsecution
from zhiheng.packs.deliberation.acts import DecideDeliberation

ARREST_PASSED = Gate(
    rule=rules.SENT_THROUGH_EXIT,
    needs=standing(PassArrestAtExit, until=(ReturnArrestFromExit, RefuseArrest), same=PassArrestAtExit.person),
    else_do=(
        "先将材料送案件管理审核，审核同意后提请。",
        "Submit the papers to the exit; send what it passed.",
    ),
)
CASE_PASSED = Gate(
    rule=rules.SENT_THROUGH_EXIT,
    needs=standing(PassCaseAtExit, until=(ReturnCaseFromExit, ReturnForInvestigation)),
    else_do=("先将案卷送案件管理审核，审核同意后移送。", "Submit the file to the exit; send it once it passed it."),
)
ARREST_NOT_AT_EXIT = Gate(
    rule=rules.SENT_THROUGH_EXIT,
    needs=~standing(SubmitArrestToExit, until=(ReturnArrestFromExit, PassArrestAtExit), same=SubmitArrestToExit.person),
    else_do=("已送审，等待案件管理审核。", "The papers are at the exit; wait for its answer."),
)
FILE_NOT_AT_EXIT = Gate(
    rule=rules.SENT_THROUGH_EXIT,
    needs=~standing(SubmitCaseToExit, until=(ReturnCaseFromExit, PassCaseAtExit)),
    else_do=("已送审，等待案件管理审核。", "The file is at the exit; wait for its answer."),
)
EXIT_HAS_ARREST_PAPERS = Gate(
    rule=rules.EXIT_HAS_RECEIVED,
    needs=standing(SubmitArrestToExit, until=(ReturnArrestFromExit, PassArrestAtExit), same=SubmitArrestToExit.person),
    else_do=("办案部门先送审。", "Let the handling unit submit the papers first."),
)
EXIT_HAS_FILE = Gate(
    rule=rules.EXIT_HAS_RECEIVED,
    needs=standing(SubmitCaseToExit, until=(ReturnCaseFromExit, PassCaseAtExit)),
    else_do=("办案部门先送审。", "Let the handling unit submit the file first."),
)
MAJOR_CASE_WAS_DISCUSSED = Gate(
    rule=MAJOR_CASE_DISCUSSED,
    needs=~happened(ConcludeInvestigation, ConcludeInvestigation.difficult.is_(True))
    | (
        states(TransferForProsecution.deliberation.given())
        & Linked(TransferForProsecution.deliberation, happened(DecideDeliberation))
    ),
    else_do=(
        "先召集集体议案；作出决定后，移送时写明该议案。",
        "Call a deliberation first; once it has decided, name it in the transfer.",
    ),
)
NOTICE_RECEIVED = Gate(
    rule=CORRECTION_NOTICE_ANSWERED,
    needs=happened(ReceiveCorrectionNotice, same=ReceiveCorrectionNotice.notice_no),
    else_do=("先记录收到的纠正意见，核对文号。", "Record the demand first, or check its number."),
)
