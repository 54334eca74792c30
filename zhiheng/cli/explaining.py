"""``explain``: what one record needs now, and why an act is blocked."""

from datetime import datetime
from typing import Annotated, Any

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import AsJson, moment, out, tell_json
from zhiheng.kernel.derive import Finding
from zhiheng.kernel.duty import Running
from zhiheng.kernel.limit_words import limit_words
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.reckon import Reckoned
from zhiheng.kernel.remedy import Action, Remedy
from zhiheng.services.explain_record import Explanation, Offer, explain_record
from zhiheng.services.review_act import Pending


def explain(
    record: Annotated[str, typer.Argument(help="案件编号。 The record's number.")],
    act: Annotated[str, typer.Option(help="只看这一行为。 Only this act.")] = "",
    as_of: Annotated[str, typer.Option(help="截至时间。 As of this moment; now unless said.")] = "",
    json: AsJson = False,
) -> None:
    """说明一个案件：什么到期，可以做什么，什么被阻止。 What is due, what may be done, what is blocked and why."""
    here = bootstrap.installation()
    now = moment(as_of) if as_of else here.now()
    told = explain_record(here.ledger, here.catalogue, record, now, kind=act)
    if json:
        tell_json(_explanation(told))
    else:
        _print_explanation(told)


def _explanation(told: Explanation) -> dict[str, Any]:
    return {
        "record": told.header.number,
        "procedure": told.procedure.name,
        "stage": told.stage.id if told.stage is not None else None,
        "as_of": told.as_of.isoformat(),
        "due": [_due(one) for one in told.due],
        "findings": [_finding(one) for one in told.findings],
        "reckoned": [_reckoned(one) for one in told.reckoned],
        "may_do": [_offer(one) for one in told.offers if not one.reasons and not one.again],
        "may_do_again": [_offer(one) for one in told.offers if not one.reasons and one.again],
        "blocked": [_offer(one) for one in told.offers if one.reasons],
        "waiting": [_waiting(one) for one in told.pending],
    }


def _waiting(one: Pending) -> dict[str, Any]:
    level = one.waits_for.id if one.waits_for is not None else None
    return {"proposal": one.proposal.seq, "act": one.asks_for.kind, "level": level}


def _due(one: Running) -> dict[str, Any]:
    ends = one.ends
    return {
        "rule": one.rule.id,
        "title": one.rule.title,
        "article": one.rule.article.zh,
        "person": one.party,
        "outcome": one.outcome.name.lower(),
        "warn_at": _local(ends.warn_at) if ends else None,
        "late_at": _local(ends.late_at) if ends else None,
        "provisional": ends.provisional if ends else False,
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {"rule": one.rule.id, "outcome": one.outcome.name.lower(), "act": one.act, "article": one.rule.article.zh}


def _reckoned(one: Reckoned) -> dict[str, Any]:
    words, english = one.words
    return {"rule": one.rule.id, "act": one.act, "person": one.party, "words": words, "en": english}


def _offer(one: Offer) -> dict[str, Any]:
    reasons = [
        {
            "rule": reason.rule,
            "tried": reason.tried[0],
            "stopped_by": reason.stopped_by[0],
            "article": reason.article[0],
            "next_step": reason.next_step[0],
            "en": [reason.tried[1], reason.stopped_by[1], reason.article[1], reason.next_step[1]],
            "acts": list(reason.witnesses),
            "remedy": _remedy(reason.remedy) if reason.remedy is not None else None,
        }
        for reason in one.reasons
    ]
    levels = [level.id for level in one.step.review.levels] if one.step.review else []
    return {"act": one.step.act.kind, "title": one.step.act.title, "signed_by": levels, "reasons": reasons}


def _remedy(one: Remedy) -> dict[str, Any]:
    end = one.by_when
    return {
        "missing": one.missing[0],
        "options": [[_action(action) for action in option] for option in one.options],
        "by_when": {"rule": end.rule.id, "at": _local(end.at)} if end is not None else None,
        "en": {"missing": one.missing[1]},
    }


def _action(one: Action) -> dict[str, Any]:
    return {
        "what": one.what[0],
        "who": one.who[0],
        "act": one.kind,
        "record": one.record,
        "content": dict(one.content),
        "by": list(one.by),
        "signed_by": list(one.signed_by),
        "en": [one.what[1], one.who[1]],
    }


def _print_remedy(one: Remedy) -> None:
    out.print(f"      缺少 missing：{one.missing[0]}  {one.missing[1]}", markup=False)
    for place, option in enumerate(one.options):
        for action in option:
            head = "或者 or" if place else "办理 do"
            out.print(f"      {head}：{action.what[0]} {action.who[0]}  {action.what[1]} {action.who[1]}", markup=False)
    end = one.by_when
    when = f"{_local(end.at)} {end.rule.title}" if end is not None else "没有正在计算的期限 no limit is running"
    out.print(f"      最迟 by when：{when}", markup=False)


def _print_explanation(told: Explanation) -> None:
    stage = f"{told.stage.title} {told.stage.en}" if told.stage is not None else "—"
    out.print(f"{told.header.number}  {told.procedure.title}  阶段 stage：{stage}", markup=False)
    out.print("\n到期 Due")
    for one in told.due:
        limit = limit_words(one.rule.limit) if one.rule.limit is not None else ""
        end = _local(one.ends.late_at) if one.ends else "中止 suspended"
        out.print(f"  {end}  {one.outcome.value[0]}  {one.rule.title} {limit}  {one.rule.article.zh}", markup=False)
    out.print("\n问题 Findings")
    for found in told.findings:
        out.print(f"  {found.outcome.value[0]}  {found.rule.title}  {found.rule.article.zh}", markup=False)
    out.print("\n由行为推出 What follows")
    for reckoned in told.reckoned:
        zh, en = reckoned.words
        out.print(f"  #{reckoned.act}  {zh}  {en}  {reckoned.rule.article.zh}", markup=False)
    for again, head in ((False, "现在可以 May be done now"), (True, "已做过，可再次记录 Done, may be done again")):
        out.print(f"\n{head}")
        for offer in told.offers:
            if not offer.reasons and offer.again is again:
                review = "（呈请审批）" if offer.step.review else ""
                out.print(f"  {offer.step.act.title}{review}  {offer.step.act.kind}", markup=False)
    out.print("\n被阻止 Blocked")
    for offer in told.offers:
        for reason in offer.reasons:
            out.print(f"  {offer.step.act.title}  {offer.step.act.kind}", markup=False)
            for zh, en in (reason.tried, reason.stopped_by, reason.article, reason.next_step):
                out.print(f"      {zh}  {en}", markup=False)
            if reason.remedy is not None:
                _print_remedy(reason.remedy)


def _local(at: datetime) -> str:
    return f"{at.astimezone(BEIJING):%Y-%m-%d %H:%M}"
