"""The same inside the temporary PostgreSQL that pg_virtualenv made: rows as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from benchmarks.web import measured

if __name__ == "__main__":
    # Host, port, user and password come from the variables that libpq knows.
    rows = measured("PostgreSQL", {"DATABASE_URL": "postgresql:///postgres"})
    print("ROWS " + json.dumps([asdict(row) for row in rows]))
