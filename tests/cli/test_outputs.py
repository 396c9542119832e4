"""Names of output files, and that no half of one is ever seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.cli.inputs import Input
from danvan.cli.outputs import name_outputs, write_whole

CASES = [
    (["a.docx"], ["a.json"]),
    (["a.docx", "b.pdf"], ["a.json", "b.json"]),
    (["a.docx", "a.pdf"], ["a.docx.json", "a.pdf.json"]),
    (["A.docx", "a.pdf"], ["A.docx.json", "a.pdf.json"]),
    (["x/a.docx", "y/a.docx"], ["x/a.json", "y/a.json"]),
    (["a.docx", "a.docx"], ["a.docx.json", "a.docx-2.json"]),
    (["33-ke-hoach.scan.pdf"], ["33-ke-hoach.scan.json"]),
    (["15.KH-UBND"], ["15.KH-UBND.json"]),
    (["stdin"], ["stdin.json"]),
]


def inputs(names):
    return [Input(name, Path(name), Path(name)) for name in names]


@pytest.mark.parametrize(("names", "expected"), CASES)
def test_names(names, expected):
    assert [str(path) for path in name_outputs(inputs(names), ".json")] == expected


@given(st.lists(st.sampled_from(["a.txt", "a.pdf", "b.txt", "x/a.txt", "A.TXT", "a"]), max_size=9))
def test_names_never_meet(names):
    given_out = name_outputs(inputs(names), ".json")
    assert len({str(path).casefold() for path in given_out}) == len(names)


def test_a_file_is_written_whole_and_nothing_else_stays(tmp_path: Path):
    write_whole(tmp_path / "x" / "a.json", "ế\n")
    assert (tmp_path / "x" / "a.json").read_bytes() == "ế\n".encode()
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["a.json"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch):
    target = tmp_path / "a.json"
    target.write_text("cũ", encoding="utf-8")

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, "mới")
    assert target.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [target]
