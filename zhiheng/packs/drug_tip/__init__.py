"""毒品举报: tips about drugs and precursors."""

from zhiheng.packs.drug_tip.procedure import DRUG_TIP

PROCEDURES = (DRUG_TIP,)
