"""毒品提取、扣押、称量、取样和送检程序规定: weighing, sampling, sending and keeping seized drugs."""

from datetime import date

from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.law.policy import promptly

LAW = Instrument(
    id="drug-evidence-handling-provisions-2016-partial",
    title="办理毒品犯罪案件毒品提取、扣押、称量、取样和送检程序若干问题的规定",
    en="Provisions on Handling Drug Evidence",
    in_force=date(2016, 7, 1),
)

DRUG_EVIDENCE_SENT_3D = Requirement(
    id="drug_evidence_sent_3d",
    title="毒品查获之日起3日内送检，2人以上",
    en="Seized suspected drugs are delivered for examination within 3 days of seizure by at least two investigators.",
    article=LAW["30"],
    nature=Nature.DEADLINE,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
    limit=Limit(3, Counting.DAYS),
)

DRUG_SAMPLING_TWO_INVESTIGATORS = Requirement(
    id="drug_sampling_two_investigators",
    title="毒品取样由2名以上侦查人员完成",
    en="Drug sampling follows weighing and is done by at least two investigators at the scene or casework premises.",
    article=LAW["21"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
    limit=Limit(2, Counting.COUNT),
)

DRUG_EVIDENCE_KEPT_UNTIL_FINAL = Requirement(
    id="drug_evidence_kept_until_final",
    title="毒品证据须裁判生效后方可处理",
    en="Drugs needed as evidence may be disposed of only after the non-prosecution decision or judgment is effective.",
    article=LAW["29"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
)

DRUG_EVIDENCE_SENT_7D_EXTENDED = Requirement(
    id="drug_evidence_sent_7d_extended",
    title="特殊情形送检延至7日",
    en="In the four listed situations the delivery limit is 7 days.",
    article=LAW["30"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
    limit=Limit(7, Counting.DAYS),
)

ITEM_IS_A_DRUG = Requirement(
    id="item_is_a_drug",
    title="称量、取样、送检的对象是毒品",
    en="What is weighed, sampled and sent for examination was seized as a drug.",
    article=LAW["2"],
    nature=Nature.GATE,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
)

DRUG_WEIGHTS_ADD_UP = Requirement(
    id="drug_weights_add_up",
    title="毒品称量准确，数量前后相符",
    en="Drugs are weighed by two with certified scales, and the weights add up.",
    article=LAW["2"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
)

DRUG_REMAINDER_STORED = Requirement(
    id="drug_remainder_stored",
    title="取样后剩余毒品及时送交保管",
    en="What remains of a drug after sampling is brought to the store in time.",
    article=LAW["29"],
    nature=Nature.LIMIT,
    severity=Severity.HIGH,
    since=date(2016, 7, 1),
    limit=promptly("drug_remainder_stored"),
)
