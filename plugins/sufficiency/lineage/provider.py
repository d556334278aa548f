"""What Airflow asks a package that brings assets of its own: how lineage tools are told of them."""

from typing import Any


def provider_info() -> dict[str, Any]:
    """The scheme `sufficiency`, and who turns its assets into datasets; Airflow finds this by pyproject.toml."""
    return {
        "package-name": "sufficiency",
        "name": "Sufficiency",
        "description": "What the night's DAGs hand to one another.",
        "asset-uris": [
            {
                "schemes": ["sufficiency"],
                "handler": None,
                "to_openlineage_converter": "sufficiency.lineage.datasets.of_asset",
            }
        ],
    }
