"""What the rules say of a version: kept after reading, counted, set aside, compared, mended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from danvan.lint import check
from danvan.reader.pipeline import read_bytes
from danvan.web.bodies.models import Body, Kind, Level, Succession
from danvan.web.core.clock import today
from danvan.web.core.errors import Denied, Refused
from danvan.web.core.models import Entry
from danvan.web.documents.actions import (
    add_mended,
    add_version,
    change_state,
    linting,
    read_version,
    set_aside,
    take_up,
)
from danvan.web.documents.jobs import lint_outdated, lint_version
from danvan.web.documents.linting.compare import Changes, changes
from danvan.web.documents.linting.register import known_on
from danvan.web.documents.linting.shown import Told, advice_on
from danvan.web.documents.models import LintRun, Problem, SetAside, Version
from lint_scenes import around
from roles import Cast

from .conftest import taken_in

TASKS = """\
1. Mở  03 lớp dạy bơi cho trẻ em.
2. Trạm Y tế xã cắm 20 biển báo.
3. Các thôn tiếp tục đẩy mạnh công tác phòng, chống đuối nước."""
DRAFT = (
    around(TASKS)
    .replace("Số: 15/KH-UBND", "Số:    /KH-UBND")
    .replace("ngày 12 tháng 01 năm 2026", "ngày    tháng    năm 2026")
)
MENDED = (
    DRAFT.replace("cho trẻ em.", "cho trẻ em trước ngày 30/5/2026.")
    .replace("cắm 20 biển báo.", "cắm 20 biển báo mới.")
    .replace("phòng, chống đuối nước.\n", "phòng, chống đuối nước.\n4. Nâng cao nhận thức.\n")
)


@pytest.fixture
def draft(cast: Cast) -> Version:
    return taken_in(cast, DRAFT, "du-thao.txt")


def newer(cast: Cast, draft: Version, text: str) -> Version:
    by = cast.actor("officer")
    data = {"content": text.encode(), "name": "du-thao-2.txt", "queue": False}
    return read_version(add_version(by=by, document=draft.document, **data))


def one(version: Version, code: str, words: str = "") -> Problem:
    found = [each for each in advice_on(version).told if each.problem.code == code]
    return next(each.problem for each in found if words in each.words)


def said(told: list[Told]) -> set[str]:
    return {f"{each.problem.code} {each.words[:12]}" for each in told}


def test_a_version_is_looked_at_when_it_was_read(draft: Version) -> None:
    report = check(read_bytes(DRAFT.encode(), "du-thao.txt"), known=known_on(None))
    kept = draft.lint_run.problems.all()
    assert [(p.code, p.start, p.end) for p in kept] == [(p.code, *p.span) for p in report.problems]
    assert draft.text[kept[0].start : kept[0].end]
    scores = {each.name: (each.short, each.tasks) for each in advice_on(draft).scores}
    assert scores == {each.name: (each.short, each.tasks) for each in report.shares}
    assert scores["time"][0] == 3


def test_a_signed_text_and_one_that_gives_no_work_are_looked_at_too(cast: Cast) -> None:
    version = taken_in(cast, "Thư mời họp ngày 12/3/2026.")
    assert advice_on(version).scores == [] and not version.lint_run.broken


def test_set_aside_with_a_reason_counts_no_more(cast: Cast, draft: Version) -> None:
    by, problem = cast.actor("officer"), one(draft, "T01", "Trạm")
    before = {each.name: each.short for each in advice_on(draft).scores}
    set_aside(by=by, problem=problem, reason="  Theo  lịch của Sở Y tế ")
    advice = advice_on(draft)
    assert problem not in [each.problem for each in advice.live]
    assert [each.aside.reason for each in advice.aside if each.aside] == ["Theo lịch của Sở Y tế"]
    after = {each.name: each.short for each in advice.scores}
    assert after == {**before, "time": before["time"] - 1}
    entry = Entry.objects.of(draft.document).first()
    assert entry and entry.act == "set_aside" and "T01" in entry.note
    assert entry.changes == {"reason": [None, "Theo lịch của Sở Y tế"]}


def test_it_stays_so_in_the_next_version_while_its_words_are_the_same(
    cast: Cast, draft: Version
) -> None:
    by = cast.actor("officer")
    for code, words in (("T01", "Trạm"), ("V03", "")):
        set_aside(by=by, problem=one(draft, code, words), reason="Có lý do")
    second = newer(cast, draft, MENDED)
    assert said(advice_on(second).aside) == {"V03 Các thôn tiế"}
    assert one(second, "T01", "Trạm").mark not in {row.mark for row in SetAside.objects.all()}


def test_it_is_taken_up_again(cast: Cast, draft: Version) -> None:
    by, problem = cast.actor("officer"), one(draft, "V03")
    aside = set_aside(by=by, problem=problem, reason="Có lý do")
    with pytest.raises(Refused, match="đã bỏ qua chỗ này: Có lý do"):
        set_aside(by=cast.actor("approver"), problem=problem, reason="Lý do khác")
    take_up(by=by, aside=aside)
    assert not advice_on(draft).aside
    entry = Entry.objects.of(draft.document).first()
    assert entry and entry.act == "take_up" and entry.changes == {"reason": ["Có lý do", None]}


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_no_reason_no_setting_aside(cast: Cast, draft: Version, reason: str) -> None:
    with pytest.raises(Refused, match="lý do"):
        set_aside(by=cast.actor("officer"), problem=one(draft, "V03"), reason=reason)


def test_only_those_who_keep_the_document_set_aside(cast: Cast, draft: Version) -> None:
    for role in ("viewer", "inspector", "lead_officer"):
        with pytest.raises(Denied):
            set_aside(by=cast.actor(role), problem=one(draft, "V03"), reason="x")


def compared(older: Version, second: Version) -> Changes:
    return changes(older, second, advice_on(older).live, advice_on(second).live)


def test_mended_new_and_left(cast: Cast, draft: Version) -> None:
    found = compared(draft, newer(cast, draft, MENDED))
    assert said(found.mended) == {"T01 Mở 03 lớp dạ"}
    assert said(found.new) == {"N01 Nâng cao nhậ", "T01 Nâng cao nhậ", "S01 Nâng cao nhậ"}
    assert {"N01 Mở 03 lớp dạ", "T01 Trạm Y tế xã", "V03 Các thôn tiế"} <= said(found.left)


def test_a_text_that_was_only_renumbered_has_all_its_problems_left(
    cast: Cast, draft: Version
) -> None:
    moved = DRAFT.replace("3. Các", "4. Các").replace("2. Trạm", "3. Trạm")
    moved = moved.replace("1. Mở", "2. Mở").replace(
        "2. Mở", "1. Trạm Y tế xã trực 24/24 giờ trong năm 2026 tại 02 bãi tắm.\n2. Mở"
    )
    found = compared(draft, newer(cast, draft, moved))
    assert not found.mended and len(found.left) == len(advice_on(draft).live)


def test_slips_are_mended_into_the_next_version(cast: Cast, draft: Version) -> None:
    by = cast.actor("officer")
    assert advice_on(draft).fixable
    made = read_version(add_mended(by=by, version=draft, queue=False))
    assert made.number == 2 and "Mở 03 lớp" in made.text
    assert not advice_on(made).fixable
    draft.refresh_from_db()
    with draft.file.open("rb") as file:
        assert file.read() == DRAFT.encode()
    with pytest.raises(Refused, match="mới nhất"):
        add_mended(by=by, version=draft)
    with pytest.raises(Refused, match="Không còn lỗi nào"):
        add_mended(by=by, version=made)


def test_what_came_while_slips_were_mended_is_not_undone(
    cast: Cast, draft: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mending takes its time: a version that somebody brings meanwhile stays the newest."""
    by = cast.actor("officer")
    told = linting.written

    def slow(version: Version, want: str) -> bytes | None:
        found = told(version, want)
        newer(cast, draft, DRAFT.replace("3. Các", "4. Các"))
        return found

    monkeypatch.setattr(linting, "written", slow)
    with pytest.raises(Refused, match="vừa có phiên bản mới hơn"):
        add_mended(by=by, version=draft)
    assert list(draft.document.versions.values_list("number", flat=True)) == [2, 1]


