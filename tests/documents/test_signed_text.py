"""Who approves an act signs the text of its documents, and only that text goes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.documents.bureau import CHAIN, NOW, NUMBER_OF_SUSPECT, SUSPECT, case_of, staffed, text_of, vault
from tests.small_seals import CREDENTIAL, Seals
from tests.store.attacks import attack, recompute
from tests.stores import Store
from zhiheng.bootstrap import Installation
from zhiheng.kernel.act import Act, Entry, When
from zhiheng.kernel.audit import Verification
from zhiheng.kernel.issuing import IssueDocument
from zhiheng.kernel.ledger import Draft
from zhiheng.kernel.manuscript import Manuscript, code_of
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.review import Correct, Sign, approval_of
from zhiheng.packs.criminal.acts_custody import DecideDetention, DetentionGround
from zhiheng.packs.criminal.acts_intake import Accept, FileCase, Receipt, ReceiveReport, ReportWay
from zhiheng.services.answers import Answer, Recorded, Refused
from zhiheng.services.check_document import check_document
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document
from zhiheng.services.open_proposal import open_proposal
from zhiheng.services.record_act import ActRequest
from zhiheng.services.register_key import register_key
from zhiheng.services.review_act import Verdict, pending_proposals
from zhiheng.services.submit_act import submit_proposal, submit_verdict
from zhiheng.store import models
from zhiheng.store.algorithms import ED25519, SM2_SM3, Algorithm
from zhiheng.store.forgetting import Forgetting
from zhiheng.store.vault import IdentityForgotten
from zhiheng.store.verify import verify

RECORD = "A-2026-0001"


def bureau(store: Store, folder: Path, algorithm: Algorithm = ED25519) -> Installation:
    """A case was filed before anybody had a key; now everybody who signs has one."""
    house = staffed(store, folder)
    house = replace(house, signing=Seals(algorithm))
    reporter = house.parties.register("person", SUSPECT, NUMBER_OF_SUSPECT, NOW)
    report = ReceiveReport(way=ReportWay.REPORT, reporter=reporter, summary="夜间手机被盗")
    case_of(house, RECORD, "criminal_case", (report, Accept(receipt=Receipt.HANDED_OVER), FileCase(charge="盗窃罪")))
    for account in ("wang", *CHAIN.values()):
        register_key(house.ledger, house.signing, account, CREDENTIAL, NOW)
    return house


@pytest.fixture
def house(store: Store, tmp_path: Path) -> Installation:
    return bureau(store, tmp_path / "home")


@pytest.fixture
def suspect(house: Installation) -> str:
    return suspect_of(house)


def suspect_of(house: Installation) -> str:
    """Who came forward with the report is the one who is detained."""
    return str(ReceiveReport.reporter.of(house.ledger.history(RECORD).raw[0].act))


def detention(person: str) -> DecideDetention:
    return DecideDetention(person=person, ground=DetentionGround.CAUGHT_IN_THE_ACT)


def proposed(house: Installation, kind: str, content: dict[str, object]) -> Entry:
    answer = submit_proposal(house, ActRequest(kind=kind, by="wang", record=RECORD, content=content), CREDENTIAL, NOW)
    assert isinstance(answer, Recorded), answer
    return answer.entry


def signed_by(house: Installation, proposal: Entry, account: str, document: str = "") -> Answer:
    verdict = Verdict(record=RECORD, proposal=proposal.seq, by=account, agrees=True, document=document)
    return submit_verdict(house, verdict, CREDENTIAL, NOW)


def levels_of(house: Installation, proposal: Entry) -> list[str]:
    """The accounts that have still to sign, in their order."""
    procedure, history = house.catalogue["criminal_case"], house.ledger.history(RECORD)
    (pending,) = (one for one in pending_proposals(procedure, history) if one.proposal.seq == proposal.seq)
    done = {level for level, _ in pending.state.signed}
    return [CHAIN[level.id] for level in pending.review.levels if level.id not in done]


def approved(house: Installation, proposal: Entry) -> Entry:
    """What takes effect once every level has signed."""
    answer: Answer | None = None
    for account in levels_of(house, proposal):
        answer = signed_by(house, proposal, account)
        assert isinstance(answer, Recorded), answer
    assert isinstance(answer, Recorded)
    return answer.entry


def detained(house: Installation, suspect: str) -> Entry:
    return approved(house, proposed(house, DecideDetention.kind, detention(suspect).payload()))


def asked_to_print(house: Installation, act: int, again: bool = False) -> IssuedNow | Refused:
    request = PrintRequest(record=RECORD, act=act, by="wang", title="拘留证", again=again)
    return issue_document(house, request, NOW + timedelta(hours=2))


def printed(house: Installation, act: int, again: bool = False) -> IssuedNow:
    answer = asked_to_print(house, act, again)
    assert isinstance(answer, IssuedNow), answer
    return answer


def refused(answer: Answer | IssuedNow) -> Reason:
    assert isinstance(answer, Refused), answer
    (reason,) = answer.reasons
    assert all(all(part) for part in (reason.tried, reason.stopped_by, reason.article, reason.next_step))
    assert reason.rule == "document_reads_as_signed"
    return reason


def checked(house: Installation) -> Verification:
    """The whole ledger, with the texts that were signed."""
    return verify(house.ledger, archive=house.archive)


def digests(house: Installation) -> dict[int, str]:
    """What was signed with each act of the case, by its number."""
    proofs = house.ledger.proofs(RECORD)
    return {one.seq: one.signature.signed.document for one in proofs if one.signature is not None}


def kept_manuscript(house: Installation, proposal: Entry) -> Manuscript:
    """The text that was kept with ``proposal``, signed or not."""
    return Manuscript.read(house.archive.file(code_of(proposal.seq)))


def words(manuscript: Manuscript, title: str = "拘留证") -> str:
    document = manuscript.document(title)
    assert document is not None
    return "\n".join("，".join(passage[1:]) for passage in document.passages)


def renamed(store: Store, ref: str, name: str) -> None:
    """The register gives the person another name."""
    party = models.Party.objects.using(store.alias).get(pk=ref)
    key = bytes(party.wrapped_key or b"")
    before = vault().open(key, bytes(party.sealed or b""), ref)
    assert SUSPECT.encode() in before
    party.sealed = vault().seal(key, before.replace(SUSPECT.encode(), name.encode()), ref)
    party.save()


def forged_act(house: Installation, act: Act, by: str, document: str) -> Entry:
    """What somebody with the server and an officer's open key can write: ``act``, signed with any document."""
    draft = Draft(
        record=RECORD,
        act=act,
        by=by,
        unit="east",
        when=When.minute(NOW),
        recorded_at=NOW,
        seal=house.signing.unlock(by, CREDENTIAL, NOW),
        document=document,
    )
    with house.ledger.writing() as writer:
        (entry,) = writer.append((draft,))
    return entry


