"""A case that another unit took over: what the law still expects here, and nothing else until it comes back."""

from zhiheng.kernel.procedure import Away
from zhiheng.law.mps_administrative_provisions.intake import ADMINISTRATIVE_CASE_IS_HERE
from zhiheng.packs.administrative.acts_detention import ReleaseFromDetention
from zhiheng.packs.administrative.acts_evidence import ApproveUrgentMeasure
from zhiheng.packs.administrative.acts_intake import DeliverReceipt, TakeCaseBack, TransferCase
from zhiheng.packs.administrative.acts_questioning import LeaveAfterSummons, NoteSummonsUntold, NotifyFamilyOfSummons

HANDED_OVER = Away(
    rule=ADMINISTRATIVE_CASE_IS_HERE,
    left=TransferCase,
    back=TakeCaseBack,
    still=(
        DeliverReceipt,
        NotifyFamilyOfSummons,
        NoteSummonsUntold,
        LeaveAfterSummons,
        ReleaseFromDetention,
        ApproveUrgentMeasure,
    ),
    else_do=(
        "案件已移送：由接收单位办理；退回或者指定由本单位管辖的，先记录收回。",
        "The receiving unit goes on with it; where it came back, record that first.",
    ),
)
