"""Steps by which a suspect finds a lawyer and the lawyer finds the suspect."""

from zhiheng.kernel.procedure import Step
from zhiheng.kernel.review import Review
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import legal_aid_law as aid
from zhiheng.law.mps_criminal_provisions import defence as law
from zhiheng.packs.criminal import acts_defence as acts
from zhiheng.packs.criminal import gates_defence as needs
from zhiheng.packs.criminal.acts_custody import AdmitToCustodyHouse, Detain
from zhiheng.packs.criminal.acts_intake import FileCase
from zhiheng.packs.criminal.acts_questioning import Interrogate
from zhiheng.packs.criminal.acts_transfer import RequestLawyerHearing
from zhiheng.packs.criminal.stages import LEGAL, OFFICERS
from zhiheng.packs.posts import LEADER_APPROVES

STEPS = (
    Step(
        act=acts.TellRightToCounsel,
        by=OFFICERS,
        law=law.DEFENCE_RIGHT_TOLD_FIRST,
        after=(Interrogate, Detain),
    ),
    Step(
        act=acts.RecordCounsel,
        by=LEGAL,
        law=law.DEFENCE_RIGHT_TOLD_FIRST,
        after=(acts.TellRightToCounsel, acts.NotifyLegalAid),
    ),
    Step(
        act=acts.FindNeedOfCounsel,
        by=OFFICERS,
        law=law.LEGAL_AID_MANDATORY_3D,
        after=(FileCase, Interrogate, Detain),
    ),
    Step(
        act=acts.NotifyLegalAid,
        by=OFFICERS,
        law=law.LEGAL_AID_MANDATORY_3D,
        after=(acts.FindNeedOfCounsel,),
    ),
    Step(
        act=acts.ReceiveLegalAidApplication,
        by=OFFICERS,
        law=aid.LEGAL_AID_APPLICATION_FORWARD_24H,
        after=(acts.TellRightToCounsel, AdmitToCustodyHouse),
    ),
    Step(
        act=acts.ForwardLegalAidApplication,
        by=OFFICERS,
        law=aid.LEGAL_AID_APPLICATION_FORWARD_24H,
        after=(acts.ReceiveLegalAidApplication,),
    ),
    Step(
        act=acts.RequestLawyerMeeting,
        by=OFFICERS,
        law=law.LAWYER_MEETING_48H,
        after=(AdmitToCustodyHouse, acts.RecordCounsel),
        gates=(needs.MEETING_PERMITTED,),
    ),
    Step(
        act=acts.HoldLawyerMeeting,
        by=OFFICERS,
        law=law.LAWYER_MEETING_NOT_MONITORED,
        after=(acts.RequestLawyerMeeting,),
    ),
    Step(
        act=acts.ApplyForMeetingPermission,
        by=LEGAL,
        law=law.LAWYER_MEETING_PERMISSION_3D,
        after=(acts.RecordCounsel, Detain),
    ),
    Step(
        act=acts.DecideMeetingPermission,
        by=LEGAL,
        law=law.LAWYER_MEETING_PERMISSION_3D,
        after=(acts.ApplyForMeetingPermission,),
        gates=(needs.PERMISSION_ASKED,),
        review=Review(rule=law.LAWYER_MEETING_PERMISSION_3D, levels=LEADER_APPROVES),
    ),
    Step(
        act=RequestLawyerHearing,
        by=LEGAL,
        law=cpl.LAWYER_OPINION_HEARD_BEFORE_CONCLUSION,
        after=(acts.RecordCounsel, FileCase),
    ),
)
