"""What people type for a section, read as blocks and written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.official import Block, Cell, Column, Heading, Items, Paragraph, Part, Row, Run, Table
from danvan.web.reports.editing.markup import Unreadable, read, write
from danvan.web.reports.editing.tidy import tidy

TYPED = """Trong quý, cơ quan đã làm **ba việc** và *một việc khác*.

## Kết quả
- Mở hai lớp
– Phát 300 tờ rơi
• Còn một lớp chưa mở

### Số liệu
|^ Số lớp theo xã
| Xã | Số lớp |
|---|---|
| Đông Hải | 12 |
|= Cộng | 12 |
"""
READ = (
    Paragraph(
        (
            Run("Trong quý, cơ quan đã làm "),
            Run("ba việc", bold=True),
            Run(" và "),
            Run("một việc khác", italic=True),
            Run("."),
        )
    ),
    Heading(2, "Kết quả"),
    Items.of("Mở hai lớp", "Phát 300 tờ rơi", "Còn một lớp chưa mở"),
    Heading(3, "Số liệu"),
    Table(
        (Column("Xã"), Column("Số lớp", "right")),
        (Row.of("Đông Hải", "12"), Row.of("Cộng", "12", kind="total")),
        "Số lớp theo xã",
    ),
)

_text = st.text(st.sampled_from("aế 1*\\|#-–•<^=.:/“”\n\u200b\u0301"), max_size=12)
_run = st.builds(Run, _text, st.booleans(), st.booleans())
_runs = st.lists(_run, max_size=4).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    column = st.builds(
        Column, _text, st.sampled_from(["left", "right"]), st.sampled_from([1.0, 2.5]), _text
    )
    columns = draw(st.lists(column, min_size=1, max_size=4))
    cell = st.builds(Cell, _text, st.sampled_from(["", "task/1", "tasks?standing=late"]))
    rows = []
    for _number in range(draw(st.integers(0, 3))):
        wide, cells = len(columns), []
        while wide:
            span = draw(st.integers(1, wide))
            made = draw(cell)
            cells.append(Cell(made.text, made.ref, span))
            wide -= span
        rows.append(Row(tuple(cells), draw(st.sampled_from(["plain", "group", "total"]))))
    return Table(tuple(columns), tuple(rows), draw(_text))


_blocks = st.lists(
    st.one_of(
        st.builds(Part, _text),
        st.builds(Heading, st.integers(1, 3), _text, st.booleans()),
        st.builds(Paragraph, _runs, st.integers(0, 3)),
        st.builds(Items, st.lists(_runs, max_size=3).map(tuple)),
        _tables(),
    ),
    max_size=5,
).map(tuple)


def test_what_is_typed_is_read() -> None:
    assert read(TYPED) == READ


@given(_blocks)
def test_what_is_written_is_read_again(blocks: tuple[Block, ...]) -> None:
    kept = tidy(blocks)
    assert read(write(kept), before=kept) == kept


@given(_blocks)
def test_tidy_blocks_stay_as_they_are(blocks: tuple[Block, ...]) -> None:
    assert tidy(tidy(blocks)) == tidy(blocks)


@given(st.text(st.sampled_from("ab *\\|#-=.^<\n"), max_size=60))
def test_no_text_is_read_otherwise_the_second_time(text: str) -> None:
    try:
        once = read(text)
    except Unreadable as refused:
        assert 1 <= refused.line <= text.count("\n") + 1
    else:
        assert read(write(once), before=once) == once


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("một\n**hai", 2, "dấu ** mở chữ đậm"),
        ("*một", 1, "dấu * mở chữ nghiêng"),
        ("#một", 1, "dấu # ở đầu dòng"),
        ("#### một", 1, "dấu # ở đầu dòng"),
        ("| a | b |\n| 1 |", 2, "hàng này có 1 ô, bảng có 2 cột"),
        ("| a | b |\n| < | 1 | 2 |", 2, "hàng này có 3 ô"),
        ("|^ Bảng không có cột", 1, "bảng mới có tên"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, line: int, words: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert refused.value.line == line
    assert words in refused.value.reason


def test_marks_behind_a_backslash_are_letters() -> None:
    assert read(r"\# 2 \* 3 và \\") == (Paragraph.of("# 2 * 3 và \\"),)


FIGURES = Table(
    (Column("Việc", weight=3.0, group="A"), Column("Số", "right", group="A")),
    (
        Row((Cell("Mở lớp", "task/7"), Cell("12", "tasks?standing=late"))),
        Row((Cell("In tài liệu", "task/8"), Cell("5", "tasks?standing=done"))),
    ),
)


def _typed(old: str, new: str) -> Table:
    text = write([FIGURES])
    assert old in text
    (table,) = read(text.replace(old, new), before=(FIGURES,))
    assert isinstance(table, Table)
    return table


def test_a_table_keeps_its_widths_and_what_is_behind_its_numbers() -> None:
    table = _typed("| In", "| Họp | 2 |\n| In")
    assert table.columns == FIGURES.columns
    assert [[cell.ref for cell in row.cells] for row in table.rows] == [
        ["task/7", "tasks?standing=late"],
        ["", ""],
        ["task/8", "tasks?standing=done"],
    ]


def test_a_new_head_keeps_its_column() -> None:
    assert [c.weight for c in _typed("| Việc |", "| Nhiệm vụ |").columns] == [3.0, 1.0]
