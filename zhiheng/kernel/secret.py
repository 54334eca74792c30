"""What a procedure keeps to those who work on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.review import Role
from zhiheng.kernel.terms import Article


@dataclass(frozen=True, kw_only=True)
class Secret:
    """What of a procedure is known only to ``roles`` (ids), and to who leads them: its acts of ``kinds`` with the
    duties that ``rules`` govern; of a secret procedure, which names none, the whole records."""

    roles: frozenset[str]
    kinds: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        return not self.kinds

    def known_to(self, roles: Mapping[str, Role]) -> bool:
        """Whether who holds ``roles`` over a record's unit knows of it."""
        return any(id in self.roles or role.leads for id, role in roles.items())


def secrets_of(procedure: Procedure) -> tuple[Secret, ...]:
    """What ``procedure`` keeps secret; whoever works on some of what one article covers knows of all of it."""
    if procedure.secret is not None:
        posts = [role for step in procedure.steps for role in step.posts]
        posts += procedure.corrections.levels if procedure.corrections is not None else ()
        return (Secret(roles=frozenset(role.id for role in posts)),)
    articles = dict.fromkeys(step.secret for step in procedure.steps if step.secret is not None)
    return tuple(_secret_under(procedure, article) for article in articles)


def _secret_under(procedure: Procedure, article: Article) -> Secret:
    steps = [step for step in procedure.steps if step.secret == article]
    acts = {step.act for step in steps}
    return Secret(
        roles=frozenset(role.id for step in steps for role in step.posts),
        kinds=frozenset(act.kind for act in acts),
        rules=frozenset(rule.id for one in procedure.duties if one.starts in acts for rule in one.rules()),
    )
