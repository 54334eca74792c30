"""The WSGI application that a server runs."""

from django.core.wsgi import get_wsgi_application

from zhiheng.bootstrap import installation, start_django

start_django()
installation()
application = get_wsgi_application()
