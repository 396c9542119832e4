"""The samples against their answers, and, where they are at hand, the real documents."""

from __future__ import annotations

import importlib.util
import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import scoring
from danvan.reader import read
from danvan.reader.emit import as_json

SAMPLES = Path(__file__).parents[1] / "samples"
FILES = sorted((SAMPLES / "documents").iterdir())
SCANS = {"thong-bao-ket-luan-2023"}
FLOOR, SCAN_FLOOR = 0.97, 0.95
# The same document in two files.
TWINS = [
    ("seeds", "000_", "001_"),
    ("documents", "12-", "13-"),
    ("documents", "17-", "18-"),
    ("documents", "25-", "26-"),
]
SEED_FLOOR, SEED_MEASURE_FLOOR, DOCUMENT_FLOOR = 0.97, 0.95, 0.93


def answer(path: Path) -> dict[str, Any]:
    """The answer made by hand for a sample."""
    text = (SAMPLES / "answers" / f"{path.stem}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def reading(path: Path) -> dict[str, Any]:
    """What the reader makes of a file, as the contract's JSON."""
    return as_json.to_dict(read(path))


def test_every_sample_has_an_answer_and_a_source() -> None:
    stems = {path.stem for path in FILES}
    assert stems == {path.stem for path in (SAMPLES / "answers").iterdir()}
    assert stems == {path.stem for path in (SAMPLES / "sources").iterdir()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sample(path: Path, scoreboard: Any) -> None:
    if path.stem in SCANS and not shutil.which("tesseract"):
        pytest.skip("Tesseract is not installed")
    pairs = scoring.measures(answer(path), reading(path))
    for name, (wanted, given) in pairs.items():
        scoreboard.count(f"samples: {name}", wanted, given)
    floor = SCAN_FLOOR if path.stem in SCANS else FLOOR
    value = scoring.overall(pairs)
    assert value >= floor, "\n".join(scoring.differences(pairs))


def test_seeds_reach_the_floors(shared: Path) -> None:
    means = _table(shared, sorted((shared / "gold").glob("*.json")), shared / "seeds")
    low = {name: mean for name, mean in means.items() if mean < SEED_MEASURE_FLOOR}
    assert not low
    assert _mean(means) >= SEED_FLOOR


@pytest.mark.timeout(300)
def test_real_documents_reach_the_floor(shared: Path) -> None:
    if not (shutil.which("tesseract") and shutil.which("soffice")):
        pytest.skip("Tesseract and LibreOffice are needed for the real documents")
    golds = sorted((shared / "gold" / "documents").glob("*.json"))
    assert _mean(_table(shared, golds, shared / "documents")) >= DOCUMENT_FLOOR


@pytest.mark.parametrize(("folder", "one", "other"), TWINS)
def test_twins_are_answered_alike(shared: Path, folder: str, one: str, other: str) -> None:
    files = [next((shared / folder).glob(f"{start}*")) for start in (one, other)]
    if any(file.suffix == ".doc" for file in files) and not shutil.which("soffice"):
        pytest.skip("LibreOffice is needed for doc files")
    pairs = scoring.measures(reading(files[0]), reading(files[1]))
    # Words may differ by a printer's or an extractor's slip; what stands where may not.
    ids, other_ids = ([part[0] for part in parts] for parts in pairs["outline"])
    assert other_ids == ids
    for name in ("citations", "tasks"):
        assert pairs[name][1] == pairs[name][0], name


def _mean(means: dict[str, float]) -> float:
    return sum(means.values()) / len(means)


def _table(shared: Path, golds: list[Path], folder: Path) -> dict[str, float]:
    """The mean of each measure of the contract's own scorer, printed with every document's."""
    score = _scorer(shared)
    columns: dict[str, list[float]] = {}
    for gold in golds:
        file = next(p for p in sorted(folder.iterdir()) if p.stem == gold.stem)
        row = score.measures(json.loads(gold.read_text(encoding="utf-8")), reading(file))
        print(gold.stem[:32].ljust(34), *(f"{name} {value:.2f}" for name, value in row.items()))
        for name, value in row.items():
            columns.setdefault(name, []).append(value)
    means = {name: sum(values) / len(values) for name, values in columns.items()}
    print("mean".ljust(34), *(f"{name} {value:.3f}" for name, value in means.items()))
    return means


def _scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", shared / "contract" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
