-- What was drafted through the service is handed in, approved by another and entered into the ledger of scores.
update self_evaluation set status = 'SUBMITTED', submitted_by = entered_by, version = version + 1 where status = 'DRAFT';
--
update self_evaluation set status = 'APPROVED', approved_by = 'another', approved_at = now(), version = version + 1
where status = 'SUBMITTED';
--
insert into score_entry (fiscal_year, id, region_code, unit_code, self_evaluation, project, total, grade, as_of,
    trace_digest, recorded_at, row_hash)
select fiscal_year, gen_random_uuid(), region_code, unit_code, id, project, total, grade, as_of, trace_digest, now(),
    sha256(id::text::bytea)
from self_evaluation;
--
update unit_rollup set initial = 100000, adjusted = 100000, spent = 95000, money_as_of = make_date(fiscal_year, 12, 31),
    money_known_at = now();
