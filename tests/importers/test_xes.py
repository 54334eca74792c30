"""XES logs are read exactly and as a stream, or refused with the place, the reason and the remedy."""

import gzip
import os
import random
import re
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from zhiheng.importers.unreadable import UnreadableFile
from zhiheng.importers.xes import DEEPEST, LONGEST_TAG, LONGEST_TRACE, LONGEST_VALUE, MOST_NAMES, Event, Trace, read_xes

FILES = Path(__file__).parent / "files"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n'
MEBIBYTE = 1024 * 1024
CHINA = timezone(timedelta(hours=8))


def refusal(path: Path) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        list(read_xes(path))
    return caught.value


def event(*attributes: str) -> str:
    return (
        '<event><string key="concept:name" value="Create Fine"/>'
        '<date key="time:timestamp" value="2024-03-05T09:20:00+08:00"/>' + "".join(attributes) + "</event>"
    )


def trace(number: int, *inside: str) -> str:
    return f'<trace><string key="concept:name" value="A-{number}"/>{"".join(inside)}</trace>\n'


def written(path: Path, *inside: str) -> Path:
    text = f"{HEAD}{''.join(inside)}</log>\n"
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def test_traces_and_events_are_read_with_typed_attributes_in_the_order_of_the_file() -> None:
    fine = Event(
        name="Create Fine",
        happened_at=datetime(2024, 3, 5, 9, 20, 0, 250_000, tzinfo=CHINA),
        attributes={
            "amount": Decimal("35.10"),
            "points": -2,
            "by_camera": True,
            "guid": "0f8fad5b-d9cb-469f-a165-70867728950e",
            "printed": datetime(2024, 3, 5, 1, 30, tzinfo=UTC),
            "vehicle": "A",
        },
        place=1,
    )
    sent = Event(name="Send Fine", happened_at=datetime(2024, 3, 1, tzinfo=CHINA), attributes={}, place=2)
    assert list(read_xes(FILES / "two_traces.xes")) == [
        Trace(name="A-1", attributes={"district": "城北 & 城南"}, events=(fine, sent), place=1),
        Trace(name="A-2", attributes={}, events=(), place=2),
    ]


def test_a_float_keeps_the_digits_of_the_file() -> None:
    first = next(read_xes(FILES / "two_traces.xes"))
    amount = first.events[0].attributes["amount"]
    assert isinstance(amount, Decimal)
    assert str(amount) == "35.10"


def test_a_time_keeps_the_offset_of_the_file() -> None:
    first = next(read_xes(FILES / "two_traces.xes"))
    assert first.events[0].happened_at.utcoffset() == timedelta(hours=8)


def test_a_packed_log_reads_like_the_plain_one() -> None:
    assert list(read_xes(FILES / "two_traces.xes.gz")) == list(read_xes(FILES / "two_traces.xes"))


@pytest.mark.parametrize("name", ["with_mark.xes", "utf16.xes"])
def test_a_byte_order_mark_is_heeded(name: str) -> None:
    assert [trace.name for trace in read_xes(FILES / name)] == ["A-1"]


def test_a_log_written_on_one_line_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "log.xes", *(trace(n, event()).strip() for n in range(1, 2001)))
    assert max(map(len, path.read_text().splitlines())) > 200_000
    assert [trace.place for trace in read_xes(path)] == list(range(1, 2001))


