-- A registry of {persons} persons, three to a household, in the unit that is measured: random octets stand for what is
-- sealed and for the keyed index, which look the same.
set session_replication_role = replica;
create temporary table made as
select uuidv7() as id, n, decode(md5('c' || n) || md5('d' || n), 'hex') as hash
from generate_series(1, {persons} / 3) n;
insert into household (id, version, region_code, unit_code, number, township_code, village, registration, categories,
    retention_year, content_index)
select id, 0, '130109', '725001', 'M-' || n, '130109100', '虚拟01村', 'agricultural', array['hardship'], 2036, hash
from made;
insert into household_version (id, household_id, version, region_code, unit_code, effective_on, recorded_at, recorded_by,
    township_code, registration, categories, persons, row_hash)
select uuidv7(), id, 0, '130109', '725001', '2025-01-01', '2025-01-01 08:00+08', 'bench', '130109100', 'agricultural',
    array['hardship'], 3, hash
from made;
insert into member (id, household_id, region_code, unit_code, position, relation, sex, birth_date, name_sealed,
    identity_sealed, identity_index, remark_sealed, insured_child, university, present)
select uuidv7(), h.id, '130109', '725001', m, 'other', 'male', '1960-01-01', o.octets, o.octets,
    substring(o.octets from 1 for 32), o.octets, false, '', true
from made h cross join generate_series(0, 2) m
cross join lateral (select decode(md5(h.n || 'a' || m) || md5(h.n || 'b' || m) || md5(h.n || 'c' || m), 'hex') as octets) o;
insert into member_version (id, member_id, household_id, household_version, region_code, unit_code, relation, birth_date,
    insured_child, admitted, row_hash)
select uuidv7(), id, household_id, 0, '130109', '725001', relation, birth_date, false, false, identity_index
from member where relation = 'other';
insert into bench_household select * from household h where number like 'M-%';
insert into bench_member select * from member where relation = 'other';
insert into bench_household_version select v.* from household_version v where recorded_by = 'bench';
insert into bench_member_version select * from member_version where relation = 'other';
