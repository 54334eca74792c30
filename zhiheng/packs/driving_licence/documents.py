"""The decisions on a licence, with the remedies against them."""

from zhiheng.kernel.document import FILE, STUB, Copy, Document, Fact, Identity, Of, given, para, signed
from zhiheng.law.remedies import REMEDIES
from zhiheng.packs.driving_licence.acts import CancelLicence, FindDrugDriver, RefuseLicence

DOCUMENTS = (
    Document(
        on=CancelLicence,
        title="注销机动车驾驶证决定书",
        en="Decision to cancel a driving licence",
        series="公(驾)注字",
        copies=(STUB, FILE, Copy(label="此联交驾驶人"), Copy(label="此联交车辆管理所")),
        body=(
            para("驾驶人：", Identity(CancelLicence.person), "。"),
            para(
                "经查，驾驶人被查获吸食、注射毒品后驾驶机动车，并有下列情形：",
                Of(FindDrugDriver.order, same=CancelLicence.person),
                "。根据",
                Fact.LAW,
                "的规定，决定注销其机动车驾驶证。",
            ),
            para(given(CancelLicence.announced_void.is_(True), "机动车驾驶证未收回，已公告作废。")),
            REMEDIES,
        ),
        below=(signed("驾驶人"),),
    ),
    Document(
        on=RefuseLicence,
        title="不予准许申领机动车驾驶证决定书",
        en="Decision not to allow an application for a licence",
        series="公(驾)不准字",
        copies=(STUB, FILE, Copy(label="此联交申请人")),
        body=(
            para("申请人：", Identity(RefuseLicence.person), "。"),
            para(
                "你申请机动车驾驶证，经审查，",
                RefuseLicence.reason,
                "。根据",
                Fact.LAW,
                "的规定，决定不予准许。",
            ),
            REMEDIES,
        ),
        below=(signed("申请人"),),
    ),
)
