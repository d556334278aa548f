with

episode as (

    select
        *,
        left(collection_year, 4)::integer as year_number
    from {{ ref('ssda903__episodes') }}

),

header as (

    select
        *,
        left(collection_year, 4)::integer as year_number
    from {{ ref('ssda903__header') }}

),

-- The same episode, open over 31 March, as last year's return had it.
episode_differs as (

    unpivot (
        select
            this.collection_year,
            this.child_key,
            this.row_id,
            if(this.rne is distinct from earlier.rne, earlier.rne, null) as rne,
            if(this.ls is distinct from earlier.ls, earlier.ls, null) as ls,
            if(this.cin is distinct from earlier.cin, earlier.cin, null) as cin,
            if(this.place is distinct from earlier.place, earlier.place, null) as place,
            if(this.place_provider is distinct from earlier.place_provider, earlier.place_provider, null)
                as place_provider,
            if(this.urn is distinct from earlier.urn, earlier.urn, null) as urn

        from episode as this

        inner join episode as earlier
            on
                this.child_key = earlier.child_key
                and this.decom = earlier.decom
                and this.year_number = earlier.year_number + 1

        where earlier.dec is null
    )
    on rne, ls, cin, place, place_provider, urn
    into name field value suggested_value

),

-- Without an episode of that day, the first of this year ought to be the one that was open.
start_differs as (

    select
        this.collection_year,
        this.child_key,
        this.row_id,
        'decom' as field,
        {{ return_cell('earlier.decom') }} as suggested_value

    from episode as this

    inner join episode as earlier
        on
            this.child_key = earlier.child_key
            and this.year_number = earlier.year_number + 1
            and earlier.dec is null

    anti join episode as same
        on
            earlier.child_key = same.child_key
            and earlier.decom = same.decom
            and earlier.year_number + 1 = same.year_number

    qualify row_number() over (partition by this.collection_year, this.child_key order by this.decom, this.row_id) = 1

),

child_differs as (

    unpivot (
        select
            this.collection_year,
            this.child_key,
            this.row_id,
            if(this.sex is distinct from earlier.sex, earlier.sex, null) as sex,
            if(this.ethnic is distinct from earlier.ethnic, earlier.ethnic, null) as ethnic,
            if(this.mother is distinct from earlier.mother, earlier.mother, null) as mother,
            -- A birth date or a pupil's number is looked up where it was returned; it is shown to nobody.
            if(
                this.upn is distinct from earlier.upn,
                if(earlier.upn like 'UN%', earlier.upn, left(earlier.upn, 0)),
                null
            ) as upn,
            if(this.dob_text is distinct from earlier.dob_text and earlier.dob is not null, '', null) as dob,
            if(this.mc_dob_text is distinct from earlier.mc_dob_text and earlier.mc_dob is not null, '', null) as mc_dob

        from header as this

        inner join header as earlier
            on
                this.child_key = earlier.child_key
                and this.year_number = earlier.year_number + 1
    )
    on sex, ethnic, upn, mother, dob, mc_dob
    into name field value suggested_value

),

differs as (

    select
        *,
        'episodes' as module
    from episode_differs

    union all

    select
        *,
        'episodes' as module
    from start_differs

    union all

    select
        *,
        'header' as module
    from child_differs

),

suggestion as (

    select
        child_key,
        null::date as began,
        null::date as placement_began,
        collection_year,
        row_id,
        module,
        upper(field) as field,
        [upper(field)] as bears_on,
        nullif(suggested_value, '') as suggested_value,
        if(
            suggested_value = '',
            'Last year''s return has another value for this child: look there, and at the record it was taken from.',
            'Last year''s return has this suggested_value for the same '
            || if(module = 'episodes', 'episode, which was open on 31 March.', 'child.')
        ) as evidence,
        8 as priority

    from differs

)

select * from suggestion
