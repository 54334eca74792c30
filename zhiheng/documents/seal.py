"""The seal as cryptography: a PAdES signature over the whole file with the certificate of the bureau."""

import os
import zlib
from binascii import hexlify
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from asn1crypto.cms import CMSAttribute, CMSAttributes, ContentInfo
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from zhiheng.documents.printing_failed import PrintingFailed
from zhiheng.kernel.errors import ProductError
from zhiheng.kernel.paper import SealVerdict
from zhiheng.law.policy import ending

FIELD = "Seal"
RESERVED = 4096
"""Hex digits kept free for a signature, besides those of its certificates."""
YEARS_OF_A_DEMO = 10


class SealUnusable(ProductError):
    """The key or the certificate of the seal is missing, open to others, or neither fits the other."""


# What a parser of another's file stumbles over besides what it knows as an error.
UNREADABLE: tuple[type[Exception], ...] = (PdfError, ValueError, LookupError, TypeError, AttributeError)
UNREADABLE += (ArithmeticError, AssertionError, RecursionError, zlib.error)


@dataclass(frozen=True, kw_only=True)
class Seal:
    """Signs with the first certificate of the file, the rest being its chain; made by ``create`` or brought by the
    site (PEM)."""

    key: asn1_keys.PrivateKeyInfo
    certificates: tuple[asn1_x509.Certificate, ...]

    @classmethod
    def load(cls, key: Path, certificate: Path) -> "Seal":
        """Raises SealUnusable."""
        try:
            if key.stat().st_mode & 0o077:
                raise ValueError(f"{key.name} 可被他人读取 (others may read it; chmod 600)")
            secret = serialization.load_pem_private_key(key.read_bytes(), password=None)
            chain = x509.load_pem_x509_certificates(certificate.read_bytes())
            public = secret.public_key().public_bytes(*_SUBJECT_INFO)
            if chain[0].public_key().public_bytes(*_SUBJECT_INFO) != public:
                raise ValueError(f"{certificate.name} 与私钥不符 (the certificate is of another key)")
        except (OSError, ValueError, TypeError) as error:
            raise _unusable(key, error) from error
        der = secret.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        encoded = (one.public_bytes(serialization.Encoding.DER) for one in chain)
        return cls(
            key=asn1_keys.PrivateKeyInfo.load(der),
            certificates=tuple(asn1_x509.Certificate.load(one) for one in encoded),
        )

    @classmethod
    def create(cls, key: Path, certificate: Path, organ: str, now: datetime) -> None:
        """A self-signed certificate for ``organ``, for trials and until the site brings its own. The key comes last and
        whole, and over nothing: where this is cut off, it can be done again."""
        secret = ec.generate_private_key(ec.SECP256R1())
        made = _self_signed(secret, organ, now).public_bytes(serialization.Encoding.PEM)
        kept = secret.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        unfinished = key.with_name(f".{key.name}.new")
        unfinished.unlink(missing_ok=True)
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(kept)
            file.flush()
            os.fsync(file.fileno())
        certificate.write_bytes(made)
        os.link(unfinished, key)
        unfinished.unlink()

    def sign(self, file: bytes, title: str, at: datetime) -> bytes:
        """``file`` with the signature appended; ``at``: the moment it states. Raises PrintingFailed."""
        meta = PdfSignatureMetadata(
            field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, signer_key_usage=set()
        )
        reserved = RESERVED + 2 * sum(len(one.dump()) for one in self.certificates)
        try:
            signed = _DatedSigner(meta, self._signer, at).sign_pdf(
                _Appendix(BytesIO(file)),
                bytes_reserved=reserved,
            )
        except (SigningError, PdfError) as error:
            raise PrintingFailed(title, str(error)) from error
        return bytes(signed.getvalue())

    def verify(self, file: bytes, now: datetime) -> SealVerdict:
        """See ``kernel.paper.Printer``."""
        unsealed = SealVerdict(sealed=False, intact=False, ours=False)
        try:
            signatures = PdfFileReader(BytesIO(file)).embedded_signatures
            if not signatures:
                return unsealed
            status = validate_pdf_signature(signatures[-1], self._context(now))
        except SignatureValidationError:
            return SealVerdict(sealed=True, intact=False, ours=False)
        except UNREADABLE:
            return unsealed
        whole = status.coverage is not None and status.coverage >= SignatureCoverageLevel.ENTIRE_FILE
        whole = whole and _fills_its_hole(file, signatures[-1])
        return SealVerdict(
            sealed=True,
            intact=bool(status.intact and status.valid and whole),
            ours=bool(status.signing_cert.dump() == self.certificates[0].dump()),
            signer=str(status.signing_cert.subject.human_friendly),
            at=status.signer_reported_dt,
        )

    def complaints(self, now: datetime) -> tuple[tuple[str, str], ...]:
        """That the certificate runs out soon, or has (中文, English)."""
        ends = self.certificates[0].not_valid_after
        told = ending("签章证书", "The seal's certificate", ends, now)
        return (told,) if told is not None else ()

    @cached_property
    def _signer(self) -> SimpleSigner:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(self.certificates)
        return _Signer(signing_cert=self.certificates[0], signing_key=self.key, cert_registry=store)

    def _context(self, now: datetime) -> ValidationContext:
        return ValidationContext(trust_roots=list(self.certificates), allow_fetching=False, moment=now)


