"""The quick road to the bytes that are hashed gives what the kernel's own road gives."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.small_procedure import Announce
from zhiheng.kernel.act import Entry
from zhiheng.kernel.chain import header_of, opening_of
from zhiheng.kernel.digest import act_bytes
from zhiheng.kernel.ledger import RecordHeader
from zhiheng.store.rows import header_columns
from zhiheng.store.sealing import opening_text, sealed_bytes

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
MOMENTS = st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC))


@given(
    seq=st.integers(1, 2**53 - 1),
    place=st.integers(1, 3),
    words=st.tuples(WORDS, WORDS, WORDS, WORDS, WORDS, WORDS),
    moments=st.tuples(MOMENTS, MOMENTS, MOMENTS),
    day=st.dates(min_value=date(1900, 1, 1)),
    flags=st.tuples(st.booleans(), st.booleans()),
    hashes=st.tuples(st.binary(min_size=32, max_size=32), st.sampled_from([b"", b"\x01" * 32])),
)
def test_sealed_bytes_are_those_of_the_kernel(
    seq: int,
    place: int,
    words: tuple[str, ...],
    moments: tuple[datetime, ...],
    day: date,
    flags: tuple[bool, bool],
    hashes: tuple[bytes, bytes],
) -> None:
    record, by, unit, procedure, division, parent = words
    header = RecordHeader(
        number=record, procedure=procedure, unit=unit, division=division, opened_at=moments[0], parent=parent
    )
    entry = Entry(
        seq=seq,
        record=record,
        act=Announce(days=1),
        by=by,
        unit=unit,
        at=moments[1],
        day=day,
        recorded_at=moments[2],
        day_precise=flags[0],
        imported=flags[1],
    )
    said = header_of(entry, place, procedure=procedure, opening=opening_of(header))
    opening = opening_text(header) if place == 1 else ""
    assert sealed_bytes(header_columns(entry, place), *hashes, procedure, opening) == act_bytes(said, *hashes)
