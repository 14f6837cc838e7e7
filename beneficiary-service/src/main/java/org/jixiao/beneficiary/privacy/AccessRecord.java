package org.jixiao.beneficiary.privacy;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.fact.CanonicalJson;

/** One record of access as it is sealed and exported: every column of its row. */
final class AccessRecord {

    /** In the order that {@link #content} reads. */
    static final String COLUMNS = "a.id, a.fiscal_year, a.region_code, a.unit_code, a.member_id, a.household_id,"
            + " a.field, a.purpose, a.actor, a.actor_name, a.recorded_at";

    private AccessRecord() {}

    static String content(Tuple row) {
        var content = new TreeMap<String, Object>();
        content.put("id", row.get(0, UUID.class).toString());
        content.put("fiscalYear", row.get(1, Integer.class));
        content.put("region", row.get(2, String.class));
        content.put("unit", row.get(3, String.class));
        content.put("member", text(row.get(4, UUID.class)));
        content.put("household", text(row.get(5, UUID.class)));
        content.put("field", row.get(6, String.class));
        content.put("purpose", row.get(7, String.class));
        content.put("actor", row.get(8, String.class));
        content.put("actorName", row.get(9, String.class));
        content.put("recordedAt", row.get(10, Instant.class).toString());
        return CanonicalJson.of(content);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
