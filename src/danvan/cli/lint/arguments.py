"""What `danvan lint` may be told, in Vietnamese, and what makes no sense together."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from danvan.cli.arguments import add_inputs, add_output, add_reading, make_folder, settled
from danvan.cli.parser import Parser
from danvan.lint.rules import CODES
from danvan.lint.said import LANGUAGES, VI
from danvan.lint.settings import FILE, Settings, SettingsError, codes, load

FORMATS = ("text", "json", "sarif", "docx")
_USAGE = "danvan lint [TÙY CHỌN] TỆP|THƯ_MỤC|- …"
_ABOUT = """\
Soát dự thảo văn bản trước khi ký: “6 rõ” (người, việc, thời gian, trách nhiệm, sản phẩm, thẩm
quyền), cấu trúc, viện dẫn, báo cáo, thể thức, ngôn ngữ."""
_EXAMPLES = """\
Ví dụ:
  danvan lint ke-hoach.docx
  danvan lint --format docx -o da-soat/ ke-hoach.docx    ghi ý kiến vào chính tệp, tại đúng chỗ
  danvan lint --fix ke-hoach.docx                        sửa lỗi gõ an toàn ngay trong tệp
  danvan lint --select N,T --ignore T03 du-thao/

Bỏ qua một chỗ: trong Word, bôi đen chỗ đó, thêm nhận xét “danvan: bỏ qua T01”; trong tệp txt, md,
đặt dòng [danvan: bỏ qua T01] ngay trên đoạn. Thêm “cả văn bản” để bỏ qua ở mọi chỗ.

Mã thoát: 0 mọi tệp đều soát được, dù có thấy lỗi hay không; 1 có tệp không đọc được; 2 dùng sai."""


def parse(arguments: Sequence[str]) -> Namespace:
    """The arguments, with `format`, `settings`, `many` settled; leaves with code 2 on misuse."""
    parser = _parser()
    asked = settled(parser, arguments)
    asked.format = asked.format or ("json" if asked.output and not asked.fix else "text")
    _check(parser, asked)
    asked.settings = _settings(parser, asked)
    return asked


def _parser() -> Parser:
    parser = Parser("danvan lint", _USAGE, _ABOUT, _EXAMPLES)
    what = parser.add_argument_group("Soát gì")
    add_inputs(what)
    what.add_argument(
        "--select", action="append", metavar="MÃ", help="chỉ soát các mã hoặc nhóm này, như T01,N"
    )
    what.add_argument("--ignore", action="append", metavar="MÃ", help="bỏ các mã hoặc nhóm này")
    what.add_argument(
        "--config",
        metavar="TỆP",
        help=f"tệp có bảng [lint] với select, ignore (mặc định: {FILE} ở thư mục hiện hành)",
    )
    how = parser.add_argument_group("Kết quả")
    how.add_argument(
        "--format",
        choices=FORMATS,
        metavar="DẠNG",
        help="text (mặc định), json, sarif; docx: chính tệp docx đó với ý kiến tại đúng chỗ",
    )
    how.add_argument(
        "--fix",
        action="store_true",
        help="sửa những lỗi thể thức, ngôn ngữ sửa được chắc chắn trong tệp txt, md, docx; "
        "có -o thì ghi bản đã sửa vào đó, không thì ghi vào chính tệp",
    )
    how.add_argument(
        "--language",
        choices=LANGUAGES,
        default=VI,
        metavar="TIẾNG",
        help="tiếng của kết quả: vi (mặc định), en; lời của văn bản giữ nguyên",
    )
    add_output(how)
    add_reading(parser)
    return parser


def _check(parser: Parser, asked: Namespace) -> None:
    """Misuse that argparse cannot see."""
    if asked.format == "docx" and not asked.output:
        parser.error("--format docx cần -o THƯ_MỤC, để tệp của người soạn còn nguyên")
    if asked.fix and "-" in asked.inputs and not asked.output:
        parser.error("--fix với stdin (-) cần -o THƯ_MỤC để ghi bản đã sửa")
    if asked.output:
        make_folder(parser, asked.output)


def _settings(parser: Parser, asked: Namespace) -> Settings:
    """What danvan.toml says, and over it what the command line says."""
    path = Path(asked.config or FILE)
    try:
        said = load(path, CODES) if asked.config or path.is_file() else Settings()
        select = codes(asked.select, CODES) if asked.select else said.select
        return Settings(select, said.ignore + codes(asked.ignore or (), CODES))
    except SettingsError as error:
        parser.error(str(error))
