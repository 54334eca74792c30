"""What the content and circumstances of an act must be: a breach is a finding and blocks nothing."""

from zhiheng.kernel.act import Act, Entry
from zhiheng.kernel.conditions import elapsed, happened, states
from zhiheng.kernel.field_test import FieldTest
from zhiheng.kernel.fields import Officers
from zhiheng.kernel.history import History
from zhiheng.kernel.procedure import Check
from zhiheng.kernel.review import KERNEL_ACTS
from zhiheng.law import drug_evidence_handling_provisions as drugs
from zhiheng.law import seized_property_provisions as seized
from zhiheng.law.calendar import CHINA
from zhiheng.law.mps_administrative_provisions import evidence as measures
from zhiheng.law.mps_administrative_provisions import property as administrative
from zhiheng.law.mps_criminal_provisions import property as law
from zhiheng.law.mps_criminal_provisions import search
from zhiheng.packs.administrative.acts_evidence import SignSeizureList
from zhiheng.packs.criminal.acts_evidence import MakeSeizureList
from zhiheng.packs.criminal.acts_intake import WithdrawCase
from zhiheng.packs.criminal.acts_transfer import ReceiveJudgment, ReceiveNonProsecution
from zhiheng.packs.property.acts import (
    BankCash,
    CheckIn,
    HandOver,
    Issue,
    SignForIssue,
    TakeProperty,
)
from zhiheng.packs.property.acts_disposal import (
    DestroyItem,
    LearnOutcome,
    ReturnToOwner,
    SellItem,
    TellOwner,
    TransferWithCase,
    TreatAsOwnerless,
)
from zhiheng.packs.property.acts_drugs import ReceiveLaboratoryResult, SampleDrug, SendToLaboratory, WeighDrug
from zhiheng.packs.property.choices import ItemKind, Outcome, SamplingPlace
from zhiheng.packs.property.gates import SEIZED, SEIZED_OR_RETAINED

IN_THE_CASE: dict[Outcome, type[Act]] = {
    Outcome.DISMISSED: WithdrawCase,
    Outcome.NON_PROSECUTION: ReceiveNonProsecution,
    Outcome.ACQUITTAL: ReceiveJudgment,
    Outcome.CONVICTION: ReceiveJudgment,
}
"""Which act of a criminal case says that it ended so."""


def keeper_handles_no_case(entry: Entry, history: History) -> bool:
    """Whoever takes the item in neither took it nor acted in the case it belongs to."""
    parent = history.relatives(history.parent) if history.parent else None
    worked = [*history.of(TakeProperty), *(parent.readable.entries if parent is not None else ())]
    handlers = {each.by for each in worked if not isinstance(each.act, KERNEL_ACTS)}
    handlers.update(name for each in worked for name in _officers(each.act))
    return entry.by not in handlers


def _officers(act: Act) -> set[str]:
    named = (field.of(act) for field in type(act).fields.values() if isinstance(field, Officers))
    return {account for accounts in named if accounts for account in accounts}


def hands_agree(entry: Entry, history: History) -> bool:
    """The taker signs for what the giver gave, each names the other, and they are two."""
    giving = HandOver if isinstance(entry.act, CheckIn) else Issue
    named = HandOver.receiver if giving is HandOver else Issue.borrower
    given = list(history.before(entry, giving))[-1:]
    return any(
        entry.by in named.of(each.act) and CheckIn.giver.of(entry.act) == (each.by,) and each.by != entry.by
        for each in given
    )


def unchanged(entry: Entry, history: History) -> bool:
    """Seal and weight are those of the last hand, but for what sampling and examination took, or a reason given."""
    before = list(history.before(entry, HandOver, CheckIn, Issue, SignForIssue))
    return _same_seal(entry, before) and _same_weight(entry, before, history)


