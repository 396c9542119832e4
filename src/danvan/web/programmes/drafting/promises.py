"""What a programme promises in figures: its indicators, and what its document says beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from danvan.web.core.templatetags.danvan import figure
from danvan.web.documents.access import READ
from danvan.web.documents.models import FigureCandidate, Version
from danvan.web.documents.settling.figure_cards import amount
from danvan.web.programmes.indicator_names import indicator_name
from danvan.web.programmes.models import Indicator, Programme

_KINDS = FigureCandidate.Comparison
_CHANGES = {_KINDS.RISE_BY.value: "Tăng", _KINDS.FALL_BY.value: "Giảm"}
_TIMES = frozenset({"năm", "tháng", "quý", "tuần", "học kỳ"})

Where = tuple[int | None, int | None, int | None]


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
    words: str = ""


def promises(programme: Programme) -> list[Promise]:
    """Every figure in the order of the programme; last those that no indicator stands for."""
    rows = list(programme.indicators.all())
    versions = {row.version_id for row in rows if row.version_id}
    newest = programme.document.versions.filter(status__in=READ).order_by("-number")
    of = Q(version__in=versions) if versions else Q(version=newest.values("pk")[:1])
    read = {_where(each): each for each in FigureCandidate.objects.filter(of).order_by("order")}
    texts = _texts(row for row in rows if _where(row) not in read)
    settled = [_settled(row, read.pop(_where(row), None), texts) for row in rows]
    last = max(versions, default=None)
    others = (each for each in read.values() if not each.dropped)
    return settled + [
        _of(each, f"c{each.pk}", each.name, each.due, amount(each))
        for each in others
        if last is None or each.version_id == last
    ]


def _where(row: Indicator | FigureCandidate) -> Where:
    return row.version_id, row.start, row.end


def _texts(rows: Iterable[Indicator]) -> dict[int, str]:
    """The texts of the versions that say an indicator of which no reading is kept."""
    wanted = {row.version_id for row in rows if row.version_id and row.start is not None}
    if not wanted:
        return {}
    return dict(Version.objects.filter(pk__in=wanted).values_list("pk", "text"))


def _settled(row: Indicator, read: FigureCandidate | None, texts: dict[int, str]) -> Promise:
    """An indicator counts as it stands now; the document's words say how it is meant."""
    if read and row.unit.startswith(read.unit) and (told := _named(row, read)):
        same = row.target in (read.value, read.upto)
        return _of(read, f"i{row.pk}", told, row.due, amount(read) if same else _amount(row))
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
        words=texts.get(row.version_id or 0, "")[row.start or 0 : row.end or 0],
    )


def _named(row: Indicator, read: FigureCandidate) -> str:
    """The name that takes `Giảm` before it; none where a person named the change itself anew."""
    if row.name == indicator_name(read):
        return read.name
    return "" if read.changes else row.name


def _least(row: Indicator) -> str:
    return "ít nhất" if row.rising else "không quá"


def _amount(row: Indicator) -> str:
    return f"{_least(row)} {figure(row.target)} {row.unit}"


def _of(read: FigureCandidate, key: str, name: str, due: date | None, upper: str) -> Promise:
    """How it is meant is what the reader found and a person settled."""
    each = [part.strip() for part in read.per.split(";") if part.strip()]
    times = [part for part in each if part in _TIMES]
    bare = read.changes or read.comparison == _KINDS.EXACTLY
    return Promise(
        key=key,
        name=name,
        unit="/".join([read.unit, *times]),
        how="" if bare else str(_KINDS(read.comparison).label),
        change=_CHANGES.get(read.comparison, ""),
        upper=upper,
        due=due,
        per=tuple(part for part in each if part not in _TIMES),
        version=read.version_id,
        clause=read.clause,
        start=read.start,
        words=read.text,
    )
