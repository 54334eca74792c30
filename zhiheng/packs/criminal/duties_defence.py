"""What must be told, forwarded, arranged or lifted in time: lists, opinions, lawyers, covert measures, secrecy."""

from zhiheng.kernel.duty import Duty, Outcome
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import legal_aid_law as aid
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_criminal_provisions import covert_measures, defence, informants, search
from zhiheng.packs.criminal.acts_covert import DecideTechnicalMeasure, LiftTechnicalMeasure, RenewTechnicalMeasure
from zhiheng.packs.criminal.acts_custody import Detain
from zhiheng.packs.criminal.acts_defence import (
    ApplyForMeetingPermission,
    DecideMeetingPermission,
    FindNeedOfCounsel,
    ForwardLegalAidApplication,
    HoldLawyerMeeting,
    MeetingCase,
    NeedOfCounsel,
    NotifyLegalAid,
    ReceiveLegalAidApplication,
    RecordCounsel,
    RequestLawyerMeeting,
    TellRightToCounsel,
)
from zhiheng.packs.criminal.acts_evidence import MakeSeizureList
from zhiheng.packs.criminal.acts_investigation import (
    NotifyExpertOpinion,
    NotifyVictimOfOpinion,
    ReceiveExpertOpinion,
    Seize,
    SetOpinionAside,
)
from zhiheng.packs.criminal.acts_protection import NoteSecrecy, RequestSecrecy
from zhiheng.packs.criminal.acts_questioning import Interrogate

OTHER_NEEDS = tuple(need for need in NeedOfCounsel if need is not NeedOfCounsel.MINOR)

EVIDENCE = (
    Duty(
        rule=search.SEIZURE_LIST_MADE_ON_SPOT,
        starts=Seize,
        ends=(MakeSeizureList,),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=cpl.FORENSIC_OPINION_TOLD,
        starts=ReceiveExpertOpinion,
        ends=(NotifyExpertOpinion, SetOpinionAside),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=cpl.FORENSIC_OPINION_TOLD_TO_VICTIM,
        starts=ReceiveExpertOpinion,
        where=(ReceiveExpertOpinion.has_victim.is_(True),),
        ends=(NotifyVictimOfOpinion, SetOpinionAside),
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=cpl.TECHNICAL_MEASURE_3M,
        starts=DecideTechnicalMeasure,
        ends=(RenewTechnicalMeasure, LiftTechnicalMeasure),
        same=DecideTechnicalMeasure.measure,
    ),
    Duty(
        rule=covert_measures.TECHNICAL_MEASURE_RENEWED_3M,
        starts=RenewTechnicalMeasure,
        ends=(RenewTechnicalMeasure, LiftTechnicalMeasure),
        same=RenewTechnicalMeasure.measure,
    ),
)

DEFENCE = (
    Duty(
        rule=defence.DEFENCE_RIGHT_TOLD_FIRST,
        starts=Interrogate,
        ends=(TellRightToCounsel,),
        same=Interrogate.person,
        once=True,
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=defence.DEFENCE_RIGHT_TOLD_ON_MEASURE,
        starts=Detain,
        ends=(TellRightToCounsel,),
        same=Detain.person,
        once=True,
        missing=Outcome.BREACH,
    ),
    Duty(
        rule=defence.LEGAL_AID_MANDATORY_3D,
        starts=FindNeedOfCounsel,
        where=(FindNeedOfCounsel.need.is_in(*OTHER_NEEDS),),
        ends=(NotifyLegalAid, RecordCounsel),
        same=FindNeedOfCounsel.person,
        calendar=CHINA,
    ),
    Duty(
        rule=aid.MINOR_SUSPECT_COUNSEL_ASSIGNED,
        starts=FindNeedOfCounsel,
        where=(FindNeedOfCounsel.need.is_(NeedOfCounsel.MINOR),),
        ends=(NotifyLegalAid, RecordCounsel),
        same=FindNeedOfCounsel.person,
        calendar=CHINA,
    ),
    Duty(
        rule=aid.LEGAL_AID_APPLICATION_FORWARD_24H,
        starts=ReceiveLegalAidApplication,
        ends=(ForwardLegalAidApplication,),
        same=ReceiveLegalAidApplication.person,
    ),
    Duty(
        rule=defence.LAWYER_MEETING_48H,
        starts=RequestLawyerMeeting,
        where=(RequestLawyerMeeting.case_type.is_in(MeetingCase.ORDINARY, MeetingCase.PERMITTED),),
        ends=(HoldLawyerMeeting,),
        same=RequestLawyerMeeting.person,
    ),
    Duty(
        rule=defence.LAWYER_MEETING_PERMISSION_3D,
        starts=ApplyForMeetingPermission,
        ends=(DecideMeetingPermission,),
        same=ApplyForMeetingPermission.person,
        calendar=CHINA,
    ),
    Duty(
        rule=informants.REPORTER_NAME_SECRET_ON_REQUEST,
        starts=RequestSecrecy,
        ends=(NoteSecrecy,),
        same=RequestSecrecy.person,
        missing=Outcome.BREACH,
    ),
)

DUTIES = (*EVIDENCE, *DEFENCE)
