-- As before, but each person is asked for by the index, whatever was believed of the tables when it was planned: a plan made
-- over an empty registry read all persons of the region for each chunk of a file (offset 0 keeps the questions apart).
create or replace function registered_elsewhere(in_region text, own_unit text, indexes bytea[])
    returns table (identity_index bytea, registered boolean, dead boolean)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select i.identity_index,
        exists (select from member m where m.region_code = in_region and m.identity_index = i.identity_index
            and m.present and m.unit_code <> own_unit offset 0),
        exists (select from (
                select m.id from member m where m.region_code = in_region and m.identity_index = i.identity_index
                  and m.unit_code <> own_unit offset 0) m
            cross join lateral (
                select d.id from departure d where d.member_id = m.id and d.ground = 'death' and d.withdraws is null
                  and not exists (select from departure w where w.withdraws = d.id offset 0) offset 0) d offset 0)
    from unnest(indexes) i (identity_index)
    where region_in_scope(in_region);
end;
