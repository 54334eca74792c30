"""SM2 certificates that a site's own authority issued (GB/T 20518-2018), and the keys that belong to them.

The general libraries read everything of such a certificate but the key: its curve is none that they know.
"""

import base64
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from zhiheng.store import sm2, sm2_verifier
from zhiheng.store.keyring import KeyUnusable

_SM2_WITH_SM3 = "1.2.156.10197.1.501"
# Within a certificate: the curve's identifier (1.2.156.10197.1.301), then a bit string with an uncompressed point.
_POINT_FOLLOWS = bytes.fromhex("06082a811ccf5501822d03420004")
_POINT_BYTES = 64
# Within a private key of SEC 1, by itself or in PKCS#8: version 1, then an octet string of 32 bytes.
_SCALAR_FOLLOWS = bytes.fromhex("0201010420")
_RULE = "GB/T 20518-2018，GB/T 35276-2017"


@dataclass(frozen=True, kw_only=True)
class Sm2Key:
    """A private key (32 bytes) with its point (64 bytes) and certificate (DER)."""

    private: bytes
    public: bytes
    certificate: bytes


def read_key(certificate: Path, private_key: Path, authority: Path, now: datetime) -> Sm2Key:
    """The key of an officer.

    Raises KeyUnusable where the certificate was not issued by ``authority`` or is not valid at ``now``, or the private
    key is not its own, is encrypted or cannot be read.
    """
    issued, issuer = _read(certificate), _read(authority)
    point = _point(issued, certificate)
    if not sm2_verifier.verify(_point(issuer, authority), issued.tbs_certificate_bytes, issued.signature):
        raise _unusable(certificate, "不是本单位证书机构签发的 SM2 证书 (not issued by the site's SM2 authority)")
    if not issued.not_valid_before_utc <= now <= issued.not_valid_after_utc:
        raise _unusable(certificate, "证书不在有效期内 (the certificate is not valid today)")
    private = _scalar(private_key)
    probe = b"zhiheng: does this private key belong to that certificate?"
    if not sm2_verifier.verify(point, probe, sm2.sign(private, point, probe)):
        raise _unusable(private_key, "私钥与证书不匹配 (the private key is not that of the certificate)")
    return Sm2Key(private=private, public=point, certificate=issued.public_bytes(Encoding.DER))


def last_moment(certificate: bytes) -> datetime:
    """The last moment at which a certificate (DER) is valid."""
    return x509.load_der_x509_certificate(certificate).not_valid_after_utc


def _read(path: Path) -> x509.Certificate:
    try:
        found = x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError) as error:
        raise _unusable(path, f"无法读取证书：{error} (the certificate cannot be read)") from None
    if found.signature_algorithm_oid.dotted_string != _SM2_WITH_SM3:
        raise _unusable(path, "不是以 SM2 签发的证书 (the certificate is not signed with SM2)")
    return found


def _point(certificate: x509.Certificate, path: Path) -> bytes:
    _, found, rest = certificate.tbs_certificate_bytes.partition(_POINT_FOLLOWS)
    if not found or len(rest) < _POINT_BYTES:
        raise _unusable(path, "证书中没有 SM2 公钥 (the certificate holds no SM2 key)")
    return rest[:_POINT_BYTES]


def _scalar(path: Path) -> bytes:
    try:
        blocks = path.read_text(encoding="ascii")
    except (OSError, ValueError) as error:
        raise _unusable(path, f"无法读取私钥：{error} (the private key cannot be read)") from None
    for der in _pem_blocks(blocks):
        _, found, rest = der.partition(_SCALAR_FOLLOWS)
        if found and len(rest) >= sm2.SCALAR_BYTES:
            return rest[: sm2.SCALAR_BYTES]
    raise _unusable(path, "没有未加密的私钥，加密的先解密 (no private key in the clear; decrypt it first)")


def _pem_blocks(text: str) -> list[bytes]:
    """What lies between the lines of PEM, as bytes."""
    parts = re.findall(r"-----BEGIN [A-Z ]+-----\s+([A-Za-z0-9+/=\s]+?)-----END", text)
    return [base64.b64decode("".join(part.split())) for part in parts]


def _unusable(path: Path, why: str) -> KeyUnusable:
    return KeyUnusable(
        tried=f"登记 SM2 签名密钥：{path.name} (register an SM2 signing key)",
        stopped_by=why,
        article=_RULE,
        next_step="请证书机构核对或重新签发 (let the certificate authority check, or issue it anew)",
    )
