"""A small bureau at work on the small casework: accounts, posts, a ledger in memory, one short name a service."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.small_casework import AUDITOR, CATALOGUE, HEAD, OFFICER, REVIEWER, moment, when
from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import findings_of
from zhiheng.kernel.ledger import Draft, RecordHeader
from zhiheng.kernel.people import Officer, Post, Unit
from zhiheng.kernel.review import Role
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.correct_act import correct_act
from zhiheng.services.record_act import ActRequest, record_act
from zhiheng.services.review_act import Verdict, decide_proposal, pending_proposals, propose_act
from zhiheng.store.memory import MemoryLedger

BUREAU = Unit(id="bureau", title="分局", en="Bureau", path="bureau", division="990100")
STATION_1 = Unit(id="station-1", title="一所", en="Station 1", path="bureau/station-1", division="990101")
STATION_2 = Unit(id="station-2", title="二所", en="Station 2", path="bureau/station-2", division="990102")
ELSEWHERE = Unit(id="elsewhere", title="外地所", en="Elsewhere", path="elsewhere", division="330203")
UNITS = {unit.id: unit for unit in (BUREAU, STATION_1, STATION_2, ELSEWHERE)}
LONG_AGO = date(2020, 1, 1)


def post(role: Role, unit: Unit, since: date = LONG_AGO, until: date | None = None) -> Post:
    return Post(role=role.id, unit=unit, since=since, until=until)


POSTS = {
    "wang": ("Wang", (post(OFFICER, STATION_1),)),
    "wang_too": ("Wang", (post(REVIEWER, BUREAU), post(HEAD, BUREAU))),
    "qian": ("Qian", (post(REVIEWER, BUREAU),)),
    "zhao": ("Zhao", (post(HEAD, BUREAU),)),
    "sun": ("Sun", (post(HEAD, BUREAU),)),
    "zhou": ("Zhou", (post(OFFICER, BUREAU), post(REVIEWER, BUREAU), post(HEAD, BUREAU))),
    "li": ("Li", (post(OFFICER, STATION_2), post(REVIEWER, STATION_2), post(HEAD, STATION_2))),
    "chen": ("Chen", (post(AUDITOR, BUREAU),)),
    "gone": ("Gone", (post(OFFICER, STATION_1, until=date(2025, 3, 5)),)),
    "new": ("New", (post(OFFICER, STATION_1, since=date(2025, 3, 15)),)),
    "moved": ("Moved", (post(OFFICER, ELSEWHERE, until=date(2025, 3, 5)), post(OFFICER, STATION_1))),
    "nobody": ("Nobody", ()),
}


class SmallDirectory:
    """The accounts above."""

    def officer(self, account: str) -> Officer | None:
        if account not in POSTS:
            return None
        person, posts = POSTS[account]
        return Officer(account=account, name=account, person=person, posts=posts)

    def unit(self, id: str) -> Unit | None:
        return UNITS.get(id)


@dataclass(kw_only=True)
class Bureau:
    """``now`` is what the clock shows; ``record`` the stop case that is worked on; ``advised``: advice was taken."""

    now: str = "2025-03-20 12:00"
    record: str = ""
    advised: bool = False
    ledger: MemoryLedger = field(default_factory=lambda: MemoryLedger(CATALOGUE))

    @property
    def places(self) -> tuple[Any, ...]:
        return self.ledger, CATALOGUE, SmallDirectory()

    def request(self, kind: str, at: str = "", **more: Any) -> ActRequest:
        options = {
            name: more.pop(name) for name in ("by", "key", "seen", "parent", "post_unit", "record") if name in more
        }
        return ActRequest(
            kind=kind,
            content=more.pop("content", more),
            when=when(at) if at else None,
            procedure=more.pop("procedure", "stop_case"),
            **{"by": "wang", "record": self.record, **options},
        )

    def act(self, kind: str, at: str = "", **more: Any) -> Answer:
        """``record_act`` at ``now``, happened ``at``."""
        return record_act(*self.places, self.request(kind, at, **more), moment(self.now))

    def open(self, at: str = "2025-03-10 09:00", **more: Any) -> str:
        """A new stop case, from now on the one that is worked on."""
        answer = self.act("open_case", at, record="", facts="x", **more)
        assert isinstance(answer, Recorded), answer
        self.record = answer.entry.record
        return self.record

    def done(self, kind: str, at: str = "", **more: Any) -> Entry:
        """An act that is expected to be recorded."""
        answer = self.act(kind, at, **more)
        assert isinstance(answer, Recorded), answer
        return answer.entry

    def propose(self, kind: str, **more: Any) -> Answer:
        return propose_act(*self.places, self.request(kind, **more), moment(self.now))

    def proposed(self, kind: str, **more: Any) -> int:
        """The number of a proposal that is expected to be taken."""
        answer = self.propose(kind, **more)
        assert isinstance(answer, Recorded), answer
        return answer.entry.seq

    def decide(self, proposal: int, by: str, agrees: bool = True, **more: Any) -> Answer:
        words = more.pop("words", "" if agrees else "why")
        record = more.pop("record", self.record)
        verdict = Verdict(record=record, proposal=proposal, by=by, agrees=agrees, words=words, **more)
        return decide_proposal(*self.places, verdict, moment(self.now))

    def signed(self, kind: str, by: str = "wang", **more: Any) -> Entry:
        """An act proposed and signed by every level."""
        proposal = self.proposed(kind, by=by, **more)
        answer: Answer = self.decide(proposal, "qian")
        if isinstance(answer, Recorded) and self.pending():
            answer = self.decide(proposal, "zhao")
        assert isinstance(answer, Recorded), answer
        return answer.entry

    def permit(self) -> str:
        """The number of a permit that was granted."""
        answer = self.propose("grant_permit", record="", procedure="permit", holder="P1")
        assert isinstance(answer, Recorded), answer
        granted = self.decide(answer.entry.seq, "zhao", record=answer.entry.record)
        assert isinstance(granted, Recorded), granted
        return granted.entry.record

    def correct(self, corrects: int, **more: Any) -> Answer:
        request = self.request("correct", content={"corrects": corrects, "reason": "r", **more.pop("to", {})}, **more)
        return correct_act(*self.places, request, moment(self.now))

    def history(self, record: str = "") -> History:
        return self.ledger.history(record or self.record)

    def kinds(self, record: str = "") -> list[str]:
        """The acts of the record as recorded."""
        return [one.act.kind for one in self.history(record).raw]

    def pending(self) -> list[int]:
        declared = CATALOGUE[self.ledger.header(self.record).procedure]
        return [one.proposal.seq for one in pending_proposals(declared, self.history())]

    def breaches(self) -> set[tuple[str, int]]:
        """Rule and act of every breach found now."""
        now = moment(self.now)
        declared = CATALOGUE[self.ledger.header(self.record).procedure]
        found = findings_of(declared, self.history().as_of(now), now)
        return {(one.rule.id, one.act) for one in found if one.outcome is Outcome.BREACH}


def rules(answer: Answer) -> list[str]:
    """The ids of the reasons of a refusal."""
    assert isinstance(answer, Refused), answer
    return [one.rule for one in answer.reasons]


def import_act(bureau: Bureau, record: str, act: Act, at: str, unit: str = "station-1") -> Entry:
    """What the historical door does: append without asking."""
    with bureau.ledger.writing() as writer:
        if record not in {header.number for header in writer.headers()}:
            opened = RecordHeader(
                number=record, procedure="stop_case", unit=unit, division="990101", opened_at=when(at).at
            )
            writer.begin(opened)
        now = moment(bureau.now)
        draft = Draft(record=record, act=act, by="import", unit=unit, when=when(at), recorded_at=now, imported=True)
        return writer.append((draft,))[0]
