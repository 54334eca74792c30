"""An act from what somebody sent: its fields are read, and the rules that it names exist."""

from collections.abc import Iterator, Mapping
from typing import Any

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Rows, RuleRef


def read_act(catalogue: Catalogue, kind: type[Act], content: Mapping[str, Any]) -> Act:
    """An act of ``kind``. Raises WrongContent where a field is wrong, or names a rule that no procedure enforces."""
    act = kind.read(content)
    unknown = [rule for rule in dict.fromkeys(named_rules(act)) if catalogue.rule(rule) is None]
    if unknown:
        raise WrongContent(
            tried=f"记录“{act.title}” (record {act.en})",
            stopped_by=f"没有这些规则 (there are no such rules)：{'、'.join(unknown)}",
            article="",
            next_step="在规则手册中查对编号 (look the ids up in the rulebook)",
        )
    return act


def named_rules(act: Struct) -> Iterator[str]:
    """The ids of the rules that ``act`` names, in the order of its fields."""
    for field in act.fields.values():
        value = field.of(act)
        if isinstance(field, RuleRef) and value is not None:
            yield value
        elif isinstance(field, Rows):
            for row in value or ():
                yield from named_rules(row)
