"""A form under way: what was posted, who may be named in it, and the pages it turns into."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from zhiheng.kernel.act import Act, When
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.fields import Text
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.kernel.members import MemberRef
from zhiheng.kernel.procedure import Reason
from zhiheng.kernel.terms import Requirement
from zhiheng.services.find_party import KINDS
from zhiheng.services.foreseen import foreseen
from zhiheng.services.manuscript import preview_manuscript
from zhiheng.services.prepare_act import Opening, PreparedAct
from zhiheng.services.record_act import ActRequest
from zhiheng.web.act_form import Filled, Moment, Surroundings, controls, read_filled, read_moment
from zhiheng.web.asked import Asked, account_of, whole
from zhiheng.web.credential import CREDENTIAL, status_of
from zhiheng.web.manuscript import ShownText, shown_texts
from zhiheng.web.party_box import Search, found_parties
from zhiheng.web.refusal import shown_error, shown_reason
from zhiheng.web.timeline import Reader
from zhiheng.web.wording import verb_of

PURPOSES = (("办理本案", "this case"), ("核对身份", "checking an identity"), ("受理报案", "taking a report"))

DOERS = ("officers", "staff")
"""What fields are called that name those who do an act."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One form of one act for one reader."""

    request: Asked
    prepared: PreparedAct
    posted: QueryDict

    @property
    def zh(self) -> bool:
        return self.request.zh

    @property
    def title(self) -> str:
        act = self.prepared.step.act
        return act.title if self.zh else act.en

    @property
    def verb(self) -> str:
        """What the primary button does, in words."""
        if self.prepared.step.review is None:
            return f"记录“{self.title}”" if self.zh else f"Record: {self.title}"
        return verb_of(self.prepared.step, self.zh)

    @property
    def parties(self) -> dict[str, str]:
        """The parties that may be chosen: those of the record, and those that this session looked up for it."""
        place = self.prepared.number or self.posted.get("key", "")
        return {**self.prepared.parties, **found_parties(self.request, place)}

    def filled(self) -> Filled:
        filled = read_filled(self.prepared.step.act, self.posted, self.zh)
        moment = self.moment()
        errors = {**filled.errors, **({"when": moment.error} if moment.error else {})}
        return Filled(content=self._with_accounts(filled.content), errors=errors)

    def _with_accounts(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Members typed by the name of exactly one officer are that officer."""
        named = Counter(one.name for one in self.prepared.officers)
        accounts = {one.name: one.account for one in self.prepared.officers if named[one.name] == 1}
        members = {name for name, one in self.prepared.step.act.fields.items() if one.kind == MemberRef.kind}
        return {name: accounts.get(given, given) if name in members else given for name, given in content.items()}

    def moment(self) -> Moment:
        return read_moment(self.posted, self.request.installation.now(), self.prepared.procedure.zone, self.zh)

    def wrong_with(self, name: str) -> dict[str, str]:
        """What is wrong with the one field that was just left; a moment that has not come yet is told at once."""
        said, when = self.filled().errors.get(name, ""), self.moment().when
        if name == "when" and when is not None and when.at > self.request.installation.now():
            said = "发生时间在将来" if self.zh else "This is in the future"
        return {name: said} if said else {}

    def asked(self) -> ActRequest:
        """What the form asks to be recorded; call it only where nothing is wrong with ``filled``."""
        reviewed = self.prepared.step.review is not None
        return ActRequest(
            kind=self.prepared.step.act.kind,
            by=account_of(self.request),
            content=self.filled().content,
            record=self.prepared.number,
            procedure=self.prepared.procedure.name,
            when=None if reviewed else self.moment().when,
            key=self.posted.get("key", ""),
            seen=whole(self.posted.get("seen", "")) if self.prepared.number else None,
            parent=self.posted.get("parent", ""),
            post_unit=self.posted.get("post_unit", ""),
        )

    def form(
        self,
        errors: Mapping[str, str] | None = None,
        error: ProductError | None = None,
        search: Search | None = None,
        status: int = 0,
    ) -> HttpResponse:
        """The form with what was typed; what is wrong stands at its field, and listed on top."""
        wrong = errors or {}
        made = controls(self.prepared.step.act, self.posted, self._around(), wrong)
        shown = {
            "controls": made,
            "takes_files": any(one.kind == "digest" for one in made),
            "errors": wrong,
            "trouble": shown_error(error, self.zh) if error is not None else None,
            "barriers": self._reasons(self.prepared.reasons),
            "moment": self.moment(),
            "purposes": PURPOSES,
            "party_kinds": KINDS.items(),
            "search": search,
        }
        status = status or (409 if error is not None else 422 if wrong else 200)
        return render(self.request, "act_form.html", {**self._common(), **shown}, status=status)

    def answers(self, error: ProductError | None = None) -> HttpResponse:
        """The page on which the answers are checked, and signed where others review the act, before anything is
        recorded. ``error``: why it was not signed."""
        act = self.prepared.step.act(**self.filled().content)
        reader = Reader(
            procedure=self.prepared.procedure,
            names=self.parties,
            directory=self.request.installation.directory,
            zh=self.zh,
        )
        shown = {
            "answers": tuple(reader.fields(act)),
            "moment": self.moment(),
            "kept": kept(self.posted),
            "trouble": shown_error(error, self.zh) if error is not None else None,
            "texts": self._texts(act),
            "foreseen": self._foreseen(act),
        }
        return render(self.request, "act_check.html", {**self._common(), **shown}, status=status_of(error))

    def _foreseen(self, act: Act) -> tuple[Requirement, ...]:
        """What would be found wrong with it; what opens a record is judged when it is there."""
        if not self.prepared.number:
            return ()
        house, zone = self.request.installation, self.prepared.procedure.zone
        when = self.asked().when or When.minute(house.now(), zone)
        return foreseen(house.ledger, house.catalogue, self.prepared.number, act, account_of(self.request), when)

    def _texts(self, act: Act) -> tuple[ShownText, ...]:
        """The documents that the author signs with the proposal; those of an opening act are written when it opens."""
        if self.prepared.step.review is None or not self.prepared.number:
            return ()
        house = self.request.installation
        account, number = account_of(self.request), self.prepared.number
        return shown_texts(preview_manuscript(house, account, number, act, house.now()))

    def refusal(self, reasons: tuple[Reason, ...]) -> HttpResponse:
        """Every reason at once; the entries are kept, the way back is a button."""
        shown = {"reasons": self._reasons(reasons), "kept": kept(self.posted)}
        return render(self.request, "act_refused.html", {**self._common(), **shown}, status=422)

    def _reasons(self, reasons: tuple[Reason, ...]) -> list[Any]:
        return [shown_reason(one, self.zh) for one in reasons]

    def _common(self) -> dict[str, Any]:
        header = self.prepared.header
        return {
            "sheet": self,
            "prepared": self.prepared,
            "header": header,
            "unit": self.request.installation.directory.unit(header.unit) if header is not None else None,
            "key": self.posted.get("key") or uuid4().hex,
            "seen": self.posted.get("seen", header.acts if header is not None else ""),
            "parent": self.posted.get("parent") or self.request.GET.get("parent", ""),
            "asks": self.posted.get("asks") or self.request.GET.get("asks", ""),
            "post_unit": self.posted.get("post_unit", ""),
        }

    def _around(self) -> Surroundings:
        zh, acts = self.zh, self.prepared.known
        words = "沿用{}第{}号行为" if zh else "from {}act {}"
        only = "本案仅有的一份" if zh else "the only one that belongs to this case"
        known = self._myself() if self.prepared.step.act.fields and not self.posted else {}
        known |= {
            name: (
                one.value,
                words.format(f"{one.record} " if one.record else "", one.said_by) if one.said_by else only,
            )
            for name, one in acts.items()
        }
        known |= self._asked_for()
        return Surroundings(
            zh=zh,
            officers=[(one.account, one.name) for one in self.prepared.officers],
            parties=list(self.parties.items()),
            known=known,
            begins={name: [self._begin(one) for one in may] for name, may in self.prepared.begins.items()},
            records={name: self._titled(some) for name, some in self.prepared.beside.items()},
        )

    def _titled(self, headers: Sequence[RecordHeader]) -> list[tuple[str, str]]:
        """The number of each record, with what it is."""
        declared = [(one.number, self.request.installation.catalogue[one.procedure]) for one in headers]
        return [(number, procedure.title if self.zh else procedure.en) for number, procedure in declared]

    def _begin(self, opening: Opening) -> tuple[str, str]:
        """Address and title of an act that begins the record that a field of this form asks for."""
        procedure, step = opening
        address = reverse("opening", args=[procedure.name, step.act.kind])
        asks = urlencode({"asks": f"{self.prepared.number}/{self.prepared.step.act.kind}"})
        return f"{address}?{asks}", step.act.title if self.zh else step.act.en

    def _asked_for(self) -> dict[str, tuple[Any, str]]:
        """What the link to this form names: the person whose period runs, what was typed at the desk."""
        words = "由上一页带来" if self.zh else "from the page before"
        asked = self.request.GET
        fields = self.prepared.step.act.fields.items()
        return {name: (asked[name], words) for name, one in fields if isinstance(one, Text) and name in asked}

    def _myself(self) -> dict[str, tuple[Any, str]]:
        """Those who do the act begin with whoever fills in the form; those who take, give or guard do not."""
        me, words = account_of(self.request), "默认为您本人" if self.zh else "you, unless you change it"
        fields = self.prepared.step.act.fields.items()
        doing = {name: ([me], words) for name, one in fields if one.kind == "officers" and name in DOERS}
        speaking = {name: (me, words) for name, one in fields if isinstance(one, MemberRef) and one.mine}
        return {**doing, **speaking}


def kept(posted: QueryDict) -> list[tuple[str, str]]:
    """The entries to carry from page to page; the passphrase is typed anew each time."""
    left = ("csrfmiddlewaretoken", "do", CREDENTIAL)
    return [(k, v) for k, values in posted.lists() if k not in left for v in values]
