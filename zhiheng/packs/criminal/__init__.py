"""刑事案件: from the report to the procuratorate."""

from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

PROCEDURES = (CRIMINAL_CASE,)
