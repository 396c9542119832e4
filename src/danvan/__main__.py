"""`python -m danvan` is the command `danvan`."""

import sys

from danvan.cli import command

sys.exit(command())
