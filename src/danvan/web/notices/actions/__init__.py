"""What may be done to notices and letters."""

from danvan.web.notices.actions.choice import keep_choice, stop_letters
from danvan.web.notices.actions.feeds import close_feed, open_feed, renew_feed
from danvan.web.notices.actions.read import mark_all_read, mark_read
from danvan.web.notices.actions.resend import send_again, send_failed_again
from danvan.web.notices.actions.rhythm import drop_rhythm, keep_rhythm

__all__ = [
    "close_feed",
    "drop_rhythm",
    "keep_choice",
    "keep_rhythm",
    "mark_all_read",
    "mark_read",
    "open_feed",
    "renew_feed",
    "send_again",
    "send_failed_again",
    "stop_letters",
]
