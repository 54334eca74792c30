"""Steps of an item's way through hands and store, and of a drug's way to the laboratory."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import drug_evidence_handling_provisions as drugs
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.packs.posts import UNIT_HEAD_APPROVES
from zhiheng.packs.property import acts, acts_drugs, gates, stages
from zhiheng.packs.property.stages import EITHER, HANDLERS, KEEPERS

HANDS = (
    Step(
        act=acts.TakeProperty,
        by=HANDLERS,
        law=administrative.ADMIN_PROPERTY_HANDOVER_24H,
        opens=True,
        moves_to=stages.TAKEN,
    ),
    Step(
        act=acts.NoteRemoteTaking,
        by=HANDLERS,
        law=administrative.REMOTE_TAKING_NOTED_IN_TIME,
        after=(acts.TakeProperty,),
        gates=(gates.REMOTE_IN_TIME,),
    ),
    Step(
        act=acts.ReturnToUnit,
        by=HANDLERS,
        law=administrative.ADMIN_PROPERTY_HANDOVER_24H,
        after=(acts.NoteRemoteTaking,),
    ),
    Step(
        act=acts.ApproveUrgentExamination,
        by=HANDLERS,
        law=administrative.URGENT_EXAMINATION_APPROVED,
        after=(acts.TakeProperty,),
        gates=(gates.EXAMINED_IN_TIME,),
        review=Review(rule=administrative.URGENT_EXAMINATION_APPROVED, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=acts.FinishUrgentExamination,
        by=HANDLERS,
        law=administrative.ADMIN_PROPERTY_HANDOVER_24H,
        after=(acts.ApproveUrgentExamination,),
    ),
    Step(
        act=acts.HandOver,
        by=EITHER,
        law=administrative.PROPERTY_IS_HANDED_OVER,
        after=(acts.TakeProperty, acts.SignForIssue, acts_drugs.ReceiveLaboratoryResult),
        gates=(gates.STILL_HELD, *gates.ON_THE_LIST),
    ),
    Step(
        act=acts.CheckIn,
        by=KEEPERS,
        law=administrative.ADMIN_PROPERTY_ELECTRONIC_LEDGER,
        after=(acts.HandOver,),
        gates=(gates.STILL_HELD, gates.HANDED_OVER, *gates.ON_THE_LIST),
        moves_to=stages.STORED,
    ),
    Step(
        act=acts.Relocate,
        by=KEEPERS,
        law=administrative.ADMIN_PROPERTY_ELECTRONIC_LEDGER,
        after=(acts.CheckIn,),
        gates=(gates.IN_STORE,),
    ),
    Step(
        act=acts.BankCash,
        by=EITHER,
        law=law.PROPERTY_UNCHANGED_IN_CUSTODY,
        after=(acts.TakeProperty, acts.CheckIn),
    ),
)

USE = (
    Step(
        act=acts.ApproveUse,
        by=HANDLERS,
        law=administrative.PROPERTY_USE_APPROVED,
        after=(acts.CheckIn,),
        gates=(gates.STILL_HELD, gates.NOT_RUN_OUT),
        review=Review(rule=administrative.PROPERTY_USE_APPROVED, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=acts.Issue,
        by=KEEPERS,
        law=administrative.PROPERTY_USE_APPROVED,
        after=(acts.ApproveUse,),
        gates=(gates.STILL_HELD, gates.IN_STORE, gates.USE_APPROVED, gates.NOT_RUN_OUT),
        moves_to=stages.USED,
    ),
    Step(
        act=acts.SignForIssue,
        by=HANDLERS,
        law=administrative.PROPERTY_IS_HANDED_OVER,
        after=(acts.Issue,),
        gates=(gates.ISSUED,),
    ),
    Step(
        act=acts.NoteMissing,
        by=KEEPERS,
        law=law.MISSING_PROPERTY_FOUND,
        after=(acts.CheckIn,),
        gates=(gates.IN_STORE,),
    ),
    Step(
        act=acts.FindMissing,
        by=KEEPERS,
        law=law.MISSING_PROPERTY_FOUND,
        after=(acts.NoteMissing,),
        gates=(gates.REPORTED_MISSING,),
    ),
)

DRUGS = (
    Step(
        act=acts_drugs.WeighDrug,
        by=HANDLERS,
        law=drugs.DRUG_WEIGHTS_ADD_UP,
        after=(acts.TakeProperty,),
        gates=(gates.STILL_HELD, gates.ITEM_IS_A_DRUG),
    ),
    Step(
        act=acts_drugs.SampleDrug,
        by=HANDLERS,
        law=drugs.DRUG_SAMPLING_TWO_INVESTIGATORS,
        after=(acts_drugs.WeighDrug,),
        gates=(gates.STILL_HELD, gates.ITEM_IS_A_DRUG),
    ),
    Step(
        act=acts_drugs.ExtendSending,
        by=HANDLERS,
        law=drugs.DRUG_EVIDENCE_SENT_7D_EXTENDED,
        after=(acts.TakeProperty, acts_drugs.WeighDrug),
        gates=(gates.ITEM_IS_A_DRUG,),
    ),
    Step(
        act=acts_drugs.SendToLaboratory,
        by=HANDLERS,
        law=drugs.DRUG_EVIDENCE_SENT_3D,
        after=(acts_drugs.SampleDrug, acts_drugs.WeighDrug),
        gates=(gates.STILL_HELD, gates.ITEM_IS_A_DRUG),
    ),
    Step(
        act=acts_drugs.ReceiveLaboratoryResult,
        by=HANDLERS,
        law=drugs.DRUG_EVIDENCE_SENT_3D,
        after=(acts_drugs.SendToLaboratory,),
        gates=(gates.ITEM_IS_A_DRUG,),
    ),
)