def origin(house: Installation, act: Entry) -> Entry:
    """The proposal that ``act`` came from."""
    found = approval_of(act, house.ledger.history(RECORD).raw)
    assert found is not None
    return found


@pytest.mark.parametrize("algorithm", [ED25519, SM2_SM3], ids=lambda one: one.name)
def test_the_author_and_every_level_sign_one_text_and_it_is_what_goes_out(
    store: Store, tmp_path: Path, algorithm: Algorithm
) -> None:
    house = bureau(store, tmp_path / "home", algorithm)
    suspect = suspect_of(house)
    proposal = proposed(house, DecideDetention.kind, detention(suspect).payload())
    entry = approved(house, proposal)
    manuscript = kept_manuscript(house, proposal)
    signed = digests(house)
    assert set(signed) == set(range(proposal.seq, entry.seq + 1))
    assert set(signed.values()) == {manuscript.digest}
    text = words(manuscript)
    assert all(word in text for word in (SUSPECT, NUMBER_OF_SUSPECT, "盗窃罪", "现行犯"))
    made = printed(house, entry.seq)
    assert SUSPECT in text_of(made.file)
    assert printed(house, entry.seq, again=True).document.number == made.document.number
    assert checked(house).verified


def test_day_number_and_opinions_are_no_part_of_the_text(house: Installation, suspect: str) -> None:
    manuscript = kept_manuscript(house, proposed(house, DecideDetention.kind, detention(suspect).payload()))
    assert [one.title for one in manuscript.documents] == ["拘留证", "呈请拘留报告书"]
    report = manuscript.document("呈请拘留报告书")
    assert report is not None and ("opinions",) in report.passages
    said = words(manuscript) + words(manuscript, "呈请拘留报告书")
    assert "2026年3月4日" not in said and "〕1号" not in said


