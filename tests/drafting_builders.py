"""A plan of the province, adopted, with duties of a commune by every way they can fall on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from django.test import Client
from docx import Document as Word

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions import save_group
from danvan.web.bodies.models import Body, Kind, Level
from danvan.web.core.clock import now
from danvan.web.documents.actions import add_document, read_version
from danvan.web.documents.models import Citation, Document, State, Version, Visibility
from danvan.web.programmes.actions import adopt_document
from danvan.web.programmes.models import Draft, Programme
from programme_builders import make_document, make_version
from roles import Cast

Taken = Callable[..., AbstractContextManager[Any]]
STATE = """ỦY BAN NHÂN DÂN
TỈNH HẢI LÂM
Số: 45/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hải Lâm, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Nâng cao chất lượng phục vụ Nhân dân năm 2026

Căn cứ Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
1. Nâng cao chất lượng phục vụ.

II. NHIỆM VỤ
1. Thủ tục hành chính
a) Ủy ban nhân dân các xã niêm yết công khai thủ tục hành chính tại bộ phận một cửa, hoàn thành trước ngày 30/9/2026; sản phẩm là biên bản niêm yết.
b) Sở Nội vụ chủ trì, phối hợp với Ủy ban nhân dân xã Đông Hải khảo sát sự hài lòng của người dân trước ngày 31/10/2026.
2. Đối thoại với Nhân dân
a) Ủy ban nhân dân xã Đông Hải đối thoại với ngư dân về môi trường bến cá “thôn Cồn” trước ngày 31/8/2026.
b) Sở Tài chính bố trí kinh phí trong quý I năm 2026.
c) Các cấp ủy, chính quyền quán triệt nội dung Kế hoạch này tới cán bộ.

III. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân các xã hằng quý báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện Kế hoạch này.
2. Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.

Nơi nhận:
- Ủy ban nhân dân các xã;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An
"""  # noqa: E501 - as offices write it
PARTS = ("Văn phòng HĐND và UBND xã", "Phòng Kinh tế xã", "Phòng Văn hóa - Xã hội xã")


@dataclass
class Upper:
    """The programme of the province, its document, and the parts of the commune."""

    cast: Cast
    programme: Programme
    document: Document
    parts: dict[str, Body]

    @property
    def commune(self) -> Body:
        return self.cast.bodies["commune_administration"]

    @property
    def officer(self) -> Actor:
        return self.cast.actor("commune_officer")


def make_parts(cast: Cast) -> dict[str, Body]:
    """The departments of the commune."""
    above = cast.bodies["commune_administration"]
    made = {}
    for name in PARTS:
        parent = Body.objects.get(pk=above.pk)
        fields = {"name": name, "kind": Kind.DEPARTMENT, "level": Level.COMMUNE}
        made[name] = Body.objects.add_child(parent, fields)
    return made


def make_communes(cast: Cast) -> None:
    """The group that the plan names, and where each of the cast is."""
    for key, place in (("commune", "xã Đông Hải"), ("commune_administration", "xã Đông Hải")):
        Body.objects.filter(pk=cast.bodies[key].pk).update(place=place)
        cast.bodies[key].refresh_from_db()
    for key in ("province", "administration"):
        Body.objects.filter(pk=cast.bodies[key].pk).update(place="tỉnh Hải Lâm")
        cast.bodies[key].refresh_from_db()
    save_group(
        by=cast.actor("province_admin"),
        under=cast.bodies["province"],
        name="Ủy ban nhân dân các xã",
        kinds=["administration"],
        levels=["commune"],
        names=["UBND các xã"],
    )


def take_in(by: Actor, content: bytes, name: str, **given: str) -> Version:
    """A file taken in and read at once."""
    return read_version(add_document(by=by, content=content, name=name, queue=False, **given))


def make_upper(cast: Cast, visibility: str = Visibility.PUBLIC, text: str = STATE) -> Upper:
    """The plan read and adopted by the province for its People's Committee."""
    make_communes(cast)
    parts = make_parts(cast)
    officer = cast.actor("officer")
    version = take_in(officer, text.encode(), "45-kh-ubnd.txt", visibility=visibility)
    programme = adopt_document(
        by=officer,
        version=version,
        name="Phục vụ Nhân dân năm 2026",
        owner=cast.bodies["follower"],
        follower=cast.bodies["follower"],
        start=date(2026, 2, 5),
        end=date(2026, 12, 31),
        visibility=visibility,
    )
    return Upper(cast, programme, version.document, parts)


