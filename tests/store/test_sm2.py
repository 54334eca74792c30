"""SM2: the verifier written from the standard against the standard's own example and against gmssl-pyx."""

import gmssl_pyx
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from hypothesis import given, settings
from hypothesis import strategies as st

from zhiheng.store import sm2, sm2_verifier

# GB/T 32918.5-2017, annex A.2.
PUBLIC = bytes.fromhex(
    "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
    "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"
)
R = 0xF5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3
S = 0xB1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA
MESSAGE = b"message digest"


def test_the_example_of_the_standard_verifies() -> None:
    assert sm2_verifier.verify(PUBLIC, MESSAGE, encode_dss_signature(R, S))


def test_whatever_is_changed_in_the_example_does_not() -> None:
    value = encode_dss_signature(R, S)
    assert not sm2_verifier.verify(PUBLIC, MESSAGE + b"!", value)
    assert not sm2_verifier.verify(PUBLIC, MESSAGE, value, identity=b"ALICE123@YAHOO.COM")
    assert not sm2_verifier.verify(PUBLIC, MESSAGE, encode_dss_signature(S, R))
    for r, s in ((0, S), (R, 0), (R + sm2_verifier.N, S), (R, sm2_verifier.N - R)):
        assert not sm2_verifier.verify(PUBLIC, MESSAGE, encode_dss_signature(r, s))
    off_the_curve = PUBLIC[:-1] + bytes((PUBLIC[-1] ^ 1,))
    for public in (b"", PUBLIC[:-1], b"\x00" * 64, off_the_curve, b"\xff" * 64):
        assert not sm2_verifier.verify(public, MESSAGE, value)
    for wrong in (b"", b"\x00" * 64, value[:-1], value + b"\x00"):
        assert not sm2_verifier.verify(PUBLIC, MESSAGE, wrong)


@settings(max_examples=25)
@given(message=st.binary(max_size=80))
def test_the_two_implementations_agree(message: bytes) -> None:
    private, public = sm2.generate()
    value = sm2.sign(private, public, message)
    assert sm2_verifier.verify(public, message, value)
    assert gmssl_pyx.sm2_verify(public, message, value)
    r, s = decode_dss_signature(value)
    forged = encode_dss_signature(r, (s + 1) % sm2_verifier.N)
    assert not sm2_verifier.verify(public, message, forged)
    assert not gmssl_pyx.sm2_verify(public, message, forged)
