"""What goes out when something is published, withheld or taken back, and when a case moves on."""

from zhiheng.kernel.document import FILE, Copy, Document, Fact, Of, Opinions, filled, form, para, signed
from zhiheng.packs.disclosure.acts import ChangePenalty, FormInformation, Publish, UpdateEnquiry, Withdraw, Withhold

INFORMATION = (
    ("信息编号", Fact.RECORD),
    ("种类", Of(FormInformation.sort)),
    ("事项", Of(FormInformation.subject)),
    ("文书日期", Of(FormInformation.decided_on)),
)

PUBLICATION_DOCUMENTS = (
    Document(
        on=Publish,
        title="执法信息公开审批表",
        en="Leave to publish",
        series="公(公)批字",
        sealed=False,
        body=(
            form(
                *INFORMATION,
                Publish.where,
                filled(Publish.about_minor),
                filled(Publish.minor_identifiable),
                filled(Publish.full_name_shown),
                filled(Publish.address_shown),
                filled(Publish.of_sealed_record),
                ("法律依据", Fact.LAW),
            ),
            Opinions(),
        ),
    ),
    Document(
        on=Withhold,
        title="不予公开审批表",
        en="Leave to withhold",
        series="公(公)不批字",
        sealed=False,
        body=(form(*INFORMATION, Withhold.ground, ("法律依据", Fact.LAW)), Opinions()),
    ),
    Document(
        on=Withdraw,
        title="撤回公开信息公告",
        en="Notice that what was published is withdrawn",
        series="公(公)撤字",
        body=(
            para(
                "我机关在",
                Of(Publish.where),
                "公开的“",
                Of(FormInformation.subject),
                "”（",
                Of(FormInformation.sort),
                "），自",
                Fact.DAY,
                "起撤回。",
            ),
            para("撤回理由：", Of(ChangePenalty.reason)),
            para("依据：", Fact.LAW, "。"),
        ),
    ),
)
ENQUIRY_DOCUMENTS = (
    Document(
        on=UpdateEnquiry,
        title="案件办理进展告知书",
        en="Notice of how a case moves on",
        series="公(公)进字",
        by_unit=True,
        copies=(FILE, Copy(label="此联交当事人")),
        body=(
            para(
                "根据",
                Fact.LAW,
                "的规定，现将",
                Fact.CASE,
                "号案件的办理进展告知如下：",
            ),
            form(("办理进展", UpdateEnquiry.progress), ("更新时间", Fact.MOMENT), ("办案单位", Fact.UNIT)),
            para("法律文书以送达的为准。"),
        ),
        below=(signed("当事人"),),
    ),
)
