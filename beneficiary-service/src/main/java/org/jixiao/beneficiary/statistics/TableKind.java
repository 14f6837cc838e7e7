package org.jixiao.beneficiary.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.delivery.ServedHouseholds;
import org.jixiao.beneficiary.household.MainCategory;

/** What a published table counts, township by township. Each is counted in one column only, so that rows add up. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"households-by-category", "deliveries-by-programme"},
        description = "统计内容：按主要类别的在册户数、按补助项目的受助户次")
public enum TableKind {
    HOUSEHOLDS_BY_CATEGORY(MainCategory.COUNTED),
    DELIVERIES_BY_PROGRAMME(ServedHouseholds.COUNTED);

    private final String sql;

    TableKind(String sql) {
        this.sql = sql;
    }

    /** Selects {@code township}, {@code code}, {@code label} and {@code counted} of a unit, a year and two instants. */
    String sql() {
        return sql;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static TableKind of(String code) {
        return Code.parse(TableKind.class, code);
    }
}
