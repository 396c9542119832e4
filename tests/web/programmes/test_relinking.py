"""Tasks follow a document to its next version, clause by clause."""

from __future__ import annotations

import pytest

from danvan.web.core.errors import Denied
from danvan.web.core.models import Entry
from danvan.web.documents.actions import relink_version
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Version
from danvan.web.documents.relink import relink
from danvan.web.programmes.models import Task, TaskState
from programme_builders import Stage, make_clause, make_version

OLD = {"II.1": "Mở lớp bồi dưỡng.", "II.2": "Đối thoại trước ngày 30/9.", "II.3": "Rà soát."}
NEW = {
    "II.1": "Bố trí kinh phí.",
    "II.2": "Mở lớp bồi dưỡng.",
    "II.3": "Đối thoại trước ngày 31/10.",
}


def written(stage: Stage, number: int, clauses: dict[str, str]) -> Version:
    """A version with these clauses, its text theirs in a row."""
    text = "\n".join(clauses.values())
    version = make_version(stage.programme.document, text, number=number, sha256=str(number) * 64)
    for path, words in clauses.items():
        start = text.index(words)
        make_clause(version, path, text=words, start=start, end=start + len(words))
    return version


@pytest.fixture
def versions(stage: Stage) -> tuple[Version, Version]:
    return written(stage, 1, OLD), written(stage, 2, NEW)


def placed(stage: Stage, version: Version, clause: str, words: str, **fields: object) -> Task:
    start = version.text.index(words)
    place = {"version": version, "clause": clause, "start": start, "end": start + len(words)}
    return stage.task(words, **place, **fields)


def test_the_same_words_are_found_under_their_new_number(
    stage: Stage, versions: tuple[Version, Version]
) -> None:
    older, newer = versions
    task = placed(stage, older, "II.1", "Mở lớp bồi dưỡng")
    done = relink_version(by=stage.cast.actor("officer"), older=older, newer=newer)
    task.refresh_from_db()
    assert (task.version, task.clause) == (newer, "II.2")
    assert task.start is not None and newer.text[task.start : task.end] == "Mở lớp bồi dưỡng"
    assert (done.moved, done.changed, done.left) == (1, 0, [])
    assert Task.objects.filter(search__contains="ii 2").exists()
    entry = Entry.objects.of(task).get(act="relink_task")
    assert entry.changes == {"version": [1, 2], "clause": ["II.1", "II.2"]}


def test_changed_words_keep_the_task_s_own_text(
    stage: Stage, versions: tuple[Version, Version]
) -> None:
    older, newer = versions
    task = placed(stage, older, "II.2", "Đối thoại trước ngày 30/9.")
    done = relink_version(by=stage.cast.actor("officer"), older=older, newer=newer)
    task.refresh_from_db()
    assert done.changed == 1 and task.text == "Đối thoại trước ngày 30/9."
    assert newer.text[task.start : task.end] == "Đối thoại trước ngày 31/10."


def test_what_is_gone_or_done_stays(stage: Stage, versions: tuple[Version, Version]) -> None:
    older, newer = versions
    gone = placed(stage, older, "II.3", "Rà soát.")
    done = placed(stage, older, "II.1", "Mở lớp", state=TaskState.COMPLETED)
    own = stage.task("Việc tự thêm", version=older)
    told = relink_version(by=stage.cast.actor("officer"), older=older, newer=newer)
    assert told.moved == 0 and told.left == ["II.3: Rà soát."]
    for task in (gone, done, own):
        task.refresh_from_db()
        assert task.version == older


def test_a_dry_run_changes_nothing(stage: Stage, versions: tuple[Version, Version]) -> None:
    older, newer = versions
    task = placed(stage, older, "II.1", "Mở lớp")
    by = stage.cast.actor("officer")
    assert relink(by, older, newer, Moves(older, newer), dry=True).moved == 1
    task.refresh_from_db()
    assert task.version == older and not Entry.objects.of(task).exists()


def test_others_may_not(stage: Stage, versions: tuple[Version, Version]) -> None:
    older, newer = versions
    for role in ("viewer", "lead_officer", "other_body"):
        with pytest.raises(Denied):
            relink_version(by=stage.cast.actor(role), older=older, newer=newer)
