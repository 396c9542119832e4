"""Outcomes on their way out: to the screen or to files, in the order of the inputs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from danvan.cli.inputs import Input
from danvan.cli.job import Outcome
from danvan.cli.outputs import name_outputs, write_whole
from danvan.cli.progress import Reporter

_RULE = "─" * 60


class Target(Protocol):
    """Where the outcome of an input goes."""

    def put(self, place: int, text: str, file: bytes | None) -> str | None:
        """Put it there; a Vietnamese sentence where that failed."""


class Screen:
    """Standard output; between two texts a rule, between two JSON documents nothing."""

    def __init__(self, format: str) -> None:
        self._between = "" if format == "json" else f"\n{_RULE}\n\n"
        self._begun = False

    def put(self, place: int, text: str, file: bytes | None = None) -> str | None:
        sys.stdout.write(self._between * self._begun + text)
        sys.stdout.flush()
        self._begun = True
        return None


class Files:
    """A folder with one file for each input."""

    def __init__(self, inputs: Sequence[Input], folder: Path, ending: str) -> None:
        self._paths = [folder / name for name in name_outputs(inputs, ending)]
        self._sources = {item.path.resolve() for item in inputs if item.path}

    def put(self, place: int, text: str, file: bytes | None = None) -> str | None:
        path = self._paths[place]
        if path.resolve() in self._sources:
            return f"Kết quả sẽ ghi đè lên chính tệp nguồn {path}; xin chọn thư mục -o khác."
        try:
            write_whole(path, text)
        except OSError as error:
            return f"Không ghi được kết quả vào {path} ({error.strerror})."
        return None


def deliver(
    inputs: Sequence[Input],
    outcomes: Iterable[tuple[int, Outcome]],
    target: Target,
    reporter: Reporter,
) -> bool:
    """Hand on every outcome when its turn has come; True where one was misuse."""
    early: dict[int, Outcome] = {}
    turn, misuse = 0, False
    for place, outcome in outcomes:
        reporter.advance()
        early[place] = outcome
        while turn in early:
            ready = early.pop(turn)
            cause = ready.error
            if ready.text is not None:
                cause = target.put(turn, ready.text, ready.file)
            if cause:
                reporter.fail(inputs[turn].shown, cause)
            misuse = misuse or ready.misuse
            turn += 1
    return misuse
