-- A fiscal year of a unit. Writers of the year hold its row for share and find it open; closing (年结) holds it for
-- update, so that no payment is on its way while the year closes, and none begins after.
create table unit_year (
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    fiscal_year integer     not null check (fiscal_year between 2000 and 2100),
    closed_at   timestamptz,
    closed_by   varchar(64),
    primary key (region_code, unit_code, fiscal_year),
    check ((closed_at is null) = (closed_by is null)),
    foreign key (region_code, unit_code) references unit (region_code, unit_code)
);
call protect_unit_table('unit_year', 'select, insert, update');

-- A closed year stays closed.
create function refuse_reopening() returns trigger
    language plpgsql as
$$
begin
    if old.closed_at is not null then
        raise exception 'fiscal year % of unit % is closed', old.fiscal_year, old.unit_code
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_reopening before update on unit_year for each row execute function refuse_reopening();

comment on column unit_year.closed_at is '年结时间';
