"""Days and numbers stay as the offices write them: forms read them so in either language."""

from danvan.web.formats.vi.formats import *  # noqa: F403
