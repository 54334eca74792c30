"""Random work on a case against a second, plain statement of its rules: nothing unlawful taken, nothing lawful refused.

The statement below is written from the words of the rules and shares nothing with the conditions of the kernel.
"""

from dataclasses import dataclass, replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.small_bureau import POSTS, Bureau
from zhiheng.services.answers import Answer, Recorded, Refused

PERSONS = st.sampled_from(["P1", "P1", "P2"])
ABOUT = st.sampled_from(["hold_person", "warn", "give_notice", "warn", "prolong_hold", "release_person"])
NOW = "2025-03-20 12:00"
HOURS = ["", " 08:00", " 09:00", " 10:00"]
MOMENTS = st.builds("2025-03-{}{}".format, st.sampled_from([15, 16, 17, 20, 14]), st.sampled_from(HOURS))
OFFICERS = ("wang", "zhou")
ACCOUNTS = st.sampled_from(["wang", "zhou", "wang", "zhao", "li"])


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One act as the plain statement knows it; ``exhibit``: the record of an exhibit's act."""

    number: int
    kind: str
    at: str
    person: str | None = None
    days: int = 0
    exhibit: str = ""

    @property
    def day(self) -> str:
        return self.at[:10]

    @property
    def vague(self) -> bool:
        return len(self.at) == 10


def may(one: Fact, other: Fact) -> bool:
    """Perhaps not later than ``other``."""
    if one.day == other.day and (one.vague or other.vague):
        return True
    return (one.at, one.number) < (other.at, other.number)


def surely(one: Fact, other: Fact) -> bool:
    return may(one, other) and not may(other, one)


def stands(facts: list[Fact], act: Fact, person: str | None, *, for_certain: bool) -> bool:
    """Whether ``person`` is held when ``act`` happens; ``for_certain``: in every reading, otherwise in some."""
    first, second = (surely, may) if for_certain else (may, surely)
    for hold in (fact for fact in facts if fact.kind == "hold_person" and fact.person == person):
        releases = (fact for fact in facts if fact.kind == "release_person" and fact.person in (None, person))
        if first(hold, act) and not any(second(hold, one) and second(one, act) for one in releases):
            return True
    return False


def notices(facts: list[Fact], act: Fact) -> list[Fact]:
    return [fact for fact in facts if fact.kind == "give_notice" and fact.person == act.person]


def broken(facts: list[Fact], act: Fact) -> set[str]:
    """The rules that forbid ``act`` among the other ``facts``."""
    others = [fact for fact in facts if fact.number != act.number]
    found = set()
    if act.kind == "hold_person" and stands(others, act, act.person, for_certain=True):
        found.add("person_is_not_held")
    if act.kind == "prolong_hold" and not stands(others, act, act.person, for_certain=False):
        found.add("person_is_held")
    if act.kind == "ban":
        warnings = [f for f in others if f.kind == "warn" and f.person == act.person and may(f, act)]
        found |= {"warned_twice"} if len(warnings) < 2 else set()
        found |= {"ban_is_modest"} if act.days > 30 else set()
    if act.kind == "fine":
        if not any(may(notice, act) for notice in notices(others, act)):
            found.add("notice_is_given")
        if any(surely(n, act) and int(act.day[8:]) < int(n.day[8:]) + 3 for n in notices(others, act)):
            found.add("three_days_to_answer")
    if act.kind == "close_case":
        begun = {fact.exhibit for fact in others if fact.kind == "seize" and surely(fact, act)}
        back = {fact.exhibit for fact in others if fact.kind == "give_back" and may(fact, act)}
        found |= {"exhibits_are_given_back"} if begun - back else set()
    if act.kind == "seize":
        opened = any(fact.kind == "open_case" and may(fact, act) for fact in others)
        closed = any(fact.kind == "close_case" and surely(fact, act) for fact in others)
        found |= {"case_is_open"} if closed or not opened else set()
    return found


