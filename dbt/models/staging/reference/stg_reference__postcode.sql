select
    postcode,
    easting,
    northing,
    authority_code

from {{ postcode_reference() }}