def _same_seal(entry: Entry, before: list[Entry]) -> bool:
    seal = CheckIn.seal.of(entry.act)
    sealed = [each for each in before if CheckIn.seal.of(each.act) is not None]
    if seal is None or not sealed or HandOver.reopened.of(entry.act) is not None:
        return True
    return bool(CheckIn.seal.of(sealed[-1].act) == seal)


def _same_weight(entry: Entry, before: list[Entry], history: History) -> bool:
    weight = CheckIn.milligrams.of(entry.act)
    weighed = [each for each in before if CheckIn.milligrams.of(each.act) is not None]
    if weight is None or not weighed:
        return True
    last = weighed[-1]
    used = (
        (SampleDrug.milligrams.of(each.act) or 0) + (ReceiveLaboratoryResult.consumed_milligrams.of(each.act) or 0)
        for each in history.before(entry, SampleDrug, ReceiveLaboratoryResult)
        if last.may_precede(each)
    )
    return bool(CheckIn.milligrams.of(last.act) - sum(used) == weight)


def cash_agrees(entry: Entry, history: History) -> bool:
    """No more is banked than was taken."""
    taken = sum(TakeProperty.amount.of(each.act) or 0 for each in history.before(entry, TakeProperty))
    banked = sum(BankCash.amount.of(each.act) for each in history.before(entry, BankCash))
    return bool(banked + BankCash.amount.of(entry.act) <= taken)


def weighing_is_sound(entry: Entry, history: History) -> bool:
    """Two weigh, on certified scales, and the net weight is not above the gross."""
    act = entry.act
    certified = WeighDrug.scales_certificate.of(act) is not None
    net, gross = WeighDrug.net_milligrams.of(act), WeighDrug.gross_milligrams.of(act)
    return len(WeighDrug.officers.of(act)) > 1 and certified and bool(net <= gross)


def samples_add_up(entry: Entry, history: History) -> bool:
    """All samples together do not outweigh the net weight of the last weighing."""
    weighed = list(history.before(entry, WeighDrug))
    samples = sum(SampleDrug.milligrams.of(each.act) for each in history.before(entry, SampleDrug))
    samples += SampleDrug.milligrams.of(entry.act)
    return not weighed or bool(samples <= WeighDrug.net_milligrams.of(weighed[-1].act))


def outcome_stands_in_case(entry: Entry, history: History) -> bool:
    """A criminal case that the item belongs to holds the act that says it ended so."""
    parent = history.relatives(history.parent) if history.parent else None
    kind = IN_THE_CASE.get(LearnOutcome.outcome.of(entry.act))
    if kind is None or parent is None or parent.procedure != kind.procedure:
        return True
    return any(each.may_precede(entry) for each in parent.of(kind))


def stands_on_the_list(entry: Entry, history: History) -> bool:
    """Some list of the criminal case that it was seized in has its number, and as many lots; those made out without a
    number say nothing."""
    return _stands_on(MakeSeizureList, SEIZED, entry, history)


def stands_on_the_administrative_list(entry: Entry, history: History) -> bool:
    """The same of the administrative case that it was seized in."""
    return _stands_on(SignSeizureList, SEIZED_OR_RETAINED, entry, history)


def _stands_on(kind: type[Act], taken_by: FieldTest, entry: Entry, history: History) -> bool:
    parent = history.relatives(history.parent) if history.parent else None
    lists = [each.act for each in parent.readable.before(entry, kind)] if parent is not None else []
    numbered = [made for made in lists if MakeSeizureList.list_no.of(made) is not None]
    if not numbered or len(numbered) < len(lists):
        return True
    taken = [each.act for each in history.before(entry, TakeProperty) if taken_by.passes(each.act)]
    return all(any(_lists(made, act) for made in numbered) for act in taken)


def _lists(made: Act, taken: Act) -> bool:
    """A list that does not say how many lots it has may have any."""
    lots, lot = MakeSeizureList.lots.of(made), TakeProperty.lot.of(taken)
    same = MakeSeizureList.list_no.of(made) == TakeProperty.list_no.of(taken)
    return bool(same and (lots is None or (lot is not None and lot <= lots)))


