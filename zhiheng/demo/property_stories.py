"""Invented exhibits: how a phone, a drug, cash or goods go through hands and store, and one stock-taking."""

from datetime import datetime, timedelta

from zhiheng.demo.criminal_stories import DAY, HOUR, Party, Story
from zhiheng.demo.telling import Telling
from zhiheng.kernel.history import History
from zhiheng.packs.criminal.acts_evidence import MakeSeizureList
from zhiheng.packs.property import acts
from zhiheng.packs.property import acts_disposal as disposal
from zhiheng.packs.property import acts_drugs as drugs
from zhiheng.packs.property.acts_stock import FinishStockTaking, ScanItem, StartStockTaking
from zhiheng.packs.property.procedure import CASE_PROPERTY
from zhiheng.packs.property.whereabouts import Place, whereabouts

STORE = "分局涉案财物保管中心"
SHELVES = [f"{rack}-{place:02d}" for rack in "ABC" for place in range(1, 9)]
THINGS = (
    ("手机", "electronics", "直板，黑色，屏幕有裂痕"),
    ("笔记本电脑", "electronics", "银灰色，14 英寸"),
    ("金项链", "valuables", "约 12 克，有吊坠"),
    ("电动自行车", "vehicle", "红色，无号牌"),
    ("折叠刀", "weapon", "刃长 9 厘米"),
    ("记账本", "document", "横格，写有字迹 31 页"),
    ("行李箱", "other", "24 寸，密码锁"),
)
CAUSES = ("盗窃案", "诈骗案", "故意伤害案", "寻衅滋事案")


def kept(told: Telling, party: Party) -> None:
    """Taken, handed over, in the store until today."""
    _taken(told, party)
    _stored(told)


def used(told: Telling, party: Party) -> None:
    """Taken out for an examination and brought back, now and then too late or not yet."""
    kept(told, party)
    told.wait(DAY * 2, DAY * 20)
    days = told.chance.choice((3, 5, 7))
    borrower = _investigator(told)
    told.say(acts.ApproveUse(use="examination", borrower=[borrower], days=days, reason="提取电子数据"), borrower)
    told.wait(HOUR / 2, HOUR * 6)
    seal = _seal(told)
    told.say(acts.Issue(borrower=[borrower], days=days, seal=seal))
    told.wait(timedelta(minutes=1), timedelta(minutes=5))
    told.say(acts.SignForIssue(giver=[_keeper(told)], seal=seal), borrower)
    if told.chance.random() < 0.15:
        return
    told.wait(DAY, DAY * (days + 4 if told.chance.random() < 0.3 else days - 1))
    _handed_in(told, reopened="鉴定时启封，已重新封装")


def given_back(told: Telling, party: Party) -> None:
    """The victim's own, given back with a signed list."""
    kept(told, party)
    told.wait(DAY * 5, DAY * 40)
    told.say(
        disposal.DecideDisposal(way="return", ground="victims", reason="权属明确，不影响办案"), _investigator(told)
    )
    told.wait(DAY, DAY * 6)
    told.say(
        disposal.ReturnToOwner(
            receiver=party(),
            receiver_is="owner",
            officers=[_investigator(told), _keeper(told)],
            list_signed=True,
            photo=_digest(told),
        ),
        _keeper(told),
    )


def goes_along(told: Telling, party: Party) -> None:
    """Goes to the procuratorate with the case."""
    kept(told, party)
    told.wait(DAY * 30, DAY * 80)
    told.say(
        disposal.TransferWithCase(
            receiving_organ="区人民检察院", sent="item", list_copies=2, proposal="作案工具，建议没收"
        ),
        _keeper(told),
    )


def drug(told: Telling, party: Party) -> None:
    """Weighed, sampled, stored and sent, now and then too late."""
    pair, sample = _weighed(told, party)
    told.wait(HOUR * 10, DAY * 5 if told.chance.random() < max(0.2, told.slip) else HOUR * 40)
    told.say(drugs.SendToLaboratory(officers=pair, laboratory="市局毒品检验鉴定中心", milligrams=sample), pair[0])
    told.wait(DAY * 3, DAY * 9)
    told.say(
        drugs.ReceiveLaboratoryResult(
            opinion_no=f"毒检{told.chance.randint(100, 999)}号", substance="甲基苯丙胺", consumed_milligrams=100
        ),
        pair[0],
    )


def _weighed(told: Telling, party: Party) -> tuple[list[str], int]:
    """Who weighed and sampled it, and the weight of the sample; what remains is in the store."""
    _taken(told, party, ("疑似甲基苯丙胺", "drug", "白色晶体，透明自封袋"), "贩卖毒品案")
    pair = _pair(told)
    gross = told.chance.randint(900, 30000)
    net = gross - told.chance.randint(200, 600)
    told.wait(HOUR / 2, HOUR)
    told.say(
        drugs.WeighDrug(
            officers=pair,
            scales_certificate="JD-2025-0312",
            packages=told.chance.randint(1, 6),
            gross_milligrams=gross,
            net_milligrams=net,
        ),
        pair[0],
    )
    told.wait(HOUR / 4, HOUR / 2)
    sample = min(net, 500)
    told.say(drugs.SampleDrug(officers=pair, place="casework_place", samples=1, milligrams=sample), pair[0])
    _stored(told, gross - sample)
    return pair, sample


