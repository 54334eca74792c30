"""Where an installation keeps its database, keys, seal, checkpoints and copies."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where an installation keeps its database, keys and columnar copy."""

    path: Path
    database_url: str

    @classmethod
    def from_environment(cls) -> "Home":
        """``ZHIHENG_HOME`` (default ``var`` in the working directory), ``ZHIHENG_DATABASE_URL`` (default SQLite)."""
        path = Path(os.environ.get("ZHIHENG_HOME", "var")).absolute()
        url = os.environ.get("ZHIHENG_DATABASE_URL", f"sqlite:///{path / 'zhiheng.sqlite3'}")
        return cls(path=path, database_url=url)

    @property
    def master_key(self) -> Path:
        return self.path / "keys" / "master.key"

    @property
    def signing_key(self) -> Path:
        return self.path / "keys" / "checkpoint.key"

    @property
    def sm2_authority(self) -> Path:
        """The certificate of the authority that issues SM2 certificates to this site's officers, where there is one."""
        return self.path / "keys" / "sm2_authority.pem"

    @property
    def session_key(self) -> Path:
        return self.path / "keys" / "session.key"

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def forgotten(self) -> Path:
        """The register of what was forgotten; a restored backup is made to forget it again."""
        return self.path / "forgotten.jsonl"

    @property
    def seal_key(self) -> Path:
        return self.path / "seal" / "seal.key"

    @property
    def seal_certificate(self) -> Path:
        return self.path / "seal" / "seal.crt"

    @property
    def seal_picture(self) -> Path | None:
        """The site's own picture of its seal; None where one is drawn."""
        found = (self.path / "seal" / name for name in ("seal.svg", "seal.png"))
        return next((path for path in found if path.is_file()), None)

    @property
    def fonts(self) -> Path:
        """Where a site puts the official fonts that cannot be shipped."""
        return self.path / "fonts"

    @property
    def columnar(self) -> Path:
        return self.path / "columnar"

    @property
    def law(self) -> Path:
        """The law texts of the site."""
        return self.path / "law"
