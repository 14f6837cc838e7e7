package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.money.Money;
import org.jixiao.facts.FactQuestion;

/**
 * Sums of the append-only ledgers as of a day and as known at an instant. JDBC, because the sums, the digests over the
 * row hashes and the scope are one SQL statement.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ledgers {

    /** What the sums are taken for: the whole of the question, or each unit, project (with its unit or alone), line, kind of line or month. */
    enum By {
        WHOLE("''"),
        UNIT("unit_code"),
        PROJECT("project_id::text"),
        UNIT_AND_PROJECT("unit_code || ' ' || project_id"),
        LINE("line_id::text"),
        KIND("(select l.kind from budget_line l where l.id = line_id)"),
        MONTH("extract(month from dated_on)::text");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    private static final String FILTER =
            " and region_code = ? and (? = '' or unit_code = ?) and (? = '' or project_id::text = ?)"
                    + " and recorded_at <= ? and " + UnitScope.SQL;

    private static final String ROWS = """
            select unit_code, project_id, line_id, effective_on as dated_on, kind, amount, row_hash from budget_entry
            where fiscal_year = ? and effective_on <= ? %1$s
            union all
            select unit_code, project_id, line_id, paid_on, 'PAYMENT', amount, row_hash from payment
            where fiscal_year = ? and paid_on <= ? %1$s""".formatted(FILTER);

    private static final String SUMS = """
            select %s as key,
                coalesce(sum(amount) filter (where kind = 'INITIAL'), 0),
                coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0),
                coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0),
                count(*),
                sha256(string_agg(row_hash, ''::bytea order by row_hash))
            from (%s) ledger where kind = any (string_to_array(?, ','))%s group by 1 order by 1""";

    /** Admitted to the library by then, for a period that touches the year; none of this ever changes. */
    private static final String PROJECTS = """
            select id, name from project
            where library_at <= ? and starts_on <= ? and ends_on >= ?
                and region_code = ? and (? = '' or unit_code = ?) and %s
            order by id""".formatted(UnitScope.SQL);

    private final DataSource database;

    Ledgers(DataSource database) {
        this.database = database;
    }

    Measure.Sums sum(Measure measure, FactQuestion question) {
        return sum(measure, Part.WHOLE, question);
    }

    Measure.Sums sum(Measure measure, Part part, FactQuestion question) {
        var sums = sum(measure, part, By.WHOLE, question);
        return sums.isEmpty() ? nothing() : sums.values().iterator().next();
    }

    static Measure.Sums nothing() {
        return new Measure.Sums(Money.ZERO, Money.ZERO, Money.ZERO, 0, Digest.ofRows(List.of()));
    }

    /** Rows without a key (basic expenditure has no project) are left out. */
    Map<String, Measure.Sums> sum(Measure measure, By by, FactQuestion question) {
        return sum(measure, Part.WHOLE, by, question);
    }

    Map<String, Measure.Sums> sum(Measure measure, Part part, By by, FactQuestion question) {
        var parameters = new ArrayList<Object>();
        parameters.addAll(filter(question));
        parameters.addAll(filter(question));
        parameters.add(String.join(",", measure.kinds()));
        var sums = new LinkedHashMap<String, Measure.Sums>();
        query(SUMS.formatted(by.key, ROWS, part.condition()), parameters, row -> {
            if (row.getString(1) != null) {
                sums.put(row.getString(1), sums(row));
            }
        });
        return sums;
    }

    /** The projects of the question's year, by id, with their names: also those without money. */
    Map<UUID, String> projects(FactQuestion question) {
        var subject = question.subject();
        var parameters = new ArrayList<Object>();
        parameters.add(question.knownAt().atOffset(ZoneOffset.UTC));
        parameters.add(LocalDate.of(question.fiscalYear(), 12, 31));
        parameters.add(LocalDate.of(question.fiscalYear(), 1, 1));
        parameters.add(subject.region());
        parameters.add(orAll(subject.unit()));
        parameters.add(orAll(subject.unit()));
        parameters.addAll(scope(question.scope()));
        var projects = new LinkedHashMap<UUID, String>();
        query(PROJECTS, parameters, row -> projects.put(row.getObject(1, UUID.class), row.getString(2)));
        return projects;
    }

    private static Measure.Sums sums(ResultSet row) throws SQLException {
        return new Measure.Sums(
                new Money(row.getBigDecimal(2)),
                new Money(row.getBigDecimal(3)),
                new Money(row.getBigDecimal(4)),
                row.getLong(5),
                Digest.text(row.getBytes(6)));
    }

    private static List<Object> filter(FactQuestion question) {
        var subject = question.subject();
        var project = subject.project() == null ? "" : subject.project().toString();
        var parameters = new ArrayList<Object>();
        parameters.add(question.fiscalYear());
        parameters.add(question.asOf());
        parameters.add(subject.region());
        parameters.add(orAll(subject.unit()));
        parameters.add(orAll(subject.unit()));
        parameters.add(project);
        parameters.add(project);
        parameters.add(question.knownAt().atOffset(ZoneOffset.UTC));
        parameters.addAll(scope(question.scope()));
        return parameters;
    }

    private static List<Object> scope(UnitScope scope) {
        return List.of(scope.regionPattern(), scope.all(), scope.unitList(), scope.unitList());
    }

    private static String orAll(String filter) {
        return filter == null ? "" : filter;
    }

    private void query(String sql, List<Object> parameters, RowReader reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the ledgers could not be read", failed);
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
