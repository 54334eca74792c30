"""A process of its own that appends acts and says the number of each one that was acknowledged.

``python -m tests.contract.appender RECORD COUNT``, on the database of the environment. COUNT 0: until it is killed.
Every third turn opens a record with two acts in one transaction, as a signature and the act it brings about are.
"""

import itertools
import os
import sys

import django

from tests.small_procedure import CATALOGUE, Announce, TakeIn, draft, header


def run(record: str, count: int) -> None:
    from zhiheng.store.ledger import DjangoLedger

    ledger = DjangoLedger(CATALOGUE)
    print("ready", flush=True)
    for turn in itertools.count(1):
        with ledger.writing() as writer:
            if turn % 3 == 0:
                number = writer.next_number(f"K{os.getpid()}")
                writer.begin(header(number))
                entries = writer.append((draft(number, TakeIn(owner="P-1")), draft(number, Announce(days=1))))
            else:
                entries = writer.append((draft(record, Announce(days=turn, owner="P-2"), key=f"{os.getpid()}-{turn}"),))
        print(*(entry.seq for entry in entries), flush=True)
        if turn == count:
            return


if __name__ == "__main__":
    django.setup()
    run(sys.argv[1], int(sys.argv[2]))
