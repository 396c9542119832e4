"""Stand-in until the package is written."""

from danvan.reader.work import Work


def run(work: Work) -> None:
    """Nothing yet."""
