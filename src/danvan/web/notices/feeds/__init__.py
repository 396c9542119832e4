"""Calendars in iCalendar form, fetched by calendar programs at a signed address."""
