"""What `danvan figures` may be told, in Vietnamese, and what makes no sense together."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.arguments import add_inputs, add_output, add_reading, make_folder, settled
from danvan.cli.parser import Parser
from danvan.figures.emit import FORMATS

_USAGE = "danvan figures [TÙY CHỌN] TỆP|THƯ_MỤC|- …"
_ABOUT = """\
Đọc các chỉ tiêu có con số mà văn bản đặt ra: đếm gì, bao nhiêu, từ mức nào, đến khi nào, cùng lời
văn của từng chỉ tiêu. Số liệu đánh giá việc đã qua, ngày tháng, số hiệu, kinh phí không tính."""
_EXAMPLES = """\
Ví dụ:
  danvan figures ke-hoach.docx
  danvan figures --format json van-ban/ -o chi-tieu/

Mã thoát: 0 mọi tệp đều đọc được, dù có chỉ tiêu hay không; 1 có tệp không đọc được; 2 dùng sai."""


def parse(arguments: Sequence[str]) -> Namespace:
    """The arguments, with `format` and `many` settled; leaves with exit code 2 on misuse."""
    parser = _parser()
    asked = settled(parser, arguments)
    asked.format = asked.format or ("json" if asked.output else "text")
    if asked.output:
        make_folder(parser, asked.output)
    return asked


def _parser() -> Parser:
    parser = Parser("danvan figures", _USAGE, _ABOUT, _EXAMPLES)
    what = parser.add_argument_group("Đọc gì")
    add_inputs(what)
    how = parser.add_argument_group("Kết quả")
    how.add_argument(
        "--format", choices=tuple(FORMATS), metavar="DẠNG", help="text (mặc định), json"
    )
    add_output(how)
    add_reading(parser)
    return parser
