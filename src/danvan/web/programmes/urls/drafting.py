"""Where a lower body drafts what carries a programme out, and says which version was signed."""

from __future__ import annotations

from django.urls import path

from danvan.web.programmes.views import drafting, signed

urlpatterns = [
    path("chuong-trinh/<int:pk>/soan/", drafting.draft, name="draft"),
    path("van-ban/<int:pk>/ban-ky/", signed.signed, name="signed"),
]
