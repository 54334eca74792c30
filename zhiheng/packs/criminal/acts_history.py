"""What a judgment states about a case that nobody recorded here: one kind of act for each measure that it dates.

They are statements of a court, not the measures themselves: no gate opens upon them, and they accuse nobody of what
the court had no reason to mention. ``event`` and ``source`` are the words of the reader of judgments.
"""

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.fields import Choice, Chosen, Day, Number, PartyRef, Rows, Text, YesNo


class Arrival(Choice):
    CAPTURED = ("抓获", "captured")
    SURRENDERED = ("投案", "surrendered")
    SUMMONED = ("传唤到案", "came on a summons")


class EarlierMeasure(Choice):
    DETAINED = ("刑事拘留", "detained")
    ARRESTED = ("逮捕", "arrested")
    BAILED = ("取保候审", "released on bail")
    RESIDENTIAL_SURVEILLANCE = ("监视居住", "residential surveillance")
    CAPTURED = ("抓获", "captured")
    SURRENDERED = ("投案", "surrendered")
    SUMMONED = ("传唤到案", "came on a summons")
    ADMINISTRATIVELY_DETAINED = ("行政拘留", "administrative detention")
    COMPULSORY_TREATMENT = ("强制隔离戒毒", "compulsory treatment")
    RELEASED = ("刑满释放、假释", "released after a sentence")
    INDICTED = ("提起公诉", "indicted")
    JUDGED = ("判决", "judged")


class StatedDrug(Struct):
    """One quantity; ``about``: the judgment says 约 or 余."""

    substance = Text("品名", "Substance")
    milligrams = Number("重量", "Weight", unit="mg")
    tablets = YesNo("片剂", "Tablets", required=False)
    about = YesNo("约数", "Approximate", required=False)


class ReadJudgment(Act, title="据裁判文书补录", en="Read a judgment into the records", event="judgment_read"):
    """Dated as the first act of its case that the judgment states."""

    collection = Text("文书来源", "Collection", source="collection", required=False)
    charge = Text("罪名", "Charge", source="charge", required=False)


class StateArrival(Act, title="文书载明到案", en="Judgment states the arrival", event="arrival"):
    person = PartyRef("当事人", "Person", source="person")
    way = Chosen(Arrival, "到案方式", "Way of arrival", source="way")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateDetention(Act, title="文书载明刑事拘留", en="Judgment states the detention", event="detained"):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateArrest(Act, title="文书载明逮捕", en="Judgment states the arrest", event="arrested"):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateBail(Act, title="文书载明取保候审", en="Judgment states the bail", event="bailed"):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateResidentialSurveillance(
    Act,
    title="文书载明监视居住",
    en="Judgment states residential surveillance",
    event="residential_surveillance",
):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateAdministrativeDetention(
    Act,
    title="文书载明行政拘留",
    en="Judgment states administrative detention",
    event="administratively_detained",
):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateTreatment(
    Act, title="文书载明强制隔离戒毒", en="Judgment states compulsory treatment", event="compulsory_treatment"
):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateIndictment(Act, title="文书载明提起公诉", en="Judgment states the indictment", event="indicted"):
    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateJudgment(Act, title="文书载明判决", en="Judgment states when it was given", event="judged"):
    """Of this case, in whatever instance; whether it took effect a judgment does not say."""

    person = PartyRef("当事人", "Person", source="person")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateEarlierMatter(Act, title="文书载明前科劣迹", en="Judgment states an earlier matter", event="earlier_matter"):
    """Something that belongs to no act of this case, on a day of its own."""

    person = PartyRef("当事人", "Person", source="person")
    measure = Chosen(EarlierMeasure, "措施", "Measure", source="measure")
    on_day = Day("日期", "Day", source="day")
    quoted = Text("原文", "Words of the judgment", source="words")


class StateDrugs(Act, title="文书载明毒品", en="Judgment states drugs", event="drugs"):
    drugs = Rows(StatedDrug, "毒品", "Drugs", source="drugs")
