"""The register of signing keys and of deputies: itself acts of the ledger, part of every catalogue, in no menu."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.administration import LEDGER_RULES
from zhiheng.kernel.fields import Day, Number, Text
from zhiheng.kernel.people import Officer, Post
from zhiheng.kernel.procedure import Procedure, Stage, Step
from zhiheng.kernel.signature import PublicKey
from zhiheng.kernel.terms import Nature, Requirement, Severity

KEY_IS_REGISTERED = Requirement(
    id="signing_key_is_registered",
    title="签名密钥由本人登记，起止可查",
    en="A signing key is registered by its holder; from when until when it is valid can be read.",
    article=LEDGER_RULES["2"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2000, 1, 1),
)

DEPUTY_IS_APPOINTED = Requirement(
    id="deputy_is_appointed",
    title="代理须有任命，载明代谁、何职、起止",
    en="A deputy has an appointment that names whom, in which post, from which day until which.",
    article=LEDGER_RULES["3"],
    nature=Nature.FORMALITY,
    severity=Severity.HIGH,
    since=date(2000, 1, 1),
)


class RegisterKey(Act, title="登记签名密钥", en="Register a signing key"):
    """Signed with the key itself: who registers it holds it. ``public_key`` and ``certificate``: hex of DER or raw."""

    key = Text("密钥编号", "Key")
    algorithm = Text("算法", "Algorithm")
    public_key = Text("公钥", "Public key")
    certificate = Text("证书", "Certificate", required=False, longest=20000)


class WithdrawKey(Act, title="注销签名密钥", en="Withdraw a signing key"):
    """From the next act on the key signs nothing. Signed with the key itself where ``replaced_by`` names the next one,
    otherwise by somebody who answers for its holder's having to register anew."""

    key = Text("密钥编号", "Key")
    reason = Text("注销理由", "Reason")
    replaced_by = Text("接替的密钥", "Replaced by", required=False)


class AppointDeputy(Act, title="任命代理", en="Appoint a deputy"):
    """``deputy`` signs in the stead of ``principal`` in one post, from ``since`` to ``until``, both days included."""

    deputy = Text("代理人账号", "Deputy's account")
    principal = Text("被代理人账号", "Account in whose stead")
    role = Text("职务", "Post")
    post_unit = Text("单位", "Unit")
    since = Day("起", "From")
    until = Day("止", "Until")
    reason = Text("理由", "Reason")


class EndDeputising(Act, title="终止代理", en="End a deputy's appointment"):
    """From this act on nobody signs by the appointment."""

    appointment = Number("任命编号", "Appointment")
    reason = Text("终止理由", "Reason")


KEY_VALID = Stage(id="key_valid", title="有效", en="Valid")
KEY_WITHDRAWN = Stage(id="key_withdrawn", title="已注销", en="Withdrawn")
DEPUTISING = Stage(id="deputising", title="代理", en="Appointed")
DEPUTISING_ENDED = Stage(id="deputising_ended", title="已终止", en="Ended")

SIGNING_KEYS = Procedure(
    name="signing_key",
    title="签名密钥登记",
    en="Register of signing keys",
    number_prefix="KEY",
    stages=(KEY_VALID, KEY_WITHDRAWN),
    steps=(
        Step(act=RegisterKey, by=(), law=KEY_IS_REGISTERED, opens=True, moves_to=KEY_VALID),
        Step(act=WithdrawKey, by=(), law=KEY_IS_REGISTERED, after=(RegisterKey,), moves_to=KEY_WITHDRAWN),
    ),
)

DEPUTIES = Procedure(
    name="deputy",
    title="代理任命",
    en="Deputies",
    number_prefix="DEPUTY",
    stages=(DEPUTISING, DEPUTISING_ENDED),
    steps=(
        Step(act=AppointDeputy, by=(), law=DEPUTY_IS_APPOINTED, opens=True, moves_to=DEPUTISING),
        Step(act=EndDeputising, by=(), law=DEPUTY_IS_APPOINTED, after=(AppointDeputy,), moves_to=DEPUTISING_ENDED),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """A deputy's appointment: the number of its act, and what it says."""

    seq: int
    record: str
    deputy: str
    principal: str
    role: str
    unit: str
    since: date
    until: date


def key_of(raw: Iterable[Entry]) -> PublicKey | None:
    """The key that a record of the register holds; what a historical batch brought registers none."""
    key: PublicKey | None = None
    for entry in raw:
        match entry.act:
            case RegisterKey() as act if key is None and not entry.imported:
                key = PublicKey(
                    id=act.key,
                    account=entry.by,
                    algorithm=act.algorithm,
                    public=bytes.fromhex(act.public_key),
                    registered=entry.seq,
                    certificate=bytes.fromhex(act.certificate or ""),
                )
            case WithdrawKey() if key is not None and not key.withdrawn:
                key = replace(key, withdrawn=entry.seq)
    return key


def appointment_of(raw: Iterable[Entry]) -> Appointment | None:
    """The appointment that a record of the register holds; what a historical batch brought appoints nobody.

    One that was ended early has the day before its end as its last; ended on its first day it never ran.
    """
    made: Appointment | None = None
    for entry in raw:
        match entry.act:
            case AppointDeputy() as act if made is None and not entry.imported:
                made = Appointment(
                    seq=entry.seq,
                    record=entry.record,
                    deputy=act.deputy,
                    principal=act.principal,
                    role=act.role,
                    unit=act.post_unit,
                    since=act.since,
                    until=act.until,
                )
            case EndDeputising() if made is not None:
                made = replace(made, until=min(made.until, entry.day - timedelta(days=1)))
    return made


def deputised(appointment: Appointment, principal: Officer) -> Iterator[Post]:
    """The posts that a deputy holds by ``appointment``: those days only on which ``principal`` holds the post, too."""
    for post in principal.posts:
        if post.role == appointment.role and post.unit.id == appointment.unit and not post.in_stead_of:
            since = max(post.since, appointment.since)
            until = min(post.until or appointment.until, appointment.until)
            if since <= until:
                yield replace(
                    post, since=since, until=until, in_stead_of=principal.account, appointment=appointment.seq
                )
