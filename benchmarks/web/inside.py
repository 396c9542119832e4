"""A process of its own with the application: prints what `office` finds as one line of JSON."""

from __future__ import annotations

import json
import sys

from danvan.cli.office.application import gather_static, prepare

if __name__ == "__main__":
    prepare()
    gather_static()
    from benchmarks.web.office import pages, works

    print(json.dumps({"pages": pages, "works": works}[sys.argv[1]]()))
