"""`danvan figures` as people use it: formats, folders, failures."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from danvan.cli import main
from danvan.cli.figures.arguments import _parser

PLAN = "KẾ HOẠCH\nvề công tác dân vận năm 2026\n\nI. MỤC TIÊU\n1. Trên 90% thôn có tổ hòa giải.\n"
README = Path(__file__).parents[3] / "README.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with a plan and an empty file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_text_is_the_default(here, capsys):
    assert main(["figures", "ke-hoach.txt"]) == 0
    shown = capsys.readouterr().out
    assert "Thôn có tổ hòa giải" in shown and "trên 90 %; đến ngày 31/12/2026" in shown


def test_json(here, capsys):
    assert main(["figures", "--format", "json", "ke-hoach.txt"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["source"]["name"] == "ke-hoach.txt"
    assert [figure["value"] for figure in told["figures"]] == ["90"]


def test_many_go_on_where_one_cannot_be_read(here, capsys):
    (here / "rong.txt").write_bytes(b"")
    assert main(["figures", "--format", "json", "."]) == 1
    told = capsys.readouterr()
    assert [json.loads(line)["source"]["name"] for line in told.out.splitlines()] == [
        "ke-hoach.txt"
    ]
    assert "rong.txt" in told.err


def test_a_folder_for_the_answers(here):
    assert main(["figures", "-o", "ra", "ke-hoach.txt"]) == 0
    assert json.loads((here / "ra" / "ke-hoach.json").read_text("utf-8"))["figures"]
    assert main(["figures", "-o", "ra", "--format", "text", "ke-hoach.txt"]) == 0
    assert "1 chỉ tiêu" in (here / "ra" / "ke-hoach.txt").read_text("utf-8")


def test_misuse(here, capsys):
    assert main(["figures"]) == 2
    assert main(["figures", "--format", "html", "ke-hoach.txt"]) == 2
    assert main(["figures", "-o", "ke-hoach.txt", "ke-hoach.txt"]) == 2
    assert "không phải thư mục" in capsys.readouterr().err


def test_every_option_stands_in_the_readme():
    readme = README.read_text(encoding="utf-8")
    assert "`danvan figures" in readme
    options = [o for action in _parser()._actions for o in action.option_strings if o != "-h"]
    assert [o for o in options if not re.search(rf"(?<![\w-]){o}(?![\w-])", readme)] == []
