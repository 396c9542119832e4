"""Citations read before learn which other one they stand in."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from danvan.web.documents.intake.nested import nest


def nest_all(apps: Any, editor: Any) -> None:
    """The citations that were read before, version by version."""
    citations = apps.get_model("documents", "Citation")
    versions = apps.get_model("documents", "Version").objects.filter(citations__isnull=False)
    for key, text in versions.distinct().values_list("pk", "text").iterator(chunk_size=50):
        rows = list(citations.objects.filter(version=key))
        nest(rows, text)
        citations.objects.bulk_update(
            [row for row in rows if row.inside_id], ["inside", "inside_relation"], batch_size=200
        )


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_nested_citations")]

    operations = [migrations.RunPython(nest_all, migrations.RunPython.noop)]
