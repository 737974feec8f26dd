"""A conversation as a screen shows it, without the screen."""
