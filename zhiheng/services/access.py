"""Who may do and see what: posts held on the day of the act, in the tree of units."""

from collections.abc import Iterator
from datetime import date

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.history import History
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.people import Directory, Officer, Post, Unit
from zhiheng.kernel.procedure import Reason, Step, tried
from zhiheng.kernel.review import Role
from zhiheng.kernel.station_case import StationCase
from zhiheng.services.answers import ACCESS, TIMING, reason


def fitting_post(
    officer: Officer, roles: tuple[Role, ...], day: date, unit: Unit | None, among: str = ""
) -> Post | None:
    """A post of one of ``roles`` that ``officer`` held on ``day`` in ``unit`` or above it (any unit when None).

    ``among``: the id of the unit whose post is meant, where the officer holds several. A deputy's is none of them:
    deputies sign and do nothing else in another's stead.
    """
    own = (post for post in posts_over(officer, roles, day, unit) if not post.in_stead_of)
    return next((post for post in own if among in ("", post.unit.id)), None)


def posts_over(officer: Officer, roles: tuple[Role, ...], day: date, unit: Unit | None) -> Iterator[Post]:
    """The posts of ``roles`` over ``unit`` that ``officer`` held on ``day``, his or her own before a deputy's."""
    wanted = {role.id for role in roles}
    held = (post for post in officer.posts_on(day) if post.role in wanted)
    return iter(sorted((p for p in held if unit is None or p.unit.contains(unit)), key=lambda p: bool(p.in_stead_of)))


def post_over(
    officer: Officer | None,
    roles: tuple[Role, ...],
    day: date,
    header: RecordHeader | None,
    directory: Directory,
    among: str = "",
) -> Post | None:
    """The post under which ``officer`` may act in a record on ``day``; of a record yet to be opened ``header`` is None.

    None where there is no such post, or where nobody knows the record's unit.
    """
    unit = directory.unit(header.unit) if header is not None else None
    if officer is None or (header is not None and unit is None):
        return None
    return fitting_post(officer, roles, day, unit, among)


def serves(officer: Officer | None, day: date, header: RecordHeader | None, directory: Directory) -> bool:
    """Whether ``officer`` holds any post over the record's unit on ``day``; any post where it is yet to be opened."""
    posts = officer.posts_on(day) if officer is not None else ()
    unit = directory.unit(header.unit) if header is not None else None
    return any(header is None or (unit is not None and post.unit.contains(unit)) for post in posts)


def sees(officer: Officer, unit: Unit | None, day: date, roles: dict[str, Role]) -> bool:
    """Whether a post held on ``day`` opens the records of ``unit``."""
    return unit is not None and any(
        post.unit.contains(unit)
        for post in officer.posts_on(day)
        if post.role in roles and roles[post.role].sees_records
    )


def post_reasons(
    step: Step,
    act: Act,
    officer: Officer | None,
    when: When,
    header: RecordHeader | None,
    directory: Directory,
    among: str = "",
) -> Iterator[Reason]:
    """Why this officer may not record this act on that day, if so; ``among`` as in ``fitting_post``."""
    if post_over(officer, step.by, when.day, header, directory, among) is not None:
        return
    titles = "、".join(role.title for role in step.by)
    english = " / ".join(role.en for role in step.by)
    who = officer.name if officer is not None else "未知账号"
    yield reason(
        ACCESS,
        act,
        header.number if header is not None else "",
        (
            f"{who}在{when.day}不担任本案件单位的{titles}",
            f"On {when.day} the account holds no post of {english} over this record's unit",
        ),
        (f"请由{titles}记录，或核对发生时间与任职", f"Let {english} record it, or check the time and the post"),
    )


def service_reasons(
    act: Act, officer: Officer | None, now: When, header: RecordHeader | None, directory: Directory
) -> Iterator[Reason]:
    """Why an account whose posts have ended may not record what happened while it held them."""
    if not serves(officer, now.day, header, directory):
        yield reason(
            ACCESS,
            act,
            header.number if header is not None else "",
            ("您今日在本案件单位不担任任何职务", "You hold no post over this record's unit today"),
            ("请现任人员补记，或核对任职", "Let somebody now in post record it, or check the posts"),
        )


def timing_reasons(act: Act, when: When, now: When, history: History) -> Iterator[Reason]:
    """Why the moment itself cannot be: in the future, or before the record began."""
    yield from future_reasons(act, when, now, history.record)
    yield from early_reasons(act, when, history)


def future_reasons(act: Act, when: When, now: When, record: str) -> Iterator[Reason]:
    if when.at > now.at:
        yield reason(
            TIMING,
            act,
            record,
            ("发生时间在将来", "It is dated in the future"),
            ("改正发生时间；计划中的事等发生后再记录", "Correct the time; record what is planned once it has happened"),
        )


def early_reasons(act: Act, when: When, history: History) -> Iterator[Reason]:
    opening = history.opening
    if opening is not None and (when.day < opening.day if when.day_precise else when.at < opening.at):
        yield reason(
            TIMING,
            act,
            history.record,
            (f"发生时间早于案件开始（{opening.day}）", f"It is dated before the record began ({opening.day})"),
            ("改正发生时间，或先更正案件开始的时间", "Correct the time, or first correct the opening of the record"),
        )


def unit_reasons(act: Act, unit: str, record: str, directory: Directory) -> Iterator[Reason]:
    """Why ``act`` may not say what it says of the unit (an id) that has the record: it or one above it is a station, or
    none is."""
    place = directory.unit(unit)
    if place is None:
        return
    above = (directory.unit(id) for id in place.path.split("/"))
    is_stations = any(one is not None and one.is_station for one in above)
    for field in act.fields.values():
        if isinstance(field, StationCase) and field.of(act) not in (None, is_stations):
            yield Reason(
                rule=field.rule.id,
                tried=tried(act, record),
                stopped_by=(
                    f"{field.rule.title}：本案由{place.title}办理，{field.zh}应为“{field.show(is_stations)}”",
                    f"{field.rule.en} {place.en} has this record: {field.en} is {field.show(is_stations, False)}.",
                ),
                article=(field.rule.article.zh, field.rule.article.en),
                next_step=(
                    "按办理单位填写；不是派出所办理的，先记录上一级公安机关的批准",
                    "State it as it is; of a case that no station has, record first that the higher organ approves",
                ),
            )