def test_the_reviewer_reads_the_text_and_its_digest(house: Installation, suspect: str) -> None:
    proposal = proposed(house, DecideDetention.kind, detention(suspect).payload())
    opened = open_proposal(house, levels_of(house, proposal)[0], RECORD, proposal.seq, NOW)
    assert opened.manuscript is not None
    assert opened.manuscript.digest == digests(house)[proposal.seq]
    assert not opened.text_reasons


def test_who_read_another_text_signs_nothing(house: Installation, suspect: str) -> None:
    proposal = proposed(house, DecideDetention.kind, detention(suspect).payload())
    before, first = house.ledger.last_seq(), levels_of(house, proposal)[0]
    refused(signed_by(house, proposal, first, "ab" * 32))
    assert house.ledger.last_seq() == before
    assert isinstance(signed_by(house, proposal, first, digests(house)[proposal.seq]), Recorded)


def test_the_same_text_has_another_digest_each_time(house: Installation, suspect: str) -> None:
    one = kept_manuscript(house, proposed(house, DecideDetention.kind, detention(suspect).payload()))
    returned = Verdict(record=RECORD, proposal=house.ledger.last_seq(), by="zhou", agrees=False, words="补充")
    assert isinstance(submit_verdict(house, returned, CREDENTIAL, NOW), Recorded)
    other = kept_manuscript(house, proposed(house, DecideDetention.kind, detention(suspect).payload()))
    assert one.documents == other.documents
    assert one.digest != other.digest


def test_what_reads_otherwise_since_it_was_proposed_is_signed_by_nobody(
    house: Installation, suspect: str, store: Store
) -> None:
    proposal = proposed(house, DecideDetention.kind, detention(suspect).payload())
    first, *_, last = levels_of(house, proposal)
    assert isinstance(signed_by(house, proposal, first), Recorded)
    renamed(store, suspect, "李镕")
    second = levels_of(house, proposal)[0]
    reason = refused(signed_by(house, proposal, second))
    assert SUSPECT in reason.stopped_by[0] and "李镕（" in reason.stopped_by[0]
    assert open_proposal(house, last, RECORD, proposal.seq, NOW).text_reasons
    back = Verdict(record=RECORD, proposal=proposal.seq, by=second, agrees=False, words="姓名有误")
    assert isinstance(submit_verdict(house, back, CREDENTIAL, NOW), Recorded)
    again = approved(house, proposed(house, DecideDetention.kind, detention(suspect).payload()))
    assert "李镕（" in "".join(words(kept_manuscript(house, origin(house, again))))
    printed(house, again.seq)


def test_a_renamed_person_is_not_printed_until_a_correction_is_signed(
    house: Installation, suspect: str, store: Store
) -> None:
    entry = detained(house, suspect)
    renamed(store, suspect, "李镕")
    before = house.ledger.last_seq()
    reason = refused(asked_to_print(house, entry.seq))
    assert "印制" in reason.tried[0] and SUSPECT in reason.stopped_by[0] and "更正" in reason.next_step[0]
    assert house.ledger.last_seq() == before
    same = {"corrects": entry.seq, "reason": "姓名更正", "content": detention(suspect).payload()}
    approved(house, proposed(house, Correct.kind, same))
    made = printed(house, entry.seq)
    assert "李镕（" in text_of(made.file)
    assert SUSPECT not in text_of(made.file)
    assert checked(house).verified


