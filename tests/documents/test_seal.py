"""The seal holds for the very bytes that were sealed, and for no others."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.documents.bureau import NOW
from tests.documents.test_layout import PAPER
from zhiheng.documents.fonts import Fonts
from zhiheng.documents.printer import SealedPrinter
from zhiheng.documents.seal import Seal, SealUnusable
from zhiheng.documents.typesetting import Typesetter


def seal_in(folder: Path, organ: str = "明湖公安分局") -> Seal:
    folder.mkdir(parents=True, exist_ok=True)
    Seal.create(folder / "seal.key", folder / "seal.crt", organ, NOW - timedelta(days=1))
    return Seal.load(folder / "seal.key", folder / "seal.crt")


@pytest.fixture
def printer(tmp_path: Path) -> SealedPrinter:
    return SealedPrinter(Fonts(), Typesetter(Fonts()), seal_in(tmp_path))


def test_a_sealed_file_verifies_and_names_its_organ_and_moment(printer: SealedPrinter) -> None:
    verdict = printer.verify(printer.print(PAPER).file, NOW)
    assert verdict.sealed and verdict.intact and verdict.ours
    assert "明湖公安分局" in verdict.signer
    assert verdict.at == NOW


def test_one_byte_flipped_anywhere_is_found_out(printer: SealedPrinter) -> None:
    file, chance = printer.print(PAPER).file, Random(20260304)
    for _ in range(40):
        place = chance.randrange(len(file))
        altered = bytearray(file)
        altered[place] ^= 1 << chance.randrange(8)
        assert not printer.verify(bytes(altered), NOW).intact, place


def test_a_line_added_at_the_end_is_found_out(printer: SealedPrinter) -> None:
    assert not printer.verify(printer.print(PAPER).file + b"\n% and more\n", NOW).intact


def test_the_seal_of_another_bureau_is_not_ours(printer: SealedPrinter, tmp_path: Path) -> None:
    other = SealedPrinter(Fonts(), Typesetter(Fonts()), seal_in(tmp_path / "other", "别处公安分局"))
    verdict = printer.verify(other.print(PAPER).file, NOW)
    assert verdict.sealed
    assert not verdict.ours


@pytest.mark.parametrize(
    "file", [b"", b"hello", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF"]
)
def test_what_is_no_sealed_file_is_not_sealed(file: bytes, printer: SealedPrinter) -> None:
    assert not printer.verify(file, NOW).intact


def test_a_file_without_a_seal_is_not_sealed(printer: SealedPrinter) -> None:
    assert not printer.verify(Typesetter(Fonts()).set(PAPER).file, NOW).sealed


def test_the_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    seal_in(tmp_path)
    assert (tmp_path / "seal.key").stat().st_mode & 0o077 == 0
    (tmp_path / "seal.key").chmod(0o640)
    with pytest.raises(SealUnusable):
        Seal.load(tmp_path / "seal.key", tmp_path / "seal.crt")


def test_a_certificate_of_another_key_is_refused(tmp_path: Path) -> None:
    seal_in(tmp_path / "one")
    seal_in(tmp_path / "two")
    with pytest.raises(SealUnusable):
        Seal.load(tmp_path / "one" / "seal.key", tmp_path / "two" / "seal.crt")


def test_a_certificate_about_to_end_is_told(tmp_path: Path) -> None:
    seal = seal_in(tmp_path)
    assert seal.complaints(NOW) == ()
    assert seal.complaints(NOW + timedelta(days=366 * 10 - 30)) != ()
