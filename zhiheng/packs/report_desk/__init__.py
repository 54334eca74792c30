"""接报案: the counter, the telephone, letters and transfers, and how each report ends."""

from zhiheng.packs.report_desk.procedure import INCIDENT_REPORT

PROCEDURES = (INCIDENT_REPORT,)
