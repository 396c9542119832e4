"""The cascade page over 20,000 documents: one resolution, 34 provinces, their communes, plans."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from typing import Any

from benchmarks.measure import Row, median

PROVINCES, COMMUNES, PLANS = 34, 90, 6
MUST = 1.0  # second


def run() -> list[Row]:
    """In a process and a folder of its own, on SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("DANVAN_")}
        environment |= {"DANVAN_DATA": folder, "DATABASE_URL": ""}
        command = [sys.executable, "-W", "ignore", "-m", "benchmarks.cascade"]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    told = json.loads(done.stdout.decode().strip().rsplit("\n", 1)[-1])
    note = f"{told['documents']} documents"
    return [
        Row(f"cascade page of {name}", seconds, "s", MUST, low=True, note=note)
        for name, seconds in told["pages"].items()
    ]


def measured() -> dict[str, Any]:
    """Seconds of each page, as its officer opens it."""
    import django
    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danvan.web.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from django.test import Client

    from danvan.web.bodies.models import Body, Membership, Role, User
    from danvan.web.documents.models import Document

    body = Body.objects.add_root({"name": "Trung ương", "kind": "committee", "level": "central"})
    user = User.objects.create_user("do@danvan.example", "đo thử")
    Membership.objects.create(user=user, body=body, role=Role.OFFICER)
    _fill(body)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    codes = {"the resolution": "1-NQ/TW", "a province": "1-CTr/TU", "a commune": "1-1-KH/ĐU"}
    pages = {}
    for name, code in codes.items():
        document = Document.objects.get(code=code)
        pages[name] = _seconds(client, f"/van-ban/{document.pk}/thuc-hien/")
    return {"documents": Document.objects.count(), "pages": pages}


def _seconds(client: Any, address: str) -> float:
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        answer = client.get(address)
        taken.append(time.perf_counter() - begun)
        assert answer.status_code == 200, answer.headers
    return median(taken)


def _fill(body: Any) -> None:
    """Each document carries out the one above it; plans of a commune carry out its own."""
    tree: list[tuple[str, str | None]] = [("1-NQ/TW", None)]
    for province in range(1, PROVINCES + 1):
        tree.append((f"{province}-CTr/TU", "1-NQ/TW"))
        for commune in range(1, COMMUNES + 1):
            own = f"{province}-{commune}-KH/ĐU"
            tree.append((own, f"{province}-CTr/TU"))
            tree += [(f"{own}-{plan}", own) for plan in range(1, PLANS)]
    from danvan.web.documents.models import Citation, Document, Version

    documents = Document.objects.bulk_create(
        [
            Document(code=code, type="plan", owner=body, issuer=body, date=date(2026, 1, 10))
            for code, _ in tree
        ],
        batch_size=2_000,
    )
    versions = Version.objects.bulk_create(
        [Version(document=each, name="a", size=1, sha256="", status="read") for each in documents],
        batch_size=2_000,
    )
    by_code = {each.code: each for each in documents}
    Citation.objects.bulk_create(
        [
            Citation(version=version, target=by_code[above], code=above, type="plan",
                     relation="implements", start=0, end=9)
            for version, (_, above) in zip(versions, tree, strict=True)
            if above
        ],
        batch_size=2_000,
    )  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(measured()))
