"""Whether the words of an internal report may stand in public ones: let, and watched over."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_submit
from danvan.web.reports.actions.locked import keep, locked, step
from danvan.web.reports.building.held import held_words
from danvan.web.reports.models import Report, Step
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def let_quote(
    *, by: Actor, report: Report, quotable: bool, text: str = "", revision: int | None = None
) -> Report:
    """Let public upper reports quote one that was sent, or quote it no longer.

    Upper reports built before are out of date by that. Raises Refused where it is so already.
    """
    report = locked(report, revision)
    require_submit(by, report)
    after(report.state, Act.QUOTE)
    changes = audit.changed(report, quotable=quotable)
    if not changes:
        raise Refused(
            _("Báo cáo này đã được cho trích công khai rồi.")
            if quotable
            else _("Báo cáo này hiện không được trích công khai.")
        )
    report.content += 1
    kind = Step.Kind.QUOTABLE if quotable else Step.Kind.UNQUOTABLE
    step(by, report, kind, text).save()
    keep(by, "let_quote", report, changes, text.strip())
    return report


def require_public_words(report: Report) -> None:
    """Raise Refused where the report would show everybody what an internal lower one says."""
    if (held := held_words(report)) is None:
        return
    raise Refused(
        _(
            "Báo cáo này công khai khi được chấp nhận, nhưng mục %(sections)s có lời của báo cáo "
            "nội bộ chưa được cho trích (%(bodies)s). Hãy bỏ những lời ấy, hoặc đề nghị cơ quan đó "
            "cho trích rồi làm lại."
        )
        % {
            "sections": ", ".join(f"“{each}”" for each in held.sections),
            "bodies": "; ".join(held.bodies),
        }
    )
