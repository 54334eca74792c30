"""Register a signing key of one's own. The one before it signs for it, and is withdrawn by the same transaction; where
its passphrase is lost, a head above or an auditor withdraws it first."""

from datetime import date, datetime

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import WriteConflict
from zhiheng.kernel.ledger import Draft, Ledger, RecordHeader
from zhiheng.kernel.people import Directory, Officer
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.register import KEY_IS_REGISTERED, SIGNING_KEYS, RegisterKey, WithdrawKey
from zhiheng.kernel.signature import Seal
from zhiheng.packs.posts import AUDITOR
from zhiheng.services.access import fitting_post
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.deputise import APPOINTING, Unlock
from zhiheng.services.installation import Signing

REPLACED = "登记了新密钥 (a new key was registered)"


def register_key(
    ledger: Ledger, signing: Signing, account: str, credential: str, now: datetime, old_credential: str = ""
) -> Seal:
    """Make a key that opens with ``credential`` and enter it into the register, signed with itself and, where
    ``account`` has a valid key, with that one, which ``old_credential`` opens.

    Raises WrongCredential (also where ``credential`` is too short), CredentialLocked, SignatureRefused, WriteConflict,
    StoreUnavailable.
    """
    before = key_before(signing, account, old_credential, now)
    return enter_key(ledger, signing, signing.make(account, credential), now, before)


def key_before(signing: Signing, account: str, credential: str, now: datetime) -> Seal | None:
    """The valid key of ``account``, opened; None where it has none. Raises WrongCredential, CredentialLocked."""
    return signing.unlock(account, credential, now, replacing=True) if signing.current(account) is not None else None


def enter_key(
    ledger: Ledger, signing: Signing, made: Seal, now: datetime, before: Seal | None, certificate: str = ""
) -> Seal:
    """Enter a key that was made, or taken over with its ``certificate`` (hex of DER), in the place of ``before``."""
    content = {"key": made.key, "algorithm": made.algorithm, "public_key": made.public.hex()}
    if certificate:
        content["certificate"] = certificate
    moment = When.minute(now, SIGNING_KEYS.zone)
    with ledger.writing() as writer:
        record = writer.next_number(SIGNING_KEYS.series(moment))  # from here on nobody else writes
        current = signing.current(made.signer)
        if (current and current.id) != (before and before.key):
            raise _changed_meanwhile()
        writer.begin(
            RecordHeader(number=record, procedure=SIGNING_KEYS.name, unit="", division="", opened_at=moment.at)
        )
        drafts = [_draft(record, RegisterKey(**content), made, moment, now)]
        if before is not None:
            ended = WithdrawKey(key=before.key, reason=REPLACED, replaced_by=made.key)
            drafts.append(_draft(signing.record_of(before.key), ended, before, moment, now))
        writer.append(drafts)
        signing.registered_in(made.key, record)
    return made


def withdraw_key(
    ledger: Ledger,
    directory: Directory,
    signing: Signing,
    account: str,
    by: str,
    reason: str,
    now: datetime,
    unlock: Unlock,
) -> Answer:
    """Withdraw the key of ``account``, who has lost its passphrase, so that a new one can be registered; or refuse.

    ``unlock`` opens the key of ``by`` where nothing stands against it. Raises WrongContent, SignatureRefused,
    WriteConflict (the key has just changed) and what ``unlock`` raises.
    """
    moment, key = When.minute(now, SIGNING_KEYS.zone), signing.current(account)
    officer, withdrawing = directory.officer(account), directory.officer(by)
    if officer is None or withdrawing is None or not may_withdraw(withdrawing, officer, moment.day):
        return _refused(
            (
                "须由其单位或上级负责人、审计员注销，不能是本人",
                "A head of the unit or above it, or an auditor, withdraws it; never its holder",
            ),
            ("请其负责人或审计员办理", "Let a head above or an auditor do it"),
        )
    if key is None:
        return _refused(
            ("该账号没有有效的签名密钥", "The account has no valid signing key"),
            ("无须注销，请本人登记密钥", "Nothing is left to withdraw: let its holder register a key"),
        )
    act, record = WithdrawKey(key=key.id, reason=reason), signing.record_of(key.id)
    seal = unlock()
    with ledger.writing() as writer:
        writer.header(record)  # from here on nobody else writes in it
        current = signing.current(account)
        if current is None or current.id != key.id:
            raise _changed_meanwhile()
        return Recorded(entries=writer.append((_draft(record, act, seal, moment, now),)))


def may_withdraw(by: Officer, officer: Officer, day: date) -> bool:
    """Whether ``by`` may withdraw the key of ``officer``: a head of a unit in which that officer serves, a head above
    it, or an auditor of it; never the same person."""
    above = (fitting_post(by, (*APPOINTING, AUDITOR), day, post.unit) for post in officer.posts_on(day))
    return by.person != officer.person and any(above)


def _draft(record: str, act: Act, seal: Seal, moment: When, now: datetime) -> Draft:
    return Draft(record=record, act=act, by=seal.signer, unit="", when=moment, recorded_at=now, seal=seal)


def _refused(stopped_by: tuple[str, str], next_step: tuple[str, str]) -> Refused:
    article = KEY_IS_REGISTERED.article
    return Refused(
        reasons=(
            Reason(
                rule=KEY_IS_REGISTERED.id,
                tried=("不能注销签名密钥", "Cannot withdraw a signing key"),
                stopped_by=stopped_by,
                article=(article.zh, article.en),
                next_step=next_step,
            ),
        )
    )


def _changed_meanwhile() -> WriteConflict:
    return WriteConflict(
        tried="登记或者注销签名密钥 (register or withdraw a signing key)",
        stopped_by="密钥刚刚有变动，未写入任何内容 (the key has just changed; nothing was written)",
        article=KEY_IS_REGISTERED.article.zh,
        next_step="打开“签名与代理”页核对后重试 (look at the page Signing and deputies, then retry)",
    )
