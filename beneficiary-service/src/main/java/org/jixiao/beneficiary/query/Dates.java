package org.jixiao.beneficiary.query;

import java.sql.Date;
import java.time.LocalDate;

/** Days of a native query, which come as whatever the driver made of them. */
public final class Dates {

    private Dates() {}

    public static LocalDate of(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
