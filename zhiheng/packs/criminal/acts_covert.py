"""Approvals of covert measures: decided, for how long, renewed, lifted. Never how they are carried out."""

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Choice, Chosen, Text


class GraveCrime(Choice):
    """The crimes for which a technical measure may be taken."""

    STATE_SECURITY = ("危害国家安全、恐怖活动犯罪", "state security or terrorism")
    GANG = ("黑社会性质的组织犯罪", "organised crime")
    MAJOR_DRUG = ("重大毒品犯罪", "major drug crime")
    VIOLENT = ("严重暴力犯罪", "grave violent crime")
    SERIAL = ("集团性、系列性、跨区域性重大犯罪", "major crime of groups, in series or across regions")
    NETWORK = ("利用或者针对电信、网络、寄递实施的重大犯罪", "major crime by or against networks or the post")
    SEVEN_YEARS = ("其他可能判处七年以上有期徒刑的犯罪", "another crime that may carry seven years or more")
    MANHUNT = ("追捕在逃人员", "hunt for a wanted person")


class DecideTechnicalMeasure(Act, title="采取技术侦查措施", en="Take a technical measure"):
    """The decision is signed; it is valid from this day."""

    measure = Text("措施种类", "Measure")
    crime = Chosen(GraveCrime, "案件类别", "Sort of case", required=False)


class RenewTechnicalMeasure(Act, title="延长技术侦查措施期限", en="Renew a technical measure"):
    """The new period runs from the day on which this act happens."""

    measure = Text("措施种类", "Measure")
    reason = Text("理由", "Reason", required=False)


class LiftTechnicalMeasure(Act, title="解除技术侦查措施", en="Lift a technical measure"):
    measure = Text("措施种类", "Measure")


class DecideControlledDelivery(Act, title="决定控制下交付", en="Decide on a controlled delivery"):
    reason = Text("侦查需要", "Why it is needed")


class StartControlledDelivery(Act, title="实施控制下交付", en="A controlled delivery begins"):
    """Under a decision that serves once."""
