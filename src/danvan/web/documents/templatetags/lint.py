"""What a rule of lint says for people, in the reader's language."""

from __future__ import annotations

from django import template

from danvan.web.documents.linting.telling import told

register = template.Library()
register.filter(told)
