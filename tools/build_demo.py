#!/usr/bin/env python3
"""Builds the demo's documents from its sources, as real files of several kinds.

Needs LibreOffice, iconv and the font Tinos or Liberation Serif, like build_samples.py.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from samples import docx, markup, office, plain, scan, tcvn3, web

DEMO = Path(__file__).parents[1] / "src" / "danvan" / "web" / "demo"
Builder = Callable[[list[markup.Block]], bytes]


def _automatic(blocks: list[markup.Block]) -> bytes:
    return docx.build(blocks, automatic=True)


def _pdf(blocks: list[markup.Block]) -> bytes:
    return office.convert(docx.build(blocks, runs=docx.print_runs), "pdf")


FILES: dict[str, Builder] = {
    "01-chuong-trinh-hanh-dong.docx": docx.build,
    "02-ke-hoach-thu-tuc.pdf": _pdf,
    "03-chi-thi-mua-bao.pdf": lambda blocks: scan.build(_pdf(blocks)),
    "04-ke-hoach-nong-dan.docx": lambda blocks: docx.build(blocks, runs=tcvn3.runs),
    "05-ke-hoach-xa-dong-hai.docx": _automatic,
    "06-du-thao-ke-hoach-2027.docx": docx.build,
    "07-quyet-dinh-quy-che.html": web.build,
    "08-huong-dan-mo-hinh.txt": plain.text,
    "09-thong-bao-ket-luan.odt": lambda blocks: office.convert(_automatic(blocks), "odt"),
    "10-cong-van-don-doc.pdf": _pdf,
    "11-ke-hoach-so-noi-vu.docx": docx.build,
    "12-ke-hoach-so-nong-nghiep.docx": docx.build,
    "13-ke-hoach-doan-thanh-nien.docx": _automatic,
    "14-ke-hoach-xa-lam-thuong.docx": docx.build,
}


def main(wanted: list[str]) -> None:
    """Write the wanted documents, all where none is named."""
    for name, builder in FILES.items():
        stem = Path(name).stem
        if not wanted or stem in wanted:
            data = builder(markup.load(DEMO / "sources" / f"{stem}.src"))
            (DEMO / "documents" / name).write_bytes(data)
            print(f"{name}\t{len(data):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
