"""A file read in a process of its own."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from danvan.apart.reading import Order, read_apart
from danvan.reader import Options, ReaderError

PLAN = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Dạy bơi cho trẻ em.\n".encode()


def order(data: bytes = PLAN, seconds: float = 60.0, memory: int | None = None) -> Order:
    return Order(data, "ke-hoach.txt", Options(), seconds, memory)


def test_the_reading_comes_back_whole() -> None:
    reading = read_apart(order())
    assert [part.id for part in reading.parts()] == ["I", "I.1"]


def test_a_refusal_comes_back_with_its_code() -> None:
    with pytest.raises(ReaderError, match="rỗng") as refused:
        read_apart(order(b""))
    assert refused.value.code == "empty"


def test_time_is_limited() -> None:
    with pytest.raises(ReaderError) as refused:
        read_apart(order(seconds=0.01))
    assert refused.value.code == "timeout"


def test_memory_is_limited() -> None:
    with pytest.raises(ReaderError) as refused:
        read_apart(order(memory=20 * 1024**2))
    assert refused.value.code in ("broken", "too_large")


def test_nothing_stays_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    read_apart(order())
    assert not list(tmp_path.iterdir())