CHECKS = (
    Check(rule=search.SEIZURE_LIST_TRIPLICATE_ON_SPOT, on=(CheckIn,), holds=stands_on_the_list),
    Check(rule=measures.ADMIN_SEIZURE_LIST_SIGNED, on=(CheckIn,), holds=stands_on_the_administrative_list),
    Check(rule=law.INVESTIGATOR_MAY_NOT_KEEP_PROPERTY, on=(CheckIn,), holds=keeper_handles_no_case),
    Check(rule=administrative.PROPERTY_IS_HANDED_OVER, on=(CheckIn, SignForIssue), holds=hands_agree),
    Check(rule=law.PROPERTY_UNCHANGED_IN_CUSTODY, on=(HandOver, CheckIn, Issue, SignForIssue), holds=unchanged),
    Check(rule=law.PROPERTY_UNCHANGED_IN_CUSTODY, on=(BankCash,), holds=cash_agrees),
    Check(
        rule=administrative.ADMIN_PROPERTY_ELECTRONIC_LEDGER,
        on=(CheckIn,),
        holds=states(CheckIn.state.given())
        & states(CheckIn.shelf.given())
        & happened(TakeProperty, TakeProperty.cause.given(), TakeProperty.source.given()),
    ),
    Check(
        rule=administrative.DANGEROUS_PROPERTY_STORED_APART,
        on=(CheckIn,),
        holds=~happened(TakeProperty, TakeProperty.item_kind.is_(ItemKind.DANGEROUS))
        | states(CheckIn.special_place.is_(True)),
    ),
    Check(rule=drugs.DRUG_WEIGHTS_ADD_UP, on=(WeighDrug,), holds=weighing_is_sound),
    Check(rule=drugs.DRUG_WEIGHTS_ADD_UP, on=(SampleDrug,), holds=samples_add_up),
    Check(
        rule=drugs.DRUG_SAMPLING_TWO_INVESTIGATORS,
        on=(SampleDrug,),
        holds=states(SampleDrug.place.is_(SamplingPlace.LABORATORY))
        | (
            happened(WeighDrug)
            & states(SampleDrug.officers.at_least(drugs.DRUG_SAMPLING_TWO_INVESTIGATORS.needed_limit.value))
        ),
    ),
    Check(
        rule=drugs.DRUG_EVIDENCE_SENT_3D,
        on=(SendToLaboratory,),
        holds=states(SendToLaboratory.officers.at_least(drugs.DRUG_SAMPLING_TWO_INVESTIGATORS.needed_limit.value)),
    ),
    Check(
        rule=law.UNCLAIMED_PROPERTY_6M,
        on=(TreatAsOwnerless,),
        holds=happened(TellOwner) & elapsed(TellOwner, calendar=CHINA, at_least=law.UNCLAIMED_PROPERTY_6M.limit),
    ),
    Check(rule=seized.PROPERTY_OUTCOME_STANDS_IN_CASE, on=(LearnOutcome,), holds=outcome_stands_in_case),
    Check(
        rule=law.PROPERTY_RETURN_PAPERS_KEPT,
        on=(ReturnToOwner,),
        holds=states(ReturnToOwner.list_signed.is_(True)) & states(ReturnToOwner.photo.given()),
    ),
    Check(
        rule=law.PROPERTY_LIST_GOES_WITH_CASE,
        on=(TransferWithCase,),
        holds=states(TransferWithCase.list_copies.at_least(law.PROPERTY_LIST_GOES_WITH_CASE.needed_limit.value))
        & states(TransferWithCase.proposal.given()),
    ),
    Check(rule=law.SALE_AFTER_PHOTOGRAPHS, on=(SellItem,), holds=states(SellItem.photo.given())),
    Check(
        rule=administrative.DESTRUCTION_REGISTERED,
        on=(DestroyItem,),
        holds=states(DestroyItem.register_no.given()),
    ),
)
