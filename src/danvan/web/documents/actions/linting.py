"""Acts on what the rules say of a document: set aside with a reason, taken up again, mended."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from danvan.lint.apart import FIXES, NoDraft
from danvan.reader import ReaderError
from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.documents.access import READ, require_keep
from danvan.web.documents.actions.add import add_version
from danvan.web.documents.actions.keep import locked
from danvan.web.documents.linting.look import bytes_of, look_at, order_of
from danvan.web.documents.linting.turns import turn
from danvan.web.documents.linting.writing import takes_fixes
from danvan.web.documents.models import Problem, SetAside, Version

SECONDS = 60.0  # somebody waits for the answer
MEMORY = 2 * 1024**3


@transaction.atomic
def set_aside(*, by: Actor, problem: Problem, reason: str) -> SetAside:
    """Let a problem stand, here and in every version in which its words are the same.

    Raises Denied for who does not keep the document, Refused without a reason or a second time.
    """
    document = locked(problem.run.version.document)
    require_keep(by, document)
    words = " ".join(reason.split())
    if not words:
        raise Refused(_("Hãy ghi lý do bỏ qua, để người sau biết vì sao."))
    if held := document.set_aside.filter(mark=problem.mark).select_related("by").first():
        raise Refused(
            _("%(who)s đã bỏ qua chỗ này: %(reason)s")
            % {"who": held.by or _("Người khác"), "reason": held.reason}
        )
    made = SetAside.objects.create(
        document=document,
        mark=problem.mark,
        code=problem.code,
        sentence=problem.sentence,
        reason=words[:500],
        by=by.user,
        at=now(),
    )
    audit.record(by, "set_aside", document, {"reason": (None, made.reason)}, str(problem))
    return made


@transaction.atomic
def take_up(*, by: Actor, aside: SetAside) -> None:
    """Let a problem that was set aside be told again. Raises Denied."""
    document = locked(aside.document)
    require_keep(by, document)
    note = f"{aside.code}: {aside.sentence}"
    audit.record(by, "take_up", document, {"reason": (aside.reason, None)}, note)
    aside.delete()


def add_mended(*, by: Actor, version: Version, queue: bool = True) -> Version:
    """The file with what is safe to mend mended, as the document's next version.

    Raises Denied, and Refused for a file that is not the newest, that cannot be written to, or in
    which nothing can be mended.
    """
    document = version.document
    require_keep(by, document)
    if version.status not in READ or document.versions.filter(number__gt=version.number).exists():
        raise Refused(_("Chỉ sửa được phiên bản mới nhất đã đọc xong; hãy mở lại trang."))
    if not takes_fixes(version):
        raise Refused(
            _(
                "Chỉ sửa được dự thảo ở tệp Word (docx), txt, md; văn bản đã ký giữ nguyên như đã "
                "ký, tệp khác thì mở ra sửa bằng tay."
            )
        )
    mended = written(version, FIXES)
    if mended is None:
        raise Refused(_("Không còn lỗi nào sửa được mà không phải hỏi người soạn."))
    made = add_version(
        by=by, document=document, content=mended, name=version.name, queue=queue, after=version
    )
    audit.record(by, "add_mended", document, {"version": (version.number, made.number)})
    return made


def written(version: Version, want: str) -> bytes | None:
    """The file of a version with comments or mended; Refused, with the reason, where it cannot be.

    None where nothing had to be written.
    """
    limit = settings.UPLOAD_LIMIT
    try:
        order = order_of(
            bytes_of(version),
            version.name,
            limit,
            SECONDS,
            MEMORY,
            cleared=version.cleared_at is not None,
        )
        with turn():
            return look_at(order, version.document, want).file
    except FileNotFoundError:
        raise Refused(_("Tệp này không còn trong kho lưu trữ.")) from None
    except (ReaderError, NoDraft) as error:
        raise Refused(str(error)) from None
