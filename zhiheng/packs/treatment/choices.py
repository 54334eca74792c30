"""The closed lists that the acts of this pack choose from."""

from zhiheng.kernel.fields import Choice


class Sex(Choice):
    """A person's sex, where the law asks who may take a sample."""

    FEMALE = ("女", "female")
    MALE = ("男", "male")


class Sample(Choice):
    """What is tested."""

    URINE = ("尿液", "urine")
    BLOOD = ("血液", "blood")
    SALIVA = ("唾液", "saliva")
    HAIR = ("毛发", "hair")


class Method(Choice):
    """Where the first test is done."""

    ON_SCENE = ("现场检测", "on-scene test")
    LABORATORY = ("实验室检测", "laboratory test")


class Purpose(Choice):
    """What a laboratory is asked for."""

    LABORATORY = ("实验室检测", "laboratory test")
    RETEST = ("实验室复检", "laboratory retest")


class Result(Choice):
    """What a test shows."""

    POSITIVE = ("阳性", "positive")
    NEGATIVE = ("阴性", "negative")


class Came(Choice):
    """How a person came forward."""

    TO_POLICE = ("主动到公安机关登记", "registered with the police")
    TO_CLINIC = ("到有资质的医疗机构接受戒毒治疗", "entered qualified treatment")


class Addiction(Choice):
    """The opinion on addiction."""

    NONE = ("未成瘾", "not addicted")
    ADDICTED = ("吸毒成瘾", "addicted")
    SEVERE = ("吸毒成瘾严重", "severely addicted")


class Finder(Choice):
    """Who found a relapse."""

    WORKER = ("社区戒毒专职工作人员", "full-time treatment worker")
    POLICE = ("公安机关", "police")


class Breach(Choice):
    """How treatment is refused or its agreement seriously broken."""

    REFUSED = ("明确拒绝接受社区戒毒", "refused treatment")
    NOT_REPORTED = ("无正当理由逾期不报到", "did not report in, without a reason")
    TESTS = ("逃避或者拒绝接受检测3次以上", "evaded or refused tests three times")
    LEAVES = ("擅自离开3次以上", "left without leave three times")
    DAYS_AWAY = ("擅自离开累计超过30日", "away without leave for more than 30 days")


class Custody(Choice):
    """Why a person is held elsewhere."""

    DETAINED = ("被拘留", "detained")
    ARRESTED = ("被逮捕", "arrested")


class Ended(Choice):
    """Why treatment ends before its term."""

    IMPRISONED = ("收监执行刑罚", "imprisoned")
    EDUCATION = ("采取强制性教育措施", "compulsory education ordered")
    ISOLATED = ("决定强制隔离戒毒", "compulsory isolation ordered")
    DIED = ("死亡", "died")
