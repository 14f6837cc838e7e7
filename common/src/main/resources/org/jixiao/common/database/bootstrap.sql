-- One database and two roles for one service. {service}_owner owns the schema and runs migrations and backups;
-- {service}_app is what the service runs as: neither owner nor member of it, so that row-level security holds it.
-- Run by a superuser, statement by statement (create database cannot run in a transaction); safe to repeat.
do $$ begin
    if not exists (select from pg_roles where rolname = '{service}_owner') then
        create role {service}_owner;
    end if;
    if not exists (select from pg_roles where rolname = '{service}_app') then
        create role {service}_app;
    end if;
end $$;
--
alter role {service}_owner with login bypassrls nosuperuser nocreatedb nocreaterole password '{ownerPassword}';
--
alter role {service}_app with login nobypassrls nosuperuser nocreatedb nocreaterole noinherit password '{appPassword}';
--
create database {service} owner {service}_owner encoding 'UTF8' template template0;
--
revoke all on database {service} from public;
--
grant connect, temporary on database {service} to {service}_app;
