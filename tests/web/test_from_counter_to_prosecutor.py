"""One criminal case from the counter to the court, played by those who would do it: what each page offers is followed,
nothing is typed twice, what is signed is what is printed, and nothing is found to be wrong at the end."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.documents.bureau import text_of
from tests.site import Site
from tests.web.casework import (
    CHAIN,
    answer,
    approve,
    confirm,
    findings,
    number_of,
    open_proposal,
    press,
    printed,
    record,
)
from tests.web.conftest import SignIn

BOTH = ["王建国", "孙晓梅"]
FLAT = "和平里3号楼201室"
LIST_NO = "东公扣字〔2026〕1号"
FACTS = "2026年11月25日夜，孙强撬门进入东门手机店，盗走手机十二部。"
EVIDENCE = "1.被害人陈述；2.搜查笔录、扣押清单；3.毒品鉴定意见。"


@dataclass(frozen=True)
class Crew:
    """Each at a screen of his or her own."""

    officer: Page
    second: Page
    keeper: Page
    exit: Page
    reviewers: dict[str, Page]


def test_a_case_goes_from_the_counter_to_the_prosecutor(site: Site, sign_in: SignIn) -> None:
    crew = Crew(
        officer=sign_in("wang"),
        second=sign_in("sun"),
        keeper=sign_in("peng"),
        exit=sign_in("luo"),
        reviewers={account: sign_in(account) for account in CHAIN},
    )
    report, code, secret = at_the_counter(crew.officer)
    case = taken_up(crew.officer, report)
    filed(crew, case)
    stay = brought_in(crew.officer, case)
    interrogated(crew.officer, case)
    searched(crew, case)
    exhibit = drugs_kept(crew, case)
    opinion_told(crew.officer, case)
    detained(crew, case, stay)
    arrested(crew, case)
    sent_to_the_prosecutor(crew, case)
    sent_again_and_judged(crew, case)
    assert [findings(crew.officer, number) for number in (report, case, stay, exhibit)] == [[]] * 4
    followed(sign_in("", viewport={"width": 390, "height": 844}), code, secret)


def at_the_counter(page: Page) -> tuple[str, str, str]:
    """The report is compared with earlier ones, registered, receipted, classified; its number and the two codes."""
    page.goto("/reports/")
    page.fill("#words", "东门手机店夜间被撬，手机十二部被盗")
    press(page.get_by_role("button", name="核对已有登记"))
    press(page.get_by_role("link", name="登记新接报"))
    answer(page, channel="窗口来人", reporter="钱玉兰", place="东门手机店", looked_for_earlier="是")
    confirm(page)
    report = number_of(page)
    page.goto("/reports/")
    press(page.get_by_role("row").filter(has_text=report).get_by_role("button", name="交付回执"))
    code, secret = page.locator(".code").all_inner_texts()
    record(page, report, "classify_report", sort="涉嫌犯罪")
    return report, code, secret


def taken_up(page: Page, report: str) -> str:
    """The case begins from its report, knows who reported and what, and its number is back in the report."""
    press(page.locator(".offer", has_text="转为案件办理"))
    press(page.locator("#field-content-criminal_case").get_by_role("link", name="接报", exact=True))
    expect(page.locator("#content-reporter label", has=page.locator(":checked"))).to_contain_text("钱玉兰")
    expect(page.locator("#content-summary")).to_have_value("东门手机店夜间被撬，手机十二部被盗")
    answer(page, way="报案")
    confirm(page)
    case = page.locator("#content-criminal_case").input_value()
    confirm(page)
    assert number_of(page) == report
    return case


def filed(crew: Crew, case: str) -> None:
    """Acceptance with its receipt, and the filing signed at five levels."""
    record(crew.officer, case, "record_intake_transcript", reporter_signed="是")
    record(crew.officer, case, "accept", receipt="已交付")
    expect(crew.officer.locator(".offer").first).to_contain_text("呈请立案")
    record(crew.officer, case, "file_case", charge="盗窃罪")
    approve(crew.reviewers, case)
    assert "以涉嫌盗窃罪立案侦查" in text_of(printed(crew.officer, case, "立案决定书"))


def brought_in(page: Page, case: str) -> str:
    """Summoned, arrived, and in the casework area in the standard order; the number of the stay."""
    record(page, case, "summon", person="孙强")
    record(page, case, "arrive_on_summons", time_written="本人填写并签名")
    press(page.get_by_role("link", name="带至公安机关"))
    expect(page.locator("#content-person label", has=page.locator(":checked"))).to_contain_text("孙强")
    expect(page.locator(".facts")).to_contain_text(f"属于 {case}")
    answer(page, ground="刑事传唤", officers=BOTH, sex="男", age="成年人")
    confirm(page)
    stay = number_of(page)
    belongings = page.locator(".countdown", has_text="登记随身财物")
    expect(belongings.locator(".way")).to_have_text("登记进入办案区")
    record(page, stay, "enter_area", area="办案中心", before="直接带入", condition="无", recording="是")
    record(page, stay, "search_for_safety", searcher_sex="男", dangerous="否", injured="否")
    record(page, stay, "list_belongings", any_items="否", signed="是")
    record(page, stay, "take_to_other_room", purpose="信息采集室", room="信息采集室", guards=BOTH)
    record(page, stay, "collect_information", fingerprints="是", portrait="是")
    record(page, stay, "compare_information", result="未比中")
    record(page, stay, "take_to_questioning_room", room="讯问室1", guards=BOTH)
    page.goto("/custody/")
    present = page.locator(".present", has_text="孙强")
    expect(present).to_contain_text("讯问室1")
    expect(present.locator(".maxima")).to_contain_text("第200条")
    return stay


def interrogated(page: Page, case: str) -> None:
    """Recorded on film from before the beginning to the end, by two, and signed page by page."""
    record(page, case, "start_recording")
    record(page, case, "interrogate", officers=BOTH, place="执法办案场所讯问室", rights_told="是")
    record(page, case, "tell_right_to_counsel")
    expect(page.locator(".offer", has_text="讯问结束")).to_be_visible()
    record(page, case, "end_interrogation")
    record(page, case, "stop_recording")
    record(page, case, "sign_interrogation_record", pages="6", signed_pages="6")


def searched(crew: Crew, case: str) -> None:
    """Search and seizure under a warrant; the place of the warrant stands in the form of the search."""
    page = crew.officer
    record(page, case, "decide_search", place=FLAT)
    approve(crew.reviewers, case)
    page.goto(f"/records/{case}/acts/search/")
    expect(page.locator("#content-place")).to_have_value(FLAT)
    answer(page, officers=BOTH, warrant_shown="是", witness="邻居")
    confirm(page)
    page.goto(f"/records/{case}/acts/seize/")
    answer(page, holder="孙强", items="手机十二部、疑似冰毒一袋", officers=BOTH, on_scene="是")
    page.locator("#content-drugs-0-substance").fill("疑似甲基苯丙胺")
    page.locator("#content-drugs-0-milligrams").fill("12500")
    confirm(page)
    signatures = {"investigator_signed": "是", "holder_signed": "已签名", "witness_signed": "是", "witness": "邻居"}
    record(page, case, "make_seizure_list", copies="3", list_no=LIST_NO, lots="2", **signatures)
    assert "甲基苯丙胺" in text_of(printed(page, case, "毒品扣押清单"))


def drugs_kept(crew: Crew, case: str) -> str:
    """Weighed, sampled, handed to the keeper, sent and answered; the number of the exhibit."""
    page = crew.second
    page.goto(f"/records/{case}/")
    press(page.get_by_role("link", name="提取涉案财物"))
    expect(page.locator("#content-list_no")).to_have_value(LIST_NO)
    answer(page, item="疑似冰毒一袋", item_kind="毒品", measure="扣押", cause="盗窃案", source="现场扣押", lot="2")
    confirm(page)
    exhibit = number_of(page)
    handing = page.locator(".countdown", has_text="24小时内移交").locator(".way")
    expect(handing).to_have_text("移交财物")
    weights = {"packages": "1", "gross_milligrams": "13100", "net_milligrams": "12500"}
    page.goto(f"/records/{exhibit}/acts/weigh_drug/")
    answer(page, officers=BOTH, present="孙强", **weights)
    press(page.locator("button.primary"))
    expect(page.locator("section[aria-labelledby=foreseen]")).to_contain_text("毒品称量准确")
    press(page.get_by_role("button", name="返回修改"))
    answer(page, scales_certificate="JD-2026-0312")
    confirm(page)
    record(page, exhibit, "sample_drug", officers=BOTH, place="公安机关办案场所", samples="1", milligrams="500")
    sealed = {"seal": "FT100201", "milligrams": "12600"}
    record(page, exhibit, "hand_over", receiver=["彭程"], **sealed)
    kept = {"store": "物证一室", "shelf": "A-01", "state": "封存完好", **sealed}
    record(crew.keeper, exhibit, "check_in", giver=["孙晓梅"], **kept)
    record(page, exhibit, "send_to_laboratory", officers=BOTH, laboratory="市局毒品检验鉴定中心", milligrams="500")
    record(page, exhibit, "receive_laboratory_result", opinion_no="毒检〔2026〕117号", substance="甲基苯丙胺")
    return exhibit


def opinion_told(page: Page, case: str) -> None:
    record(page, case, "commission_examination", examination="毒品成分、含量")
    opinion = {"examination": "毒品成分、含量", "opinion": "检出甲基苯丙胺", "has_victim": "否"}
    record(page, case, "receive_expert_opinion", **opinion)
    press(page.locator("section[aria-labelledby=due] .way", has_text="告知鉴定意见").first)
    answer(page, person="孙强")
    confirm(page)


def detained(crew: Crew, case: str, stay: str) -> None:
    """Detention under review; out of the area, into the custody house; interrogated and the family told in time."""
    page = crew.officer
    record(page, case, "decide_detention", ground="发现犯罪证据")
    approve(crew.reviewers, case)
    record(page, case, "detain", warrant="已签名、捺指印")
    record(page, stay, "leave_area", destination="送看守所")
    record(page, case, "admit_to_custody_house", health_checked="是")
    record(page, case, "interrogate", officers=BOTH, place="看守所讯问室", rights_told="是")
    record(page, case, "notify_family", measure="拘留", relative="孙桂兰")
    for kept in ("拘留后24小时内讯问", "拘留后24小时内通知家属", "拘留后24小时内送看守所"):
        expect(page.locator(".moved .green", has_text=kept)).to_be_visible()
    assert "孙桂兰" in text_of(printed(page, case, "拘留通知书"))


def arrested(crew: Crew, case: str) -> None:
    """The request waits for the exit, whose way out is followed; its facts are read, signed and printed as typed."""
    page = crew.officer
    press(page.locator(".offer", has_text="提捕材料送案件管理审核"))
    confirm(page)
    page.goto(f"/records/{case}/acts/request_arrest/")
    expect(page.locator(".barriers")).to_contain_text("案件管理民警记录")
    crew.exit.goto("/desk/")
    press(crew.exit.locator(".countdown", has_text=case).locator(".way", has_text="案件管理同意提捕"))
    confirm(crew.exit)
    record(page, case, "request_arrest", detained="是", facts=FACTS, evidence=EVIDENCE)
    open_proposal(crew.reviewers["zhou"], case)
    expect(crew.reviewers["zhou"].locator("main")).to_contain_text(FACTS)
    approve(crew.reviewers, case)
    paper = text_of(printed(page, case, "提请批准逮捕书"))
    assert f"经依法侦查查明：{FACTS}" in paper and EVIDENCE in paper
    record(page, case, "approve_arrest", decision_no="明检捕〔2026〕88号")
    record(page, case, "arrest", warrant="已签名、捺指印")
    record(page, case, "interrogate", officers=BOTH, place="看守所讯问室", rights_told="是")
    record(page, case, "notify_family", measure="逮捕")


def sent_to_the_prosecutor(crew: Crew, case: str) -> None:
    """Concluded, returned once at the exit, passed, signed at five levels and sent with the facts first typed."""
    page = crew.officer
    record(page, case, "hear_lawyer", opinion="无异议")
    page.goto(f"/records/{case}/acts/conclude_investigation/")
    expect(page.locator("#content-facts")).to_have_value(FACTS)
    answer(page, conclusion="移送审查起诉")
    confirm(page)
    record(page, case, "submit_case_to_exit", volumes="2")
    record(crew.exit, case, "return_case_from_exit", ground="文书、手续不全", wanted="补附搜查证副本")
    record(page, case, "submit_case_to_exit", note="已补正")
    record(crew.exit, case, "pass_case_at_exit")
    record(page, case, "transfer_for_prosecution", plea="自愿认罪认罚")
    approve(crew.reviewers, case)
    paper = text_of(printed(page, case, "起诉意见书"))
    assert FACTS in paper and EVIDENCE in paper and "自愿认罪认罚" in paper
    record(page, case, "notify_transfer", told="犯罪嫌疑人（无辩护律师）")


def sent_again_and_judged(crew: Crew, case: str) -> None:
    """Returned for supplementary investigation, sent again through the exit, judged, delivered."""
    page = crew.officer
    record(page, case, "return_for_investigation", in_custody="是", outline="补充手机价格认定")
    record(page, case, "submit_case_to_exit")
    record(crew.exit, case, "pass_case_at_exit")
    record(page, case, "resubmit", result="经认定，被盗手机价值三万二千元。")
    assert "价值三万二千元" in text_of(printed(page, case, "补充侦查报告书"))
    record(page, case, "receive_trial_result", result="有罪判决", in_custody="是", months="18")
    record(page, case, "receive_judgment", prison="是")
    record(page, case, "deliver_to_prison")
    expect(page.locator(".stations .now")).to_contain_text("办结")


def followed(public: Page, code: str, secret: str) -> None:
    """The victim sees on a phone how far the case is, and no name."""
    public.goto("/enquiry/")
    public.fill("#code", code)
    public.fill("#secret", secret)
    press(public.get_by_role("button", name="查询"))
    for told in ("已接报", "已立案侦查", "采取刑事拘留", "执行逮捕", "已移送检察院审查起诉", "再次移送"):
        expect(public.locator(".progress")).to_contain_text(told)
    assert not {"孙强", "钱玉兰"} & set(public.locator("main").inner_text().split())
