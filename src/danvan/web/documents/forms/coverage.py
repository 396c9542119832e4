"""Which rows and columns of the matrix are shown, and what a person says of one cell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from danvan.coverage import COVERED, PARTLY
from danvan.web.documents.coverage.columns import Column
from danvan.web.documents.coverage.inputs import Side
from danvan.web.documents.coverage.rows import GAP, OFF, Cell, Row
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import Verdict

CONFLICTS, DECIDED = "mau-thuan", "ket-luan"
STATES = {"chua": GAP, "mot-phan": PARTLY, "da": COVERED}


class CoverageFilters(forms.Form):
    """`loc`: rows that stand so; `cot`: one body or document; `muc`: one section of the duties."""

    loc = forms.CharField(required=False, widget=forms.HiddenInput)
    cot = forms.ChoiceField(label=_("Cơ quan"), required=False)
    muc = forms.ChoiceField(label=_("Phần của văn bản"), required=False)

    def __init__(self, matrix: Matrix, query: Any) -> None:
        super().__init__(query)
        self._matrix = matrix
        _offer(self.fields["cot"], [("", _("Tất cả")), *_columns(matrix.columns.all)])
        _offer(self.fields["muc"], [("", _("Tất cả")), *sections(matrix.rows)])

    @cached_property
    def chosen(self) -> dict[str, str]:
        """What was understood and is not empty."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @cached_property
    def columns(self) -> list[Column]:
        """Those shown: what is not seen is told in words; of chosen rows, where something is."""
        wanted, columns = self.chosen.get("cot"), self._matrix.columns.all
        if wanted:
            return [each for each in columns if each.key == wanted]
        told = {cell.column.key for row in self.rows for cell in row.cells if cell.kind != OFF}
        every = not self.chosen
        return [each for each in columns if each.seen and (every or each.key in told)]

    @cached_property
    def keys(self) -> set[str]:
        return {each.key for each in self.columns}

    @property
    def unseen(self) -> list[Column]:
        return [each for each in self._matrix.columns.all if not each.seen]

    @cached_property
    def of_section(self) -> list[Row]:
        """The rows of the section and the columns; with one column those that fall on it."""
        rows = self._matrix.rows
        if section := self.chosen.get("muc"):
            rows = [row for row in rows if section_of(row.item.key) == section]
        if "cot" not in self.chosen:
            return rows
        cut = (row.at({self.chosen["cot"]}) for row in rows)
        return [row for row in cut if any(map(_concerns, row.cells))]

    @cached_property
    def rows(self) -> list[Row]:
        """Those of them that stand as chosen."""
        wanted = self.chosen.get("loc", "")
        if wanted == CONFLICTS:
            return [row for row in self.of_section if row.conflicts]
        if wanted == DECIDED:
            return [row for row in self.of_section if row.decided]
        state = STATES.get(wanted)
        return [row for row in self.of_section if state is None or row.state == state]


def section_of(key: str) -> str:
    """The path of the part in which a duty stands: `II.2` of `II.2.a`."""
    return key.rpartition("#")[0].rpartition(".")[0] if "#" in key else key.rpartition(".")[0]


def sections(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """The parts that hold duties, in reading order, by path; each with its heading."""
    found: dict[str, str] = {}
    for row in rows:
        path = section_of(row.item.key)
        if path and path not in found:
            last = row.item.heading.rpartition("\n")[2]
            found[path] = Truncator(f"{path} {last}".strip()).chars(90)
    return list(found.items())


def _columns(columns: Iterable[Column]) -> list[tuple[str, str]]:
    return [
        (each.key, f"{each.name} · {each.document.code or each.document}" if each.document
         else each.name)
        for each in columns
    ]  # fmt: skip


def _concerns(cell: Cell) -> bool:
    """Whether the duty falls on the column, or is done there unasked; a likeness is neither."""
    return cell.owed or cell.decided or cell.kind == COVERED


def _offer(field: forms.Field, choices: list[tuple[str, Any]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


class VerdictForm(forms.Form):
    """What a person says of a cell; opened with what stands there now."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=pgettext_lazy("verdict", "Kết luận"),
        choices=Verdict.choices,
        widget=forms.RadioSelect,
    )
    clauses = forms.MultipleChoiceField(
        label=_("Mục làm căn cứ"), required=False, widget=forms.CheckboxSelectMultiple
    )
    other = forms.ChoiceField(label=_("Thêm mục khác của văn bản này"), required=False)
    note = forms.CharField(
        label=_("Ghi chú"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, cell: Cell, lower: Side, data: Any = None) -> None:
        decision = cell.decision
        super().__init__(
            data,
            initial={
                "revision": decision.revision if decision else 0,
                "verdict": cell.kind if cell.kind in Verdict.values else Verdict.NONE,
                "clauses": cell.items,
                "note": decision.note if decision else "",
            },
        )
        words = {item.key: _words(item.key, item.text) for item in lower.items}
        found = [key for key in cell.items if key in words]
        _offer(self.fields["clauses"], [(key, words[key]) for key in found])
        rest = [pair for pair in words.items() if pair[0] not in found]
        _offer(self.fields["other"], [("", _("Không thêm")), *rest])

    @property
    def chosen(self) -> list[str]:
        """Every clause that was ticked or picked."""
        picked = [*self.cleaned_data["clauses"], self.cleaned_data["other"]]
        return [key for key in dict.fromkeys(picked) if key]


def _words(key: str, text: str) -> str:
    return Truncator(f"{key}: {' '.join(text.split())}").chars(160)
