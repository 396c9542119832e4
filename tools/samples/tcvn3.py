"""Text in the TCVN3 (ABC) fonts of the years before Unicode, its bytes from iconv."""

from __future__ import annotations

import subprocess


def runs(text: str) -> list[tuple[str, str]]:
    """One run: `.VnTimeH` draws small letters as capitals, `.VnTime` draws them as they are.

    The reader has a table of its own; taking the bytes from elsewhere keeps the sample a test.
    """
    capitals = text.isupper()
    return [(".VnTimeH" if capitals else ".VnTime", _as_seen(text.lower() if capitals else text))]


def _as_seen(text: str) -> str:
    """The TCVN3 bytes as a program shows them that takes them for Windows-1252."""
    command = ["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    if any(byte < 32 for byte in done.stdout):
        raise ValueError(f"{text!r}: a capital with a tone has no letter in the .VnTime font")
    return done.stdout.decode("cp1252")
