"""Tests that a browser drives: a package, so that its office closes when its last test is over."""
