"""Random histories of review, and a slow, obvious statement of when an act was approved.

A bureau in memory lives a random while: acts are proposed, signed, returned and corrected by whoever tries, time
passes, posts end and begin, deputies come and go, some posts are empty and some people have two accounts. Whatever
took effect must have been approved in the plain sense of ``approved``. ``python -m tests.review_histories 100000``
runs that many.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.fields import Number
from zhiheng.kernel.inspection import reviewed
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.register import AppointDeputy, EndDeputising, appointment_of, deputised
from zhiheng.kernel.review import Correct, Propose, ReturnProposal, Review, Role, Sign
from zhiheng.kernel.terms import Instrument, Nature, Requirement, Severity
from zhiheng.packs import posts
from zhiheng.services.answers import Answer, Recorded
from zhiheng.services.correct_act import correct_act
from zhiheng.services.deputise import Appointing, appoint_deputy, end_deputising
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, propose_act
from zhiheng.store.memory import MemoryLedger

LAW = Instrument(id="histories", title="试验规则", en="Rules for trying", in_force=date(2000, 1, 1))
BEGIN = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
STEPS = 22


def rule(id: str) -> Requirement:
    return Requirement(
        id=id,
        title=id,
        en=id,
        article=LAW["1"],
        nature=Nature.GATE,
        severity=Severity.HIGH,
        since=date(2000, 1, 1),
    )


class Begin(Act, title="开始", en="Begin"):
    pass


class Decide(Act, title="决定", en="Decide"):
    what = Number("事项", "What")


class DecideQuickly(Act, title="速决", en="Decide quickly"):
    what = Number("事项", "What")


OPEN = Stage(id="open", title="进行", en="Open")
AUTHORS = (posts.INVESTIGATOR, posts.LEGAL_REVIEWER, posts.UNIT_HEAD)
CHAINS: dict[type[Act], tuple[Role, ...]] = {Decide: posts.FIVE_LEVELS, DecideQuickly: posts.LEADER_APPROVES}
DECISIONS = Procedure(
    name="decisions",
    title="决定",
    en="Decisions",
    number_prefix="D",
    stages=(OPEN,),
    steps=(
        Step(act=Begin, by=AUTHORS, law=rule("begun"), opens=True, moves_to=OPEN),
        *(
            Step(
                act=act, by=AUTHORS, law=rule("decided"), review=Review(rule=rule(f"{act.kind}_signed"), levels=levels)
            )
            for act, levels in CHAINS.items()
        ),
    ),
    corrections=posts.CORRECTIONS,
)
CATALOGUE = Catalogue.of((DECISIONS,))
BUREAU = Unit(id="bureau", title="局", en="Bureau", path="bureau", division="990101")
STATION = Unit(id="station", title="所", en="Station", path="bureau/station", division="990101")
OTHER = Unit(id="other", title="他所", en="Other station", path="bureau/other", division="990101")
UNITS = {unit.id: unit for unit in (BUREAU, STATION, OTHER)}
ROLES = (posts.INVESTIGATOR, *posts.FIVE_LEVELS)


@dataclass(frozen=True)
class Stamp:
    """A seal without cryptography: the histories are about who may sign, not about how."""

    signer: str
    algorithm: str = "stamp"
    key: str = "stamp"
    public: bytes = b""

    def sign(self, message: bytes) -> bytes:
        return b"stamp"

    def verifies(self, message: bytes, value: bytes) -> bool:
        return value == b"stamp"


@dataclass
class World:
    """``people``: the natural person of each account. ``posts``: what each account holds or held."""

    chance: Random
    people: dict[str, str] = field(default_factory=dict)
    posts: dict[str, list[Post]] = field(default_factory=dict)
    ledger: MemoryLedger = field(default_factory=lambda: MemoryLedger(CATALOGUE))
    now: datetime = BEGIN
    record: str = ""
    deputies: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def today(self) -> date:
        return When.minute(self.now).day

    def officer(self, account: str) -> Officer | None:
        own = self._own(account)
        if own is None:
            return None
        made = (appointment_of(self.ledger.history(record).raw) for record in self.deputies)
        stead = (
            post
            for one in made
            if one is not None and one.deputy == account
            for principal in (self._own(one.principal),)
            if principal is not None
            for post in deputised(one, principal)
        )
        return replace(own, posts=(*own.posts, *stead))

    def unit(self, id: str) -> Unit | None:
        return UNITS.get(id)

    def _own(self, account: str) -> Officer | None:
        if account not in self.people:
            return None
        held = tuple(self.posts.get(account, ()))
        return Officer(account=account, name=account, person=self.people[account], posts=held)

    @property
    def raw(self) -> tuple[Entry, ...]:
        return self.ledger.history(self.record).raw


def settled(chance: Random) -> World:
    """A bureau at its beginning, with one open record of the station."""
    world = World(chance=chance)
    for number in range(9):
        account = f"a{number}"
        twin = number >= 7 and chance.random() < 0.7  # a second account of somebody
        world.people[account] = f"p{chance.randrange(5)}" if twin else f"p{number}"
        world.posts[account] = [some_post(chance, world.today) for _ in range(chance.choice((1, 1, 2)))]
    for place, role in enumerate(ROLES):
        if chance.random() < 0.9:  # else perhaps nobody holds it
            world.posts[f"a{place}"].append(Post(role=role.id, unit=BUREAU, since=date(2020, 1, 1)))
    world.posts["a0"].append(Post(role=posts.INVESTIGATOR.id, unit=STATION, since=date(2020, 1, 1)))
    asked = replace(_asked("begin", "a0", world, record=""), post_unit=STATION.id)
    begun = record_act(world.ledger, CATALOGUE, world, asked, world.now)
    assert isinstance(begun, Recorded), begun
    world.record = begun.entry.record
    return world


def some_post(chance: Random, today: date) -> Post:
    since = today + timedelta(days=chance.choice((-1000, -1000, -1, 2)))
    until = today + timedelta(days=chance.randint(0, 6)) if chance.random() < 0.3 else None
    unit = chance.choice((BUREAU, STATION, STATION, OTHER))
    return Post(role=chance.choice(ROLES).id, unit=unit, since=since, until=until)


def live(seed: int) -> World:
    """One random history, whole."""
    world = settled(Random(seed))
    for _ in range(STEPS):
        act = world.chance.choices(MOVES, WEIGHTS)[0]
        try:
            act(world)
        except ProductError:
            world.seen["error"] += 1
    return world


def _asked(kind: str, by: str, world: World, record: str | None = None, **content: Any) -> ActRequest:
    number = world.record if record is None else record
    return ActRequest(kind=kind, by=by, content=content, record=number, procedure="decisions")


def _anybody(world: World) -> str:
    return world.chance.choice((*world.people, "nobody"))


def _note(world: World, what: str, answer: Answer) -> None:
    world.seen[f"{what} {'done' if isinstance(answer, Recorded) else 'refused'}"] += 1


def wait(world: World) -> None:
    before = world.raw
    world.now += timedelta(minutes=world.chance.choice((7, 60, 24 * 60, 3 * 24 * 60, 400 * 24 * 60)))
    assert world.raw == before


def propose(world: World) -> None:
    kind = world.chance.choice(("decide", "decide_quickly"))
    author = world.chance.choice(("a0", _anybody(world)))
    asked = _asked(kind, author, world, what=world.chance.randrange(3))
    _note(world, "propose", propose_act(world.ledger, CATALOGUE, world, asked, world.now))


def propose_correction(world: World) -> None:
    made = [entry.seq for entry in world.raw if isinstance(entry.act, Decide | DecideQuickly | Begin)]
    said = {"annuls": True} if world.chance.random() < 0.3 else {"content": {"what": world.chance.randrange(3)}}
    content = {"corrects": world.chance.choice(made), "reason": "r", **said}
    asked = _asked("correct", _anybody(world), world, **content)
    if world.chance.random() < 0.3:
        _note(world, "correct", correct_act(world.ledger, CATALOGUE, world, asked, world.now))
    else:
        _note(world, "propose", propose_act(world.ledger, CATALOGUE, world, asked, world.now))


def record_unsigned(world: World) -> None:
    asked = _asked("decide_quickly", _anybody(world), world, what=world.chance.randrange(3))
    answer = record_act(world.ledger, CATALOGUE, world, asked, world.now)
    assert not isinstance(answer, Recorded), answer


def decide(world: World) -> None:
    proposals = [entry.seq for entry in world.raw if isinstance(entry.act, Propose)]
    if not proposals:
        return
    agrees = world.chance.random() < 0.9
    back = world.chance.choice(("", *(level.id for level in posts.FIVE_LEVELS)))
    verdict = Verdict(
        record=world.record,
        proposal=world.chance.choice((proposals[-1], world.chance.choice(proposals))),
        by=_anybody(world),
        agrees=agrees,
        words="w",
        to_level="" if agrees else back,
    )
    _note(world, "sign" if agrees else "return", decide_proposal(world.ledger, CATALOGUE, world, verdict, world.now))


def sign_in_turn(world: World) -> None:
    """Whoever may decide the newest proposal does, so that some histories come to their end."""
    for account in world.chance.sample(sorted(world.people), len(world.people)):
        before = len(world.raw)
        proposals = [entry.seq for entry in world.raw if isinstance(entry.act, Propose)]
        if not proposals:
            return
        verdict = Verdict(
            record=world.record,
            proposal=proposals[-1],
            by=account,
            agrees=world.chance.random() < 0.9,
            words="w",
            to_level=world.chance.choice(("", *(level.id for level in posts.FIVE_LEVELS))),
        )
        _note(world, "sign", decide_proposal(world.ledger, CATALOGUE, world, verdict, world.now))
        if len(world.raw) > before:
            return


def change_posts(world: World) -> None:
    """Somebody's post ends with this day, or begins with the next."""
    account = world.chance.choice(sorted(world.people))
    held = world.posts[account]
    if held and world.chance.random() < 0.6:
        place = world.chance.randrange(len(held))
        if held[place].until is None or held[place].until > world.today:
            held[place] = replace(held[place], until=world.today)
    else:
        held.append(replace(some_post(world.chance, world.today), since=world.today + timedelta(days=1), until=None))


