with

episode as (

    select *, left(collection_year, 4)::integer as year_number from {{ ref('ssda903__episodes') }}

),

header as (

    select *, left(collection_year, 4)::integer as year_number from {{ ref('ssda903__header') }}

),

-- The same episode, open over 31 March, as last year's return had it.
episode_differs as (

    unpivot (
        select
            this.collection_year,
            this.child_key,
            this.row_id,
            if(this.rne is distinct from last.rne, last.rne, null) as rne,
            if(this.ls is distinct from last.ls, last.ls, null) as ls,
            if(this.cin is distinct from last.cin, last.cin, null) as cin,
            if(this.place is distinct from last.place, last.place, null) as place,
            if(this.place_provider is distinct from last.place_provider, last.place_provider, null) as place_provider,
            if(this.urn is distinct from last.urn, last.urn, null) as urn

        from episode as this

        inner join episode as last
            on
                this.child_key = last.child_key
                and this.decom = last.decom
                and this.year_number = last.year_number + 1

        where last.dec is null
    )
    on rne, ls, cin, place, place_provider, urn
    into name field value value

),

-- Without an episode of that day, the first of this year ought to be the one that was open.
start_differs as (

    select
        this.collection_year,
        this.child_key,
        this.row_id,
        'decom' as field,
        {{ return_cell('last.decom') }} as value

    from episode as this

    inner join episode as last
        on
            this.child_key = last.child_key
            and this.year_number = last.year_number + 1
            and last.dec is null

    anti join episode as same
        on
            last.child_key = same.child_key
            and last.decom = same.decom
            and last.year_number + 1 = same.year_number

    qualify row_number() over (partition by this.collection_year, this.child_key order by this.decom, this.row_id) = 1

),

child_differs as (

    unpivot (
        select
            this.collection_year,
            this.child_key,
            this.row_id,
            if(this.sex is distinct from last.sex, last.sex, null) as sex,
            if(this.ethnic is distinct from last.ethnic, last.ethnic, null) as ethnic,
            if(this.upn is distinct from last.upn, last.upn, null) as upn,
            if(this.mother is distinct from last.mother, last.mother, null) as mother,
            -- A birth date is looked up where it was returned; it is shown to nobody.
            if(this.dob_text is distinct from last.dob_text and last.dob is not null, '', null) as dob,
            if(this.mc_dob_text is distinct from last.mc_dob_text and last.mc_dob is not null, '', null) as mc_dob

        from header as this

        inner join header as last
            on
                this.child_key = last.child_key
                and this.year_number = last.year_number + 1
    )
    on sex, ethnic, upn, mother, dob, mc_dob
    into name field value value

),

differs as (

    select *, 'episodes' as module from episode_differs

    union all

    select *, 'episodes' as module from start_differs

    union all

    select *, 'header' as module from child_differs

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
        nullif(value, '') as value,
        if(
            value = '',
            'Last year''s return has another date for this child: look there, and at the record it was taken from.',
            'Last year''s return has this value for the same '
            || if(module = 'episodes', 'episode, which was open on 31 March.', 'child.')
        ) as evidence,
        8 as priority

    from differs

)

select * from suggestion
