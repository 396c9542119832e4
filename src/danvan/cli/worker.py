"""A process that performs jobs one after another: pickled Job in, pickled Outcome out."""

from __future__ import annotations

import os
import pickle
import signal
import sys

from danvan.cli.job import perform


def main() -> None:
    """Serve until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints must not land among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            job = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(perform(job), answers)
        answers.flush()


if __name__ == "__main__":
    main()