def _fills_its_hole(file: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Whether the one stretch that a signature cannot sign, its own place, holds the signature and nothing else."""
    _, begins, ends, _ = signature.byte_range
    place = file[int(begins) : int(ends)]
    written = hexlify(ContentInfo.load(signature.pkcs7_content).dump()).upper()
    return place == b"<" + written.ljust(len(place) - 2, b"0") + b">"


class _DatedSigner(PdfSigner):
    """Signs as of a moment that it is given: only ``bootstrap`` reads the clock."""

    def __init__(self, meta: PdfSignatureMetadata, signer: SimpleSigner, at: datetime) -> None:
        super().__init__(meta, signer)
        self._at = at

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


class _Appendix(IncrementalPdfFileWriter):
    """Appends the signature and leaves what the file says of itself alone: pyHanko would write its metadata anew, from
    a clock that we do not read and not as an archive file must have it."""

    def _update_meta(self) -> None:
        pass


class _Signer(SimpleSigner):
    """asn1crypto encodes what was built, not read, anew at every level above it: what is read again is encoded once,
    and the attribute that names the certificate is the same for every file. That halves the time of a signature."""

    certificate_named = b""

    async def signed_attrs(self, *args: Any, **options: Any) -> Any:
        built = await super().signed_attrs(*args, **options)
        return CMSAttributes([CMSAttribute.load(self._encoded(one)) for one in built])

    def _encoded(self, attribute: Any) -> bytes:
        if attribute["type"].native != "signing_certificate_v2":
            return bytes(attribute.dump())
        self.certificate_named = self.certificate_named or bytes(attribute.dump())
        return self.certificate_named


_SUBJECT_INFO = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _self_signed(secret: ec.EllipticCurvePrivateKey, organ: str, now: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"), x509.NameAttribute(NameOID.COMMON_NAME, organ)])
    begins = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + timedelta(days=366 * YEARS_OF_A_DEMO))
        .add_extension(usage, critical=True)
        .sign(secret, hashes.SHA256())
    )


def _unusable(key: Path, error: Exception) -> SealUnusable:
    return SealUnusable(
        tried=f"读取签章证书 {key.name} (read the seal's key and certificate)",
        stopped_by=str(error),
        article="",
        next_step="运行 zhiheng init 生成，或放入本单位的 seal.key 与 seal.crt，权限 600 (run init, or bring your own)",
    )
