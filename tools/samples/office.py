"""LibreOffice turns a DOCX into other files, with a profile apart from the user's."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path


def convert(docx: bytes, target: str) -> bytes:
    """The bytes of the file that LibreOffice makes; `target` is an ending such as `pdf`."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sample.docx"
        source.write_bytes(docx)
        profile = (Path(folder) / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", target, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return source.with_suffix(f".{target}").read_bytes()
