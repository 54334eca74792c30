"""Forget a person, or the content of one act, for good: who may, what goes, what stays; then do it.

Nothing brings back what was forgotten. So a leader of the bureau does it, with the signing passphrase, and is told what
goes before; nothing is forgotten while a period that hangs on it still runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from zhiheng.kernel.act import Entry, When
from zhiheng.kernel.administration import LEDGER_ADMINISTRATION
from zhiheng.kernel.duty import Outcome
from zhiheng.kernel.errors import NotPermitted, ProductError, UnknownAct, UnknownRecord
from zhiheng.kernel.history import History
from zhiheng.kernel.inspection import duties_of
from zhiheng.kernel.register import DEPUTIES, SIGNING_KEYS
from zhiheng.kernel.review import Correct, Propose
from zhiheng.packs.posts import BUREAU_LEADER
from zhiheng.services.access import fitting_post
from zhiheng.services.installation import Installation

RULE = "个人信息保护法第四十七条 (Personal Information Protection Law art. 47)"
REGISTERS = (LEDGER_ADMINISTRATION.name, SIGNING_KEYS.name, DEPUTIES.name)
Words = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Forgetting:
    """What ``by`` wants forgotten: the party ``ref``, or else the content of the act number ``act`` of ``record``."""

    by: str
    reason: str
    ref: str = ""
    record: str = ""
    act: int = 0

    @property
    def tried(self) -> str:
        if self.ref:
            return f"遗忘当事人 {self.ref} (forget a party)"
        return f"清除 {self.record} 第{self.act}号行为的内容 (erase the content of act {self.act})"


@dataclass(frozen=True, kw_only=True)
class Going:
    """What forgetting takes away and what it leaves, line by line."""

    goes: tuple[Words, ...]
    stays: tuple[Words, ...]


def what_goes(installation: Installation, asked: Forgetting, now: datetime) -> Going:
    """What ``asked`` would take away. Raises NotPermitted, UnknownRecord, UnknownAct, and ProductError where a duty is
    open, where it is forgotten already, or where no reason is given."""
    records = installation.parties.records_of(asked.ref) if asked.ref else (asked.record,)
    _require_leader(installation, asked, records, now)
    if not asked.reason.strip():
        raise _stopped(asked, "没有理由 (no reason)", "用 --reason 写明，不写姓名 (state it, without a name)")
    going = _party(installation, asked, records) if asked.ref else _content(installation, asked)
    if _forgotten(installation, asked):
        raise _stopped(asked, "已经遗忘 (it is forgotten already)", "不必再做 (nothing more is to be done)")
    _require_nothing_owed(installation, asked, now)
    return going


def forget(installation: Installation, asked: Forgetting, credential: str, now: datetime) -> None:
    """Forget it, once ``credential`` has shown that it is ``asked.by`` who asks. Raises as ``what_goes`` does, and
    WrongCredential, CredentialLocked."""
    what_goes(installation, asked, now)
    installation.signing.unlock(asked.by, credential, now)
    if asked.ref:
        installation.parties.forget(asked.ref, asked.by, asked.reason, now)
    else:
        installation.forgetting.erase_content(asked.act, installation.catalogue, asked.by, asked.reason, now)


def _party(installation: Installation, asked: Forgetting, records: Sequence[str]) -> Going:
    if not installation.parties.knows(asked.ref):
        raise UnknownRecord(
            tried=asked.tried,
            stopped_by="没有这个当事人 (there is no such party)",
            article=RULE,
            next_step="编号在案卷页“人员”处 (the reference stands on the record's page, under People)",
        )
    named, more = "、".join(records[:5]) or "—", f" +{len(records) - 5}" if len(records) > 5 else ""
    return Going(
        goes=(
            ("姓名、证件号码和查找索引", "name, number, and the index that finds them"),
            (
                f"写有其姓名的已制发文书文件；案卷：{named}{more}",
                f"the files of documents that name it; records: {named}{more}",
            ),
        ),
        stays=(
            ("行为本身，只留不透明的编号", "the acts, with an opaque reference in the name's place"),
            ("行为中手写的文字，须逐个清除", "words that somebody typed into acts: erase those one by one"),
        ),
    )


def _content(installation: Installation, asked: Forgetting) -> Going:
    history = installation.ledger.history(asked.record)
    entry = next((one for one in history.raw if one.seq == asked.act), None)
    if entry is None:
        raise UnknownAct(
            tried=asked.tried,
            stopped_by="本案没有这个编号的行为 (the record has no act of this number)",
            article=RULE,
            next_step="编号在案卷页时间轴，如 #12 (the numbers stand on the record's timeline)",
        )
    if history.procedure in REGISTERS:
        raise _stopped(
            asked,
            "账本自己的登记不含当事人信息，清除会使签名无法核验 (it names no party, and keys verify by it)",
            "不清除 (leave it)",
        )
    alike = _repeating(history, entry)
    numbers = "、".join(f"#{one.seq}" for one in alike)
    repeats = ((f"重复其内容的行为 {numbers}，须另行清除", f"acts that repeat it, {numbers}: erase those, too"),)
    return Going(
        goes=(
            (f"{entry.day} {type(entry.act).title} 的全部内容", f"all content of {type(entry.act).en} of {entry.day}"),
            ("据以印制的文书文件和文书稿", "the files and texts of documents made of it"),
            ("由其内容推出的期限、关联和指标", "duties, links and figures derived from it"),
        ),
        stays=(
            ("行为种类、时间、记录人、单位、摘要和签名", "its kind, moments, author, unit, hashes and signature"),
            *(repeats if alike else ()),
        ),
    )


def _repeating(history: History, entry: Entry) -> list[Entry]:
    """Other acts that hold the content of ``entry``: its proposal or what was proposed, and corrections of it."""
    content = entry.act.payload()
    proposed = Propose.content.of(entry.act) if isinstance(entry.act, Propose) else None
    return [
        one
        for one in history.raw
        if one.seq != entry.seq
        and one.act.payload()
        and (
            (isinstance(one.act, Propose) and Propose.content.of(one.act) == content)
            or (isinstance(one.act, Correct) and Correct.corrects.of(one.act) == entry.seq)
            or (proposed is not None and one.act.payload() == proposed)
        )
    ]


def _require_leader(installation: Installation, asked: Forgetting, records: Sequence[str], now: datetime) -> None:
    officer, day = installation.directory.officer(asked.by), When.minute(now).day
    units = [installation.directory.unit(installation.ledger.header(one).unit) for one in records] or [None]
    if officer is None or not all(fitting_post(officer, (BUREAU_LEADER,), day, unit) for unit in units):
        raise NotPermitted(
            tried=asked.tried,
            stopped_by=f"{asked.by} 今日不是所涉案卷单位的{BUREAU_LEADER.title} "
            f"(holds no post of {BUREAU_LEADER.en} over the records today)",
            article="",
            next_step=f"由{BUREAU_LEADER.title}办理 (let a {BUREAU_LEADER.en.lower()} do it)",
        )


def _forgotten(installation: Installation, asked: Forgetting) -> bool:
    what, ref = ("party", asked.ref) if asked.ref else ("act", str(asked.act))
    return any((one.what, one.ref) == (what, ref) for one in installation.forgetting.register())


def _require_nothing_owed(installation: Installation, asked: Forgetting, now: datetime) -> None:
    owed = _owed_about(installation, asked.ref, now) if asked.ref else _opened_by(installation, asked, now)
    if owed:
        raise _stopped(
            asked,
            f"期限仍在进行 (a duty still runs)：{'；'.join(dict.fromkeys(owed))}",
            "办结后再遗忘 (forget once it is done)",
        )


def _owed_about(installation: Installation, ref: str, now: datetime) -> list[str]:
    owed = (one for one in installation.reads.duties_about((ref,), (), now) if not one.run_out)
    rules = ((one.record, installation.catalogue.rule(one.rule)) for one in owed)
    return [f"{record} {rule.title if rule is not None else ''}" for record, rule in rules]


def _opened_by(installation: Installation, asked: Forgetting, now: datetime) -> list[str]:
    history = installation.ledger.history(asked.record)
    duties = duties_of(installation.catalogue[history.procedure], history, now)
    return [one.rule.title for one in duties if one.start.seq == asked.act and one.outcome is Outcome.DUE]


def _stopped(asked: Forgetting, stopped_by: str, next_step: str) -> ProductError:
    return ProductError(tried=asked.tried, stopped_by=stopped_by, article=RULE, next_step=next_step)
