"""A reader whose behaviour the name of the file decides, for processes that tests start.

Python imports this module at start where its folder is on PYTHONPATH.
"""

import os
import signal
import sys
import time
from dataclasses import replace
from types import ModuleType
from typing import Any


def read_bytes(data: bytes, name: str, options: Any) -> Any:
    from danvan.reader.errors import ReaderError
    from sample_reading import plan

    if name.startswith("hong"):
        raise ReaderError("broken", "Tệp hỏng; hãy xin lại bản khác.")
    if name.startswith("loi"):
        raise RuntimeError("một lỗi\nkhông ai ngờ")
    if name.startswith("treo"):
        while True:
            pass
    if name.startswith("ket"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(60)
    if name.startswith("chet"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("cham"):
        time.sleep(0.3)
    if name.startswith("on"):
        print("một thư viện in bậy")
    reading = plan()
    return replace(reading, source=replace(reading.source, name=name))


pipeline = ModuleType("danvan.reader.pipeline")
vars(pipeline)["read_bytes"] = read_bytes
sys.modules["danvan.reader.pipeline"] = pipeline
