"""Drug testing, addiction, community treatment, rehabilitation, and the end of dynamic control."""

from zhiheng.packs.treatment.procedure import COMMUNITY_TREATMENT

PROCEDURES = (COMMUNITY_TREATMENT,)
