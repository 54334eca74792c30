"""An act from what somebody sent: its fields are read, and the rules that it names exist."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zhiheng.kernel.act import Act, Struct
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import WrongContent
from zhiheng.kernel.fields import Field, Rows, RuleRef
from zhiheng.kernel.generated import generated_fields

ITS_OWN_PLACE = "在案卷页或者接口的专用地址办理 (use the record's page, or the interface's own address for it)"


def read_act(
    catalogue: Catalogue, kind: type[Act], content: Mapping[str, Any], made: Mapping[str, Any] | None = None
) -> Act:
    """An act of ``kind`` from what somebody typed and what the system ``made``.

    Raises WrongContent where a field is wrong, is the system's to fill, or names a rule that no procedure enforces.
    """
    _require_not_typed(kind, content)
    act = kind.read({**content, **(made or {})})
    unknown = [rule for rule in dict.fromkeys(named_rules(act)) if catalogue.rule(rule) is None]
    if unknown:
        raise WrongContent(
            tried=f"记录“{act.title}” (record {act.en})",
            stopped_by=f"没有这些规则 (there are no such rules)：{'、'.join(unknown)}",
            article="",
            next_step="在规则手册中查对编号 (look the ids up in the rulebook)",
        )
    return act


def require_made(kind: type[Act], made: Mapping[str, Any]) -> None:
    """Raises WrongContent where a field of ``kind`` that the system fills was not filled by it."""
    missing = [one for name, one in generated_fields(kind).items() if name not in made]
    if missing:
        raise _systems(kind, missing, ITS_OWN_PLACE)


def _require_not_typed(kind: type[Act], content: Mapping[str, Any]) -> None:
    typed = [one for name, one in generated_fields(kind).items() if name in content]
    if typed:
        raise _systems(kind, typed, "去掉这些字段后重新提交 (leave these fields out and submit again)")


def _systems(kind: type[Act], fields: Sequence[Field[Any]], next_step: str) -> WrongContent:
    return WrongContent(
        tried=f"记录“{kind.title}” (record {kind.en})",
        stopped_by="\n".join(
            f"{one.zh}（{one.name}）：由系统生成，不得填写 (made by the system, never typed)" for one in fields
        ),
        article="",
        next_step=next_step,
    )


def named_rules(act: Struct) -> Iterator[str]:
    """The ids of the rules that ``act`` names, in the order of its fields."""
    for field in act.fields.values():
        value = field.of(act)
        if isinstance(field, RuleRef) and value is not None:
            yield value
        elif isinstance(field, Rows):
            for row in value or ():
                yield from named_rules(row)
