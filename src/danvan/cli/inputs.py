"""The files that a command is asked to read: named files, folders searched by ending, stdin."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_WRITTEN = (".txt", ".md", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf")
_PICTURED = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
ENDINGS = frozenset(_WRITTEN + _PICTURED)
STDIN = "-"


class Input(NamedTuple):
    """One thing to read.

    `shown` is the name in messages; `path` is None for stdin; `below` is where its output goes
    under the output folder; `problem` says why nothing can be read here.
    """

    shown: str
    path: Path | None
    below: Path
    problem: str | None = None


def collect(arguments: Sequence[str], output: Path | None) -> list[Input]:
    """All inputs in the order of the arguments; the files of a folder are sorted by path."""
    found: list[Input] = []
    for argument in arguments:
        if argument == STDIN:
            found.append(Input("stdin", None, Path("stdin")))
        elif is_folder(argument):
            found += _folder(Path(argument), output)
        else:
            found.append(Input(show(argument), Path(argument), Path(Path(argument).name)))
    return found


def is_folder(argument: str) -> bool:
    """Whether the argument names a folder; what cannot even be looked at is none."""
    try:
        return bool(argument) and Path(argument).is_dir()
    except OSError:
        return False


def show(path: str | Path) -> str:
    """A path as it can be printed, also where its bytes are no text."""
    return os.fsencode(path).decode("utf-8", "replace")


def _folder(folder: Path, output: Path | None) -> list[Input]:
    refused: list[OSError] = []
    files = sorted(_walk(folder, output, refused), key=lambda path: path.parts)
    found = [Input(show(path), path, path.relative_to(folder)) for path in files]
    for error in refused:
        name = show(error.filename or folder)
        found.append(Input(name, None, Path(), "Không có quyền mở thư mục này."))
    if not found:
        known = ", ".join(sorted(ending[1:] for ending in ENDINGS))
        problem = f"Thư mục này không có tệp nào đọc được (các đuôi: {known})."
        found.append(Input(show(folder), None, Path(), problem))
    return found


def _walk(folder: Path, output: Path | None, refused: list[OSError]) -> Iterator[Path]:
    """Files with a known ending; hidden ones, lock files and our own output are passed over."""
    ours = output.resolve() if output and output.resolve() != folder.resolve() else None
    for parent, names, files in os.walk(folder, onerror=refused.append):
        here = Path(parent)
        names[:] = [n for n in names if n[0] != "." and not (ours and (here / n).resolve() == ours)]
        for name in files:
            if Path(name).suffix.lower() in ENDINGS and not name.startswith((".", "~$")):
                yield here / name
