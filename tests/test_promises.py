"""Promises that the repository makes about itself, kept by looking."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from danvan.cli.arguments import _parser
from danvan.reader.findings import CATALOGUE

ROOT = Path(__file__).parents[1]
LOCKED = sorted((ROOT / "requirements").glob("*.txt"))
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CODE = ("src", "tests", "benchmarks", "fuzz", "tools")


def _files() -> list[Path]:
    """What the repository holds, or would if everything new were added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0")[:-1] if listed.returncode == 0 else []
    files = [ROOT / name for name in names] or [p for top in CODE for p in (ROOT / top).rglob("*")]
    return [path for path in files if path.is_file() and "__pycache__" not in path.parts]


def _python() -> list[Path]:
    """Every module; migrations are made by Django and read by nobody."""
    return [path for path in _files() if path.suffix == ".py" and path.parent.name != "migrations"]


def _text(path: Path) -> str:
    """The words of a text file; nothing for pictures, pdfs and other bytes."""
    data = path.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8", "replace")


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower()


@pytest.mark.parametrize("path", LOCKED, ids=lambda path: path.name)
def test_requirements_are_pinned_with_hashes(path: Path) -> None:
    entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").replace("\\\n", " "))
    pinned = [entry for entry in entries if entry.strip() and not entry.startswith("#")]
    assert pinned
    for entry in pinned:
        assert re.match(r"[\w.-]+(?:\[[\w, ]+\])?==[\w.]+ ", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").iterdir()), ids=lambda p: p.name)
def test_requirements_name_no_index(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert not re.search(r"https?://|index-url|find-links|--trusted-host", words)
    assert path.suffix == ".txt" or path.with_suffix(".txt") in LOCKED, "run `make lock`"


def test_run_requirements_are_the_dependencies_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").splitlines()
    wanted = {
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["web"],
        *project["build-system"]["requires"],
    }
    assert {line for line in listed if line and not line.startswith("#")} == wanted


def test_versions_agree_between_requirement_files() -> None:
    seen: dict[str, set[str]] = {}
    for path in LOCKED:
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", path.read_text(), re.MULTILINE):
            seen.setdefault(name, set()).add(version)
    assert {name: both for name, both in seen.items() if len(both) > 1} == {}


def test_every_make_target_of_the_promise_stands() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert {"run", "test", "check", "bench", "fuzz"} <= set(targets)


def test_finding_codes_are_described() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^## (`[a-z-]+` · \w+)\n\n> (.+)\n\n\S", page, re.MULTILINE))
    assert told == {
        f"`{code}` · {severity}": sentence.format(words="“…”")
        for code, (severity, sentence) in CATALOGUE.items()
    }


def test_finding_codes_are_raised_somewhere() -> None:
    reader = ROOT / "src" / "danvan" / "reader"
    words = "\n".join(_text(p) for p in reader.rglob("*.py") if p.name != "findings.py")
    assert [code for code in CATALOGUE if f'"{code}"' not in words] == []


def test_options_of_read_stand_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    options = [
        name for action in _parser()._actions for name in action.option_strings if name != "-h"
    ]
    assert [name for name in options if not re.search(rf"(?<![\w-]){name}(?![\w-])", readme)] == []


def test_links_of_the_docs_lead_somewhere() -> None:
    for page in DOCS:
        for target in re.findall(r"\]\(([^)#:\s]+)[^):]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_file_is_long() -> None:
    lengths = {path: _text(path).count("\n") for path in _python()}
    assert {str(path): n for path, n in lengths.items() if n > 400} == {}


def test_no_function_is_long() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path in _python()
        for node in ast.walk(ast.parse(_text(path)))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    ]
    assert long == []


def test_every_module_says_what_it_is() -> None:
    silent = [str(path) for path in _python() if ast.get_docstring(ast.parse(_text(path))) is None]
    assert silent == []


def test_no_mark_of_unfinished_work() -> None:
    # Written in two halves, so that this file does not name itself.
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|HA" + r"CK)\b")
    assert [str(path) for path in _python() if marks.search(_text(path))] == []


def test_no_path_of_a_machine() -> None:
    roots = "|".join(("work", "tmp", "root", "home", "farm"))
    machine = re.compile(rf"(?<![\w.~}}])/(?:{roots})/\w")
    found = [str(path.relative_to(ROOT)) for path in _files() if machine.search(_text(path))]
    assert found == []
