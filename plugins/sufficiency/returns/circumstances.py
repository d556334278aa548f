"""What a build rests on beside the council's sources: its policies, and Ofsted's list as it was that night.

Both change without leaving a trace, so the manifest names them and a copy of the list stays: whoever makes the build
again a year later makes it under the circumstances of its night.
"""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from sufficiency.config import Config
from sufficiency.errors import SufficiencyError
from sufficiency.home import reference_dir
from sufficiency.write import write_whole

LIST = "ofsted_providers"


def remember(config: Config) -> dict[str, Any]:
    """The manifest's word on policies and reference; the provider list is kept under its hash."""
    return {"policies": config.policies, "reference": {LIST: _keep(config.reference.get(LIST))}}


def recall(config: Config, manifest: dict[str, Any]) -> Config:
    """The settings under which a build was made.

    Raises SufficiencyError when the list it read is no longer there.
    """
    reference = {name: path for name, path in config.reference.items() if name != LIST}
    if kept := manifest.get("reference", {}).get(LIST):
        path = _kept() / kept["file"]
        if not path.is_file():
            raise SufficiencyError(
                f"SSDA903 {manifest['collection_year']}, night {manifest['night']}: the list of providers it was "
                f"checked with is no longer in {_kept()}. Restore that folder, then build again."
            )
        reference[LIST] = path
    return replace(config, policies=manifest.get("policies", config.policies), reference=reference)


def _keep(path: Path | None) -> dict[str, str] | None:
    if not path or not path.is_file():
        return None
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    file = _kept() / f"{LIST}-{digest[:16]}{path.suffix.lower()}"
    if not file.exists():
        write_whole(file, data)
    return {"file": file.name, "sha256": digest}


def _kept() -> Path:
    return reference_dir() / "kept"