def forgotten(told: Telling, party: Party) -> None:
    """Taken and never handed over."""
    _taken(told, party)


def unsent(told: Telling, party: Party) -> None:
    """A drug that nobody has sent to the laboratory."""
    _weighed(told, party)


def cash(told: Telling, party: Party) -> None:
    """Counted, banked, the receipt in the store."""
    amount = told.chance.randint(8, 900) * 10000
    _taken(told, party, ("现金", "cash", "百元面额为主"), "诈骗案", amount)
    told.wait(HOUR, HOUR * 8)
    told.say(
        acts.BankCash(amount=amount, account="分局涉案款专户", receipt_no=f"HD-{told.chance.randint(10000, 99999)}"),
        _investigator(told),
    )
    _stored(told)


def counted(told: Telling, party: Party) -> None:
    """Yesterday's stock-taking: one item is not found, one stands on another shelf."""
    told.clock = told.now - 26 * HOUR
    told.say(StartStockTaking(store=STORE, officers=[_keeper(told)]))
    there = [one for one in told.earlier if _in_store(one, told.clock)]
    missing = [one for one in there if _in_store(one, told.now)][:1]
    misplaced = [one for one in there if one not in missing and _shelf(one) != SHELVES[-1]][:1]
    for one in there:
        told.wait(timedelta(seconds=60), timedelta(minutes=3))
        if one not in missing:
            told.say(ScanItem(code=one.number, shelf=SHELVES[-1] if one in misplaced else _shelf(one)))
    told.wait(timedelta(minutes=5), timedelta(minutes=10))
    told.say(FinishStockTaking(remark="年末盘点"))
    for one in missing:
        one.clock = told.clock + HOUR
        one.say(acts.NoteMissing(stock_taking=told.number))


def _taken(
    told: Telling, party: Party, thing: tuple[str, str, str] = ("", "", ""), cause: str = "", amount: int = 0
) -> None:
    item, kind, features = thing if thing[0] else told.chance.choice(THINGS)
    money = {"amount": amount} if amount else {"quantity": 1, "counted_in": "件"}
    told.say(
        acts.TakeProperty(
            item=item,
            item_kind=kind,
            measure="seizure" if _listed(told) else "handed_in",
            cause=cause or told.chance.choice(CAUSES),
            source="现场扣押",
            holder=party(),
            officers=_pair(told),
            list_no=f"扣字{told.number[2:]}",
            lot=1,
            features=features,
            photo=_digest(told),
            **money,
        ),
        _investigator(told),
    )


def _listed(told: Telling) -> bool:
    """Whether what is seized in its case now stands on a list."""
    case = [one for one in told.earlier if one.number == told.parent]
    lists = [entry for one in case for entry in one.entries if isinstance(entry.act, MakeSeizureList)]
    return not case or any(entry.at <= told.clock for entry in lists)


def _stored(told: Telling, milligrams: int = 0) -> None:
    """Handed over within the day, now and then later or not at all yet."""
    told.wait(HOUR, HOUR * 40 if told.chance.random() < max(0.12, told.slip) else HOUR * 12)
    _handed_in(told, milligrams=milligrams)


def _handed_in(told: Telling, milligrams: int = 0, reopened: str = "") -> None:
    giver, keeper = _investigator(told), _keeper(told)
    seal = f"FT{told.chance.randint(100000, 999999)}"
    weight = {"milligrams": milligrams} if milligrams else {}
    told.say(acts.HandOver(receiver=[keeper], seal=seal, reopened=reopened, **weight), giver)
    told.wait(timedelta(minutes=5), timedelta(minutes=30))
    told.say(
        acts.CheckIn(
            giver=[giver],
            store=STORE,
            shelf=told.chance.choice(SHELVES),
            state="sealed",
            seal=seal,
            photo=_digest(told),
            **weight,
        )
    )


def _in_store(told: Telling, moment: datetime) -> bool:
    if told.procedure is not CASE_PROPERTY:
        return False
    history = History(record=told.number, procedure=told.procedure.name, raw=tuple(told.entries))
    where = whereabouts(history.as_of(moment))
    return where is not None and where.place is Place.IN_STORE


def _shelf(told: Telling) -> str:
    return str([acts.CheckIn.shelf.of(one.act) for one in told.entries if isinstance(one.act, acts.CheckIn)][-1])


def _seal(told: Telling) -> str:
    return str([acts.CheckIn.seal.of(one.act) for one in told.entries if isinstance(one.act, acts.CheckIn)][-1])


def _digest(told: Telling) -> str:
    return f"{told.chance.getrandbits(256):064x}"


def _investigator(told: Telling) -> str:
    return _pair(told)[0]


def _pair(told: Telling) -> list[str]:
    return [one.account for one in told.staff if any(post.role == "investigator" for post in one.posts)][:2]


def _keeper(told: Telling) -> str:
    return next(one.account for one in told.staff if any(post.role == "property_keeper" for post in one.posts))


STORIES: tuple[Story, ...] = (
    *(kept, used, drug) * 6,
    *(given_back, goes_along, cash) * 3,
    forgotten,
    unsent,
)
"""Drawn with equal chance."""
