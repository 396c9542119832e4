"""Two versions: which clauses are the same one, which words changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from danvan.web.core.errors import Refused
from danvan.web.documents.actions import add_version, read_version, relink_version
from danvan.web.documents.compare import Moves, pair_up
from danvan.web.documents.compare.words import Piece, differ
from danvan.web.documents.models import Clause, Version
from roles import Cast

from .conftest import SECOND

As = Callable[[str], Client]


def clauses(**words: str) -> list[Clause]:
    return [Clause(path=path, text=text) for path, text in words.items()]


def kinds(old: list[Clause], new: list[Clause]) -> list[tuple[str, str]]:
    return [(pair.kind, pair.path) for pair in pair_up(old, new)]


def test_a_clause_put_in_moves_the_numbers_behind_it() -> None:
    old = clauses(a="Mở lớp bồi dưỡng cán bộ", b="Đối thoại với nhân dân", c="Báo cáo kết quả")
    new = clauses(
        a="Mở lớp bồi dưỡng cán bộ",
        b="Bố trí kinh phí",
        c="Đối thoại với nhân dân",
        d="Báo cáo kết quả",
    )
    assert kinds(old, new) == [
        ("same", "a"),
        ("added", "b"),
        ("same", "b → c"),
        ("same", "c → d"),
    ]


def test_a_clause_that_went_stands_where_it_was() -> None:
    old = clauses(a="Một hai ba bốn", b="Năm sáu bảy tám", c="Chín mười")
    new = clauses(a="Một hai ba bốn", b="Chín mười")
    assert kinds(old, new) == [("same", "a"), ("removed", "b"), ("same", "c → b")]


def test_a_clause_that_moved_far_is_the_same_one() -> None:
    old = clauses(a="Rà soát hương ước, quy ước", b="Đối thoại", c="Báo cáo")
    new = clauses(a="Đối thoại", b="Báo cáo", c="Rà soát hương ước, quy ước")
    assert {pair.kind for pair in pair_up(old, new)} == {"same"}


def test_other_words_at_the_same_number_are_another_clause() -> None:
    old, new = clauses(a="Trồng cây gây rừng ven biển"), clauses(a="Khám bệnh cho người già")
    assert kinds(old, new) == [("removed", "a"), ("added", "a")]


def test_the_words_that_changed() -> None:
    old, new = differ("trước ngày 30/9/2026.", "trước ngày 31/10/2026.")
    assert [piece.words for piece in old if piece.changed] == ["30", "9"]
    assert [piece.words for piece in new if piece.changed] == ["31", "10"]
    assert "".join(piece.words for piece in old) == "trước ngày 30/9/2026."
    assert differ("", "mới") == ([], [Piece("mới", True)])


def test_thousands_of_clauses_are_compared_in_no_time() -> None:
    old = clauses(**{f"p{n}": f"việc {n} của năm trước" for n in range(3_000)})
    new = clauses(**{f"p{n}": f"việc {n} của năm sau nữa" for n in range(3_000)})
    assert {pair.kind for pair in pair_up(old, new)} == {"changed"}


@pytest.fixture
def second(cast: Cast, plan: Version) -> Version:
    version = add_version(
        by=cast.actor("officer"),
        document=plan.document,
        content=SECOND.encode(),
        name="ke-hoach-sua-doi.txt",
        queue=False,
    )
    return read_version(version)


def test_the_earlier_version_stays(plan: Version, second: Version) -> None:
    plan.refresh_from_db()
    assert second.number == 2 and second.status == Version.Status.READ
    assert plan.clauses.exists() and plan.file.size
    assert plan.document.recipients.count() == 6


def test_a_place_is_found_again(plan: Version, second: Version) -> None:
    moves = Moves(plan, second)
    start = plan.text.index("mở lớp bồi dưỡng")
    place = moves.place("II.1", start, start + 16)
    assert place and not place.changed
    assert second.text[place.start : place.end] == "mở lớp bồi dưỡng"
    start = plan.text.index("tổ chức đối thoại")
    changed = moves.place("II.2", start, plan.text.index("30/9/2026") + 9)
    assert changed and changed.clause == "II.3" and changed.changed
    assert moves.place("II.3", None, None) is None


def test_the_page_tells_what_changed(plan: Version, second: Version, as_role: As) -> None:
    at = f"/van-ban/{plan.document_id}/so-sanh/"
    page = as_role("officer").get(at).content.decode()
    assert "1 mục sửa" in page and "1 mục thêm" in page and "1 mục bỏ" in page
    assert "<del>30</del>/<del>9</del>/2026." in page and "<ins>31</ins>/<ins>10</ins>" in page
    assert "Nâng cao nhận thức" not in page
    assert "Nâng cao nhận thức" in as_role("officer").get(f"{at}?tat-ca=1").content.decode()
    assert as_role("lead_officer").get(at).status_code == 404


@pytest.mark.parametrize("query", ["?cu=2&moi=1", "?cu=9&moi=x", "?cu=2&moi=2"])
def test_versions_in_a_wrong_order_are_put_right(
    plan: Version, second: Version, as_role: As, query: str
) -> None:
    page = as_role("officer").get(f"/van-ban/{plan.document_id}/so-sanh/{query}").content.decode()
    assert "Phiên bản 2 so với phiên bản 1" in page


def test_one_version_has_nothing_to_be_compared_with(plan: Version, as_role: As) -> None:
    answer = as_role("officer").get(f"/van-ban/{plan.document_id}/so-sanh/")
    assert answer.status_code == 404


def test_nothing_follows_backwards(cast: Cast, plan: Version, second: Version) -> None:
    with pytest.raises(Refused):
        relink_version(by=cast.actor("officer"), older=second, newer=plan)


def test_no_version_while_the_one_before_is_read(cast: Cast, plan: Version) -> None:
    Version.objects.update(status=Version.Status.READING)
    with pytest.raises(Refused, match="đang được đọc"):
        add_version(by=cast.actor("officer"), document=plan.document, content=b"x", name="x.txt")
