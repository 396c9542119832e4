"""What `danvan read` may be told, in Vietnamese, and what makes no sense together."""

from __future__ import annotations

from argparse import Namespace, _ArgumentGroup
from collections.abc import Sequence
from pathlib import Path

from danvan.cli.inputs import is_folder
from danvan.cli.parser import Parser, at_least_one, seconds

TIMEOUT = 300.0
FORMATS = ("text", "json", "html", "akn")
_USAGE = "danvan read [TÙY CHỌN] TỆP|THƯ_MỤC|- …"
_ABOUT = """\
Đọc văn bản hành chính (txt, md, html, docx, doc, odt, rtf, pdf, ảnh quét) thành cấu trúc: phần
đầu, đề cương, văn bản được dẫn, nhiệm vụ (ai chủ trì, ai phối hợp, khi nào xong), báo cáo."""
_EXAMPLES = """\
Ví dụ:
  danvan read ke-hoach.docx
  danvan read --format json van-ban/ -o ket-qua/ --jobs 4
  danvan read --explain II.1.2 ke-hoach.docx
  cat ke-hoach.txt | danvan read --format json -

Một tệp với --format json cho một đối tượng JSON; nhiều tệp, hoặc một thư mục, cho mỗi văn bản một
dòng. html và akn của nhiều tệp cần -o.

Mã thoát: 0 mọi tệp đều đọc được; 1 có tệp không đọc được (nêu tên, các tệp khác vẫn đọc);
2 dùng sai lệnh."""


def parse(arguments: Sequence[str]) -> Namespace:
    """The arguments, with `format` and `many` settled; leaves with exit code 2 on misuse."""
    parser = _parser()
    asked = settled(parser, arguments)
    asked.format = asked.format or ("json" if asked.output else "text")
    _check(parser, asked)
    return asked


def _parser() -> Parser:
    parser = Parser("danvan read", _USAGE, _ABOUT, _EXAMPLES)
    what = parser.add_argument_group("Đọc gì")
    add_inputs(what)
    how = parser.add_argument_group("Kết quả")
    how.add_argument(
        "--format", choices=FORMATS, metavar="DẠNG", help="text (mặc định), json, html, akn"
    )
    add_output(how)
    how.add_argument(
        "--explain",
        metavar="MỤC",
        help="chỉ giải thích một mục (như II.1.2, hoặc meta): dòng nguồn, quy tắc của từng giá trị",
    )
    add_reading(parser)
    return parser


def settled(parser: Parser, arguments: Sequence[str]) -> Namespace:
    """The arguments that all such commands have, understood; leaves on misuse.

    `output` is a path, `many` whether there may be several inputs.
    """
    asked = parser.parse_args(arguments)
    asked.output = Path(asked.output) if asked.output else None
    asked.many = len(asked.inputs) > 1 or is_folder(asked.inputs[0])
    asked.default_timeout = TIMEOUT
    if "" in asked.inputs:
        parser.error("tên tệp để trống")
    if asked.inputs.count("-") > 1:
        parser.error("chỉ đọc được stdin (-) một lần")
    return asked


def add_inputs(group: _ArgumentGroup) -> None:
    """The inputs, the same for every command that reads."""
    group.add_argument(
        "inputs",
        nargs="+",
        metavar="TỆP|THƯ_MỤC|-",
        help="tệp; thư mục (mọi tệp có đuôi quen thuộc bên trong, theo thứ tự tên); - là stdin",
    )


def add_output(group: _ArgumentGroup) -> None:
    """The folder for the outcomes, the same for every command that reads."""
    group.add_argument(
        "-o",
        dest="output",
        metavar="THƯ_MỤC",
        help="ghi mỗi văn bản một tệp vào thư mục này (dạng mặc định khi đó là json)",
    )


def add_reading(parser: Parser) -> None:
    """The options on how files are read, the same for every command that reads."""
    reading = parser.add_argument_group("Cách đọc")
    reading.add_argument(
        "--jobs", type=at_least_one, metavar="N", help="số tệp đọc cùng lúc (mặc định: số lõi máy)"
    )
    reading.add_argument(
        "--timeout",
        type=seconds,
        metavar="GIÂY",
        help=f"thời gian tối đa cho mỗi tệp (mặc định {TIMEOUT:g})",
    )
    reading.add_argument("--no-ocr", action="store_true", help="không nhận dạng chữ trong ảnh quét")
    reading.add_argument(
        "--allow-secret",
        action="store_true",
        help="đọc cả văn bản đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT",
    )
    reading.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")


def _check(parser: Parser, asked: Namespace) -> None:
    """Misuse that argparse cannot see."""
    if asked.explain and asked.output:
        parser.error("--explain in ra màn hình, không dùng cùng -o")
    if asked.many and not asked.output and not asked.explain and asked.format in ("html", "akn"):
        parser.error(f"--format {asked.format} cho nhiều tệp cần -o THƯ_MỤC")
    if asked.output:
        make_folder(parser, asked.output)


def make_folder(parser: Parser, output: Path) -> None:
    """Make the output folder; what stands in the way is misuse."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        parser.error(f"-o: “{output}” là tệp, không phải thư mục")
    except OSError as error:
        parser.error(f"-o: không tạo được thư mục “{output}” ({error.strerror})")
