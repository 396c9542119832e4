"""With the application at hand: which pages, how many queries each takes, and two long works."""

from __future__ import annotations

import io
import time
from datetime import timedelta
from importlib import import_module
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve
from openpyxl import load_workbook

from benchmarks.web.adopted import made_version
from benchmarks.web.digests import composed
from benchmarks.web.opened import opened
from benchmarks.web.summed import written
from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import User
from danvan.web.core.clock import today
from danvan.web.demo.people import DOMAIN
from danvan.web.notices.reminding.run import remind_all
from danvan.web.programmes.actions import adopt_document
from danvan.web.programmes.models import Programme, Task

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
IMPORTED = 1_000


def client_of(login: str) -> Client:
    """Somebody signed in."""
    client = Client(SERVER_NAME="127.0.0.1", headers={"accept-language": "vi"})
    client.force_login(User.objects.get(email=f"{login}@{DOMAIN}"), BACKEND)
    return client


def pages() -> list[dict[str, Any]]:
    """Each page with who asks for it, and how many queries it takes; those not there left out."""
    told = (
        Task.objects.counted().filter(state="in_progress").annotate(n=Count("updates"))
    ).order_by("-n")
    mine = Task.objects.counted().filter(
        state="in_progress",
        bodies__part="lead",
        bodies__body__memberships__user__email=f"hai@{DOMAIN}",
    )
    largest = Programme.objects.annotate(n=Count("tasks")).latest("n")
    write = {"text": "Đã làm thêm phần việc thứ {at} của tuần.", "progress": "{at}"}
    asked = [
        ("inbox", "inbox of an officer", "/hom-nay/", "hai", None),
        ("inbox", "inbox of an approver", "/hom-nay/", "binh", None),
        ("tasks", "task table, page of 50", "/nhiem-vu/", "binh", None),
        ("filtered", "task table, late ones", "/nhiem-vu/?standing=late", "binh", None),
        (
            "filtered",
            "task table, of one body, silent for 30 days",
            f"/nhiem-vu/?body={quote('Sở Nội vụ')}&silent=30",
            "binh",
            None,
        ),
        (
            "searched",
            "task table, two words searched",
            f"/nhiem-vu/?q={quote('nước sạch')}",
            "binh",
            None,
        ),
        ("tasks", "task table of a commune", "/nhiem-vu/", "lien", None),
        ("task", "task page", f"/nhiem-vu/{told[0].pk}/", "binh", None),
        ("programme", "programme board", f"/chuong-trinh/{largest.pk}/", "binh", None),
        ("dashboard", "dashboard", "/tong-quan/", "long", None),
        ("write", "progress reported", f"/nhiem-vu/{mine[0].pk}/bao-cao/", "hai", write),
    ]
    return [_page(*each) for each in asked if _exists(each[2])]


def _exists(path: str) -> bool:
    try:
        resolve(path.split("?")[0])
    except Resolver404:
        return False
    return True


def _page(
    key: str, name: str, path: str, login: str, form: dict[str, str] | None
) -> dict[str, Any]:
    client = client_of(login)
    client.get(path)  # the first visit of a day writes when it was
    with CaptureQueriesContext(connection) as caught:
        if form:
            client.post(path, {n: value.format(at=1) for n, value in form.items()})
        else:
            client.get(path)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    return {"key": key, "name": name, "path": path, "form": form, "cookie": cookie,
            "queries": len(caught)}  # fmt: skip


def works() -> list[dict[str, Any]]:
    """Adopting tasks, importing a table, digests, a round of reminders, a period, a report."""
    import_module(settings.ROOT_URLCONF)  # as every process that serves has it
    return [_adopted(), _imported(), _digests(), _reminders(), opened(), *written()]


def _digests() -> dict[str, Any]:
    taken, count = composed()
    note = f"{count} letters, text and HTML, in one process"
    return {"name": "10,000 digests composed", "seconds": taken, "must": 60.0, "note": note}


def _reminders() -> dict[str, Any]:
    """The first round, in which everything that is late is new."""
    start = time.perf_counter()
    given = remind_all(today())
    taken = time.perf_counter() - start
    note = f"{given} notices to the same people"
    return {"name": "round of reminders", "seconds": taken, "must": 60.0, "note": note}


def _adopted() -> dict[str, Any]:
    by = actor_of(User.objects.get(email=f"ha@{DOMAIN}"))
    assert by.body is not None
    version = made_version(by.body)
    start = time.perf_counter()
    programme = adopt_document(
        by=by,
        version=version,
        name="Kế hoạch được thông qua để đo",
        owner=by.body,
        follower=by.body,
        start=today(),
        end=today() + timedelta(days=400),
        visibility="internal",
    )
    taken = time.perf_counter() - start
    note = f"{programme.tasks.count()} rows of tasks, shares of communes with them"
    return {"name": "140 tasks adopted", "seconds": taken, "must": 1.0, "note": note}


def _imported() -> dict[str, Any]:
    """Half of the rows change a task, half make one; the dry run and the doing are both timed."""
    client = client_of("binh")
    programme = Programme.objects.filter(
        follower__memberships__user__email=f"binh@{DOMAIN}"
    ).first()
    assert programme is not None
    name = f"/nhiem-vu/xuat/?programme={programme.pk}"
    book = load_workbook(io.BytesIO(client.get(name).getvalue()))
    _fill(book.active)
    buffer = io.BytesIO()
    book.save(buffer)
    start = time.perf_counter()
    for form in ({"file": _upload(buffer), "programme": programme.pk}, {"confirm": "1"}):
        answer = client.post("/nhiem-vu/nhap/", form)
    taken = time.perf_counter() - start
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    note = "looked at and then put in"
    return {"name": "XLSX of 1,000 rows imported", "seconds": taken, "must": 5.0, "note": note}


def _fill(page: Any) -> None:
    """Change the product of each task there, then add rows up to a thousand."""
    titles = [cell.value for cell in page[1]]
    product, key = titles.index("Sản phẩm"), titles.index("Mã")
    first = [cell.value for cell in page[2]]
    page.delete_rows(IMPORTED // 2 + 2, page.max_row)
    rows = page.max_row - 1
    for row in page.iter_rows(min_row=2):
        row[product].value = "Biên bản mới"
    first[key] = first[titles.index("Phiên bản")] = None
    first[titles.index("Trạng thái")] = None
    for at in range(IMPORTED - rows):
        first[titles.index("Nhiệm vụ")] = f"Rà soát việc thứ {at} trong danh mục"
        page.append(first)


def _upload(buffer: io.BytesIO) -> io.BytesIO:
    upload = io.BytesIO(buffer.getvalue())
    upload.name = "nhiem-vu.xlsx"
    return upload
