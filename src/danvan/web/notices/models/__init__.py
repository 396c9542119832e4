"""The rows of what goes out."""

from danvan.web.notices.models.choice import Choice, Digested, How
from danvan.web.notices.models.feed import Feed
from danvan.web.notices.models.mail import Mail, MailState
from danvan.web.notices.models.notice import Kind, Notice
from danvan.web.notices.models.reminder import Reminder, Rhythm

__all__ = [
    "Choice",
    "Digested",
    "Feed",
    "How",
    "Kind",
    "Mail",
    "MailState",
    "Notice",
    "Reminder",
    "Rhythm",
]
