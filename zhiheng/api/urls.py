"""The interface under ``/api/``; ``/api/openapi.json`` describes it."""

from typing import NoReturn

from django.http import Http404, HttpRequest
from django.urls import path, re_path

from zhiheng.api.deputies import router as deputies
from zhiheng.api.documents import router as documents
from zhiheng.api.entry import api
from zhiheng.api.records import router as records
from zhiheng.api.rest import router as rest

api.add_router("/records", records)
api.add_router("/records", documents)
api.add_router("/deputies", deputies)
api.add_router("", rest)


def nothing_here(request: HttpRequest) -> NoReturn:
    """An address that the interface does not have; the answer is a Problem."""
    raise Http404


urlpatterns = [path("", api.urls), re_path(r"", nothing_here)]
