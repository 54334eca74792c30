"""All procedures that this installation knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from zhiheng.kernel.act import Act
from zhiheng.kernel.administration import LEDGER_ADMINISTRATION
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import RecordRef
from zhiheng.kernel.gate_fields import Measured, compared_fields, linked_fields, measured_fields, tested_fields
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.register import DEPUTIES, SIGNING_KEYS
from zhiheng.kernel.review import Role
from zhiheng.kernel.secret import Secret, secrets_of
from zhiheng.kernel.soundness import require_sound
from zhiheng.kernel.terms import Article, Requirement


@dataclass(frozen=True)
class Catalogue:
    """The declared procedures; building one checks them all (DeclarationError)."""

    procedures: tuple[Procedure, ...]

    @classmethod
    def of(cls, procedures: Sequence[Procedure]) -> "Catalogue":
        require_sound(procedures)
        return cls(tuple(procedures))

    @cached_property
    def _by_name(self) -> dict[str, Procedure]:
        return {procedure.name: procedure for procedure in self.everything}

    @cached_property
    def tested(self) -> Mapping[type[Act], Mapping[str, Sequence[FieldTest]]]:
        """As ``gate_fields.tested_fields``."""
        return tested_fields(self.procedures)

    @cached_property
    def compared(self) -> Mapping[type[Act], Sequence[str]]:
        """As ``gate_fields.compared_fields``."""
        return compared_fields(self.procedures)

    @cached_property
    def measured(self) -> Mapping[type[Act], Mapping[str, Sequence[Measured]]]:
        """As ``gate_fields.measured_fields``."""
        return measured_fields(self.procedures)

    @cached_property
    def linked(self) -> Mapping[type[Act], Sequence[RecordRef]]:
        """As ``gate_fields.linked_fields``."""
        return linked_fields(self.procedures)

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """Every role that records or signs an act, by id."""
        named: dict[str, Role] = {}
        for step in (step for procedure in self for step in procedure.steps):
            levels = step.review.levels if step.review is not None else ()
            named.update((role.id, role) for role in (*step.by, *levels))
        return named

    @cached_property
    def secrets(self) -> Mapping[str, tuple[Secret, ...]]:
        """What each procedure keeps secret, by its name."""
        return {procedure.name: secrets_of(procedure) for procedure in self.everything}

    @property
    def everything(self) -> tuple[Procedure, ...]:
        """The declared procedures and those of the ledger itself."""
        return (*self.procedures, LEDGER_ADMINISTRATION, SIGNING_KEYS, DEPUTIES)

    def __iter__(self) -> Iterator[Procedure]:
        return iter(self.procedures)

    def __getitem__(self, name: str) -> Procedure:
        found = self._by_name.get(name)
        if found is None:
            raise UnknownAct(
                tried=f"使用程序“{name}” (use procedure {name!r})",
                stopped_by="没有这个程序 (there is no such procedure)",
                article="",
                next_step=f"可用的程序 (procedures)：{'、'.join(self._by_name)}",
            )
        return found

    @cached_property
    def rules(self) -> tuple[Requirement, ...]:
        """Every requirement that a procedure enforces, each once, in the order of declaration."""
        return tuple({rule.id: rule for one in self.everything for rule, _ in one.rules()}.values())

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Every article cited, by its words in either language: wherever a citation is shown, its words lead back."""
        cited = [step.law.article for one in self.everything for step in one.steps]
        cited += [rule.article for rule in self.rules]
        return {words: article for article in cited for words in (article.zh, article.en)}

    def rule(self, id: str) -> Requirement | None:
        """The requirement of this id, None where no procedure enforces it."""
        return next((rule for one in self.procedures for rule, _ in one.rules() if rule.id == id), None)
