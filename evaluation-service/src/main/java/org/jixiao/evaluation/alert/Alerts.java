package org.jixiao.evaluation.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private static final int SUBJECT = 500;

    /** Which are wanted; null for all. */
    record Filter(Boolean open, String region, String unit, Integer fiscalYear, UUID project) {}

    /**
     * One open alert for each project and rule: what is warned of already keeps the clock that it has.
     *
     * @return ids of those that are new
     */
    public List<String> raise(Raising raising) {
        var byRule = new LinkedHashMap<String, Raising.Found>();
        raising.found()
                .forEach(found -> byRule.merge(
                        found.rule(),
                        found,
                        (first, next) -> new Raising.Found(
                                first.rule(),
                                first.lamp().compareTo(next.lamp()) <= 0 ? first.lamp() : next.lamp(),
                                shortened(first.subject() + "、" + next.subject()))));
        var raised = new ArrayList<String>();
        for (var found : byRule.values()) {
            if (!isOpen(raising.of(), found.rule())) {
                var alert = Alert.raised(UuidV7.next(), raising, found);
                persist(alert);
                raised.add(alert.id().toString());
            }
        }
        flush();
        return raised;
    }

    private static String shortened(String subject) {
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT);
    }

    /** The unit's head is locked by whoever raises, so nobody else raises the same meanwhile. */
    private boolean isOpen(Raising.Of of, String rule) {
        return count(
                        "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and project = ?4 and rule = ?5"
                                + " and status <> ?6",
                        of.region(),
                        of.unit(),
                        of.fiscalYear(),
                        of.project(),
                        rule,
                        Alert.Status.ENDED)
                > 0;
    }

    Alert require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Whether the unit has this alert. */
    public boolean isOf(UUID id, String region, String unit) {
        return count("id = ?1 and regionCode = ?2 and unitCode = ?3", id, region, unit) > 0;
    }

    List<Alert> ofProject(Alert alert) {
        return list(
                "regionCode = ?1 and unitCode = ?2 and project = ?3",
                alert.regionCode(),
                alert.unitCode(),
                alert.project());
    }

    List<Alert> page(Filter filter, UnitScope scope, PageQuery query) {
        var conditions = new StringBuilder("(due > :day or (due = :day and id > :id)) and ").append(UnitScope.JPQL);
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.putAll(place(query));
        if (filter.open() != null) {
            conditions.append(filter.open() ? " and status <> :ended" : " and status = :ended");
            parameters.put("ended", Alert.Status.ENDED);
        }
        add(conditions, parameters, "regionCode", filter.region());
        add(conditions, parameters, "unitCode", filter.unit());
        add(conditions, parameters, "fiscalYear", filter.fiscalYear());
        add(conditions, parameters, "project", filter.project());
        return find(conditions + " order by due, id", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    private static Map<String, Object> place(PageQuery query) {
        if (query.after().isEmpty()) {
            return Map.of("day", LocalDate.EPOCH, "id", new UUID(0, 0));
        }
        try {
            var parts = query.after().split(" ", 2);
            return Map.of("day", LocalDate.parse(parts[0]), "id", UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException forged) {
            throw PageQuery.malformed();
        }
    }

    private static void add(StringBuilder conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }
}
