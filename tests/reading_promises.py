"""What every Reading keeps, whatever the file was; the tests and the fuzzers ask the same."""

from __future__ import annotations

from functools import cache
from typing import Any

from danvan.reader import Options, ReaderError, Reading, read
from danvan.reader.emit import FORMATS, render
from danvan.reader.emit.as_json import to_dict
from danvan.reader.emit.schema import schema
from danvan.reader.findings import CATALOGUE
from danvan.reader.model import Part
from danvan.reader.source import Span

# No OCR: another program would run for each picture. Small limits: bombs go off early.
SMALL = Options(ocr=False, max_unpacked=20_000_000, max_pages=50)

MOST = 1000  # items at either end of a list that are held against the schema


def read_or_refuse(data: bytes, name: str = "", options: Options = SMALL) -> Reading | None:
    """The Reading, its promises looked at; None where the file was refused as it may be."""
    try:
        reading = read(data, name, options)
    except ReaderError as error:
        assert error.code and str(error)[0].isupper() and str(error).endswith((".", "?")), error
        return None
    check(reading)
    return reading


def check(reading: Reading) -> None:
    """Assert all promises."""
    _lines_tile_the_text(reading)
    _spans_are_inside(reading)
    _parts_are_nested(reading.outline, Span(0, len(reading.text)))
    ids = [part.id for part in reading.parts()]
    assert len(ids) == len(set(ids)), sorted(ids)
    _origins_are_inside(reading)
    assert {found.code for found in reading.findings} <= set(CATALOGUE)
    for format in FORMATS:
        assert render(reading, format)
    _fits_the_schema(to_dict(reading))


def _lines_tile_the_text(reading: Reading) -> None:
    at = 0
    for line in reading.lines:
        assert line.start == at <= line.end, line
        assert "\n" not in reading.text[line.start : line.end]
        at = line.end + 1
    assert at == len(reading.text) + bool(reading.lines)


def _spans_are_inside(reading: Reading) -> None:
    for name, span in _spans(reading):
        assert 0 <= span.start <= span.end <= len(reading.text), (name, span)


def _spans(reading: Reading) -> list[tuple[str, Span]]:
    """Every span of the Reading with the kind of thing it belongs to."""
    found = [(f"meta.{name}", span) for name, span in reading.meta.spans.items()]
    ends = (*reading.meta.signatories, *reading.meta.recipients)
    found += [("end", span) for each in ends for span in each.spans]
    for part in reading.parts():
        found += [(part.id, part.span), *((part.id, span) for span in part.own)]
        found += [(part.id, span) for _, _, span in part.cells]
        found += [(part.id, part.heading_span)] if part.heading_span else []
    for task in reading.tasks:
        actors = (*task.lead, *task.coordinate)
        found += [("task", task.span), *((actor.rule, actor.span) for actor in actors)]
        found += [("due", task.due.span)] if task.due else []
    for name in ("citations", "reports", "milestones", "findings", "notes"):
        found += [(name, item.span) for item in getattr(reading, name)]
    return found


def _parts_are_nested(parts: tuple[Part, ...], outer: Span) -> None:
    """Each part lies inside its parent, and begins no earlier than the one before it."""
    stack = [(parts, outer)]
    while stack:
        siblings, around = stack.pop()
        starts = [part.span.start for part in siblings]
        assert starts == sorted(starts), [part.id for part in siblings]
        for part in siblings:
            assert around.start <= part.span.start <= part.span.end <= around.end, part.id
            stack.append((part.children, part.span))


def _origins_are_inside(reading: Reading) -> None:
    """The way back leads into the file's own text, and never backwards."""
    before = 0
    for line in reading.lines:
        back = reading.origin.back_span(Span(line.start, line.end))
        assert 0 <= before <= back.start <= back.end <= len(reading.raw), (line, back)
        before = back.start


def _fits_the_schema(document: dict[str, Any]) -> None:
    """Both ends of each list: the validator takes a millisecond for every item, the reader none."""
    short = {
        name: [*value[:MOST], *value[MOST:][-MOST:]] if isinstance(value, list) else value
        for name, value in document.items()
    }
    error = next(_validator().iter_errors(short), None)
    assert error is None, f"{error.json_path}: {error.message}"[:300]


@cache
def _validator() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())
