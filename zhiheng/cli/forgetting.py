"""``forget``: a person, or the content of one act, for good."""

from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.telling import out
from zhiheng.kernel.fields import LARGEST
from zhiheng.services.forget import Forgetting, Going, what_goes
from zhiheng.services.forget import forget as forget_now


def forget(
    what: Annotated[
        str, typer.Argument(help="当事人编号（P-…）或案件编号。 A party's reference, or a record's number.")
    ],
    act: Annotated[
        int,
        typer.Argument(min=0, max=LARGEST, help="案件中行为的编号；当事人不填。 The act's number; none for a party."),
    ] = 0,
    by: Annotated[str, typer.Option(help="局领导的账号。 The account of a bureau leader.")] = "",
    reason: Annotated[str, typer.Option(help="理由，写入登记，不写姓名。 Why; kept for good, so without names.")] = "",
    passphrase: Annotated[
        str, typer.Option(prompt=False, help="本人的签名口令；不写则当场询问。 Asked for where it is not given.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="不再询问。 Do not ask again.")] = False,
) -> None:
    """遗忘当事人，或者清除一个行为的内容；不能恢复。 Forget a party or an act's content; nothing brings it back."""
    here = bootstrap.installation()
    asked = Forgetting(by=by, reason=reason, **({"record": what, "act": act} if act else {"ref": what}))
    _tell(what_goes(here, asked, here.now()))
    if not yes:
        typer.confirm("不能恢复，确定？ Nothing brings it back. Go on?", abort=True)
    credential = passphrase or typer.prompt("签名口令 Signing passphrase", hide_input=True)
    forget_now(here, asked, credential, here.now())
    out.print("已遗忘并登记 forgotten, and entered into the register；zhiheng columnar 更新副本 brings the copy up")


def _tell(going: Going) -> None:
    for title, lines in (("消失 goes", going.goes), ("保留 stays", going.stays)):
        out.print(title)
        for zh, en in lines:
            out.print(f"  {zh}\n  {en}", markup=False)
