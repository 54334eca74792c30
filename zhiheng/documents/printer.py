"""The printer of an installation: sets a paper in type, then seals the file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from zhiheng.documents.fonts import Fonts
from zhiheng.documents.printing_failed import PrintingFailed
from zhiheng.documents.seal import Seal
from zhiheng.documents.typesetting import Typesetter
from zhiheng.kernel.paper import Paper, Printed, SealVerdict


class SealedPrinter:
    """``kernel.paper.Printer``: every file is signed and verified before it leaves."""

    def __init__(self, fonts: Fonts, typesetter: Typesetter, seal: Seal) -> None:
        self._fonts, self._typesetter, self._seal = fonts, typesetter, seal

    def print(self, paper: Paper) -> Printed:
        plain = self._typesetter.set(paper)
        file = self._seal.sign(plain.file, paper.title, paper.made_at)
        if not self._seal.verify(file, paper.made_at).intact:
            raise PrintingFailed(paper.title, "签章后校验未通过 (the file does not verify after sealing)")
        return replace(plain, file=file)

    def verify(self, file: bytes, now: datetime) -> SealVerdict:
        return self._seal.verify(file, now)

    def complaints(self, now: datetime) -> Sequence[tuple[str, str]]:
        return [*self._fonts.complaints(), *self._seal.complaints(now)]
