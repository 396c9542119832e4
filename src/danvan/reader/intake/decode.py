"""Bytes of text files to characters: which encoding, and when to say that it is none we know."""

from __future__ import annotations

import re

from danvan.reader.errors import ReaderError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 1 << 16
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_MOST_CONTROLS = 0.005  # of all bytes: more is no text
_LEAST_NULS = 0.15  # of one half of the bytes, in UTF-16 with Latin letters
_GOOD_TO_BAD = 10  # letters with marks for each bad byte, in a UTF-8 file with damaged spots
_HIGH = re.compile(rb"[\x80-\xff]+")
_LONG_RUN = 4  # TCVN3 and VNI write at most three letters with marks in a row, save capitals

# Windows-1258 writes the tone as a letter of its own behind the vowel; in TCVN3 and VNI the same
# bytes are letters that follow a consonant as often.
_TONE_1258 = re.compile(rb"[\xcc\xd2\xde\xec\xf2]")
_VOWEL_TONE_1258 = re.compile(
    rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd\xc2\xca\xd4\xc3\xd5\xdd][\xcc\xd2\xde\xec\xf2]"
)


def decode(data: bytes) -> str:
    """The characters of a text file, with line ends as `\\n`.

    Raises ReaderError where the bytes are no text (`unknown_format`) or in an encoding that no
    Vietnamese office uses (`encoding`). TCVN3 and VNI come out as Windows-1252 shows them: the
    repair stage knows how to go on.
    """
    return unify(_decode(data))


def unify(text: str) -> str:
    """Every kind of line end as a line feed."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for end in ("\u2028", "\u2029", "\x85", "\v"):
        if end in text:
            text = text.replace(end, "\n")
    return text


def _decode(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding)
    wide = _wide(data[:_SAMPLE])
    if wide:
        return _strictly(data, wide)
    if is_binary(data):
        raise not_text()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _one_byte(data)


def _strictly(data: bytes, encoding: str) -> str:
    """The text, where at most its end is cut off."""
    step = {"utf-8": 1, "utf-16-le": 2, "utf-16-be": 2}.get(encoding, 4)
    try:
        return data[: len(data) // step * step].decode(encoding)
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data) if encoding == "utf-8" else None
        if damaged is None:
            raise unknown_encoding() from error
        return damaged


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark at its start, told by the empty halves of Latin letters."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > _LEAST_NULS * half and even < 0.02 * half:
        return "utf-16-le"
    if even > _LEAST_NULS * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def is_binary(data: bytes) -> bool:
    """Whether the bytes hold signs that no text holds."""
    sample = data[:_SAMPLE]
    if b"\x00" in sample:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(sample) and controls > 1


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes; they become U+FFFD. None where the bytes are not UTF-8."""
    text = data.decode("utf-8", "replace")
    more = len(data) - len(text)  # each letter with a mark takes a byte or two more
    return text if more > _GOOD_TO_BAD * text.count("\ufffd") else None


def _one_byte(data: bytes) -> str:
    """Windows-1258, or Windows-1252 as the bearer of TCVN3 and VNI."""
    runs = _HIGH.findall(data)
    high = sum(map(len, runs))
    tones = len(_TONE_1258.findall(data))
    if tones > 0.15 * high and len(_VOWEL_TONE_1258.findall(data)) > 0.9 * tones:
        return data.decode("cp1258", "replace")
    if sum(len(run) for run in runs if len(run) >= _LONG_RUN) > 0.3 * high:
        raise unknown_encoding()
    return _windows_1252(data)


def _windows_1252(data: bytes) -> str:
    """Windows-1252; its five empty places keep their own number."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        holes = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
        table = [holes.get(byte) or bytes([byte]).decode("cp1252") for byte in range(256)]
        return data.decode("latin-1").translate(dict(enumerate(table)))


def not_text() -> ReaderError:
    """The error for bytes of no format that we know."""
    return ReaderError(
        "unknown_format",
        "Không nhận ra định dạng của tệp. Hãy gửi văn bản dạng docx, doc, odt, pdf, html, md, txt "
        "hoặc ảnh png, jpg, tiff.",
    )


def unknown_encoding() -> ReaderError:
    """The error for text in an encoding that we cannot name."""
    return ReaderError(
        "encoding",
        "Không nhận ra bảng mã của tệp văn bản. Hãy mở tệp và lưu lại với bảng mã Unicode (UTF-8).",
    )
