"""YAML, read by its library's parser in C where it is there: seven times as quick, and a night reads much of it."""

from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yml(text: str) -> Any:
    """What a YAML text says; raises yaml.YAMLError."""
    loader = LOADER(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()
