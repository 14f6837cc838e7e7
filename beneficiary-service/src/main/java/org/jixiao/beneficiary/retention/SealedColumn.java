package org.jixiao.beneficiary.retention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of each column that holds something sealed or a keyed hash of it. A column without a decision here fails the
 * build: nobody may add personal data and forget how it ends.
 *
 * @param sealedAs the name of the column in the place that its values are bound to; null where none is sealed anew
 */
public record SealedColumn(String table, String column, Fate fate, String sealedAs) {

    /** How a value ends when the year of its key has passed. */
    public enum Fate {
        /** Of a household: sealed anew under a later year's key while the household is kept, gone with its key otherwise. */
        PROLONGED,
        /** Kept for its own period and no longer, whatever becomes of the household. */
        GOES,
        /** A keyed hash: exchanged for one drawn by lot, or emptied, when its household is destroyed. */
        REPLACED,
        /** Leaves the database with the transaction or the trial that put it there. */
        PASSING
    }

    public static final List<SealedColumn> ALL = List.of(
            prolonged("member", "name_sealed", "name"),
            prolonged("member", "identity_sealed", "identity_number"),
            prolonged("member", "remark_sealed", "remark"),
            prolonged("certificate", "number_sealed", "number"),
            prolonged("category_ground", "ground_sealed", "ground"),
            prolonged("account", "number_sealed", "number"),
            prolonged("contact", "phone_sealed", "phone"),
            prolonged("contact", "address_sealed", "address"),
            prolonged("amendment", "content_sealed", "content"),
            of("member", "identity_index", Fate.REPLACED),
            of("member", "exchange_index", Fate.REPLACED),
            of("member", "name_index", Fate.REPLACED),
            of("member", "likeness_index", Fate.REPLACED),
            of("household", "content_index", Fate.REPLACED),
            of("certificate", "number_index", Fate.REPLACED),
            of("account", "number_index", Fate.REPLACED),
            of("notice", "content_sealed", Fate.GOES),
            of("notice_file", "content_sealed", Fate.GOES),
            of("notice_objection", "content_sealed", Fate.GOES),
            of("notice_answer", "answer_sealed", Fate.GOES),
            of("import_job", "headings_sealed", Fate.GOES),
            of("import_part", "sealed", Fate.GOES),
            of("import_returned", "sealed", Fate.GOES),
            of("complaint", "text_sealed", Fate.GOES),
            of("complaint", "finding_sealed", Fate.GOES),
            of("upload", "returned_sealed", Fate.GOES),
            of("registry_stage_household", "content_index", Fate.PASSING),
            of("registry_stage_member", "name_sealed", Fate.PASSING),
            of("registry_stage_member", "identity_sealed", Fate.PASSING),
            of("registry_stage_member", "identity_index", Fate.PASSING),
            of("registry_stage_member", "remark_sealed", Fate.PASSING),
            of("registry_stage_member", "exchange_index", Fate.PASSING),
            of("registry_stage_member", "name_index", Fate.PASSING),
            of("registry_stage_member", "likeness_index", Fate.PASSING),
            of("registry_trial", "identity_index", Fate.PASSING));

    /** The columns of a household that are sealed anew, by their tables. */
    static Map<String, List<SealedColumn>> ofHouseholds() {
        return ALL.stream()
                .filter(one -> one.fate() == Fate.PROLONGED)
                .collect(Collectors.groupingBy(SealedColumn::table, TreeMap::new, Collectors.toList()));
    }

    private static SealedColumn prolonged(String table, String column, String sealedAs) {
        return new SealedColumn(table, column, Fate.PROLONGED, sealedAs);
    }

    private static SealedColumn of(String table, String column, Fate fate) {
        return new SealedColumn(table, column, fate, null);
    }
}
