"""The acts of a drug user's record: testing, registering, community treatment, and what comes after it.

One record concerns one person; the acts with which it may begin, and those that name another record, carry the
person's opaque reference. No act holds a name.
"""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Chosen, Number, Officers, PartyRef, RecordRef, Text, YesNo
from zhiheng.packs.treatment.choices import (
    Addiction,
    Breach,
    Came,
    Custody,
    Ended,
    Finder,
    Method,
    Purpose,
    Result,
    Sample,
    Sex,
)

NO_FAMILY = "没有家属的，选是 (yes where there is no family)"


class FindSuspectedUser(Act, title="发现涉嫌吸毒人员", en="Find a person suspected of drug use"):
    """A person comes to notice; the record begins."""

    person = PartyRef("涉嫌吸毒人员", "Person")
    case = RecordRef("criminal_case", "关联刑事案件", "Criminal case", required=False)
    facts = Text("发现经过", "How it came to notice", required=False)


class RegisterVoluntarily(Act, title="主动登记或者戒毒治疗", en="Register or enter treatment voluntarily"):
    """A person comes forward on his or her own."""

    person = PartyRef("吸毒人员", "Person")
    came = Chosen(Came, "方式", "How")


class RefuseTest(Act, title="拒绝检测", en="Refuse a test"):
    """The person will not be tested."""

    reason = Text("拒绝理由", "Reason given", required=False)


class ForceTest(Act, title="强制检测", en="Test by force"):
    """A person who refused is tested, once the head has approved it."""

    reason = Text("理由", "Reason")


class TakeSample(Act, title="采集样本", en="Take a sample"):
    """A sample for a test, taken by two or more."""

    sample = Text("样本编号", "Sample number")
    material = Chosen(Sample, "样本种类", "Material")
    consents = YesNo("被检测人配合", "The person cooperates")
    staff = Officers("采集人员", "Taken by")
    person_sex = Chosen(Sex, "被检测人性别", "Sex of the person tested", protected=True)
    taker_sex = Chosen(Sex, "实际采集人员性别", "Sex of who took it")


class ConcludeTest(Act, title="作出检测结论", en="Conclude a test"):
    """The first test of a sample has a result."""

    sample = Text("样本编号", "Sample number")
    method = Chosen(Method, "检测方式", "Method")
    result = Chosen(Result, "结论", "Result")
    staff = Officers("检测人员", "Tested by")


class ObjectToResult(Act, title="提出检测异议", en="Object to a result"):
    """The person asks for a laboratory test or a retest."""

    sample = Text("样本编号", "Sample number")
    asks = Chosen(Purpose, "申请事项", "Asks for")


class DecideOnObjection(Act, title="答复检测异议", en="Answer an objection"):
    """Whether the sample is tested again."""

    sample = Text("样本编号", "Sample number")
    agreed = YesNo("同意", "Agreed")
    reason = Text("理由", "Reason", required=False)


class SendSample(Act, title="送检样本", en="Send a sample"):
    """A sample goes to a laboratory."""

    sample = Text("样本编号", "Sample number")
    purpose = Chosen(Purpose, "送检目的", "For")
    institution = Text("检测机构", "Institution")
    staff = Officers("送检人员", "Sent by")


class ConcludeRetest(Act, title="作出再次检测结论", en="Conclude a second test"):
    """The laboratory answers what was asked after an objection."""

    sample = Text("样本编号", "Sample number")
    purpose = Chosen(Purpose, "检测种类", "Kind")
    result = Chosen(Result, "结论", "Result")


class DestroySample(Act, title="销毁样本", en="Destroy a sample"):
    """A kept sample is destroyed."""

    sample = Text("样本编号", "Sample number")


class EstablishDrugUse(Act, title="查明吸毒事实", en="Establish drug use"):
    """An officer states that the person used drugs, and on what grounds."""

    grounds = Text("依据", "Grounds")


class RegisterUser(Act, title="登记吸毒人员", en="Register a drug user"):
    """The registry entry; dynamic control begins with it."""

    unit_in_charge = Text("现居住地管控单位", "Unit in charge", required=False)


class ProposeUsePenalty(Act, title="提出吸毒处罚", en="Propose a penalty for drug use"):
    """A penalty for use is proposed."""

    same_use = YesNo("处罚的是其主动登记或者就医前的原吸毒行为", "For the use before the person came forward")


class OrderVenueBan(Act, title="责令不得进入娱乐场所", en="Ban from entertainment venues"):
    """A ban beside the penalty for use."""

    months = Number("期限", "For", unit="个月", least=1)


