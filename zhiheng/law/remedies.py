"""What an administrative decision tells of remedies: how long one may ask for reconsideration, or go to court.

Administrative Reconsideration Law (2023) art. 20; Administrative Litigation Law (2017) art. 46.
"""

from datetime import date

from zhiheng.kernel.document import Term, Under, para
from zhiheng.kernel.periods import Counting, Limit
from zhiheng.kernel.terms import Instrument

RECONSIDERATION_LAW = Instrument(
    id="administrative-reconsideration-law-2023",
    title="行政复议法（2023年修订）",
    en="Administrative Reconsideration Law (2023)",
    in_force=date(2024, 1, 1),
)
LITIGATION_LAW = Instrument(
    id="administrative-litigation-law-2017",
    title="行政诉讼法（2017年修正）",
    en="Administrative Litigation Law (2017)",
    in_force=date(2017, 7, 1),
)
RECONSIDERATION_ASKED = Limit(60, Counting.DAYS)
SUIT_BROUGHT = Limit(6, Counting.MONTHS)

REMEDIES = para(
    "如不服本决定，可以依照",
    Under((RECONSIDERATION_LAW["20"],)),
    "，自知道本决定之日起",
    Term(RECONSIDERATION_ASKED),
    "内向行政复议机关申请行政复议；或者依照",
    Under((LITIGATION_LAW["46"],)),
    "，自知道本决定之日起",
    Term(SUIT_BROUGHT),
    "内向有管辖权的人民法院提起行政诉讼。",
)
"""The paragraph that stands at the end of every administrative decision."""
