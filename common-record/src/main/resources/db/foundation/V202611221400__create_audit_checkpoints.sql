-- Signed heads of chains. A chain that was rewritten as a whole is consistent in itself: only a signature over an
-- earlier head, kept where the database's administrator cannot reach, shows that it once read otherwise.
create table audit_checkpoint (
    id          uuid        primary key,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    seq         bigint      not null check (seq > 0),
    signed_at   timestamptz not null,
    key_id      varchar(64) not null,
    algorithm   varchar(32) not null,
    statement   text        not null,
    signature   bytea       not null,
    constraint checkpoint_once unique (region_code, unit_code, seq)
);
call protect_unit_table('audit_checkpoint', 'select, insert');
call append_only('audit_checkpoint');

comment on table audit_checkpoint is '留痕链的签名检查点：某时刻链头的序号与哈希，另存于数据库之外';
comment on column audit_checkpoint.statement is 'RFC 8785 JSON that is signed, as it is signed';

-- The job sees the heads of all units, and nothing else of them. A head that is not ahead of its last checkpoint is
-- left out: a chain that was cut back is never signed anew.
create function heads_to_sign(batch integer)
    returns table (region_code varchar, unit_code varchar, seq bigint, hash bytea)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select h.region_code, h.unit_code, h.seq, h.hash
    from unit_head h
    where h.seq > coalesce((select max(c.seq) from audit_checkpoint c
                            where c.region_code = h.region_code and c.unit_code = h.unit_code), 0)
    order by h.region_code, h.unit_code
    limit batch;
end;
revoke all on function heads_to_sign from public;
grant execute on function heads_to_sign to ${appRole};

comment on function heads_to_sign is 'Heads of chains that have grown since they were last signed, of all units';
