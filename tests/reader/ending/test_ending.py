"""End matter: recipients with their purposes, signatories, whatever column was read first."""

import pytest

from case_files import Case, load
from readings import reading


@pytest.mark.parametrize("case", load("ending"), ids=repr)
def test_end(case: Case, scoreboard) -> None:
    meta = reading(case.given).meta
    read = [f"recipient: {r.name} | {r.purpose}" for r in meta.recipients]
    read += [f"signatory: {s.authority} | {s.position} | {s.name}" for s in meta.signatories]
    scoreboard.compare("ending", case.expected, read)


@pytest.mark.parametrize("case", load("ending"), ids=repr)
def test_spans_quote_every_signatory_and_recipient(case: Case) -> None:
    read = reading(case.given)
    for signed in read.meta.signatories:
        said = " ".join(read.text[slice(*span)] for span in signed.spans)
        assert said == " ".join(filter(None, (signed.authority, signed.position, signed.name)))
    for received in read.meta.recipients:
        said = " ".join(" ".join(read.text[slice(*span)] for span in received.spans).split())
        assert received.name in said


def test_several_recipients_of_one_line_have_places_of_their_own() -> None:
    read = reading(
        "KẾ HOẠCH\ntrồng cây\n\n1. Đào hố.\n\nNơi nhận:\n- Các thôn; - Trạm Y tế (p/h);\n- Lưu VT."
    )
    said = [[read.text[slice(*span)] for span in to.spans] for to in read.meta.recipients]
    assert said == [["Các thôn;"], ["Trạm Y tế (p/h);"], ["Lưu VT."]]