def appoint(world: World) -> None:
    principal = world.chance.choice(sorted(world.people))
    signing = {level.id for level in posts.FIVE_LEVELS}
    held = [post for post in world.posts[principal] if post.held_on(world.today) and post.role in signing]
    if not held:
        return
    post = world.chance.choice(held)
    since = world.today + timedelta(days=world.chance.choice((0, 0, 0, 1, -1)))
    asked = Appointing(
        by=world.chance.choice((principal, principal, _anybody(world))),
        deputy=_anybody(world),
        principal=principal,
        role=post.role,
        unit=post.unit.id,
        since=since,
        until=since + timedelta(days=world.chance.choice((0, 2, 800))),
        reason="r",
    )
    answer = appoint_deputy(world.ledger, CATALOGUE, world, asked, world.now, lambda: Stamp(asked.by))
    _note(world, "appoint", answer)
    if isinstance(answer, Recorded):
        world.deputies.append(answer.entry.record)


def end_appointment(world: World) -> None:
    if world.deputies:
        record, by = world.chance.choice(world.deputies), _anybody(world)
        _note(world, "end", end_deputising(world.ledger, world, record, by, "r", world.now, lambda: Stamp(by)))


MOVES = (
    wait,
    propose,
    decide,
    sign_in_turn,
    change_posts,
    appoint,
    end_appointment,
    propose_correction,
    record_unsigned,
)
WEIGHTS = (3, 4, 5, 11, 2, 6, 1, 1, 1)


