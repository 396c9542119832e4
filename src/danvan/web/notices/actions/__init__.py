"""What may be done to notices and letters."""

from danvan.web.notices.actions.choice import keep_choice, stop_letters
from danvan.web.notices.actions.read import mark_all_read, mark_read

__all__ = ["keep_choice", "mark_all_read", "mark_read", "stop_letters"]
