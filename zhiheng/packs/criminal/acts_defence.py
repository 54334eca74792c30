"""Access to a lawyer: the right is told, legal aid is found, meetings are arranged."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, PartyRef, Text, YesNo


class NeedOfCounsel(Choice):
    """Why a suspect without a lawyer is given one."""

    MINOR = ("未成年人", "minor")
    BLIND_DEAF_OR_MUTE = ("盲、聋、哑人", "blind, deaf or mute")
    LIMITED_CAPACITY = ("尚未完全丧失辨认、控制能力的精神病人", "mentally ill with limited capacity")
    LIFE_OR_DEATH = ("可能判处无期徒刑、死刑", "life imprisonment or death possible")


class Applicant(Choice):
    DETAINEE = ("在押的犯罪嫌疑人", "suspect in custody")
    IN_ISOLATION = ("强制隔离戒毒人员", "person in compulsory isolation")


class MeetingCase(Choice):
    ORDINARY = ("一般案件", "ordinary case")
    PERMITTED = ("危害国家安全、恐怖活动案件，已经许可", "state security or terrorism, permitted")
    STATE_SECURITY = ("危害国家安全案件，尚未许可", "state security, not yet permitted")
    TERRORISM = ("恐怖活动案件，尚未许可", "terrorism, not yet permitted")


class RefusalOfMeeting(Choice):
    OBSTRUCTS = ("有碍侦查", "it would obstruct the investigation")
    STATE_SECRET = ("可能泄露国家秘密", "it might leak a state secret")


class TellRightToCounsel(Act, title="告知委托辩护权", en="Tell of the right to a lawyer"):
    """And to legal aid; it is recorded."""

    person = PartyRef("犯罪嫌疑人", "Suspect")


class RecordCounsel(Act, title="接受辩护律师手续", en="Take the lawyer's papers"):
    """A lawyer retained or assigned shows the three papers."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    lawyer = PartyRef("辩护律师", "Lawyer", required=False)
    assigned = YesNo("法律援助机构指派", "Assigned by legal aid", required=False)


class FindNeedOfCounsel(Act, title="发现应当指派律师的情形", en="Find that a lawyer must be assigned"):
    """The suspect has no lawyer."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    need = Chosen(NeedOfCounsel, "情形", "Situation", protected=True)


class NotifyLegalAid(Act, title="通知法律援助机构指派律师", en="Ask legal aid to assign a lawyer"):
    person = PartyRef("犯罪嫌疑人", "Suspect")


class ReceiveLegalAidApplication(Act, title="收到法律援助申请", en="Receive an application for legal aid"):
    person = PartyRef("申请人", "Applicant")
    applicant = Chosen(Applicant, "申请人身份", "Who applies", required=False)


class ForwardLegalAidApplication(Act, title="转交法律援助申请", en="Forward the application for legal aid"):
    person = PartyRef("申请人", "Applicant")


class RequestLawyerMeeting(Act, title="辩护律师要求会见", en="A lawyer asks for a meeting"):
    """The custody house has checked the three papers, and the permission where one is needed."""

    person = PartyRef("在押的犯罪嫌疑人", "Suspect in custody")
    case_type = Chosen(MeetingCase, "案件类别", "Sort of case")


class HoldLawyerMeeting(Act, title="律师会见", en="The lawyer meets the suspect"):
    person = PartyRef("在押的犯罪嫌疑人", "Suspect in custody")
    monitored = YesNo("监听", "Listened to")
    officer_present = YesNo("派员在场", "An officer was present")


class ApplyForMeetingPermission(Act, title="收到会见许可申请", en="Receive an application to permit a meeting"):
    """Of a case of state security or terrorism."""

    person = PartyRef("犯罪嫌疑人", "Suspect")


class DecideMeetingPermission(Act, title="会见许可决定", en="Decide whether a meeting is permitted"):
    """The lawyer is told in writing."""

    person = PartyRef("犯罪嫌疑人", "Suspect")
    permitted = YesNo("许可", "Permitted")
    ground = Chosen(RefusalOfMeeting, "不许可的理由", "Why not", required=False)
    explanation = Text("说明", "Explanation", required=False)
