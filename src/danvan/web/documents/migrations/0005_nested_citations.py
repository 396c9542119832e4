"""Where a citation stands in the title of another one, and what that tells."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0004_report_candidates")]

    operations = [
        migrations.AddField(
            model_name="citation",
            name="inside",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="documents.citation",
            ),
        ),
        migrations.AddField(
            model_name="citation",
            name="inside_relation",
            field=models.CharField(blank=True, default="", max_length=12),
            preserve_default=False,
        ),
    ]
