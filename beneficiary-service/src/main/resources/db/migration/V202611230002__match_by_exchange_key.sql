-- A hash of the identity number under a key that is agreed with partners, so that they can ask whether a person stands on the
-- register of the region without a number crossing. The first four octets name the key: one that is changed makes anew.
alter table member add column exchange_index bytea;
create index member_by_exchange on member (region_code, exchange_index) where present and exchange_index is not null;
alter table registry_stage_member add column exchange_index bytea not null default '';
alter table registry_stage_member alter exchange_index drop default;

comment on column member.exchange_index is '与协作单位约定的交换密钥下的证件号码摘要；未约定的为空';
comment on column registry_stage_member.exchange_index is '未约定交换密钥的为空串';

-- Yes or no for each, in the order of the questions; never a row, never which unit.
create function standing_in_region(in_region text, indexes bytea[])
    returns table (place bigint, standing boolean)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select i.place, exists (
        select from member m join household h on h.id = m.household_id
        where m.region_code = in_region and m.exchange_index = i.exchange_index and m.present and h.destroyed_at is null)
    from unnest(indexes) with ordinality i (exchange_index, place)
    where region_in_scope(in_region)
    order by i.place;
end;
revoke all on function standing_in_region from public;
grant execute on function standing_in_region to ${appRole};

comment on function standing_in_region is '协作核对：按约定密钥的摘要只答有无，不返回任何记录';

-- The job learns which units of a region have persons without a hash under the present key, and nothing else of them.
create function units_to_hash(in_region text, key_name bytea)
    returns table (unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct m.unit_code from member m join household h on h.id = m.household_id
    where m.region_code = in_region and h.destroyed_at is null
      and substring(m.exchange_index from 1 for 4) is distinct from key_name;
end;
revoke all on function units_to_hash from public;
grant execute on function units_to_hash to ${appRole};