class DetermineAddiction(Act, title="提出吸毒成瘾认定意见", en="Determine addiction"):
    """The opinion of two or more officers on addiction."""

    opinion = Chosen(Addiction, "认定意见", "Opinion")
    officers = Officers("认定民警", "Officers")
    grounds = Text("依据", "Grounds", required=False)


class EntrustDetermination(Act, title="委托成瘾认定", en="Entrust the determination of addiction"):
    """A medical institution determines addiction where that is technically difficult."""

    institution = Text("戒毒医疗机构", "Institution")
    reason = Text("技术原因", "Technical reason")


class DecideTreatment(Act, title="责令社区戒毒", en="Order community treatment"):
    """The order, signed at every level; its term runs from the day of reporting in."""

    place = Text("社区戒毒执行地", "Place of treatment")


class ServeTreatmentOrder(Act, title="送达责令社区戒毒决定书", en="Serve the treatment order"):
    """Who has received the order at this moment; what is made up later is a further service."""

    on_person = YesNo("送达本人", "Served on the person")
    on_family = YesNo("送达家属", "Served on the family", hint=NO_FAMILY)
    township_told = YesNo("通知乡镇人民政府、街道办事处", "Township told")


class AcceptExcuse(Act, title="认可未报到的正当理由", en="Accept a reason for not reporting"):
    """From this moment, when the reason arose, until the person reports no time counts."""

    reason = Text("正当理由", "Reason")


class AllowLongJourney(Act, title="认定路途较远", en="Accept that the way is long"):
    """Where a province shortens the days, the longer ones apply to who lives far away."""

    reason = Text("路途情况", "The way")


class ReportIn(Act, title="社区戒毒报到", en="Report in for treatment"):
    """The person reports in; three years begin."""

    place = Text("报到地点", "Place", required=False)


class SignAgreement(Act, title="签订社区戒毒协议", en="Sign the treatment agreement"):
    """What is agreed, and how often the person is tested and visited."""

    test_every_days = Number("检测间隔", "Test at least every", unit="日", least=1, most=365)
    visit_every_days = Number("走访间隔", "Visit at least every", unit="日", least=1, most=365)
    measures = Text("具体措施", "Measures", required=False)


class ConductRoutineTest(Act, title="定期检测", en="Conduct a routine test"):
    """A test under the agreement."""

    result = Chosen(Result, "结论", "Result")
    staff = Officers("检测人员", "Tested by")
    person_sex = Chosen(Sex, "被检测人性别", "Sex of the person tested", protected=True)
    taker_sex = Chosen(Sex, "实际采集人员性别", "Sex of who took the sample")


class ExplainPositive(Act, title="查明阳性另有原因", en="Explain a positive test"):
    """The result has a cause other than drug use, such as prescribed medicine."""

    cause = Text("原因与依据", "Cause and grounds")


class VisitPerson(Act, title="走访", en="Visit"):
    """A worker sees the person: how things are, what help is needed."""

    situation = Text("近况与所需帮助", "Situation and help needed")


class NoteEvasion(Act, title="记录逃避或者拒绝检测", en="Note an evaded or refused test"):
    """The person was asked to a test and did not take it."""

    facts = Text("情况", "What happened")


class LeaveCounty(Act, title="离开县区", en="Leave the county"):
    """The person leaves the county of treatment."""

    written_report = YesNo("行前已书面报告", "Reported in writing beforehand")
    destination = Text("去向", "Destination", required=False)


class ReturnToCounty(Act, title="返回县区", en="Return to the county"):
    """The person is back."""

    note = Text("备注", "Note", required=False)


class NoteUnauthorisedLeave(Act, title="认定擅自离开", en="Note an unauthorised absence"):
    """One absence without leave, over, with the days it lasted."""

    days = Number("离开日数", "Days away", unit="日")
    heard = Text("本人陈述", "What the person says", required=False)


class NoteRelapse(Act, title="发现复吸", en="Note a relapse"):
    """The person used drugs again."""

    found_by = Chosen(Finder, "发现人", "Found by")
    grounds = Text("依据", "Grounds")


class FindBreach(Act, title="发现拒绝或者严重违反协议", en="Find refusal or serious breach"):
    """A full-time worker finds that treatment is refused or its agreement seriously broken."""

    ground = Chosen(Breach, "情形", "Ground")
    facts = Text("事实", "Facts")


class ReportToPolice(Act, title="向公安机关报告", en="Report to the police"):
    """The worker tells the local police."""

    content = Text("报告内容", "Report")


