"""Of one document one body carries out one programme: two would count every duty twice."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core.errors import Refused
from danvan.web.documents.models import Document
from danvan.web.programmes.access import visible_programmes
from danvan.web.programmes.models import Programme


def no_second_programme(by: Actor, one: Document, other: Document) -> None:
    """A step of `documents.joining.JOININGS`: one that has ended may stand beside a running one.

    Which of two goes on is no question for who joins files: an approver of the follower ends one.
    """
    running = Programme.objects.filter(closed_on=None).select_related("owner")
    first = {each.owner_id: each for each in running.filter(_of(one))}
    second = running.filter(_of(other), owner__in=first).first()
    if second is None:
        return
    pair = [first[second.owner_id], second]
    keys = [each.pk for each in pair]
    if visible_programmes(by).filter(pk__in=keys).count() < len(pair):
        raise Refused(
            _(
                "Một cơ quan đang thực hiện hai chương trình, mỗi chương trình từ một văn bản này. "
                "Hãy đề nghị cơ quan ấy kết thúc một chương trình rồi ghép lại."
            )
        )
    raise Refused(
        _(
            "%(owner)s đang thực hiện hai chương trình từ hai văn bản này: “%(one)s” và "
            "“%(other)s”; ghép lại thì mỗi việc sẽ tính hai lần. Hãy kết thúc một chương trình ở "
            "trang của chương trình đó rồi ghép lại; nhiệm vụ, báo cáo đã có vẫn được giữ."
        )
        % {"owner": second.owner, "one": pair[0].name, "other": pair[1].name}
    )


def _of(document: Document) -> Q:
    """Of the document, or of one that it stands for."""
    return Q(document=document) | Q(document__merged_into=document)
