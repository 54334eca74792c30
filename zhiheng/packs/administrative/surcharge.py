"""What a fine that is paid late costs: three per cent a day of what is late, never more than that itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from zhiheng.kernel.act import Entry
from zhiheng.kernel.duty import running
from zhiheng.kernel.history import History
from zhiheng.kernel.periods import DAY
from zhiheng.kernel.procedure import Check
from zhiheng.kernel.reckon import Reckoned
from zhiheng.law.administrative_penalty_law import FINE_PAID_IN_FULL, LATE_FINE_SURCHARGE
from zhiheng.packs.administrative.acts_decision import DecidePenalty, DecidePenaltyAtStation
from zhiheng.packs.administrative.acts_summary import (
    CollectFine,
    DecideOnTheSpot,
    DeferFine,
    LearnAppealEnded,
    LearnOfAppeal,
    PayFine,
)
from zhiheng.packs.administrative.duties_penalty import FINES

PER_CENT_A_DAY = LATE_FINE_SURCHARGE.needed_limit.value
FINING = (DecidePenalty, DecidePenaltyAtStation, DecideOnTheSpot)
PAYING = (PayFine, CollectFine)


@dataclass(frozen=True, kw_only=True)
class Late:
    """So many fen, so many days after the last day on which they were to be paid."""

    fen: int
    days: int

    @property
    def surcharge(self) -> int:
        """In fen, parts of one left out."""
        return min(self.fen * PER_CENT_A_DAY * self.days // 100, self.fen)


def last_day(decision: Entry, history: History, at: datetime) -> date | None:
    """The last day to pay the fine of ``decision``, that of a deferral where one was allowed before ``at``; None while
    the person has not received it."""
    person = decision.act.fields["person"].of(decision.act)
    put_off = [e for e in history.of(DeferFine) if e.at <= at and DeferFine.person.of(e.act) == person]
    allowed: list[date] = [DeferFine.paid_by.of(e.act) for e in put_off if decision.may_precede(e)]
    if allowed:
        return allowed[-1]
    ends = [one.ends for duty in FINES for one in running(duty, history, at) if one.start.seq == decision.seq]
    return (ends[0].late_at.astimezone(history.zone).date() - DAY) if ends and ends[0] is not None else None


def fined(person: str, before: datetime, history: History) -> Entry | None:
    """The latest decision of a fine on ``person``."""
    found = [e for e in history.of(*FINING) if e.at <= before and e.act.fields["person"].of(e.act) == person]
    return next((e for e in reversed(found) if e.act.fields["fine"].of(e.act)), None)


def at_rest(person: str, due: date, until: date, history: History) -> int | None:
    """How many of the days after ``due`` and up to ``until`` an appeal was running; None where no act tells of one."""
    appeals = [e for e in history.of(LearnOfAppeal) if LearnOfAppeal.person.of(e.act) == person]
    ends = [e for e in history.of(LearnAppealEnded) if LearnAppealEnded.person.of(e.act) == person]
    resting: set[int] = set()
    for appeal in appeals:
        over = next((LearnAppealEnded.ended_on.of(e.act) for e in ends if appeal.may_precede(e)), until)
        since = max(LearnOfAppeal.appealed_on.of(appeal.act), due + DAY)
        resting.update(range(since.toordinal(), min(over, until).toordinal() + 1))
    return len(resting) if appeals else None


def days_late(person: str, due: date, until: date, history: History, stated: int) -> int:
    """The days after ``due``, without those of an appeal: the acts' own, else as ``stated``."""
    resting = at_rest(person, due, until, history)
    return max((until - due).days - (stated if resting is None else resting), 0)


def late(payment: Entry, history: History) -> Late:
    """How late ``payment`` is."""
    act = payment.act
    decision = fined(PayFine.person.of(act), payment.latest, history)
    due = last_day(decision, history, payment.latest) if decision is not None else None
    stated, person = PayFine.uncounted_days.of(act) or 0, PayFine.person.of(act)
    days = days_late(person, due, payment.day, history, stated) if due is not None else 0
    return Late(fen=PayFine.fine.of(act), days=days)


