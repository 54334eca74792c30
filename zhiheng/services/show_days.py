"""How long things took in the units that an account sees: the figures that measure days, spread out."""

from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.derive import Indicator, MedianDays
from zhiheng.services.figure import indicator_named
from zhiheng.services.installation import Installation
from zhiheng.services.spread import Spread, spread
from zhiheng.services.view_scope import known_units, view_scope


@dataclass(frozen=True, kw_only=True)
class DaysPage:
    """``indicators``: every figure that measures days; ``spread``: of the one asked for."""

    indicators: tuple[Indicator, ...]
    spread: Spread


def show_days(installation: Installation, account: str, name: str, now: datetime) -> DaysPage:
    """The days of ``name``, of the first such figure where it is empty, over the units that ``account`` sees.

    Raises UnknownAct and WrongContent as ``spread`` does.
    """
    scope, catalogue = view_scope(installation, account, now), installation.catalogue
    indicators = [one for procedure in catalogue for one in procedure.indicators if isinstance(one.counts, MedianDays)]
    chosen = name or indicators[0].name
    units = set(known_units(installation, scope, indicator_named(catalogue, chosen)[0].name))
    told = spread(installation.columnar(), catalogue, chosen, now, units=units)
    return DaysPage(indicators=tuple(indicators), spread=told)
