"""Addresses of bodies, their people and groups."""

from __future__ import annotations

from django.urls import path

from danvan.web.bodies.views import body, groups, members, own, sheets, suggest, tree

app_name = "bodies"
urlpatterns = [
    path("", tree.tree, name="list"),
    path("thay-mat/", own.act_for, name="act_for"),
    path("goi-y/", suggest.suggest, name="suggest"),
    path("bat-dau/", tree.start, name="start"),
    path("xuat/", sheets.export, name="export"),
    path("nhap/", sheets.put_in, name="import"),
    path("nhom/thuong-gap/", groups.start, name="groups_start"),
    path("nhom/them/", groups.save, name="group_add"),
    path("nhom/<int:pk>/", groups.group, name="group"),
    path("nhom/<int:pk>/sua/", groups.save, name="group_edit"),
    path("loi-moi/<str:token>/", members.accept, name="accept"),
    path("<int:pk>/", body.page, name="page"),
    path("<int:pk>/cap-duoi/", tree.children, name="children"),
    path("<int:pk>/them/", body.add, name="add"),
    path("<int:pk>/sua/", body.edit, name="edit"),
    path("<int:pk>/chuyen/", body.move, name="move"),
    path("<int:pk>/ket-thuc/", body.succeed, name="succeed"),
    path("<int:pk>/moi/", members.invite, name="invite"),
    path("<int:pk>/loi-moi/<int:invitation>/rut/", members.withdraw, name="withdraw"),
    path("<int:pk>/thanh-vien/<int:membership>/ket-thuc/", members.end, name="member_end"),
]
