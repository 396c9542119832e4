"""Documents around the cast of roles.py, with files of our own making."""

from __future__ import annotations

from pathlib import Path

import pytest
import pytest_django

from danvan.web.documents.actions import add_document, read_version
from danvan.web.documents.models import Version
from roles import Cast

PLAN = """BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY HẢI LÂM
*
Số 12-KH/BTGDVTU

ĐẢNG CỘNG SẢN VIỆT NAM
Hải Lâm, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác dân vận năm 2026

I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, đảng viên về công tác dân vận.
II. NHIỆM VỤ
1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính mở lớp bồi dưỡng dân vận trong quý II năm 2026.
2. Ủy ban nhân dân xã Đông Hải tổ chức đối thoại với nhân dân trước ngày 30/9/2026.
3. Ban Dân tộc và Miền núi trung du rà soát hương ước trong quý III năm 2026.
III. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.

Nơi nhận:
- Tỉnh ủy Hải Lâm (b/c),
- Sở Nội vụ, Sở Tài chính,
- Ủy ban nhân dân xã Đông Hải,
- Hội Làm vườn huyện cũ,
- Lưu VT.
TRƯỞNG BAN

Nguyễn Văn An
"""
SECOND = PLAN.replace(
    "2. Ủy ban nhân dân xã Đông Hải tổ chức đối thoại với nhân dân trước ngày 30/9/2026.\n",
    "2. Sở Tài chính bố trí kinh phí trong quý I năm 2026.\n"
    "3. Ủy ban nhân dân xã Đông Hải tổ chức đối thoại với nhân dân trước ngày 31/10/2026.\n",
).replace("3. Ban Dân tộc và Miền núi trung du rà soát hương ước trong quý III năm 2026.\n", "")


@pytest.fixture(autouse=True)
def files(settings: pytest_django.Settings, tmp_path: Path) -> Path:
    """Every test has a store of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def plan(cast: Cast) -> Version:
    """A plan that the department of the cast holds, read."""
    return taken_in(cast, PLAN)


def taken_in(cast: Cast, text: str, name: str = "ke-hoach.txt", **given: str) -> Version:
    """A text taken in by the officer of the follower, and read."""
    officer = cast.actor("officer")
    version = add_document(by=officer, content=text.encode(), name=name, queue=False, **given)
    return read_version(version)