def surcharge_is_the_laws(entry: Entry, history: History) -> bool:
    """None is added, or what the law says, or less of it under an agreement."""
    stated, owed = PayFine.surcharge.of(entry.act) or 0, late(entry, history).surcharge
    return stated in (0, owed) or (stated < owed and PayFine.reduced.of(entry.act) is True)


def surcharges(history: History, as_of: datetime) -> Iterator[Reckoned]:
    """For each fine paid late, and each that is late now, what the law lets be added."""
    for payment in history.of(PayFine):
        owed = late(payment, history)
        if owed.days and LATE_FINE_SURCHARGE.applies(payment.day, history.division):
            yield _paid(payment, owed)
    today = as_of.astimezone(history.zone).date()
    for decision in history.of(*FINING) if LATE_FINE_SURCHARGE.applies(today, history.division) else ():
        person = decision.act.fields["person"].of(decision.act)
        due = last_day(decision, history, as_of)
        days = days_late(person, due, today, history, 0) if due is not None else 0
        owed = Late(fen=_unpaid(decision, person, history), days=days)
        if owed.fen > 0 and owed.days > 0:
            yield _open(decision, person, owed)


def _unpaid(decision: Entry, person: str, history: History) -> int:
    paid: list[int] = [PayFine.fine.of(e.act) for e in history.of(PayFine) if _pays(decision, e, person)]
    paid += [CollectFine.fine.of(e.act) for e in history.of(CollectFine) if _pays(decision, e, person)]
    return int(decision.act.fields["fine"].of(decision.act) or 0) - sum(paid)


def _pays(decision: Entry, payment: Entry, person: str) -> bool:
    return payment.act.fields["person"].of(payment.act) == person and decision.may_precede(payment)


def _paid(payment: Entry, owed: Late) -> Reckoned:
    act, show = payment.act, PayFine.fine.show
    stated = PayFine.surcharge.of(act) or 0
    return Reckoned(
        rule=LATE_FINE_SURCHARGE,
        act=payment.seq,
        party=PayFine.person.of(act),
        words=(
            f"逾期{owed.days}日缴纳{show(owed.fen)}，可以加处{show(owed.surcharge)}，实际加处{show(stated)}",
            f"{show(owed.fen, False)} paid {owed.days} d late: {show(owed.surcharge, False)} may be added, "
            f"{show(stated, False)} was",
        ),
    )


def _open(decision: Entry, person: str, owed: Late) -> Reckoned:
    show = PayFine.fine.show
    return Reckoned(
        rule=LATE_FINE_SURCHARGE,
        act=decision.seq,
        party=person,
        words=(
            f"尚欠罚款{show(owed.fen)}，已逾期{owed.days}日，今日缴纳可以加处{show(owed.surcharge)}",
            f"{show(owed.fen, False)} unpaid, {owed.days} d late: "
            f"{show(owed.surcharge, False)} may be added if paid today",
        ),
    )


def paid_as_decided(entry: Entry, history: History) -> bool:
    """No more was paid than is fined, and no less, but where parts were allowed; what is paid later counts."""
    person = entry.act.fields["person"].of(entry.act)
    decisions = [one for one in history.of(*FINING) if _pays(one, entry, person) and _fines(one, person)]
    if not decisions:
        return True
    paid = sum(one.act.fields["fine"].of(one.act) for one in history.of(*PAYING) if _pays(decisions[0], one, person))
    owed = sum(one.act.fields["fine"].of(one.act) for one in decisions)
    allowed = any(DeferFine.person.of(one.act) == person for one in history.of(DeferFine))
    return bool(paid == owed or (paid < owed and allowed))


def _fines(decision: Entry, person: str) -> bool:
    return decision.act.fields["person"].of(decision.act) == person and bool(
        decision.act.fields["fine"].of(decision.act)
    )


CHECKS = (
    Check(rule=LATE_FINE_SURCHARGE, on=(PayFine,), holds=surcharge_is_the_laws),
    Check(rule=FINE_PAID_IN_FULL, on=(PayFine, CollectFine), holds=paid_as_decided),
)
