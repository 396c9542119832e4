"""`danvan read` as people use it: formats, folders, failures, limits, exit codes."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stub_environment import environment


def test_one_file_as_json_is_one_object(danvan, files):
    files("a.txt")
    done = danvan("read", "--format", "json", "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["source"]["name"] == "a.txt"


def test_text_is_the_default_and_plain_in_a_pipe(danvan, files):
    files("a.txt")
    done = danvan("read", "a.txt", stub=True)
    assert done.returncode == 0
    assert done.stdout.startswith("KẾ HOẠCH  15/KH-UBND\n")
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(("format", "beginning"), [("html", "<!DOCTYPE html>"), ("akn", "<?xml")])
def test_other_formats(danvan, files, format, beginning):
    files("a.txt")
    assert danvan("read", "a.txt", "--format", format).stdout.startswith(beginning)


def test_many_as_json_are_one_line_each_in_order(danvan, files):
    files("cham.txt", "b.txt", "c.txt")
    done = danvan("read", "--format", "json", ".", "cham.txt", stub=True)
    names = [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()]
    assert names == ["b.txt", "c.txt", "cham.txt", "cham.txt"]


def test_a_folder_with_one_file_is_a_stream_too(danvan, files):
    files("x/a.txt")
    assert danvan("read", "--format", "json", "x", stub=True).stdout.count("\n") == 1


def test_stdin(danvan):
    done = danvan("read", "-", "--format", "json", stdin="KẾ HOẠCH\nI. MỤC TIÊU\n".encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"]["name"] == "stdin"


def test_a_pipe_in_the_place_of_a_file(tmp_path: Path):
    command = f"{sys.executable} -m danvan read --timeout 30 <(printf 'KẾ HOẠCH')"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_an_output_folder_gets_a_file_for_each_input(danvan, files, tmp_path: Path):
    files("x/a.txt", "x/b/c.txt")
    done = danvan("read", "x", "-o", "ra", stub=True)
    assert (done.returncode, done.stdout) == (0, "")
    made = sorted(path.relative_to(tmp_path / "ra") for path in (tmp_path / "ra").rglob("*.*"))
    assert made == [Path("a.json"), Path("b/c.json")]
    assert json.loads((tmp_path / "ra/a.json").read_bytes())["meta"]["code"] == "15/KH-UBND"


def test_the_source_is_never_written_over(danvan, files, tmp_path: Path):
    (source,) = files("a.txt")
    before = source.read_bytes()
    done = danvan("read", "a.txt", "--format", "text", "-o", ".", stub=True)
    assert done.returncode == 1
    assert "ghi đè lên chính tệp nguồn" in done.stderr
    assert source.read_bytes() == before


FAILURES = [
    ("hong.txt", "Tệp hỏng; hãy xin lại bản khác."),
    ("loi.txt", "Lỗi ngoài dự kiến của danvan (RuntimeError: một lỗi không ai ngờ)"),
    ("khong-co.txt", "Không có tệp này"),
    ("chet.txt", "dừng đột ngột (tín hiệu 9"),
    ("treo.txt", "Đọc quá 1 giây"),
    ("ket.txt", "Đọc quá 1 giây"),
]


def test_failures_are_named_and_the_rest_is_done(danvan, files):
    names = [name for name, _ in FAILURES]
    files("a.txt", *(name for name in names if name != "khong-co.txt"), "z.txt")
    arguments = ["a.txt", *names, "z.txt", "--format", "json", "--timeout", "1", "--jobs", "2"]
    begun = time.monotonic()
    done = danvan("read", *arguments, stub=True)
    assert time.monotonic() - begun < 20
    assert done.returncode == 1
    read = [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()]
    assert read == ["a.txt", "z.txt"]
    lines = done.stderr.splitlines()
    for line, (name, cause) in zip(lines, FAILURES, strict=False):
        assert line.startswith(f"danvan: {name}: ") and cause in line
    assert lines[-1] == "danvan: đã đọc 2/8 tệp; 6 tệp không đọc được, tên và lý do ở trên."


@pytest.mark.parametrize("name", ["hong.txt", "loi.txt", "khong-co.txt"])
def test_a_single_failure(danvan, files, name):
    if name != "khong-co.txt":
        files(name)
    done = danvan("read", name, stub=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1 and done.stderr.startswith(f"danvan: {name}: ")


def test_a_single_file_that_hangs(danvan, files):
    files("ket.txt")
    done = danvan("read", "ket.txt", "--timeout", "0.3", stub=True)
    assert done.returncode == 1
    assert "Đọc quá 0.3 giây" in done.stderr


def test_a_folder_without_documents(danvan, tmp_path: Path):
    (tmp_path / "trong").mkdir()
    done = danvan("read", "trong")
    assert done.returncode == 1
    assert "trong: Thư mục này không có tệp nào đọc được" in done.stderr


def test_what_a_library_prints_does_not_land_among_the_answers(danvan, files):
    files("on.txt", "b.txt")
    done = danvan("read", "on.txt", "b.txt", "--format", "json", stub=True)
    assert done.returncode == 0
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2


def test_explain(danvan, files):
    files("a.txt")
    done = danvan("read", "a.txt", "--explain", "II.1.a", stub=True)
    assert done.returncode == 0
    assert "tr. 1 │ a) Phòng Giáo dục chủ trì" in done.stdout
    assert "quy tắc chủ ngữ mở đầu" in done.stdout


def test_explaining_a_clause_that_is_not_there_is_misuse(danvan, files):
    files("a.txt")
    done = danvan("read", "a.txt", "--explain", "IX.9", stub=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Không có mục “IX.9”" in done.stderr and "II.1.a" in done.stderr


def on_terminal(folder: Path, *arguments: str, **env: str) -> tuple[int, str]:
    """Run the command on a terminal of 90 columns; its exit code and all that it showed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment(stub=True) | {"TERM": "xterm"} | env)
        os.execv(sys.executable, [sys.executable, "-m", "danvan", *arguments])
    import fcntl
    import struct
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 90, 0, 0))
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()


def test_on_a_terminal_there_is_colour(tmp_path: Path, files):
    files("a.txt")
    code, shown = on_terminal(tmp_path, "read", "a.txt")
    assert code == 0 and "\x1b[1;31mKẾ HOẠCH" in shown


def test_no_color_is_honoured(tmp_path: Path, files):
    files("a.txt")
    code, shown = on_terminal(tmp_path, "read", "a.txt", NO_COLOR="1")
    assert code == 0 and "KẾ HOẠCH" in shown and "\x1b" not in shown


def test_many_files_show_a_bar(tmp_path: Path, files):
    files("a.txt", "hong.txt", "cham.txt")
    code, shown = on_terminal(tmp_path, "read", ".", "-o", "ra")
    assert code == 1
    assert "Đang đọc" in shown and "3/3" in shown
    assert "danvan: hong.txt: Tệp hỏng" in shown
    assert "đã đọc 2/3 tệp" in shown
