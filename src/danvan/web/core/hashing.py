"""Static files by names that tell what is in them, so that a browser may keep them for good."""

from __future__ import annotations

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

_IMPORTS = vars(HashedFilesMixin)["_js_module_import_aggregation_patterns"][1]
# Where the modules are. Other scripts are not searched: what is minified takes long and has none.
MODULES = ("js/editor/*.js", "vendor/prosemirror/*.js")


class HashedModules(CompressedManifestStaticFilesStorage):
    """Modules import each other by these names too.

    A name changes with every name that the file imports, so there are as many passes as the
    longest way from a module to what it needs in the end, and a few more.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        *((place, _IMPORTS) for place in MODULES),
    )
    max_post_process_passes = 20
