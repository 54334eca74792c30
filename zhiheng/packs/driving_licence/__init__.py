"""毒驾驾驶证处理: drug use and the driving licence."""

from zhiheng.packs.driving_licence.procedure import DRIVING_LICENCE

PROCEDURES = (DRIVING_LICENCE,)
