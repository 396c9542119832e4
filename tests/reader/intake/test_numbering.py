"""Automatic marks of Word's lists."""

import pytest

from builders import docx, item, level, lists, paragraph
from danvan.reader import intake
from notation import words

OUTLINE = (
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.")
    + level(3, "lowerLetter", "%4)") + level(4, "bullet", "\uf0b7")
)  # fmt: skip


def marks(numbering: str, items: list[tuple[int, int]]) -> list[str]:
    """The marks of items, given as list number and level."""
    body = "".join(item("x", number, at) for number, at in items)
    return [line.removesuffix(" x") for line in words(intake.load(docx(body, numbering=numbering)))]


def test_levels_count_and_begin_anew() -> None:
    numbering = lists({0: OUTLINE}, {1: (0, "")})
    items = [(1, at) for at in (0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1, 2, 3)]
    assert marks(numbering, items) == [
        "I.", "1.", "1.1.", "1.2.", "a)", "b)", "-", "2.", "2.1.", "II.", "1.", "1.1.", "a)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numerals", "expected"),
    [
        ("decimal", ["1", "2", "3"]),
        ("decimalZero", ["01", "02", "03"]),
        ("upperRoman", ["I", "II", "III"]),
        ("lowerRoman", ["i", "ii", "iii"]),
        ("upperLetter", ["A", "B", "C"]),
        ("lowerLetter", ["a", "b", "c"]),
        ("chicago", ["1", "2", "3"]),
    ],
)
def test_numerals(numerals: str, expected: list[str]) -> None:
    numbering = lists({0: level(0, numerals, "%1/")}, {1: (0, "")})
    assert marks(numbering, [(1, 0)] * 3) == [f"{number}/" for number in expected]


@pytest.mark.parametrize(
    ("glyph", "mark"),
    [("\uf0b7", "-"), ("o", "-"), ("•", "-"), ("–", "-"), ("-", "-"), ("+", "+"), ("*", "*")],
)
def test_drawn_bullets_are_dashes_and_typed_ones_stay(glyph: str, mark: str) -> None:
    assert marks(lists({0: level(0, "bullet", glyph)}, {1: (0, "")}), [(1, 0)]) == [mark]


def test_words_in_a_mark_are_kept() -> None:
    numbering = lists({0: level(0, "decimal", "Điều %1.", start=5)}, {1: (0, "")})
    assert marks(numbering, [(1, 0)] * 2) == ["Điều 5.", "Điều 6."]


def test_lists_of_one_definition_go_on_counting_unless_they_say_otherwise() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists({0: level(0, "decimal", "%1.")}, {1: (0, ""), 2: (0, ""), 3: (0, restart)})
    items = [(1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]
    assert marks(numbering, items) == ["1.", "2.", "3.", "1.", "2.", "3."]


def test_an_override_may_define_a_level_anew() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1-")}</w:lvlOverride>'
    numbering = lists({0: level(0, "decimal", "%1.")}, {1: (0, override)})
    assert marks(numbering, [(1, 0)] * 2) == ["A-", "B-"]


def test_a_level_may_restart_only_after_a_higher_one_or_never() -> None:
    levels = (
        level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
        + level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>')
    )  # fmt: skip
    items = [(1, at) for at in (0, 1, 2, 1, 2, 0, 1, 2)]
    assert marks(lists({0: levels}, {1: (0, "")}), items) == [
        "I.", "1.", "a)", "2.", "b)", "II.", "3.", "a)",
    ]  # fmt: skip


def test_legal_numbering_writes_all_numbers_in_figures() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    assert marks(lists({0: levels}, {1: (0, "")}), [(1, 0), (1, 1)]) == ["I.", "1.1."]


def test_a_level_above_that_was_never_counted_shows_its_start() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")
    assert marks(lists({0: levels}, {1: (0, "")}), [(1, 1), (1, 1)]) == ["1.1.", "1.2."]


@pytest.mark.parametrize("numbering", ["", lists({0: level(0, "none", "")}, {7: (0, "")})])
def test_lists_without_marks_and_unknown_lists(numbering: str) -> None:
    source = intake.load(docx(item("Trồng cây", 7), numbering=numbering))
    assert words(source) == ["Trồng cây"]


def test_a_style_may_bring_the_list_and_the_level() -> None:
    styles = """
    <w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
    </w:pPr></w:style><w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/>
    </w:style>"""
    levels = level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>') + level(
        1, "decimal", "%2)", '<w:pStyle w:val="Khoan"/>'
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("Đầu", '<w:pStyle w:val="Muc"/>')
        + paragraph("Một", '<w:pStyle w:val="Khoan"/>')
        + paragraph("Không số", f'<w:pStyle w:val="Muc"/>{off}')
        + paragraph("Hai", '<w:pStyle w:val="Khoan"/>')
    )
    source = intake.load(docx(body, styles=styles, numbering=lists({0: levels}, {1: (0, "")})))
    assert words(source) == ["I. Đầu", "1) Một", "Không số", "2) Hai"]
    assert [line.level for line in source.lines] == [0, 1, None, 1]


def test_a_list_may_refer_to_a_list_style() -> None:
    linked = '<w:numStyleLink w:val="Kieu"/>'
    own = '<w:styleLink w:val="Kieu"/>' + level(0, "lowerLetter", "%1)")
    numbering = lists({0: linked, 1: own}, {1: (0, ""), 2: (1, "")})
    assert marks(numbering, [(1, 0)]) == ["a)"]


def test_an_empty_item_counts_but_shows_its_mark_only_in_a_table() -> None:
    numbering = lists({0: level(0, "decimal", "%1.")}, {1: (0, "")})
    empty = item("", 1)
    body = f"{empty}<w:tbl><w:tr><w:tc>{empty}</w:tc></w:tr></w:tbl>{item('x', 1)}"
    assert words(intake.load(docx(body, numbering=numbering))) == ["2. ", "3. x"]


def test_the_indents_of_a_level_stand_between_style_and_paragraph() -> None:
    indented = level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="800" w:hanging="200"/></w:pPr>')
    numbering = lists({0: indented}, {1: (0, "")})
    (line,) = intake.load(docx(item("x", 1), numbering=numbering)).lines
    assert line.left == 30.0
