package org.jixiao.evaluation.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;

/** The library of the caller's region and of those above it; departmental indicators for everybody there to read. */
@ApplicationScoped
class Library implements PanacheRepositoryBase<LibraryIndicator, UUID> {

    private static final String IN_SCOPE =
            "(:mine <> '' and (:mine like concat(regionCode, '%')" + " or regionCode like concat(:mine, '%')))";

    /** Which are wanted; null for all. */
    record Filter(String region, String department, String code, String status) {}

    Optional<LibraryIndicator> seen(UUID id, UnitScope scope) {
        return find("id = :id and " + IN_SCOPE, Map.of("id", id, "mine", scope.region()))
                .firstResultOptional();
    }

    LibraryIndicator require(UUID id, UnitScope scope) {
        return seen(id, scope).orElseThrow(Refusal::notFound);
    }

    Optional<LibraryIndicator> newest(DraftIndicatorDefinition draft) {
        return find(
                        "regionCode = ?1 and coalesce(department, '') = ?2 and code = ?3 order by revision desc",
                        draft.region(),
                        draft.department() == null ? "" : draft.department(),
                        draft.code())
                .firstResultOptional();
    }

    List<LibraryIndicator> page(Filter filter, UnitScope scope, PageQuery query) {
        var conditions = new StringBuilder("id > :after and ").append(IN_SCOPE);
        var parameters = new HashMap<String, Object>(Map.of("after", query.afterId(), "mine", scope.region()));
        add(conditions, parameters, "regionCode", filter.region());
        add(conditions, parameters, "department", filter.department());
        add(conditions, parameters, "code", filter.code());
        if (filter.status() != null) {
            add(
                    conditions,
                    parameters,
                    "status",
                    LibraryIndicator.Status.valueOf(filter.status().toUpperCase(Locale.ROOT)));
        }
        return find(conditions + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    private static void add(StringBuilder conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }
}
