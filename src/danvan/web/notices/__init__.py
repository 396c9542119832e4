"""What goes out to people: the bell, reminders, letters and digests by e-mail."""
