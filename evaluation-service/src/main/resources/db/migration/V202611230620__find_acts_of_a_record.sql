-- Facts tell the state of a self-evaluation or a monitoring sheet at an instant from its last act until then: the acts of
-- one record, found without the chain of its unit.
create index audit_entry_by_record on audit_entry (entity_id, recorded_at)
    where entity in ('self-evaluation', 'monitoring-sheet');
