-- Between two rounds; the triggers that refuse it hold for the service and are set aside here by the owner.
set session_replication_role = replica;
truncate household, member, household_version, member_version, import_fault, import_returned, import_part, import_queue,
    registry_trial, registry_stage_household, registry_stage_member, bench_stage, bench_household, bench_member,
    bench_household_version, bench_member_version cascade
