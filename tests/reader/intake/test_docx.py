"""Word documents: words, looks and tables straight from the XML."""

import pytest

from builders import WORD, docx, paragraph, run, table, word_part
from case_files import Case, load
from danvan.reader import intake
from danvan.reader.errors import ReaderError
from notation import shown, words

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="26"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/>
<w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 2"/><w:basedOn w:val="Thuong"/>
<w:pPr><w:ind w:firstLine="400"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr>
<w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/>
<w:rPr><w:i/></w:rPr></w:style>
"""


@pytest.mark.parametrize("case", load("intake_docx"), ids=repr)
def test_lines(case: Case, scoreboard) -> None:
    expected = [line.rstrip() for line in case.expected]
    scoreboard.compare("intake: docx", expected, shown(intake.load(docx(case.given))))


def styled(style: str, letters: str = "") -> str:
    return paragraph("Trồng cây", f'<w:pStyle w:val="{style}"/>', letters)


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (paragraph("Trồng cây"), "justify s13 [Arial] | Trồng cây"),
        (styled("Muc"), "B justify in20 s13 h2 [Arial] | Trồng cây"),
        (styled("MucCon"), "I justify in20 s13 h3 [Arial] | Trồng cây"),
        (styled("Muc", '<w:rStyle w:val="Manh"/>'), "B justify in20 s15 h2 [Arial] | Trồng cây"),
        (styled("Vong"), "I s13 [Arial] | Trồng cây"),
        (styled("KhongCo"), "s13 [Arial] | Trồng cây"),
        (
            styled("Muc", '<w:rFonts w:ascii="Symbol"/>'),
            "B justify in20 s13 h2 [Symbol] | Trồng cây",
        ),
    ],
)
def test_styles_are_inherited(body: str, line: str) -> None:
    assert shown(intake.load(docx(body, styles=STYLES))) == [line]


def test_heads_feet_and_notes_stand_apart() -> None:
    others = {
        "header1.xml": ("header", word_part("hdr", paragraph("UBND XÃ BÃI NGANG"))),
        "footer1.xml": ("footer", word_part("ftr", paragraph("2"))),
        "footnotes.xml": (
            "footnotes",
            word_part("footnotes", f'<w:footnote w:id="2">{paragraph("Xem sổ tay.")}</w:footnote>'),
        ),
    }
    source = intake.load(docx(paragraph("Trồng cây"), others=others))
    assert shown(source) == [
        "(header) | UBND XÃ BÃI NGANG",
        "| Trồng cây",
        "(footnote) | Xem sổ tay.",
    ]


def test_runs_in_old_fonts_among_others_go_to_unicode() -> None:
    font = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
    body = (
        f"<w:p>{run('Số 5 ')}{run('keá hoaïc', font)}{run('h troàng caây', f'{font}<w:b/>')}</w:p>"
    )
    source = intake.load(docx(body))
    assert words(source) == ["Số 5 kế hoạch trồng cây"]
    (repair,) = source.repairs
    assert (repair.kind, repair.count) == ("legacy-encoding", 1)
    assert repair.examples[0][:2] == ("keá hoaïch troàng caây", "kế hoạch trồng cây")


def test_a_line_in_one_old_font_is_left_to_the_repairs() -> None:
    source = intake.load(docx(paragraph("KÕ ho¹ch", letters='<w:rFonts w:hAnsi=".VnTime"/>')))
    assert shown(source) == ["[.VnTime] | KÕ ho¹ch"]
    assert not source.repairs


def test_the_soft_hyphen_of_an_old_font_stays() -> None:
    body = (
        '<w:p><w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>ch</w:t><w:softHyphen/>'
        "<w:t>¬ng</w:t></w:r></w:p>"
    )
    assert words(intake.load(docx(body))) == ["ch\u00ad¬ng"]


CENTRED = paragraph("Trồng", '<w:jc w:val="center"/>')
PLAIN = word_part("document", f"<w:body>{CENTRED}</w:body>")
OTHER_DRESS = {
    "prefix": PLAIN.replace("<w:", "<x:")
    .replace("</w:", "</x:")
    .replace(" w:", " x:")
    .replace("xmlns:w=", "xmlns:x="),
    "single quotes": PLAIN.replace('"center"', "'center'"),
    "comment": PLAIN.replace("<w:body>", "<!-- một --><w:body>"),
    "cdata": PLAIN.replace(">Trồng<", "><![CDATA[Trồng]]><"),
    "strict": PLAIN.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    "byte order mark": "\ufeff" + PLAIN,
    "declaration in single quotes": PLAIN.replace('<?xml version="1.0"', "<?xml version='1.0'"),
    "other encoding": PLAIN.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
}


@pytest.mark.parametrize("dress", OTHER_DRESS)
def test_xml_in_another_dress_reads_the_same(dress: str) -> None:
    source = intake.load(docx("", parts={"word/document.xml": OTHER_DRESS[dress]}))
    assert shown(source) == ["center | Trồng"]


def test_the_text_may_stand_in_a_part_of_another_name() -> None:
    data = docx(paragraph("Trồng cây"), main="document2.xml")
    assert words(intake.load(data)) == ["Trồng cây"]


@pytest.mark.parametrize(
    "part",
    [
        "",
        "không phải XML",
        PLAIN[: len(PLAIN) // 2],
        PLAIN.replace("w:document", "w:document2", 1),
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        + PLAIN.partition("?>")[2].replace("Trồng", "&b;"),
        "<html/>",
    ],
    ids=["empty", "no xml", "cut off", "ill-formed", "entities", "other xml"],
)
def test_a_broken_part_is_refused(part: str) -> None:
    with pytest.raises(ReaderError) as error:
        intake.load(docx("", parts={"word/document.xml": part}))
    assert error.value.code == "broken"


def test_tables_in_each_other_by_the_thousand() -> None:
    opening, closing = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    source = intake.load(docx(opening * 3000 + paragraph("trong cùng") + closing * 3000))
    assert words(source) == ["trong cùng"]


def test_unclosed_elements_cost_no_more_than_closed_ones() -> None:
    body = "<w:p><w:pPr>" * 30_000 + "<w:r><w:rPr>" * 30_000 + "<w:p" + " " * 300_000
    with pytest.raises(ReaderError):
        intake.load(docx("", parts={"word/document.xml": word_part("document", body)[:-15]}))
    intake.load(docx(body))


def test_the_real_documents_give_their_marks(shared) -> None:
    path = next((shared / "documents").glob("13-*.docx"))
    lines = words(intake.load(path.read_bytes(), path.name))
    assert sum(line.startswith("1. ") for line in lines) == 2  # one of them is an automatic mark
    assert len([line for line in lines if line[:2] in ("I.", "II")]) == 3


@pytest.mark.parametrize("number", ["", "x", "-1", "0", "9" * 5000])
def test_senseless_numbers_are_passed_over(number: str) -> None:
    setting = (
        f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{number}"/></w:numPr>'
        f'<w:ind w:left="{number}"/><w:outlineLvl w:val="{number}"/>'
    )
    cell = f'<w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>{paragraph("b")}'
    body = paragraph("a", setting, f'<w:sz w:val="{number}"/>') + table([[cell]])
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{number}"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="{number}">{level}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )
    lines = words(intake.load(docx(body, numbering=numbering)))
    assert [line[-1] for line in lines] == ["a", "b"]
