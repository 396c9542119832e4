"""OpenDocument texts."""

import pytest

from builders import odf, odt, zipped
from case_files import Case, load
from danvan.reader import intake
from danvan.reader.errors import ReaderError
from notation import shown, words

NUMBER = "text:list-level-style-number"
AUTOMATIC = f"""
<style:style style:name="Dam" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="Giua" style:family="paragraph" style:parent-style-name="Goc">
<style:paragraph-properties fo:text-align="center"/></style:style>
<text:list-style style:name="So">
<{NUMBER} text:level="1" style:num-format="I" style:num-suffix="."/>
<{NUMBER} text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/>
</text:list-style><text:list-style style:name="Chu">
<{NUMBER} text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="Gach">
<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>"""
STYLES = """
<style:font-face style:name="TNR" svg:font-family="'Times New Roman'"/>
<style:style style:name="Goc" style:family="paragraph"><style:text-properties fo:font-style="italic"
 fo:font-size="13pt" style:font-name="TNR"/><style:paragraph-properties fo:text-indent="1cm"/>
</style:style>"""


@pytest.mark.parametrize("case", load("intake_odt"), ids=repr)
def test_lines(case: Case, scoreboard) -> None:
    source = intake.load(odt(case.given, automatic=AUTOMATIC, styles=STYLES))
    assert source.media_type == "application/vnd.oasis.opendocument.text"
    scoreboard.compare("intake: odt", case.expected, shown(source))


def test_numbered_headings_get_their_marks() -> None:
    outline = (
        f'<text:outline-style><{NUMBER} text:level="1" style:num-format="I" style:num-suffix="."/>'
        f'<{NUMBER} text:level="2" style:num-format="1" style:num-suffix="."/></text:outline-style>'
    )
    body = "".join(f'<text:h text:outline-level="{level}">x</text:h>' for level in (1, 2, 2, 1, 2))
    source = intake.load(odt(body, styles=outline))
    assert words(source) == ["I. x", "1. x", "2. x", "II. x", "1. x"]


def test_heads_and_feet_stand_apart() -> None:
    master = (
        "<style:master-page><style:header><text:p>UBND XÃ</text:p></style:header>"
        "<style:footer><text:p>2</text:p></style:footer></style:master-page>"
    )
    source = intake.load(odt("<text:p>Trồng cây</text:p>", master=master))
    assert shown(source) == ["(header) | UBND XÃ", "| Trồng cây"]


def test_a_flat_file_reads_the_same() -> None:
    flat = odf("document", AUTOMATIC, '<text:p text:style-name="Giua">Trồng</text:p>')
    assert shown(intake.load(flat.encode(), "tep.xml")) == ["center | Trồng"]


def test_runs_in_old_fonts_among_others_go_to_unicode() -> None:
    style = (
        '<style:style style:name="V" style:family="text"><style:text-properties '
        'fo:font-family="VNI-Times"/></style:style>'
    )
    body = '<text:p>Số 5 <text:span text:style-name="V">keá hoaïch troàng caây</text:span></text:p>'
    source = intake.load(odt(body, automatic=style))
    assert words(source) == ["Số 5 kế hoạch trồng cây"]
    assert source.repairs[0].kind == "legacy-encoding"


def test_a_zip_packed_in_another_order_is_known() -> None:
    parts = {"content.xml": odf("document-content", "", "<text:p>xã</text:p>"), "mimetype": "x"}
    assert words(intake.load(zipped({**parts, "META-INF/manifest.xml": "<manifest/>"}))) == ["xã"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "broken"),
        ({"content.xml": "<a"}, "broken"),
        ({"content.xml": "<a/>"}, "broken"),
        ({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "broken"),
        ({"META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": "x"}, "encrypted"),
    ],
)
def test_what_cannot_be_read(parts: dict[str, str], code: str) -> None:
    mimetype = {"mimetype": "application/vnd.oasis.opendocument.text"}
    with pytest.raises(ReaderError) as error:
        intake.load(zipped(mimetype | parts, 0))
    assert error.value.code == code


@pytest.mark.parametrize("number", ["", "x", "-1", "0", "9" * 5000])
def test_senseless_numbers_are_passed_over(number: str) -> None:
    automatic = (
        f'<text:list-style style:name="L"><{NUMBER} text:level="{number}" style:num-format="1" '
        f'text:display-levels="{number}" text:start-value="{number}"/></text:list-style>'
    )
    body = (
        f'<text:h text:outline-level="{number}">a<text:s text:c="{number}"/></text:h>'
        f'<text:list text:style-name="L"><text:list-item text:start-value="{number}">'
        "<text:p>b</text:p></text:list-item></text:list><table:table><table:table-row>"
        f'<table:table-cell table:number-columns-spanned="{number}"><text:p>c</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    lines = words(intake.load(odt(body, automatic=automatic)))
    assert [line.strip()[-1] for line in lines] == ["a", "b", "c"]
