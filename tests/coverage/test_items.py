"""Items of a reading: keys, words, places, owners, documents named."""

from __future__ import annotations

from datetime import date

from coverage_families import DEMO, SAMPLES
from danvan.coverage import items
from danvan.reader import read


def test_items_of_a_plan_with_a_table() -> None:
    reading = read(SAMPLES / "ke-hoach-dan-chu-co-so-2026.docx")
    found = {item.key: item for item in items(reading)}
    assert len(found) == len(items(reading))
    assert found["T1.5"].leads == ("Chủ tịch UBND xã",)
    assert found["T1.5"].due == date(2026, 9, 30)
    assert not found["I.1.-1"].is_duty
    assert found["II.1.-1"].is_duty
    assert "Công khai để Nhân dân biết" in found["II.1.-1"].heading
    for item in found.values():
        assert reading.text[item.start : item.start + len(item.text)] == item.text


def test_documents_that_a_clause_names() -> None:
    reading = read(SAMPLES / "chuong-trinh-dan-van-2014.txt")
    (item,) = [item for item in items(reading) if item.key == "II.2.3"]
    assert "30-CT/TW" in item.cites


def test_every_task_is_a_duty() -> None:
    for path in sorted(DEMO.iterdir()):
        reading = read(path)
        duties = {item.key for item in items(reading) if item.is_duty}
        assert duties == {task.clause for task in reading.tasks}, path.name
