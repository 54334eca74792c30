"""What the ledger records about itself: the manifests of historical batches, and law texts that were loaded. Part of
every catalogue, in no menu."""

from datetime import date

from zhiheng.kernel.act import Act
from zhiheng.kernel.fields import Number, Text
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.review import ImportBatch
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity

LEDGER_RULES = Instrument(
    id="zhiheng_ledger_rules", title="执衡账本规则", en="Zhiheng ledger rules", in_force=date(2000, 1, 1)
)

BATCH_IS_AUTHORISED = Requirement(
    id="historical_batch_is_authorised",
    title="历史数据成批导入须经批准并留有清单",
    en="A historical batch is authorised by somebody and leaves a manifest.",
    article=LEDGER_RULES["1"],
    nature=Nature.FORMALITY,
    severity=Severity.MEDIUM,
    since=date(2000, 1, 1),
)

LAW_TEXTS_ARE_ACCOUNTED_FOR = Requirement(
    id="law_texts_are_accounted_for",
    title="法律文本由谁何时载入有据可查",
    en="Who loaded which law texts, and when, is on record.",
    article=LEDGER_RULES["2"],
    nature=Nature.FORMALITY,
    severity=Severity.LOW,
    since=date(2000, 1, 1),
)


class LoadLawTexts(Act, title="载入法律文本", en="Load law texts"):
    """The texts that stand beside citations from then on."""

    loaded_by = Text("载入人", "Loaded by")
    digest = Text("文本摘要", "Digest of the texts")
    texts = Number("文本数", "Texts")
    articles = Number("条文数", "Articles")
    changed = Number("条文有变且仍被引用", "Cited articles that read otherwise")


BATCH_RECORDED = Stage(id="batch_recorded", title="已导入", en="Recorded")
TEXTS_LOADED = Stage(id="texts_loaded", title="已载入", en="Loaded")

LEDGER_ADMINISTRATION = Procedure(
    name="ledger_administration",
    title="账本管理",
    en="Ledger administration",
    number_prefix="BATCH",
    stages=(BATCH_RECORDED, TEXTS_LOADED),
    steps=(
        Step(act=ImportBatch, by=(), law=BATCH_IS_AUTHORISED, opens=True, moves_to=BATCH_RECORDED),
        Step(act=LoadLawTexts, by=(), law=LAW_TEXTS_ARE_ACCOUNTED_FOR, opens=True, moves_to=TEXTS_LOADED),
    ),
)
