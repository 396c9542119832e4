"""Figures of short documents: the cases of `figures.txt`.

Each answer is `clause comparison value-upto unit <baseline /per due | name`.
"""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.figures import Figure, figures
from danvan.figures.emit.as_json import plain
from readings import reading

_KINDS = {"plan": "KẾ HOẠCH", "regulation": "QUY ĐỊNH", "report": "BÁO CÁO"}
_HEAD = """\
ỦY BAN NHÂN DÂN
XÃ ĐÔNG HẢI
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hải, ngày 05 tháng 01 năm 2026
{kind}
{title}

"""


def document(given: str) -> str:
    """The case's body below a head of the kind and with the title that it names."""
    named = {"type": "plan", "title": "về công tác dân vận"}
    lines = given.split("\n")
    while lines[0].partition("=")[0] in named:
        key, _, value = lines.pop(0).partition("=")
        named[key] = value
    head = _HEAD.format(kind=_KINDS[named["type"]], title=named["title"])
    return head + "\n".join(lines) + "\n"


def shown(figure: Figure) -> str:
    value = plain(figure.value) + (f"-{plain(figure.upto)}" if figure.upto else "")
    told = [figure.clause, figure.comparison, value, figure.unit]
    told += [f"<{plain(figure.baseline)}"] if figure.baseline is not None else []
    told += [f"/{each}" for each in figure.per]
    told += [figure.due.date] if figure.due else []
    return f"{' '.join(told)} | {figure.name}"


@pytest.mark.parametrize("case", load("figures"), ids=repr)
def test_case(case: Case) -> None:
    assert [shown(each) for each in figures(reading(document(case.given)))] == case.expected


@pytest.mark.parametrize("case", load("figures"), ids=repr)
def test_spans_quote_the_words(case: Case) -> None:
    read = reading(document(case.given))
    for figure in figures(read):
        assert read.text[slice(*figure.span)] == figure.text
        joined = " ".join(" ".join(read.text[slice(*span)].split()) for span in figure.names)
        assert joined == figure.name
        assert figure.due is None or read.text[slice(*figure.due.span)] == figure.due.text


def test_nothing_where_nothing_is_set() -> None:
    assert figures(reading("KẾ HOẠCH\nvề công tác dân vận")) == ()
