"""The pages of the app `notices`."""
