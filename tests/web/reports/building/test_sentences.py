"""Sentences of updates, cut where they end, and told apart by what they say."""

from __future__ import annotations

import pytest

from danvan.web.reports.building.sentences import kind_of, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đã mở 2 lớp. Còn 1 lớp.", ["Đã mở 2 lớp.", "Còn 1 lớp."]),
        ("Chi 1.250.000 đồng, ngày 5.3 xong.", ["Chi 1.250.000 đồng, ngày 5.3 xong."]),
        ("Họp tại TP. Huế. Ổn định.", ["Họp tại TP. Huế.", "Ổn định."]),
        ("- Đã làm;\n- Đã xong;", ["Đã làm", "Đã xong"]),
        ("Đã làm. Đã làm.", ["Đã làm."]),
        ("", []),
        (" \n ", []),
        ("…", ["…"]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Đề nghị Sở Tài chính bổ sung kinh phí.", "proposal"),
        ("Kinh phí hết, đề nghị tỉnh bổ sung.", "proposal"),
        ("Đã trả lời 5/8 kiến nghị sau đối thoại.", "result"),
        ("Dân thôn Trung đề nghị nói rõ ngày làm đường.", "result"),
        ("Kiến nghị về bãi rác đã xử lý xong.", "result"),
        ("Nguyên nhân do mưa bão kéo dài.", "cause"),
        ("3 hồ sơ quá hạn có nêu lý do.", "result"),
        ("Việc giải phóng mặt bằng còn vướng mắc.", "difficulty"),
        ("Thiếu kinh phí mua sắm.", "difficulty"),
        ("Thăm 30 hộ khó khăn nhân dịp Tết.", "result"),
        ("Đã tháo gỡ khó khăn cho 12 hộ.", "result"),
        ("Đã ban hành kế hoạch.", "result"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    assert kind_of(sentence) == kind
