"""Every requirement stands in the article it cites, and says what the tables of the shared folder say."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from zhiheng.kernel.periods import Counting
from zhiheng.kernel.terms import Article, Nature, Requirement, Severity
from zhiheng.law import bureau_rules, requirements

UNITS = {
    Counting.HOURS: "hours",
    Counting.DURATION: "hours",
    Counting.DAYS: "days",
    Counting.FIXED_DAYS: "days",
    Counting.DAYS_BEFORE: "days",
    Counting.DAYS_READ_TWICE: "days",
    Counting.WORKING_DAYS: "working_days",
    Counting.WORKING_DAYS_BEFORE: "working_days",
    Counting.MONTHS: "months",
    Counting.PLAIN_MONTHS: "months",
    Counting.FIXED_MONTHS: "months",
    Counting.FIXED_YEARS: "years",
    Counting.COUNT: "count",
    Counting.COUNT_OF_DAYS: "days",
    Counting.YEARS_OF_AGE: "years",
}

# Numbers that a row of the tables names in passing, and that need a requirement of their own.
SECOND_NUMBERS = {
    "liberty_measure_approved_at_once",
    "under_18",
    "forensic_opinion_told_to_victim",
    "acquitted_released_at_once",
    "defence_right_told_on_measure",
    "identification_photographs_10",
    "seizure_list_made_on_spot",
    "admin_seizure_list_on_spot",
    "admin_seizure_list_2_copies",
    "unclaimed_property_settled",
    "late_fine_surcharge",
    "spot_fine_paid_15d",
    "spot_fine_paid_15d_2012",
    "station_fine_paid_15d",
    "station_fine_paid_15d_2012",
    "fine_paid_15d",
    "fine_paid_15d_2012",
    "absconder_public_notice_7d",
    "admin_case_limit_60d_2012",
    "admin_case_limit_60d_2026",
    "admin_case_limit_90d_2026",
    "admin_case_limit_90d_in_old_cases",
    "admin_summons_family_notified_2012",
    "detention_penalty_family_notified_2012",
    "foreigner_restriction_reported_48h",
    "hosting_penalty_looks_back_2y",
    "on_spot_collection_limit_50_2012",
    "on_spot_fine_handed_in_2d_2012",
    "on_spot_fine_to_bank_2d",
    "penalty_copy_to_victim_2012",
    "penalty_service_2d_2012",
    "public_security_limitation_6m_2012",
    "reexamination_request_3d",
    "station_penalty_copy_to_victim",
    "station_penalty_served_2d",
    "summary_penalty_filed_24h_2012",
    "bail_deposit_city_approval_200000",
    "bail_forfeit_reconsideration_request_5d",
    "belongings_listed_promptly",
    "community_rehab_agreement_15d",
    "community_rehab_report_zhejiang_2d",
    "community_treatment_move_zhejiang_2d",
    "continued_questioning_notice_served",
    "custody_recount_filed",
    "deputy_detention_reported",
    "community_treatment_report_zhejiang_15d",
    "emergency_detention_papers_at_once",
    "family_notice_after_obstacle",
    "gang_of_2",
    "investigation_termination_notice_3d",
    "informant_reward_decided",
    "isolation_notify_after_identity",
    "no_filing_reconsideration_extended_60d",
    "non_prosecution_property_lifted",
    "prosecutor_arrest_decision_20d",
    "referrer_told_of_dismissal_3d",
    "other_case_hearing_right_2000",
    "other_offence_limitation_2y",
    "other_offence_limitation_2y_old",
    "other_offence_limitation_5y",
    "other_case_penalty_served_7d",
    "other_case_station_penalty_served_7d",
    "other_case_summary_penalty_200",
    "other_case_summary_penalty_3000_unit",
    "other_case_summary_penalty_500_border",
    "other_case_on_spot_collection_100",
    "other_case_hearing_right_10000_unit",
    "other_case_hearing_right_6000_border",
    "informant_told_of_hand_over_3d",
    "referrer_told_of_hand_over_3d",
    "release_at_once_on_non_approval",
    "report_disposition_noted",
    "reporter_told_where_to_go",
    "repeated_offences_3",
    "safety_search_promptly",
    "supplementary_investigation_1m_in_custody",
    "termination_releases_property",
    "treatment_new_agreement_promptly",
    "treatment_order_served_promptly",
    "treatment_positive_test_followed_up",
    "treatment_relapse_reported_promptly",
    "treatment_resumed_after_release",
    "venue_ban_at_least_6m",
    "victim_told_of_dismissal_3d",
    "drug_remainder_stored",
    "freeze_equity_6m",
    "freeze_funds_1y",
    "freeze_funds_renewed_6m",
    "technical_measure_renewed_3m",
    "freeze_securities_2y",
    "missing_property_found",
    "property_disposed_promptly",
    "property_list_goes_with_case",
    "unprosecuted_property_returned",
}

# Why the number of a limit does not stand in its article as it is.
TOTALS = {
    "admin_case_limit_60d_2012": "三十日与延长三十日合计",
    "admin_case_limit_60d_2026": "三十日与延长三十日合计",
    "admin_case_limit_90d_2026": "三十日与二次延长各三十日合计",
    "admin_case_limit_90d_in_old_cases": "三十日与二次延长各三十日合计",
    "admin_seizure_extended_60d": "三十日与延长三十日合计",
    "arrest_request_extended_7d": "三日与一日至四日合计",
    "custody_extension_1m_complex": "二个月与一个月合计",
    "custody_extension_2m_four_grounds": "第156条三个月与本条二个月合计",
    "custody_extension_2m_ten_years": "第156、158条五个月与本条二个月合计",
    "no_filing_reconsideration_extended_60d": "三十日与延长三十日合计",
}
SUMMANDS = {
    "admin_case_limit_60d_2012": ("不得超过三十日", "延长三十日"),
    "admin_case_limit_60d_2026": ("不得超过三十日", "延长三十日"),
    "admin_case_limit_90d_2026": ("不得超过三十日", "延长三十日", "二次"),
    "admin_case_limit_90d_in_old_cases": ("不得超过三十日", "延长三十日", "二次"),
    "admin_seizure_extended_60d": ("不得超过三十日", "延长期限不得超过三十日"),
    "arrest_request_extended_7d": ("三日", "四日"),
    "custody_extension_1m_complex": ("二个月", "一个月"),
    "custody_extension_2m_four_grounds": ("二个月",),
    "custody_extension_2m_ten_years": ("二个月",),
    "no_filing_reconsideration_extended_60d": ("三十日以内", "不得超过三十日"),
}
LISTED = {
    "casework_safety_check_on_arrival": ("安全检查", "登记、保管、退还"),
    "community_treatment_decision_served": ("本人", "家属", "街道办事处"),
    "summons_times_written_by_suspect": ("到案时间", "结束时间"),
}
# The article asks for the thing at that very moment without a word such as 立即.
MOMENT = {
    "seizure_list_made_on_spot": "当场开列查封、扣押清单",
    "admin_seizure_list_on_spot": "制作并当场交付证据保全决定书",
    "defence_right_told_on_measure": "对犯罪嫌疑人采取强制措施的时候",
    "forensic_opinion_told_to_victim": "应当将用作证据的鉴定意见告知犯罪嫌疑人、被害人",
    "defence_right_told_first": "第一次讯问犯罪嫌疑人或者对犯罪嫌疑人采取强制措施的时候",
    "dismissed_case_property_returned": "应当解除对涉案财物采取的相关措施并返还当事人",
    "drug_driver_licence_cancelled": "应当注销其机动车驾驶证",
    "forensic_opinion_told": "应当将用作证据的鉴定意见告知犯罪嫌疑人、被害人",
    "informant_protected_and_rewarded": "应当对举报人予以保护",
    "informant_reward_decided": "对举报有功人员",
    "reporter_name_secret_on_request": "应当为其保守秘密，并在材料中注明",
    "community_treatment_suspended_in_custody": "社区戒毒中止",
    "criminal_intake_receipt_issued": "接受案件时",
    "custody_expiry_release_or_change": "期限届满",
    "custody_recount_filed": "重新计算侦查羁押期限，制作变更羁押期限通知书，送达看守所，并报批准逮捕的人民检察院备案",
    "drug_user_registered": "应当对吸毒人员进行登记",
    "isolation_notify_after_identity": "自查清其身份后通知",
    "treatment_resumed_after_release": "释放后继续",
    "missing_property_found": "应当妥善保管，以供核查",
    "unprosecuted_property_returned": "应当根据人民检察院的书面通知或者人民法院的生效判决",
}

ARTICLE = re.compile(r"第([一二三四五六七八九十百零〇]+)条(之[一二三四五六七八九十]+)?(?:\s|$)")
NUMERAL = r"[零〇一二两三四五六七八九十百千万]+|[0-9]+"
ONES = {"零": 0, "〇": 0, "两": 2} | {word: value for value, word in enumerate("一二三四五六七八九", 1)}
TENS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def value_of(numeral: str) -> int:
    """The value of 129 or 一百二十九."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    total = section = digit = 0
    for word in numeral:
        if word in ONES:
            digit = ONES[word]
        elif word == "万":
            total, section, digit = (section + digit) * 10000, 0, 0
        else:
            section, digit = section + (digit or 1) * TENS[word], 0
    return total + section + digit


