"""The inside of a process that answers orders: pickled order in, pickled answer out."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Any


def serve(perform: Callable[[Any], Any]) -> None:
    """Answer every order with what `perform` returns, until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints must not land among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            order = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(perform(order), answers)
        answers.flush()
