-- Versions come by the thousand. That each belongs to a household and a member of its unit is asked once a statement:
-- asked once a row, by foreign keys, it costs as much as writing them. What they belong to is never removed.
alter table household_version drop constraint household_version_household_id_fkey;
alter table member_version drop constraint member_version_member_id_fkey;
alter table member_version drop constraint member_version_household_id_fkey;

-- Planned for few rows against a large table, whatever size it had when it was first asked.
create function require_household() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    if exists (select from added a where not exists (
            select from household h where h.id = a.household_id and h.region_code = a.region_code
                and h.unit_code = a.unit_code)) then
        raise exception 'a version belongs to no household of its unit' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger require_household after insert on household_version
    referencing new table as added for each statement execute function require_household();

create function require_member() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    if exists (select from added a where not exists (
            select from member m where m.id = a.member_id and m.household_id = a.household_id
                and m.region_code = a.region_code and m.unit_code = a.unit_code)) then
        raise exception 'a version belongs to no member of its household' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
create trigger require_member after insert on member_version
    referencing new table as added for each statement execute function require_member();

create function refuse_removal() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are never removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger refuse_removal before delete on household for each row execute function refuse_removal();
create trigger refuse_removal before delete on member for each row execute function refuse_removal();
create trigger refuse_truncate before truncate on household for each statement execute function refuse_removal();
create trigger refuse_truncate before truncate on member for each statement execute function refuse_removal();
