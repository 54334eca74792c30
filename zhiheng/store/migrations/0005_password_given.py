from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0004_enquiry_tries'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='password_given',
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
