"""The public API: `read` and what it raises."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

import danvan.reader
from danvan.reader import Options, ReaderError, Reading, read

WORDS = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Dạy bơi cho trẻ em.\n".encode()


def test_bytes_and_paths_read_alike(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(WORDS)
    readings = [read(WORDS, "a.txt"), read(path), read(str(path))]
    assert readings[0] == readings[1] == readings[2]
    assert isinstance(readings[0], Reading)
    assert readings[0].source.name == "a.txt"


def test_a_name_of_ones_own(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(WORDS)
    assert read(path, "b.txt").source.name == "b.txt"


@pytest.mark.parametrize(
    ("name", "code"), [("khong-co.txt", "not_found"), (".", "not_a_file"), ("x\0y", "not_found")]
)
def test_what_cannot_be_opened(tmp_path: Path, name, code):
    with pytest.raises(ReaderError) as raised:
        read(tmp_path / name)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "Không có quyền"), (errno.EIO, "Hệ thống không đọc được tệp")],
)
def test_what_the_system_refuses(tmp_path: Path, monkeypatch, number, words):
    def refuse(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    # Root may read every file, so a mode of 0 proves nothing.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReaderError, match=words):
        read(tmp_path / "a.txt")


def test_a_file_above_the_limit_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1001)
    with pytest.raises(ReaderError) as raised:
        read(path, options=Options(max_bytes=1000))
    assert raised.value.code == "too_large"


def test_the_names_of_the_api_are_there():
    assert all(hasattr(danvan.reader, name) for name in danvan.reader.__all__)
    with pytest.raises(AttributeError):
        _ = danvan.reader.write
