"""Coded values of closed lists, and those that a list has no more."""

from enum import Enum
from functools import cache
from typing import TypeVar


class Choice(Enum):
    """A coded value; the member's value is (中文, English). The code is the member's name in lower case."""

    @property
    def code(self) -> str:
        return self.name.lower()

    @property
    def zh(self) -> str:
        return str(self.value[0])

    @property
    def en(self) -> str:
        return str(self.value[1])


C = TypeVar("C", bound=Choice)


@cache
def retired(choices: type[C], code: str) -> C:
    """What an old act recorded under a ``code`` that the list has no more: called by its code, equal to no member, and
    not to be chosen again."""
    made = object.__new__(choices)
    made._name_, made._value_ = code.upper(), (code, code)
    return made
