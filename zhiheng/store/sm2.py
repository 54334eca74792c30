"""SM2 signatures (GB/T 32918.2-2016) made by gmssl-pyx, which the extra ``seal`` brings."""

from zhiheng.kernel.signature import RULE, SignatureRefused

SCALAR_BYTES = 32
_POINT_BYTES = 64


def generate() -> tuple[bytes, bytes]:
    """A new key: the secret number (32 bytes) and the point (64 bytes). SignatureRefused without the extra."""
    try:
        from gmssl_pyx import sm2_key_generate
    except ImportError:
        raise _missing() from None
    public, private = sm2_key_generate()
    return bytes(private), bytes(public)[-_POINT_BYTES:]


def sign(private: bytes, public: bytes, message: bytes) -> bytes:
    """The signature of ``message`` under the default identity, in DER. SignatureRefused without the extra."""
    try:
        from gmssl_pyx import sm2_sign
    except ImportError:
        raise _missing() from None
    return bytes(sm2_sign(private, public, message))


def _missing() -> SignatureRefused:
    return SignatureRefused(
        tried="使用 SM2 签名 (sign with SM2)",
        stopped_by="没有安装 SM2 组件 gmssl-pyx (gmssl-pyx is not installed)",
        article=RULE,
        next_step='安装 pip install "zhiheng[seal]" 后重试 (install the extra "seal")',
    )
