"""``init``, ``serve`` and ``demo``: setting an installation up and running it."""

import getpass
import os
import secrets
import socket
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from zhiheng import bootstrap
from zhiheng.cli.signing import give_keys
from zhiheng.cli.telling import out, progress
from zhiheng.demo.build import build_demo
from zhiheng.kernel.act import When
from zhiheng.kernel.counted import noun
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.people import Officer
from zhiheng.packs.posts import POSTS, UNIT_HEAD
from zhiheng.services.apply_staff import apply_staff
from zhiheng.services.deputise import Appointing
from zhiheng.services.submit_deputy import submit_appointment

DEMO_STAFF = Path(__file__).parents[1] / "demo" / "staff.yaml"
FIRST_DAY = date(2024, 1, 1)


def init(
    staff: Annotated[
        Path | None,
        typer.Option(help="单位、账号和岗位（YAML）。 Units, accounts and posts; see docs/do/run_a_bureau.md."),
    ] = None,
    by: Annotated[str, typer.Option(help="谁改动人员；默认当前系统用户。 Who changes the staff.")] = "",
) -> None:
    """建立或升级安装：密钥、数据库、单位和账号。 Make or upgrade an installation: keys, database, units, accounts."""
    with progress("核对期限 Duties") as advance:
        fresh = bootstrap.prepare_home(advance)
    out.print(f"安装目录 Home: {bootstrap.Home.from_environment().path}")
    if staff is not None:
        _apply(staff, by or getpass.getuser(), fresh=fresh)


def serve(
    host: Annotated[str, typer.Option(help="监听地址。 Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="端口。 Port.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="进程数。 Worker processes.")] = 2,
) -> None:
    """启动网页和接口服务。 Serve the pages and the API."""
    bootstrap.installation()
    _require_free(host, port)
    os.environ.setdefault("ZHIHENG_HOSTS", f"{host},localhost,127.0.0.1,[::1]")
    out.print(f"执衡 http://{host}:{port}/")
    bootstrap.run_server(host, port, workers)


def demo(
    port: Annotated[int, typer.Option(help="端口；被占用时换一个空闲的。 Port; a free one where it is taken.")] = 8000,
    build_only: Annotated[bool, typer.Option(help="只建库，不启动。 Build the database and stop.")] = False,
) -> None:
    """建立演示分局并启动。 Build the demonstration district and serve it."""
    os.environ.setdefault("ZHIHENG_HOME", str(Path("var") / "demo"))
    with progress("核对期限 Duties") as advance:
        fresh = bootstrap.prepare_home(advance)
    password = _demo_password(bootstrap.Home.from_environment().path)
    if fresh:
        units, officers = bootstrap.staff_of(DEMO_STAFF, FIRST_DAY)
        bootstrap.appoint(units, officers, {one.account: password for one in officers})
        here = bootstrap.installation()
        with progress("演示数据 Demo data") as advance:
            acts = build_demo(here.ledger, here.catalogue, units, officers, here.parties.register, here.now(), advance)
        give_keys({officer.account: password for officer in officers})
        _away(here, password)
        out.print(f"{acts} 个行为已记入 {noun(acts, 'act')} recorded")
    else:
        _, officers = bootstrap.staff_of(DEMO_STAFF, FIRST_DAY)
    _tell_accounts(officers, {officer.account: password for officer in officers})
    out.print(f"另一终端可用 in another terminal: zhiheng --home {bootstrap.Home.from_environment().path} patrol")
    if not build_only:
        serve(host="127.0.0.1", port=_free_port(port), workers=1)


def _away(here: bootstrap.Installation, password: str) -> None:
    """The head of one station is away for a week; the head of the other signs in his stead."""
    today = When.minute(here.now()).day
    asked = Appointing(
        by="zhao",
        deputy="gao",
        principal="zhao",
        role=UNIT_HEAD.id,
        unit="station_east",
        since=today,
        until=today + timedelta(days=7),
        reason="参加培训",
    )
    submit_appointment(here, "zhao", asked, password, here.now())


def _apply(staff: Path, by: str, *, fresh: bool) -> None:
    """Make units, accounts and posts what the file says, and tell it line by line."""
    here = bootstrap.installation()
    now = here.now()
    units, officers = bootstrap.staff_of(staff, FIRST_DAY if fresh else When.minute(now).day)
    applied = apply_staff(here, units, officers, by, now)
    give_keys(applied.passwords)
    for one in applied.changes:
        out.print(f"  {one.subject}：{one.what[0]} {one.what[1]}", markup=False)
    changed = {one.subject for one in applied.changes}
    same = sum(one not in changed for one in (*(unit.id for unit in units), *(one.account for one in officers)))
    out.print(f"{len(applied.changes)} 处改动 {noun(len(applied.changes), 'change')}，{same} 项未变 unchanged")
    if applied.passwords:
        new = tuple(one for one in officers if one.account in applied.passwords)
        out.print("首次登录须改成自己的密码。 At the first sign-in a password of one's own is chosen.")
        _tell_accounts(new, applied.passwords)


def _tell_accounts(officers: tuple[Officer, ...], passwords: Mapping[str, str]) -> None:
    titles = {role.id: role for role in POSTS}
    out.print("密码同时是首个签名口令，请尽快更换。 The password opens the first signing key, too; change it soon.")
    for officer in officers:
        posts = "；".join(f"{post.unit.title} {titles[post.role].title}" for post in officer.posts)
        english = "; ".join(f"{titles[post.role].en}, {post.unit.en}" for post in officer.posts)
        out.print(f"  {officer.account:<6} {passwords[officer.account]}  {officer.name}（{posts}） {english}")


def _demo_password(home: Path) -> str:
    """The password of all demonstration accounts: drawn once, kept beside the database."""
    kept = home / "demo_password"
    if not kept.is_file():
        kept.write_text(f"zhiheng-{secrets.token_hex(3)}", encoding="ascii")
        kept.chmod(0o600)
    return kept.read_text(encoding="ascii")


def _free_port(wanted: int) -> int:
    for port in (wanted, 0):
        try:
            return _probed("127.0.0.1", port)
        except OSError:
            continue
    return wanted


def _require_free(host: str, port: int) -> None:
    try:
        _probed(host, port)
    except (OSError, OverflowError) as error:
        raise ProductError(
            tried=f"在 {host}:{port} 启动 (serve there)",
            stopped_by=f"不能使用这个地址和端口 (this address and port cannot be used)：{error}",
            article="",
            next_step="停止占用它的程序，或用 --port 另选端口 (stop what uses it, or choose another with --port)",
        ) from None


def _probed(host: str, port: int) -> int:
    """The port that can be listened on there; raises OSError where none can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        return int(probe.getsockname()[1])
