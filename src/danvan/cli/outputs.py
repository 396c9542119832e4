"""Where results go: a file for each input, written whole or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from danvan.cli.inputs import ENDINGS, Input


def name_outputs(inputs: Sequence[Input], ending: str) -> list[Path]:
    """A path below the output folder for each input, all different.

    `a.docx` becomes `a.json`; beside an `a.pdf` both keep their ending: `a.docx.json`.
    """
    short = [_stem(item.below) + ending for item in inputs]
    count = Counter(name.casefold() for name in short)
    taken: Counter[str] = Counter()
    names = []
    for item, name in zip(inputs, short, strict=True):
        if count[name.casefold()] > 1:
            name = f"{item.below}{ending}"
        taken[name.casefold()] += 1
        again = taken[name.casefold()]
        names.append(Path(name if again == 1 else f"{name.removesuffix(ending)}-{again}{ending}"))
    return names


def _stem(path: Path) -> str:
    return str(path.with_suffix("") if path.suffix.lower() in ENDINGS else path)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write `content` to `path` through a file beside it, so that no half of it is ever seen."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
