"""What must hold for the sake of the defence, of minors and of a true record of what was said."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.conditions import happened, standing, states
from zhiheng.kernel.dated import dated
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.procedure import Gate
from zhiheng.kernel.terms import Requirement
from zhiheng.law import criminal_procedure_law as cpl
from zhiheng.law import legal_aid_law as aid
from zhiheng.law.calendar import CHINA
from zhiheng.law.interrogation_recording_provisions import INTERROGATION_RECORDING_SERIOUS_DRUG_CRIME
from zhiheng.law.minors_protection_law import UNDER_18
from zhiheng.law.mps_criminal_provisions import defence, minors
from zhiheng.law.mps_criminal_provisions.recording import INTERROGATION_AV_RECORDING_MAJOR_CRIME
from zhiheng.packs.criminal.acts_defence import (
    ApplyForMeetingPermission,
    DecideMeetingPermission,
    FindNeedOfCounsel,
    MeetingCase,
    NeedOfCounsel,
    NotifyLegalAid,
    RecordCounsel,
    RequestLawyerMeeting,
    TellRightToCounsel,
)
from zhiheng.packs.criminal.acts_intake import FileCase, Gravity
from zhiheng.packs.criminal.acts_questioning import Adult, Interrogate, StartRecording, StopRecording
from zhiheng.packs.criminal.acts_transfer import HearLawyer, RequestLawyerHearing

MAJOR = tuple(gravity for gravity in Gravity if gravity is not Gravity.ORDINARY)
RECORDED: tuple[tuple[Requirement, tuple[Gravity, ...]], ...] = (
    (INTERROGATION_AV_RECORDING_MAJOR_CRIME, MAJOR),
    (INTERROGATION_RECORDING_SERIOUS_DRUG_CRIME, (Gravity.SERIOUS_DRUG,)),
)
"""Which rule asks for a recording of every interrogation, in which cases."""

LATEST_WAS_NOT_RECORDED = standing(Interrogate, until=(StopRecording,), same=Interrogate.person) & ~standing(
    StartRecording, until=(StopRecording,), same=StartRecording.person
)
"""No recording ran at the latest interrogation of the person: none was stopped after it, and none goes on."""

STANDING_BY = (Adult.LEGAL_REPRESENTATIVE, Adult.SUITABLE_ADULT)

BORN_A_MINOR = dated(Interrogate.birth_date, Limit(UNDER_18.needed_limit.value, Counting.FIXED_YEARS), calendar=CHINA)
"""By the date of birth, on the day of the act: full age begins on the day after the birthday (Supreme People's Court,
Interpretation on criminal cases of minors, art. 2)."""

IS_MINOR = states(Interrogate.minor.is_(True)) | BORN_A_MINOR

RIGHT_TOLD = Gate(
    rule=defence.DEFENCE_RIGHT_TOLD_FIRST,
    needs=happened(TellRightToCounsel, same=TellRightToCounsel.person),
    else_do=("先告知委托辩护和法律援助的权利并记录。", "Tell of the right to a lawyer and to legal aid first."),
)
ADULT_PRESENT = Gate(
    rule=minors.INTERROGATION_MINOR_GUARDIAN_PRESENT,
    needs=~IS_MINOR | states(Interrogate.adult.is_in(*STANDING_BY)),
    else_do=(
        "先通知法定代理人到场；不能到场的，通知其他合适成年人并记录原因。",
        "Call the legal representative first; failing that another suitable adult, and record why.",
    ),
)
AGE_IS_THAT_OF_THE_BIRTH = Gate(
    rule=UNDER_18,
    needs=~(states(Interrogate.minor.is_(False)) & BORN_A_MINOR)
    & ~(states(Interrogate.minor.is_(True)) & states(Interrogate.birth_date.given()) & ~BORN_A_MINOR),
    else_do=(
        "“未成年人”与出生日期不符：核对身份证件后改正。",
        "What is said of the age and the date of birth do not agree: look at the papers and put it right.",
    ),
)
WOMAN_PRESENT = Gate(
    rule=cpl.INTERROGATION_FEMALE_MINOR_WOMAN_PRESENT,
    needs=~(IS_MINOR & states(Interrogate.female.is_(True))) | states(Interrogate.woman_present.is_(True)),
    else_do=("先安排女工作人员到场。", "Have a woman of the staff present first."),
)
MINOR_HAS_COUNSEL = Gate(
    rule=aid.MINOR_SUSPECT_COUNSEL_ASSIGNED,
    needs=~(
        happened(Interrogate, Interrogate.minor.is_(True), same=Interrogate.person)
        | happened(FindNeedOfCounsel, FindNeedOfCounsel.need.is_(NeedOfCounsel.MINOR), same=FindNeedOfCounsel.person)
    )
    | happened(NotifyLegalAid, same=NotifyLegalAid.person)
    | happened(RecordCounsel, same=RecordCounsel.person),
    else_do=("先通知法律援助机构为未成年人指派律师。", "Ask legal aid to assign the minor a lawyer first."),
)
LAWYER_HEARD = Gate(
    rule=cpl.LAWYER_OPINION_HEARD_BEFORE_CONCLUSION,
    needs=~standing(RequestLawyerHearing, until=(HearLawyer,)),
    else_do=(
        "先听取辩护律师的意见并记录；书面意见附卷。",
        "Hear the lawyer first; file what is written.",
    ),
)
MEETING_PERMITTED = Gate(
    rule=defence.LAWYER_MEETING_IS_PERMITTED,
    needs=states(RequestLawyerMeeting.case_type.is_(MeetingCase.ORDINARY))
    | happened(
        DecideMeetingPermission,
        DecideMeetingPermission.permitted.is_(True),
        same=DecideMeetingPermission.person,
    ),
    else_do=("先由办案部门作出许可会见的决定。", "Have the meeting permitted by the department first."),
)
PERMISSION_ASKED = Gate(
    rule=defence.LAWYER_MEETING_PERMISSION_3D,
    needs=standing(ApplyForMeetingPermission, until=(DecideMeetingPermission,), same=ApplyForMeetingPermission.person),
    else_do=("先记录辩护律师的会见申请。", "Record the lawyer's application first."),
)


def recording_exists(rule: Requirement, gravities: tuple[Gravity, ...]) -> Gate:
    """The record of an interrogation is not signed off where it should have been recorded and was not."""
    return Gate(
        rule=rule,
        needs=~(
            happened(Interrogate, *grave(Interrogate, gravities), same=Interrogate.person)
            | happened(FileCase, *grave(FileCase, gravities))
        )
        | (happened(StartRecording, same=StartRecording.person) & ~LATEST_WAS_NOT_RECORDED),
        else_do=(
            "没有同步录音录像：重新讯问并全程录音录像。",
            "There is no recording: interrogate again and record all of it.",
        ),
    )


def grave(act: type[Act], gravities: tuple[Gravity, ...]) -> tuple[FieldTest, ...]:
    """``act`` says that the case is one of ``gravities``."""
    return (act.fields["gravity"].is_in(*gravities),)


RECORDING_EXISTS = tuple(recording_exists(rule, gravities) for rule, gravities in RECORDED)
