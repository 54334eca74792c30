"""The posts that officers hold, and the chains of review that they form."""

from zhiheng.kernel.review import Review, Role
from zhiheng.law.peoples_police_law import CORRECTION_UNDER_SUPERVISION

INVESTIGATOR = Role(id="investigator", title="办案民警", en="Investigator")
LEGAL_REVIEWER = Role(id="legal_reviewer", title="兼职法制员", en="Part-time legal reviewer")
UNIT_HEAD = Role(id="unit_head", title="办案单位领导", en="Head of the handling unit", leads=True)
LEGAL_BRIGADE = Role(id="legal_brigade", title="法制大队民警", en="Legal affairs brigade")
BUREAU_LEADER = Role(id="bureau_leader", title="局领导", en="Bureau leader", leads=True)
NARCOTICS_OFFICER = Role(id="narcotics_officer", title="禁毒民警", en="Narcotics officer")
SOCIAL_WORKER = Role(id="social_worker", title="禁毒社工", en="Anti-drug social worker", may_deputise=False)
DESK_OFFICER = Role(id="desk_officer", title="接报案民警", en="Report desk officer")
CUSTODY_AREA_KEEPER = Role(id="custody_area_keeper", title="办案区管理员", en="Custody area keeper")
POLICE_DOCTOR = Role(id="police_doctor", title="驻区医生", en="Custody area doctor", may_deputise=False)
PROPERTY_KEEPER = Role(id="property_keeper", title="涉案财物管理员", en="Property keeper")
CASE_MANAGER = Role(id="case_manager", title="案件管理民警", en="Case manager, the single exit to the procuratorate")
DISCLOSURE_OFFICER = Role(id="disclosure_officer", title="执法公开专管员", en="Disclosure officer")
CITY_LEADER = Role(
    id="city_leader", title="设区的市级公安机关负责人", en="Leader of the city's public security organ", leads=True
)
AUDITOR = Role(id="auditor", title="审计员", en="Auditor", sees_records=False, may_deputise=False)

POSTS = (
    INVESTIGATOR,
    LEGAL_REVIEWER,
    UNIT_HEAD,
    LEGAL_BRIGADE,
    BUREAU_LEADER,
    NARCOTICS_OFFICER,
    SOCIAL_WORKER,
    DESK_OFFICER,
    CUSTODY_AREA_KEEPER,
    POLICE_DOCTOR,
    PROPERTY_KEEPER,
    CASE_MANAGER,
    DISCLOSURE_OFFICER,
    CITY_LEADER,
    AUDITOR,
)

FIVE_LEVELS = (LEGAL_REVIEWER, UNIT_HEAD, LEGAL_BRIGADE, BUREAU_LEADER)
"""The author is the first level; these four sign after the author. For decisions that weigh on a person for days."""

UNIT_HEAD_APPROVES = (UNIT_HEAD,)
"""Where the law names the head of the handling department or of the police station (办案部门、派出所负责人)."""

LEADER_APPROVES = (UNIT_HEAD, BUREAU_LEADER)
"""Where the law names the leader of a county-level organ (县级公安机关负责人) and hours count; the head sends it on."""

LEGAL_THEN_LEADER = (UNIT_HEAD, LEGAL_BRIGADE, BUREAU_LEADER)
"""Where the law asks for legal review before the leader of the organ decides (法制审核)."""

CITY_LEADER_APPROVES = (UNIT_HEAD, LEGAL_BRIGADE, BUREAU_LEADER, CITY_LEADER)
"""Where the law names the leader of a city-level organ (设区的市一级以上公安机关负责人)."""

CORRECTIONS = Review(rule=CORRECTION_UNDER_SUPERVISION, levels=UNIT_HEAD_APPROVES)
"""Who signs the correction of an act that nobody had to sign: no officer alone takes away what supervision found."""
