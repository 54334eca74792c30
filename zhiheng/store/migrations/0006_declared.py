from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0005_password_given'),
    ]

    operations = [
        migrations.AddField(
            model_name='storeversion',
            name='declared',
            field=models.CharField(blank=True, default='', max_length=64),
        ),
    ]
