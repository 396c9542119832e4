"""`danvan serve` says what is in the way before it does anything."""

from __future__ import annotations

import os
import socket

import pytest

from danvan.cli.office.serve import run


def test_a_port_in_use_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANVAN_ADDRESS", "")  # put back when the test ends
    del os.environ["DANVAN_ADDRESS"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["--port", str(port)]) == 2
    assert f"cổng {port} đang có chương trình khác dùng" in capsys.readouterr().err
    # Links in letters lead to where it serves.
    assert os.environ["DANVAN_ADDRESS"] == f"http://127.0.0.1:{port}"


def test_an_address_that_was_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_ADDRESS", "https://danvan.example.vn")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run(["--port", str(taken.getsockname()[1])])
    assert os.environ["DANVAN_ADDRESS"] == "https://danvan.example.vn"
