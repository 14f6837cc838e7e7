package org.jixiao.budget.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * One column of a table.
 *
 * @param columnType of the budget taxonomy of the Fiscal Data Package (1.0-rc.1), null where it has none
 */
record Column(String heading, Type type, String columnType) {

    enum Type {
        TEXT("string"),
        INTEGER("integer"),
        AMOUNT("number"),
        DATE("date");

        private final String name;

        Type(String name) {
            this.name = name;
        }

        /** As a table schema names it. */
        String inSchema() {
            return name;
        }
    }

    static Column text(String heading, String columnType) {
        return new Column(heading, Type.TEXT, columnType);
    }

    static Column amount(String heading) {
        return new Column(heading, Type.AMOUNT, "value");
    }

    static Column date(String heading) {
        return new Column(heading, Type.DATE, "date:generic");
    }

    Object read(ResultSet row, int at) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(at);
            case INTEGER -> row.getObject(at, Integer.class);
            case AMOUNT -> row.getObject(at, BigDecimal.class);
            case DATE -> row.getObject(at, LocalDate.class);
        };
    }
}
