package org.jixiao.common.scope;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;

/**
 * What is shown of a table, read straight from its columns: no entity is loaded for it.
 *
 * @param select up to and including {@code from}; the table calls its columns {@code region_code}, {@code unit_code}
 *               and {@code id}
 * @param reader takes the columns in their order
 */
public record Projection<T>(String select, Reader<T> reader) {

    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Only rows that the scope covers; row-level security holds the same wall once more. */
    public Query<T> in(UnitScope scope) {
        return new Query<>(this, scope);
    }

    /** One statement in the making: every value in it is a parameter. */
    public static final class Query<T> {

        private final Projection<T> projection;
        private final StringBuilder sql;
        private final List<Object> parameters = new ArrayList<>();

        private Query(Projection<T> projection, UnitScope scope) {
            this.projection = projection;
            this.sql = new StringBuilder(projection.select()).append(" where region_code like ?");
            parameters.add(scope.regionPattern());
            restrictToUnits(scope);
        }

        /** The plainest condition that says it: an index begins with the unit. */
        private void restrictToUnits(UnitScope scope) {
            if (scope.all()) {
                return;
            }
            if (scope.units().size() == 1 && !UnitScope.isDepartment(scope.unitList())) {
                and("unit_code = ?", scope.unitList());
                return;
            }
            and(
                    "(unit_code = any(string_to_array(?, ',')) or left(unit_code, 3) = any(string_to_array(?, ',')))",
                    scope.unitList());
            parameters.add(scope.unitList());
        }

        /** @param condition with one question mark; left out when there is no value */
        public Query<T> and(String condition, Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.add(value);
            }
            return this;
        }

        public Query<T> withId(UUID id) {
            return and("id = ?", id);
        }

        /** All of them: only where a record bounds how many there can be. */
        public Query<T> ordered(String by) {
            sql.append(" order by ").append(by);
            return this;
        }

        /** After the last row of the page before, and one more than asked for. */
        public Query<T> page(PageQuery page) {
            and("id > ?", page.afterId());
            sql.append(" order by id limit ?");
            parameters.add(page.fetch());
            return this;
        }

        /** What stands after the conditions: how rows are grouped, ordered and limited. */
        public Query<T> then(String tail, Object... values) {
            sql.append(' ').append(tail);
            parameters.addAll(List.of(values));
            return this;
        }

        /** The rows behind a number that only grows, in its order, and no more of them than these. */
        public Query<T> after(String number, long last, int rows) {
            and(number + " > ?", last);
            sql.append(" order by ").append(number).append(" limit ?");
            parameters.add(rows);
            return this;
        }

        String sql() {
            return sql.toString();
        }

        List<Object> parameters() {
            return parameters;
        }

        T read(Row row) throws SQLException {
            row.begin();
            return projection.reader().read(row);
        }
    }
}
