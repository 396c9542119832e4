"""Blocks to a page of a district's web site, with the site's own words around the document."""

from __future__ import annotations

from html import escape
from string import Template

from samples import markup
from samples.markup import Block

PAGE = Template("""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">
<title>$title - Cổng thông tin điện tử huyện Sơn Thủy</title>
<style>body{font-family:Arial}.menu a{color:#fff}.vb td{vertical-align:top}</style>
<script>window.dataLayer=[];function xemThem(){document.body.className='mo'}</script>
</head><body>
<div class="banner"><img src="/img/banner.jpg" alt="Huyện Sơn Thủy"></div>
<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li>
<li><a href="/van-ban">Văn bản</a></li><li><a href="/thu-tuc">Thủ tục hành chính</a></li>
<li><a href="/lien-he">Liên hệ</a></li></ul>
<div class="duong-dan"><a href="/">Trang chủ</a> » <a href="/van-ban">Văn bản chỉ đạo</a></div>
<div class="noi-dung">
<div class="ngay-dang">Thứ tư, 08/11/2017 | 09:14</div>
<div class="chia-se"><a href="#">Chia sẻ</a> <a href="#">In trang</a> <a href="#">A+</a></div>
<div class="vb">
$content
</div>
<div class="tin-khac"><h3>Các tin khác</h3><ul>
<li><a href="/tin/812">Lịch tiếp công dân tháng 12 năm 2017</a></li>
<li><a href="/tin/809">Sơn Thủy ra quân làm thủy lợi mùa khô</a></li></ul></div>
</div>
<div class="chan-trang">Cơ quan chủ quản: Ủy ban nhân dân huyện Sơn Thủy<br>
Giấy phép số 07/GP-STTTT<br>Lượt truy cập: 1.204.518</div>
</body></html>
""")


def build(blocks: list[Block]) -> bytes:
    """The bytes of the page."""
    content = "\n".join(
        _block(block, blocks[at + 1].lines if block.kind == "sign" else [])
        for at, block in enumerate(blocks)
        if block.kind != "by"
    )
    title = next(b.lines[1] for b in blocks if b.kind == "title")
    return PAGE.substitute(title=escape(title), content=content).encode()


def _block(block: Block, by: list[str]) -> str:
    if block.kind == "head":
        return _columns(*block.columns())
    if block.kind == "sign":
        return _columns(block.lines, by)
    if block.kind in ("title", "centre"):
        lines = "<br>\n".join(escape(line) for line in block.lines)
        return f'<p style="text-align:center"><strong>{lines}</strong></p>'
    return "\n".join(_paragraph(line) for line in block.lines)


def _paragraph(line: str) -> str:
    words = escape(line)
    bold = f"<strong>{words}</strong>" if markup.is_heading(line) else words
    return f'<p style="text-align:justify">&nbsp;&nbsp;{bold}</p>'


def _columns(left: list[str], right: list[str]) -> str:
    cells = "".join(
        f"<td>{'<br>'.join(escape(line) for line in column if line)}</td>"
        for column in (left, right)
    )
    return f'<table width="100%"><tr>{cells}</tr></table>'