def test_what_was_set_aside_is_not_mended(cast: Cast, draft: Version) -> None:
    by = cast.actor("officer")
    set_aside(by=by, problem=one(draft, "L03"), reason="Để giãn dòng")
    with pytest.raises(Refused, match="Không còn lỗi nào"):
        add_mended(by=by, version=draft)


def test_what_was_signed_is_not_mended(cast: Cast, draft: Version) -> None:
    by = cast.actor("officer")
    draft.document.date = date(2026, 1, 12)
    draft.document.save()
    change_state(by=by, document=draft.document, state="in_force")
    draft.document.refresh_from_db()
    with pytest.raises(Refused, match="dự thảo"):
        add_mended(by=by, version=draft)


def test_other_rules_look_anew(draft: Version) -> None:
    assert lint_outdated() == 0
    LintRun.objects.update(edition="earlier")
    assert advice_on(draft).outdated
    assert lint_outdated() == 1 and not advice_on(draft).outdated
    LintRun.objects.all().delete()
    assert lint_outdated() == 1 and advice_on(draft).count


def test_only_the_newest_version_is_looked_at_anew(cast: Cast, draft: Version) -> None:
    second = newer(cast, draft, MENDED)
    LintRun.objects.all().delete()
    assert lint_outdated() == 1
    assert advice_on(second).count and advice_on(draft).run is None


