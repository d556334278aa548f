select * from {{ ref('stg_published__looked_after') }}

union all

select * from {{ ref('stg_published__stability') }}

union all

select * from {{ ref('stg_published__accommodation') }}

union all

select * from {{ ref('stg_published__population') }}
