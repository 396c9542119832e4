"""What a duty to report must fulfil before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.errors import Refused
from danvan.web.documents.models import Visibility
from danvan.web.programmes.access import visible_programmes
from danvan.web.reports.access import visible_duties
from danvan.web.reports.models import Frequency, Purpose, ReportingDuty
from danvan.web.reports.outlines import load

FIELDS = (
    "name",
    "purpose",
    "programme",
    "gathers",
    "frequency",
    "cut_offs",
    "due_rule",
    "due_words",
    "once_due",
    "lock_after",
    "outline",
    "figures",
    "version",
    "clause",
    "start",
    "end",
    "begins",
    "ends",
    "visibility",
)


def check_duty(
    by: Actor,
    owner: Body,
    reporters: Body | BodyGroup,
    addressees: Sequence[Body],
    values: dict[str, Any],
    duty: ReportingDuty | None = None,
) -> None:
    """Raise Refused, or Denied, with what is wrong and what to do."""
    if not values.get("name", "").strip():
        raise Refused(_("Hãy đặt tên cho báo cáo."))
    if not by.covers(owner):
        raise Refused(_("Chỉ đặt được chế độ báo cáo cho cơ quan mình hoặc cơ quan trực thuộc."))
    _check_bodies(owner, reporters, addressees)
    _check_days(values)
    _check_outline(values)
    _check_links(by, values, duty)
    _check_opening(values, duty)


def _check_bodies(owner: Body, reporters: Body | BodyGroup, addressees: Sequence[Body]) -> None:
    """An office asks bodies of its superior's branch, as a department does for its committee."""
    branch = owner if owner.is_root() else Body.objects.get_parent(owner)
    under = reporters if isinstance(reporters, Body) else reporters.under
    if not under.path.startswith(branch.path):
        raise Refused(
            _("“%(body)s” không thuộc %(branch)s, nên %(owner)s không yêu cầu báo cáo được.")
            % {"body": reporters, "branch": branch.name, "owner": owner.name}
        )
    if not addressees:
        raise Refused(_("Hãy ghi ít nhất một nơi nhận báo cáo."))
    if isinstance(reporters, Body) and reporters in addressees:
        raise Refused(_("Nơi nhận không thể là chính cơ quan báo cáo."))


def _check_days(values: dict[str, Any]) -> None:
    begins, ends = values.get("begins"), values.get("ends")
    if ends and begins and ends < begins:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu chế độ báo cáo."))
    if values.get("frequency") == Frequency.ONCE and not values.get("once_due"):
        raise Refused(_("Báo cáo một lần phải có hạn nộp."))
    if values.get("once_due") and begins and values["once_due"] < begins:
        raise Refused(_("Hạn nộp đứng trước ngày bắt đầu chế độ báo cáo."))


def _check_outline(values: dict[str, Any]) -> None:
    """A review is not written by the outline of a quarter, nor of a programme without one."""
    if not (key := values.get("outline")):
        return
    outline = load().get(key)
    if outline is None:
        raise Refused(_("Không có đề cương này; hãy chọn đề cương khác."))
    told = {"outline": outline.name}
    if outline.purpose != values.get("purpose", Purpose.PERIODIC):
        raise Refused(
            _("Đề cương “%(outline)s” không dùng cho loại báo cáo này; hãy chọn đề cương khác.")
            % told
        )
    if outline.programme and not values.get("programme"):
        raise Refused(
            _("Đề cương “%(outline)s” viết theo một chương trình; hãy chọn chương trình.") % told
        )


def _check_opening(values: dict[str, Any], duty: ReportingDuty | None) -> None:
    """What was written for few, of internal programmes too, is not opened to all afterwards."""
    opens = values.get("visibility") == Visibility.PUBLIC
    if duty is None or not opens or duty.visibility == Visibility.PUBLIC:
        return
    if duty.reports.filter(cut_off__isnull=False).exists():
        raise Refused(
            _(
                "Đã có báo cáo nội bộ lập theo chế độ này nên không chuyển sang công khai được; "
                "hãy kết thúc chế độ này và đặt một chế độ mới, công khai."
            )
        )


def _check_links(by: Actor, values: dict[str, Any], duty: ReportingDuty | None) -> None:
    programme, gathers = values.get("programme"), values.get("gathers")
    if programme and not visible_programmes(by).filter(pk=programme.pk).exists():
        raise Refused(_("Không có chương trình này, hoặc cơ quan của bạn không được xem."))
    if (
        values.get("visibility") == Visibility.PUBLIC
        and programme
        and programme.visibility != Visibility.PUBLIC
    ):
        raise Refused(_("Chương trình là nội bộ nên báo cáo của nó cũng phải là nội bộ."))
    if gathers is None:
        return
    if not visible_duties(by).filter(pk=gathers.pk).exists():
        raise Refused(_("Không có chế độ báo cáo này, hoặc cơ quan của bạn không được xem."))
    seen = set()
    at: ReportingDuty | None = gathers
    while at is not None and at.pk not in seen:
        if duty and at.pk == duty.pk:
            raise Refused(_("Một báo cáo không thể tổng hợp từ chính nó."))
        seen.add(at.pk)
        at = at.gathers
