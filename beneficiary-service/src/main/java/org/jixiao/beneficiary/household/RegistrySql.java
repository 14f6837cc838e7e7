package org.jixiao.beneficiary.household;

/** Takes what stands in the stage under one write into the rows of now. Row-level security holds: the stage has none, these have. */
final class RegistrySql {

    /**
     * A chunk is small against a registry, whatever the planner, which has no statistics of a stage, believes of it. Plans
     * are kept by the connection, also those that were made while the registry was empty, when any way through it was as
     * good: a file of a hundred thousand households would be loaded by reading all that it had loaded before, for each
     * row. The questions of the foreign keys are planned once a connection, too.
     */
    static final String PLANNED_FOR_A_CHUNK = "select set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";

    /** Whoever comes after in the transaction may join in sets again, but still goes by the indexes. */
    static final String JOINED_AS_ALWAYS =
            "select set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true)";

    static final String DEPART = "update member set present = false where id = any (?)";

    static final String ENTER_HOUSEHOLDS = """
            insert into household (id, version, region_code, unit_code, number, township_code, village, registration,
                categories, retention_year, content_index)
            select s.id, s.version, ?, ?, s.number, s.township_code, s.village, s.registration,
                string_to_array(s.categories, ','), s.retention_year, s.content_index
            from registry_stage_household s where s.write_id = ? and s.version = 0""";

    static final String CHANGE_HOUSEHOLDS = """
            update household h set version = s.version, township_code = s.township_code, village = s.village,
                registration = s.registration, categories = string_to_array(s.categories, ','),
                content_index = s.content_index
            from registry_stage_household s where s.write_id = ? and s.version > 0 and h.id = s.id""";

    static final String ENTER_MEMBERS = """
            insert into member (id, household_id, region_code, unit_code, position, relation, sex, birth_date,
                name_sealed, identity_sealed, identity_index, remark_sealed, insured_child, university, present,
                exchange_index, name_index, likeness_index)
            select s.id, s.household_id, ?, ?, s.position, s.relation, s.sex, s.birth_date, s.name_sealed,
                s.identity_sealed, s.identity_index, s.remark_sealed, s.insured_child, s.university, true,
                nullif(s.exchange_index, ''), s.name_index, s.likeness_index
            from registry_stage_member s where s.write_id = ? and s.entered""";

    /** Also who was not in the household any more and is again, and whose identity number was corrected. */
    static final String CHANGE_MEMBERS = """
            update member m set position = s.position, relation = s.relation, sex = s.sex, birth_date = s.birth_date,
                name_sealed = s.name_sealed, identity_sealed = s.identity_sealed, identity_index = s.identity_index,
                remark_sealed = s.remark_sealed, insured_child = s.insured_child, university = s.university,
                present = true, exchange_index = nullif(s.exchange_index, ''), name_index = s.name_index,
                likeness_index = s.likeness_index
            from registry_stage_member s where s.write_id = ? and not s.entered and m.id = s.id""";

    static final String EMPTY_HOUSEHOLDS = "delete from registry_stage_household where write_id = ?";
    static final String EMPTY_MEMBERS = "delete from registry_stage_member where write_id = ?";

    private RegistrySql() {}
}
