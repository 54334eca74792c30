"""The signing passphrase on a page: asked with every signature, never carried from page to page, never shown again."""

from zhiheng.kernel.errors import CredentialLocked, ProductError, WriteConflict

CREDENTIAL = "credential"


def status_of(error: ProductError | None) -> int:
    """The status of a page that shows ``error`` beside the entries."""
    if error is None:
        return 200
    return 429 if isinstance(error, CredentialLocked) else 409 if isinstance(error, WriteConflict) else 422
