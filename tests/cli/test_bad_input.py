"""`danvan read` over a folder of bad files: each named with its cause, the others done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bad_files import CLAUSE, MISNAMED, PLAN, REFUSED


def test_a_folder_of_bad_files(danvan, tmp_path: Path):
    for name, data in {**{n: d for n, (d, _) in REFUSED.items()}, **MISNAMED}.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "tot.txt").write_text(PLAN, encoding="utf-8")
    done = danvan("read", "--format", "json", *REFUSED, *MISNAMED, "tot.txt")
    assert done.returncode == 1
    read = [json.loads(line)["source"]["name"] for line in done.stdout.splitlines()]
    assert read == [*MISNAMED, "tot.txt"]
    complaints = [line for line in done.stderr.splitlines() if line.startswith("danvan: ")]
    for name in REFUSED:
        assert sum(line.startswith(f"danvan: {name}: ") for line in complaints) == 1, name


def test_a_hundred_megabytes_of_text_are_refused_at_once(danvan, tmp_path: Path):
    data = CLAUSE.encode() + b"\n"
    (tmp_path / "lon.txt").write_bytes(data * (100_000_000 // len(data)))
    (tmp_path / "tot.txt").write_text(PLAN, encoding="utf-8")
    begun = time.process_time()
    done = danvan("read", "--format", "json", "lon.txt", "tot.txt")
    assert time.process_time() - begun < 5
    assert done.returncode == 1
    assert json.loads(done.stdout)["source"]["name"] == "tot.txt"
    assert "lon.txt: Văn bản dài quá giới hạn 30.000.000 chữ cái" in done.stderr


def test_twenty_megabytes_end_at_the_limit_of_time(danvan, tmp_path: Path):
    data = CLAUSE.encode() + b"\n"
    (tmp_path / "lon.txt").write_bytes(data * (20_000_000 // len(data)))
    (tmp_path / "tot.txt").write_text(PLAN, encoding="utf-8")
    begun = time.monotonic()
    done = danvan("read", "--timeout", "3", "--format", "json", "lon.txt", "tot.txt")
    assert time.monotonic() - begun < 50
    assert done.returncode == 1
    assert json.loads(done.stdout)["source"]["name"] == "tot.txt"
    assert "lon.txt" in done.stderr and "3 giây" in done.stderr


def test_more_than_the_limit_of_size_is_not_even_read(danvan, tmp_path: Path):
    with (tmp_path / "khong-lo.txt").open("wb") as file:
        file.truncate(5_000_000_000)  # takes no room on the disk
    done = danvan("read", "khong-lo.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("danvan: khong-lo.txt: Tệp lớn hơn")


def test_a_picture_without_tesseract(danvan, tmp_path: Path):
    from PIL import Image

    Image.new("L", (800, 1100), 255).save(tmp_path / "anh.png")
    done = danvan("read", "anh.png", PATH=str(tmp_path))
    assert done.returncode == 1
    assert "Tesseract" in done.stderr


def test_a_file_without_permission(tmp_path: Path, files):
    files("kin.txt", "tot.txt")
    (tmp_path / "kin.txt").chmod(0)
    command = [sys.executable, "-m", "danvan", "read", "--format", "json", "kin.txt", "tot.txt"]
    if os.geteuid() == 0:  # root may read everything until the right to do so is laid down
        setpriv = shutil.which("setpriv")
        if not setpriv:
            pytest.skip("root without setpriv (Debian: util-linux) can close no file to itself")
        command = [setpriv, "--bounding-set=-all", "--inh-caps=-all", *command]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("danvan: kin.txt: Không có quyền đọc tệp này")
    assert json.loads(done.stdout)["source"]["name"] == "tot.txt"
