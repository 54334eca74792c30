"""Every exception of the product. A refusal of an act is a value, not an exception (see ``procedure.Refusal``).

ProductError           something the user can mend; always says four things
├── DeclarationError   a pack is wrong; raised at start-up with all its faults at once
├── LedgerBroken       the chain does not verify; carries the first bad act
├── WrongContent       an act's fields are missing, of the wrong type or out of range
├── UnknownAct         the procedure has no such act
├── UnknownRecord      no such record, or not visible to this user
├── NotPermitted       the posts of this account do not open this page
├── WrongCredential    the signing passphrase is wrong, or there is no key to open with it
├── CredentialLocked   it was wrong too often
├── SignatureRefused   a signature did not verify when it was made (signature.py)
├── WriteConflict      somebody else wrote to the record first; read again and retry
├── StoreUnavailable   the database is locked, full, or of a newer version
├── UnreadableFile     a file cannot be read as what it claims to be (importers/unreadable.py)
├── UnknownDigest      a ledger names a hash function that the product lacks (digest.py)
├── KeyUnusable        a key file is missing, readable by others, or not a key (store/keyring.py)
├── IdentityForgotten  the key of this person was destroyed (store/vault.py)
└── IdentityUnreadable the sealed identity does not open: altered, or another key (store/vault.py)
"""

from dataclasses import dataclass

OWN_RULES = "执衡访问与记录规则 (Zhiheng access and recording rules)"
"""What an error rests on that rests on no article of law."""


@dataclass(eq=False)
class ProductError(Exception):
    """What was tried, what stopped it, under which article or rule (its own rules where none is said), what to do
    next."""

    tried: str
    stopped_by: str
    article: str
    next_step: str

    def __post_init__(self) -> None:
        self.article = self.article or OWN_RULES

    def __str__(self) -> str:
        stopped_by = self.stopped_by.replace("\n", "\n  ")
        return f"{self.tried}\n  {stopped_by}\n  依据 Under: {self.article}\n  下一步 Next: {self.next_step}"


class DeclarationError(ProductError):
    """A declaration contradicts itself. ``stopped_by`` lists every fault, one a line."""


@dataclass(eq=False)
class LedgerBroken(ProductError):
    """The ledger does not verify; ``seq`` is the number of the first bad act."""

    seq: int = 0


class WrongContent(ProductError):
    """An act's content is missing a field, has one too many, or a value of the wrong type."""


class UnknownAct(ProductError):
    """The procedure has no act of this name; ``next_step`` lists those it has."""


class UnknownRecord(ProductError):
    """There is no such record, or the user may not see it: the answer is the same."""


class NotPermitted(ProductError):
    """The account holds no post today that opens this page; nothing was read or written."""


class WrongCredential(ProductError):
    """The signing passphrase is wrong, too short or of no key; nothing was written to the ledger."""


class CredentialLocked(ProductError):
    """The signing passphrase was wrong too often; nothing was written to the ledger."""


class WriteConflict(ProductError):
    """The record grew between reading and writing; nothing was written."""


class StoreUnavailable(ProductError):
    """The database cannot take the act now; nothing was written."""
