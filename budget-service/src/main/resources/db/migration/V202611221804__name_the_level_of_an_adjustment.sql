-- 来源级次: from which level of government the money of a supplement comes. Unknown for what was entered before, and
-- for changes within the unit.
alter table adjustment add column source_level varchar(32)
    check (source_level in ('CENTRAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT'));
comment on column adjustment.source_level is '来源级次：中央、省、市、区';