class CaseWork(RuleBasedStateMachine):
    """Officers at work, with late entries, moments known to the day, corrections, exhibits and fines under review."""

    def __init__(self) -> None:
        super().__init__()
        self.bureau = Bureau(now=NOW)
        self.facts: list[Fact] = []
        self.proposals: dict[int, tuple[Fact, str, list[str]]] = {}
        self.next = 1

    def ask(self, kind: str, at: str, **more: Any) -> Fact:
        return Fact(number=10**9, kind=kind, at=at, **more)

    def expect(self, answer: Answer, expected: set[str], fact: Fact) -> None:
        if expected:
            assert isinstance(answer, Refused), f"taken though {expected}: {fact} among {self.facts}"
            assert {reason.rule for reason in answer.reasons} == expected
        else:
            told = [reason.rule for reason in answer.reasons] if isinstance(answer, Refused) else []
            assert isinstance(answer, Recorded), f"refused by {told}: {fact} among {self.facts}"
            self.facts.append(replace(fact, number=answer.entry.seq))

    def late(self, at: str, begun: str) -> set[str]:
        too_early = at[:10] < begun[:10] if len(at) == 10 else at < (begun if len(begun) > 10 else f"{begun} 00:00")
        return {"timing"} if at > NOW or too_early else set()

    @property
    def begun(self) -> str:
        own = [fact.at for fact in self.facts if not fact.exhibit]
        return min(own, key=lambda at: at if len(at) > 10 else f"{at} 00:00")

    @initialize(
        at=st.sampled_from(["2025-03-14 09:00", "2025-03-15", "2025-03-14"]),
        told=st.lists(st.tuples(ABOUT, PERSONS, MOMENTS), min_size=10, max_size=16),
    )
    def open(self, at: str, told: list[tuple[str, str, str]]) -> None:
        self.bureau.open(at)
        self.facts.append(Fact(number=1, kind="open_case", at=at))
        for kind, person, moment in told:
            self.about_a_person(kind, person, moment, "wang")

    @rule(kind=ABOUT, person=PERSONS, at=MOMENTS, by=ACCOUNTS)
    def somebody_does_something(self, kind: str, person: str, at: str, by: str) -> None:
        self.about_a_person(kind, person, at, by)

    def about_a_person(self, kind: str, person: str, at: str, by: str) -> None:
        more = {"ground": "complex"} if kind == "prolong_hold" else {}
        fact = self.ask(kind, at, person=person)
        expected = self.late(at, self.begun) | broken(self.facts, fact) | ({"access"} if by not in OFFICERS else set())
        expected = {"access"} if by == "li" else expected
        self.expect(self.bureau.act(kind, at, by=by, person=person, **more), expected, fact)

    @rule(at=st.sampled_from(["2025-03-15", "2025-03-16 09:00", "2025-03-17 09:00"]))
    def release_everybody(self, at: str) -> None:
        fact = self.ask("release_person", at)
        self.expect(self.bureau.act("release_person", at), self.late(at, self.begun), fact)

    @rule(person=PERSONS, at=MOMENTS, days=st.sampled_from([3, 30, 31]))
    def ban(self, person: str, at: str, days: int) -> None:
        fact = self.ask("ban", at, person=person, days=days)
        expected = self.late(at, self.begun) | broken(self.facts, fact)
        self.expect(self.bureau.act("ban", at, person=person, days=days), expected, fact)

    @rule(at=MOMENTS, by=st.sampled_from(["wang", "zhao"]))
    def close(self, at: str, by: str) -> None:
        fact = self.ask("close_case", at)
        expected = self.late(at, self.begun) | broken(self.facts, fact)
        self.expect(self.bureau.act("close_case", at, by=by), expected, fact)

    @rule(at=MOMENTS)
    def seize(self, at: str) -> None:
        content = {"items": [{"what": "x"}], "officers": "wang,li"}
        parent = self.bureau.record
        answer = self.bureau.act("seize", at, record="", procedure="exhibit", parent=parent, content=content)
        number = answer.entry.record if isinstance(answer, Recorded) else ""
        fact = self.ask("seize", at, exhibit=number or "new")
        expected = broken(self.facts, fact) | ({"timing"} if at > NOW else set())
        self.expect(answer, expected, fact)

    @rule(which=st.integers(0, 5), at=MOMENTS)
    def give_back(self, which: int, at: str) -> None:
        seized = [fact for fact in self.facts if fact.kind == "seize"]
        if not seized:
            return
        chosen = seized[which % len(seized)]
        fact = self.ask("give_back", at, exhibit=chosen.exhibit)
        own = [one.at for one in self.facts if one.exhibit == chosen.exhibit]
        expected = self.late(at, min(own, key=lambda one: one if len(one) > 10 else f"{one} 00:00"))
        self.expect(self.bureau.act("give_back", at, record=chosen.exhibit), expected, fact)

    @rule(which=st.integers(0, 9), to=st.one_of(MOMENTS, MOMENTS, MOMENTS, st.just("")), person=PERSONS)
    def correct(self, which: int, to: str, person: str) -> None:
        """Move an act to a minute and make it about a person, or (where ``to`` is empty) annul it."""
        about = ("hold_person", "prolong_hold", "warn", "give_notice", "ban")
        own = [fact for fact in self.facts if fact.kind in about]
        if not own:
            return
        wrong = own[which % len(own)]
        others = [fact for fact in self.facts if fact.number != wrong.number]
        if not to:
            assert isinstance(self.bureau.correct(wrong.number, to={"annuls": True}), Recorded)
            self.facts = others
            return
        minute = to if len(to) > 10 else f"{to} 11:00"
        right = replace(wrong, at=minute, person=person)
        more = {"prolong_hold": {"ground": "complex"}, "ban": {"days": wrong.days}}.get(wrong.kind, {})
        answer = self.bureau.correct(wrong.number, to={"happened_at": minute, "content": {"person": person, **more}})
        expected = self.late(minute, self.begun) if self.begun_by != wrong.number else self.late(minute, minute)
        expected |= broken(others, right) - broken(others, wrong)
        if expected:
            assert isinstance(answer, Refused) and {reason.rule for reason in answer.reasons} == expected
        else:
            assert isinstance(answer, Recorded), answer
            self.facts = [*others, right]

    @property
    def begun_by(self) -> int:
        """The number of the act that began the record."""
        own = [fact for fact in self.facts if not fact.exhibit]
        return min(own, key=lambda one: (one.at if not one.vague else f"{one.at} 00:00", one.number)).number

    @rule(person=PERSONS, by=ACCOUNTS)
    def propose(self, person: str, by: str) -> None:
        fact = self.ask("fine", NOW, person=person)
        answer = self.bureau.propose("fine", by=by, person=person, amount=500)
        expected = broken(self.facts, fact) | ({"access"} if by not in OFFICERS else set())
        if any(asked.person == person for asked, _, _ in self.proposals.values()):
            expected.add("one_proposal_at_a_time")
        expected = {"access"} if by == "li" else expected
        if expected:
            assert isinstance(answer, Refused) and {reason.rule for reason in answer.reasons} == expected
        else:
            assert isinstance(answer, Recorded), answer
            self.proposals[answer.entry.seq] = (fact, by, [])

    @precondition(lambda self: self.proposals)
    @rule(which=st.integers(0, 3), by=st.sampled_from(sorted(POSTS)))
    def somebody_signs(self, which: int, by: str) -> None:
        self.sign(which, by)

    @precondition(lambda self: self.proposals)
    @rule(by=st.sampled_from(["qian", "zhao"]))
    def a_level_signs(self, by: str) -> None:
        self.sign(0, by)

    def sign(self, which: int, by: str) -> None:
        number = sorted(self.proposals)[which % len(self.proposals)]
        fact, author, signers = self.proposals[number]
        level = ("reviewer", "head")[len(signers)]
        holds = any(post.role == level and post.unit.id == "bureau" for post in POSTS[by][1])
        people = {POSTS[account][0] for account in (author, *signers)}
        lawful = holds and POSTS[by][0] not in people
        gates = broken(self.facts, fact) if lawful and level == "head" else set()
        answer = self.bureau.decide(number, by)
        expected = gates if lawful else {"fine_is_signed"}
        if expected:
            assert isinstance(answer, Refused) and {reason.rule for reason in answer.reasons} == expected
            return
        assert isinstance(answer, Recorded), answer
        signers.append(by)
        if level == "head":
            del self.proposals[number]
            self.facts.append(replace(fact, number=answer.entry.seq))

    @invariant()
    def findings_are_what_the_plain_statement_says(self) -> None:
        """Gates of all acts of the case, judged again after late entries and corrections."""
        gates = {"person_is_not_held", "person_is_held", "warned_twice", "ban_is_modest", "notice_is_given"}
        gates |= {"three_days_to_answer", "exhibits_are_given_back", "fine_is_signed"}
        if not self.bureau.record:
            return
        told = {(rule_, act) for rule_, act in self.bureau.breaches() if rule_ in gates}
        own = [fact for fact in self.facts if not fact.exhibit]
        assert told == {(rule_, fact.number) for fact in own for rule_ in broken(self.facts, fact)}


TestCaseWork = CaseWork.TestCase
TestCaseWork.settings = settings(max_examples=200, stateful_step_count=30, deadline=None)
