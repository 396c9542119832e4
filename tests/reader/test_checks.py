"""Doubts that need the whole document."""

import pytest

from readings import reading

HEAD = """UBND HUYỆN SƠN THỦY
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Thủy, ngày 05 tháng 3 năm 2019

KẾ HOẠCH
trồng cây

"""


def codes(body: str) -> list[str]:
    return [found.code for found in reading(HEAD + body).findings]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("1. Trồng xong trước ngày 31/4/2019.", "date-impossible"),
        ("1. Họp ngày 12 tháng 13 năm 2019.", "date-impossible"),
        ("1. Ra quân ngày 12/3/2019 (thứ 6).", "weekday-mismatch"),
        ("1. Thực hiện Quyết định số 7/QĐ-UBND ngày 06/3/2019 của UBND tỉnh.", "date-order"),
        (
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2019 của UBND huyện Sơn Thủy về trồng "
            "cây, UBND huyện ban hành Kế hoạch như sau:\n1. Trồng cây.",
            "carries-itself",
        ),
        ("1. Trồng cây theo Phụ lục kèm theo.", "annex-missing"),
        ("1. Trồng cây.\n3. Tưới cây.", "number-jump"),
        ("1. Trồng cây.\n1. Tưới cây.", "number-repeat"),
        ("I. NHIỆM VỤ\n1. Phòng Nội vụ trồng xong trước ngày 20/02/2019.", "due-before-issue"),
    ],
)
def test_a_doubt_is_found(body: str, code: str) -> None:
    assert code in codes(body)


@pytest.mark.parametrize(
    "body",
    [
        "1. Trồng xong trước ngày 30/4/2019.",
        "1. Ra quân ngày 12/3/2019 (thứ ba).",
        "1. Thực hiện Quyết định số 7/QĐ-UBND ngày 01/3/2019 của UBND tỉnh.",
        "1. Trồng cây.\n2. Tưới cây.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2019 của UBND tỉnh về trồng cây, UBND huyện "
        "ban hành Kế hoạch như sau:\n1. Trồng cây.",
        "Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2019 của UBND huyện.\n1. Trồng cây.",
    ],
)
def test_what_is_in_order_raises_no_doubt(body: str) -> None:
    assert codes(body) == []


def test_a_symbol_of_another_type() -> None:
    found = [f.code for f in reading(HEAD.replace("/KH-", "/CT-") + "1. Trồng cây.").findings]
    assert "code-type" in found


def test_a_document_in_english() -> None:
    text = "The committee plans to plant trees along the dyke before the rains. " * 12
    assert "not-vietnamese" in [found.code for found in reading(text).findings]
