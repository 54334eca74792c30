"""What an address or a form sends as a number."""

import pytest

from tests.site import PASSWORD, Site
from zhiheng.web.asked import whole


@pytest.mark.parametrize(
    ("sent", "read"),
    [("12", 12), ("0", 0), ("999999999", 999_999_999)]
    + [(sent, None) for sent in ("1000000000", "", "-1", "1.5", "²", "１２", "٣", "9" * 5000)],
)
def test_a_number_is_nine_plain_digits_at_most(sent: str, read: int | None) -> None:
    assert whole(sent) == read


SIGN_IN = """
from zhiheng.web import wsgi
from django.test import Client
client = Client(enforce_csrf_checks=True, headers={"host": "zhiheng.example"})
client.get("/sign-in/")
token = client.cookies["csrftoken"].value
said = {"account": "wang", "password": %r, "csrfmiddlewaretoken": token}
print(client.post("/sign-in/", said, headers={"origin": %r}).status_code)
"""


@pytest.mark.parametrize(
    ("https", "origin", "status"),
    [
        ("1", "https://zhiheng.example", 302),
        ("1", "https://elsewhere.example", 403),
        ("", "http://zhiheng.example", 302),
        ("", "https://zhiheng.example", 403),
    ],
)
def test_whoever_comes_through_tls_that_ends_before_us_signs_in(
    site: Site, https: str, origin: str, status: int
) -> None:
    program = f"import os\nos.environ.update(ZHIHENG_HTTPS={https!r}, ZHIHENG_HOSTS='zhiheng.example')\n"
    assert int(site.run(program + SIGN_IN % (PASSWORD, origin))) == status
