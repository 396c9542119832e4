"""The interface is whole in both languages: Vietnamese in the source, English in its catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import allauth
import django
import pytest
from django.utils.translation import trans_real
from django.utils.translation.template import templatize

import danvan.web
from messages import Wanted, catalogue, compiled, in_python, in_template, wanted

WEB = Path(danvan.web.__file__).parent
ENGLISH = WEB / "locale" / "en" / "LC_MESSAGES" / "django.po"
VIETNAMESE = WEB / "locale" / "vi" / "LC_MESSAGES" / "django.po"
LETTERS = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I)
# English words keep these: names of things that have none, and what is quoted from documents
KEPT = ("đồng", "Đảng ủy xã Đông Hải > Văn phòng", "Chương trình", "Mật", "Tối mật", "Tuyệt mật")
PLACE = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w+\}")

DJANGO, ALLAUTH = Path(django.__file__).parent, Path(allauth.__file__).parent
# What of the frameworks people can meet here …
MET = (
    DJANGO / "forms",
    DJANGO / "core" / "validators.py",
    DJANGO / "core" / "paginator.py",
    DJANGO / "utils" / "timesince.py",
    DJANGO / "utils" / "dates.py",
    DJANGO / "contrib" / "auth" / "password_validation.py",
    ALLAUTH / "account" / "adapter.py",
    ALLAUTH / "account" / "forms.py",
    ALLAUTH / "mfa",
    ALLAUTH / "usersessions",
    ALLAUTH / "socialaccount" / "adapter.py",
    ALLAUTH / "templates" / "account",
    ALLAUTH / "templates" / "mfa",
    ALLAUTH / "templates" / "socialaccount",
    ALLAUTH / "templates" / "usersessions",
)
# … and what they cannot: ways of signing in that are not offered, pages that we made ourselves.
NOT_MET = re.compile(
    r"webauthn|passkey|phone|signup|sign up|trust|security key|master key|backup key|key nr"
    r"|login_code|username|email\.html|login\.html|verified_email|verification_code"
    r"|password_reset_code|mfa/index|models\.py|apps\.py|admin\.py|email \(again\)|same email"
    r"|email address confirmation|already_exists|email \(optional\)|field label",
    re.IGNORECASE,
)


def test_every_message_has_its_english() -> None:
    told = catalogue(ENGLISH)
    missing = [
        f"{path.relative_to(WEB)}: {each.words}"
        for each, path in wanted(WEB).items()
        if each.words not in told or not all(told[each.words].says.values())
    ]
    assert missing == [], "run `make messages` and translate what is new"


def test_counted_messages_have_both_forms() -> None:
    for each in wanted(WEB):
        if each.plural:
            told = catalogue(ENGLISH)[each.words]
            assert told.plural == each.plural and set(told.says) == {0, 1}, each.words


def test_nothing_stale_and_nothing_guessed() -> None:
    told, used = catalogue(ENGLISH), {each.words for each in wanted(WEB)}
    assert [words for words in told if words and words not in used] == []
    assert [words for words, each in told.items() if each.fuzzy] == []


def test_places_for_values_agree() -> None:
    for path in (ENGLISH, VIETNAMESE):
        for words, told in catalogue(path).items():
            for each in told.says.values():
                if words:
                    assert set(PLACE.findall(each)) == set(PLACE.findall(words)), words


def test_english_is_english() -> None:
    for words, told in catalogue(ENGLISH).items():
        for each in told.says.values():
            for kept in KEPT:
                each = each.replace(kept, "")
            assert not LETTERS.search(each), f"{words}: {each}"


@pytest.mark.parametrize("path", [ENGLISH, VIETNAMESE], ids=["en", "vi"])
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    written = {words: each.says for words, each in catalogue(path).items() if words}
    assert compiled(path.with_suffix(".mo")) == written, "run `make messages`"


def test_what_the_frameworks_say_is_vietnamese() -> None:
    known = trans_real.translation("vi")._catalog  # type: ignore[attr-defined]
    missing = []
    for place in MET:
        found = wanted(place) if place.is_dir() else _in_file(place)
        for each, path in found.items():
            key = (each.words, 0) if each.plural else each.words
            if key not in known and not NOT_MET.search(f"{path} {each.words}"):
                missing.append(f"{path.name}: {each.words}")
    assert missing == []


def _in_file(path: Path) -> dict[Wanted, Path]:
    return dict.fromkeys(in_python(path.read_text(encoding="utf-8")), path)


def test_no_template_says_anything_past_the_catalogue() -> None:
    bare = []
    for path in sorted(WEB.rglob("*.html")):
        if "templates" not in path.parts:
            continue
        source = re.sub(r"\{%\s*comment.*?endcomment\s*%\}", "", path.read_text(), flags=re.DOTALL)
        if LETTERS.search(
            _untold(source).replace("Tiếng Việt", "")
        ):  # says itself in its own words
            bare.append(str(path.relative_to(WEB)))
    assert bare == []


def _untold(source: str) -> str:
    """The source without what is in tags and in translated blocks."""
    blocks = re.sub(r"\{%\s*blocktrans.*?endblocktrans\w*\s*%\}", "", source, flags=re.DOTALL)
    return re.sub(r"\{[%{#].*?[%}#]\}", "", blocks, flags=re.DOTALL)


def test_gettext_goes_by_names_that_are_looked_for() -> None:
    alias = re.compile(r"import n?p?n?gettext(?:_lazy|_noop)? as (?!_$)\w+", re.MULTILINE)
    paths = sorted(WEB.rglob("*.py"))
    found = [str(path.relative_to(WEB)) for path in paths if alias.search(path.read_text())]
    assert found == [], "words under another name than `_` or gettext's own are not found"


def test_the_extraction_finds_what_django_finds() -> None:
    source = (
        '{% load i18n %}{% translate "A" %}{% translate "B" context "c" as x %}'
        "{% blocktranslate count n=n %}{{ n }} one{% plural %}{{ n }} many{% endblocktranslate %}"
        '{{ x|default:_("D") }}'
    )
    assert "gettext" in templatize(source)
    assert set(in_template(source)) == {
        Wanted("A"),
        Wanted("c\x04B"),
        Wanted("%(n)s one", "%(n)s many"),
        Wanted("D"),
    }
    code = '_("a" "b")\nngettext("x", "y", n)\npgettext("c", "d")\ngettext(words)\nother("z")'
    assert set(in_python(code)) == {Wanted("ab"), Wanted("x", "y"), Wanted("c\x04d")}
