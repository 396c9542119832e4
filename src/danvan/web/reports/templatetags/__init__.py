"""Tags of the app `reports`."""
