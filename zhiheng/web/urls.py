"""Addresses are nouns that an officer knows."""

from django.urls import include, path

from zhiheng.web import (
    acts,
    articles,
    audit,
    correction,
    custody,
    desk,
    documents,
    enquiry,
    exhibits,
    figures,
    health,
    labels,
    password,
    record,
    records,
    reports,
    review,
    reviews,
    rulebook,
    search,
    sign_in,
    signing,
    stock_takings,
)

urlpatterns = [
    path("", desk.home, name="home"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("preferences/", sign_in.preferences, name="preferences"),
    path("desk/", desk.desk, name="desk"),
    path("custody/", custody.custody, name="custody"),
    path("search/", search.search, name="search"),
    path("records/", records.records, name="records"),
    path("records/export.csv", records.records_csv, name="records_csv"),
    path("records/new/", acts.new_record, name="new_record"),
    path("records/new/<slug:procedure>/<slug:kind>/", acts.opening, name="opening"),
    path("records/<path:number>/acts/<int:seq>/correction/", correction.correction, name="correction"),
    path(
        "records/<path:number>/acts/issue_receipt/", reports.receipt_asked, {"kind": "issue_receipt"}, "receipt_asked"
    ),
    path(
        "records/<path:number>/acts/replace_receipt/",
        reports.receipt_asked,
        {"kind": "replace_receipt"},
        "replacement_asked",
    ),
    path("records/<path:number>/acts/<slug:kind>/", acts.act, name="act"),
    path("records/<path:number>/proposals/<int:seq>/", review.proposal, name="proposal"),
    path("records/<path:number>/documents/", documents.print_document, name="print_document"),
    path("records/<path:number>/documents/<int:seq>/", documents.document, name="document"),
    path("records/<path:number>/", record.record, name="record"),
    path("reports/", reports.desk, name="reports"),
    path("reports/<str:number>/receipt/", reports.receipt, name="receipt"),
    path("enquiry/", enquiry.enquiry, name="enquiry"),
    path("check/", documents.check, name="check"),
    path("exhibits/", exhibits.exhibits, name="exhibits"),
    path("exhibits/labels/", labels.labels, name="labels"),
    path("exhibits/items/<path:number>/", exhibits.exhibit, name="exhibit"),
    path("exhibits/stock-takings/", stock_takings.stock_takings, name="stock_takings"),
    path("exhibits/stock-takings/<path:number>/", stock_takings.taking, name="stock_taking"),
    path("figures/", figures.figures, name="figures"),
    path("figures/<slug:name>/", figures.figures, name="figure"),
    path("rulebook/", rulebook.rulebook_page, name="rulebook"),
    path("rulebook/<slug:procedure>/", rulebook.rulebook_page, name="rulebook_of"),
    path("law/", articles.instruments, name="instruments"),
    path("law/<str:instrument>/<str:number>/", articles.article, name="article"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("signing/", signing.signing, name="signing"),
    path("signing/key/", signing.key, name="signing_key"),
    path("signing/password/", password.password, name="password"),
    path("signing/withdrawal/", signing.withdrawal, name="withdraw_key"),
    path("signing/deputies/", signing.appointment, name="appointment"),
    path("signing/deputies/<path:record>/end/", signing.end, name="end_appointment"),
    path("audit/", audit.audit, name="audit"),
    path("health/", health.health, name="health"),
    path("audit/verification/", audit.verification, name="verification"),
    path("api/", include("zhiheng.api.urls")),
]

handler400 = "zhiheng.web.errors.unreadable"
handler403 = "zhiheng.web.errors.forbidden"
handler404 = "zhiheng.web.errors.not_found"
handler500 = "zhiheng.web.errors.failed"
