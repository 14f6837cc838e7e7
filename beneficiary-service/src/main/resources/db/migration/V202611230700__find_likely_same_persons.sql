-- Persons who are probably one although their identity numbers differ. Names are sealed: two keyed hashes say whether they
-- are written alike, and whether they sound alike in the same year of birth; the second finds whom to compare with.
alter table member add column name_index bytea;
alter table member add column likeness_index bytea;
create index member_by_likeness on member (region_code, unit_code, likeness_index);
alter table registry_stage_member add column name_index bytea not null default '';
alter table registry_stage_member alter name_index drop default;
alter table registry_stage_member add column likeness_index bytea not null default '';
alter table registry_stage_member alter likeness_index drop default;

comment on column member.name_index is '单位和姓名的盲索引，按区划分设密钥；尚未补算的为空';
comment on column member.likeness_index is '单位、姓名读音与出生年份的盲索引，按区划分设密钥；尚未补算的为空';

-- Which fields of two entries agree, and how much that weighs. Sound and year of birth agree already. A sex that differs
-- speaks against it, for the identity number says it.
create function likeness(same_name boolean, one_born date, other_born date, same_sex boolean, same_village boolean,
        same_account boolean)
    returns table (agreed text, points integer)
    language sql immutable
begin atomic
    select string_agg(f.field, ',' order by f.place), sum(f.points)
    from (values
        (1, 'name', 40, same_name),
        (2, 'sound', 30, not same_name),
        (3, 'birth-date', 30, one_born = other_born),
        (4, 'birth-date-in-part', 15, one_born <> other_born and (extract(day from one_born) = extract(day from other_born)
            or extract(month from one_born) = extract(month from other_born))),
        (5, 'sex', 5, same_sex),
        (6, 'other-sex', -20, not same_sex),
        (7, 'village', 15, same_village),
        (8, 'account', 25, same_account)) f (place, field, points, holds)
    where f.holds;
end;

comment on function likeness is '疑似同一人的逐项比对：相符的项目及分值合计';

-- A pair of members, told once: the one who was entered first, and the other. What agreed is kept, no value of it.
alter table clash add column other_member uuid references member;
alter table clash add column agreed varchar(128);
alter table clash add column points integer check ((points is null) = (agreed is null));
alter table clash add column decided_points integer;
drop index clash_once;
create unique index clash_once on clash (household_id, kind, member_id, other_household, other_member) nulls not distinct
    where status <> 'cleared';

comment on column clash.agreed is '疑似同一人：相符的项目';
comment on column clash.points is '疑似同一人：分值合计';
comment on column clash.decided_points is '作出判断时的分值；超过时须重新判断';

-- The job learns in which units persons without these hashes are, and nothing else of them.
create function units_to_liken()
    returns table (region_code varchar, unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct m.region_code, m.unit_code from member m join household h on h.id = m.household_id
    where m.likeness_index is null and h.destroyed_at is null
    order by 1, 2;
end;
revoke all on function units_to_liken from public;
grant execute on function units_to_liken to ${appRole};
