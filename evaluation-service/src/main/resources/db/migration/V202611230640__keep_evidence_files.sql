-- What stands behind the values of an indicator; the contents lie in the file store, named by their digests.
create table evidence_file (
    id            uuid         primary key,
    fiscal_year   integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    target_set_id uuid         not null references target_set,
    lineage       uuid         not null,
    stage         varchar(10)  not null check (stage in ('TARGET', 'MONITORING', 'EVALUATION')),
    kind          varchar(9)   not null check (kind in ('DIRECT', 'WORKING', 'VOUCHER', 'STATEMENT')),
    name          varchar(200) not null,
    type          varchar(4)   not null check (type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'OFD')),
    octets        bigint       not null check (octets > 0),
    digest        varchar(71)  not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    handed_in_by  varchar(64)  not null,
    recorded_at   timestamptz  not null,
    row_hash      bytea        not null,
    unique (region_code, unit_code, lineage, stage, digest)
);
call protect_unit_table('evidence_file', 'select, insert');
call append_only('evidence_file');
comment on table evidence_file is '佐证文件：按指标、环节和类型登记，内容在文件存储中以摘要命名';
comment on column evidence_file.lineage is '指标的谱系：同一指标在各版目标中相同';
comment on column evidence_file.octets is '字节';

alter table measurement add column files uuid[] not null default '{}' check (cardinality(files) <= 20);
comment on column measurement.files is '所附佐证文件';
