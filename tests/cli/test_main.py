"""The command without a subcommand, and its civil endings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from danvan.cli import COMMANDS, main
from stub_environment import environment


def test_without_a_command_the_help_goes_to_stderr(danvan):
    done = danvan()
    assert (done.returncode, done.stdout) == (2, "")
    assert "Cách dùng: danvan LỆNH" in done.stderr
    assert all(name in done.stderr for name in COMMANDS)


def test_an_unknown_command_is_named(danvan):
    done = danvan("doc")
    assert done.returncode == 2
    assert "không có lệnh “doc”" in done.stderr


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["read", "--help"]])
def test_help_is_vietnamese_and_succeeds(words, capsys):
    assert main(words) == 0
    shown = capsys.readouterr().out
    assert "Cách dùng: danvan" in shown
    assert "usage" not in shown and "options" not in shown


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("danvan 0.")


def test_starting_loads_nothing_heavy():
    code = (
        "import sys; from danvan.cli import main; main(['read', '--help']); "
        "heavy = {'rich', 'lxml', 'PIL', 'pypdfium2', 'subprocess', 'danvan.reader.model'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_vietnamese_comes_out_whole_where_the_locale_is_ascii(danvan):
    done = danvan("read", "--help", PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Đọc văn bản hành chính" in done.stdout


def test_an_unexpected_error_is_one_line(monkeypatch, capsys):
    def fail(name: str) -> None:
        raise RuntimeError("hai\ndòng")

    monkeypatch.setattr("danvan.cli.import_module", fail)
    assert main(["read", "x"]) == 1
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1 and "RuntimeError: hai dòng" in shown


def test_the_reader_of_our_output_may_go_away(tmp_path: Path, files):
    files(*(f"{n:03}.txt" for n in range(40)))
    command = f"{sys.executable} -m danvan read . | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, env=environment(stub=True)
    )
    assert done.returncode in (0, 141)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.parametrize("names", [["treo.txt"], ["treo.txt", "treo2.txt"]])
def test_ctrl_c_leaves_with_a_word_and_no_process_behind(tmp_path: Path, files, names):
    files(*names)
    process = subprocess.Popen(
        [sys.executable, "-m", "danvan", "read", *names],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=environment(stub=True),
        preexec_fn=_heed_interrupts,
    )
    time.sleep(1.0)
    children = _children(process.pid)
    process.send_signal(signal.SIGINT)
    _, shown = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "đã dừng theo yêu cầu" in shown.decode() and "Traceback" not in shown.decode()
    assert len(children) == (0 if len(names) == 1 else min(2, len(os.sched_getaffinity(0))))
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def _heed_interrupts() -> None:
    """A shell that starts the tests in the background has them, and what they start, ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
