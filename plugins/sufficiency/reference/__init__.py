"""Reference data that is not the council's own: postcodes, Ofsted's providers, published statistics."""

from sufficiency.config import Config
from sufficiency.home import reference_dir
from sufficiency.reference import postcodes


def prepare_reference(config: Config) -> None:
    """Lay out what the warehouse reads from the reference folder; what a council does not have is left out."""
    postcodes.ensure(reference_dir())
