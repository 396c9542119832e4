"""Real documents beside the objectives that a person found in them."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from danvan.figures import figures
from danvan.figures.emit.as_json import plain
from danvan.reader import read

ROOT = Path(__file__).parents[2]
LABELS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
OURS = {"samples": ROOT / "samples/documents", "demo": ROOT / "src/danvan/web/demo/documents"}


def found(path: Path) -> Counter[str]:
    return Counter(f"{each.clause} {plain(each.value)}" for each in figures(read(path)))


def shares(pairs: list[tuple[Counter[str], Counter[str]]]) -> tuple[float, float]:
    """Precision and recall over `(found, labelled)`."""
    right = sum((told & wanted).total() for told, wanted in pairs)
    told, wanted = (sum(pair[at].total() for pair in pairs) for at in (0, 1))
    return right / told, right / wanted


def test_ours() -> None:
    pairs = [
        (found(folder / name), Counter(labels))
        for kind, folder in OURS.items()
        for name, labels in LABELS[kind].items()
    ]
    precision, recall = shares(pairs)
    assert precision >= 0.95 and recall >= 0.7


@pytest.mark.parametrize("name", LABELS["shared"])
def test_those_beside_the_checkout(name: str, shared: Path) -> None:
    path = next(
        shared / kind / name for kind in ("seeds", "documents") if (shared / kind / name).exists()
    )
    assert found(path) == Counter(LABELS["shared"][name])
