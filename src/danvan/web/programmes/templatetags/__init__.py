"""Tags of the app `programmes`."""
