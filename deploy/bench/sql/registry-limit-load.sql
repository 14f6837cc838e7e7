with person as materialized (
    select s.*, sha256(convert_to(identity_number, 'UTF8')) as identity_index,
        count(*) over (partition by identity_number) as times
    from bench_stage s),
refused as (
    select number from person where times > 1
    union select p.number from person p join bench_member m on m.region_code = '130109' and m.unit_code = '725001'
        and m.identity_index = p.identity_index and m.present
    union select p.number from person p join bench_household h on h.region_code = '130109' and h.unit_code = '725001'
        and h.number = p.number),
entered as (
    insert into bench_household (id, version, region_code, unit_code, number, township_code, village, registration,
        categories, retention_year, content_index)
    select uuidv7(), 0, '130109', '725001', p.number, p.township_code, p.village, 'agricultural',
        string_to_array(p.categories, '、'), 2036, sha256(convert_to(string_agg(p.identity_number, ','), 'UTF8'))
    from person p where p.number not in (select number from refused)
    group by p.number, p.township_code, p.village, p.categories
    returning id, number, township_code, categories),
members as (
    insert into bench_member (id, household_id, region_code, unit_code, position, relation, sex, birth_date, name_sealed,
        identity_sealed, identity_index, remark_sealed, insured_child, university, present)
    select uuidv7(), e.id, '130109', '725001', 0, p.relation, p.sex, p.birth_date, convert_to(p.name, 'UTF8'),
        convert_to(p.identity_number, 'UTF8'), p.identity_index, convert_to(p.remark, 'UTF8'), p.insured_child = '是',
        p.university, true
    from person p join entered e on e.number = p.number
    returning id, household_id, relation, birth_date, insured_child, identity_index),
versions as (
    insert into bench_household_version (id, household_id, version, region_code, unit_code, effective_on, recorded_at,
        recorded_by, township_code, registration, categories, persons, row_hash)
    select uuidv7(), id, 0, '130109', '725001', current_date, now(), 'bench', township_code, 'agricultural', categories,
        3, sha256(convert_to(concat(id, township_code, categories), 'UTF8'))
    from entered returning 1)
insert into bench_member_version (id, member_id, household_id, household_version, region_code, unit_code, relation,
    birth_date, insured_child, admitted, row_hash)
select uuidv7(), id, household_id, 0, '130109', '725001', relation, birth_date, insured_child, false,
    sha256(convert_to(concat(id, household_id, relation, insured_child), 'UTF8') || identity_index)
from members
