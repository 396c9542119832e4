"""A programme, and each of its tasks, says that what it stands on is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.test import Client

from danvan.web.documents.models import Citation, Document
from programme_builders import make_document, make_stage, make_version
from roles import Cast

As = Callable[[str], Client]


def _words(client: Client, *addresses: str) -> list[str]:
    return [client.get(each).content.decode() for each in addresses]


def test_on_programmes_and_tasks(cast: Cast, as_role: As) -> None:
    stage = make_stage(cast)
    own = stage.programme.document
    old = make_document(cast, code="01-CTr/TU", state="expired", ended_on=date(2026, 3, 1))
    pages = (f"/chuong-trinh/{stage.programme.pk}/", f"/nhiem-vu/{stage.task().pk}/")
    client = as_role("officer")
    assert all("alert-warning" not in each for each in _words(client, *pages))
    version = make_version(own)
    given = {"type": "plan", "relation": "implements", "start": 0, "end": 9}
    Citation.objects.create(version=version, target=old, code=old.code, **given)
    told = "Kế hoạch 12-KH/BTGDVTU dựa vào Kế hoạch 01-CTr/TU, đã hết hiệu lực từ 1/3/2026"
    assert all(told in each for each in _words(client, *pages))
    # the lead of the task may not know of the document
    assert told not in _words(as_role("lead_officer"), pages[1])[0]
    Document.objects.filter(pk=own.pk).update(state="superseded", ended_on=date(2026, 5, 2))
    over = "Kế hoạch 12-KH/BTGDVTU, văn bản của chương trình này, hết hiệu lực từ 2/5/2026"
    assert all(over in each and told not in each for each in _words(client, *pages))
