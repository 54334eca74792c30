"""Files that are sent with a form: their digests are recorded, they themselves are not kept."""

from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict

SENT = "file."
"""What the name of a file's box begins with; the name of the field for its digest follows."""


def with_digests(request: HttpRequest) -> QueryDict:
    """What was posted, with the digest of each file that came along in its field."""
    if not request.FILES:
        return request.POST
    posted = request.POST.copy()
    for name, file in request.FILES.items():
        if name.startswith(SENT) and isinstance(file, UploadedFile):
            posted[name.removeprefix(SENT)] = _digest(file)
    return posted


def _digest(file: "UploadedFile[Any]") -> str:
    made = sha256()
    for piece in file.chunks():
        made.update(piece)
    return made.hexdigest()