def numbers(words: str, unit: str = "") -> set[int]:
    """Every number in ``words`` that stands before ``unit``."""
    return {value_of(found) for found in re.findall(rf"({NUMERAL}){unit}", words)}


def articles_of(text: str) -> dict[str, str]:
    """The words of each article under its number as ``Article.number`` writes it."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if opening := ARTICLE.match(line):
            current = found.setdefault(f"{value_of(opening[1])}{opening[2] or ''}", [])
        elif line.startswith("#"):
            current = []
        current.append(line)
    return {number: "\n".join(lines) for number, lines in found.items()}


@dataclass(frozen=True, kw_only=True)
class Law:
    """The shared folder's texts and tables, read once."""

    texts: dict[str, dict[str, str]]
    rows: dict[str, dict[str, str]]
    index: dict[str, dict[str, str]]

    def words(self, article: Article) -> str:
        return self.texts[article.instrument.id][article.number]


@pytest.fixture(scope="module")
def law(shared_dir: Path) -> Law:
    folder = shared_dir / "law"
    if not folder.is_dir():
        pytest.skip(f"the shared folder has no law: {folder}")
    cited = {each.article.instrument.id for each in LAWS if not each.advisory}
    texts = {name: articles_of((folder / "texts" / f"{name}.md").read_text(encoding="utf-8")) for name in cited}
    rows = {row["id"]: row for table in ("checks.tsv", "checks_extra.tsv") for row in table_of(folder / table)}
    index = {row["file"].removesuffix(".md"): row for row in table_of(folder / "texts" / "INDEX.tsv")}
    return Law(texts=texts, rows=rows, index=index)


