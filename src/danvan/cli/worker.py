"""A process that performs jobs one after another: pickled Job in, pickled Outcome out."""

from __future__ import annotations

from danvan.apart.serving import serve
from danvan.cli.job import perform

if __name__ == "__main__":
    serve(perform)
