"""What was read beside what counts now, in words, for each value that a person changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.models import Candidate, Document
from danvan.web.documents.models.candidate import CandidateBody
from danvan.web.documents.models.document import Type

EVERY = {
    "": _("Không định kỳ"),
    "month": _("Hằng tháng"),
    "quarter": _("Hằng quý"),
    "half_year": _("6 tháng"),
    "year": _("Hằng năm"),
}
HEAD = ("type", "code", "title", "issuer_name", "place", "date")


@dataclass(frozen=True, slots=True)
class Read:
    """A value as it was read, where another one counts now; no words where nothing was read."""

    label: str | Promise
    words: str


def iso_day(told: Any) -> date | None:
    """The day of a due as the contract gives it: `{date, text}`, the ISO day alone, or nothing."""
    words = told.get("date") if isinstance(told, dict) else told
    return date.fromisoformat(words) if words else None


def of_candidate(candidate: Candidate, bodies: list[CandidateBody]) -> list[Read]:
    """What was read of a task and is not so any more; nothing for one that a person added."""
    read = candidate.read
    if not read:
        return []
    found = []
    if _differ(read.get("text"), candidate.text):
        found.append(Read(_("Nhiệm vụ"), read["text"]))
    if iso_day(read.get("due")) != candidate.due:
        found.append(Read(_("Thời hạn"), day(iso_day(read.get("due")))))
    if (read.get("every") or "") != candidate.every:
        found.append(Read(_("Định kỳ"), str(EVERY[read["every"]]) if read.get("every") else ""))
    if _differ(read.get("deliverable"), candidate.deliverable):
        found.append(Read(_("Sản phẩm"), read.get("deliverable") or ""))
    for part, label in ((CandidateBody.Part.LEAD, _("Chủ trì")), ("coordinate", _("Phối hợp"))):
        names = [_name(each) for each in read.get(part) or []]
        if sorted(names) != sorted(row.words for row in bodies if row.part == part):
            found.append(Read(label, "; ".join(names)))
    return found


def of_head(document: Document, reading: dict[str, Any]) -> dict[str, str]:
    """Field of the head: its words as read, for those that a person changed."""
    meta = reading.get("meta") or {}
    told = {**meta, "issuer_name": meta.get("issuer"), "type": meta.get("type") or Type.OTHER}
    found = {}
    for name in HEAD:
        now = getattr(document, name)
        before = iso_day(told.get(name)) if name == "date" else told.get(name)
        if (before or "") != (now or ""):
            found[name] = _shown(name, before) or gettext("(không đọc ra)")
    return found


def _shown(name: str, value: Any) -> str:
    if name == "type":
        return str(Type(value).label) if value in Type.values else str(value)
    return day(value) if isinstance(value, date) else str(value or "")


def _differ(read: Any, now: str) -> bool:
    """Whether words differ in more than where their lines break."""
    return (read or "").split() != now.split()


def _name(told: Any) -> str:
    """A body as read: its name alone or with what else was read of it."""
    return str(told.get("name", "") if isinstance(told, dict) else told)
