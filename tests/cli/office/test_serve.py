"""`danvan serve` says what is in the way before it does anything."""

from __future__ import annotations

import socket

import pytest

from danvan.cli.office.serve import run


def test_a_port_in_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["--port", str(port)]) == 2
    assert f"cổng {port} đang có chương trình khác dùng" in capsys.readouterr().err
