"""``document`` and ``check-document``: printing the legal document of an act, and asking whether one is genuine."""

from pathlib import Path
from typing import Annotated, Any

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import AsJson, out, tell_json
from zhiheng.kernel.act import Entry
from zhiheng.kernel.errors import UnknownAct
from zhiheng.kernel.history import History
from zhiheng.kernel.issued import Issued, original_of
from zhiheng.kernel.issuing import Door
from zhiheng.kernel.periods import BEIJING
from zhiheng.kernel.procedure import Procedure
from zhiheng.kernel.supervision import RECORD_DOCUMENTS, THE_RECORD
from zhiheng.services import check_document as checking
from zhiheng.services.answers import Refused
from zhiheng.services.issue_document import IssuedNow, PrintRequest, issue_document, open_document, printable_documents

Passphrase = Annotated[
    str | None,
    typer.Option(
        prompt="签名口令 Signing passphrase",
        prompt_required=False,
        hide_input=True,
        help="印制人同时签名；不写值的，当场询问。 Whoever prints signs; without a value it is asked for.",
    ),
]


def document(
    record: Annotated[str, typer.Argument(help="案件编号。 The record's number.")],
    act: Annotated[
        str, typer.Argument(help="行为编号或名称，或执法问题清单、执法监督通知书。 The act's number or name.")
    ],
    title: Annotated[str, typer.Option(help="哪一种文书；不填为第一种。 Which document; the first unless said.")] = "",
    to: Annotated[Path | None, typer.Option("--out", help="保存为。 Where to write the file.")] = None,
    by: Annotated[str, typer.Option(help="以谁的名义；不填为记录该行为的人。 In whose name; who recorded it.")] = "",
    show: Annotated[
        bool, typer.Option(help="只取出已制发的原件，不重印。 The original again, without a reprint.")
    ] = False,
    passphrase: Passphrase = None,
    json: AsJson = False,
) -> None:
    """印制一个行为的法律文书；再次印制的有重印标记。 Print the document of an act; again, a marked reprint."""
    if passphrase == "":
        raise typer.BadParameter("签名口令为空 (the passphrase is empty)", param_hint="--passphrase")
    here = bootstrap.installation()
    history = here.ledger.history(record)
    number, wanted, recorder = _asked(here.catalogue[history.procedure], history, act, title)
    original = original_of(history, number, wanted) if number != THE_RECORD else None
    if show and original is not None:
        issued, file = open_document(here, by or recorder, record, original.entry.seq, here.now())
        missing: tuple[str, ...] = ()
    else:
        made = _print(
            here,
            PrintRequest(
                record=record,
                act=number,
                by=by or recorder,
                title=wanted,
                again=original is not None,
                credential=passphrase or "",
                door=Door.COMMAND_LINE,
            ),
        )
        issued, file, missing = made.document, made.file, made.missing
    path = to or Path(f"{issued.title}-{issued.number}{f'-重印{issued.reprint}' if issued.reprint else ''}.pdf")
    path.write_bytes(file)
    _tell(issued, path, missing, json)


def _print(here: bootstrap.Installation, request: PrintRequest) -> IssuedNow:
    answer = issue_document(here, request, here.now())
    if isinstance(answer, Refused):
        raise _refused(answer)
    return answer


def check_document(
    code: Annotated[str, typer.Argument(help="文书上的核验码。 The check code on the document.")],
    file: Annotated[Path | None, typer.Option(help="同时核对这一文件。 Compare this file as well.")] = None,
    json: AsJson = False,
) -> None:
    """核验一份文书的真伪。 Ask whether a document is genuine; 1 where it is not."""
    here = bootstrap.installation()
    found = checking.check_document(here, code, file.read_bytes() if file is not None else None, here.now())
    if json:
        tell_json(_as_json(found))
    elif found is None:
        out.print("没有这一核验码的文书 No document has this code", markup=False)
    else:
        out.print(f"{found.organ}  {found.title}  {found.number}  {found.issued_on}", markup=False)
        out.print(f"  {found.standing.value[0]}  {found.standing.value[1]}", markup=False)
        for one in found.text_signed:
            signer = here.directory.officer(one.account)
            who = f"{signer.name if signer is not None else one.account}，{' '.join(one.level)}"
            at = f"{one.at.astimezone(BEIJING):%Y-%m-%d %H:%M}"
            out.print(f"  文字与签名时一致 text as signed by：{who}，{at}", markup=False)
        if found.file is not None:
            same = (
                "与制发的文件一致 the very file" if found.file.same else "与制发的文件不一致 not the file that went out"
            )
            seal = "签章有效 the seal holds" if found.file.seal_holds else "签章无效 the seal does not hold"
            out.print(f"  {same}；{seal}", markup=False)
    if found is None or (found.file is not None and not (found.file.same and found.file.seal_holds)):
        raise typer.Exit(1)


def _asked(procedure: Procedure, history: History, act: str, title: str) -> tuple[int, str, str]:
    """The number of the act, the title of the document, and who recorded the act."""
    whole = next((one.title for one in RECORD_DOCUMENTS if one.title == act), "")
    if whole or act == str(THE_RECORD):
        opening = history.opening
        return THE_RECORD, whole or title, opening.by if opening is not None else ""
    entry = _named(history.entries, act, history.record)
    offered = [one for one in printable_documents(procedure, history) if one.entry.seq == entry.seq]
    return entry.seq, title or next((one.document.title for one in offered), ""), entry.by


def _named(entries: tuple[Entry, ...], act: str, record: str) -> Entry:
    for entry in reversed(entries):
        if act in (str(entry.seq), entry.act.kind, entry.act.title):
            return entry
    raise UnknownAct(
        tried=f"印制 {record} 的文书 (print a document of {record})",
        stopped_by=f"该案件没有行为“{act}” (the record has no act {act!r})",
        article="",
        next_step=f"可用的行为 (its acts)：{'、'.join(f'{one.seq} {one.act.title}' for one in entries)}",
    )


def _refused(answer: Refused) -> UnknownAct:
    """Every reason at once."""
    parts = [(one.tried, one.stopped_by, one.article, one.next_step) for one in answer.reasons]
    tried, stopped_by, article, next_step = (
        "\n".join(dict.fromkeys(f"{zh} ({en})" for zh, en in part)) for part in zip(*parts, strict=True)
    )
    return UnknownAct(tried=tried, stopped_by=stopped_by, article=article, next_step=next_step)


def _tell(issued: Issued, path: Path, missing: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        told = {"title": issued.title, "number": issued.number, "code": issued.code, "sha256": issued.digest}
        tell_json({**told, "reprint": issued.reprint, "file": str(path), "missing_characters": list(missing)})
        return
    mark = f"  重印 reprint {issued.reprint}" if issued.reprint else ""
    out.print(f"{issued.title}  {issued.number}{mark}  核验码 code {issued.code}\n  {path}", markup=False)
    for one in missing:
        out.print(f"  字库缺字 no font draws：{one} U+{ord(one):04X}", markup=False)


def _as_json(found: checking.DocumentCheck | None) -> dict[str, Any]:
    if found is None:
        return {"known": False}
    compared = found.file
    file = {"same": compared.same, "seal_intact": compared.seal_holds} if compared is not None else None
    return {
        "known": True,
        "title": found.title,
        "number": found.number,
        "organ": found.organ,
        "issued_on": found.issued_on.isoformat(),
        "reprint": found.reprint,
        "standing": found.standing.name.lower(),
        "sha256": found.digest,
        "text_signed_by": [
            {"account": one.account, "level": one.level[0], "at": one.at.isoformat()} for one in found.text_signed
        ],
        "file": file,
    }
