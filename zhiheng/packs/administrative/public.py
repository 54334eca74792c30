"""What the parties of an administrative case may look up: that it happened and when, nothing of its content.

Source: Provisions on Disclosure of Law Enforcement, art. 22.
"""

from zhiheng.kernel.procedure import ToldToParties
from zhiheng.packs.administrative.acts_decision import (
    AnnounceDecision,
    DecidePenalty,
    DecidePenaltyAtStation,
    ServeDecision,
)
from zhiheng.packs.administrative.acts_intake import (
    AcceptCase,
    DecideNoPenalty,
    EndInvestigation,
    FileCase,
    TellNotAnOffence,
    TransferCase,
    TurnIntoCriminalCase,
)
from zhiheng.packs.administrative.acts_summary import DecideOnTheSpot, ReachAgreement

TOLD_TO_PARTIES = (
    ToldToParties(act=AcceptCase, title="已受案", en="Accepted"),
    ToldToParties(act=FileCase, title="已立案调查", en="Filed"),
    ToldToParties(act=TellNotAnOffence, title="不属于违反治安管理，已告知", en="No offence; the reporter was told"),
    ToldToParties(act=TransferCase, title="已移送有管辖权的单位", en="Transferred to the competent unit"),
    ToldToParties(act=TurnIntoCriminalCase, title="已转为刑事案件", en="Turned into a criminal case"),
    ToldToParties(act=DecidePenalty, title="已作出行政处罚决定", en="A penalty was decided"),
    ToldToParties(act=DecidePenaltyAtStation, title="已作出行政处罚决定", en="A penalty was decided"),
    ToldToParties(act=DecideOnTheSpot, title="已当场作出行政处罚决定", en="A penalty was decided on the spot"),
    ToldToParties(act=DecideNoPenalty, title="决定不予行政处罚", en="No penalty was decided"),
    ToldToParties(act=AnnounceDecision, title="决定书已宣告并交付", en="The decision was announced and handed over"),
    ToldToParties(act=ServeDecision, title="决定书已送达", en="The decision was served"),
    ToldToParties(act=ReachAgreement, title="已达成调解协议", en="Settled by mediation"),
    ToldToParties(act=EndInvestigation, title="已终止调查", en="The investigation has ended"),
)
