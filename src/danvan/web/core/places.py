"""The places of the office, in the order of the rail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the rail."""

    key: str
    words: str | Promise
    icon: str
    path: str

    @property
    def exists(self) -> bool:
        """Whether this installation has the page."""
        try:
            resolve(self.path)
        except Resolver404:
            return False
        return True


PLACES = (
    Place("today", _("Hôm nay"), "sun", "/hom-nay/"),
    Place("tasks", pgettext_lazy("plural", "Nhiệm vụ"), "list-check", "/nhiem-vu/"),
    Place("programmes", pgettext_lazy("plural", "Chương trình"), "target", "/chuong-trinh/"),
    Place("documents", pgettext_lazy("plural", "Văn bản"), "file-text", "/van-ban/"),
    Place("reports", pgettext_lazy("plural", "Báo cáo"), "clipboard-text", "/bao-cao/"),
    Place("overview", _("Tổng quan"), "chart-line", "/tong-quan/"),
    Place("deadlines", pgettext_lazy("plural", "Thời hạn"), "calendar-due", "/thoi-han/"),
    Place("bodies", pgettext_lazy("plural", "Cơ quan"), "building-community", "/co-quan/"),
)


@cache
def existing() -> list[Place]:
    """The places that this installation has; addresses do not change while it runs."""
    return [place for place in PLACES if place.exists]


def here(key: str, path: str) -> Place | None:
    """The place a page names by its key, else the one whose address `path` begins with."""
    return next((p for p in PLACES if p.key == key or (not key and path.startswith(p.path))), None)
