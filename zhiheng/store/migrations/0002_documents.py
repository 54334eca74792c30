import django.db.models.deletion
import zhiheng.store.columns
from django.db import migrations, models


def write_version(apps, schema_editor):
    apps.get_model("store", "StoreVersion").objects.using(schema_editor.connection.alias).update(version=2)


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='DocumentFile',
            fields=[
                ('code', zhiheng.store.columns.CodeField(max_length=40, primary_key=True, serialize=False)),
                ('of_act', zhiheng.store.columns.SeqField(db_index=True)),
                ('parties', models.TextField(blank=True)),
                ('wrapped_key', models.BinaryField()),
                ('sealed', models.BinaryField()),
            ],
            options={
                'db_table': 'document_file',
            },
        ),
        migrations.CreateModel(
            name='IssuedDocument',
            fields=[
                ('code', zhiheng.store.columns.CodeField(max_length=40, primary_key=True, serialize=False)),
                ('seq', zhiheng.store.columns.SeqField()),
                ('organ', zhiheng.store.columns.CodeField(max_length=80)),
                ('series', zhiheng.store.columns.CodeField(max_length=80)),
                ('year', models.IntegerField()),
                ('ordinal', models.BigIntegerField()),
                ('reprint', models.IntegerField()),
                ('record', models.ForeignKey(db_column='record', db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='store.record')),
            ],
            options={
                'db_table': 'issued_document',
                'constraints': [models.UniqueConstraint(fields=('organ', 'series', 'year', 'ordinal', 'reprint'), name='document_number_once')],
            },
        ),
        migrations.RunPython(write_version, migrations.RunPython.noop),
    ]