def page(upper: Upper) -> str:
    """Where the commune drafts."""
    return f"/chuong-trinh/{upper.programme.pk}/soan/"


def fill_in(client: Client, upper: Upper) -> dict[str, str]:
    """The form as the page offers it."""
    form = client.get(page(upper)).context["form"]
    data = {name: form[name].value() for name in ("kind", "margin", "follower")}
    for row in form.rows:
        data |= {field.html_name: field.value() for field in (row.lead, row.due)}
        data |= {row.take.html_name: "on"} if row.take.value() else {}
    data |= {row.take.html_name: "on" for row in form.aim_rows if row.take.value()}
    return {name: "" if value is None else str(value) for name, value in data.items()}


def drafted(client: Client, upper: Upper, taken: Taken) -> Draft:
    """The draft as the page makes it of what it offers, read."""
    data = fill_in(client, upper)
    with taken(execute=True):
        answer = client.post(page(upper), data)
    draft = Draft.objects.get(programme=upper.programme)
    assert (answer.status_code, answer["Location"]) == (302, f"/van-ban/{draft.document_id}/")
    return draft


def content(document: Document, number: int = 1) -> bytes:
    """The bytes of a version."""
    with document.versions.get(number=number).file.open("rb") as file:
        return bytes(file.read())


def filled(content: bytes, words: tuple[str, str] = ("", "")) -> bytes:
    """The file of a draft as an office signs it: number, day, every gap filled.

    `words` are some of it, and what somebody wrote in their place.
    """
    document = Word(BytesIO(content))
    for paragraph in _paragraphs(document):
        for run in paragraph.runs:
            run.text = _filled(run.text).replace(*words) if words[0] else _filled(run.text)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


def _paragraphs(document: Any) -> list[Any]:
    found = list(document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                found += cell.paragraphs
    return found


def _filled(text: str) -> str:
    blank = "\u00a0" * 6
    text = text.replace(f"ngày{blank}tháng{blank}năm{blank}", "ngày 20 tháng 6 năm 2026")
    text = text.replace(f"{blank}/KH", "18/KH").replace(f"{blank}-KH", "18-KH")
    if text == "Dự thảo":
        return ""
    if text.startswith("[cần điền: "):
        asked = text.removeprefix("[cần điền: ").split(",")[0].rstrip("]").split(" của ")[0]
        return _VALUES.get(asked, "15/12/2026")
    return text


_VALUES = {
    "cơ quan chủ trì": "Phòng Kinh tế xã",
    "sản phẩm": "Báo cáo kết quả",
    "mức phấn đấu": "7",
    "thời hạn": "trước ngày 30/11/2026",
}


def make_signed(cast: Cast, programme: Programme, word: str) -> dict[str, Any]:
    """A draft of `lead` for a programme, and a document that may be its signed version."""
    lead = cast.bodies["lead"]
    head = {"type": "plan", "title": f"Thực hiện việc {word}", "owner": lead, "issuer": lead}
    document = make_document(cast, **head, code="", date=None, state=State.DRAFT)
    make_version(document, f"1. Việc {word}.", name=f"{word}-4.docx", sha256="4" * 64)
    draft = Draft.objects.create(programme=programme, body=lead, document=document, made_at=now())
    other = make_document(cast, **head, code=f"3/KH-{word}", date=date(2026, 6, 1))
    version = make_version(other, f"1. Việc {word}.", name=f"{word}-5.docx", sha256="a" * 64)
    Citation.objects.create(
        version=version,
        target=programme.document,
        type="plan",
        code=programme.document.code,
        relation="implements",
        start=0,
        end=1,
    )
    return {"signed": other.pk, "its_draft": draft.pk}
