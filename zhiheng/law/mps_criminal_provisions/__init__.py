"""公安机关办理刑事案件程序规定（2020年修正）: the instrument; its requirements stand in the modules beside."""

from datetime import date

from zhiheng.kernel.terms import Instrument

LAW = Instrument(
    id="mps-criminal-procedure-provisions-2020",
    title="公安机关办理刑事案件程序规定",
    en="MPS Provisions on Criminal Procedure",
    in_force=date(2020, 9, 1),
)
