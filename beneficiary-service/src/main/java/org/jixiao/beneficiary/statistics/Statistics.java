package org.jixiao.beneficiary.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;

/**
 * Publishes a table of a year once. Two tables of one year, a few days apart, would tell by their difference of the
 * household that came between; that is why there is no second one, and why only the year's end is counted.
 */
@ApplicationScoped
class Statistics {

    private final Projection<PublishedTableView> tables;
    private final ScopedRows rows;
    private final ScopedReads reads;
    private final Statements statements;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;
    private final int smallest;

    Statistics(
            ObjectMapper json,
            ScopedRows rows,
            ScopedReads reads,
            Statements statements,
            Records records,
            Caller caller,
            BusinessDay day,
            StatisticsConfig config) {
        this.tables = new Projection<>("""
                select id, region_code, unit_code, fiscal_year, kind, known_at, smallest_count, digest, content
                from published_table""", row -> view(row, json));
        this.rows = rows;
        this.reads = reads;
        this.statements = statements;
        this.records = records;
        this.caller = caller;
        this.day = day;
        this.smallest = config.smallestCount();
    }

    @Transactional
    PublishedTableView publish(PublishTable request) {
        caller.scope().require(request.region(), request.unit());
        if (!day.today().isAfter(yearEnd(request.fiscalYear()))) {
            throw refused(StatisticsProblem.YEAR_NOT_OVER, request);
        }
        var record = records.open(request.region(), request.unit());
        if (statements.exists(
                """
                select from published_table
                where region_code = ? and unit_code = ? and fiscal_year = ? and kind = ?""",
                request.region(),
                request.unit(),
                request.fiscalYear(),
                request.kind().name())) {
            throw refused(StatisticsProblem.PUBLISHED_ALREADY, request);
        }
        var table = counted(request, record.at());
        var published = new PublishedTableView(
                UuidV7.next(),
                request.region(),
                request.unit(),
                request.fiscalYear(),
                request.kind(),
                yearEnd(request.fiscalYear()),
                record.at(),
                smallest,
                Digest.of(table),
                table);
        keep(published);
        record.enter(new AuditEntry(
                "table-published",
                "published-table",
                published.id(),
                Map.of(
                        "fiscalYear", request.fiscalYear(),
                        "kind", request.kind().code(),
                        "smallestCount", smallest,
                        "digest", published.digest())));
        return published;
    }

    List<PublishedTableView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        return reads.list(tables.in(caller.scope())
                .and("region_code = ?", region)
                .and("unit_code = ?", unit)
                .and("fiscal_year = ?", fiscalYear)
                .page(query));
    }

    PublishedTableView get(UUID id) {
        return reads.one(tables.in(caller.scope()).withId(id)).orElseThrow(Refusal::notFound);
    }

    private PublishedTable counted(PublishTable request, Instant knownAt) {
        var parameters = Map.of(
                "region", request.region(),
                "unit", request.unit(),
                "township", "",
                "year", request.fiscalYear(),
                "asOf", yearEnd(request.fiscalYear()),
                "knownAt", knownAt);
        var groups = rows.list(request.kind().sql(), parameters).stream()
                .map(row -> new PublishedTable.Counted(
                        row.get("township", String.class),
                        row.get("code", String.class),
                        row.get("label", String.class),
                        row.get("counted", Number.class).longValue()))
                .toList();
        if (groups.isEmpty()) {
            throw refused(StatisticsProblem.NOTHING_COUNTED, request);
        }
        return PublishedTable.of(groups, smallest);
    }

    private void keep(PublishedTableView table) {
        statements.change(
                """
                insert into published_table (id, region_code, unit_code, fiscal_year, kind, known_at, smallest_count,
                    digest, content, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                table.id(),
                table.region(),
                table.unit(),
                table.fiscalYear(),
                table.kind().name(),
                table.knownAt(),
                table.smallestCount(),
                table.digest(),
                CanonicalJson.of(table.table()),
                caller.subject());
    }

    private static PublishedTableView view(Row row, ObjectMapper json) throws SQLException {
        var id = row.uuid();
        var region = row.text();
        var unit = row.text();
        var year = row.integer();
        return new PublishedTableView(
                id,
                region,
                unit,
                year,
                row.constant(TableKind.class),
                yearEnd(year),
                row.instant(),
                row.integer(),
                row.text(),
                table(row.text(), json));
    }

    private static PublishedTable table(String content, ObjectMapper json) {
        try {
            return json.readValue(content, PublishedTable.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a published table cannot be read", corrupt);
        }
    }

    private static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static Refusal refused(StatisticsProblem problem, PublishTable request) {
        return Refusal.of(
                problem,
                problem.title().zh(),
                problem.title().en(),
                Map.of(
                        "fiscalYear",
                        request.fiscalYear(),
                        "kind",
                        request.kind().code()));
    }
}