def table_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


LAWS = [each for each in requirements() if not each.article.instrument.internal]
every = pytest.mark.parametrize("each", LAWS, ids=lambda each: each.id)
every_obtained = pytest.mark.parametrize("each", [each for each in LAWS if not each.advisory], ids=lambda each: each.id)


@every_obtained
def test_its_article_exists(each: Requirement, law: Law) -> None:
    assert each.article.number in law.texts[each.article.instrument.id]


@every_obtained
def test_its_number_stands_in_the_article(each: Requirement, law: Law) -> None:
    words, limit = law.words(each.article), each.limit
    if limit is None:
        assert each.nature is not Nature.DEADLINE
    elif each.id in TOTALS:
        assert all(summand in words for summand in SUMMANDS[each.id]), TOTALS[each.id]
    elif each.id in LISTED:
        assert limit.value == len(LISTED[each.id])
        assert all(word in words for word in LISTED[each.id])
    elif limit.counting is Counting.AT_ONCE:
        assert re.search(MOMENT.get(each.id, "立即|及时|同时"), words)
    elif limit.counting is Counting.COUNT and limit.value == 0:
        assert "无论数量多少" in words
    elif limit.counting is Counting.COUNT and limit.value == 1:
        assert law.rows[each.id]["limit_unit"] == "count"  # one of a thing is its presence; articles do not say "one"
    elif limit.counting is Counting.COUNT:
        assert limit.value in numbers(words)
    else:
        assert limit.value in amounts(words, UNITS[limit.counting])


