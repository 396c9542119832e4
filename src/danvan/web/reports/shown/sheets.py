"""The data form of a report as a spreadsheet."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from danvan.web.core.sheets.sheet import Column, Sheet


def figures_sheet() -> Sheet:
    """The columns in the order of the page, in the reader's language."""
    shown = (
        ("name", _("Chỉ số"), 60),
        ("unit", _("Đơn vị"), 14),
        ("planned", _("Kế hoạch"), 14),
        ("value", _("Trong kỳ"), 14),
        ("total", _("Lũy kế"), 14),
        ("last_year", _("Cùng kỳ năm trước"), 18),
        ("note", _("Ghi chú"), 40),
    )
    return Sheet(tuple(_column(key, title, width) for key, title, width in shown), needed="name")


def _column(key: str, title: str, width: int) -> Column:
    def value(figure: Any) -> Any:
        return getattr(figure, key)

    return Column(key, title, width, "shown", value)
