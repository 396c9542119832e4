"""Old Word files (doc), RTF and one-file XML documents, through LibreOffice."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from danvan.reader.errors import ReaderError
from danvan.reader.intake.archive import broken, encrypted
from danvan.reader.intake.decode import not_text
from danvan.reader.options import Options
from danvan.reader.source import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 512
_WORD_MARK = b"\xec\xa5"
_ENCRYPTED_BIT = 0x0100  # of the flags of a Word file, 10 bytes behind its mark
_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 90.0


def read(data: bytes, options: Options) -> Source:
    """The lines of the docx that LibreOffice makes of the file."""
    ending, media_type = _kind(data)
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise ReaderError(
            "no_office",
            "Chưa có LibreOffice để đọc tệp doc hoặc rtf. Hãy cài LibreOffice, "
            "hoặc mở tệp bằng Word rồi lưu lại dạng docx.",
        )
    from danvan.reader.intake import docx

    return replace(docx.read(_converted(program, data, ending), options), media_type=media_type)


def _kind(data: bytes) -> tuple[str, str]:
    """The file's usual ending and its media type."""
    if data.startswith(b"{\\rtf"):
        return "rtf", "application/rtf"
    if not data.startswith(_OLE):
        return "xml", "application/xml"
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise encrypted()
    if "WordDocument".encode("utf-16-le") not in data:
        raise not_text()  # a workbook, a slide show, a mail
    if _is_encrypted(data):
        raise encrypted()
    return "doc", "application/msword"


def _is_encrypted(data: bytes) -> bool:
    """Whether the Word file's own head says that its text is encrypted."""
    at = data.find(_WORD_MARK, _SECTOR)
    while at >= 0 and at % _SECTOR:
        at = data.find(_WORD_MARK, at + 1)
    return at >= 0 and int.from_bytes(data[at + 10 : at + 12], "little") & _ENCRYPTED_BIT != 0


def _converted(program: str, data: bytes, ending: str) -> bytes:
    """The docx of a file; LibreOffice works in a folder and with a profile of its own."""
    import subprocess
    import tempfile

    with tempfile.TemporaryDirectory(prefix="danvan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = folder / f"document.{ending}"
        file.write_bytes(data)
        command = [
            program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--norestore", "--convert-to", "docx:Office Open XML Text",
            "--outdir", str(folder / "out"), str(file),
        ]  # fmt: skip
        try:
            _run(command, subprocess.DEVNULL)
        except subprocess.TimeoutExpired as error:
            raise ReaderError(
                "timeout",
                "LibreOffice mở tệp quá lâu. Hãy mở tệp bằng Word rồi lưu lại dạng docx.",
            ) from error
        made = folder / "out" / "document.docx"
        if not made.is_file():
            raise broken()
        return made.read_bytes()


def _run(command: list[str], nowhere: int) -> None:
    """Run a program in a process group of its own; at the limit the whole group ends."""
    import os
    import signal
    import subprocess

    with subprocess.Popen(
        command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
    ) as process:
        try:
            process.wait(timeout=_SECONDS)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