def amounts(words: str, unit: str) -> set[int]:
    """The numbers of that unit; a year is also twelve months."""
    match unit:
        case "hours":
            return numbers(words, "小时")
        case "days":
            return numbers(words, "日")
        case "working_days":
            return numbers(words, "(?:日|个工作日)")
        case "months":
            return numbers(words, "个月") | {12 * years for years in numbers(words, "年")}
    return numbers(words, "(?:年|周岁)")


@every
def test_a_row_of_the_tables_says_the_same(each: Requirement, law: Law) -> None:
    row = law.rows.get(each.id)
    if row is None:
        assert (each.id in SECOND_NUMBERS) is (each.limit is not None)
        return
    assert each.advisory is (row["verified"] == "unverified")
    if not each.advisory:
        assert each.article.instrument.id == row["instrument_file"].removesuffix(".md")
        assert f"第{each.article.number}条" == row["article"]
    assert each.nature.value[1] == row["kind"]
    assert each.since == date.fromisoformat(row["effective_from"])
    assert (each.until.isoformat() if each.until else "") == row["effective_to"]
    assert each.title == row["requirement_zh"]
    assert each.en == row["requirement_en"]
    if each.limit is None:
        assert row["limit_unit"] == "none"
        assert not row["counting_rule"].startswith("immediate")
    elif each.limit.counting is Counting.AT_ONCE:
        assert row["limit_unit"] == "none"
        assert row["counting_rule"].startswith(("immediate", "state follows"))
    else:
        assert each.limit.value == int(row["limit_value"])
        assert UNITS[each.limit.counting] == row["limit_unit"]
        by_rest_days = ("last day on a holiday rolls", "working days")
        assert each.limit.moves is any(words in row["counting_rule"] for words in by_rest_days)
        assert (each.limit.counting is Counting.DURATION) is row["counting_rule"].startswith("duration: measured")
        counted_back = each.limit.counting in (Counting.DAYS_BEFORE, Counting.WORKING_DAYS_BEFORE)
        assert counted_back is ("counted back" in row["counting_rule"])


def test_the_severity_is_that_of_the_first_consequence_in_the_tables(law: Law) -> None:
    for each in LAWS:
        consequence = law.rows[each.id]["consequence"] if each.id in law.rows else "block"
        if named := re.search(r"finding-(high|medium|low)", consequence):
            assert each.severity.value[1] == named[1], each.id
        elif "block" in consequence and each.nature is not Nature.RIGHT and each.id not in SECOND_NUMBERS:
            assert each.severity is Severity.HIGH, each.id


@every_obtained
def test_it_binds_no_later_than_its_version_of_the_instrument(each: Requirement, law: Law) -> None:
    instrument = each.article.instrument
    index = law.index[instrument.id]
    dates = {index["version_date"], index["effective_date"]}
    if len(min(dates)) == len("2025-01-01"):
        assert instrument.in_force.isoformat() in dates
    assert instrument.title.split("（")[0] in index["title_zh"]
    assert each.since <= instrument.in_force
    assert each.until is None or each.since < each.until


@pytest.mark.parametrize("each", [each for each in requirements() if each not in LAWS], ids=lambda each: each.id)
def test_a_rule_of_the_bureau_stands_in_its_clause_and_calls_itself_no_law(each: Requirement) -> None:
    clause = bureau_rules.clauses()[each.article.number]
    assert each.since == clause.since
    assert "不是法律" in each.article.zh
    assert "not law" in each.article.en
    if each.limit is not None:
        assert each.limit.value == clause.value
        assert clause.value in numbers(clause.zh)


@every
def test_provincial_rules_bind_in_their_province_alone(each: Requirement) -> None:
    day = max(each.since, each.article.instrument.in_force)
    home = {"浙江": "330203", "山东": "370102"}.get(each.article.instrument.title[:2])
    assert each.applies(day, home or "990101")
    if home:
        assert not each.applies(day, "990101")


@pytest.mark.parametrize(
    "numeral, value", [("二", 2), ("两", 2), ("十二", 12), ("二十四", 24), ("一百二十九", 129), ("五万", 50000)]
)
def test_chinese_numerals_are_read(numeral: str, value: int) -> None:
    assert value_of(numeral) == value
