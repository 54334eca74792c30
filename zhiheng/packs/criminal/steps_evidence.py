"""Steps of gathering evidence: search, seizure, examination by experts, identification, covert measures."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law.bureau_rules import LAW as OWN
from zhiheng.law.data_security_law import POLICE_DATA_REQUEST_APPROVAL
from zhiheng.law.mps_criminal_provisions import LAW as PROVISIONS
from zhiheng.law.mps_criminal_provisions import covert_measures as covert
from zhiheng.law.mps_criminal_provisions import identification, informants, search, transfer
from zhiheng.law.mps_criminal_provisions import intake_and_filing as filing
from zhiheng.packs.criminal import acts_covert, acts_evidence, gates
from zhiheng.packs.criminal import acts_investigation as acts
from zhiheng.packs.criminal import gates_evidence as needs
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, ReceiveReport, StartVerification, WithdrawCase
from zhiheng.packs.criminal.acts_protection import NoteSecrecy, RequestSecrecy
from zhiheng.packs.criminal.acts_transfer import ReceiveLiftNotice
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import (
    CITY_LEADER_APPROVES,
    DESK_OFFICER,
    FIVE_LEVELS,
    LEADER_APPROVES,
    UNIT_HEAD_APPROVES,
)

WITNESSES = (
    Step(
        act=acts.InquireOfWitness,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(Accept, StartVerification, FileCase),
    ),
    Step(
        act=RequestSecrecy,
        by=(*OFFICERS, DESK_OFFICER),
        law=informants.REPORTER_NAME_SECRET_ON_REQUEST,
        after=(ReceiveReport, acts.InquireOfWitness),
    ),
    Step(
        act=NoteSecrecy,
        by=(*OFFICERS, DESK_OFFICER),
        law=informants.REPORTER_NAME_SECRET_ON_REQUEST,
        after=(RequestSecrecy,),
    ),
    Step(
        act=acts_evidence.Identify,
        by=OFFICERS,
        law=identification.IDENTIFICATION_TWO_OFFICERS_INDIVIDUALLY,
        after=(FileCase, acts.Seize, acts.InquireOfWitness),
        gates=(gates.FILED,),
    ),
)

SEARCH = (
    Step(
        act=acts.DecideSearch,
        by=OFFICERS,
        law=search.SEARCH_WARRANT_APPROVED_BY_LEADER,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        review=Review(rule=search.SEARCH_WARRANT_APPROVED_BY_LEADER, levels=FIVE_LEVELS),
    ),
    Step(
        act=acts.Search,
        by=OFFICERS,
        law=search.SEARCH_WARRANT_TWO_INVESTIGATORS,
        after=(acts.DecideSearch,),
        gates=(*gates.OPEN_CASE, needs.SEARCH_WARRANT),
    ),
)

PROPERTY = (
    Step(
        act=acts_evidence.DecideSeizure,
        by=OFFICERS,
        law=search.SEIZURE_DECISION_BEFORE,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        review=Review(rule=search.SEIZURE_DECISION_BEFORE, levels=UNIT_HEAD_APPROVES),
    ),
    Step(
        act=acts_evidence.DecideSeizureOfValue,
        by=OFFICERS,
        law=search.SEIZURE_OF_VALUE_APPROVED_BY_LEADER,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
        review=Review(rule=search.SEIZURE_OF_VALUE_APPROVED_BY_LEADER, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts.Seize,
        by=OFFICERS,
        law=search.SEIZURE_DECISION_BEFORE,
        after=(FileCase, acts.Search, acts_evidence.DecideSeizure, acts_evidence.DecideSeizureOfValue),
        gates=(*gates.OPEN_CASE, needs.SEIZURE_DECIDED, needs.SEIZURE_OF_VALUE_DECIDED),
    ),
    Step(
        act=acts_evidence.MakeSeizureList,
        by=OFFICERS,
        law=search.SEIZURE_LIST_TRIPLICATE_ON_SPOT,
        after=(acts.Seize, acts.SealProperty),
        gates=(needs.LIST_IS_SIGNED,),
    ),
    Step(
        act=acts.SealProperty,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
    ),
    Step(
        act=acts.FreezeProperty,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(FileCase,),
        gates=gates.OPEN_CASE,
    ),
    Step(
        act=acts.LiftPropertyMeasure,
        by=OFFICERS,
        law=filing.CASE_DISMISSAL_RELEASE_PROPERTY,
        after=(acts.Seize, acts.SealProperty, acts.FreezeProperty, WithdrawCase, ReceiveLiftNotice),
    ),
    Step(
        act=acts_evidence.DecideDataRequest,
        by=OFFICERS,
        law=POLICE_DATA_REQUEST_APPROVAL,
        after=(Accept, StartVerification, FileCase),
        review=Review(rule=POLICE_DATA_REQUEST_APPROVAL, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts_evidence.RequestData,
        by=OFFICERS,
        law=POLICE_DATA_REQUEST_APPROVAL,
        after=(acts_evidence.DecideDataRequest,),
        gates=(needs.DATA_APPROVED,),
    ),
)

EXAMINATION = (
    Step(
        act=acts.CommissionExamination,
        by=OFFICERS,
        law=filing.CRIMINAL_PRELIMINARY_CHECK_NO_COERCION,
        after=(Accept, acts.Seize),
    ),
    Step(
        act=acts.ReceiveExpertOpinion,
        by=OFFICERS,
        law=cpl.FORENSIC_OPINION_TOLD,
        after=(acts.CommissionExamination,),
    ),
    Step(
        act=acts.NotifyExpertOpinion,
        by=OFFICERS,
        law=cpl.FORENSIC_OPINION_TOLD,
        after=(acts.ReceiveExpertOpinion,),
    ),
    Step(
        act=acts.NotifyVictimOfOpinion,
        by=OFFICERS,
        law=cpl.FORENSIC_OPINION_TOLD_TO_VICTIM,
        after=(acts.ReceiveExpertOpinion,),
    ),
    Step(
        act=acts.SetOpinionAside,
        by=OFFICERS,
        law=cpl.FORENSIC_OPINION_TOLD,
        after=(acts.ReceiveExpertOpinion,),
    ),
)

COVERT = (
    Step(
        act=acts_covert.DecideTechnicalMeasure,
        by=OFFICERS,
        law=covert.TECHNICAL_MEASURE_CITY_LEVEL,
        secret=PROVISIONS["270"],
        after=(FileCase,),
        gates=(*gates.OPEN_CASE, needs.GRAVE_CASE_FILED),
        review=Review(rule=covert.TECHNICAL_MEASURE_CITY_LEVEL, levels=CITY_LEADER_APPROVES),
    ),
    Step(
        act=acts_covert.RenewTechnicalMeasure,
        by=OFFICERS,
        law=covert.TECHNICAL_MEASURE_RENEWED_IN_TIME,
        secret=PROVISIONS["270"],
        after=(acts_covert.DecideTechnicalMeasure,),
        gates=(needs.MEASURE_IN_FORCE, needs.RENEWED_IN_TIME),
        review=Review(rule=covert.TECHNICAL_MEASURE_RENEWED_IN_TIME, levels=CITY_LEADER_APPROVES),
    ),
    Step(
        act=acts_covert.LiftTechnicalMeasure,
        by=OFFICERS,
        law=cpl.TECHNICAL_MEASURE_3M,
        secret=PROVISIONS["270"],
        after=(acts_covert.DecideTechnicalMeasure, acts_covert.RenewTechnicalMeasure),
    ),
    Step(
        act=acts_covert.DecideControlledDelivery,
        by=OFFICERS,
        law=covert.CONTROLLED_DELIVERY_APPROVAL,
        secret=OWN["15"],
        after=(FileCase,),
        gates=(gates.FILED, gates.NOT_CLOSED),
        review=Review(rule=covert.CONTROLLED_DELIVERY_APPROVAL, levels=LEADER_APPROVES),
    ),
    Step(
        act=acts_covert.StartControlledDelivery,
        by=OFFICERS,
        law=covert.CONTROLLED_DELIVERY_APPROVAL,
        secret=OWN["15"],
        after=(acts_covert.DecideControlledDelivery,),
        gates=(needs.DELIVERY_DECIDED,),
    ),
)

UNLAWFUL = (
    Step(
        act=acts.FindIllegalEvidence,
        by=LEGAL,
        law=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(FileCase,),
    ),
    Step(
        act=acts.MendEvidence,
        by=LEGAL,
        law=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(acts.FindIllegalEvidence,),
        gates=(gates.MENDABLE,),
    ),
    Step(
        act=acts.ExcludeEvidence,
        by=LEGAL,
        law=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER,
        after=(acts.FindIllegalEvidence,),
        review=Review(rule=transfer.EXCLUDE_ILLEGAL_EVIDENCE_BEFORE_TRANSFER, levels=FIVE_LEVELS),
    ),
)

STEPS = (*WITNESSES, *SEARCH, *PROPERTY, *EXAMINATION, *COVERT, *UNLAWFUL)
