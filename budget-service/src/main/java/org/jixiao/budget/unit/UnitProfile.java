package org.jixiao.budget.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;

/** What a unit is from a day on: name, nature, rank, duties, establishment (编制) and staff (在职). Appended, never changed. */
@Entity
public class UnitProfile {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID unitId;
    private String name;
    private LocalDate validFrom;
    private String nature;
    private String rank;
    private String duties;
    private boolean independentAccounting;
    private int established;
    private int actual;
    private String creditCode;
    private Instant recordedAt;
    private String recordedBy;
    private byte[] rowHash;

    protected UnitProfile() {
        // for Hibernate
    }

    /** @param name that the unit has from the profile's day on */
    static UnitProfile recorded(BudgetUnit unit, String name, DescribeUnit description, Instant at, String by) {
        var profile = new UnitProfile();
        profile.id = UuidV7.next();
        profile.regionCode = unit.regionCode();
        profile.unitCode = unit.unitCode();
        profile.unitId = unit.id();
        profile.name = name;
        profile.validFrom = description.validFrom();
        profile.nature = description.nature();
        profile.rank = description.rank();
        profile.duties = description.duties();
        profile.independentAccounting = description.independentAccounting();
        profile.established = description.established();
        profile.actual = description.actual();
        profile.creditCode = description.creditCode();
        profile.recordedAt = at;
        profile.recordedBy = by;
        profile.rowHash = Digest.ofRow(profile.content());
        return profile;
    }

    /** What the row hash covers: everything that a fact or a sentence may quote. */
    private Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("unit", unitCode);
        content.put("name", name);
        content.put("validFrom", validFrom);
        content.put("nature", nature);
        content.put("rank", rank);
        content.put("duties", duties);
        content.put("independentAccounting", independentAccounting);
        content.put("established", established);
        content.put("actual", actual);
        content.put("recordedAt", recordedAt);
        if (creditCode != null) {
            content.put("creditCode", creditCode);
        }
        return content;
    }

    DescribeUnit description() {
        return new DescribeUnit(
                validFrom, nature, rank, duties, independentAccounting, established, actual, creditCode);
    }

    String name() {
        return name;
    }

    byte[] rowHash() {
        return rowHash.clone();
    }
}
