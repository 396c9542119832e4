"""Footnotes and endnotes: out of the text and the outline, kept with the word they stand at."""

from __future__ import annotations

import re

import pytest

from builders import docx, odt, paragraph, run, table, word_part
from danvan.reader import Reading, read
from danvan.reader.emit import render
from danvan.reader.emit.explain import explain


def refer(number: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'


def noted(kind: str, **notes: str) -> dict[str, tuple[str, str]]:
    inside = "".join(
        f'<w:{kind} w:id="{number.strip("n")}">{_paragraphs(words)}</w:{kind}>'
        for number, words in notes.items()
    )
    return {f"{kind}s.xml": (f"{kind}s", word_part(f"{kind}s", inside))}


def _paragraphs(words: str) -> str:
    return "".join(map(paragraph, words.split("⏎")))


def told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(note.mark, reading.text[slice(*note.span)], note.text) for note in reading.notes]


HEAD = paragraph("KẾ HOẠCH") + paragraph("trồng cây") + paragraph("")


def words_of(reading: Reading) -> list[str]:
    return [part.text for part in reading.parts()]


def test_footnotes_of_word() -> None:
    body = (
        HEAD
        + f"<w:p>{run('1. Trồng cây')}{refer(2)}{run(' chắn sóng')}{refer(3)}{run('.')}</w:p>"
        + paragraph("2. Tưới cây.")
    )
    others = noted("footnote", n1="", n2="Theo  sổ tay⏎năm 2019.", n3="Cây bần, cây đước.")
    reading = read(docx(body, others=others))
    assert told(reading) == [
        ("1", "cây", "Theo sổ tay năm 2019."),
        ("2", "sóng", "Cây bần, cây đước."),
    ]
    assert words_of(reading) == ["Trồng cây chắn sóng.", "Tưới cây."]


def test_endnotes_count_for_themselves_in_small_romans() -> None:
    body = HEAD + (
        f"<w:p>{run('1. Đào hố')}{refer(1, 'endnote')}{run(' sâu')}{refer(1)}"
        f"{run(' rộng')}{refer(2, 'endnote')}</w:p>"
    )
    others = noted("footnote", n1="Nửa mét.") | noted("endnote", n1="Bằng cuốc.", n2="Một mét.")
    assert told(read(docx(body, others=others))) == [
        ("i", "hố", "Bằng cuốc."),
        ("1", "sâu", "Nửa mét."),
        ("ii", "rộng", "Một mét."),
    ]


def test_a_mark_of_the_writer_stays_in_the_text() -> None:
    mark = ' w:customMarkFollows="1"'
    body = HEAD + f"<w:p>{run('1. Đào hố')}{refer(1, more=mark)}{run('*')}{run(' sâu.')}</w:p>"
    reading = read(docx(body, others=noted("footnote", n1="Bằng cuốc.")))
    assert told(reading) == [("*", "hố", "Bằng cuốc.")]
    assert words_of(reading) == ["Đào hố* sâu."]


def test_notes_in_old_fonts_and_in_tables() -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    cell = f"<w:p>{run('Nhà v¨n hãa', font)}{refer(1)}</w:p>"
    body = HEAD + table([[paragraph("Việc"), paragraph("Nơi")], [paragraph("Sửa mái"), cell]])
    note = f'<w:footnote w:id="1"><w:p>{run("X©y n¨m 2001.", font)}</w:p></w:footnote>'
    others = {"footnotes.xml": ("footnotes", word_part("footnotes", note))}
    assert told(read(docx(body, others=others))) == [("1", "hóa", "Xây năm 2001.")]


def test_what_has_no_words_or_no_reference_is_no_note() -> None:
    body = HEAD + f"<w:p>{run('1. Đào hố.')}{refer(1)}{refer(9)}{refer(3)}{refer(3)}</w:p>"
    reading = read(docx(body, others=noted("footnote", n1="", n2="Không ai dẫn.", n3="Sâu.")))
    assert told(reading) == [("3", "hố.", "Sâu.")]
    assert words_of(reading) == ["Đào hố."]


def test_many_notes() -> None:
    body = HEAD + "".join(f"<w:p>{run(f'{n}. Hố')}{refer(n)}</w:p>" for n in range(1, 900))
    others = noted("footnote", **{f"n{n}": f"Hố số {n}." for n in range(1, 900)})
    assert told(read(docx(body, others=others)))[-1] == ("899", "Hố", "Hố số 899.")


ODT = (
    "<text:p>KẾ HOẠCH</text:p><text:p>trồng cây</text:p><text:p/>"
    "<text:p>1. Trồng cây<text:note><text:note-citation>a</text:note-citation><text:note-body>"
    "<text:p>Theo sổ tay.</text:p><text:p>Trang 5.</text:p></text:note-body></text:note> chắn "
    "sóng<text:note><text:note-body><text:p>Bần.</text:p></text:note-body></text:note>.</text:p>"
)


def test_notes_of_an_odt_with_their_own_marks() -> None:
    reading = read(odt(ODT))
    assert told(reading) == [("a", "cây", "Theo sổ tay. Trang 5."), ("*", "sóng", "Bần.")]
    assert words_of(reading) == ["Trồng cây chắn sóng."]


@pytest.mark.parametrize("format", ["text", "html"])
def test_notes_are_shown(format: str) -> None:
    shown = render(read(odt(ODT)), format)
    assert "chú thích" in shown.lower()
    assert "Theo sổ tay. Trang 5." in shown


def test_notes_are_lit_and_explained() -> None:
    reading = read(odt(ODT))
    assert re.search(
        r'<a class="cite" href="#n0" data-t="n0 [^"]*">cây</a>', render(reading, "html")
    )
    assert "chú thích         a  Theo sổ tay. Trang 5." in (explain(reading, "1") or "")


def test_letters_of_private_use_in_a_file_do_no_harm() -> None:
    forged = "\U000f0000\U000ffffd\U000f0007"
    body = HEAD + f"<w:p>{run(f'1. Đào{forged} hố')}{refer(1)}</w:p>"
    reading = read(docx(body, others=noted("footnote", n1=f"Sâu{forged}.")))
    assert [note.text for note in reading.notes] in ([], ["Sâu."])
