"""What the ledger records about itself: the manifests of historical batches. Part of every catalogue, in no menu."""

from datetime import date

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

BATCH_RECORDED = Stage(id="batch_recorded", title="已导入", en="Recorded")

LEDGER_ADMINISTRATION = Procedure(
    name="ledger_administration",
    title="账本管理",
    en="Ledger administration",
    number_prefix="BATCH",
    stages=(BATCH_RECORDED,),
    steps=(Step(act=ImportBatch, by=(), law=BATCH_IS_AUTHORISED, opens=True, moves_to=BATCH_RECORDED),),
)
