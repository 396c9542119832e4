"""Old Word files and RTF, through LibreOffice."""

import shutil
import stat

import pytest

from danvan.reader import intake
from danvan.reader.errors import ReaderError
from danvan.reader.intake import office
from notation import shown, words

RTF = rb"{\rtf1\ansi K\u7871? ho\u7841?ch tr\u7891?ng c\'e2y\par}"
HAS_OFFICE = any(map(shutil.which, ("soffice", "libreoffice")))
needs_office = pytest.mark.skipif(not HAS_OFFICE, reason="LibreOffice is not installed")


@needs_office
def test_rtf() -> None:
    source = intake.load(RTF, "a.doc")
    assert words(source) == ["Kế hoạch trồng cây"]
    assert source.media_type == "application/rtf"


@needs_office
def test_an_old_word_file_reads_like_its_docx(shared) -> None:
    old = next((shared / "documents").glob("12-*.doc"))
    new = next((shared / "documents").glob("13-*.docx"))
    source = intake.load(old.read_bytes(), old.name)
    assert shown(source) == shown(intake.load(new.read_bytes(), new.name))
    assert source.media_type == "application/msword"


@needs_office
def test_an_old_word_file_in_vni_reads_like_its_transcript(shared) -> None:
    from danvan.reader import repair

    old = next((shared / "documents").glob("17-*.doc"))
    new = next((shared / "documents").glob("18-*.txt"))
    lines = [
        [
            " ".join(line.split())
            for line in words(repair.run(intake.load(path.read_bytes(), path.name)))
        ]
        for path in (old, new)
    ]
    assert lines[0] == lines[1][: len(lines[0])]  # behind the transcript stand left-overs of fields


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ReaderError, match="cài LibreOffice") as error:
        intake.load(RTF)
    assert error.value.code == "no_office"


def program(tmp_path, script: str) -> str:
    """A stand-in for LibreOffice."""
    path = tmp_path / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(("script", "code"), [("exit 1", "broken"), ("sleep 60", "timeout")])
def test_libreoffice_that_gives_up_or_hangs(tmp_path, monkeypatch, script: str, code: str) -> None:
    monkeypatch.setattr(office, "_SECONDS", 0.5)
    path = program(tmp_path, script)
    monkeypatch.setattr(shutil, "which", lambda name: path)
    with pytest.raises(ReaderError) as error:
        intake.load(RTF)
    assert error.value.code == code


def test_nothing_is_left_behind(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = program(tmp_path, "exit 1")
    monkeypatch.setattr(shutil, "which", lambda name: path)
    with pytest.raises(ReaderError):
        intake.load(RTF)
    assert [path.name for path in tmp_path.iterdir()] == ["soffice"]
