"""Where documents are found, brought in, kept and sent on."""

from __future__ import annotations

from django.urls import path

from danvan.web.documents.views import (
    add,
    cascade,
    compare,
    coverage,
    coverage_cell,
    distribution,
    file,
    keep,
    links,
    listing,
    page,
    same,
    seal,
    stub_head,
)

urlpatterns = [
    path("", listing.listing, name="list"),
    path("them/", add.add, name="add"),
    path("<int:pk>/", page.page, name="page"),
    path("<int:pk>/phien-ban/", add.add_to, name="add_version"),
    path("<int:pk>/tep/<int:number>/", file.file, name="file"),
    path("<int:pk>/tep/<int:number>/doc-lai/", keep.reread, name="reread"),
    path("<int:pk>/tep/<int:number>/go/", keep.discard, name="discard"),
    path("<int:pk>/so-sanh/", compare.compare, name="compare"),
    path("<int:pk>/so-sanh/chuyen/", compare.relink, name="relink"),
    path("<int:pk>/thuc-hien/", cascade.cascade, name="cascade"),
    path("<int:pk>/cu-the-hoa/", coverage.coverage, name="coverage"),
    path("<int:pk>/cu-the-hoa/doi-chieu/", coverage.compare, name="coverage_compare"),
    path("<int:pk>/cu-the-hoa/xuat/", coverage.export, name="coverage_export"),
    path("<int:pk>/cu-the-hoa/<int:task>/<int:lower>/", coverage_cell.cell, name="coverage_cell"),
    path(
        "<int:pk>/cu-the-hoa/<int:task>/<int:lower>/bo/", coverage_cell.drop, name="coverage_drop"
    ),
    path("<int:pk>/lien-ket/", links.add, name="add_link"),
    path("<int:pk>/lien-ket/<int:upper>/", links.say, name="say_link"),
    path("<int:pk>/trung/", same.same, name="same"),
    path("<int:pk>/trung/<int:other>/", same.decide, name="same_decide"),
    path("<int:pk>/dau/", stub_head.stub_head, name="stub_head"),
    path("<int:pk>/niem/", seal.seal, name="seal"),
    path("<int:pk>/trang-thai/", keep.state, name="state"),
    path("<int:pk>/pham-vi/", keep.visibility, name="visibility"),
    path("<int:pk>/gui/", distribution.send, name="send"),
    path("<int:pk>/xac-nhan/", distribution.confirm, name="confirm"),
    path("<int:pk>/noi-nhan/", distribution.add, name="add_recipients"),
    path("<int:pk>/noi-nhan/<int:row>/", distribution.correct, name="correct_recipient"),
    path("<int:pk>/noi-nhan/<int:row>/bo/", distribution.remove, name="remove_recipient"),
]
