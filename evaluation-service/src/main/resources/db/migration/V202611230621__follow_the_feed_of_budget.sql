-- How far budget's feed of changes has been taken over. The position moves in the transaction that keeps what was read, so
-- that each change is taken over once, whenever the reader is killed. One reader at a time: it claims the row for a while,
-- by real time, and whoever comes after it has run out may go on.
create table feed_cursor (
    peer          varchar(16) primary key,
    position      bigint      not null default 0 check (position >= 0),
    read_until    timestamptz,
    claim         uuid,
    claimed_until timestamptz,
    check ((claim is null) = (claimed_until is null))
);
insert into feed_cursor (peer) values ('BUDGET');
grant select, update on feed_cursor to ${appRole};

comment on table feed_cursor is '跟随其他服务变更流的进度';
comment on column feed_cursor.position is '已取到的位置';
comment on column feed_cursor.read_until is '此前的变更都已计入';
comment on column feed_cursor.claimed_until is '实时时钟：此前只由认领者读取';

create function refuse_going_back() returns trigger
    language plpgsql as
$$
begin
    if new.position < old.position then
        raise exception 'a feed is read forwards' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_going_back before update on feed_cursor
    for each row execute function refuse_going_back();
