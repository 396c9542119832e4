"""The reporter's words: a section written, or put back to what it said before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.official import Block, from_json, to_json
from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.reports.access import require_write
from danvan.web.reports.actions.locked import locked
from danvan.web.reports.editing.tidy import tidy
from danvan.web.reports.editing.traced import honest
from danvan.web.reports.models import Earlier, Report, Section
from danvan.web.reports.transitions import Act, after

EDIT = "edit_section"
# Pages save by themselves every few seconds; the journal tells of it once in so long.
SPELL = timedelta(minutes=10)
KEPT = 20  # earlier versions of one section


class Overtaken(Stale):
    """Somebody else was quicker; `section` is what stands now."""

    def __init__(self, section: Section) -> None:
        super().__init__(
            _(
                "%(who)s đã sửa mục “%(heading)s” sau khi bạn mở trang. Chữ bạn gõ còn nguyên; "
                "hãy chọn bản nào được giữ."
            )
            % {"who": section.edited_by or _("Máy"), "heading": section.heading}
        )
        self.section = section


@transaction.atomic
def write_section(
    *, by: Actor, report: Report, key: str, blocks: Iterable[Block], revision: int
) -> Section:
    """Put the words into the section that was read at `revision`; Overtaken where it is older.

    Words that are the same change nothing. References of tables stay where they are true.
    """
    report, section = _open(by, report, key)
    known = from_json(section.blocks) + from_json(section.built)
    made = to_json(honest(tidy(blocks), known))
    if revision != section.revision and made != section.blocks:
        raise Overtaken(section)
    return _put(by, report, section, made, EDIT)


@transaction.atomic
def restore_section(
    *, by: Actor, report: Report, key: str, earlier: Earlier | None = None
) -> Section:
    """What it said at an earlier time; without one, what the machine wrote."""
    report, section = _open(by, report, key)
    if earlier is not None and earlier.section_id != section.pk:
        raise Refused(_("Bản này không phải của mục đang sửa; hãy mở lại trang."))
    made = earlier.blocks if earlier else section.built
    return _put(by, report, section, made, "restore_section")


def _open(by: Actor, report: Report, key: str) -> tuple[Report, Section]:
    """Report and section, both locked, where the actor may write."""
    report = locked(report)
    require_write(by, report)
    after(report.state, Act.WRITE)
    rows = report.sections.select_for_update(of=("self",)).select_related("edited_by")
    section = rows.filter(key=key).first()
    if section is None:
        raise Refused(_("Mục này không còn trong báo cáo; hãy mở lại trang."))
    return report, section


def _put(
    by: Actor, report: Report, section: Section, made: list[dict[str, object]], act: str
) -> Section:
    if made == section.blocks:
        return section
    spell = act == EDIT and _in_spell(by, report, section)
    if not spell or section.edited_by_id != by.user_id:
        _keep_earlier(section)
    section.blocks = made
    section.offered = section.offered and made != section.built
    section.edited_by, section.edited_at = by.user, now()
    section.revision += 1
    section.save()
    report.content += 1
    report.revision += 1
    report.save(update_fields=["content", "revision"])
    if not spell:
        audit.record(by, act, report, note=section.heading)
    return section


def _in_spell(by: Actor, report: Report, section: Section) -> bool:
    """Whether the journal tells already that this person is at this section."""
    entries = Entry.objects.of(report).filter(user=by.user, act=EDIT, note=section.heading)
    return entries.filter(at__gt=now() - SPELL).exists()


def _keep_earlier(section: Section) -> None:
    """The words that stand, for later; the oldest go."""
    Earlier.objects.create(
        section=section,
        blocks=section.blocks,
        written_by=section.edited_by,
        at=section.edited_at or now(),
    )
    old = section.earlier.order_by("-at", "-id").values_list("pk", flat=True)[KEPT:]
    Earlier.objects.filter(pk__in=list(old)).delete()
