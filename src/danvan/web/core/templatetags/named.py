"""What is kept in Vietnamese, told in the language of the page: periods, rules of deadlines."""

from __future__ import annotations

from django import template

from danvan.web.core.deadlines.names import in_words
from danvan.web.core.deadlines.periods import spoken

register = template.Library()

# `{{ report.period|period }}`: quý I/2026
register.filter("period", spoken)
# `{{ rule.name|told_name }}`
register.filter("told_name", in_words)