def unapproved(world: World) -> Iterator[Entry]:
    """What took effect and was not approved; what is written below, and nothing of the product, says what that is."""
    for entry in world.raw:
        needed = _chain(world, entry)
        if needed is not None and not any(approved(world, proposal, needed, entry) for proposal in world.raw):
            yield entry
        elif needed is not None and not isinstance(entry.act, Correct):
            assert reviewed(DECISIONS, entry, world.ledger.history(world.record)), entry


def _chain(world: World, entry: Entry) -> tuple[Role, ...] | None:
    """Who must have signed for ``entry``; None for an act that nobody signs."""
    if not isinstance(entry.act, Correct):
        return CHAINS.get(type(entry.act))
    target = next(one for one in world.raw if one.seq == entry.act.corrects)
    return CHAINS.get(type(target.act), (posts.UNIT_HEAD,))


def approved(world: World, proposal: Entry, needed: tuple[Role, ...], effective: Entry) -> bool:
    """Whether every level signed just this after it was proposed, with no return since, each another natural person who
    held the post, or deputised for one who did, on the day of the signature; and none of them its author."""
    asked = proposal.act
    if not isinstance(asked, Propose) or proposal.seq >= effective.seq or proposal.by != effective.by:
        return False
    if asked.proposes != effective.act.kind or asked.content != effective.act.payload():
        return False
    order = [level.id for level in needed]
    standing: dict[str, Entry] = {}
    for entry in world.raw:
        if not proposal.seq < entry.seq < effective.seq:
            continue
        if isinstance(entry.act, Sign) and entry.act.proposal == proposal.seq:
            standing[entry.act.level] = entry
        if isinstance(entry.act, ReturnProposal) and entry.act.proposal == proposal.seq:
            if not entry.act.to_level:
                return False
            standing = {k: v for k, v in standing.items() if order.index(k) < order.index(entry.act.to_level)}
    if set(standing) != set(order) or [one.seq for one in map(standing.get, order) if one] != sorted(
        one.seq for one in standing.values()
    ):
        return False
    people = [world.people[proposal.by]]
    for level, entry in standing.items():
        principal = Sign.in_stead_of.of(entry.act)
        people.append(world.people[entry.by])
        if principal:
            people.append(world.people[principal])
            if not _was_deputy(world, entry, level):
                return False
        elif not _held(world, entry.by, level, entry.day):
            return False
    return len(set(people)) == len(people)