def test_an_act_altered_behind_the_ledgers_back_is_not_printed(house: Installation, suspect: str, store: Store) -> None:
    entry = detained(house, suspect)
    other = house.parties.register("person", "何某", "", NOW)
    for seq in (entry.seq, origin(house, entry).seq):
        attack(store, "UPDATE ledger_act SET payload = REPLACE(payload, ?, ?) WHERE seq = ?", suspect, other, seq)
    refused(asked_to_print(house, entry.seq))


def test_another_wording_of_the_document_is_not_printed(house: Installation, suspect: str) -> None:
    entry = detained(house, suspect)
    procedure = house.catalogue["criminal_case"]
    kept = procedure.documents
    changed = tuple(
        replace(one, body=one.body[1:]) if one.on is DecideDetention and one.title == "拘留证" else one for one in kept
    )
    object.__setattr__(procedure, "documents", changed)
    try:
        refused(asked_to_print(house, entry.seq))
    finally:
        object.__setattr__(procedure, "documents", kept)
    printed(house, entry.seq)


def test_what_was_approved_before_texts_were_signed_is_printed_and_says_so(house: Installation, suspect: str) -> None:
    (entry,) = case_of(house, "A-2026-0002", "criminal_case", (FileCase(charge="盗窃罪"),))
    answer = issue_document(house, PrintRequest(record=entry.record, act=entry.seq, by="wang"), NOW)
    assert isinstance(answer, IssuedNow)
    found = check_document(house, answer.document.code, None, NOW)
    assert found is not None and found.text_signed == ()


def test_checking_a_document_names_the_levels_that_signed_its_text(
    house: Installation, suspect: str, store: Store
) -> None:
    entry = detained(house, suspect)
    made = printed(house, entry.seq)
    found = check_document(house, made.document.code, None, NOW)
    assert found is not None
    assert [(one.account, one.level[0]) for one in found.text_signed] == [
        ("zhou", "兼职法制员"),
        ("zhao", "办案单位领导"),
        ("xu", "法制大队民警"),
        ("zhu", "局领导"),
    ]
    assert {one.at for one in found.text_signed} == {NOW}
    attack(store, "UPDATE act_signature SET document = ? WHERE seq = ?", "cd" * 32, entry.seq - 1)
    altered = check_document(house, made.document.code, None, NOW)
    assert altered is not None and altered.text_signed == ()


def test_a_correction_is_signed_with_its_own_text(house: Installation, suspect: str) -> None:
    entry = detained(house, suspect)
    before = origin(house, entry)
    content = {**detention(suspect).payload(), "ground": DetentionGround.POINTED_OUT.code}
    right = {"corrects": entry.seq, "reason": "拘留理由有误", "content": content}
    proposal = proposed(house, Correct.kind, right)
    printed(house, entry.seq)  # until it takes effect, what was signed first stands
    approved(house, proposal)
    one, other = kept_manuscript(house, before), kept_manuscript(house, proposal)
    assert words(one) != words(other) and one.digest != other.digest
    made = printed(house, entry.seq)
    assert made.document.number.endswith("2号")
    assert checked(house).verified


def test_an_annulment_has_no_text(house: Installation, suspect: str) -> None:
    entry = detained(house, suspect)
    annulled = {"corrects": entry.seq, "reason": "不应有", "annuls": True}
    proposal = proposed(house, Correct.kind, annulled)
    assert digests(house)[proposal.seq] == ""
    approved(house, proposal)
    assert checked(house).verified


