#!/usr/bin/env python3
"""Builds samples/ from samples/sources/; samples/README.md says what it needs.

usage: build_samples.py [STEM ...]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from samples import docx, markup, office, plain, scan, tcvn3, web

ROOT = Path(__file__).parents[1] / "samples"
Builder = Callable[[list[markup.Block]], bytes]


def _pdf(blocks: list[markup.Block]) -> bytes:
    return office.convert(docx.build(blocks, runs=docx.print_runs), "pdf")


FILES: dict[str, Builder] = {
    "chuong-trinh-dan-van-2014.txt": plain.text,
    "ke-hoach-dan-chu-co-so-2026.docx": lambda blocks: docx.build(blocks, automatic=True),
    "chi-thi-phong-chong-thien-tai-2021.pdf": _pdf,
    "quyet-dinh-quy-che-tiep-cong-dan-2017.html": web.build,
    "thong-bao-ket-luan-2023.pdf": lambda blocks: scan.build(_pdf(blocks)),
    "cong-van-cham-diem-cchc-2022.md": plain.markdown,
    "ke-hoach-ngay-hoi-dai-doan-ket-2009.docx": lambda blocks: docx.build(blocks, runs=tcvn3.runs),
    "ke-hoach-thanh-nien-tinh-nguyen-2024.odt": lambda blocks: office.convert(
        docx.build(blocks, automatic=True), "odt"
    ),
    "cong-dien-ung-pho-mua-lon-2024.odt": lambda blocks: office.convert(docx.build(blocks), "odt"),
    "ket-luan-doi-thoai-2026.html": web.build,
}


def main(wanted: list[str]) -> None:
    """Write the wanted samples, all where none is named."""
    for name, builder in FILES.items():
        stem = Path(name).stem
        if wanted and stem not in wanted:
            continue
        data = builder(markup.load(ROOT / "sources" / f"{stem}.src"))
        (ROOT / "documents" / name).write_bytes(data)
        print(f"{name}\t{len(data):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
