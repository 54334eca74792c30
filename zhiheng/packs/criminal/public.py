"""What the reporter and the victim of a criminal case may look up: that it happened and when, nothing of its content.

Source: Provisions on Disclosure of Law Enforcement, art. 22.
"""

from zhiheng.kernel.procedure import ToldToParties
from zhiheng.packs.criminal.acts_bail import StartBail, StartResidentialSurveillance
from zhiheng.packs.criminal.acts_custody import Arrest, Detain
from zhiheng.packs.criminal.acts_intake import (
    Accept,
    DeclineFiling,
    EndInvestigationOfSuspect,
    FileCase,
    TransferJurisdiction,
    WithdrawCase,
)
from zhiheng.packs.criminal.acts_questioning import ArriveUnderCompulsion
from zhiheng.packs.criminal.acts_transfer import Resubmit, TransferForProsecution

TOLD_TO_PARTIES = (
    ToldToParties(act=Accept, title="已受案", en="Accepted"),
    ToldToParties(act=FileCase, title="已立案侦查", en="Filed for investigation"),
    ToldToParties(act=DeclineFiling, title="决定不予立案，可以申请复议", en="Not filed; reconsideration is open"),
    ToldToParties(act=TransferJurisdiction, title="已移送有管辖权的机关", en="Transferred to the competent organ"),
    ToldToParties(act=ArriveUnderCompulsion, title="已对犯罪嫌疑人拘传", en="A suspect was compelled to appear"),
    ToldToParties(act=Detain, title="已对犯罪嫌疑人采取刑事拘留", en="A suspect was detained"),
    ToldToParties(act=Arrest, title="已对犯罪嫌疑人执行逮捕", en="A suspect was arrested"),
    ToldToParties(act=StartBail, title="已对犯罪嫌疑人取保候审", en="A suspect is on bail"),
    ToldToParties(
        act=StartResidentialSurveillance,
        title="已对犯罪嫌疑人监视居住",
        en="A suspect is under residential surveillance",
    ),
    ToldToParties(act=EndInvestigationOfSuspect, title="已终止对一名嫌疑人的侦查", en="A suspect is cleared"),
    ToldToParties(act=WithdrawCase, title="案件已撤销", en="The case was dismissed"),
    ToldToParties(act=TransferForProsecution, title="已移送检察院审查起诉", en="Transferred for prosecution"),
    ToldToParties(act=Resubmit, title="补充侦查后已再次移送检察院审查起诉", en="Transferred again after more inquiry"),
)
