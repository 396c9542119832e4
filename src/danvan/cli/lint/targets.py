"""Where reports and changed drafts go: the screen, a folder, the draft's own place."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from danvan.cli.deliver import Screen
from danvan.cli.inputs import Input
from danvan.cli.outputs import name_outputs, write_whole
from danvan.lint.emit import FORMATS


class Reports:
    """Where the text of a report goes; what has an end is closed when all are there."""

    def __init__(self, format: str) -> None:
        self._screen = Screen("json" if format == "json" else "text")

    def put(self, place: int, text: str) -> str | None:
        return self._screen.put(place, text)

    def close(self) -> None:
        """Nothing more comes."""


class SarifScreen(Reports):
    """One SARIF log of all inputs, as its readers take one log from one stream."""

    def __init__(self) -> None:
        super().__init__("sarif")
        self._logs: list[str] = []

    def put(self, place: int, text: str) -> str | None:
        self._logs.append(text)
        return None

    def close(self) -> None:
        from danvan.lint.emit.as_sarif import joined

        if self._logs:
            sys.stdout.write(joined(self._logs))


class Folder(Reports):
    """A file for each report."""

    def __init__(self, paths: Sequence[Path], sources: frozenset[Path]) -> None:
        self._paths, self._sources = paths, sources

    def put(self, place: int, text: str) -> str | None:
        return _write(self._paths[place], text, self._sources)


class Silent(Reports):
    """The reports stand in the drafts themselves."""

    def __init__(self) -> None:
        super().__init__("text")

    def put(self, place: int, text: str) -> str | None:
        return None


class LintTarget:
    """A place for reports, and the path that each changed draft is written to."""

    def __init__(
        self, reports: Reports, drafts: Sequence[Path | None], sources: frozenset[Path]
    ) -> None:
        self._reports, self._drafts, self._sources = reports, drafts, sources

    def put(self, place: int, text: str, file: bytes | None = None) -> str | None:
        path = self._drafts[place]
        if file is not None and path is not None:
            cause = _write(path, file, self._sources)
            if cause:
                return cause
        return self._reports.put(place, text)

    def __enter__(self) -> LintTarget:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if kind is None:
            self._reports.close()


def target_of(asked: Namespace, inputs: Sequence[Input]) -> LintTarget:
    """The target that the arguments ask for."""
    sources = frozenset(item.path.resolve() for item in inputs if item.path)
    if asked.output is None:
        reports = SarifScreen() if asked.format == "sarif" else Reports(asked.format)
        # Mended in place: the draft's own path is where it is meant to go.
        return LintTarget(reports, [item.path for item in inputs], frozenset())
    drafts = [asked.output / item.below for item in inputs]
    return LintTarget(_reports(asked, inputs, sources), drafts, sources)


def _reports(asked: Namespace, inputs: Sequence[Input], sources: frozenset[Path]) -> Reports:
    if asked.format == "docx":
        return Silent()
    if asked.format == "text" and asked.fix:
        return Reports("text")
    ending = FORMATS[asked.format][1]
    return Folder([asked.output / name for name in name_outputs(inputs, ending)], sources)


def _write(path: Path, content: str | bytes, sources: frozenset[Path]) -> str | None:
    """Write a result; a Vietnamese sentence where that failed."""
    if path.resolve() in sources:
        return f"Kết quả sẽ ghi đè lên chính tệp nguồn {path}; xin chọn thư mục -o khác."
    try:
        write_whole(path, content)
    except OSError as error:
        return f"Không ghi được kết quả vào {path} ({error.strerror})."
    return None
