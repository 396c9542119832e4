"""Reading in the background: the gate for secrets, files that hang, readings that were lost."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from danvan.web.core.clock import now
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import (
    add_document,
    add_version,
    discard_version,
    read_version,
    reread_version,
)
from danvan.web.documents.actions import read as reading
from danvan.web.documents.jobs import read_left_behind
from danvan.web.documents.models import Document, Version, Visibility
from roles import Cast

from .conftest import PLAN, taken_in

As = Callable[[str], Client]
STAMPED = "TỐI MẬT\n" + PLAN.replace("dân vận năm 2026", "chuyện kín năm 2026")


def everything_kept(files: Path) -> str:
    """The whole database and the whole store, as words."""
    connection.ensure_connection()
    words = [
        path.read_bytes().decode("utf-8", "replace") + path.name for path in files.rglob("*.*")
    ]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            words.append(repr(cursor.fetchall()))
    return "\n".join(words)


def test_a_stamp_of_secrecy_leaves_nothing(cast: Cast, files: Path) -> None:
    version = taken_in(cast, STAMPED, "chuyện-kín.txt")
    assert version.status == Version.Status.FAILED
    assert "TỐI MẬT" in version.message and "bảo vệ bí mật nhà nước" in version.message
    assert not version.file and not version.sha256 and not version.size
    words = everything_kept(files)
    assert "chuyện kín" not in words and "chuyện-kín" not in words
    assert "rà soát hương ước" not in words
    assert Entry.objects.filter(act="refuse_secret").count() == 1


def test_a_stamp_found_at_the_second_reading_leaves_nothing_either(cast: Cast, files: Path) -> None:
    officer = cast.actor("officer")
    version = add_document(by=officer, content=STAMPED.encode(), name="chuyện-kín.txt", queue=False)
    Version.objects.update(status=Version.Status.FAILED)
    assert read_version(reread_version(by=officer, version=version)).status == "failed"
    assert "chuyện-kín" not in everything_kept(files)


def test_a_file_discarded_unread_leaves_no_name(cast: Cast, files: Path) -> None:
    officer = cast.actor("officer")
    version = add_document(by=officer, content=STAMPED.encode(), name="chuyện-kín.txt", queue=False)
    Version.objects.update(status=Version.Status.FAILED)
    assert "chuyện-kín" in everything_kept(files)
    assert discard_version(by=officer, version=version) is None
    assert "chuyện-kín" not in everything_kept(files)
    assert Entry.objects.filter(act="discard_version").count() == 1


def test_a_secret_new_version_leaves_the_document(cast: Cast, files: Path, plan: Version) -> None:
    version = add_version(
        by=cast.actor("officer"),
        document=plan.document,
        content=STAMPED.encode(),
        name="chuyện-kín.txt",
        queue=False,
    )
    assert read_version(version).status == Version.Status.FAILED
    assert "chuyện" not in everything_kept(files)
    document = Document.objects.get()
    assert document.title == "Thực hiện công tác dân vận năm 2026" and plan.file.size


def test_until_it_was_read_nobody_else_sees_it(cast: Cast, as_role: As) -> None:
    version = add_document(
        by=cast.actor("officer"),
        content=PLAN.encode(),
        name="ke-hoach.txt",
        visibility=Visibility.PUBLIC,
        queue=False,
    )
    at = f"/van-ban/{version.document_id}/"
    assert as_role("citizen").get(at).status_code == 404
    assert as_role("officer").get(at).status_code == 200
    assert as_role("officer").get(f"{at}tep/1/").status_code == 404
    read_version(version)
    assert as_role("citizen").get(at).status_code == 200
    file = as_role("citizen").get(f"{at}tep/1/")
    assert file.status_code == 200 and file.getvalue() == PLAN.encode()


def test_a_file_that_hangs_is_given_up(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    version = taken_in(cast, PLAN)
    assert version.status == Version.Status.FAILED and "đã dừng" in version.message


def test_a_file_that_needs_too_much_memory(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MEMORY", 20 * 1024**2)
    version = taken_in(cast, PLAN)
    assert version.status == Version.Status.FAILED
    assert re.search("bộ nhớ|dừng đột ngột|ngoài dự kiến", version.message)


def test_what_breaks_while_storing_leaves_nothing_half_written(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object) -> None:
        raise sqlite3.OperationalError("disk is full")

    monkeypatch.setattr("danvan.web.documents.intake.store.store_recipients", broken)
    with pytest.raises(sqlite3.OperationalError):
        taken_in(cast, PLAN)
    version = Version.objects.get()
    assert version.status == Version.Status.FAILED and "Đọc lại" in version.message
    assert not version.text and not version.clauses.exists() and not version.candidates.exists()


def test_two_workers_do_not_read_one_file_twice(cast: Cast, plan: Version) -> None:
    Version.objects.update(status=Version.Status.READING)
    assert read_version(plan).status == Version.Status.READING


def test_only_what_was_lost_or_failed_is_read_again(
    cast: Cast, plan: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = cast.actor("officer")
    with pytest.raises(Refused, match="không cần đọc lại"):
        reread_version(by=officer, version=plan)
    Version.objects.update(status=Version.Status.READING, read_at=now())
    with pytest.raises(Refused):
        reread_version(by=officer, version=plan)
    Version.objects.update(read_at=now() - timedelta(hours=1))
    with pytest.raises(Denied):
        reread_version(by=cast.actor("viewer"), version=plan)
    again = read_version(reread_version(by=officer, version=plan))
    assert again.status == Version.Status.READ
    assert again.clauses.count() == len(set(again.clauses.values_list("path", flat=True)))
    assert plan.document.recipients.count() == 6


def test_the_page_refreshes_itself_until_it_is_read(cast: Cast, as_role: As) -> None:
    version = add_document(
        by=cast.actor("officer"), content=PLAN.encode(), name="ke-hoach.txt", queue=False
    )
    at = f"/van-ban/{version.document_id}/"
    asked = {"HX-Request": "true", "HX-Target": "reading"}
    page = as_role("officer").get(at).content.decode()
    assert 'hx-trigger="every 2s"' in page and "bấm vào đây để xem đã xong chưa" in page
    part = as_role("officer").get(at, headers=asked)
    assert "Đang chờ đọc" in part.content.decode() and "<html" not in part.content.decode()
    read_version(version)
    done = as_role("officer").get(at, headers=asked)
    assert done.status_code == 204 and done["HX-Refresh"] == "true"


def test_what_an_ended_server_had_in_line_is_read(cast: Cast) -> None:
    waits = add_document(
        by=cast.actor("officer"), content=PLAN.encode(), name="mot.txt", queue=False
    )
    lost = add_document(
        by=cast.actor("officer"), content=b"KH khac " * 40, name="hai.txt", queue=False
    )
    under_way = add_document(
        by=cast.actor("officer"), content=b"KH nua " * 40, name="ba.txt", queue=False
    )
    at = Version.objects.filter
    at(pk=lost.pk).update(status="reading", read_at=now() - timedelta(hours=1))
    at(pk=under_way.pk).update(status="reading", read_at=now())
    assert read_left_behind() == 2
    assert {v.pk: v.status for v in Version.objects.all()} == {
        waits.pk: "read",
        lost.pk: "read",
        under_way.pk: "reading",
    }
    assert read_left_behind() == 0
