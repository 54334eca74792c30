"""Appoint a deputy for a post that signs, from one day to another; end an appointment early. Both are signed acts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.catalogue import Catalogue
from zhiheng.kernel.errors import UnknownRecord
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.people import Directory, Officer, Post, Unit
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.register import (
    DEPUTIES,
    DEPUTY_IS_APPOINTED,
    AppointDeputy,
    Appointment,
    EndDeputising,
    appointment_of,
)
from zhiheng.kernel.signature import Seal
from zhiheng.kernel.terms import Requirement
from zhiheng.law.bureau_rules import DEPUTY_FOR_A_TIME, ONE_DEPUTY_AT_A_TIME
from zhiheng.packs.posts import BUREAU_LEADER, CITY_LEADER, LEGAL_BRIGADE, LEGAL_REVIEWER, UNIT_HEAD
from zhiheng.services.access import posts_over
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.installation import roles_of
from zhiheng.services.turn import person_of

Unlock = Callable[[], Seal]

DEPUTISED = (LEGAL_REVIEWER, UNIT_HEAD, LEGAL_BRIGADE, BUREAU_LEADER, CITY_LEADER)
"""The posts that sign, and so may have a deputy."""

APPOINTING = (UNIT_HEAD, BUREAU_LEADER, CITY_LEADER)
"""Besides the holder of the post: who heads its unit, or one above it."""


@dataclass(frozen=True, kw_only=True)
class Appointing:
    """What is asked: ``deputy`` shall sign in the stead of ``principal``, who holds ``role`` in ``unit`` (its id)."""

    by: str
    deputy: str
    principal: str
    role: str
    unit: str
    since: date
    until: date
    reason: str


def appoint_deputy(
    ledger: Ledger,
    catalogue: Catalogue,
    directory: Directory,
    asked: Appointing,
    now: datetime,
    unlock: Unlock,
) -> Answer:
    """Record the appointment, or refuse it with every reason; the key is opened only where nothing stands against it.

    Raises WrongContent, SignatureRefused and what ``unlock`` raises.
    """
    act = AppointDeputy(
        deputy=asked.deputy,
        principal=asked.principal,
        role=asked.role,
        post_unit=asked.unit,
        since=asked.since,
        until=asked.until,
        reason=asked.reason,
    )
    moment = When.minute(now, DEPUTIES.zone)
    reasons = (
        *_appointing_reasons(catalogue, directory, asked, moment.day),
        *_longest_reasons(asked, moment.day),
        *_overlap_reasons(ledger, asked, moment.day),
    )
    if reasons:
        return Refused(reasons=reasons)
    seal = unlock()
    with ledger.writing() as writer:
        # Asked again: two heads may appoint at the same moment. From the number on nobody else writes.
        record = writer.next_number(DEPUTIES.series(moment))
        meanwhile = tuple(_overlap_reasons(ledger, asked, moment.day))
        if meanwhile:
            return Refused(reasons=meanwhile)
        writer.begin(RecordHeader(number=record, procedure=DEPUTIES.name, unit="", division="", opened_at=moment.at))
        return Recorded(entries=writer.append((_draft(record, act, asked.by, asked.unit, moment, now, seal),)))


def end_deputising(
    ledger: Ledger, directory: Directory, record: str, by: str, reason: str, now: datetime, unlock: Unlock
) -> Answer:
    """End the appointment of ``record`` at once, or refuse with every reason; ``unlock`` as in ``appoint_deputy``.

    Raises UnknownRecord, WrongContent, SignatureRefused and what ``unlock`` raises.
    """
    made = _appointment(ledger, record)
    act = EndDeputising(appointment=made.seq, reason=reason)
    moment = When.minute(now, DEPUTIES.zone)
    reasons = tuple(_ending_reasons(directory, made, by, moment.day))
    if reasons:
        return Refused(reasons=reasons)
    seal = unlock()
    with ledger.writing() as writer:
        return Recorded(entries=writer.append((_draft(record, act, by, made.unit, moment, now, seal),)))


def may_appoint(by: Officer, post: Post, day: date, holder: Officer) -> bool:
    """Whether ``by`` may give the ``post`` of ``holder`` a deputy on ``day``: the holder, or a head above it."""
    return by.person == holder.person or any(not one.in_stead_of for one in posts_over(by, APPOINTING, day, post.unit))


def _appointing_reasons(catalogue: Catalogue, directory: Directory, asked: Appointing, today: date) -> Iterator[Reason]:
    principal, by = directory.officer(asked.principal), directory.officer(asked.by)
    unit = directory.unit(asked.unit)
    post = _post(principal, asked, unit) if principal is not None and unit is not None else None
    if not today <= asked.since <= asked.until:
        yield _reason(
            (
                "起止日期不当：不得早于今日，止日不得早于起日",
                "The days are wrong: from today on, and the end not before the start",
            ),
            ("改正起止日期", "Correct the days"),
        )
    if post is None:
        yield _reason(
            (
                "被代理人在起日不担任该职务，或该职务不能代理",
                "On the first day the principal holds no such post that signs",
            ),
            ("核对被代理人、职务和单位", "Check the principal, the post and the unit"),
        )
    elif principal is None or by is None or not may_appoint(by, post, today, principal):
        yield _reason(
            (
                "任命须由任该职者本人或其单位、上级的负责人作出",
                "The holder of the post or a head above it appoints the deputy",
            ),
            ("请其本人或上级负责人任命", "Let the holder or a head above appoint"),
        )
    yield from _deputy_reasons(catalogue, directory, asked, unit)


def _deputy_reasons(
    catalogue: Catalogue, directory: Directory, asked: Appointing, unit: Unit | None
) -> Iterator[Reason]:
    deputy = directory.officer(asked.deputy)
    if deputy is None or not _may_deputise(catalogue, deputy, unit, asked.since):
        yield _reason(
            (
                "代理人没有可以代理审批的职务，或不在本局",
                "The deputy holds no post that may sign for another, or serves elsewhere",
            ),
            ("另选代理人", "Choose another deputy"),
        )
    people = {person_of(directory, account) for account in (asked.principal, asked.by)}
    if deputy is not None and deputy.person in people:
        yield _reason(
            ("任何人不得代理自己，也不得任命自己为代理人", "Nobody deputises for or appoints himself or herself"),
            ("另选代理人，或请上级任命", "Choose another deputy, or let a head above appoint"),
        )


def _longest_reasons(asked: Appointing, today: date) -> Iterator[Reason]:
    rule, days = DEPUTY_FOR_A_TIME, (asked.until - asked.since).days + 1
    most = rule.needed_limit.value
    if rule.applies(today, "") and days > most:
        last = asked.since + timedelta(days=most - 1)
        yield _reason(
            (f"任命{days}日，最长{most}日", f"{days} days are asked for, {most} are the most"),
            (f"止日不晚于{last}；期满后另行任命", f"End it on {last} or before; appoint again when it is over"),
            rule,
        )


def _overlap_reasons(ledger: Ledger, asked: Appointing, today: date) -> Iterator[Reason]:
    """Other appointments for the same post on one of these days."""
    if not ONE_DEPUTY_AT_A_TIME.applies(today, ""):
        return
    for _, history in ledger.histories(DEPUTIES.name):
        made = appointment_of(history.raw)
        if made is None or (made.principal, made.role, made.unit) != (asked.principal, asked.role, asked.unit):
            continue
        if made.since <= made.until and made.since <= asked.until and asked.since <= made.until:
            yield _reason(
                (
                    f"该职务{made.since}至{made.until}已有代理人（{made.record}）",
                    f"The post has a deputy from {made.since} to {made.until} ({made.record})",
                ),
                (
                    f"改为{made.until}以后起，或先终止该任命",
                    f"Let it begin after {made.until}, or end that appointment first",
                ),
                ONE_DEPUTY_AT_A_TIME,
            )


def _post(principal: Officer, asked: Appointing, unit: Unit) -> Post | None:
    wanted = {role.id for role in DEPUTISED}
    held = (one for one in principal.posts_on(asked.since) if not one.in_stead_of and one.role in wanted)
    return next((one for one in held if one.role == asked.role and one.unit.id == unit.id), None)


def _may_deputise(catalogue: Catalogue, deputy: Officer, unit: Unit | None, day: date) -> bool:
    roles = roles_of(catalogue)
    return unit is not None and any(
        post.role in roles
        and roles[post.role].may_deputise
        and not post.in_stead_of
        and post.unit.path.partition("/")[0] == unit.path.partition("/")[0]
        for post in deputy.posts_on(day)
    )


def _ending_reasons(directory: Directory, made: Appointment, by: str, today: date) -> Iterator[Reason]:
    officer, unit = directory.officer(by), directory.unit(made.unit)
    heads = posts_over(officer, APPOINTING, today, unit) if officer is not None and unit is not None else iter(())
    concerned = by in (made.deputy, made.principal) or any(not one.in_stead_of for one in heads)
    if not concerned:
        yield _reason(
            ("代理只能由双方或上级负责人终止", "The two concerned, or a head above, end an appointment"),
            ("请其本人或上级负责人终止", "Let one of them end it"),
        )
    if made.until < today:
        yield _reason(("该代理已经结束", "The appointment has ended already"), ("无须再终止", "Nothing is left to end"))


def _appointment(ledger: Ledger, record: str) -> Appointment:
    made = appointment_of(ledger.history(record).raw) if ledger.header(record).procedure == DEPUTIES.name else None
    if made is None:
        raise UnknownRecord(
            tried=f"终止代理 {record} (end {record})",
            stopped_by="没有这一任命 (there is no such appointment)",
            article="",
            next_step="在“签名与代理”页选择 (choose it on the page Signing and deputies)",
        )
    return made


def _draft(record: str, act: Act, by: str, unit: str, moment: When, now: datetime, seal: Seal) -> Draft:
    return Draft(record=record, act=act, by=by, unit=unit, when=moment, recorded_at=now, seal=seal)


def _reason(stopped_by: tuple[str, str], next_step: tuple[str, str], rule: Requirement = DEPUTY_IS_APPOINTED) -> Reason:
    return Reason(
        rule=rule.id,
        tried=("不能任命或终止代理", "Cannot appoint a deputy, or end it"),
        stopped_by=stopped_by,
        article=(rule.article.zh, rule.article.en),
        next_step=next_step,
    )
