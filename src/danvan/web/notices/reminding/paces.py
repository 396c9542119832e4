"""How bodies remind: the own rhythm, else that of the nearest body above, else the setting."""

from __future__ import annotations

from django.conf import settings

from danvan.web.bodies.models import Body
from danvan.web.notices.models import Rhythm
from danvan.web.notices.reminding.steps import Pace


def usual() -> Pace:
    """The rhythm of the installation."""
    return Pace(tuple(settings.REMIND_BEFORE), settings.REMIND_EVERY, settings.REMIND_ABOVE)


def days(words: str) -> tuple[int, ...]:
    """`7, 1` as numbers, the farthest first. Raises ValueError for anything else."""
    found = {int(each) for each in words.replace(";", ",").split(",") if each.strip()}
    if any(not 0 < each <= 365 for each in found):
        raise ValueError(words)
    return tuple(sorted(found, reverse=True))


class Paces:
    """Looked up once for many bodies."""

    def __init__(self) -> None:
        rows = Rhythm.objects.select_related("body")
        self._by_path = {row.body.path: _pace(row) for row in rows}
        self._paths = dict(Body.objects.order_by().values_list("pk", "path")) if rows else {}

    def of(self, body: int | None) -> Pace:
        """The pace at which `body` reminds in what it follows."""
        path = self._paths.get(body or 0, "")
        while path:
            if path in self._by_path:
                return self._by_path[path]
            path = path[: -Body.steplen]
        return usual()

    @property
    def farthest(self) -> int:
        """The most days before a due date at which anybody reminds."""
        return max(max(each.before, default=0) for each in [usual(), *self._by_path.values()])


def nearest(body: Body) -> tuple[Pace, Rhythm | None]:
    """The pace of one body, and the row that it comes from (None: the setting)."""
    paths = [body.path[:end] for end in range(len(body.path), 0, -Body.steplen)]
    rows = {row.body.path: row for row in _rows(paths)}
    row = next((rows[path] for path in paths if path in rows), None)
    return (_pace(row), row) if row else (usual(), None)


def _rows(paths: list[str]) -> list[Rhythm]:
    return list(Rhythm.objects.filter(body__path__in=paths).select_related("body"))


def _pace(row: Rhythm) -> Pace:
    return Pace(days(row.before), row.every, row.above)
