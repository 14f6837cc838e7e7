-- The same rows with the least that an import can do: a stage, one statement that checks and inserts, no row-level
-- security, no queue, no record. The ledger has the indexes of the real one.
create unlogged table bench_stage (
    line        bigint,
    unit        varchar(21),
    fiscal_year integer,
    paid_on     date,
    amount      numeric(18, 2),
    voucher_no  varchar(64),
    summary     varchar(500)
);
create table bench_ledger (like payment including all);
