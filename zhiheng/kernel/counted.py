"""Counts in English: one act, two acts."""


def noun(count: int, one: str, many: str = "") -> str:
    """``one`` where ``count`` is 1, else ``many`` (with an s unless said)."""
    return one if count == 1 else many or f"{one}s"
