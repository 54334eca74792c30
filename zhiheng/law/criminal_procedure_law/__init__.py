"""刑事诉讼法（2018年修正）: interrogation, custody, bail, the prosecutor's decisions.

Several limits came in with the revisions of 1996 and 2012 and bind the acts done since.
"""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="criminal-procedure-law-2018",
    title="刑事诉讼法",
    en="Criminal Procedure Law",
    in_force=date(2018, 10, 26),
)

NO_CONSECUTIVE_SUMMONS = Requirement(
    id="no_consecutive_summons",
    title="不得连续传唤、拘传变相拘禁",
    en="Consecutive summonses or compelled appearances may not be used to hold a person in disguise.",
    article=LAW["119"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

COMPELLED_APPEARANCE_EXTENDED_24H = Requirement(
    id="compelled_appearance_extended_24h",
    title="拘传延长须县级以上负责人批准，最长24小时",
    en="An extended compelled appearance needs county-level leader approval and ends by hour 24.",
    article=LAW["119"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2013, 1, 1),
    limit=Limit(24, Counting.DURATION),
    alert_hours=6,
)

INTERROGATION_TWO_INVESTIGATORS = Requirement(
    id="interrogation_two_investigators",
    title="讯问侦查人员不少于2人",
    en="A suspect is interrogated by investigators, at least two present.",
    article=LAW["118"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(2, Counting.COUNT),
)

INTERROGATION_WAS_BY_TWO = Requirement(
    id="interrogation_was_by_two",
    title="所记录的讯问由二名以上侦查人员进行",
    en="The interrogation that is recorded was held by two investigators.",
    article=LAW["118"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

INTERROGATION_WITHIN_24H_OF_DETENTION = Requirement(
    id="interrogation_within_24h_of_detention",
    title="拘留后24小时内讯问",
    en="A detained person is interrogated within 24 hours after detention.",
    article=LAW["86"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

INTERROGATION_WITHIN_24H_OF_ARREST = Requirement(
    id="interrogation_within_24h_of_arrest",
    title="逮捕后24小时内讯问",
    en="An arrested person is interrogated within 24 hours after arrest.",
    article=LAW["94"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

INTERROGATION_RIGHTS_TOLD = Requirement(
    id="interrogation_rights_told",
    title="告知诉讼权利和认罪认罚规定",
    en="The suspect is told the procedural rights, leniency for truthful confession and the guilty-plea rules.",
    article=LAW["120"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(1, Counting.COUNT),
)

INTERROGATION_DEAF_MUTE_INTERPRETER = Requirement(
    id="interrogation_deaf_mute_interpreter",
    title="讯问聋哑人须有通晓手势的人参加",
    en="A deaf or mute suspect is interrogated with a person who knows sign language, noted in the record.",
    article=LAW["121"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

PERSON_IS_DETAINED = Requirement(
    id="person_is_detained",
    title="该人已被拘留",
    en="The person is detained.",
    article=LAW["91"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

DETENTION_TO_CUSTODY_HOUSE_24H = Requirement(
    id="detention_to_custody_house_24h",
    title="拘留后24小时内送看守所",
    en="A detained person is taken to the custody house at once, at the latest within 24 hours.",
    article=LAW["85"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2013, 1, 1),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

ARREST_REQUEST_WITHIN_3D = Requirement(
    id="arrest_request_within_3d",
    title="拘留后3日内提请批捕",
    en="A detainee needing arrest is submitted to the procuratorate within 3 days after detention.",
    article=LAW["91"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(3, Counting.FIXED_DAYS),
)

ARREST_IS_REQUESTED = Requirement(
    id="arrest_is_requested",
    title="已提请批准逮捕",
    en="Approval of the arrest has been requested.",
    article=LAW["87"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

PROSECUTOR_ARREST_DECISION_7D = Requirement(
    id="prosecutor_arrest_decision_7d",
    title="检察院7日内作出批捕决定",
    en="The procuratorate decides on arrest within 7 days of receiving the request for a detained suspect.",
    article=LAW["91"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(1997, 1, 1),
    limit=Limit(7, Counting.FIXED_DAYS),
)

PERSON_IS_ARRESTED = Requirement(
    id="person_is_arrested",
    title="该人已被逮捕",
    en="The person is arrested.",
    article=LAW["156"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

ARREST_NOTIFY_FAMILY_24H = Requirement(
    id="arrest_notify_family_24h",
    title="逮捕后24小时内通知家属",
    en="The family is notified within 24 hours after arrest; only impossibility excuses.",
    article=LAW["93"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

INVESTIGATIVE_CUSTODY_2M = Requirement(
    id="investigative_custody_2m",
    title="逮捕后侦查羁押2个月",
    en="After arrest investigative custody may last at most 2 months.",
    article=LAW["156"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(2, Counting.FIXED_MONTHS),
)

CUSTODY_EXTENSION_1M_COMPLEX = Requirement(
    id="custody_extension_1m_complex",
    title="案情复杂延长1个月",
    en="Custody in a complex case may be extended once by 1 month by the next higher procuratorate.",
    article=LAW["156"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(3, Counting.FIXED_MONTHS),  # 2 + 1
)

CUSTODY_EXTENSION_2M_FOUR_GROUNDS = Requirement(
    id="custody_extension_2m_four_grounds",
    title="四类案件再延2个月",
    en="Four kinds of major complex cases may be extended by a further 2 months by the provincial procuratorate.",
    article=LAW["158"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(5, Counting.FIXED_MONTHS),  # 2 + 1 + 2
)

CUSTODY_EXTENSION_2M_TEN_YEARS = Requirement(
    id="custody_extension_2m_ten_years",
    title="可能判十年以上再延2个月",
    en="Where ten years or more is possible, another 2 months may be added by the provincial procuratorate.",
    article=LAW["159"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(7, Counting.FIXED_MONTHS),  # 2 + 1 + 2 + 2
)

MEASURE_IS_IN_FORCE = Requirement(
    id="measure_is_in_force",
    title="强制措施正在执行",
    en="A coercive measure is in force against the person.",
    article=LAW["97"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
)

CUSTODY_EXPIRY_RELEASE_OR_CHANGE = Requirement(
    id="custody_expiry_release_or_change",
    title="强制措施期满应释放、解除或变更",
    en="When a coercive measure expires the person is released, or the measure lifted or lawfully changed.",
    article=LAW["99"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=promptly("custody_expiry_release_or_change"),
)

MEASURE_CHANGE_APPLICATION_3D = Requirement(
    id="measure_change_application_3d",
    title="变更强制措施申请3日内决定",
    en="An application to change the coercive measure is decided within 3 days and refusal reasons are given.",
    article=LAW["97"],
    nature=Nature.DEADLINE,
    severity=Severity.MEDIUM,
    since=date(2013, 1, 1),
    limit=Limit(3, Counting.DAYS),
)

BAIL_MAX_12M = Requirement(
    id="bail_max_12m",
    title="取保候审最长12个月",
    en="Release on bail may last at most 12 months.",
    article=LAW["79"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(12, Counting.FIXED_MONTHS),
    alert_hours=720,
)

RESIDENTIAL_SURVEILLANCE_MAX_6M = Requirement(
    id="residential_surveillance_max_6m",
    title="监视居住最长6个月",
    en="Residential surveillance may last at most 6 months.",
    article=LAW["79"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(1997, 1, 1),
    limit=Limit(6, Counting.FIXED_MONTHS),
    alert_hours=360,
)

DESIGNATED_RESIDENCE_NOTIFY_FAMILY_24H = Requirement(
    id="designated_residence_notify_family_24h",
    title="指定居所监视居住24小时内通知家属",
    en="For residential surveillance at a designated place the family is notified within 24 hours.",
    article=LAW["75"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(24, Counting.HOURS),
    alert_hours=6,
)

TRANSFER_TOLD_TO_SUSPECT_AND_LAWYER = Requirement(
    id="transfer_told_to_suspect_and_lawyer",
    title="移送起诉同时告知嫌疑人及律师",
    en="When a case goes to the procuratorate the suspect and lawyer are told at the same time.",
    article=LAW["162"],
    nature=Nature.RIGHT,
    severity=Severity.MEDIUM,
    since=date(2018, 10, 26),
    limit=promptly("transfer_told_to_suspect_and_lawyer"),
)

SEARCH_OF_WOMAN_BY_WOMAN = Requirement(
    id="search_of_woman_by_woman",
    title="搜查妇女身体由女工作人员进行",
    en="The body of a woman is searched by female staff.",
    article=LAW["139"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

UNRELATED_PROPERTY_RELEASED_3D = Requirement(
    id="unrelated_property_released_3d",
    title="与案件无关的3日内解除并退还",
    en="Property found unrelated to the case is released and returned within 3 days.",
    article=LAW["145"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(3, Counting.DAYS),
)

LAWYER_OPINION_HEARD_BEFORE_CONCLUSION = Requirement(
    id="lawyer_opinion_heard_before_conclusion",
    title="侦查终结前听取律师意见并记录",
    en="If the lawyer asks, the opinion is heard before the investigation ends and recorded; a written one is filed.",
    article=LAW["161"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
)

TECHNICAL_MEASURE_3M = Requirement(
    id="technical_measure_3m",
    title="技侦批准3个月有效，每次延长不超过3个月",
    en="A technical investigation approval is valid for 3 months; each renewal at most 3 months.",
    article=LAW["151"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(3, Counting.FIXED_MONTHS),
)

INTERROGATION_FEMALE_MINOR_WOMAN_PRESENT = Requirement(
    id="interrogation_female_minor_woman_present",
    title="讯问女性未成年人应有女工作人员在场",
    en="A female minor suspect is interrogated with a female staff member present.",
    article=LAW["281"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=Limit(1, Counting.COUNT),
    protective=True,
)

MINOR_HELD_SEPARATELY = Requirement(
    id="minor_held_separately",
    title="未成年人与成年人分押分管",
    en="Detained or arrested minors are held, managed and educated separately from adults.",
    article=LAW["280"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    protective=True,
)

FORENSIC_OPINION_TOLD = Requirement(
    id="forensic_opinion_told",
    title="用作证据的鉴定意见应告知嫌疑人被害人",
    en="An expert opinion used as evidence is told to the suspect and the victim.",
    article=LAW["148"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=promptly("forensic_opinion_told"),
)

FORENSIC_OPINION_TOLD_TO_VICTIM = Requirement(
    id="forensic_opinion_told_to_victim",
    title="用作证据的鉴定意见应告知被害人",
    en="The victim is told of an expert opinion used as evidence.",
    article=LAW["148"],
    nature=Nature.RIGHT,
    severity=Severity.HIGH,
    since=date(2018, 10, 26),
    limit=promptly("forensic_opinion_told_to_victim"),
)
