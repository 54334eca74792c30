"""行政案件: from the report to the decision, its service, and the end of a detention."""

from zhiheng.packs.administrative.procedure import ADMINISTRATIVE_CASE

PROCEDURES = (ADMINISTRATIVE_CASE,)
