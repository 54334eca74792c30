"""What an administrator has to mend or do again: fonts, seal, keys, law texts, copies of acts, checkpoints, clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from zhiheng.kernel.act import When
from zhiheng.kernel.counted import noun
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.people import Officer
from zhiheng.kernel.periods import BEIJING
from zhiheng.law.policy import ending, upkeep
from zhiheng.services.audit_ledger import require_auditor
from zhiheng.services.four_parts import one_language
from zhiheng.services.installation import Installation
from zhiheng.services.load_law import digest_loaded

NAMED = 12
"""Accounts that are named; the others are counted."""
WAITED = timedelta(minutes=5)
"""As long an act may have waited for others to finish writing, with its moment of recording already taken."""
Words = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Health:
    """One thing to look after. ``faults``: what is wrong and what to do, in sentences; none where all is well."""

    title: Words
    faults: tuple[Words, ...]


def health_page(installation: Installation, account: str, now: datetime) -> tuple[Health, ...]:
    """``health`` for an auditor. Raises NotPermitted."""
    require_auditor(installation, account, now)
    return health(installation, now)


def health(installation: Installation, now: datetime) -> tuple[Health, ...]:
    """How the installation is at ``now``. Nothing is written."""
    return (
        Health(title=("文书字体和电子签章", "Fonts and seal of documents"), faults=tuple(_printing(installation, now))),
        Health(title=("签名密钥", "Signing keys"), faults=tuple(_keys(installation, now))),
        Health(title=("法律文本", "Law texts"), faults=tuple(_law_texts(installation))),
        Health(title=("列式副本", "Columnar copy"), faults=tuple(_columnar(installation, now))),
        Health(title=("检查点", "Checkpoints"), faults=tuple(_checkpoints(installation, now))),
        Health(title=("期限和待办", "Duties and lists"), faults=tuple(_projections(installation))),
        Health(title=("服务器时钟", "Clock of the server"), faults=tuple(_clock(installation, now))),
    )


def _printing(installation: Installation, now: datetime) -> Iterator[Words]:
    try:
        yield from installation.printer.complaints(now)
    except ProductError as error:
        yield _of_error(error)


def _of_error(error: ProductError) -> Words:
    zh, en = (f"{one_language(error.stopped_by, zh)}；{one_language(error.next_step, zh)}" for zh in (True, False))
    return zh, en.replace("；", "; ")


def _keys(installation: Installation, now: datetime) -> Iterator[Words]:
    """Whoever holds a post and has no key can neither propose nor sign."""
    day = When.minute(now).day
    serving = [one for one in _serving(installation) if one.posts_on(day)]
    keys = {one.account: installation.signing.current(one.account) for one in serving}
    lacking = [account for account, key in keys.items() if key is None]
    if lacking:
        named = lacking[:NAMED]
        more = f"等{len(lacking)}人" if len(lacking) > NAMED else ""
        holds = noun(len(lacking), "account holds", "accounts hold")
        yield (
            f"{'、'.join(named)}{more}在职而没有签名密钥，不能呈请和签批；请本人在“签名与代理”页登记",
            f"{len(lacking)} {holds} a post and no signing key, and can neither propose nor sign: {', '.join(named)}"
            f"{' …' if more else ''}; let them register one on the page Signing",
        )
    for account, key in keys.items():
        ends = installation.signing.ends(key) if key is not None else None
        told = ending(f"{account} 的签名证书", f"The signing certificate of {account}", ends, now) if ends else None
        if told is not None:
            yield told


def _serving(installation: Installation) -> Iterator[Officer]:
    """Every account with a post, once."""
    roots = [unit.path for unit in installation.reads.units() if "/" not in unit.path]
    found = {one.account: one for root in roots for one in installation.reads.officers(root)}
    return iter(found.values())


def _law_texts(installation: Installation) -> Iterator[Words]:
    if digest_loaded(installation.ledger) and not installation.law_texts.texts:
        yield (
            "台账记载已载入法律文本，而 law 文件夹中没有，或内容已被改动；运行 zhiheng law load 重新载入",
            "The ledger says that law texts were loaded; the folder law lacks them, or they were altered since. Run"
            " zhiheng law load again",
        )


def _columnar(installation: Installation, now: datetime) -> Iterator[Words]:
    (behind, at), most = installation.columnar_state(), upkeep("columnar")
    if behind > 0 and (at is None or now - at > most):
        since = "从未更新" if at is None else f"上次更新 {_moment(at)}"
        english = "was never made" if at is None else f"was brought up last on {_moment(at)}"
        yield (
            f"落后{behind}个行为，{since}；运行 zhiheng columnar，并设为定时任务",
            f"It is {behind} {noun(behind, 'act')} behind and {english}; run zhiheng columnar, and put it on a timer",
        )


def _projections(installation: Installation) -> Iterator[Words]:
    if not installation.follows_declarations:
        yield (
            "期限和待办是按以前的规则、日历或者内部规定算出的；运行 zhiheng init 重新计算",
            "Duties and lists were worked out under earlier rules, calendar or local values; run zhiheng init to work"
            " them out anew",
        )


def _clock(installation: Installation, now: datetime) -> Iterator[Words]:
    """Nothing is refused for it: once a clock was ahead, every act until then would be."""
    back = installation.ledger.set_back(WAITED)
    if back is None or now - back.to > upkeep("clock"):
        return
    before, to = _moment(back.before), _moment(back.to)
    yield (
        f"时钟曾被调回：第 {back.seq} 号行为记于 {to}，而它前面的记于 {before}；核对对时服务，并注明其间不准的时间",
        f"The clock was set back: act {back.seq} was recorded at {to} and the one before it at {before}; look at the"
        " time service, and note which acts were dated wrongly",
    )


def _checkpoints(installation: Installation, now: datetime) -> Iterator[Words]:
    made, most = installation.checkpoints(), upkeep("checkpoint")
    latest = max((one.at for one in made), default=None)
    if latest is None or now - latest > most:
        since = "还没有检查点" if latest is None else f"最近的检查点是 {_moment(latest)}"
        english = "There is no checkpoint" if latest is None else f"The latest checkpoint is of {_moment(latest)}"
        yield (
            f"{since}，此后被删去的行为核验不出；运行 zhiheng checkpoint，另机保存，并设为定时任务",
            f"{english}: acts taken away since cannot be told; run zhiheng checkpoint, keep it elsewhere, put it on a"
            " timer",
        )


def _moment(at: datetime) -> str:
    return f"{at.astimezone(BEIJING):%Y-%m-%d %H:%M}"
