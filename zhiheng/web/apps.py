"""The Django app that holds pages, styles and template tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "zhiheng.web"
    label = "web"