def test_wherever_the_pieces_of_a_file_end_the_same_is_read(tmp_path: Path) -> None:
    chance = random.Random(20240305)
    names = ["".join(chance.choices('案ab件&<"😀', k=chance.randrange(1, 200))) for _ in range(3000)]
    texts = [name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&#34;") for name in names]
    path = written(tmp_path / "log.xes", *(trace(1, event(f'<string key="note" value="{text}"/>')) for text in texts))
    assert path.stat().st_size > 10 * 64 * 1024
    assert [trace.events[0].attributes["note"] for trace in read_xes(path)] == names


def test_progress_counts_the_bytes_of_the_file_up_to_its_size(tmp_path: Path) -> None:
    chance = random.Random(5)
    notes = (f'<string key="note" value="{chance.randbytes(200).hex()}"/>' for _ in range(3000))
    path = written(tmp_path / "log.xes.gz", *(trace(n, event(note)) for n, note in enumerate(notes)))
    seen: list[tuple[int, int]] = []
    assert sum(1 for _ in read_xes(path, lambda done, size: seen.append((done, size)))) == 3000
    size = path.stat().st_size
    assert {total for _, total in seen} == {size}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert 0 < seen[0][0] < size / 2
    assert seen[-1][0] == size


@pytest.mark.parametrize(
    "name, said",
    [
        ("not_gzip.xes.gz", "its name ends in .gz but it is not gzip"),
        ("packed_in_silence.xes", "its name does not end in .gz"),
        ("truncated.xes.gz", "the gzip file is cut short"),
        ("damaged.xes.gz", "the gzip data are damaged"),
        ("empty.xes", "the file is empty"),
        ("empty.xes.gz", "the file is empty"),
        ("page.xes", "line 1, column 7 (after 0 traces): the root is <html>, not <log>"),
        ("prose.xes", "line 1, column 1 (after 0 traces): the XML is broken"),
        ("mismatched_tags.xes", "line 8, column 3 (trace 1 A-1, event 1): the XML is broken: mismatched tag"),
        ("truncated.xes", "line 39, column 4 (trace 1 A-1, event 2): the file is cut short, before </log>"),
        ("no_traces.xes", "the log is empty: it has no trace"),
        (
            "event_without_time.xes",
            "line 11, column 9 (trace 1 A-1, event 2): the event has no date attribute time:times",
        ),
        ("event_with_time_as_text.xes", "(trace 1 A-1, event 1): the event has no date attribute time:timestamp"),
        ("event_with_unreadable_time.xes", '(trace 1 A-1, event 1): the date value "2024-02-30T09:20:00+08:00" is not'),
        ("time_without_zone.xes", '(trace 1 A-1, event 1): the time "2024-03-05T09:20:00" has no time zone'),
        ("day_without_zone.xes", '(trace 1 A-1, event 1): the time "2001-02-03" has no time zone'),
        ("time_beyond_calendar.xes", "is not a time within the years 1 to 9999"),
        ("event_without_name.xes", "(trace 1 A-1, event 1): the event has no string attribute concept:name"),
        ("event_with_blank_name.xes", "(trace 1 A-1, event 1): the event has no string attribute concept:name"),
        ("trace_without_name.xes", "line 8, column 9 (trace 1): the trace has no string attribute concept:name"),
        ("event_outside_traces.xes", "<event> does not belong here"),
        ("trace_in_trace.xes", "(trace 1 A-1): <trace> does not belong here"),
        ("event_in_attribute.xes", "(trace 1 A-1, event 1): <event> does not belong here"),
        ("unknown_element.xes", "(trace 1 A-1, event 1): <money> does not belong here"),
        ("attribute_twice.xes", "(trace 1 A-1, event 1): the attribute amount stands there twice"),
        ("attribute_without_value.xes", "(trace 1 A-1, event 1): <string> has no value"),
        ("attribute_without_key.xes", "(trace 1 A-1, event 1): <string> has no key"),
        ("float_nan.xes", 'the float value "NaN" is not a finite number'),
        ("float_text.xes", 'the float value "35,00" is not a finite number'),
        ("float_grouped.xes", 'the float value "1_000.0" is not a finite number'),
        ("float_monstrous.xes", 'the float value "1E+999999999" is not a finite number'),
        ("int_fraction.xes", 'the int value "2.5" is not a whole number'),
        ("int_beyond_64_bits.xes", 'the int value "9223372036854775808" is not a whole number of 64 bits'),
        ("boolean_yes.xes", 'the boolean value "yes" is not true or false'),
        ("declared_gbk.xes", "the file declares the encoding GBK"),
        ("billion_laughs.xes", "document type declaration (DOCTYPE), which can declare entities"),
        ("external_entity.xes", "document type declaration (DOCTYPE), which can declare entities"),
        ("external_doctype.xes", "document type declaration (DOCTYPE), which can declare entities"),
        ("undeclared_entity.xes", "the XML is broken: undefined entity"),
    ],
)
def test_a_bad_file_is_refused_with_all_four_parts(name: str, said: str) -> None:
    error = refusal(FILES / name)
    assert said in error.stopped_by
    assert name in error.tried
    assert error.article
    for part in (error.tried, error.stopped_by, error.next_step):
        assert re.search("[\u4e00-\u9fff]", part), f"not in Chinese: {part}"
        assert re.search("[a-z]{2} ", part), f"not in English: {part}"


def test_gbk_bytes_in_a_log_are_named_and_recognised() -> None:
    error = refusal(FILES / "gbk.xes")
    assert "line 6, column 35 (trace 1 A-1, event 1): byte 0xB4 is not UTF-8" in error.stopped_by
    assert 'probably GB18030, which reads this stretch as "创建罚单"' in error.stopped_by
    assert "文件很可能是 GB18030 编码" in error.stopped_by
    assert "iconv -f GB18030 -t UTF-8" in error.next_step


def test_bytes_of_another_code_page_are_not_called_gb18030() -> None:
    error = refusal(FILES / "latin1.xes")
    assert "byte 0xE9 is not UTF-8" in error.stopped_by
    assert "GB18030" not in error.stopped_by


@pytest.mark.parametrize("shift", range(-8, 9))
def test_gbk_bytes_are_recognised_across_the_end_of_a_piece(tmp_path: Path, shift: int) -> None:
    path = tmp_path / "log.xes"
    start = (HEAD + '<trace><string key="concept:name" value="').encode()
    filled = start.replace(b"<trace>", b" " * (64 * 1024 - len(start) + shift) + b"<trace>")
    path.write_bytes(filled + "创建罚单".encode("gbk") + b'"/></trace></log>')
    assert "创建罚单" in refusal(path).stopped_by


def test_what_comes_before_a_cut_in_a_packed_log_is_given_and_the_place_is_named(tmp_path: Path) -> None:
    chance = random.Random(7)
    notes = (f'<string key="note" value="{chance.randbytes(100).hex()}"/>' for _ in range(3000))
    path = written(tmp_path / "log.xes.gz", *(trace(n, event(note)) for n, note in enumerate(notes, start=1)))
    os.truncate(path, path.stat().st_size // 2)
    read: list[Trace] = []
    with pytest.raises(UnreadableFile) as caught:
        read.extend(read_xes(path))
    assert 1000 < len(read) < 2000
    assert "gzip file is cut short" in caught.value.stopped_by
    assert re.search(rf"trace {len(read) + 1}\b|after {len(read)} traces", caught.value.stopped_by)


def test_a_missing_file_and_a_folder_are_refused_with_what_the_system_said(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "absent.xes").stopped_by
    assert "directory" in refusal(tmp_path).stopped_by


@pytest.mark.parametrize("character", ["a", "案", "😀"])
def test_the_longest_value_is_read_and_one_character_more_is_refused(tmp_path: Path, character: str) -> None:
    value = character * LONGEST_VALUE
    path = written(tmp_path / "log.xes", trace(1, event(f'<string key="note" value="{value}"/>')))
    assert next(read_xes(path)).events[0].attributes["note"] == value
    path = written(tmp_path / "log.xes", trace(1, event(f'<string key="note" value="{value}{character}"/>')))
    error = refusal(path)
    assert "trace 1 A-1, event 1" in error.stopped_by
    assert "LONGEST_VALUE" in error.article


@pytest.mark.parametrize("kind", ["int", "float", "date"])
def test_a_number_or_time_padded_to_a_great_length_is_refused(tmp_path: Path, kind: str) -> None:
    value = " " * 1000 + {"int": "1", "float": "1.0", "date": "2024-03-05T09:20:00Z"}[kind]
    path = written(tmp_path / "log.xes", trace(1, event(f'<{kind} key="padded" value="{value}"/>')))
    assert f"the {kind} value" in refusal(path).stopped_by


def pack(path: Path, start: str, filling: str, times: int) -> Path:
    """A packed file of ``filling`` over and over, written without ever holding it."""
    with gzip.open(path, "wt", compresslevel=1) as file:
        file.write(start)
        block = filling * (MEBIBYTE // len(filling))
        for _ in range(times):
            file.write(block)
    return path


@pytest.mark.parametrize(
    "start, filling, bound",
    [
        ('<trace><string key="concept:name" value="', "a", "LONGEST_TAG"),
        ("<", "a", "LONGEST_TAG"),
        ("<!-- ", "<", "LONGEST_TAG"),
        ("", "a", "LONGEST_TAG"),
        ("<trace>", "a", "LONGEST_TAG"),
        ("<trace><event ", 'a="b"\n', "LONGEST_TAG"),
        ("<trace>", "<list>", "DEEPEST"),
        ("", "<extension>", "DEEPEST"),
        ("<trace>", f'<list of="{"a" * 1000}"/>', "LONGEST_TRACE"),
        ("<trace>", event(), "LONGEST_TRACE"),
    ],
)
def test_200_megabytes_of_one_thing_are_refused_in_little_memory(
    tmp_path: Path, start: str, filling: str, bound: str
) -> None:
    path = pack(tmp_path / "log.xes.gz", HEAD + start, filling, 200)
    tracemalloc.start()
    try:
        error = refusal(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert bound in error.article
    assert peak < 64 * MEBIBYTE


def test_a_flood_of_different_tag_names_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "log.xes", *(f"<tag{n}/>" for n in range(100_000)))
    assert "MOST_NAMES" in refusal(path).article


def test_the_bounds_leave_room_for_honest_logs() -> None:
    assert LONGEST_TAG >= 4 * LONGEST_VALUE
    assert LONGEST_TRACE >= 2 * LONGEST_TAG
    assert DEEPEST >= 50
    assert MOST_NAMES >= 100


def peak_of_reading(path: Path) -> int:
    tracemalloc.start()
    try:
        for _ in read_xes(path):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_traces(tmp_path: Path) -> None:
    def distinct(count: int) -> Iterator[str]:
        return (trace(n, event(f'<string key="note" value="note {n}"/>')) for n in range(count))

    few = peak_of_reading(written(tmp_path / "few.xes.gz", *distinct(2_000)))
    many = peak_of_reading(written(tmp_path / "many.xes.gz", *distinct(40_000)))
    assert many < few + MEBIBYTE


@pytest.fixture(scope="module")
def traffic_fines(shared_dir: Path) -> Path:
    path = shared_dir / "data" / "traffic_fines" / "Road_Traffic_Fine_Management_Process.xes.gz"
    if not path.is_file():
        pytest.skip(f"the road-fine log is not in the shared folder: {path}")
    return path


def test_the_road_fine_log_is_read_whole_and_agrees_with_its_own_header(traffic_fines: Path) -> None:
    with gzip.open(traffic_fines, "rt", encoding="utf-8") as file:
        header = file.read(3_000_000).partition("<trace>")[0]
    block = re.search(r'<int key="meta_concept:named_events_total" value="(\d+)">(.*?)</int>', header, re.DOTALL)
    assert block
    promised = {name: int(count) for name, count in re.findall(r'key="([^"]+)" value="(\d+)"', block[2])}
    first = re.search(r'key="meta_time:log_start_time" value="([^"]+)"', header)
    last = re.search(r'key="meta_time:log_end_time" value="([^"]+)"', header)
    traces_promised = re.search(r'key="meta_general:traces_total" value="(\d+)"', header)
    assert first
    assert last
    assert traces_promised

    found: Counter[str] = Counter()
    times: set[datetime] = set()
    places = 0
    for case in read_xes(traffic_fines):
        places += 1
        assert case.place == places
        found.update(event.name for event in case.events)
        times.update(event.happened_at for event in case.events)

    assert (places, found.total()) == (150_370, 561_470)
    assert (places, found.total()) == (int(traces_promised[1]), int(block[1]))
    assert found == promised
    assert (min(times), max(times)) == (datetime.fromisoformat(first[1]), datetime.fromisoformat(last[1]))
