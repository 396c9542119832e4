"""What people do with rules and days off."""

from danvan.web.deadlines.actions.days import Told, import_days, remove_day, save_day
from danvan.web.deadlines.actions.own import end_own_rule, set_own_rule

__all__ = ["Told", "end_own_rule", "import_days", "remove_day", "save_day", "set_own_rule"]