def _held(world: World, account: str, role: str, day: date, unit: str = "") -> bool:
    """Whether the account itself held the post over the station on that day."""
    return any(
        post.role == role
        and post.unit.id in ("station", "bureau")
        and unit in ("", post.unit.id)
        and post.since <= day
        and (post.until is None or day <= post.until)
        for post in world.posts[account]
    )


def _was_deputy(world: World, signature: Entry, level: str) -> bool:
    """Whether an appointment that stood when it was signed names this deputy, this principal, this level and day."""
    for record in world.deputies:
        raw = world.ledger.history(record).raw
        act = raw[0].act
        assert isinstance(act, AppointDeputy)
        ended = any(isinstance(one.act, EndDeputising) and one.seq < signature.seq for one in raw)
        named = (act.deputy, act.principal) == (signature.by, Sign.in_stead_of.of(signature.act))
        runs = act.since <= signature.day <= act.until and raw[0].seq == Sign.appointment.of(signature.act)
        before = raw[0].seq < signature.seq
        holds = _held(world, act.principal, level, signature.day, act.post_unit)
        if named and runs and before and not ended and act.role == level and holds:
            return True
    return False


@dataclass
class Tally:
    """What histories came to. ``effective``: acts that took effect; ``by_deputy``: signatures in others' stead."""

    histories: int = 0
    effective: int = 0
    by_deputy: int = 0
    returned: int = 0
    unapproved: list[tuple[int, str]] = field(default_factory=list)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.histories += other.histories
        self.effective += other.effective
        self.by_deputy += other.by_deputy
        self.returned += other.returned
        self.unapproved += other.unapproved
        return self


def tell(seeds: range) -> Tally:
    """Live these histories and judge each."""
    tally = Tally()
    for seed in seeds:
        world = live(seed)
        tally.histories += 1
        for entry in world.raw:
            tally.effective += _chain(world, entry) is not None
            tally.by_deputy += isinstance(entry.act, Sign) and bool(Sign.in_stead_of.of(entry.act))
            tally.returned += isinstance(entry.act, ReturnProposal)
        tally.unapproved += [(seed, repr(entry.act)) for entry in unapproved(world)]
    return tally


def main(histories: int, workers: int = 2, at_once: int = 500) -> int:
    """Run that many histories; 0 where nothing took effect unapproved."""
    tally = Tally()
    chunks = [range(start, min(start + at_once, histories)) for start in range(0, histories, at_once)]
    with ProcessPoolExecutor(workers) as pool:
        for done in pool.map(tell, chunks):
            tally += done
    print(
        f"{tally.histories} histories: {tally.effective} acts took effect, {tally.by_deputy} signatures by deputies,"
        f" {tally.returned} returns, {len(tally.unapproved)} unapproved {tally.unapproved[:5]}"
    )
    return 1 if tally.unapproved else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
