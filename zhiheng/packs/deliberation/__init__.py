"""集体议案: what is decided together, who said what, and the dated guidance that joint meetings leave behind."""

from zhiheng.packs.deliberation.procedure import DELIBERATION, INTERNAL_GUIDANCE

PROCEDURES = (DELIBERATION, INTERNAL_GUIDANCE)
