"""Which files are read, in which order, under which names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from danvan.cli.inputs import collect, is_folder, show


def shown(inputs) -> list[str]:
    return [item.shown.split("/")[-1] for item in inputs if not item.problem]


def test_a_folder_gives_known_endings_in_order(files, tmp_path: Path):
    files("b.txt", "a.PDF", "c/x.docx", "c.zip", ".an.txt", "~$a.docx", ".git/y.txt", "d.tif")
    assert shown(collect([str(tmp_path)], None)) == ["a.PDF", "b.txt", "x.docx", "d.tif"]


def test_files_keep_the_order_of_the_arguments(files, tmp_path: Path):
    made = files("b.txt", "a.txt")
    assert shown(collect([str(path) for path in made], None)) == ["b.txt", "a.txt"]


def test_a_named_file_may_have_any_ending(files, tmp_path: Path):
    assert shown(collect([str(files("so.lieu")[0])], None)) == ["so.lieu"]


def test_a_folder_without_documents_is_a_problem(tmp_path: Path):
    (item,) = collect([str(tmp_path)], None)
    assert item.problem and "không có tệp nào đọc được" in item.problem


def test_the_output_folder_is_not_searched(files, tmp_path: Path):
    files("a.txt", "ra/a.txt", "ra/sau/b.txt")
    assert shown(collect([str(tmp_path)], tmp_path / "ra")) == ["a.txt"]
    assert len(collect([str(tmp_path)], tmp_path)) == 3


def test_output_of_a_folder_keeps_its_shape(files, tmp_path: Path):
    files("x/y/a.txt")
    assert collect([str(tmp_path)], None)[0].below == Path("x/y/a.txt")


def test_stdin():
    (item,) = collect(["-"], None)
    assert (item.shown, item.path) == ("stdin", None)


def test_a_closed_folder_is_a_problem_and_the_rest_is_read(files, tmp_path: Path, monkeypatch):
    files("a.txt", "kin/b.txt")
    scan = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("kin"):
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    # Root may open every folder, so a mode of 0 proves nothing.
    monkeypatch.setattr(os, "scandir", refuse)
    found = collect([str(tmp_path)], None)
    assert shown(found) == ["a.txt"]
    assert [item.problem for item in found if item.problem] == ["Không có quyền mở thư mục này."]


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", ""])
def test_impossible_names_are_no_folders(name):
    assert not is_folder(name)


def test_a_name_that_is_no_text_can_be_shown():
    assert show(os.fsdecode(b"k\xff.txt")) == "k\ufffd.txt"
