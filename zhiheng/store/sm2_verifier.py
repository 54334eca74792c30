"""Verification of SM2 signatures, written from the standard (GB/T 32918.1, .2 and .5-2017) and from nothing else.

A second opinion on the signatures that gmssl-pyx makes, and the only one needed to verify a ledger where that is not
installed. It handles public values alone, so that its time may depend on them.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from zhiheng.kernel.digest import SM3

Point = tuple[int, int] | None

# GB/T 32918.5: the curve y² = x³ + ax + b over p elements, and its base point of order n.
P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
BYTES = 32
IDENTITY = b"1234567812345678"
"""The signer's identity where none was agreed (GB/T 35276-2017)."""


def verify(public: bytes, message: bytes, value: bytes, identity: bytes = IDENTITY) -> bool:
    """Whether ``value`` (DER of r and s) signs ``message`` for the point ``public`` (64 bytes). None raises."""
    if len(public) != 2 * BYTES:
        return False
    point = int.from_bytes(public[:BYTES]), int.from_bytes(public[BYTES:])
    try:
        r, s = decode_dss_signature(value)
    except (ValueError, InvalidSignature):
        return False
    t = (r + s) % N
    if not (_on_curve(point) and 0 < r < N and 0 < s < N and t):
        return False
    e = int.from_bytes(SM3.function(_identified(identity, point) + message))
    found = _plus(_times(s, G), _times(t, point))
    return found is not None and (e + found[0]) % N == r


def _identified(identity: bytes, point: tuple[int, int]) -> bytes:
    """Z of the standard: identity, curve and public key under one hash."""
    length = (len(identity) * 8).to_bytes(2)
    numbers = b"".join(number.to_bytes(BYTES) for number in (A, B, *G, *point))
    return SM3.function(length + identity + numbers)


def _on_curve(point: tuple[int, int]) -> bool:
    x, y = point
    return x < P and y < P and (y * y - x * x * x - A * x - B) % P == 0


def _plus(one: Point, other: Point) -> Point:
    if one is None or other is None:
        return one or other
    (x, y), (u, v) = one, other
    if x == u and (y + v) % P == 0:
        return None
    slope = (3 * x * x + A) * pow(2 * y, -1, P) if one == other else (v - y) * pow(u - x, -1, P)
    across = (slope * slope - x - u) % P
    return across, (slope * (x - across) - y) % P


def _times(factor: int, point: Point) -> Point:
    total: Point = None
    while factor:
        if factor & 1:
            total = _plus(total, point)
        point, factor = _plus(point, point), factor >> 1
    return total
