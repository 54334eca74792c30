"""What the API says of where a record stands."""

from datetime import datetime

from ninja import Schema

from zhiheng.api.schemas import DutyOut, FindingOut, OfferOut, ProposalOut, Words


class ReckonedOut(Schema):
    """What follows from the acts: beside which act, about whom, and its words."""

    rule: str
    article: Words
    act: int
    party: str
    words: Words


class ExplanationOut(Schema):
    """Where a record stands at ``as_of``."""

    number: str
    procedure: str
    unit: str
    stage: str
    acts: int
    as_of: datetime
    due: list[DutyOut]
    findings: list[FindingOut]
    offers: list[OfferOut]
    pending: list[ProposalOut]
    reckoned: list[ReckonedOut]
