"""Stand-in until the package is written."""

from danvan.reader.source import Source


def run(source: Source) -> Source:
    """Nothing yet."""
    return source