@pytest.mark.parametrize("hashes_too", [False, True])
def test_verify_finds_an_altered_digest(house: Installation, suspect: str, store: Store, hashes_too: bool) -> None:
    entry = detained(house, suspect)
    attack(store, "UPDATE act_signature SET document = ? WHERE seq = ?", "cd" * 32, entry.seq - 1)
    if hashes_too:
        recompute(store)
    assert checked(house).first_bad == entry.seq - 1


def test_verify_finds_texts_swapped_between_two_proposals(house: Installation, suspect: str, store: Store) -> None:
    one = proposed(house, DecideDetention.kind, detention(suspect).payload())
    other_person = house.parties.register("person", "何某", "", NOW)
    other = proposed(house, DecideDetention.kind, detention(other_person).payload())
    first, second, aside = code_of(one.seq), code_of(other.seq), "aside"
    for new, old in ((aside, first), (first, second), (second, aside)):
        attack(store, "UPDATE document_file SET code = ? WHERE code = ?", new, old)
    assert checked(house).first_bad == one.seq
    refused(signed_by(house, one, levels_of(house, one)[0]))


def test_verify_finds_a_level_that_signed_the_text_of_another_proposal(
    house: Installation, suspect: str, store: Store
) -> None:
    one = proposed(house, DecideDetention.kind, detention(suspect).payload())
    other_person = house.parties.register("person", "何某", "", NOW)
    other = proposed(house, DecideDetention.kind, detention(other_person).payload())
    entry = forged_act(house, Sign(proposal=one.seq, level="legal_reviewer"), "zhou", digests(house)[other.seq])
    found = checked(house)
    assert found.first_bad == entry.seq and "文书稿" in found.problem[0]


def test_verify_finds_an_issued_file_that_is_not_the_one_its_issuer_signed(
    house: Installation, suspect: str, store: Store
) -> None:
    entry = detained(house, suspect)
    request = PrintRequest(record=RECORD, act=entry.seq, by="wang", title="拘留证", credential=CREDENTIAL)
    made = issue_document(house, request, NOW)
    assert isinstance(made, IssuedNow) and digests(house)[made.document.entry.seq] == made.document.digest
    assert checked(house).verified
    issued = IssueDocument(**{**made.document.entry.act.payload(), "ordinal": 99, "code": "2222-2222-2222"})
    forged = forged_act(house, issued, "wang", "cd" * 32)
    assert checked(house).first_bad == forged.seq


def test_verify_finds_a_text_that_is_gone(house: Installation, suspect: str, store: Store) -> None:
    entry = detained(house, suspect)
    proposal = origin(house, entry)
    attack(store, "DELETE FROM document_file WHERE code = ?", code_of(proposal.seq))
    assert checked(house).first_bad == proposal.seq
    refused(asked_to_print(house, entry.seq))


def test_forgetting_the_person_forgets_text_and_salt_and_the_ledger_still_verifies(
    house: Installation, suspect: str
) -> None:
    entry = detained(house, suspect)
    proposal = origin(house, entry)
    house.parties.forget(suspect, "zhao", "依申请删除", NOW)
    with pytest.raises(IdentityForgotten):
        kept_manuscript(house, proposal)
    refused(asked_to_print(house, entry.seq))
    assert checked(house).verified


def test_erasing_the_proposal_erases_its_text_and_the_ledger_still_verifies(
    house: Installation, suspect: str, store: Store
) -> None:
    entry = detained(house, suspect)
    proposal = origin(house, entry)
    for seq in (proposal.seq, entry.seq):
        Forgetting(store.alias).erase_content(seq, house.catalogue, "zhao", "依法清除", NOW)
    assert not models.DocumentFile.objects.using(store.alias).exists()
    assert checked(house).verified


def test_the_database_holds_no_text_that_can_be_read(house: Installation, suspect: str, store: Store) -> None:
    proposal = proposed(house, DecideDetention.kind, detention(suspect).payload())
    row = models.DocumentFile.objects.using(store.alias).get(pk=code_of(proposal.seq))
    assert SUSPECT.encode() not in bytes(row.sealed)
    assert suspect in row.parties
