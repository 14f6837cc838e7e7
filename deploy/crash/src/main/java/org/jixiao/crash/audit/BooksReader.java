package org.jixiao.crash.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jixiao.crash.audit.Books.Act;
import org.jixiao.crash.audit.Books.Batch;
import org.jixiao.crash.audit.Books.Chain;
import org.jixiao.crash.audit.Books.KeptAnswer;
import org.jixiao.crash.audit.Books.LedgerRow;
import org.jixiao.crash.audit.Books.Line;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.process.Failure;
import org.jixiao.local.secret.Secrets;
import org.jixiao.local.service.Service;

/** Reads the books behind the services' backs, as the owner of each database, whom no scope holds. */
public final class BooksReader {

    private static final String PAYMENTS =
            "select id::text, line_id::text, amount, voucher_no, reverses::text from payment";
    private static final String LINES = """
            select id::text, adjusted, spent,
                (select coalesce(sum(amount), 0) from budget_entry where line_id = budget_line.id)
            from budget_line""";
    private static final String BATCHES = """
            select id::text, name, status,
                (select count(*) from delivery_entry e where e.batch_id = b.id),
                (select count(*) from delivery d where d.batch_id = b.id),
                (select count(distinct household_id) from delivery d where d.batch_id = b.id)
            from delivery_batch b""";
    private static final String ACTS = """
            select region_code || ' ' || unit_code, seq, act, entity_id::text, content, encode(prev, 'hex'),
                encode(hash, 'hex')
            from audit_entry order by region_code, unit_code, seq""";
    private static final String HEADS =
            "select region_code || ' ' || unit_code, seq, encode(hash, 'hex') from unit_head";
    private static final String KEPT = "select key, status from idempotency_record";

    private final Postgres postgres;
    private final Secrets secrets;

    public BooksReader(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    public Books read() {
        var chains = new ArrayList<Chain>();
        var kept = new ArrayList<KeptAnswer>();
        for (var service : Service.values()) {
            chains.addAll(chains(service));
            kept.addAll(rows(service, KEPT, row -> new KeptAnswer(service.id(), row.getString(1), row.getInt(2))));
        }
        return new Books(
                rows(Service.BUDGET, PAYMENTS, BooksReader::payment),
                rows(Service.BUDGET, LINES, BooksReader::line),
                rows(Service.BENEFICIARY, BATCHES, BooksReader::batch),
                chains,
                kept);
    }

    /** An act whose unit has no head would show as a chain whose head is 0. */
    private List<Chain> chains(Service service) {
        var acts = new LinkedHashMap<String, List<Act>>();
        var heads = new LinkedHashMap<String, Head>();
        rows(service, ACTS, row -> acts.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                .add(act(row)));
        rows(service, HEADS, row -> heads.put(row.getString(1), new Head(row.getLong(2), row.getString(3))));
        heads.keySet().forEach(unit -> acts.putIfAbsent(unit, List.of()));
        return acts.entrySet().stream()
                .map(unit -> {
                    var head = heads.getOrDefault(unit.getKey(), new Head(0, ""));
                    return new Chain(service.id(), unit.getKey(), unit.getValue(), head.seq(), head.hash());
                })
                .toList();
    }

    private record Head(long seq, String hash) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(Service service, String sql, Row<T> reading) {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(reading.of(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new Failure("%s 的数据库读不出：%s".formatted(service.module(), e.getMessage()), e);
        }
    }

    private Connection connect(Service service) throws SQLException {
        var owner = service.id() + "_owner";
        return DriverManager.getConnection(
                postgres.url(service.id()), owner, secrets.password(service.id() + "-owner"));
    }

    private static LedgerRow payment(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getString(1), row.getString(2), row.getBigDecimal(3), row.getString(4), row.getString(5));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4));
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6));
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
