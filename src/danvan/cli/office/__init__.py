"""The commands that run the web application; they need the extra `web`."""
