"""治安管理处罚法（2025年修订）: the instrument; its requirements stand in the modules beside."""

from datetime import date

from zhiheng.kernel.terms import Instrument

LAW = Instrument(
    id="public-security-penalties-law-2025",
    title="治安管理处罚法（2025年修订）",
    en="Public Security Administration Penalties Law (2025)",
    in_force=date(2026, 1, 1),
)
