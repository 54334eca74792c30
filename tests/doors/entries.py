"""Every way in from outside, found in the running declarations: addresses, interface operations, commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache

from tests.doors.reach import ROOT

LISTED = """
import inspect, json
from zhiheng import bootstrap
bootstrap.start_django()
from django.urls import URLPattern, get_resolver
from zhiheng.api.entry import api
from zhiheng.cli.main import app

def patterns(resolver, before=""):
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLPattern):
            yield route, inspect.unwrap(one.callback)
        else:
            yield from patterns(one, route)

def node(function):
    return f"{function.__module__}.{function.__qualname__}"

pages = {route: node(view) for route, view in patterns(get_resolver()) if view.__module__.startswith("zhiheng.")}
behind = {view.__module__ for _, view in patterns(get_resolver())}
foreign = sorted(module for module in behind if not module.startswith("zhiheng."))
operations = {
    f"{method} {prefix}{path}": node(operation.view_func)
    for prefix, router in api._routers
    for path, view in router.path_operations.items()
    for operation in view.operations
    for method in operation.methods
}
described = {f"{method.upper()} {path}" for path, ways in api.get_openapi_schema()["paths"].items() for method in ways}
commands = {one.name or one.callback.__name__: node(one.callback) for one in app.registered_commands}
for group in app.registered_groups:
    commands |= {f"{group.name} {one.name or one.callback.__name__}": node(one.callback)
                 for one in group.typer_instance.registered_commands}
print(json.dumps({"pages": pages, "operations": operations, "described": sorted(described), "commands": commands,
                  "foreign": foreign}))
"""


@cache
def listed() -> dict[str, dict[str, str]]:
    """``pages``: route → function; ``operations`` of the interface and ``commands`` likewise; ``foreign``: modules of
    other people's pages; ``described``: what the interface says of itself."""
    done = subprocess.run(
        [sys.executable, "-c", LISTED], cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))
