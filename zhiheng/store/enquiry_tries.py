"""Tries at the public enquiry, counted in the database: all workers count together, and a restart forgets none.

A code that somebody made up is counted like one that is there, so that no answer tells which it is. Nobody fills the
disk: what is older than the window goes with the next try, and of made-up codes only the newest are kept. The count of
a receipt's own code is never pushed out by others, and no code is counted together with another.
"""

from datetime import datetime, timedelta
from hashlib import sha256

from zhiheng.kernel.chain import stamp
from zhiheng.store.engine import engine_of, writing
from zhiheng.store.trouble import told

COUNTING = "公开查询计数 (count a public enquiry)"
MOST_MADE_UP = 20_000
"""Made-up codes that are counted at a time; each costs its caller a slow digest."""


class EnquiryTries:
    """The counts in the database alias ``using``."""

    def __init__(self, using: str = "default", most_made_up: int = MOST_MADE_UP) -> None:
        self._using, self._most = using, most_made_up

    def count(self, code: str, there: bool, now: datetime, window: timedelta, most: int) -> int:
        """Count a try; how many ``code`` has had since the first within ``window``, this one included. Beyond ``most``
        nothing is written any more. ``there``: a receipt has this code."""
        key, since = _key(code), stamp(now - window)
        with told(COUNTING, self._using):
            held = engine_of(self._using).rows("SELECT tries, since FROM enquiry_try WHERE code = ?", (key,))
            if held and held[0][1] > since and held[0][0] > most:
                return int(held[0][0])
            with writing(self._using) as engine:
                engine.ask(*engine.lock_of("enquiry_try"))
                engine.run("DELETE FROM enquiry_try WHERE since <= ?", (since,))
                ((tries,),) = engine.rows(
                    "INSERT INTO enquiry_try (code, tries, since, there) VALUES (?, 1, ?, ?)"
                    " ON CONFLICT (code) DO UPDATE SET tries = enquiry_try.tries + 1 RETURNING tries",
                    (key, stamp(now), there),
                )
                ((made_up,),) = engine.rows("SELECT COUNT(*) FROM enquiry_try WHERE NOT there")
                if made_up > self._most:
                    engine.run(
                        "DELETE FROM enquiry_try WHERE code IN"
                        " (SELECT code FROM enquiry_try WHERE NOT there ORDER BY since, code LIMIT ?)",
                        (made_up - self._most,),
                    )
        return int(tries)

    def forget(self, code: str) -> None:
        """The right number was given: nothing is counted against ``code`` any more."""
        with told(COUNTING, self._using), writing(self._using) as engine:
            engine.run("DELETE FROM enquiry_try WHERE code = ?", (_key(code),))


def _key(code: str) -> str:
    """What is kept of a code, whatever a stranger typed."""
    return sha256(code.encode()).hexdigest()