class ChangePlace(Act, title="变更社区戒毒执行地", en="Change the place of treatment"):
    """Treatment moves to another township."""

    new_place = Text("变更后的执行地", "New place")


class ReportAtNewPlace(Act, title="向变更后的执行地报到", en="Report in at the new place"):
    """The person reports to the new township; the term runs on."""

    place = Text("报到地点", "Place", required=False)


class NoteCustody(Act, title="获知被拘留逮捕", en="Note custody"):
    """The person is held in a criminal case from this moment on."""

    person = PartyRef("社区戒毒人员", "Person")
    custody = Chosen(Custody, "情形", "How held")
    case = RecordRef("criminal_case", "刑事案件", "Criminal case", required=False)


class NoteRelease(Act, title="获知释放", en="Note release"):
    """The person is free again."""

    note = Text("备注", "Note", required=False)


class SuspendTreatment(Act, title="中止社区戒毒", en="Suspend treatment"):
    """Treatment rests while the person is held."""

    note = Text("备注", "Note", required=False)


class ResumeTreatment(Act, title="恢复社区戒毒", en="Resume treatment"):
    """Treatment goes on after release."""

    note = Text("备注", "Note", required=False)


class EndTreatment(Act, title="终止社区戒毒", en="End treatment before its term"):
    """Treatment ends before its term."""

    ground = Chosen(Ended, "情形", "Ground")


class LiftTreatment(Act, title="解除社区戒毒", en="Lift treatment"):
    """The term is over; dated to the day on which it ended."""

    note = Text("备注", "Note", required=False)


class ServeLiftNotice(Act, title="送达解除社区戒毒通知书", en="Serve the notice of lifting"):
    """Who has received the notice at this moment."""

    on_person = YesNo("送达本人", "Served on the person")
    on_family = YesNo("送达家属", "Served on the family", hint=NO_FAMILY)
    township_told = YesNo("通知乡镇人民政府、街道办事处", "Township told")


class ServeIsolationDecision(Act, title="送达强制隔离戒毒决定书", en="Serve the isolation decision"):
    """The decision is served before the person is taken to the place of isolation."""

    identity_known = YesNo("身份已查明", "Identity known")


class EstablishIdentity(Act, title="查清身份", en="Establish the identity"):
    """A person served under an unknown name is identified."""

    means = Text("查清方式", "How", required=False)


class NotifyOfIsolation(Act, title="通知家属、单位、派出所", en="Notify family, unit and station"):
    """Family, unit and household police station are told."""

    told = Text("通知对象与方式", "Who was told and how", required=False)


class NoteIsolationLifted(Act, title="强制隔离戒毒解除", en="Note the end of isolation"):
    """Compulsory isolation has been lifted; a record may begin with it."""

    person = PartyRef("解除强制隔离戒毒人员", "Person")


class OrderRehabilitation(Act, title="责令社区康复", en="Order community rehabilitation"):
    """The order after isolation, signed at every level."""

    months = Number("期限", "For", unit="个月", least=1)
    place = Text("社区康复执行地", "Place of rehabilitation")


class ServeRehabilitationOrder(Act, title="送达责令社区康复决定书", en="Serve the rehabilitation order"):
    """The person has received the order."""

    note = Text("备注", "Note", required=False)


class ReportForRehabilitation(Act, title="社区康复报到", en="Report in for rehabilitation"):
    """The person reports in."""

    place = Text("报到地点", "Place", required=False)


class SignRehabilitationAgreement(Act, title="签订社区康复协议", en="Sign the rehabilitation agreement"):
    """What is agreed."""

    measures = Text("具体措施", "Measures", required=False)


class LiftRehabilitation(Act, title="解除社区康复", en="Lift rehabilitation"):
    """The ordered time is over; dated to the day on which it ended."""

    note = Text("备注", "Note", required=False)


class ServeRehabilitationLiftNotice(
    Act, title="送达解除社区康复通知书", en="Serve the notice of lifting rehabilitation"
):
    """Who has received the notice at this moment."""

    on_person = YesNo("送达本人", "Served on the person")
    on_family = YesNo("送达家属", "Served on the family", hint=NO_FAMILY)
    township_told = YesNo("通知乡镇人民政府、街道办事处", "Township told")


class CheckRegisteredPerson(Act, title="动态管控核查", en="Check a registered person"):
    """A check or alert that rests on the registry entry."""

    outcome = Text("核查情况", "What was found")


class EndDynamicControl(Act, title="不再实行动态管控", en="End dynamic control"):
    """Dynamic control ends, and the registry says so."""

    note = Text("备注", "Note", required=False)
