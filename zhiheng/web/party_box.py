"""The search box of a party field: exact name or number, a stated purpose, then choose or register."""

from dataclasses import dataclass

from django.http import QueryDict

from zhiheng.kernel.errors import ProductError
from zhiheng.services.find_party import PartyQuestion, find_party, register_party
from zhiheng.web.asked import Asked, account_of

KEPT = 20
SESSION = "looked_up"


@dataclass(frozen=True, kw_only=True)
class Search:
    """What a search in one party field brought. ``nobody``: nobody of that name, so one may be registered."""

    name: str
    found: int = 0
    nobody: bool = False
    error: ProductError | None = None


def found_parties(request: Asked, place: str) -> dict[str, str]:
    """The parties that this session looked up or registered at ``place``, reference → name: who was looked up for one
    case is no choice in another. ``place``: the number of the record, or the key of the form that opens one."""
    refs = [ref for where, ref in request.session.get(SESSION, []) if where == place]
    return dict(request.installation.parties.names_of(refs))


def search(request: Asked, posted: QueryDict, name: str, record: str, procedure: str) -> tuple[Search, QueryDict]:
    """Look for what stands in the search box of the field ``name``; a single hit is chosen at once."""
    question = _question(request, posted, name, record, procedure)
    try:
        found = find_party(request.installation, question, request.installation.now())
    except ProductError as error:
        return Search(name=name, error=error), posted
    _keep(request, record or posted.get("key", ""), [one.ref for one in found])
    chosen = _chosen(posted, name, found[0].ref) if len(found) == 1 else posted
    return Search(name=name, found=len(found), nobody=not found), chosen


def register(request: Asked, posted: QueryDict, name: str, record: str, procedure: str) -> tuple[Search, QueryDict]:
    """Register the party named in the search box of the field ``name`` and choose it."""
    question = _question(request, posted, name, record, procedure)
    number = posted.get(f"number.{name}", "")
    try:
        made = register_party(request.installation, question, number, request.installation.now())
    except ProductError as error:
        return Search(name=name, error=error, nobody=True), posted
    _keep(request, record or posted.get("key", ""), [made.ref])
    return Search(name=name, found=1), _chosen(posted, name, made.ref)


def _question(request: Asked, posted: QueryDict, name: str, record: str, procedure: str) -> PartyQuestion:
    return PartyQuestion(
        by=account_of(request),
        exact=posted.get(f"search.{name}", ""),
        purpose=posted.get(f"purpose.{name}", ""),
        record=record,
        procedure=procedure,
        kind=posted.get(f"kind.{name}", "person"),
    )


def _keep(request: Asked, place: str, refs: list[str]) -> None:
    found = [[place, ref] for ref in refs]
    before = [one for one in request.session.get(SESSION, []) if one not in found]
    request.session[SESSION] = [*before, *found][-KEPT:]


def _chosen(posted: QueryDict, name: str, ref: str) -> QueryDict:
    chosen = posted.copy()
    chosen[name] = ref
    chosen[f"search.{name}"] = ""
    return chosen
