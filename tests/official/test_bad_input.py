"""Whatever words come in, every writer gives a file that opens."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danvan.official import (
    Annex,
    Block,
    Cell,
    Column,
    Form,
    Heading,
    Items,
    Paper,
    Paragraph,
    Part,
    Recipient,
    Row,
    Run,
    Signature,
    Table,
    as_docx,
    as_html,
    as_pdf,
)

words = st.text(max_size=30)
runs = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 5))
    align = st.sampled_from(("left", "center", "right", "justify"))
    column = st.builds(Column, words, align, st.floats(0.01, 100), st.sampled_from(("", "A", "B")))
    row = st.lists(words.map(Cell), min_size=count, max_size=count).map(tuple)
    rows = st.lists(
        st.one_of(
            st.builds(Row, row, st.sampled_from(("plain", "group", "total"))),
            words.map(lambda text: Row((Cell(text, span=count),), "group")),
        ),
        max_size=3,
    )
    columns = draw(st.lists(column, min_size=count, max_size=count))
    return Table(tuple(columns), tuple(draw(rows)), draw(words))


blocks = st.lists(
    st.one_of(
        words.map(Part),
        st.builds(Heading, st.integers(1, 3), words, st.booleans()),
        st.builds(Paragraph, runs, st.integers(0, 3)),
        st.lists(runs, max_size=3).map(lambda items: Items(tuple(items))),
        tables(),
    ),
    max_size=5,
).map(tuple)
texts = st.lists(words, max_size=2).map(tuple)
papers = st.builds(
    Paper,
    form=st.sampled_from(("state", "party")),
    issuer=words,
    symbol=words,
    place=words,
    title=words,
    blocks=blocks,
    superior=words,
    number=words,
    day=st.one_of(st.none(), st.dates()),
    type_name=words,
    bases=texts,
    addressed_to=texts,
    signature=st.builds(Signature, words, words, words),
    recipients=st.lists(st.builds(Recipient, words, words), max_size=2).map(tuple),
    filed=words,
    annexes=st.lists(st.builds(Annex, words, blocks, st.booleans()), max_size=2).map(tuple),
    draft=words,
    circulation=words,
    urgency=words,
)


@given(papers)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_paper_can_be_written(paper: Paper) -> None:
    assert Document(BytesIO(as_docx(paper))).sections
    with pypdfium2.PdfDocument(as_pdf(paper)) as made:
        assert len(made) >= 1
    assert as_html(paper).startswith("<article")


HOSTILE = '<script>alert(1)</script> #panic("x") $x$ \\u{0} {{ }} & " \' ]] @cite *b* _i_'


@pytest.mark.parametrize("form", ["state", "party"])
def test_words_are_never_code(form: Form) -> None:
    body: tuple[Block, ...] = (
        Heading(1, HOSTILE),
        Paragraph.of(HOSTILE),
        Table((Column(HOSTILE),), (Row.of(HOSTILE),)),
    )
    paper = Paper(form, HOSTILE, HOSTILE, HOSTILE, HOSTILE, body, type_name=HOSTILE)
    assert "<script" not in as_html(paper).lower()
    assert [p.text for p in Document(BytesIO(as_docx(paper))).paragraphs].count(HOSTILE) == 1
    with pypdfium2.PdfDocument(as_pdf(paper)) as made:
        text = " ".join(made[0].get_textpage().get_text_range().split())
    assert '#panic("x") $x$' in text and "*b* _i_" in text


def test_long_words_stay_on_the_page() -> None:
    address = "diachi" * 40
    table = Table((Column("A", weight=1), Column("B", weight=9)), (Row.of(address, "b"),))
    paper = Paper("state", "A", "BC", "X", "y", (Paragraph.of(address), table))
    with pypdfium2.PdfDocument(as_pdf(paper)) as made:
        page = made[0]
        text = page.get_textpage()
        rights = [text.get_charbox(i)[2] for i in range(text.count_chars())]
        assert max(rights) < page.get_width()


@pytest.mark.parametrize("sign", ["✓", "→", "≥", "😀", "中"])
def test_signs_outside_the_typeface_do_no_harm(sign: str) -> None:
    paper = Paper("party", "A", "BC/ĐU", "X", "y", (Paragraph.of(f"Đã xong {sign} đúng hạn."),))
    with pypdfium2.PdfDocument(as_pdf(paper)) as made:
        assert "đúng hạn." in made[0].get_textpage().get_text_range()
