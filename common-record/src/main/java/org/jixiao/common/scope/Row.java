package org.jixiao.common.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jixiao.common.money.Money;

/** One row, read from its first column to its last: each call answers the next. A missing value is null. */
public final class Row {

    private final ResultSet values;
    private int column;

    Row(ResultSet values) {
        this.values = values;
    }

    void begin() {
        column = 0;
    }

    public UUID uuid() throws SQLException {
        return values.getObject(++column, UUID.class);
    }

    public String text() throws SQLException {
        return values.getString(++column);
    }

    public byte[] bytes() throws SQLException {
        return values.getBytes(++column);
    }

    /** Of a column that is never null. */
    public int integer() throws SQLException {
        return values.getInt(++column);
    }

    /** Of a column that is never null. */
    public long number() throws SQLException {
        return values.getLong(++column);
    }

    /** Of a column that is never null. */
    public boolean flag() throws SQLException {
        return values.getBoolean(++column);
    }

    public Money money() throws SQLException {
        var yuan = values.getBigDecimal(++column);
        return yuan == null ? null : new Money(yuan);
    }

    public LocalDate date() throws SQLException {
        return values.getObject(++column, LocalDate.class);
    }

    public Instant instant() throws SQLException {
        var at = values.getObject(++column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** By the constant's name, as Hibernate stores it. */
    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        var name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
