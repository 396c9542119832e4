"""What was taken from elsewhere is what its manifest says, and nothing else lies beside it."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ["src/danvan/web/static/vendor", "tests/browser/vendor", "src/danvan/official/fonts"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_files_are_those_of_the_manifest(folder: str) -> None:
    at = ROOT / folder
    told = tomllib.loads((at / "VERSIONS.toml").read_text(encoding="utf-8"))["file"]
    files = {str(p.relative_to(at)): p for p in at.rglob("*") if p.is_file()}
    files.pop("VERSIONS.toml")
    found = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert found == {row["file"]: row["sha256"] for row in told}
