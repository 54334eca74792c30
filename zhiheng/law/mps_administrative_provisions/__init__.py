"""公安机关办理行政案件程序规定（2020年修正）: the instrument; its requirements stand in the modules beside."""

from datetime import date

from zhiheng.kernel.terms import Instrument

LAW = Instrument(
    id="mps-administrative-procedure-provisions-2020",
    title="公安机关办理行政案件程序规定",
    en="MPS Provisions on Administrative Procedure",
    in_force=date(2020, 8, 6),
)
