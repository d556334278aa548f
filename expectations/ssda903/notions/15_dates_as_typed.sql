/*
Dates judged with what was typed. equal_dates: the same day, or the same text where one of the two cannot be read;
null when either is blank. could_be_date: some real day fits, where ZZ or ZZZZ stand for an unknown part.
*/
create or replace macro equal_dates(one, one_text, other, other_text) as coalesce(one = other, one_text = other_text);

-- January and a leap year can hold every day that any month or year can.
create or replace macro could_be_date(typed) as
regexp_full_match(typed, '(\d{1,2}|ZZ)/(\d{1,2}|ZZ)/(1[6-9]\d\d|2[0-2]\d\d|ZZZZ)')
and try_strptime(
    replace(replace(regexp_replace(typed, '^ZZ', '01'), '/ZZZZ', '/2024'), '/ZZ/', '/01/'), '%d/%m/%Y'
) is not null;
