"""Documents of weighing, sampling and sending a drug."""

from zhiheng.kernel.document import FILE, STUB, ByHand, Copy, Document, Fact, filled, form, para, signed, to
from zhiheng.law.criminal_procedure_law import LAW as CPL
from zhiheng.law.mps_administrative_provisions import LAW as ADMINISTRATIVE
from zhiheng.packs.property.acts_drugs import SampleDrug, SendToLaboratory, WeighDrug
from zhiheng.packs.property.documents_keeping import ITEM, NUMBERS, law_of

COMMISSIONED = law_of(CPL["146"], ADMINISTRATIVE["87"])
WITNESSED = (signed("犯罪嫌疑人", "见证人"),)

DRUGS = (
    Document(
        on=WeighDrug,
        title="毒品称量笔录",
        en="Record of the weighing of drugs",
        series="公(财)称字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *NUMBERS,
                ("称量时间", Fact.MOMENT),
                WeighDrug.officers,
                filled(WeighDrug.present),
                filled(WeighDrug.scales_certificate),
                WeighDrug.packages,
                WeighDrug.gross_milligrams,
                WeighDrug.net_milligrams,
            ),
            ITEM,
            ByHand("衡器归零检查情况："),
            ByHand("拍照、录音录像情况："),
        ),
        below=(*WITNESSED, signed("称量人员", "记录人")),
    ),
    Document(
        on=SampleDrug,
        title="毒品取样笔录",
        en="Record of the sampling of drugs",
        series="公(财)样字",
        sealed=False,
        by_unit=True,
        body=(
            form(
                *NUMBERS,
                ("取样时间", Fact.MOMENT),
                SampleDrug.place,
                SampleDrug.officers,
                SampleDrug.samples,
                SampleDrug.milligrams,
                ("法律依据", Fact.LAW),
            ),
            ITEM,
            ByHand("检材封装、编号情况："),
            ByHand("剩余毒品及包装物封装情况："),
        ),
        below=(*WITNESSED, signed("取样人员", "记录人")),
    ),
    Document(
        on=SendToLaboratory,
        title="鉴定聘请书",
        en="Commission of an examination",
        series="公(财)鉴聘字",
        copies=(STUB, FILE, Copy(label="此联交鉴定机构")),
        body=(
            to(SendToLaboratory.laboratory),
            para("为查明案情，根据", COMMISSIONED, "的规定，特聘请你单位对下列检材进行鉴定，出具鉴定意见："),
            form(
                *NUMBERS,
                ("送检时间", Fact.MOMENT),
                SendToLaboratory.officers,
                filled(SendToLaboratory.milligrams),
                filled(SendToLaboratory.whole),
            ),
            ITEM,
            para("鉴定要求：毒品的种类、成分；需要的，鉴定含量。"),
        ),
        below=(signed("送检人"), signed("接收人")),
    ),
)
