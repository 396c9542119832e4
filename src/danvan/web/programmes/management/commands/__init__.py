"""Commands of the app `programmes`."""
