"""What the vectors of disclosure, personal data, tips and driving licences say, in acts."""

from __future__ import annotations

from tests.law.vectors import Expand, Facts, Story
from zhiheng.law.drug_control_law import INFORMANT_REWARD_DECIDED
from zhiheng.packs.disclosure import CASE_ENQUIRY, PUBLICATION
from zhiheng.packs.disclosure import acts as shown
from zhiheng.packs.driving_licence import DRIVING_LICENCE
from zhiheng.packs.driving_licence import acts as driving
from zhiheng.packs.drug_tip import DRUG_TIP
from zhiheng.packs.drug_tip import acts as tip
from zhiheng.packs.personal_data import DATA_REQUEST, SENSITIVE_PROCESSING
from zhiheng.packs.personal_data import acts as data

PERSON = "p"
RECORDED = {"recorded": "有"}


def published_in_time(facts: Facts) -> Story:
    formed = shown.FormInformation(sort=shown.Sort.PENALTY, subject="处罚决定")
    return (
        Story(procedure=PUBLICATION)
        .did(formed, facts.moment("publishable_information_created"))
        .did(shown.Publish(where="平台", about_minor=False), facts.moment("published"))
    )


def progress(facts: Facts) -> Story:
    return (
        Story(procedure=CASE_ENQUIRY)
        .did(shown.NoteProgress(progress=shown.Progress.FILED), facts.moment("case_stage_changed"))
        .did(shown.UpdateEnquiry(progress=shown.Progress.FILED), facts.moment("query_service_updated"))
    )


def anonymised(facts: Facts) -> Story:
    text = shown.Publish(
        where="平台", full_name_shown=facts.yes("full_name_shown"), address_shown=facts.yes("address_shown")
    )
    return Story(procedure=PUBLICATION).did(text, facts.moment("document_published"))


def no_minor_named(facts: Facts) -> Story:
    text = shown.Publish(
        where="平台",
        about_minor=facts.yes("minor_person"),
        minor_identifiable=not facts.yes("name_removed"),
    )
    return Story(procedure=PUBLICATION).did(text, facts.moment("document_published"))


def provided(kind: data.Data, requester: data.Requester, purpose: data.Purpose, basis: str | None) -> data.ProvideData:
    return data.ProvideData(
        data=kind, requester=requester, purpose=purpose, legal_basis=basis, case_number="V-1", handler_allowed=True
    )


REQUESTERS = {"employer": data.Requester.EMPLOYER}


def sealed(facts: Facts) -> Story:
    """Whoever asks without saying who they are is some other body."""
    requester = facts.of("requester", REQUESTERS, data.Requester.OTHER)
    asked = data.ProvideData(
        data=data.Data.VIOLATION_RECORD,
        requester=requester,
        purpose=data.Purpose.OTHER,
        national_rule=facts.word("national_rule") or None,
        handler_allowed=True,
    )
    return Story(procedure=DATA_REQUEST).proposes(asked, facts.moment("record_disclosure_requested"))


def treatment(facts: Facts) -> Story:
    requester = facts.of("requester", REQUESTERS, data.Requester.OTHER)
    basis = facts.word("legal_basis") or None
    asked = provided(data.Data.TREATMENT, requester, data.Purpose.OTHER, basis)
    return Story(procedure=DATA_REQUEST).proposes(asked, facts.moment("treatment_data_requested"))


def screening(facts: Facts) -> Story:
    purposes = {"school_admission": data.Purpose.SCHOOL_ADMISSION}
    purpose = facts.of("purpose", purposes, data.Purpose.OTHER)
    asked = provided(data.Data.REGISTRY, data.Requester.SCHOOL, purpose, "来函")
    return Story(procedure=DATA_REQUEST).proposes(asked, facts.moment("registry_data_requested"))


def needed(facts: Facts) -> Story:
    query = data.ProvideData(
        data=data.Data.OTHER,
        requester=data.Requester.THIS_ORGAN,
        purpose=data.Purpose.CASE,
        legal_basis=facts.of("legal_basis", RECORDED, None),
        case_number=facts.of("case_number", RECORDED, None),
        handler_allowed=facts.yes("role_allowed"),
    )
    return Story(procedure=DATA_REQUEST).did(query, facts.moment("personal_data_query"))


def assessed(facts: Facts) -> Story:
    start = facts.needed_moment("sensitive_processing_start_proposed")
    done = facts.moment("assessment") if facts.has("assessment") else None
    assessment = data.AssessImpact(lawful_and_necessary=True, risks="泄露", safeguards="加密")
    return (
        Story(procedure=SENSITIVE_PROCESSING)
        .did(assessment, done)
        .proposes(data.StartProcessing(what="尿样信息"), start)
    )


def informant(facts: Facts) -> Story:
    return (
        Story(procedure=DRUG_TIP)
        .also(INFORMANT_REWARD_DECIDED)
        .did(tip.VerifyTip(true=True), facts.moment("drug_report_verified"))
        .did(tip.DecideProtection(measures="保密"), facts.moment("protection_decision"))
        .did(tip.DecideReward(granted=True, reason="属实"), facts.moment("reward_decision"))
    )


def drug_driver(facts: Facts) -> Story:
    cancelled = facts.moment("licence_cancelled") if facts.has("licence_cancelled") else None
    found = driving.FindDrugDriver(person=PERSON, order=driving.Order.COMMUNITY_TREATMENT)
    return (
        Story(procedure=DRIVING_LICENCE)
        .did(found, facts.moment("drug_driving_and_treatment_order"))
        .did(driving.CancelLicence(person=PERSON), cancelled)
    )


EXPAND: dict[str, Expand] = {
    "disclosure_to_public_20wd": published_in_time,
    "case_progress_query_5wd": progress,
    "published_document_anonymised": anonymised,
    "minor_identity_not_disclosed": no_minor_named,
    "record_sealed_2026": sealed,
    "treatment_data_confidential": treatment,
    "no_discrimination_registry_use": screening,
    "personal_data_purpose_limit": needed,
    "sensitive_data_impact_assessment": assessed,
    "informant_protected_and_rewarded": informant,
    "drug_driver_licence_cancelled": drug_driver,
}