def test_places_hold_where_the_text_that_is_kept_was_read_otherwise(draft: Version) -> None:
    words = one(draft, "V03")
    told = draft.text[words.start : words.end]
    draft.text = f"Một dòng nữa\n{draft.text}"
    draft.save()
    assert lint_version(draft)
    again = one(draft, "V03")
    assert again.start == words.start + 13 and draft.text[again.start : again.end] == told


def test_a_file_that_is_gone_is_passed_over(draft: Version) -> None:
    draft.file.storage.delete(draft.file.name)
    LintRun.objects.all().delete()
    assert lint_outdated() == 0


def test_a_body_of_the_register_that_ended_is_told(cast: Cast) -> None:
    ended = today() - timedelta(days=30)
    given = {"kind": Kind.UNIT, "level": Level.COMMUNE, "valid_from": date(2025, 7, 1)}
    old = Body.objects.add_child(
        cast.bodies["commune"], {"name": "Trạm Y tế xã", **given, "valid_to": ended}
    )
    new = Body.objects.add_child(
        cast.bodies["commune"], {"name": "Trung tâm Y tế Đông Hải", **given}
    )
    Succession.objects.create(body=old, successor=new, how="merge", date=ended)
    problem = one(taken_in(cast, DRAFT, "du-thao.txt"), "Q02")
    assert "nay là Trung tâm Y tế Đông Hải" in problem.sentence


def test_a_name_that_a_living_body_has_too_is_not_told(cast: Cast) -> None:
    ended = today() - timedelta(days=30)
    given = {"kind": Kind.UNIT, "level": Level.COMMUNE}
    Body.objects.add_child(
        cast.bodies["commune"], {"name": "Trạm Y tế xã", **given, "valid_to": ended}
    )
    Body.objects.add_child(cast.bodies["other"], {"name": "Trạm y tế xã", **given})
    codes = {each.code for each in taken_in(cast, DRAFT, "a.txt").lint_run.problems.all()}
    assert "Q02" not in codes


def test_a_name_that_several_ended_bodies_had_says_nothing(cast: Cast) -> None:
    ended = today() - timedelta(days=30)
    given = {"kind": Kind.UNIT, "level": Level.COMMUNE, "valid_to": ended}
    for key in ("commune", "other"):
        Body.objects.add_child(cast.bodies[key], {"name": "Trạm Y tế xã", **given})
    assert "trạm y tế xã" not in known_on(None).gone
