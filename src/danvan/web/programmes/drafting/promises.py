"""What a programme promises in figures, from its indicators, else from its document as read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danvan.web.core.templatetags.danvan import figure
from danvan.web.documents.access import READ
from danvan.web.documents.models import FigureCandidate
from danvan.web.documents.settling.figure_cards import amount
from danvan.web.programmes.indicator_names import indicator_name
from danvan.web.programmes.models import Indicator, Programme

_KINDS = FigureCandidate.Comparison
_TIMES = frozenset({"năm", "tháng", "quý", "tuần", "học kỳ"})


@dataclass(frozen=True, slots=True)
class Promise:
    """One figure; `start` and `end` are where `version` says it, None where a person added it.

    `how` and `change` are as in the draft's own words, `upper` is how much is promised, `per` what
    each of it is for besides a time.
    """

    key: str
    name: str
    unit: str
    how: str
    change: str
    upper: str
    due: date | None
    per: tuple[str, ...] = ()
    version: int | None = None
    clause: str = ""
    start: int | None = None
    end: int | None = None
    words: str = ""


def promises(programme: Programme) -> list[Promise]:
    """Every figure, in the order of the programme."""
    rows = list(programme.indicators.select_related("version").defer("version__reading"))
    if not rows:
        return _read(programme)
    figures = FigureCandidate.objects.filter(version__in={r.version_id for r in rows})
    known = {(each.version_id, each.start, each.end): each for each in figures}
    return [_settled(row, known.get((row.version_id, row.start, row.end))) for row in rows]


def _read(programme: Programme) -> list[Promise]:
    """Of a programme from before figures were read, or whose figures nobody settled."""
    version = programme.document.versions.filter(status__in=READ).first()
    rows = version.figure_candidates.filter(dropped=False) if version else []
    return [_of(each, f"c{each.pk}", each.name, each.due, amount(each)) for each in rows]


def _settled(row: Indicator, read: FigureCandidate | None) -> Promise:
    """An indicator counts as it stands now; the document's words say how it is meant."""
    if read and row.name == indicator_name(read) and row.unit.startswith(read.unit):
        same = row.target in (read.value, read.upto)
        return _of(read, f"i{row.pk}", read.name, row.due, amount(read) if same else _amount(row))
    said = row.version and row.start is not None and row.end is not None
    return Promise(
        key=f"i{row.pk}",
        name=row.name,
        unit=row.unit,
        how=_least(row),
        change="",
        upper=_amount(row),
        due=row.due,
        version=row.version_id,
        clause=row.clause,
        start=row.start,
        end=row.end,
        words=row.version.text[row.start : row.end] if said and row.version else "",
    )


def _least(row: Indicator) -> str:
    return "ít nhất" if row.rising else "không quá"


def _amount(row: Indicator) -> str:
    return f"{_least(row)} {figure(row.target)} {row.unit}"


def _of(read: FigureCandidate, key: str, name: str, due: date | None, upper: str) -> Promise:
    """How it is meant is what the reader found and a person settled."""
    each = [part.strip() for part in read.per.split(";") if part.strip()]
    times = [part for part in each if part in _TIMES]
    change = {_KINDS.RISE_BY.value: "Tăng", _KINDS.FALL_BY.value: "Giảm"}.get(read.comparison, "")
    bare = change or read.comparison == _KINDS.EXACTLY
    return Promise(
        key=key,
        name=name,
        unit="/".join([read.unit, *times]),
        how="" if bare else str(_KINDS(read.comparison).label),
        change=change,
        upper=upper,
        due=due,
        per=tuple(part for part in each if part not in _TIMES),
        version=read.version_id,
        clause=read.clause,
        start=read.start,
        end=read.end,
        words=read.text,
    )
