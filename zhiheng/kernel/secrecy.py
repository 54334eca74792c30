"""Who may know: which acts of a record, and which of its parties, somebody learns of who looks at it.

A procedure or a step is declared secret; a party stays unnamed (``pseudonym``). Everybody else within view reads a
record in which they do not stand. Gates, duties and findings are judged by all that stands there.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self, TypeVar

from zhiheng.kernel.act import Act, Entry, Struct
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.fields import Field, PartyRef
from zhiheng.kernel.history import History
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.pseudonym import Pseudonym, UnnamedParty, asked_for
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Role, Sign

StructT = TypeVar("StructT", bound=Struct)

STAND_IN = "unnamed-"
"""What begins the reference by which a party stands in a record for those who may not know who it is."""


def is_stand_in(ref: str) -> bool:
    """Whether ``ref`` stands for somebody whom the reader may not know."""
    return ref.startswith(STAND_IN)


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What one account learns of one record. ``kinds``: the acts kept from it; ``hidden``: their numbers, with those
    of whatever speaks of them. ``unnamed``: by reference, what stands in the place of a party that it may not know."""

    kinds: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    hidden: frozenset[int] = frozenset()
    unnamed: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue, history: History, account: str, roles: Mapping[str, Role]) -> Self:
        """What ``account`` learns of ``history``, holding ``roles`` over the record's unit."""
        kept = [one for one in catalogue.secrets[history.procedure] if not one.known_to(roles)]
        took_part = {kind for kind, accounts in _accounts_of(history).items() if account in accounts} if kept else set()
        kinds = frozenset(kind for one in kept for kind in one.kinds) - took_part
        return cls(
            kinds=kinds,
            rules=frozenset(rule for one in kept for rule in one.rules if one.kinds & kinds),
            hidden=frozenset(_speaking_of(history, kinds)) if kinds else frozenset(),
            unnamed=_unnamed(catalogue[history.procedure], history, account, roles),
        )

    @property
    def whole(self) -> bool:
        """Whether nothing is kept from the account but what it may not even record."""
        return not self.hidden and not self.unnamed

    def shows(self, history: History) -> History:
        """``history`` as it may be read."""
        if self.whole:
            return history
        return replace(history, raw=tuple(self._entry(one) for one in history.raw if one.seq not in self.hidden))

    def tells(self, told: Finding | Reckoned) -> bool:
        """Whether the account may read what follows from the acts: it speaks of no kept one."""
        return told.act not in self.hidden and told.rule.id not in self.rules

    def party(self, ref: str) -> str:
        """``ref``, or what stands in its place."""
        return self.unnamed.get(ref, ref)

    def act(self, act: Act) -> Act:
        """``act`` with nobody named whom the account may not know."""
        return _without(act, self.unnamed) if self.unnamed else act

    def meant(self, content: Any) -> Any:
        """``content`` as the account wrote it, with the parties themselves where it names what stands for them."""
        return _stood_in(content, {stand_in: ref for ref, stand_in in self.unnamed.items()})

    def _entry(self, entry: Entry) -> Entry:
        return replace(entry, act=self.act(entry.act))


def _accounts_of(history: History) -> dict[str, set[str]]:
    """Who took part in acts of each kind: recorded or proposed one, signed or sent one back."""
    found: dict[str, set[str]] = {}
    for entry in history.raw:
        kind = _about(entry)
        accounts = found.setdefault(kind, set())
        accounts.add(entry.by)
        if isinstance(entry.act, Propose):
            accounts.update(move.by for move in history.moves_on(entry))
    return found


def _about(entry: Entry) -> str:
    return (Propose.proposes.of(entry.act) or "") if isinstance(entry.act, Propose) else entry.act.kind


def _speaking_of(history: History, kinds: Collection[str]) -> set[int]:
    """The numbers of the acts of ``kinds``, and of what proposes, decides, corrects or prints one."""
    found: set[int] = set()
    for entry in sorted(history.raw, key=lambda one: one.seq):
        match entry.act:
            case Propose() as act:
                about = (Propose.content.of(act) or {}).get("corrects") if act.proposes == Correct.kind else None
                hidden = act.proposes in kinds or about in found
            case Sign() | ReturnProposal() as act:
                hidden = act.proposal in found
            case Correct() as act:
                hidden = act.corrects in found
            case IssueDocument() as act:
                hidden = act.of_act in found
            case act:
                hidden = act.kind in kinds
        if hidden:
            found.add(entry.seq)
    return found


def _unnamed(procedure: Procedure, history: History, account: str, roles: Mapping[str, Role]) -> Mapping[str, str]:
    """Whoever stays unnamed in the record, unless ``account`` leads it, or handles it: has recorded or signed in it and
    holds a post by which such a name is taken down."""
    refs = dict.fromkeys(ref for entry in (*history.raw, *history.entries) for ref in asked_for(entry.act))
    if not refs or any(role.leads for role in roles.values()):
        return {}
    naming = (step for step in procedure.steps if any(_unnames(one) for one in step.act.fields.values()))
    # Whoever printed something has not handled it.
    handled = any(one.by == account and not isinstance(one.act, IssueDocument) for one in history.raw)
    if handled and any(role.id in roles for step in naming for role in step.posts):
        return {}
    return {ref: f"{STAND_IN}{place}" for place, ref in enumerate(refs, 1)}


def _unnames(one: Field[Any]) -> bool:
    return isinstance(one, UnnamedParty | Pseudonym)


def _without(said: StructT, unnamed: Mapping[str, str]) -> StructT:
    """``said`` with the references of ``unnamed`` replaced, in its rows and in the content that it carries too."""
    made = type(said).trusted({})
    for name, value in said.__dict__.items():
        one = said.fields.get(name)
        made.__dict__[name] = unnamed.get(value, value) if isinstance(one, PartyRef) else _stood_in(value, unnamed)
    return made


def _stood_in(value: Any, unnamed: Mapping[str, str]) -> Any:
    match value:
        case str():
            return unnamed.get(value, value)
        case Struct():
            return _without(value, unnamed)
        case dict():
            return {name: _stood_in(one, unnamed) for name, one in value.items()}
        case tuple() | list():
            return type(value)(_stood_in(one, unnamed) for one in value)
    return value
