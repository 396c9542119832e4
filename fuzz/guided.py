"""Lets atheris watch every module of the reader, also those that are imported late."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris


def watch() -> None:
    """Import the whole reader under atheris's eyes."""
    with atheris.instrument_imports(include=["danvan"]):
        import danvan.reader

        for module in walk_packages(danvan.reader.__path__, "danvan.reader."):
            import_module(module.name)


def run(target: Callable[[bytes], None], seeds: Iterable[bytes]) -> None:
    """Hand the process over to the fuzzer; `seeds` go into its folder of inputs, named last."""
    for number, data in enumerate(seeds):
        (Path(sys.argv[-1]) / f"seed-{number:03}").write_bytes(data)
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
