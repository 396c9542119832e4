"""The top of the picture: what the document is, and what the reader could not settle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan.reader.emit.as_text.pieces import ACCENT, FAINT, STATES, grid, title
from danvan.reader.emit.places import page_at
from danvan.reader.emit.words import FIELDS, PURPOSES, SEVERITIES, day, number, type_name

if TYPE_CHECKING:
    from rich.console import RenderableType

    from danvan.reader.model import Reading, Recipient

_SILENT = "không thấy ghi"


def head(reading: Reading, width: int) -> Iterator[RenderableType]:
    """Type and number, title, then the fields of the head and the end matter."""
    from rich.text import Text

    meta = reading.meta
    first = Text(type_name(meta.type).upper(), style=f"bold {ACCENT}")
    first.append(f"  {meta.code or '(không số)'}", style="bold default")
    yield first
    if meta.title:
        yield Text(meta.title, style="bold")
    facts = grid(FAINT, "default")
    for name, words in _facts(reading):
        facts.add_row(name, words)
    yield facts


def _facts(reading: Reading) -> Iterator[tuple[str, str]]:
    """The lines under the title: a field's name and its words."""
    meta = reading.meta
    yield FIELDS["issuer"], meta.issuer or _SILENT
    if meta.superior:
        yield FIELDS["superior"], meta.superior
    yield (
        FIELDS["date"],
        ", ".join(filter(None, (meta.place, meta.date and day(meta.date)))) or (_SILENT),
    )
    for signatory in meta.signatories:
        printed = (signatory.authority, signatory.position, signatory.name)
        yield "Người ký", " · ".join(filter(None, printed))
    if meta.recipients:
        yield "Nơi nhận", "; ".join(_recipient(recipient) for recipient in meta.recipients)
    yield "Tệp", _file(reading)


def _recipient(recipient: Recipient) -> str:
    purpose = PURPOSES.get(recipient.purpose or "")
    return f"{recipient.name} ({purpose})" if purpose else recipient.name


def _file(reading: Reading) -> str:
    source = reading.source
    repairs = sum(repair.count for repair in reading.repairs)
    facts = [
        source.name,
        f"{number(source.pages)} trang" if source.pages else "",
        f"{number(len(reading.text))} ký tự",
        f"{number(repairs)} chỗ chữ được sửa" if repairs else "",
    ]
    return " · ".join(filter(None, facts))


def findings(reading: Reading, width: int) -> Iterator[RenderableType]:
    """One line per finding: its state as icon and word, the sentence, the page."""
    if not reading.findings:
        return
    from rich.text import Text

    yield title("Cần xem lại", len(reading.findings))
    lines = grid("default", "default", FAINT)
    for finding in reading.findings:
        state = Text(" ".join(SEVERITIES[finding.severity]), style=STATES[finding.severity])
        page = page_at(reading, finding.span.start)
        lines.add_row(state, finding.message, f"tr. {page}" if page else "")
    yield lines
