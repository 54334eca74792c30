"""The closed lists of this pack's acts."""

from zhiheng.kernel.fields import Choice


class ItemKind(Choice):
    DRUG = ("毒品", "drug")
    CASH = ("现金", "cash")
    VALUABLES = ("贵重物品", "valuables")
    VEHICLE = ("车辆", "vehicle")
    ELECTRONICS = ("电子设备", "electronic device")
    WEAPON = ("枪支、弹药、管制器具", "weapon")
    DANGEROUS = ("易燃、易爆、毒害性、放射性物品", "dangerous goods")
    PERISHABLE = ("易腐烂、变质物品", "perishable goods")
    DOCUMENT = ("文件、书证", "document")
    OTHER = ("其他物品", "other")


class TakenBy(Choice):
    SEIZURE = ("扣押", "seizure")
    RETENTION = ("扣留", "retention")
    REGISTRATION = ("先行登记保存", "registration and preservation")
    SAMPLING = ("抽样取证", "taking samples as evidence")
    HANDED_IN = ("主动上交", "handed in")
    CONFISCATION = ("收缴、追缴", "confiscation or recovery")


class FarPlace(Choice):
    ELSEWHERE = ("异地", "another place")
    REMOTE = ("偏远、交通不便地区", "a remote place")


class State(Choice):
    SEALED = ("封存完好", "sealed and whole")
    GOOD = ("完好", "in good order")
    WORN = ("有使用痕迹", "worn")
    DAMAGED = ("破损", "damaged")


class Use(Choice):
    EXAMINATION = ("鉴定", "forensic examination")
    IDENTIFICATION = ("辨认", "identification")
    INSPECTION = ("检验、检查", "inspection")
    QUESTIONING = ("询问、讯问时出示", "shown in questioning")
    COURT = ("出庭示证", "shown in court")


class SamplingPlace(Choice):
    SCENE = ("查获毒品的现场", "where it was found")
    CASEWORK_PLACE = ("公安机关办案场所", "casework premises")
    LABORATORY = ("封装后委托鉴定机构", "sealed, by the laboratory")


class LateSending(Choice):
    COMPLEX = ("案情复杂", "complex case")
    LARGE_QUANTITY = ("查获毒品数量较多", "large quantity")
    ELSEWHERE = ("异地办案", "work in another place")
    POOR_TRANSPORT = ("在交通不便地区办案", "poor transport")


class Frozen(Choice):
    DEPOSIT = ("存款", "bank deposit")
    REMITTANCE = ("汇款", "remittance")
    MARGIN = ("证券交易结算资金、期货保证金", "settlement funds or margin")
    SECURITIES = ("债券、股票、基金份额", "bonds, shares or fund units")
    EQUITY = ("股权、保单权益、投资权益", "equity, policy or investment rights")


class UrgentMeasure(Choice):
    STOP_PAYMENT = ("紧急止付", "stop-payment")
    FREEZE = ("临时冻结", "provisional freeze")
    SEIZURE = ("临时扣押", "provisional seizure")


class Outcome(Choice):
    """How the case ended, as far as the property depends on it."""

    DISMISSED = ("撤销案件", "case dismissed")
    NO_PENALTY = ("违法事实不能成立，不予行政处罚", "no violation found")
    NON_PROSECUTION = ("不起诉决定", "decision not to prosecute")
    ACQUITTAL = ("无罪判决生效", "acquittal in force")
    CONVICTION = ("有罪判决生效", "conviction in force")
    PENALTY = ("行政处罚决定", "administrative penalty")


class Way(Choice):
    RETURN = ("发还", "return")
    SALE = ("变卖、拍卖", "sale")
    DESTRUCTION = ("销毁", "destruction")
    TREASURY = ("上缴国库", "payment to the treasury")


class Ground(Choice):
    """Why the property is disposed of."""

    UNRELATED = ("与案件无关", "unrelated to the case")
    VICTIMS = ("被害人、被侵害人合法财产", "lawful property of the victim")
    CASE_ENDED = ("案件撤销、不起诉、无罪、不予处罚", "the case ended without sanction")
    JUDGMENT = ("依生效裁判", "as the judgment says")
    CONFISCATED = ("收缴、追缴、没收", "confiscated")
    PERISHABLE = ("易腐、难以保管", "cannot be kept")
    OWNERLESS = ("无主财物", "ownerless")


class Told(Choice):
    NOTICE = ("通知原主", "notice to the owner")
    PUBLICATION = ("公告认领", "public notice")


class Receiver(Choice):
    OWNER = ("合法权利人本人", "the lawful owner")
    AGENT = ("持委托书的受托人", "an agent with a written authority")
    AGENT_WITHOUT_PAPER = ("无委托书的代领人", "somebody without a written authority")
    OFFICER = ("公安机关工作人员代领", "an officer for the owner")


class Sent(Choice):
    """What goes to the procuratorate or the court with the case."""

    ITEM = ("实物", "the thing itself")
    PAPERS = ("清单、照片等证明文件", "list, photographs and other papers")
