"""`python -m danvan` is the command `danvan`."""

import sys

from danvan.cli import main

sys.exit(main())
