"""What no record can say of itself: two persons, each with a record of their own, are in one place at once."""

from dataclasses import dataclass
from typing import Any

from zhiheng.kernel.act import Act
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Field, Text
from zhiheng.kernel.terms import Requirement


@dataclass(frozen=True, kw_only=True)
class Together:
    """Whom ``rule`` keeps out of one ``place`` with whom. Only who looks at all records can tell.

    An act of ``enters`` puts the person of its record there, until the record's next act of ``moves``. Rooms of one
    name are apart where the act ``site`` names another ``area``. ``opening`` describes the person: one passes all of
    ``of``, the other all of ``others``, and the two are unlike in ``unlike``, where that is given. What began or ended
    at no known hour says nothing, and what nothing ended is not known to have gone on.
    """

    rule: Requirement
    enters: type[Act]
    place: Text
    moves: tuple[type[Act], ...]
    site: type[Act]
    area: Text
    opening: type[Act]
    of: tuple[FieldTest, ...] = ()
    others: tuple[FieldTest, ...] = ()
    unlike: Field[Any] | None = None

    def keeps_apart(self, one: Act, other: Act) -> bool:
        """Whether the person whom ``one`` describes may not be in one place with whom ``other`` describes."""
        tested = all(test.passes(one) for test in self.of) and all(test.passes(other) for test in self.others)
        return tested and (self.unlike is None or self.unlike.of(one) != self.unlike.of(other))

    def kinds(self) -> tuple[type[Act], ...]:
        """Every kind of act that it reads."""
        return (self.enters, *self.moves, self.site, self.opening)

    def tests(self) -> tuple[FieldTest, ...]:
        """Every comparison with a field's value."""
        return (*self.of, *self.others, *(() if self.unlike is None else (self.unlike.given(),)))
