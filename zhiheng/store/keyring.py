"""Keys that live outside the database: the master key of the identities and the key that signs checkpoints."""

import base64
import os
import secrets
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from zhiheng.kernel.errors import ProductError

KEY_BYTES = 32
MASTER_KEY_VARIABLE = "ZHIHENG_MASTER_KEY"

_RULE = "个人信息保护法第五十一条；密钥文件只许属主读写 Key files are for their owner alone (0600)"


class KeyUnusable(ProductError):
    """A key file is missing, open to others, already there when one is to be made, or holds no key."""


@dataclass(frozen=True, kw_only=True)
class MasterKey:
    """The key that wraps the persons' keys: 32 secret bytes, never printed, never in the database or its backups."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes")

    @classmethod
    def load(cls, path: Path) -> Self:
        """The key in this file, as hex or base64. KeyUnusable if the file is missing, readable by others or no key."""
        return cls(secret=_read(path, _MASTER))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """The key in ZHIHENG_MASTER_KEY, as hex or base64. KeyUnusable if the variable is missing or no key."""
        source = f"环境变量 variable {MASTER_KEY_VARIABLE}"
        if MASTER_KEY_VARIABLE not in environment:
            mend = "设置该变量，或指定密钥文件。Set it, or name a key file."
            raise _unusable(_MASTER, source, "没有设置。It is not set.", mend)
        return cls(secret=_decoded(environment[MASTER_KEY_VARIABLE], _MASTER, source))

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new random key, written to ``path`` as hex with mode 0600. KeyUnusable if anything is there already."""
        key = cls(secret=secrets.token_bytes(KEY_BYTES))
        _write(path, key.secret, _MASTER)
        return key


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Signs checkpoints with Ed25519 (RFC 8032). ``seed``: 32 secret bytes, never printed."""

    seed: bytes = field(repr=False)

    @classmethod
    def load(cls, path: Path) -> Self:
        """The signing key in this file, as hex or base64. KeyUnusable as with the master key."""
        return cls(seed=_read(path, _SIGNING))

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new signing key, written to ``path`` as hex with mode 0600. KeyUnusable if anything is there already."""
        signer = cls(seed=secrets.token_bytes(KEY_BYTES))
        _write(path, signer.seed, _SIGNING)
        return signer

    @property
    def public_hex(self) -> str:
        """The public key, 64 hex digits: publish it beside the checkpoints."""
        return self._private.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> bytes:
        """The signature of ``message``, 64 bytes."""
        return self._private.sign(message)

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def verify_signature(public_hex: str, message: bytes, signature: bytes) -> bool:
    """Whether the holder of this public key signed ``message``. Any input is answered; none raises."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_hex)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def derived(secret: bytes, purpose: str, length: int) -> bytes:
    """``length`` bytes of ``secret`` for one purpose, telling nothing of it or of other purposes (HKDF, RFC 5869)."""
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=None, info=f"zhiheng {purpose}".encode()).derive(secret)


_MASTER = "主密钥 master key"
_SIGNING = "签名密钥 signing key"


def _unusable(what: str, source: str, why: str, next_step: str) -> KeyUnusable:
    return KeyUnusable(tried=f"使用{what}：{source}", stopped_by=why, article=_RULE, next_step=next_step)


def _read(path: Path, what: str) -> bytes:
    try:
        with path.open("rb") as file:
            # Asked of the open file: its name may point elsewhere a moment later.
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_IMODE(mode) & 0o077:
                why = f"别人可以读写（权限 {stat.S_IMODE(mode):04o}）。Others may read or write it."
                mend = f"chmod 600 {path}；若他人已读过，请更换密钥。If others have read it, replace the key."
                raise _unusable(what, str(path), why, mend)
            text = file.read(1024).decode("ascii", errors="replace")
    except OSError as error:
        why = f"无法读取：{error.strerror}。It cannot be read."
        mend = "检查路径和属主，或从保管处恢复该文件。Check path and owner, or restore the file from custody."
        raise _unusable(what, str(path), why, mend) from None
    return _decoded(text, what, str(path))


def _decoded(text: str, what: str, source: str) -> bytes:
    for decode in (bytes.fromhex, _from_base64):
        try:
            key = decode(text.strip())
        except ValueError:
            continue
        if len(key) == KEY_BYTES:
            return key
    why = f"内容不是 {KEY_BYTES} 字节的密钥。It holds no key of {KEY_BYTES} bytes."
    mend = "应为 64 位十六进制或 44 位 base64。It should be 64 hex digits or 44 base64 characters."
    raise _unusable(what, source, why, mend)


def _from_base64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _write(path: Path, secret: bytes, what: str) -> None:
    """Whole or not at all, and never over something: the finished file is linked to its name, which must be free."""
    try:
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mkstemp makes it 0600
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secret.hex() + "\n")
                file.flush()
                os.fsync(file.fileno())
            os.link(unfinished, path)
        finally:
            os.unlink(unfinished)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except FileExistsError:
        why = "该文件已经存在，绝不覆盖。The file exists and is never written over."
        mend = "换一个文件名，或使用已有密钥。Choose another name, or use the key that is there."
        raise _unusable(what, str(path), why, mend) from None
    except OSError as error:
        why = f"无法写入：{error.strerror}。It cannot be written."
        mend = "检查目录是否存在、可写。Check that the folder exists and may be written."
        raise _unusable(what, str(path), why, mend) from None
