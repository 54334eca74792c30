"""刑事案件: from the report to the procuratorate, and the measures of an administrative case that must be told of."""

from zhiheng.packs.criminal.administrative import ADMINISTRATIVE_MEASURE
from zhiheng.packs.criminal.procedure import CRIMINAL_CASE

PROCEDURES = (CRIMINAL_CASE, ADMINISTRATIVE_MEASURE)
