"""Evidence of an update: files and links, kept under names that nobody outside chose."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.files import Checked
from danvan.web.core.together import write
from danvan.web.programmes.actions.locked import keep, locked
from danvan.web.programmes.models import Evidence, TaskState, Update

MOST = 20  # pieces of evidence of one update


def attach(
    update: Update, files: Sequence[Checked], links: Sequence[str], *, product: bool
) -> None:
    """Add files and links to an update; `product` marks them as the deliverable itself.

    Within `with_files`: where the act fails, its files go with it.
    """
    if len(files) + len(links) > MOST:
        raise Refused(_("Một lần báo cáo kèm nhiều nhất %(n)d tệp và liên kết.") % {"n": MOST})
    for file in files:
        _of_file(update, file, product).save()
    for link in links:
        Evidence.objects.create(update=update, link=link, name=link[:250], product=product)


def _of_file(update: Update, file: Checked, product: bool) -> Evidence:
    made = Evidence(
        update=update,
        name=file.name,
        media_type=file.media_type,
        size=len(file.content),
        product=product,
    )
    write(made, "file", file.content, f"{uuid4().hex}{file.suffix}")
    return made


@transaction.atomic
def remove_evidence(*, by: Actor, evidence: Evidence) -> None:
    """Take back a piece that was attached by mistake; the journal keeps its name.

    Raises Denied for another body's evidence, Refused once the task is completed.
    """
    task = locked(evidence.update.task)
    if evidence.update.body_id != by.body_id or not by.holds("officer"):
        raise Denied(_("Chỉ chuyên viên của cơ quan đã gửi minh chứng mới gỡ được."))
    if task.state in (TaskState.COMPLETED, TaskState.CANCELLED):
        raise Refused(_("Nhiệm vụ đã kết thúc; minh chứng được giữ nguyên."))
    name, kept, storage = evidence.name, evidence.file.name, evidence.file.storage
    evidence.delete()
    if kept:
        transaction.on_commit(lambda: storage.delete(kept))
    task.proven = Evidence.objects.filter(update__task=task, product=True).exists()
    keep(by, "remove_evidence", task, {"evidence": (name, None)})
