"""The posts that officers hold, and the chains of review that they form."""

from zhiheng.kernel.review import Review, Role
from zhiheng.law.peoples_police_law import CORRECTION_UNDER_SUPERVISION

INVESTIGATOR = Role(id="investigator", title="办案民警", en="Investigator")
LEGAL_REVIEWER = Role(id="legal_reviewer", title="兼职法制员", en="Part-time legal reviewer")
UNIT_HEAD = Role(id="unit_head", title="办案单位领导", en="Head of the handling unit")
LEGAL_BRIGADE = Role(id="legal_brigade", title="法制大队民警", en="Legal affairs brigade")
BUREAU_LEADER = Role(id="bureau_leader", title="局领导", en="Bureau leader")
NARCOTICS_OFFICER = Role(id="narcotics_officer", title="禁毒民警", en="Narcotics officer")
SOCIAL_WORKER = Role(id="social_worker", title="禁毒社工", en="Anti-drug social worker")
AUDITOR = Role(id="auditor", title="审计员", en="Auditor", sees_records=False)

POSTS = (
    INVESTIGATOR,
    LEGAL_REVIEWER,
    UNIT_HEAD,
    LEGAL_BRIGADE,
    BUREAU_LEADER,
    NARCOTICS_OFFICER,
    SOCIAL_WORKER,
    AUDITOR,
)

FIVE_LEVELS = (LEGAL_REVIEWER, UNIT_HEAD, LEGAL_BRIGADE, BUREAU_LEADER)
"""The author is the first level; these four sign after the author."""

CORRECTIONS = Review(rule=CORRECTION_UNDER_SUPERVISION, levels=(UNIT_HEAD,))
"""Who signs the correction of an act that nobody had to sign: no officer alone takes away what supervision found."""
