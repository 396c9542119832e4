"""Small office files built in the tests: real zips around XML of our own words."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_SPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(parts: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def word_part(name: str, inside: str) -> str:
    """A part of a docx: `document`, `styles`, `hdr` …"""
    return f"{_HEAD}<w:{name} {_WORD_SPACES}>{inside}</w:{name}>"


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    others: dict[str, tuple[str, str]] | None = None,
    parts: dict[str, str | bytes] | None = None,
    main: str = "document.xml",
) -> bytes:
    """A docx whose text stands in `main`.

    `others` are further parts, file name to kind and content; `parts` replaces any.
    """
    found = {"styles.xml": ("styles", word_part("styles", styles))}
    if numbering:
        found["numbering.xml"] = ("numbering", word_part("numbering", numbering))
    found |= others or {}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{kind}" Target="{name}"/>'
        for number, (name, (kind, _)) in enumerate(found.items())
    )
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": _HEAD + '<Types xmlns="content-types"/>',
        "_rels/.rels": _relations(
            f'<Relationship Id="a" Type="{_RELATIONS}/officeDocument" Target="word/{main}"/>'
        ),
        f"word/{main}": word_part("document", f"<w:body>{body}</w:body>"),
        f"word/_rels/{main}.rels": _relations(relations),
    }
    made |= {f"word/{name}": part for name, (_, part) in found.items()}
    return zipped(made | (parts or {}))


def _relations(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def paragraph(words: str, setting: str = "", letters: str = "") -> str:
    """A Word paragraph of one run."""
    return f"<w:p>{_pr('pPr', setting)}{run(words, letters)}</w:p>"


def run(words: str, letters: str = "") -> str:
    """A Word run."""
    return f'<w:r>{_pr("rPr", letters)}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _pr(name: str, inside: str) -> str:
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def item(words: str, number: int, level: int = 0) -> str:
    """A paragraph of an automatic Word list."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, numbering)


def level(at: int, numerals: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of a Word list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{numerals}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(abstracts: dict[int, str], numbers: dict[int, tuple[int, str]]) -> str:
    """The inside of `numbering.xml`: definitions, then lists with their overrides."""
    return "".join(
        [
            f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>'
            for name, levels in abstracts.items()
        ]
        + [
            f'<w:num w:numId="{name}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
            for name, (abstract, overrides) in numbers.items()
        ]
    )


def table(rows: list[list[str]]) -> str:
    """A Word table; a cell is the inside of its `w:tc`."""
    return "".join(
        ["<w:tbl>"]
        + [f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows]
        + ["</w:tbl>"]
    )


def odt(body: str, *, automatic: str = "", styles: str = "", master: str = "") -> bytes:
    """An OpenDocument text."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": _HEAD + "<manifest/>",
            "content.xml": odf("document-content", automatic, body),
            "styles.xml": f"{_HEAD}<office:document-styles {_ODF}><office:styles>{styles}"
            f"</office:styles><office:master-styles>{master}</office:master-styles>"
            "</office:document-styles>",
        },
        zipfile.ZIP_STORED,
    )


def odf(root: str, automatic: str, body: str) -> str:
    """The XML of an OpenDocument text, as a part or as one file (`document`)."""
    return (
        f"{_HEAD}<office:{root} {_ODF}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        f"</office:{root}>"
    )
